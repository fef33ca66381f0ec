import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  canEncodeAudio,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';
import { Enlarger } from './clip-enlarger.ts';
import type { ClipFrame, ClipPlan, MadeVideo } from './clip-wire.ts';

/** How long a packet of Opus is, µs: 20,000 unless it is said. What is missing in the last one would be silence, and a clip that is longer. */
const PACKET = 5000;

/** In which files, with which codecs: what is played in most places first. */
const KINDS = [
  { make: () => new Mp4OutputFormat(), ending: 'mp4', type: 'video/mp4', video: ['avc'], audio: 'aac' },
  {
    make: () => new WebMOutputFormat(),
    ending: 'webm',
    type: 'video/webm',
    video: ['vp9', 'vp8', 'av1'],
    audio: 'opus',
  },
] as const satisfies readonly { video: readonly VideoCodec[]; [more: string]: unknown }[];

type Kind = (typeof KINDS)[number] & { readonly codec: VideoCodec };

/** Makes one video file, frame by frame. */
export class ClipMaker {
  private readonly plan: ClipPlan;
  private readonly kind: Kind;
  private readonly enlarger: Enlarger;
  private readonly target = new BufferTarget();
  private readonly output: Output;
  private readonly video: VideoSampleSource;
  private readonly audio: AudioSampleSource;
  private seen = 0;
  private heard = 0;

  private constructor(plan: ClipPlan, kind: Kind) {
    this.plan = plan;
    this.kind = kind;
    this.enlarger = new Enlarger(plan.scale);
    this.output = new Output({ format: kind.make(), target: this.target });
    this.video = new VideoSampleSource({
      codec: kind.codec,
      quality: new Quality({ bitrate: plan.pictureBits }),
      latencyMode: 'realtime',
    });
    this.audio = new AudioSampleSource({
      codec: kind.audio,
      quality: new Quality({ bitrate: plan.soundBits }),
      // https://www.w3.org/TR/webcodecs-opus-codec-registration/#opus-encoder-config
      onEncoderConfig: (config) => kind.audio === 'opus' && Object.assign(config, { opus: { frameDuration: PACKET } }),
    });
    this.output.addVideoTrack(this.video);
    this.output.addAudioTrack(this.audio);
  }

  /** Of what `plan` says; null where this browser makes none. */
  static async begin(plan: ClipPlan): Promise<ClipMaker | null> {
    const { size } = new Enlarger(plan.scale);
    const { channels: numberOfChannels, rate: sampleRate } = plan;
    for (const kind of KINDS) {
      if (!(await canEncodeAudio(kind.audio, { numberOfChannels, sampleRate }))) continue;
      for (const codec of kind.video) {
        if (await canEncodeVideo(codec, size)) return new ClipMaker(plan, { ...kind, codec });
      }
    }
    return null;
  }

  /** The next frame; it rejects with what the encoders say, and is done when they take another one. */
  async add({ picture, sound }: ClipFrame): Promise<void> {
    const { enlarger, plan } = this;
    if (this.seen === 0) await this.output.start();
    enlarger.draw(picture);
    const seen = new VideoSample(enlarger.bytes, {
      format: 'RGBX',
      codedWidth: enlarger.size.width,
      codedHeight: enlarger.size.height,
      timestamp: this.seen++ / plan.frameHz,
      duration: 1 / plan.frameHz,
    });
    await this.video.add(seen);
    seen.close();
    if (sound.length === 0) return;
    const sample = new AudioSample({
      format: 'f32-planar',
      numberOfChannels: plan.channels,
      sampleRate: plan.rate,
      data: sound,
      timestamp: this.heard / plan.rate,
    });
    this.heard += sound.length / plan.channels;
    await this.audio.add(sample);
    sample.close();
  }

  /** The file of all frames; null where there were none. */
  async end(): Promise<MadeVideo | null> {
    await this.output.finalize();
    const { type, ending } = this.kind;
    return this.target.buffer && { bytes: this.target.buffer, type, ending };
  }
}
