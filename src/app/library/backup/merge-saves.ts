import { type EarlierState, sameBytes } from '../../storage/earlier.ts';
import type { SavedState, Slot } from '../../storage/records.ts';
import type { Replaced } from '../../storage/saves.ts';
import { type GameSaves, MEMORIES, type Memory } from './game-saves.ts';

/** What both sides have, and not alike: `time` and `otherTime` are of what is used from now on, and of what is kept as an earlier one. */
export interface Conflict {
  readonly what: Memory | Slot;
  /** Which side is used: what was here, or what came. */
  readonly used: 'here' | 'there';
  readonly time: number;
  readonly otherTime: number;
}

/** One thing to be written, in the order in which it is safe: what loses its place is kept before anything takes it. */
export type Change =
  | { readonly kind: 'earlier'; readonly memory: Memory; readonly value: Replaced }
  | { readonly kind: 'earlierState'; readonly value: EarlierState }
  | { readonly kind: 'memory'; readonly memory: Memory; readonly value: Replaced }
  | { readonly kind: 'replaced'; readonly value: Replaced }
  | { readonly kind: 'state'; readonly slot: Slot; readonly state: SavedState };

/** What is to be done so that nothing of either side is lost. */
interface Merge {
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/** The newest of what belongs together: the place where the game was left, and what it had written by then. */
function timeOf({ memories, states }: GameSaves): number {
  return Math.max(0, states.get('auto')?.time ?? 0, ...MEMORIES.map((memory) => memories[memory]?.time ?? 0));
}

/** Collects what one game comes to. */
class Merger {
  readonly changes: Change[] = [];
  readonly conflicts: Conflict[] = [];

  memory(memory: Memory, here: Replaced | undefined, there: Replaced | undefined, side: Side): void {
    if (!there) return;
    if (here && sameBytes(here.bytes, there.bytes)) {
      // Its time says what is newer than it.
      if (side === 'there' && there.time > here.time) this.changes.push({ kind: 'memory', memory, value: there });
      return;
    }
    if (side === 'earlier' || (here && side === 'here')) this.changes.push({ kind: 'earlier', memory, value: there });
    else {
      if (here) this.changes.push({ kind: 'earlier', memory, value: here });
      this.changes.push({ kind: 'memory', memory, value: there });
    }
    this.tell(memory, here, there, side);
  }

  state(slot: Slot, here: SavedState | undefined, there: SavedState | undefined, side: Side): void {
    if (!there) return;
    if (here && sameBytes(here.bytes, there.bytes)) {
      if (side === 'there' && there.time > here.time) this.changes.push({ kind: 'state', slot, state: there });
      return;
    }
    if (side === 'earlier' || (here && side === 'here'))
      this.changes.push({ kind: 'earlierState', value: { slot, state: there } });
    else {
      if (here) this.changes.push({ kind: 'earlierState', value: { slot, state: here } });
      this.changes.push({ kind: 'state', slot, state: there });
    }
    this.tell(slot, here, there, side);
  }

  private tell(
    what: Conflict['what'],
    here: { readonly time: number } | undefined,
    there: { readonly time: number },
    side: Side,
  ): void {
    if (!here && side !== 'earlier') return;
    const mine = here?.time ?? 0;
    const isTaken = side === 'there';
    const [time, otherTime] = isTaken ? [there.time, mine] : [mine, there.time];
    this.conflicts.push({ what, used: isTaken ? 'there' : 'here', time, otherTime });
  }
}

/** Whose is used where both have something; `earlier`: what came is not used even where there is nothing here. */
type Side = 'here' | 'there' | 'earlier';

/**
 * What brings `there`, of a backup, together with what is `here`. The place and what the game had written by then go
 * together: the side on which the newest of them is has the game go on. Elsewhere the newer is used, and whatever is not
 * used is kept as an earlier one. Of a game that `isPlayed` the place and what is written stay, since they are in the console.
 */
export function mergeSaves(here: GameSaves, there: GameSaves, isPlayed: boolean): Merge {
  const merger = new Merger();
  const newest = timeOf(there) > timeOf(here) ? 'there' : 'here';
  const side = isPlayed ? 'earlier' : newest;
  for (const memory of MEMORIES) merger.memory(memory, here.memories[memory], there.memories[memory], side);
  merger.state('auto', here.states.get('auto'), there.states.get('auto'), side);
  for (const [slot, state] of there.states) {
    if (slot === 'auto') continue;
    const mine = here.states.get(slot);
    merger.state(slot, mine, state, mine && mine.time >= state.time ? 'here' : 'there');
  }
  const { changes, conflicts } = merger;
  if (there.replaced && !here.replaced) changes.push({ kind: 'replaced', value: there.replaced });
  else if (there.replaced && here.replaced && !sameBytes(there.replaced.bytes, here.replaced.bytes)) {
    changes.push({ kind: 'earlier', memory: 'battery', value: there.replaced });
  }
  for (const memory of MEMORIES) {
    for (const value of there.earlier[memory]) changes.push({ kind: 'earlier', memory, value });
  }
  for (const value of there.earlierStates) changes.push({ kind: 'earlierState', value });
  return { changes, conflicts };
}
