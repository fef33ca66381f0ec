import type { ClipRun } from '../machine/clip-run.ts';
import { WavFile } from '../machine/wav-file.ts';
import { paintWords } from '../picture/paint.ts';
import { markColours } from '../picture/palette.ts';
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

/** The picture of the frame that was run last, a word a pixel, in the colours of its console. */
export function painted(run: ClipRun): Uint32Array<ArrayBuffer> {
  const picture = run.picture.slice();
  markColours(picture, run.colours);
  const words = new Uint32Array(WIDTH * HEIGHT);
  paintWords(picture, words);
  return words;
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

/** The sound of `run` as a WAV file, made so that the page answers meanwhile. Rejects with the reason of the work's signal. */
export async function soundFile(run: ClipRun, work: ClipWork): Promise<ClipFile> {
  const file = new WavFile(CLIP_RATE, run.channels);
  let since = performance.now();
  for (let frame = 0; frame < run.frames; frame++) {
    run.next();
    file.add(run.samples, run.side);
    if (performance.now() - since > PATIENCE) {
      work.onProgress(frame / run.frames);
      await new Promise((resume) => setTimeout(resume));
      since = performance.now();
    }
    work.signal.throwIfAborted();
  }
  return { bytes: await file.blob.arrayBuffer(), type: 'audio/wav', ending: 'wav' };
}
