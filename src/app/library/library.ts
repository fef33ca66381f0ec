import { text } from '../i18n/messages.ts';
import { readLocal } from '../shell/local.ts';
import { complain, notify } from '../shell/notices.ts';
import { loadCartridges, MissingPartError } from '../shell/parts.ts';
import { guarded, StorageError } from '../storage/database.ts';
import { listGames, readRom, touchGame } from '../storage/games.ts';
import { bringTogether, hasSecondCopy } from '../storage/mirror.ts';
import { whenEmptied } from '../storage/open-store.ts';
import { openPacking } from '../storage/packing.ts';
import { listPlaces } from '../storage/places.ts';
import type { Game, GameOptions } from '../storage/records.ts';
import { loadBios } from './bios.ts';
import { BUILT_IN, builtInRom } from './built-in.ts';
import { FileError } from './file-kinds.ts';
import {
  covers,
  current,
  games,
  inMemory,
  lastPicture,
  lastPlayed,
  leftAnew,
  ORDER_KEY,
  ready,
  removed,
  resumable,
  setCurrent,
} from './library-state.ts';

/** How long after the start of the page it is looked whether something was lost, ms. */
const LOOK_MS = 10_000;

/** And how long after a database was emptied, ms. */
const EMPTIED_MS = 1000;

const NO_PLACES: ReadonlySet<string> = new Set();

/** Games that were left since the page was opened, and can be continued. */
const leftSince = new Set<string>();

/** Read the library and show it. What cannot be read is said to the player; the rest is shown all the same. */
export async function openLibrary(): Promise<void> {
  const places = said(listPlaces(), NO_PLACES);
  // Asked for beside the games.
  void places.then(({ size }) => (size > 0 ? fetchSaves() : null));
  let stored = await said(listGames(), []);
  // Nothing at all: a first visit, unless there is a second copy.
  const isRestored = stored.length === 0 && (await hasSecondCopy()) && (await restoreLost());
  if (isRestored) stored = await said(listGames(), []);
  lookAfterLosses(isRestored);
  await showStored(stored, isRestored ? said(listPlaces(), NO_PLACES) : places);
  if (readLocal(ORDER_KEY) !== null)
    await import('./shelf-view.ts').then(({ restoreView }) => restoreView()).catch(() => {});
  ready.value = true;
}

/** Bring back what only the second copy still has; whether there was something, which the player is told. */
async function restoreLost(): Promise<boolean> {
  const compared = await bringTogether();
  // Those that the player has chosen, in the place of what is shown by now.
  for (const key of compared?.restored ?? []) {
    const cover = key.startsWith('covers/') && covers.get(key.slice('covers/'.length));
    if (cover) cover.value = null;
  }
  const isRestored = compared !== null && compared.restored.length > 0;
  if (isRestored) notify(text.storage.restored);
  return isRestored;
}

/** Look for something that was lost whenever a database was emptied; and once, unless that was just done, when the page has time. */
function lookAfterLosses(isDone: boolean): void {
  const look = async () => {
    if (await restoreLost()) await showChanged();
  };
  let timer = isDone ? undefined : setTimeout(() => void look(), LOOK_MS);
  // One seldom comes alone.
  whenEmptied(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), EMPTIED_MS);
  });
}

async function showStored(stored: readonly Game[], places: Promise<ReadonlySet<string>>): Promise<void> {
  const builtIn = stored.find((game) => game.id === BUILT_IN.id);
  show([
    { ...BUILT_IN, played: builtIn?.played ?? 0, options: builtIn?.options ?? {} },
    ...stored.filter((game) => !game.builtIn && !game.removed),
    ...games.value.filter(({ id }) => inMemory.has(id) && !stored.some((game) => game.id === id)),
  ]);
  removed.value = stored.filter((game) => game.removed);
  await said(renewBuiltIn(stored), undefined);
  await said(showPlaces(await places), undefined);
}

/** Games came in otherwise than by `addRom`, or changed: show them as they are kept now, and the places where they were left. */
export async function showChanged(): Promise<void> {
  const places = said(listPlaces(), NO_PLACES);
  await showStored(await said(listGames(), []), places);
}

/** The result of `work`; when storage fails, the player is told, and it is `otherwise`. */
async function said<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
    return otherwise;
  }
}

/** What reads saves: nobody has any who comes for the first time. Null where it cannot be fetched. */
const fetchSaves = () => import('../storage/saves.ts').catch(() => null);

