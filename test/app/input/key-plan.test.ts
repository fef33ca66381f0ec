import { describe, expect, test } from 'vitest';
import { type CommandId, ROWS } from '../../../src/app/input/bindings.ts';
import { conflictsOf, type KeyPlan, meet, TWO_PLAYERS, withTaken } from '../../../src/app/input/key-plan.ts';
import { clashes, everySituation } from './situations.ts';

const plan = (...entries: readonly (readonly [CommandId, readonly string[]])[]): KeyPlan => new Map(entries);
const found = (wanted: KeyPlan, own = {}) => conflictsOf(wanted, own).map(({ code, row }) => `${code} ${row.id}`);

/** The table with the keys of `wanted`. */
const after = (wanted: KeyPlan) => ROWS.map((row) => ({ ...row, keys: wanted.get(row.id) ?? row.keys }));

describe('what a change takes from other rows', () => {
  test('is said: the key, and who has it', () => {
    expect(found(plan(['a', ['KeyX', 'KeyM']]))).toEqual(['KeyM mute']);
    expect(found(plan(['a', ['KeyC']]))).toEqual(['KeyC coin1']);
    expect(found(plan(['a', ['KeyL']]))).toEqual([]);
  });

  test('is what they have now, and not what the table has', () => {
    expect(found(plan(['a', ['KeyM']]), { mute: ['KeyL'] })).toEqual([]);
    expect(found(plan(['a', ['KeyL']]), { mute: ['KeyL'] })).toEqual(['KeyL mute']);
  });

  test('is nothing where both are never wanted at one time, nor from a keyboard that is plugged in', () => {
    expect(found(plan(['nextTrack', ['KeyX']]))).toEqual([]);
    expect(found(plan(['key A', ['KeyM']]))).toEqual(['KeyM key M']);
    expect(found(plan(['a', ['KeyA']]))).not.toContain('KeyA key A');
  });

  test('goes from them when it is done, and nothing else does', () => {
    const wanted = plan(['a', ['KeyP', 'KeyM']]);
    expect(withTaken(wanted, {})).toEqual(plan(['a', ['KeyP', 'KeyM']], ['pause', ['Escape', 'F9']], ['mute', []]));
    expect(clashes(after(withTaken(wanted, {})))).toEqual([]);
  });
});

test('who meets whom is known from few moments as from all', () => {
  const every = everySituation();
  // Rows with the same condition are alike: one stands for all.
  const alike = [...new Map(ROWS.map((row) => [`${row.when} ${row.isFirst}`, row])).values()];
  expect(alike.length).toBeGreaterThan(5);
  for (const a of alike) {
    for (const b of alike) {
      const both = a.isFirst === b.isFirst && every.some((now) => a.when(now) && b.when(now));
      expect(meet(a, b), `${a.id} and ${b.id}`).toBe(both);
    }
  }
});

test('two players on one keyboard are in nobody’s way, least of all in each other’s', () => {
  const all = withTaken(TWO_PLAYERS, {});
  expect(clashes(after(all))).toEqual([]);
  const pads = ROWS.filter(({ does }) => 'button' in does);
  expect(pads.filter(({ id }) => (all.get(id) ?? []).length === 0)).toEqual([]);
});
