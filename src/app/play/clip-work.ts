import type { ClipRun } from '../machine/clip-run.ts';
import { WavFile } from '../machine/wav-file.ts';
import { paint } from '../picture/paint.ts';
import { HEIGHT, WIDTH } from '../picture/picture.ts';

/** Samples a second of a clip's sound. */
export const CLIP_RATE = 48000;
/** Bits a second of its sound. */
export const SOUND_BITS = 160_000;
/** Bits a second of its pictures, for each time that they are enlarged: few enough to send, and edges stay edges. */
export const PICTURE_BITS = 2_200_000;
/** How long the page may be kept from answering, ms. */
const PATIENCE = 30;

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

/** Of a picture, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Colour numbers as pixels, each `scale` times as wide and as high. */
export class Enlarger {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: Size;
  private readonly image = new ImageData(WIDTH, HEIGHT);
  private readonly words: Uint32Array<ArrayBuffer>;
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
export async function eachFrame(
  run: ClipRun,
  count: number,
  work: ClipWork,
  each: (frame: number) => unknown,
): Promise<void> {
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

/** What the frame that was run last sounds like: one channel, or the left one and then the right one. */
export function planes({ samples, side }: ClipRun): Float32Array<ArrayBuffer> {
  if (!side) return samples.slice();
  const both = new Float32Array(2 * samples.length);
  for (let i = 0; i < samples.length; i++) {
    both[i] = samples[i] - side[i];
    both[samples.length + i] = samples[i] + side[i];
  }
  return both;
}

/** The sound of `run` as a WAV file. Rejects with the reason of the work's signal. */
export async function soundFile(run: ClipRun, work: ClipWork): Promise<ClipFile> {
  const file = new WavFile(CLIP_RATE, run.channels);
  await eachFrame(run, run.frames, work, () => file.add(run.samples, run.side));
  return { bytes: await file.blob.arrayBuffer(), type: 'audio/wav', ending: 'wav' };
}
