import { describe, expect, it } from 'vitest';
import { Bench, type ImageOptions } from '../build.ts';

/** A board with 512 KiB of PRG ROM and CHR RAM, or CHR ROM where `chr` says so. */
const board = (mapper: number, more: Partial<ImageOptions> = {}) => new Bench({ mapper, prg: 512, chr: 0, ...more });
/** The 16 KiB banks at $8000 and $C000. */
const halves = (b: Bench) => [b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)];
const takesChr = (b: Bench) => b.memory.ppuWrites[0] >= 0;

describe('970630C and KN-35A (mapper 380)', () => {
  it('UNROM, NROM-256 and NROM-128', () => {
    const b = board(380);
    expect([...halves(b), b.screens(), takesChr(b)]).toEqual([0, 7, '0101', true]);
    b.write(0x8000 | (0x13 << 2) | 0x82, 0);
    expect([...halves(b), b.screens(), takesChr(b)]).toEqual([0x13, 0x17, '0011', false]);
    b.write(0x8200 | (0x13 << 2), 0);
    expect(halves(b)).toEqual([0x12, 0x13]);
    b.write(0x8201 | (0x13 << 2), 0);
    expect(halves(b)).toEqual([0x13, 0x13]);
    b.board.reset();
    expect(halves(b)).toEqual([0, 7]);
  });

  it('A8 is a larger UNROM on the one, solder pads on the other', () => {
    const [pads, uorom] = [0, 1].map((submapper) => board(380, { submapper }));
    for (const b of [pads, uorom]) b.write(0x8100 | (0x13 << 2), 0);
    expect(halves(uorom)).toEqual([0x13, 0x1f]);
    expect(halves(pads)).toEqual([-1, -1]);
    expect([0x800f, 0xc40f].map((at) => pads.board.readRegister(at, 0, 0))).toEqual([0x30, 0x71]);
  });
});

it('KN-42 (mapper 381): two UOROM games, with the lowest bank bit at D4; reset changes them', () => {
  const b = board(381);
  // $C400 of bank 15 begins with number $F1.
  b.write(0xc400, 0x1d);
  expect(halves(b)).toEqual([3, 15]);
  b.write(0x8002, 0x1d);
  expect(halves(b)).toEqual([11, 15]);
  b.board.reset();
  expect(halves(b)).toEqual([27, 31]);
  b.board.reset();
  expect(halves(b)).toEqual([11, 15]);
});

it('J-2282 (mapper 402): NROM games, CHR RAM that can be locked, and the last 8 KiB at $6000', () => {
  const b = board(402);
  b.write(0x8005, 0);
  expect([...halves(b), b.prgBank(0x6000, 0x2000), b.screens(), takesChr(b)]).toEqual([4, 5, -1, '0101', false]);
  b.write(0x8cc5, 0);
  expect([...halves(b), b.prgBank(0x6000, 0x2000), b.screens(), takesChr(b)]).toEqual([5, 5, 11, '0011', true]);
  b.write(0x8804, 0);
  expect(b.prgBank(0x6000, 0x2000)).toBe(11);
});

it('YS2309 (mapper 439): an UxROM whose upper bank bits and mirroring a menu can hold', () => {
  const b = board(439, { prg: 1024 });
  b.write(0x8000, 0x2a);
  expect([...halves(b), b.screens()]).toEqual([42, 63, '0101']);
  b.write(0x7ffe, 0x50);
  expect(halves(b)).toEqual([42, 63]);
  b.write(0x7fff, 0x30);
  expect(halves(b)).toEqual([0x2a, 0x2f]);
  b.write(0x7fff, 0x70);
  b.write(0xffff, 0x95);
  expect([...halves(b), b.screens()]).toEqual([0x2d, 0x2f, '0011']);
  b.write(0x6001, 0xf0);
  b.write(0x8000, 0x01);
  expect([...halves(b), b.screens()]).toEqual([0x29, 0x2f, '0011']);
  b.board.reset();
  expect([...halves(b), b.screens()]).toEqual([0, 63, '0101']);
});