/** Show which games can be continued, and the picture at which the one that was played last was left. */
async function showPlaces(places: ReadonlySet<string>): Promise<void> {
  // What was left after they were read is no part of them.
  const all = leftSince.size > 0 ? new Set([...places, ...leftSince]) : places;
  if (all.size > 0 || resumable.value.size > 0) resumable.value = all;
  const last = lastPlayed.value;
  if (!last || lastPicture.value?.id === last.id) return;
  const saves = await fetchSaves();
  const state = await saves?.readState(last.id, 'auto');
  if (state) showPicture(last.id, state.picture);
}

/** Where the page came with a newer built-in game, it gets the battery save of the older one. */
async function renewBuiltIn(stored: readonly Game[]): Promise<void> {
  for (const old of stored.filter((game) => game.builtIn && game.id !== BUILT_IN.id)) {
    // Next time, where that cannot be fetched.
    const part = await import('./renew-built-in.ts').catch(() => null);
    await part?.renewBuiltIn(old);
  }
}

/** These are the games now, in whatever order they are given. */
export function show(list: readonly Game[]): void {
  const newest = (game: Game) => (game.builtIn ? Number.POSITIVE_INFINITY : game.added);
  games.value = [...list].sort((one, other) => other.played - one.played || newest(other) - newest(one));
}

/** Whether it is of one colour. */
function isPlain(picture: Uint16Array): boolean {
  // A loop: with a function for each, a black screen takes milliseconds of a game that runs.
  for (let i = 1; i < picture.length; i++) if (picture[i] !== picture[0]) return false;
  return true;
}

/** A picture of one colour, as music has it, shows nothing. */
function showPicture(id: string, picture: Uint16Array): void {
  if (!isPlain(picture)) lastPicture.value = { id, picture };
}

/** The game was left at another place: a cover that shows the place is made anew when it is next seen. */
function placeChanged(id: string): void {
  if (leftAnew.has(id)) return;
  leftAnew.add(id);
  const cover = covers.get(id);
  if (cover) cover.value = null;
}

/** The game was left at this picture and can be continued. */
export function rememberPlace(id: string, picture: Uint16Array): void {
  showPicture(id, picture);
  placeChanged(id);
  leftSince.add(id);
  if (!resumable.value.has(id)) resumable.value = new Set(resumable.value).add(id);
}

/** The place where the game was left is gone. */
export function forgetPlace(id: string): void {
  leftSince.delete(id);
  const rest = new Set(resumable.value);
  rest.delete(id);
  resumable.value = rest;
}

/**
 * The game's ROM; what is needed to play it is fetched as well. Throws `StorageError`, `FileError` or
 * `MissingPartError`, each with a message for the player.
 */
export async function romOf(game: Game): Promise<Uint8Array> {
  const { overrides, devices } = game.options ?? {};
  const isOrdinary = game.builtIn && !overrides && !devices;
  await Promise.all([guarded(openPacking), isOrdinary ? null : loadCartridges()]);
  if (game.builtIn) return builtInRom();
  const bytes = inMemory.get(game.id) ?? (await readRom(game.id));
  if (!bytes) throw new FileError(text.files.missing(game.title));
  await loadBios(bytes);
  return bytes;
}

/** The game is being played now: it goes to the front of the list. That it could not be kept is no error. */
export function markPlayed(game: Game): void {
  const played = { ...game, played: Date.now() };
  show(games.value.map((other) => (other.id === game.id ? played : other)));
  if (current.value?.id === game.id) setCurrent(played);
  if (!inMemory.has(game.id)) touchGame(played).catch(() => {});
}

/** Set the options of `game`. If they cannot be kept, the player is told, and they hold until the page is closed. */
export function chooseOptions(game: Game, options: GameOptions): Game {
  return changeGame(game, { options });
}

/** Change what is known of `game`. If that cannot be kept, the player is told, and it holds until the page is closed. */
export function changeGame(game: Game, change: Partial<Game>): Game {
  const changed = { ...game, ...change };
  games.value = games.value.map((other) => (other.id === game.id ? changed : other));
  if (current.value?.id === game.id) setCurrent(changed);
  if (!inMemory.has(game.id)) touchGame(changed).catch((error: unknown) => complain(messageOf(error)));
  return changed;
}

/** What to tell the player of an error. */
export function messageOf(error: unknown): string {
  const isOurs = error instanceof FileError || error instanceof StorageError || error instanceof MissingPartError;
  if (isOurs) return error.message;
  return text.files.unreadable;
}
