import { signal } from '@preact/signals';
import { type KeptCover, type KeptCovers, keepCover, readCovers, removeCover } from '../storage/covers.ts';
import { readState } from '../storage/saves.ts';
import { BUILT_IN } from './built-in.ts';
import { covers, leftAnew, resumable, untitled } from './library-state.ts';
import { pngOf } from './png.ts';
import { SEAL, seal } from './seal.ts';

/** So many are in memory: many more than a screen has room for. */
const MOST = 400;

/** Games whose covers are to be read. */
const wanted = new Set<string>();
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

/** The cover of the game `id` will be seen: it is read, unless it is known already. */
export function wantCover(id: string): void {
  if (coverOf(id).peek()) return;
  wanted.add(id);
  if (isReading) return;
  isReading = true;
  // All that come on the screen together are read together.
  queueMicrotask(() => void readWanted());
}

async function readWanted(): Promise<void> {
  while (wanted.size > 0) {
    const ids = [...wanted];
    wanted.clear();
    // Without them, the games are shown all the same.
    const found = await readCovers(ids).catch(() => []);
    for (const [i, id] of ids.entries()) showCover(id, await coverFrom(id, found[i]).catch(() => undefined));
    forgetSome();
    untitled.value = ids.filter((id, i) => id !== BUILT_IN.id && found[i] && !found[i].own);
  }
  isReading = false;
}

/** The best of what there is: what was chosen or found, or else the place where the game was left. */
async function coverFrom(id: string, kept: KeptCovers | undefined): Promise<KeptCover | undefined> {
  if (kept?.own && kept.own.bytes.length > 0) return kept.own;
  if (!resumable.peek().has(id)) return undefined;
  return kept?.place && !leftAnew.has(id) ? kept.place : await coverOfPlace(id);
}

function showCover(id: string, cover: KeptCover | undefined): void {
  forgetAddress(id);
  const bytes = (cover?.bytes ?? pngOf(seal(id), SEAL)) as Uint8Array<ArrayBuffer>;
  const address = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
  coverOf(id).value = { address, kind: cover ? 'own' : 'seal' };
}

/** Those that were wanted first are far away by now. */
function forgetSome(): void {
  for (const id of covers.keys()) {
    if (covers.size <= MOST) return;
    forgetAddress(id);
    covers.delete(id);
  }
}

function forgetAddress(id: string): void {
  const shown = covers.get(id)?.peek();
  if (shown) URL.revokeObjectURL(shown.address);
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
  forgetAddress(id);
  coverOf(id).value = null;
}
