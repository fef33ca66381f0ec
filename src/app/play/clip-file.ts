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
import type { ClipRun } from '../machine/clip-run.ts';
import { WavFile } from '../machine/wav-file.ts';
import { HEIGHT, WIDTH } from '../picture/picture.ts';
import { paint } from '../picture/video-canvas.ts';

/** Samples a second of a clip's sound. */
export const CLIP_RATE = 48000;
/** Bits a second of its sound; and of its pictures, for each time that they are enlarged: few enough to send, and edges stay edges. */
const SOUND_BITS = 160_000;
const PICTURE_BITS = 2_200_000;
/** How long the page may be kept from answering, ms. */
const PATIENCE = 30;
/** Samples of a packet of Opus, and of what comes before the first; https://www.rfc-editor.org/rfc/rfc7845#section-4.2. */
const PACKET = 960;
const BEFORE = 312;
/** Most frames that a clip is shorter so that its sound fills its packets. */
const SHORTER = 6;

/** How a clip is made: what stops it, and who hears how far it is, 0 to 1. */
export interface ClipWork {
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
}

/** A clip as a file. */
export interface ClipFile {
  readonly bytes: BlobPart;
  readonly type: string;
  /** Of its name, without the dot. */
  readonly ending: string;
}

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

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What this browser makes of pictures of that size; null where it makes none. */
async function kindFor(size: Size) {
  for (const kind of KINDS) {
    if (!(await canEncodeAudio(kind.audio, { numberOfChannels: 1, sampleRate: CLIP_RATE }))) continue;
    for (const codec of kind.video) if (await canEncodeVideo(codec, size)) return { ...kind, codec };
  }
  return null;
}

/** Whether this browser makes video files. */
export async function makesVideo(): Promise<boolean> {
  return (await kindFor({ width: 2 * WIDTH, height: 2 * HEIGHT })) !== null;
}

/** `frames`, or some fewer, whose sound fills its packets: what is missing in the last one would be silence. */
function filled(frames: number, frameHz: number): number {
  const missing = (count: number) => {
    const rest = (Math.round((count * CLIP_RATE) / frameHz) + BEFORE) % PACKET;
    return (PACKET - rest) % PACKET;
  };
  const counts = Array.from({ length: Math.min(SHORTER, frames) }, (_, less) => frames - less);
  return counts.reduce((best, count) => (missing(count) < missing(best) ? count : best));
}

/** Colour numbers as pixels, each `scale` times as wide and as high. */
class Enlarger {
  readonly bytes: Uint8Array;
  readonly size: Size;
  private readonly image = new ImageData(WIDTH, HEIGHT);
  private readonly words: Uint32Array;
  private readonly scale: number;

  constructor(scale: number) {
    this.scale = scale;
    this.size = { width: WIDTH * scale, height: HEIGHT * scale };
    this.words = new Uint32Array(this.size.width * this.size.height);
    this.bytes = new Uint8Array(this.words.buffer);
  }

  draw(picture: Uint16Array): void {
    const { image, words, scale } = this;
    const { width } = this.size;
    paint(picture, image);
    const from = new Uint32Array(image.data.buffer);
    for (let y = 0; y < HEIGHT; y++) {
      const row = y * scale * width;
      let to = row;
      for (let x = 0; x < WIDTH; x++) {
        const word = from[y * WIDTH + x];
        for (let i = 0; i < scale; i++) words[to++] = word;
      }
      for (let i = 1; i < scale; i++) words.copyWithin(row + i * width, row, row + width);
    }
  }
}

/** Runs `count` frames of `run`, of which `each` makes something, and lets the page answer meanwhile. */
async function eachFrame(run: ClipRun, count: number, work: ClipWork, each: (frame: number) => unknown): Promise<void> {
  let since = performance.now();
  for (let frame = 0; frame < count; frame++) {
    run.next();
    await each(frame);
    if (performance.now() - since > PATIENCE) {
      work.onProgress(frame / count);
      await new Promise((resume) => setTimeout(resume));
      since = performance.now();
    }
    work.signal.throwIfAborted();
  }
}

/**
 * `run` as a video file, pictures `scale` times as large; null where this browser makes none. Rejects with the reason of the
 * work's signal, and with what the encoder says.
 */
export async function videoFile(
  run: ClipRun,
  frameHz: number,
  scale: number,
  work: ClipWork,
): Promise<ClipFile | null> {
  const enlarger = new Enlarger(scale);
  const { size, bytes } = enlarger;
  const kind = await kindFor(size);
  if (!kind) return null;
  const target = new BufferTarget();
  const output = new Output({ format: kind.make(), target });
  const bitrate = PICTURE_BITS * scale;
  const video = new VideoSampleSource({
    codec: kind.codec,
    quality: new Quality({ bitrate }),
    latencyMode: 'realtime',
  });
  const audio = new AudioSampleSource({ codec: kind.audio, quality: new Quality({ bitrate: SOUND_BITS }) });
  output.addVideoTrack(video);
  output.addAudioTrack(audio);
  let heard = 0;
  try {
    await output.start();
    await eachFrame(run, filled(run.frames, frameHz), work, async (frame) => {
      enlarger.draw(run.picture);
      const time = { timestamp: frame / frameHz, duration: 1 / frameHz };
      const seen = new VideoSample(bytes, {
        format: 'RGBX',
        codedWidth: size.width,
        codedHeight: size.height,
        ...time,
      });
      await video.add(seen);
      seen.close();
      const sound = { format: 'f32', numberOfChannels: 1, sampleRate: CLIP_RATE } as const;
      const sample = new AudioSample({ ...sound, data: run.samples.slice(), timestamp: heard / CLIP_RATE });
      heard += run.samples.length;
      await audio.add(sample);
      sample.close();
    });
    await output.finalize();
  } catch (error) {
    await output.cancel().catch(() => {});
    throw error;
  }
  return target.buffer && { bytes: target.buffer, type: kind.type, ending: kind.ending };
}

/** The sound of `run` as a WAV file. Rejects with the reason of the work's signal. */
export async function soundFile(run: ClipRun, work: ClipWork): Promise<ClipFile> {
  const file = new WavFile(CLIP_RATE);
  await eachFrame(run, run.frames, work, () => file.add(run.samples));
  return { bytes: await file.blob.arrayBuffer(), type: 'audio/wav', ending: 'wav' };
}
