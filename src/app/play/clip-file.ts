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
import { HEIGHT, WIDTH } from '../picture/picture.ts';
import {
  CLIP_RATE,
  type ClipFile,
  type ClipWork,
  Enlarger,
  eachFrame,
  PICTURE_BITS,
  planes,
  type Size,
  SOUND_BITS,
} from './clip-work.ts';

/** Samples of a packet of Opus, and of what comes before the first; https://www.rfc-editor.org/rfc/rfc7845#section-4.2. */
const PACKET = 960;
const BEFORE = 312;
/** Most frames that a clip is shorter so that its sound fills its packets. */
const SHORTER = 6;

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

/** What this browser makes of pictures of that size; null where it makes none. */
async function kindFor(size: Size, numberOfChannels: number) {
  for (const kind of KINDS) {
    if (!(await canEncodeAudio(kind.audio, { numberOfChannels, sampleRate: CLIP_RATE }))) continue;
    for (const codec of kind.video) if (await canEncodeVideo(codec, size)) return { ...kind, codec };
  }
  return null;
}

/** Whether this browser makes video files. */
export async function makesVideo(): Promise<boolean> {
  return (await kindFor({ width: 2 * WIDTH, height: 2 * HEIGHT }, 1)) !== null;
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
  const kind = await kindFor(size, run.channels);
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
      const sound = { format: 'f32-planar', numberOfChannels: run.channels, sampleRate: CLIP_RATE } as const;
      const sample = new AudioSample({ ...sound, data: planes(run), timestamp: heard / CLIP_RATE });
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
