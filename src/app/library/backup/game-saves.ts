import { type EarlierState, readEarlier, readEarlierStates } from '../../storage/earlier.ts';
import { mediumOf, tapeKey } from '../../storage/keys.ts';
import type { SavedState, Slot } from '../../storage/records.ts';
import {
  listSlots,
  type Replaced,
  readBattery,
  readBatteryTime,
  readReplaced,
  readStates,
  readTape,
} from '../../storage/saves.ts';

/** What a game keeps besides states, by what it is; each can have earlier ones that something newer took the place of. */
export const MEMORIES = ['battery', 'medium', 'tape'] as const;
/** Battery RAM, the difference to a disk or flash memory, or a data recorder's tape. */
export type Memory = (typeof MEMORIES)[number];

/** What their files are called, without the dot. */
export const MEMORY_ENDINGS = { battery: 'sav', medium: 'difference', tape: 'tape' } as const;

/** All that is kept of a game, as far as there is anything. */
export interface GameSaves {
  readonly memories: { readonly [M in Memory]?: Replaced };
  /** The battery save that an import of a file replaced. */
  readonly replaced?: Replaced;
  readonly states: ReadonlyMap<Slot, SavedState>;
  /** What newer ones took the place of. */
  readonly earlier: { readonly [M in Memory]: readonly Replaced[] };
  readonly earlierStates: readonly EarlierState[];
}

/** Under which a game's memory of each kind is kept. */
export function memoryKey(id: string, memory: Memory): string {
  if (memory === 'tape') return tapeKey(id);
  return memory === 'medium' ? mediumOf(id) : id;
}

/** A state whose bytes are damaged has none left. */
function isUsable(state: SavedState): boolean {
  return state.bytes.length > 0;
}

async function readMemory(id: string, memory: Memory): Promise<Replaced | undefined> {
  const key = memoryKey(id, memory);
  const bytes = await (memory === 'tape' ? readTape(id) : readBattery(key));
  return bytes && { bytes, time: memory === 'tape' ? 0 : await readBatteryTime(key) };
}

/** Read all that is kept of the game `id`; damaged states are left out. Throws `StorageError`. */
export async function readGameSaves(id: string): Promise<GameSaves> {
  const slots = await listSlots(id);
  const [memories, earlier, replaced, states, earlierStates] = await Promise.all([
    Promise.all(MEMORIES.map((memory) => readMemory(id, memory))),
    Promise.all(MEMORIES.map((memory) => readEarlier(memoryKey(id, memory)))),
    readReplaced(id),
    readStates(slots.map((slot) => [id, slot] as const)),
    readEarlierStates(id),
  ]);
  const named = <T>(values: readonly T[]) => Object.fromEntries(MEMORIES.map((memory, i) => [memory, values[i]]));
  const found = slots.flatMap((slot, i) => {
    const state = states[i];
    return state && isUsable(state) ? [[slot, state] as const] : [];
  });
  return {
    memories: named(memories) as GameSaves['memories'],
    ...(replaced ? { replaced } : {}),
    states: new Map(found),
    earlier: named(earlier) as unknown as GameSaves['earlier'],
    earlierStates: earlierStates.filter(({ state }) => isUsable(state)),
  };
}
