import type { Unit } from '../console/core.ts';
import { complain } from './notices.ts';
import { keepBattery, keepState, readBattery, readState, readTape, type SavedState, StorageError } from './storage.ts';

/** What is kept of a game, as far as there is any. */
export interface Kept {
  readonly battery?: Uint8Array | undefined;
  readonly tape?: Uint8Array | undefined;
  /** Where it was left. */
  readonly place?: SavedState | undefined;
}

/**
 * Read what is kept of the game `id`, without its place when it starts `fresh`; the player is told what cannot be read.
 * The memory of a unit that it is plugged into is as the last game left it.
 */
export async function readKept(id: string, fresh: boolean, unit: Unit | null = null): Promise<Kept> {
  try {
    const shared = unit ? readBattery(unit.name) : undefined;
    const reads = [readBattery(id), shared, readTape(id), fresh ? undefined : readState(id, 'auto')] as const;
    const [own, first, tape, place] = await Promise.all(reads);
    return { battery: first ? withFirst(first, own) : own, tape, place };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
    return {};
  }
}

/** `own` with other bytes at its beginning. */
function withFirst(first: Uint8Array, own: Uint8Array | undefined): Uint8Array {
  const whole = new Uint8Array(Math.max(first.length, own?.length ?? 0));
  if (own) whole.set(own);
  whole.set(first);
  return whole;
}

/** Keep the place, and the battery, and a unit's part of it, if there is news of it. Throws `StorageError`. */
export async function keepPlace(
  id: string,
  place: SavedState,
  battery: Uint8Array | null,
  unit: Unit | null = null,
): Promise<void> {
  const writes = [keepState(id, 'auto', place)];
  if (battery) writes.push(keepBattery(id, battery));
  if (battery && unit) writes.push(keepBattery(unit.name, battery.slice(0, unit.size)));
  await Promise.all(writes);
}
