import { describe, expect, it } from 'vitest';
import { Bench, type ImageOptions } from '../build.ts';

/** A board with 512 KiB of PRG ROM and CHR RAM, or CHR ROM where `chr` says so. */
const board = (mapper: number, more: Partial<ImageOptions> = {}) => new Bench({ mapper, prg: 512, chr: 0, ...more });
/** The 16 KiB banks at $8000 and $C000. */
const halves = (b: Bench) => [b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)];
const takesChr = (b: Bench) => b.memory.ppuWrites[0] >= 0;

/** MMC3 bank register `register` becomes `bank`. */
function mmc3(b: Bench, register: number, bank: number): void {
  b.write(0x8000, register);
  b.write(0x8001, bank);
}

describe('K-3006 (mapper 339)', () => {
  const ready = (submapper: number) => {
    const b = board(339, { submapper, chr: 512 });
    b.write(0xa001, 0x80);
    return b;
  };

  it('shows NROM games until an MMC3 game closes the register', () => {
    const b = ready(0);
    mmc3(b, 6, 3);
    mmc3(b, 2, 0x85);
    expect(halves(b)).toEqual([0, 0]);
    b.write(0x6009, 0);
    expect([...halves(b), b.chrBank(0x1000, 0x400)]).toEqual([9, 9, 0x85]);
    b.write(0x600e, 0);
    expect(halves(b)).toEqual([14, 15]);
    b.write(0x6038, 0);
    expect([0x8000, 0xc000, 0xe000].map((at) => b.prgBank(at, 0x2000))).toEqual([0x33, 0x3e, 0x3f]);
    expect(b.chrBank(0x1000, 0x400)).toBe(0x185);
    b.write(0x6009, 0);
    expect(b.prgBank(0x8000, 0x2000)).toBe(0x33);
    b.board.reset();
    expect(halves(b)).toEqual([0, 0]);
  });

  it('is open only as the MMC3 leaves its RAM open', () => {
    const b = ready(0);
    b.write(0xa001, 0xc0);
    b.write(0x6009, 0);
    expect(halves(b)).toEqual([0, 0]);
  });

  it.each([
    [0, [0x06], [0x02, 0x04, 0x11, 0x18]],
    [1, [0x04, 0x06], [0x02, 0x11, 0x18]],
    [2, [0x01, 0x10, 0x11], [0x02, 0x04, 0x08]],
    [3, [0x08, 0x10, 0x18], [0x02, 0x04, 0x01]],
    [4, [0x04, 0x10, 0x14], [0x02, 0x08, 0x01]],
  ] as const)('submapper %i: NROM-256 at %o, NROM-128 at %o', (submapper, wide, narrow) => {
    const b = ready(submapper);
    const isWide = (lines: number) => {
      b.write(0x6000 | lines, 0);
      const [low, high] = halves(b);
      expect(low >> 1).toBe(lines >> 1);
      return high !== low;
    };
    expect(wide.map(isWide)).toEqual(wide.map(() => true));
    // An odd bank twice, so that NROM-256 would be seen.
    expect(narrow.map(isWide)).toEqual(narrow.map(() => false));
  });

  it('has solder pads in place of the two lowest lines', () => {
    const b = ready(0);
    b.write(0x6089, 0);
    expect(halves(b)).toEqual([-1, -1]);
    expect([0x8000, 0x8001, 0x8403].map((at) => b.board.readRegister(at, 0, 0))).toEqual([0x90, 0x90, 0x91]);
  });
});

describe('K-3102 and GN-23 (mapper 458)', () => {
  it.each([
    [0, 0x15, 0x05, 0x25],
    [1, 0x0d, 0x05, 0x85],
  ])('submapper %i: NROM-256, NROM-128 and solder pads', (submapper, wide, narrow, pads) => {
    const b = board(458, { submapper, chr: 128 });
    b.write(0xa001, 0);
    b.write(0x6000 | wide, 0);
    expect(halves(b)).toEqual([0, 0]);
    b.write(0xa001, 0x80);
    b.write(0x6000 | wide, 0);
    expect(halves(b)).toEqual([wide & 14, (wide & 14) | 1]);
    b.write(0x6000 | narrow, 0);
    expect(halves(b)).toEqual([5, 5]);
    mmc3(b, 6, 9);
    mmc3(b, 2, 9);
    expect([...halves(b), b.chrBank(0x1000, 0x400)]).toEqual([5, 5, 9]);
    b.write(0x6000 | pads, 0);
    expect(b.board.readRegister(0x841f, 0, 0)).toBe(0x51);
  });
});

