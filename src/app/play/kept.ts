import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { endingOf } from '../library/backup/write-backup.ts';
import { fileOfThing } from '../library/kept/thing-file.ts';
import { type KeptThing, removeThing, restoreThing } from '../library/kept/things.ts';
import { forgetPlace, messageOf, rememberPlace, romOf } from '../library/library.ts';
import { fileNameOf } from '../library/saves/save-file.ts';
import { download } from '../shell/download.ts';
import { complain, notify } from '../shell/notices.ts';
import { guarded } from '../storage/database.ts';
import { whileNobodyHas } from '../storage/free-game.ts';
import { openPacking } from '../storage/packing.ts';
import type { Game } from '../storage/records.ts';
import { readState } from '../storage/saves.ts';

/** A game of which something is kept; it may not be in the library any more, or not yet. */
export interface KeptGame {
  readonly id: string;
  readonly title: string;
}

/** Where the library shows that a game can be continued, and where, it shows what there is now. */
async function showPlace(id: string): Promise<void> {
  const place = await readState(id, 'auto').catch(() => undefined);
  if (place) rememberPlace(id, place.picture);
  else forgetPlace(id);
}

/** Do `work` with what is kept of a game that is in no window. Null, after telling the player why, when that cannot be. */
async function alone<T>({ id, title }: KeptGame, work: () => Promise<T>): Promise<T | null> {
  try {
    const done = await whileNobodyHas(id, async () => ({ result: await work() }));
    await showPlace(id);
    if (done) return done.result;
    complain(laterText.kept.isOpen(title), undefined, 'kept');
  } catch (error) {
    complain(messageOf(error), undefined, 'kept');
  }
  return null;
}

/** Change what is kept of a game by `work`, which returns what takes that back; `then` is called after either. */
async function changeKept(
  game: KeptGame,
  said: string,
  work: () => Promise<() => Promise<void>>,
  then: () => void,
): Promise<void> {
  const takeBack = await alone(game, work);
  if (!takeBack) return;
  then();
  const run = async () => {
    await alone(game, takeBack);
    then();
  };
  notify(said, { label: text.common.undo, run: () => void run() }, 'kept');
}

/** The game uses `thing` from now on; one tap takes it back. `then` is called after either. */
export function restoreKept(game: KeptGame, thing: KeptThing, then: () => void): Promise<void> {
  return changeKept(game, laterText.kept.restored(game.title), () => restoreThing(thing), then);
}

/** Remove `thing`; one tap brings it back. `then` is called after either. */
export function removeKept(game: KeptGame, thing: KeptThing, then: () => void): Promise<void> {
  return changeKept(game, laterText.kept.removed(game.title), () => removeThing(thing), then);
}

function give(name: string, bytes: Uint8Array): void {
  download(name, new Blob([bytes.slice()], { type: 'application/octet-stream' }));
}

/** Give the player `thing` as a file. */
export async function exportKept({ title }: KeptGame, thing: KeptThing): Promise<void> {
  try {
    await guarded(openPacking);
    const { name, bytes } = fileOfThing(thing, title);
    give(name, bytes);
  } catch (error) {
    complain(messageOf(error));
  }
}

/** Give the player the game's own file. */
export async function exportRom(game: Game): Promise<void> {
  try {
    const rom = await romOf(game);
    give(`${fileNameOf(game.title)}.${endingOf(rom)}`, rom);
  } catch (error) {
    complain(messageOf(error), undefined, 'kept');
  }
}
