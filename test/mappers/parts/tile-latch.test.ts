import { describe, expect, it } from 'vitest';
import { TileLatch } from '../../../src/mappers/parts/tile-latch.ts';
import { Bench } from '../build.ts';

describe('the latch of the MMC4 clones', () => {
  it('moves after the fetch of the tile, not within it', () => {
    const latch = new TileLatch();
    expect([latch.see(1, 10), latch.see(1, 11), latch.see(-1, 12)]).toEqual([-1, -1, 1]);
    expect(latch.see(-1, 14)).toBe(-1);
  });

  it('has moved by the time of a $2007 read long after $2006', () => {
    const latch = new TileLatch();
    expect(latch.see(3, 100)).toBe(-1);
    latch.rebase(90);
    expect(latch.see(3, 40)).toBe(3);
  });

  it('chooses the banks of the Fire Emblem board, of which bank 0 is RAM', () => {
    const b = new Bench({ mapper: 165, prg: 64, chr: 64, chrRam: 0x1000 });
    for (const [register, bank] of [
      [0, 4],
      [1, 8],
      [2, 0],
      [4, 12],
    ]) {
      b.write(0x8000, register);
      b.write(0x8001, bank);
    }
    const banks = () => [b.chrBank(0x0000, 0x1000), b.memory.ppuPages[4] + 0x1000 - b.memory.chrRam.start];
    expect(banks()).toEqual([1, 0]);
    b.board.ppuAddress(0x0fe8, 300);
    b.board.ppuAddress(0x1fe8, 302);
    b.board.ppuAddress(0x2000, 304);
    expect([b.chrBank(0x0000, 0x1000), b.chrBank(0x1000, 0x1000)]).toEqual([2, 3]);
  });
});
