import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { complain, dismiss, notify } from '../shell/notices.ts';
import { touchGame } from '../storage/games.ts';
import { isInSomeWindow } from '../storage/one-window.ts';
import type { Game } from '../storage/records.ts';
import { removeGame } from '../storage/remove-game.ts';
import { hasSaves } from '../storage/saves.ts';
import { forgetPlace, messageOf, show } from './library.ts';
import { games, inMemory, removed, resumable } from './library-state.ts';

/** How long a removed game can be brought back, ms. */
const REMOVED_MS = 14 * 24 * 3600 * 1000;

/** What was said of games that were just removed, by their ids. */
const told = new Map<string, number>();

/** Whether something would be lost with the game: a save, or the place where it was left. */
export async function wouldLose(game: Game): Promise<boolean> {
  if (resumable.peek().has(game.id)) return true;
  // Where that cannot be found out, there may be something.
  return hasSaves(game.id).catch(() => true);
}

/** Take a game out of the library; for two weeks it can be brought back with all that was kept. False when it is played elsewhere. */
export async function remove(game: Game): Promise<boolean> {
  if (await isInSomeWindow(game.id)) {
    complain(laterText.adding.openElsewhere(game.title));
    return false;
  }
  await takeOut(game);
  return true;
}

/** The same for a game that no window has, nor begins to play meanwhile. */
export async function takeOut(game: Game): Promise<void> {
  const gone = { ...game, removed: Date.now() };
  show(games.value.filter((other) => other.id !== game.id));
  removed.value = [...removed.value.filter(({ id }) => id !== game.id), gone];
  const back = { label: text.common.undo, run: () => void bringBack(game.id) };
  told.set(game.id, notify(laterText.adding.removed(game.title), back));
  // Who deletes it next does so after this.
  await mark(gone);
}

async function mark(game: Game): Promise<void> {
  if (!inMemory.has(game.id)) await touchGame(game).catch((error: unknown) => complain(messageOf(error)));
}

/** Bring the game `id` back, with all that was kept of it; null when it was not removed. */
export function bringBack(id: string): Game | null {
  const game = removed.value.find((one) => one.id === id);
  if (!game) return null;
  const back = { ...game, removed: 0 };
  removed.value = removed.value.filter((one) => one.id !== id);
  dismiss(told.get(id) ?? 0);
  told.delete(id);
  void mark(back);
  show([...games.value.filter((other) => other.id !== id), back]);
  return back;
}

/** Delete a removed game and all that was kept of it, unless another window has begun to play it meanwhile. */
export async function forget(game: Game): Promise<void> {
  try {
    if (await isInSomeWindow(game.id)) {
      bringBack(game.id);
      return;
    }
    removed.value = removed.value.filter(({ id }) => id !== game.id);
    inMemory.delete(game.id);
    forgetPlace(game.id);
    await removeGame(game.id);
  } catch (error) {
    complain(messageOf(error));
  }
}

/** Games that were removed long ago go for good, with all that was kept of them. */
export async function forgetOld(): Promise<void> {
  const ago = Date.now() - REMOVED_MS;
  for (const game of removed.value) if ((game.removed ?? 0) < ago) await forget(game);
}
