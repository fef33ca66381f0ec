import { Nes, RomError, type RomInfo } from '../../console/core.ts';
import { text } from '../i18n/messages.ts';
import { problemText } from '../i18n/problems.ts';
import { complain, complainOf, dismiss, notify } from '../shell/notices.ts';
import { loadCartridges, MissingPartError } from '../shell/parts.ts';
import { StorageError } from '../storage/database.ts';
import { keepGame, listGames, readRom, removeGame, touchGame } from '../storage/games.ts';
import { bringTogether, hasSecondCopy } from '../storage/mirror.ts';
import { isInSomeWindow } from '../storage/one-window.ts';
import { whenEmptied } from '../storage/open-store.ts';
import type { Game, GameOptions } from '../storage/records.ts';
import { keepBattery, readBattery, readStates } from '../storage/saves.ts';
import { askForBios, biosOption, loadBios, wantsBios } from './bios.ts';
import { BUILT_IN, builtInRom } from './built-in.ts';
import { type Candidate, FileError, titleOf } from './file-kinds.ts';
import { wantsHint } from './game-options.ts';
import { covers, current, games, ready, resumable, setCurrent } from './library-state.ts';
import { regionHint } from './region-hint.ts';

/** How long a removed game can be brought back, ms; as long as the notice that offers it stays. */
const UNDO_MS = 8000;

/**
 * A game that was marked as removed so long ago is deleted when the library is opened, ms: no window can bring it back
 * any more.
 */
const REMOVED_MS = 60_000;

/** How long after the start of the page it is looked whether something was lost, ms. */
const LOOK_MS = 10_000;

/** And how long after a database was emptied, ms. */
const EMPTIED_MS = 1000;

/** ROMs that could not be kept: they can be played until the page is closed. */
const inMemory = new Map<string, Uint8Array>();

/** Games that were just removed, by id, and what brings each of them back. */
const removing = new Map<string, () => void>();

/** Read the library and show it. What cannot be read is said to the player; the rest is shown all the same. */
export async function openLibrary(): Promise<void> {
  let stored = await said(listGames(), []);
  // Nothing at all: a first visit, unless there is a second copy.
  const isRestored = stored.length === 0 && (await hasSecondCopy()) && (await restoreLost());
  if (isRestored) stored = await said(listGames(), []);
  lookAfterLosses(isRestored);
  await showStored(stored);
  ready.value = true;
  // Games that were removed just before the page was closed; another window may still bring a newer one back.
  const ago = Date.now() - REMOVED_MS;
  for (const { id, removed } of stored) if (removed && removed < ago) await said(removeGame(id), undefined);
}

