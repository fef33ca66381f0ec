import type { Game } from '../storage/records.ts';
import { removeGame } from '../storage/remove-game.ts';
import { keepBattery, readBattery } from '../storage/saves.ts';
import { BUILT_IN } from './built-in.ts';

/** The page came with a newer built-in game: it gets the battery save of the `old` one, which is removed. Throws `StorageError`. */
export async function renewBuiltIn(old: Game): Promise<void> {
  const battery = await readBattery(old.id);
  if (battery && !(await readBattery(BUILT_IN.id))) await keepBattery(BUILT_IN.id, battery);
  await removeGame(old.id);
}
