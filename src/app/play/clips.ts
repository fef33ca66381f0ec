import { signal } from '@preact/signals';
import { RomError, StateError } from '../../console/core.ts';
import { laterText } from '../i18n/later-text.ts';
import { problemText } from '../i18n/problems.ts';
import { romProblemText } from '../i18n/rom-problems.ts';
import { messageOf, romOf } from '../library/library.ts';
import { pngOf } from '../library/png.ts';
import { fileNameOf } from '../library/saves/save-file.ts';
import { ClipRun } from '../machine/clip-run.ts';
import { Machine } from '../machine/machine.ts';
import { MissingPartError } from '../shell/parts.ts';
import { settingsFor } from '../shell/settings.ts';
import { setSound } from '../sound/sound-setup.ts';
import { StorageError } from '../storage/database.ts';
import type { ClipFile, ClipWork } from './clip-work.ts';
import { player } from './player.ts';

/** What the player wants of the last seconds of the game. */
export interface ClipWish {
  readonly kind: 'video' | 'sound' | 'picture';
  /** Of a video or sound. */
  readonly seconds: number;
  /** How many times as large as the console's a video is. */
  readonly scale: number;
  /** A picture is as it is on the screen, and not as the console makes it. */
  readonly isAsShown: boolean;
}

/** How far it is: nothing is being made; how much of it is, 0 to 1; the file; or why there is none, in words for the player. */
type ClipState =
  | { readonly at: 'nothing' }
  | { readonly at: 'making'; readonly part: number }
  | { readonly at: 'made'; readonly file: File }
  | { readonly at: 'failed'; readonly problem: string };

/** What is being made of the game in the console. */
export const clip = signal<ClipState>({ at: 'nothing' });

let stop: AbortController | null = null;

/** A part that makes files of clips; it is fetched when it is first wanted. Rejects with `MissingPartError`. */
function fetched<T>(part: Promise<T>): Promise<T> {
  return part.catch(() => {
    throw new MissingPartError(laterText.clip.missing);
  });
}

/** How a browser makes video files: as fast as it can, or by recording what is shown, in its own time. */
type VideoMaker = 'encoder' | 'recorder';

/** How this browser makes video files; null where it makes none. Where that cannot be asked, it seems to be the one that was to be asked. */
export async function videoMaker(): Promise<VideoMaker | null> {
  let asked: VideoMaker = 'encoder';
  try {
    if ('VideoEncoder' in globalThis && 'AudioEncoder' in globalThis) {
      if (await (await import('./clip-file.ts')).makesVideo()) return 'encoder';
    }
    if (!('MediaRecorder' in globalThis)) return null;
    asked = 'recorder';
    return (await import('./clip-recorder.ts')).recordsVideo() ? 'recorder' : null;
  } catch {
    return asked;
  }
}

/** Make a file of what the player wishes. It is stopped by `forgetClip`, or when another one is made. */
export async function makeClip(wish: ClipWish): Promise<void> {
  forgetClip();
  const own = new AbortController();
  stop = own;
  clip.value = { at: 'making', part: 0 };
  const onProgress = (part: number) => {
    if (stop === own) clip.value = { at: 'making', part };
  };
  let next: ClipState;
  try {
    const made =
      wish.kind === 'picture' ? await picture(wish) : await recording(wish, { signal: own.signal, onProgress });
    next = made ? { at: 'made', file: fileOf(made) } : { at: 'failed', problem: laterText.clip.cannot };
  } catch (error) {
    next = { at: 'failed', problem: problemOf(error) };
  }
  if (stop === own) clip.value = next;
}

/** Stop what is being made; what was made is gone. */
export function forgetClip(): void {
  stop?.abort();
  stop = null;
  clip.value = { at: 'nothing' };
}

function problemOf(error: unknown): string {
  if (error instanceof RomError) return romProblemText(error);
  if (error instanceof StateError) return problemText(error);
  if (error instanceof StorageError || error instanceof MissingPartError) return messageOf(error);
  // An encoder that was promised gives up: there is no file, and nothing else is wrong.
  return laterText.clip.cannot;
}

function fileOf({ bytes, type, ending }: ClipFile): File {
  return new File([bytes], `${fileNameOf(player.game?.title ?? '')}.${ending}`, { type });
}

/** The last seconds, run again in another console. */
async function recording({ kind, seconds, scale }: ClipWish, work: ClipWork): Promise<ClipFile | null> {
  const { game, machine: played, timeline } = player;
  const take = timeline?.take(seconds);
  if (!game || !played || !take) return null;
  const { options } = played.nes;
  const [{ CLIP_RATE, soundFile }, rom] = await Promise.all([fetched(import('./clip-work.ts')), romOf(game)]);
  // The cartridge that is played, which need not be the one that is chosen: that may not work.
  const machine = new Machine(rom, { ...options, sampleRate: CLIP_RATE });
  await setSound(machine.nes, settingsFor(game.options));
  const run = new ClipRun(machine, take);
  if (kind === 'sound') return soundFile(run, work);
  const { frameHz } = machine.info;
  const how = await videoMaker();
  if (how === 'encoder') return (await fetched(import('./clip-file.ts'))).videoFile(run, frameHz, scale, work);
  return how && (await fetched(import('./clip-recorder.ts'))).recordedFile(run, frameHz, scale, work);
}

/** What is on the canvas of the game, with its filter; null where the browser gives nothing. */
function shown(): Promise<Blob | null> {
  const { machine } = player;
  const canvas = document.querySelector<HTMLCanvasElement>('main canvas');
  if (!machine || !canvas) return Promise.resolve(null);
  // Drawn anew: what a canvas of WebGL shows is only there until the browser has taken it.
  player.show(machine, machine.nes.pixels);
  return new Promise((take) => canvas.toBlob(take, 'image/png'));
}

async function picture({ isAsShown }: ClipWish): Promise<ClipFile | null> {
  const now = player.snapshot();
  const bytes = isAsShown ? await shown() : now && pngOf(now.picture);
  return bytes && { bytes: bytes as BlobPart, type: 'image/png', ending: 'png' };
}
