import type { Machine } from './machine.ts';
import { endOf } from './track-end.ts';
import { runAlone } from './tune-seek.ts';
import { WavFile } from './wav-file.ts';

/** Samples a second of a file. */
export const TUNE_RATE = 48000;
/** How much of a track becomes a file whose own file does not say how long it is, and over how much of that it fades, ms. */
const USUAL_LENGTH = 180_000;
const USUAL_FADE = 8000;
/** Frames that are run before the page may answer again. */
const AT_ONCE = 60;

/** Track `song` of the tune in `machine` as a WAV file, with its fade; `tell` hears how much of it there is, 0 to 1. */
export async function tuneFile(machine: Machine, song: number, tell: (part: number) => void): Promise<Blob> {
  const { tracks, nes, info } = machine;
  if (!tracks) return new Blob();
  tracks.play(song);
  const end = endOf(tracks.tune.tracks[song]);
  const frames = Math.round(((end ?? USUAL_LENGTH) / 1000) * info.frameHz);
  const fading = end === null ? Math.round((USUAL_FADE / 1000) * info.frameHz) : 0;
  const file = new WavFile(TUNE_RATE, nes.isStereo ? 2 : 1);
  const into = new Float32Array(TUNE_RATE / 20);
  const sides = new Float32Array(TUNE_RATE / 20);
  for (let frame = 0; frame < frames; frame++) {
    runAlone(machine, true);
    const count = tracks.readAudio(into, sides);
    const left = frames - frame;
    if (left < fading) for (let i = 0; i < count; i++) fade(into, sides, i, (left - i / count) / fading);
    file.add(into.subarray(0, count), sides.subarray(0, count));
    if (frame % AT_ONCE === 0) {
      tell(frame / frames);
      await new Promise((resume) => setTimeout(resume));
    }
  }
  return file.blob;
}

function fade(into: Float32Array, sides: Float32Array, at: number, gain: number): void {
  into[at] *= gain;
  sides[at] *= gain;
}
