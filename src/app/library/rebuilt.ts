import { laterText } from '../i18n/later-text.ts';
import { complain } from '../shell/notices.ts';
import { readChosenCover } from '../storage/covers.ts';
import { whileNobodyHas } from '../storage/free-game.ts';
import type { Game } from '../storage/records.ts';
import { keepBattery, keepReplaced, keepTape } from '../storage/saves.ts';
import { MEMORIES, memoryKey, readGameSaves } from './backup/game-saves.ts';
import { setCover } from './covers.ts';
import { changeGame } from './library.ts';
import { games } from './library-state.ts';
import { takeOut } from './removing.ts';

/** The game that a new one was built from again, as its file's name says: the one of the same name that was added last. */
export function olderOf({ id, file, added, patch }: Game): Game | null {
  if (file === undefined || patch) return null;
  const namesakes = games.peek().filter((other) => other.file === file && other.id !== id && !other.patch);
  const older = namesakes.filter((other) => !other.builtIn && other.added < added);
  return older.sort((one, other) => other.added - one.added)[0] ?? null;
}

/**
 * `newer` takes the place of `older`: its battery save, disk and tape are copied, and what the player has chosen for it, its cover among that; then
 * `older` is removed, and can be brought back as it was. Null when one of them is open in a window, which the player is told: then
 * nothing has changed. Throws `StorageError`. States are of the program as it was, and stay with it.
 */
export async function takePlaceOf(older: Game, newer: Game): Promise<Game | null> {
  let asked = newer;
  const now = await whileNobodyHas(newer.id, () => {
    asked = older;
    return whileNobodyHas(older.id, () => bringOver(older, newer));
  });
  if (now === null) complain(laterText.adding.openElsewhere(asked.title), undefined, `elsewhere ${asked.id}`);
  return now;
}

/** The same, while no window has either. */
async function bringOver(older: Game, newer: Game): Promise<Game> {
  const [theirs, mine] = [await readGameSaves(older.id), await readGameSaves(newer.id)];
  // What it has written since it was added is kept, too.
  if (theirs.memories.battery && mine.memories.battery) await keepReplaced(newer.id, mine.memories.battery);
  for (const memory of MEMORIES) {
    const value = theirs.memories[memory];
    if (!value) continue;
    if (memory === 'tape') await keepTape(newer.id, value.bytes);
    else await keepBattery(memoryKey(newer.id, memory), value.bytes, Date.now());
  }
  const cover = await readChosenCover(older.id);
  if (cover) await setCover(newer.id, { bytes: cover, from: 'player' });
  await takeOut(older);
  const { title, options, favourite, tags } = older;
  return changeGame(newer, {
    title,
    ...(tags === undefined ? {} : { tags }),
    ...(options === undefined ? {} : { options }),
    ...(favourite === undefined ? {} : { favourite }),
  });
}
