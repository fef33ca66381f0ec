import { describe, expect, test } from 'vitest';
import { stockEverything } from '../../src/mappers/every-cartridge.ts';
import { likelyBoards, SIZES } from '../../src/mappers/likely-boards.ts';
import { shelf } from '../../src/mappers/shelf.ts';

stockEverything();

const numbers = (prg: number, chr: number) => likelyBoards(prg * 1024, chr * 1024).map(({ mapper }) => mapper);

describe('the boards that a ROM may be from, by the sizes of its chips', () => {
  test('a small one is an NROM before all', () => {
    expect(numbers(32, 8)[0]).toBe(0);
    expect(numbers(16, 8)).toEqual([0]);
  });

  test('boards with CHR RAM and boards with CHR ROM are kept apart', () => {
    expect(numbers(128, 0)).toEqual(expect.arrayContaining([1, 2, 4, 7, 34, 71]));
    expect(numbers(128, 0)).not.toContain(66);
    expect(numbers(128, 128)).toEqual(expect.arrayContaining([1, 4, 9, 69]));
    expect(numbers(128, 128)).not.toContain(2);
  });

  test('all boards that are asked are there', () => {
    const { boards } = shelf();
    expect(SIZES.map(([mapper]) => mapper).filter((mapper) => !boards.get(mapper)?.name)).toEqual([]);
  });

  test('no board is named twice', () => {
    for (const prg of [16, 32, 64, 128, 256, 512, 1024])
      for (const chr of [0, 8, 16, 32, 64, 128, 256, 512, 1024]) {
        const found = likelyBoards(prg * 1024, chr * 1024);
        expect(new Set(found.map(({ mapper }) => mapper)).size).toBe(found.length);
      }
  });
});
