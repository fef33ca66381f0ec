import type { Machine } from '../machine/machine.ts';
import { complain } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import { keepEarlier, sameBytes } from '../storage/earlier.ts';
import { packBattery } from '../storage/packed-battery.ts';
import type { Game } from '../storage/records.ts';
import { readBattery } from '../storage/saves.ts';
import { batteryOf } from './saved-game.ts';

function tell(error: unknown): void {
  if (!(error instanceof StorageError)) throw error;
  complain(error.message);
}

/** The game in `machine` has another battery than `battery`, which it had before: that is kept beside what it has now. */
export function keepBatteryBeside(game: Game, { nes, blank }: Machine, battery: Uint8Array | null): void {
  if (!battery || sameBytes(battery, nes.battery ?? battery)) return;
  const kept = { bytes: packBattery(battery, blank), time: Date.now() };
  keepEarlier(batteryOf(game.id, blank !== null), kept).catch(tell);
}

/** The game in `machine` goes on from an earlier time: the battery that is stored of it is kept beside what it has from now on. */
export function keepStoredBattery(game: Game, { blank }: Machine): void {
  const id = batteryOf(game.id, blank !== null);
  const keep = async () => {
    const bytes = await readBattery(id);
    if (bytes) await keepEarlier(id, { bytes, time: Date.now() });
  };
  keep().catch(tell);
}
