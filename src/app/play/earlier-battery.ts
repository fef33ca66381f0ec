import type { Machine } from '../machine/machine.ts';
import { complain } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import { keepEarlier, sameBytes } from '../storage/earlier.ts';
import { packBattery } from '../storage/packed-battery.ts';
import type { Game } from '../storage/records.ts';
import { batteryOf } from './saved-game.ts';

/** The game in `machine` has another battery than `battery`, which it had before: that is kept beside what it has now. */
export function keepBatteryBeside(game: Game, { nes, blank }: Machine, battery: Uint8Array | null): void {
  if (!battery || sameBytes(battery, nes.battery ?? battery)) return;
  const kept = { bytes: packBattery(battery, blank), time: Date.now() };
  keepEarlier(batteryOf(game.id, blank !== null), kept).catch((error: unknown) => {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
  });
}