const quarters = (b: Bench) => [0x8000, 0xa000, 0xc000, 0xe000].map((at) => b.prgBank(at, 0x2000));

it('5/20-in-1 (mapper 334): 32 KiB by $6000, the rest an MMC3; the jumper at $6002', () => {
  const b = board(334, { prg: 128, chr: 128 });
  b.write(0x6000, 5);
  mmc3(b, 6, 9);
  mmc3(b, 2, 9);
  expect([...quarters(b), b.chrBank(0x1000, 0x400)]).toEqual([8, 9, 10, 11, 9]);
  b.write(0x6001, 6);
  expect(quarters(b)[0]).toBe(8);
  expect([0x6002, 0x7ffe, 0x6001].map((at) => b.board.readRegister(at, 0x61, 0))).toEqual([0x60, 0x60, 0x61]);
  b.write(0xa001, 0);
  b.write(0x6000, 0);
  expect([quarters(b)[0], b.board.readRegister(0x6002, 0x61, 0)]).toEqual([8, 0x61]);
});

describe('NC7000M (mapper 391)', () => {
  const ready = () => {
    const b = board(391, { chr: 512 });
    for (const [register, bank] of [
      [6, 0x13],
      [7, 0x16],
      [2, 0xc5],
    ]) {
      mmc3(b, register, bank);
    }
    return b;
  };

  it('is an MMC3 in 256 or 128 KiB', () => {
    const b = ready();
    expect([...quarters(b), b.chrBank(0x1000, 0x400)]).toEqual([0x13, 0x16, 0x1e, 0x1f, 0xc5]);
    b.write(0x6103, 0x03);
    expect([...quarters(b), b.chrBank(0x1000, 0x400)]).toEqual([0x33, 0x36, 0x3e, 0x3f, 0x1c5]);
    b.write(0x6000, 0x4a);
    expect([...quarters(b), b.chrBank(0x1000, 0x400)]).toEqual([0x23, 0x26, 0x2e, 0x2f, 0x45]);
    b.write(0x6000, 0x5a);
    expect(b.chrBank(0x1000, 0x400)).toBe(0xc5);
  });

  it('shows NROM games by the MMC3’s lower half', () => {
    const b = ready();
    b.write(0x6000, 0x20);
    expect(quarters(b)).toEqual([0x13, 0x16, 0x13, 0x16]);
    b.write(0x6000, 0x24);
    expect(quarters(b)).toEqual([0x11, 0x14, 0x13, 0x16]);
  });

  it('is locked until reset', () => {
    const b = ready();
    b.write(0x6000, 0x89);
    b.write(0x6000, 0x0a);
    expect(quarters(b)[3]).toBe(0x1f);
    b.board.reset();
    b.write(0x6000, 0x0a);
    expect(quarters(b)[3]).toBe(0x2f);
  });
});

it('NJ064 (mapper 534): NROM games by the MMC3’s lower half, CHR RAM that can be locked, and registers too', () => {
  const b = board(534, { prg: 256 });
  mmc3(b, 6, 0x0c);
  mmc3(b, 7, 0x0d);
  expect([...quarters(b), takesChr(b)]).toEqual([12, 13, 30, 31, true]);
  b.write(0x6000, 0x40);
  expect(quarters(b)).toEqual([12, 13, 14, 15]);
  b.write(0x6000, 0x41);
  expect(quarters(b)).toEqual([14, 15, 14, 15]);
  b.write(0x6003, 0x90);
  b.write(0x6000, 0);
  expect([...quarters(b), takesChr(b)]).toEqual([14, 15, 14, 15, false]);
  b.board.reset();
  expect([...quarters(b), takesChr(b)]).toEqual([12, 13, 30, 31, true]);
});

it('60-1064-16L (mapper 538): one write, the banks of $6000 and $8000 by a table', () => {
  const b = board(538, { prg: 128 });
  const shown = Array.from({ length: 16 }, (_, value) => {
    b.write(0xdfff, value);
    expect(quarters(b).slice(1)).toEqual([13, 14, 15]);
    return [b.prgBank(0x6000, 0x2000), quarters(b)[0]];
  });
  expect(shown.map(([low]) => low)).toEqual([1, 1, 3, 3, 5, 5, 7, 7, 9, 9, 11, 11, 13, 13, 15, 15]);
  expect(shown.map(([, high]) => high)).toEqual([0, 10, 2, 10, 4, 10, 6, 10, 8, 8, 10, 10, 12, 12, 14, 14]);
  b.write(0xe000, 0);
  expect([b.prgBank(0x6000, 0x2000), b.screens()]).toEqual([15, '0101']);
});
