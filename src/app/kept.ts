import { complain } from './notices.ts';
import { keepBattery, keepState, readBattery, readState, readTape, type SavedState, StorageError } from './storage.ts';

/** What is kept of a game, as far as there is any. */
export interface Kept {
  readonly battery?: Uint8Array | undefined;
  readonly tape?: Uint8Array | undefined;
  /** Where it was left. */
  readonly place?: SavedState | undefined;
}

/** Read what is kept of the game `id`, without its place when it starts `fresh`; the player is told what cannot be read. */
export async function readKept(id: string, fresh: boolean): Promise<Kept> {
  try {
    const reads = [readBattery(id), readTape(id), fresh ? undefined : readState(id, 'auto')] as const;
    const [battery, tape, place] = await Promise.all(reads);
    return { battery, tape, place };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
    return {};
  }
}

/** Keep the place, and the battery if there is news of it. Throws `StorageError`. */
export async function keepPlace(id: string, place: SavedState, battery: Uint8Array | null): Promise<void> {
  const writes = [keepState(id, 'auto', place)];
  if (battery) writes.push(keepBattery(id, battery));
  await Promise.all(writes);
}
