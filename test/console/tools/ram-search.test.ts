import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Nes } from '../../../src/console/index.ts';
import {
  type Condition,
  type CourseCondition,
  holding,
  type NumberKind,
  RamSearch,
  readRam,
} from '../../../src/console/tools/ram-search.ts';
import { buildImage } from '../../mappers/build.ts';
import { holds } from '../../property.ts';

const LIVES = 0x75a;

function ramWith(values: Readonly<Record<number, number>>, size = 0x2800): Uint8Array {
  const ram = new Uint8Array(size);
  for (const [at, value] of Object.entries(values)) ram[Number(at)] = value;
  return ram;
}

function addresses(search: RamSearch): number[] {
  return search.found(100).map(({ address }) => address);
}

test('lives are found by what happens to them', () => {
  const search = new RamSearch('byte', ramWith({ [LIVES]: 3, 16: 3, 32: 7, 2049: 3 }));
  expect(search.count).toBe(0x2800);
  search.look(ramWith({ [LIVES]: 3, 16: 3, 32: 7, 2049: 3 }), { is: 'equal', against: 3 });
  expect(addresses(search)).toEqual([0x10, LIVES, 0x6001]);
  search.look(ramWith({ [LIVES]: 2, 16: 3, 2049: 1 }), { is: 'less', against: 'last' });
  expect(addresses(search)).toEqual([LIVES, 0x6001]);
  search.look(ramWith({ [LIVES]: 4, 2049: 4 }), { is: 'up-by', against: 'last', by: 2 });
  expect(search.found(100)).toEqual([{ address: LIVES, value: 4, last: 2, first: 3 }]);
  search.look(ramWith({ [LIVES]: 3 }), { is: 'equal', against: 'first' });
  expect(search.count).toBe(1);
});

test.each<[NumberKind, readonly number[], number]>([
  ['byte', [0x42, 0], 0x42],
  ['word', [0x34, 0x12], 0x1234],
  ['bcd-byte', [0x42, 0], 42],
  ['bcd-word', [0x34, 0x12], 1234],
])('a %s', (kind, [low, high], value) => {
  const search = new RamSearch(kind, ramWith({}));
  search.look(ramWith({ 64: low, 65: high }), { is: 'equal', against: value });
  expect(addresses(search)).toEqual([0x40]);
  expect(holding(kind, 0x40, value).map((cheat) => [cheat.address, cheat.value])).toEqual(
    [
      [0x40, low],
      [0x41, high],
    ].slice(0, kind.endsWith('word') ? 2 : 1),
  );
});

test('what are no decimal digits is no number, and a pair does not go over the end of a chip', () => {
  const digits = new RamSearch('bcd-byte', ramWith({ 5: 0x1a }));
  digits.look(ramWith({ 5: 0x20 }), { is: 'different', against: 'last' });
  expect(digits.count).toBe(0);
  const pairs = new RamSearch('word', ramWith({}));
  expect(pairs.count).toBe(0x2800 - 2);
});

test('what is left is what a search of all addresses by hand leaves', () => {
  const looks = fc.array(
    fc.record({
      ram: fc.uint8Array({ minLength: 64, maxLength: 64, max: 4 }),
      is: fc.constantFrom<Condition['is']>('equal', 'different', 'greater', 'less', 'up-by', 'down-by'),
      against: fc.oneof(fc.constantFrom<'last' | 'first'>('last', 'first'), fc.integer({ min: 0, max: 4 })),
      by: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const asks: Readonly<Record<Condition['is'], (a: number, b: number, by: number) => boolean>> = {
    equal: (a, b) => a === b,
    different: (a, b) => a !== b,
    greater: (a, b) => a > b,
    less: (a, b) => a < b,
    'up-by': (a, b, by) => a - b === by,
    'down-by': (a, b, by) => b - a === by,
  };
  holds(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64, max: 4 }), looks, (first, list) => {
      const search = new RamSearch('byte', first);
      for (const { ram, ...condition } of list) search.look(ram, condition);
      const all = [first, ...list.map(({ ram }) => ram)];
      const expected = Array.from(first.keys()).filter((at) =>
        list.every(({ ram, is, against, by }, i) => {
          const other = typeof against === 'number' ? against : against === 'last' ? all[i][at] : first[at];
          return asks[is](ram[at], other, by);
        }),
      );
      expect(addresses(search)).toEqual(expected);
    }),
    300,
  );
});

test('what happened over some time is asked of every moment of it', () => {
  const moments = [
    { 1: 5, 2: 1, 3: 9, 4: 1, 5: 7 },
    { 1: 5, 2: 2, 3: 9, 4: 3, 5: 8 },
    { 1: 5, 2: 2, 3: 6, 4: 2, 5: 7 },
    { 1: 5, 2: 4, 3: 5, 4: 4, 5: 7 },
  ].map((values) => ramWith(values, 8));
  const found = (condition: CourseCondition) => {
    const search = new RamSearch('byte', ramWith({}, 8));
    search.lookBack(moments, condition);
    return addresses(search);
  };
  expect(found({ is: 'equal' })).toEqual([0, 1, 6, 7]);
  expect(found({ is: 'different' })).toEqual([2, 3, 4, 5]);
  // 4 has gone up, too, but down in between; 5 came back to where it was.
  expect(found({ is: 'greater' })).toEqual([2]);
  expect(found({ is: 'less' })).toEqual([3]);
  expect(found({ is: 'up-by', by: 3 })).toEqual([2, 4]);
  expect(found({ is: 'down-by', by: 4 })).toEqual([3]);
});

test('to look back goes on from where the search was, and what it says of a place is of then and now', () => {
  const search = new RamSearch('byte', ramWith({ 3: 9, 4: 9 }, 8));
  search.look(ramWith({ 3: 7, 4: 9 }, 8), { is: 'less', against: 'last' });
  search.lookBack([ramWith({ 3: 7, 4: 6 }, 8), ramWith({ 3: 4, 4: 3 }, 8)], { is: 'less' });
  expect(search.found(9)).toEqual([{ address: 3, value: 4, last: 7, first: 9 }]);
  search.look(ramWith({ 3: 4 }, 8), { is: 'equal', against: 'last' });
  expect(search.count).toBe(1);
  expect(() => search.lookBack([], { is: 'equal' })).toThrow(RangeError);
  expect(() => search.lookBack([ramWith({}, 8), ramWith({}, 9)], { is: 'equal' })).toThrow(RangeError);
});

test('RAM of another size is refused', () => {
  const search = new RamSearch('byte', ramWith({}));
  expect(() => search.look(new Uint8Array(8), { is: 'equal', against: 0 })).toThrow(RangeError);
});

test('the RAM of a machine is what its CPU sees, with what is on the cartridge', () => {
  const plain = new Nes(buildImage({ mapper: 0 }));
  expect(readRam(plain).length).toBe(0x800);
  const battery = new Nes(buildImage({ mapper: 1, prgNvram: 8192 }));
  battery.loadBattery(new Uint8Array(8192).fill(0x5c));
  expect(readRam(battery).length).toBe(0x2800);
  expect(readRam(battery)[0x800]).toBe(battery.peek('cpu', 0x6000));
});
