import { signal } from '@preact/signals';
import { type KeptCover, keepCover, readCovers, removeCover } from '../storage/covers.ts';
import { readState } from '../storage/saves.ts';
import { BUILT_IN } from './built-in.ts';
import { covers, leftAnew, resumable, untitled } from './library-state.ts';
import { pngOf } from './png.ts';
import { SEAL, seal } from './seal.ts';

/** So many are in memory: many more than a screen has room for. */
const MOST = 400;
/** Bytes that become letters at once: all of them would be too many arguments. */
const PART = 8192;

/** Covers are read at most so often, ms: what only flies past meanwhile is not read at all. */
const PAUSE = 60;

/** Who waits for the cover of which game. */
const wanted = new Set<{ readonly id: string }>();
let isReading = false;

/** The cover of the game `id`, as soon as it is read. */
export function coverOf(id: string): NonNullable<ReturnType<typeof covers.get>> {
  let cover = covers.get(id);
  if (!cover) {
    cover = signal(null);
    covers.set(id, cover);
  }
  return cover;
}

/** The cover of the game `id` will be seen: it is read, unless it is known already. Returns what is called when it is not seen any more. */
export function wantCover(id: string): () => void {
  const one = { id };
  if (!coverOf(id).peek()) {
    wanted.add(one);
    readSoon();
  }
  return () => wanted.delete(one);
}

/** All that come on the screen together are read together. */
function readSoon(): void {
  if (isReading) return;
  isReading = true;
  const read = async () => {
    try {
      await readWanted();
    } finally {
      isReading = false;
      // A cover of which no picture can be made is no reason to leave out those that were wanted after it.
      if (wanted.size > 0) readSoon();
    }
  };
  queueMicrotask(() => void read());
}

async function readWanted(): Promise<void> {
  while (wanted.size > 0) {
    const ids = [...new Set(Array.from(wanted, ({ id }) => id))];
    wanted.clear();
    const places: string[] = [];
    const without: string[] = [];
    const show = (id: string, cover: KeptCover | undefined) => {
      if (!cover && id !== BUILT_IN.id) without.push(id);
      if (cover && cover.bytes.length > 0) showCover(id, cover);
      else if (resumable.peek().has(id)) places.push(id);
      else showCover(id, undefined);
    };
    // What cannot be read is shown all the same.
    await readCovers(ids, 'title', show).catch(() => ids.forEach((id) => void showCover(id, undefined)));
    await showPlaces(places);
    forgetSome();
    if (without.length > 0) untitled.value = without;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** These games have the places where they were left for covers, which are made where there are none yet. */
async function showPlaces(ids: readonly string[]): Promise<void> {
  const old: string[] = [];
  const show = (id: string, cover: KeptCover | undefined) => {
    if (cover && !leftAnew.has(id)) showCover(id, cover);
    else old.push(id);
  };
  if (ids.length > 0) await readCovers(ids, 'place', show).catch(() => old.push(...ids));
  for (const id of old) showCover(id, await coverOfPlace(id).catch(() => undefined));
}

function showCover(id: string, cover: KeptCover | undefined): void {
  const address = addressOf(cover?.bytes ?? pngOf(seal(id), SEAL));
  coverOf(id).value = { address, kind: cover ? 'own' : 'seal' };
}

/**
 * The address of a PNG file that is the file itself. One that the browser gives (`createObjectURL`) makes the page wait for
 * another process, twice for each cover: that was most of what scrolling cost.
 */
function addressOf(bytes: Uint8Array): string {
  return `data:image/png;base64,${(bytes as NewBytes).toBase64?.() ?? base64Of(bytes)}`;
}

/** What newer browsers do by themselves, without what is to be thrown away. https://tc39.es/proposal-arraybuffer-base64/ */
type NewBytes = Uint8Array & { toBase64?(): string };

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PART) {
    // Not spread, which takes one after the other: fifteen times as long.
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + PART) as unknown as number[]);
  }
  return btoa(text);
}

/** Those that were wanted first are far away by now. */
function forgetSome(): void {
  for (const id of covers.keys()) {
    if (covers.size <= MOST) return;
    covers.delete(id);
  }
}

/** A cover made of the place where the game was left; it is kept, so that it is made once. */
async function coverOfPlace(id: string): Promise<KeptCover | undefined> {
  const state = await readState(id, 'auto');
  leftAnew.delete(id);
  if (!state) return undefined;
  const cover = { bytes: pngOf(state.picture), from: 'place' } as const;
  await keepCover(id, cover).catch(() => {});
  return cover;
}

/** The game has this cover from now on; without one, what it would have by itself. Throws `StorageError`. */
export async function setCover(id: string, cover: KeptCover | null): Promise<void> {
  await (cover ? keepCover(id, cover) : removeCover(id));
  coverOf(id).value = null;
}