/** Bring back what only the second copy still has; whether there was something, which the player is told. */
async function restoreLost(): Promise<boolean> {
  const compared = await bringTogether();
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

async function showStored(stored: readonly Game[]): Promise<void> {
  const builtIn = stored.find((game) => game.id === BUILT_IN.id);
  show([
    { ...BUILT_IN, played: builtIn?.played ?? 0, options: builtIn?.options ?? {} },
    ...stored.filter((game) => !game.builtIn && !game.removed),
    ...games.value.filter(({ id }) => inMemory.has(id) && !stored.some((game) => game.id === id)),
  ]);
  await said(renewBuiltIn(stored), undefined);
  await said(showPlaces(), undefined);
}

/** Games came in otherwise than by `addRom`, or changed: show them as they are kept now, and the places where they were left. */
export async function showChanged(): Promise<void> {
  await showStored(await said(listGames(), []));
}

/** Bring the game `id` back if it was just removed. */
export function bringBack(id: string): void {
  removing.get(id)?.();
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

/** Show which games can be continued, and the pictures at which they were left. */
async function showPlaces(): Promise<void> {
  const states = await readStates(games.value.map((game) => [game.id, 'auto']));
  games.value.forEach((game, i) => {
    const state = states[i];
    if (state) rememberPlace(game.id, state.picture);
  });
}

/** Where the page came with a newer built-in game, it gets the battery save of the older one. */
async function renewBuiltIn(stored: readonly Game[]): Promise<void> {
  for (const old of stored.filter((game) => game.builtIn && game.id !== BUILT_IN.id)) {
    const battery = await readBattery(old.id);
    if (battery && !(await readBattery(BUILT_IN.id))) await keepBattery(BUILT_IN.id, battery);
    await removeGame(old.id);
  }
}

function show(list: readonly Game[]): void {
  const newest = (game: Game) => (game.builtIn ? Number.POSITIVE_INFINITY : game.added);
  games.value = [...list].sort((one, other) => other.played - one.played || newest(other) - newest(one));
}

function setCover(id: string, picture: Uint16Array): void {
  covers.value = new Map(covers.value).set(id, picture);
}

/** Whether it is of one colour. */
function isPlain(picture: Uint16Array): boolean {
  // A loop: with a function for each, a black screen takes milliseconds of a game that runs.
  for (let i = 1; i < picture.length; i++) if (picture[i] !== picture[0]) return false;
  return true;
}

/** The game was left at this picture and can be continued. A picture of one colour, as music has it, is no cover. */
export function rememberPlace(id: string, picture: Uint16Array): void {
  if (!isPlain(picture)) setCover(id, picture);
  if (!resumable.value.has(id)) resumable.value = new Set(resumable.value).add(id);
}

/** The place where the game was left is gone. */
export function forgetPlace(id: string): void {
  const rest = new Set(resumable.value);
  rest.delete(id);
  resumable.value = rest;
}

/**
 * The game's ROM; what is needed to play it is fetched as well. Throws `StorageError`, `FileError` or
 * `MissingPartError`, each with a message for the player.
 */
export async function romOf(game: Game): Promise<Uint8Array> {
  if (!game.builtIn || game.options?.overrides) await loadCartridges();
  if (!game.builtIn) await loadBios();
  if (game.builtIn) return builtInRom();
  const bytes = inMemory.get(game.id) ?? (await readRom(game.id));
  if (!bytes) throw new FileError(text.files.missing(game.title));
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
  const changed = { ...game, options };
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

/** Add a ROM to the library; `more` is known of it already. Null after telling the player why it cannot be played. */
export async function addRom(candidate: Candidate, more: Partial<Game> = {}): Promise<Game | null> {
  const info = await identify(candidate);
  if (!info) return null;
  const id = info.sha1;
  // One that was just removed is brought back, with all that was kept of it.
  bringBack(id);
  const known = games.value.find((game) => game.id === id);
  if (known) {
    await said(mend(known, candidate.bytes), undefined);
    return known;
  }
  const size = candidate.bytes.length;
  const hint = wantsHint(info) ? regionHint(candidate.name) : null;
  const facts = { id, title: titleOf(candidate.name), size, added: Date.now(), played: 0 };
  const game = { ...facts, ...(hint === null ? {} : { hint }), ...more };
  try {
    await keepGame(game, candidate.bytes);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    inMemory.set(id, candidate.bytes);
    complain(text.files.notSaved(game.title, error.message));
  }
  show([...games.value, game]);
  return game;
}

/** A game whose ROM was lost has it again. */
async function mend(game: Game, rom: Uint8Array): Promise<void> {
  const isLost = !game.builtIn && !inMemory.has(game.id) && (await readRom(game.id)) === undefined;
  if (isLost) await keepGame(game, rom);
}

/** What is known of the game, from a console that can play it; null after telling the player why none can. */
async function identify({ name, bytes }: Candidate): Promise<RomInfo | null> {
  try {
    await loadBios();
    return new Nes(bytes, biosOption()).info;
  } catch (error) {
    if (wantsBios(error)) return (await askForBios(name, bytes)) ? identify({ name, bytes }) : null;
    if (!(error instanceof RomError)) throw error;
    complainOf(name, problemText(error));
    return null;
  }
}

/** Take a game out of the library; for a while it can be brought back with all that was kept. */
export async function remove(game: Game): Promise<void> {
  if (await isInSomeWindow(game.id)) {
    complain(text.files.openElsewhere(game.title));
    return;
  }
  show(games.value.filter((other) => other.id !== game.id));
  const mark = (removed: number) => {
    if (!inMemory.has(game.id)) touchGame({ ...game, removed }).catch((error: unknown) => complain(messageOf(error)));
  };
  mark(Date.now());
  const timer = setTimeout(() => {
    removing.delete(game.id);
    void forget(game);
  }, UNDO_MS);
  const back = () => {
    if (!removing.delete(game.id)) return;
    clearTimeout(timer);
    dismiss(notice);
    mark(0);
    show([...games.value, game]);
  };
  removing.set(game.id, back);
  const notice = notify(text.files.removed(game.title), { label: text.common.undo, run: back });
}

/** Delete the game, unless another window has begun to play it meanwhile. */
async function forget(game: Game): Promise<void> {
  try {
    if (await isInSomeWindow(game.id)) return await touchGame({ ...game, removed: 0 });
    inMemory.delete(game.id);
    forgetPlace(game.id);
    await removeGame(game.id);
  } catch (error) {
    complain(messageOf(error));
  }
}
