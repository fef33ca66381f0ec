import { laterText } from '../i18n/later-text.ts';
import { fitted } from '../library/saves/save-file.ts';
import { complain } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import { keepEarlier, readEarlier } from '../storage/earlier.ts';
import { packBattery, unpackBattery } from '../storage/packed-battery.ts';
import type { Replaced } from '../storage/saves.ts';
import { player } from './player.ts';
import { batteryOf } from './saved-game.ts';

/** Under which the battery or medium of the game in the console is kept; null without a game. */
function keyNow(): string | null {
  const { game, machine } = player;
  if (!game || !machine) return null;
  return batteryOf(game.id, machine.blank !== null);
}

/** The battery saves, or what was written to the medium, that newer ones took the place of; the newest first. */
export async function earlierSaves(): Promise<readonly Replaced[]> {
  const key = keyNow();
  return key === null ? [] : readEarlier(key).catch(() => []);
}

/** Bring back one of them: the game starts over with it, and the one until now is kept beside it. */
export async function bringBackEarlier(replaced: Replaced): Promise<void> {
  const { machine } = player;
  const key = keyNow();
  const own = machine?.nes.battery?.slice();
  const bytes = unpackBattery(replaced.bytes, machine?.blank ?? null);
  if (!machine || key === null || !own || !bytes) return;
  try {
    await keepEarlier(key, { bytes: packBattery(own, machine.blank), time: Date.now() });
    player.replaceBattery(fitted(bytes, own), laterText.states.broughtBack);
    await player.keep();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
  }
}
