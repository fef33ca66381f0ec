import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GameSaves, Memory } from '../../../../src/app/library/backup/game-saves.ts';
import { mergeSaves } from '../../../../src/app/library/backup/merge-saves.ts';
import type { EarlierState } from '../../../../src/app/storage/earlier.ts';
import { type SavedState, SLOTS, type Slot } from '../../../../src/app/storage/records.ts';
import type { Replaced } from '../../../../src/app/storage/saves.ts';
import { holds } from '../../../property.ts';

const value = fc.record({ bytes: fc.nat(30).map((byte) => Uint8Array.of(byte)), time: fc.nat(20) });
const maybe = fc.option(value, { nil: undefined, freq: 2 });
const some = fc.array(value, { maxLength: 2 });

const saves: fc.Arbitrary<GameSaves> = fc
  .record({
    memories: fc.record({ battery: maybe, medium: maybe, tape: maybe }),
    replaced: maybe,
    slots: fc.array(maybe, { minLength: SLOTS.length, maxLength: SLOTS.length }),
    earlier: fc.record({ battery: some, medium: some, tape: some }),
    earlierStates: some,
  })
  .map(({ slots, earlierStates, memories, replaced, earlier }) => {
    const state = (one: Replaced): SavedState => ({ ...one, picture: new Uint16Array(0) });
    const pairs = SLOTS.flatMap((slot, i) => (slots[i] ? [[slot, state(slots[i])] as const] : []));
    return {
      memories: memories as GameSaves['memories'],
      ...(replaced ? { replaced } : {}),
      states: new Map<Slot, SavedState>(pairs),
      earlier,
      earlierStates: earlierStates.map((one) => ({ slot: 0, state: state(one) })),
    };
  });

/** What a game has after the changes, done as the database does them. */
function merged(here: GameSaves, there: GameSaves, isPlayed = false): GameSaves {
  const memories: Partial<Record<Memory, Replaced>> = { ...here.memories };
  const earlier = {
    battery: [...here.earlier.battery],
    medium: [...here.earlier.medium],
    tape: [...here.earlier.tape],
  };
  const states = new Map(here.states);
  const earlierStates: EarlierState[] = [...here.earlierStates];
  let { replaced } = here;
  for (const change of mergeSaves(here, there, isPlayed).changes) {
    if (change.kind === 'earlier') earlier[change.memory].push(change.value);
    else if (change.kind === 'earlierState') earlierStates.push(change.value);
    else if (change.kind === 'memory') memories[change.memory] = change.value;
    else if (change.kind === 'replaced') replaced = change.value;
    else states.set(change.slot, change.state);
  }
  return { memories, earlier, states, earlierStates, ...(replaced ? { replaced } : {}) };
}

/** Everything that a game has, in words. */
function contents({ memories, replaced, states, earlier, earlierStates }: GameSaves): Set<string> {
  const all: string[] = [];
  const name = (what: string, { bytes }: { bytes: Uint8Array }) => all.push(`${what} ${bytes}`);
  for (const memory of ['battery', 'medium', 'tape'] as const) {
    if (memories[memory]) name(memory, memories[memory]);
    for (const one of earlier[memory]) name(memory, one);
  }
  if (replaced) name('battery', replaced);
  for (const state of [...states.values(), ...earlierStates.map((one) => one.state)]) name('state', state);
  return new Set(all);
}

const newest = ({ memories, states }: GameSaves) =>
  Math.max(0, states.get('auto')?.time ?? 0, ...Object.values(memories).map((one) => one?.time ?? 0));

describe('what is here and what comes in a backup', () => {
  test('is all there afterwards', () => {
    const both = fc.property(saves, saves, fc.boolean(), (here, there, isPlayed) => {
      const found = contents(merged(here, there, isPlayed));
      for (const one of [...contents(here), ...contents(there)]) expect(found).toContain(one);
    });
    holds(both, 500);
  });

  test('has the game go on from the newest of both', () => {
    const both = fc.property(saves, saves, (here, there) => {
      const [mine, theirs] = [newest(here), newest(there)];
      expect(newest(merged(here, there))).toBe(Math.max(mine, theirs));
    });
    holds(both, 500);
  });

  test('changes nothing that a game in play goes on from', () => {
    const both = fc.property(saves, saves, (here, there) => {
      const { memories, states } = merged(here, there, true);
      expect(memories).toEqual(here.memories);
      expect(states.get('auto')).toEqual(here.states.get('auto'));
    });
    holds(both, 500);
  });

  test('comes to no more when it comes again', () => {
    const both = fc.property(saves, saves, (here, there) => {
      const once = merged(here, there);
      expect(contents(merged(once, there))).toEqual(contents(once));
    });
    holds(both, 300);
  });
});
