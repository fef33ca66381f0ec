import type { Unit } from '../../console/core.ts';
import { complain } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import type { SavedState } from '../storage/records.ts';
import {
  keepBattery,
  keepState,
  mediumOf,
  readBattery,
  readBatteryTime,
  readStates,
  readTape,
} from '../storage/saves.ts';

/** All that is stored of a game, as far as there is anything. */
export interface SavedGame {
  readonly battery?: Uint8Array | undefined;
  /** When the battery was kept, ms since 1970; 0 when that is not known. */
  readonly batteryTime: number;
  readonly tape?: Uint8Array | undefined;
  /** Where it was left. */
  readonly place?: SavedState | undefined;
  /** Places set aside. */
  readonly before?: SavedState | undefined;
  readonly later?: SavedState | undefined;
  /** Something could not be read: nothing may be written over it. */
  readonly isUnreadable: boolean;
}

/** The key of a game's battery RAM, or of what was written to its medium: a disk or flash memory. */
const batteryOf = (id: string, isMedium: boolean) => (isMedium ? mediumOf(id) : id);

/**
 * Read all that is stored of the game `id`; the player is told when something cannot be read. A unit that the cartridge
 * is plugged into has the memory that the last game in it left.
 */
export async function readSavedGame(id: string, unit: Unit | null = null, isMedium = false): Promise<SavedGame> {
  const name = batteryOf(id, isMedium);
  let isUnreadable = false;
  const careful = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      complainOnce(error.message);
      isUnreadable = true;
      return undefined;
    });
  const [named, first, batteryTime = 0, tape, states] = await Promise.all([
    careful(readBattery(name)),
    unit ? careful(readBattery(unit.name)) : undefined,
    careful(readBatteryTime(name)),
    careful(readTape(id)),
    careful(
      readStates([
        [id, 'auto'],
        [id, 'before'],
        [id, 'later'],
      ]),
    ),
  ]);
  // Earlier versions kept media under the game's own name.
  const own = named ?? (isMedium ? await careful(readBattery(id)) : undefined);
  const battery = first ? withFirst(first, own) : own;
  return { battery, batteryTime, tape, place: states?.[0], before: states?.[1], later: states?.[2], isUnreadable };
}

/** What was said already: in a private window it would else be said for every game. */
const said = new Set<string>();

function complainOnce(text: string): void {
  if (!said.has(text)) complain(text);
  said.add(text);
}

/** `own` with `first` in place of its first bytes. */
function withFirst(first: Uint8Array, own: Uint8Array | undefined): Uint8Array {
  const whole = new Uint8Array(Math.max(first.length, own?.length ?? 0));
  if (own) whole.set(own);
  whole.set(first);
  return whole;
}

/** Keep the place; and, when it changed, the battery, a unit's part of it under the unit's own name. Throws `StorageError`. */
export async function keepPlace(
  id: string,
  place: SavedState,
  battery: Uint8Array | null,
  unit: Unit | null = null,
  isMedium = false,
): Promise<void> {
  const writes = [keepState(id, 'auto', place)];
  if (battery) writes.push(keepBattery(batteryOf(id, isMedium), battery, place.time));
  if (battery && unit) writes.push(keepBattery(unit.name, battery.slice(0, unit.size)));
  // All are tried, even when one fails.
  const failed = (await Promise.allSettled(writes)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
