import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CheatError,
  encodeGameGenie,
  parseCode,
  parseCodes,
  rawCode,
} from '../../../../src/console/tools/cheats/codes.ts';
import { holds } from '../../../property.ts';

const byte = fc.integer({ min: 0, max: 255 });
const onReads = fc.record({
  address: fc.integer({ min: 0x8000, max: 0xffff }),
  value: byte,
  compare: fc.option(byte),
});

function problem(text: string): string {
  try {
    parseCodes(text);
  } catch (error) {
    if (error instanceof CheatError) return error.code;
    throw error;
  }
  throw new Error('It is read.');
}

describe('Game Genie', () => {
  test.each([
    ['SXIOPO', '91D9:AD'],
    ['ZEXPYGLA', '94A7:02:03'],
    ['AAAAAA', '8000:00'],
    ['PAAAAA', '8000:01'],
    [' sxiopo ', '91D9:AD'],
  ])('%s is %s', (letters, raw) => {
    const { kind, cheat } = parseCode(letters);
    expect([kind, rawCode(cheat)]).toEqual(['game-genie', raw]);
  });

  test('every cheat on reads has letters that say the same', () => {
    holds(
      fc.property(onReads, (cheat) => {
        const letters = encodeGameGenie(cheat) ?? '';
        expect(parseCode(letters)).toEqual({ kind: 'game-genie', cheat });
      }),
      2000,
    );
  });

  test('there are none for RAM', () => {
    expect(encodeGameGenie({ address: 0x7fff, value: 1, compare: null })).toBeNull();
  });
});

describe('Pro Action Rocky', () => {
  /** The device's rule the other way round: bits of the result, in their order, with what its key then is. */
  function rocky({ address, value, compare }: { address: number; value: number; compare: number }): string {
    const order = [
      3, 13, 14, 1, 6, 9, 5, 0, 12, 7, 2, 8, 10, 11, 4, 19, 21, 23, 22, 20, 17, 16, 18, 29, 31, 24, 26, 25, 30, 27, 28,
    ];
    const wanted = ((address - 0x8000) | (compare << 16) | (value << 24)) >>> 0;
    let key = 0x7e5ee93a;
    let code = 0;
    for (const bit of order) {
      const isSet = (wanted >>> bit) & 1;
      code = (code << 1) | (((key >>> 30) & 1) ^ isSet);
      if (isSet) key ^= 0x5c184b91;
      key <<= 1;
    }
    return ((code << 1) >>> 0).toString(16).padStart(8, '0');
  }

  test('what the device would make of a cheat is read as that cheat', () => {
    const cheats = fc.record({ address: fc.integer({ min: 0x8000, max: 0xffff }), value: byte, compare: byte });
    holds(
      fc.property(cheats, (cheat) => {
        const digits = rocky(cheat);
        fc.pre(/[^ae]/.test(digits));
        expect(parseCode(digits)).toEqual({ kind: 'pro-action-rocky', cheat });
      }),
      1000,
    );
  });
});

describe('raw', () => {
  test.each([
    ['0754:02', { address: 0x754, value: 2, compare: null }],
    ['$75a:9', { address: 0x75a, value: 9, compare: null }],
    ['91d9:ad:de', { address: 0x91d9, value: 0xad, compare: 0xde }],
    ['91D9?DE:AD', { address: 0x91d9, value: 0xad, compare: 0xde }],
    ['6000=ff', { address: 0x6000, value: 0xff, compare: null }],
  ])('%s', (text, cheat) => {
    expect(parseCode(text)).toEqual({ kind: 'raw', cheat });
  });

  test('what is written is read again', () => {
    holds(
      fc.property(onReads, (cheat) => {
        expect(parseCode(rawCode(cheat)).cheat).toEqual(cheat);
      }),
    );
  });
});

test('several codes stand together', () => {
  const raw = parseCodes('SXIOPO + 0754:02;\n6000:01, PAAAAA').map(({ cheat }) => rawCode(cheat));
  expect(raw).toEqual(['91D9:AD', '0754:02', '6000:01', '8000:01']);
});

test.each([
  ['', 'cheat-empty'],
  [' + ', 'cheat-empty'],
  ['SXIOPQ', 'cheat-letters'],
  ['SXIOP', 'cheat-length'],
  ['SXIOPOO', 'cheat-length'],
  ['12345', 'cheat-form'],
  ['0754:100', 'cheat-form'],
  ['91D9?DE:AD:01', 'cheat-form'],
  ['2007:01', 'cheat-registers'],
  ['4016:01', 'cheat-registers'],
])('"%s" is refused: %s', (text, code) => {
  expect(problem(text)).toBe(code);
});

test('whatever is typed, it is read or refused', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[APZLGITYEOXUKSVN0-9A-F:?$ ]{0,12}$/));
  holds(
    fc.property(text, (typed) => {
      try {
        for (const { cheat } of parseCodes(typed)) {
          expect(cheat.address).toBeLessThan(0x10000);
          expect(cheat.value).toBeLessThan(0x100);
        }
      } catch (error) {
        if (!(error instanceof CheatError)) throw error;
      }
    }),
    2000,
  );
});
