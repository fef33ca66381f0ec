import { describe, expect, test } from 'vitest';
import { Nes } from '../../../src/console/index.ts';
import { Sprites } from '../../../src/ppu/chip/sprites.ts';
import { busyRom } from '../../console/busy-rom.ts';
import { ppuAt, SHOW_ALL, write } from '../one-line.ts';

describe('a sprite unit', () => {
  test('is shown when rendering went off after the first of its two planes', () => {
    const sprites = new Sprites();
    sprites.x.fill(0);
    sprites.attributes.fill(0);
    sprites.fetchRow = 0;
    expect(sprites.pixel(1)).toBe(0);
    sprites.loadLow(2, 0x80, 8);
    expect(sprites.pixel(1) & 0x1f).toBe(0x11);
  });
});

describe('an evaluation that is cut off', () => {
  /** A PPU in half dots that has rendered up to half dot `at` (0 or 1) of dot `dot` of line 30, then has $2001 written with 0. */
  function cutAt(dot: number, at: number): Nes {
    const nes = new Nes(busyRom(0));
    const { ppu } = nes;
    for (let i = 0; i < 4; i++) nes.runFrame();
    ppu.exactOnly = true;
    const half = () => ppu.runTo(ppu.clock + 1);
    while (ppu.line !== 30 || ppu.dot !== dot || ppu.half !== at) half();
    nes.bus.write(0x2001, 0);
    while (ppu.line === 30) half();
    return nes;
  }

  test.each([
    [253, 0],
    [253, 1],
    [254, 0],
    [254, 1],
    [255, 0],
  ])('near its end, at dot %i, half %i, leaves nothing for the next line', (dot, at) => {
    const { ppu } = cutAt(dot, at);
    expect(ppu.sprites.stopping).toBe(0);
    const before = ppu.sprites.oamAddress;
    while (ppu.line === 31) ppu.runTo(ppu.clock + 1);
    expect(ppu.sprites.oamAddress).toBe(before);
  });
});

describe.each([true, false])('rendering that goes off during sprite evaluation (half dots only: %s)', (exact) => {
  test.each([
    // An even dot steps by a sprite, from dot 66 on; the step under way is finished, and one more is added.
    [100, 4 * 18 + 1],
    [101, 4 * 19 + 1],
    [102, 4 * 19 + 1],
    // Dots 257 on clear the address before it could go up.
    [256, 0],
  ])('at dot %i OAMADDR ends at %i', (dot, address) => {
    const ppu = ppuAt(dot, SHOW_ALL, exact);
    write(ppu, 1, 0);
    expect(ppu.sprites.oamAddress).toBe(address);
  });
});

describe.each([true, false])('rendering that begins with OAMADDR at 8 or more (half dots only: %s)', (exact) => {
  test.each([
    ['ntsc', 7, 0],
    ['ntsc', 8, 8],
    ['ntsc', 0x33, 0x30],
    ['pal', 0x33, 0],
  ] as const)('%s, OAMADDR %i: row 0 is that from %i', (region, address, from) => {
    const ppu = ppuAt(0, SHOW_ALL, exact, region);
    ppu.runTo(ppu.clockAt(ppu.preRenderLine, 0));
    for (let n = 0; n < 256; n++) ppu.sprites.oam[n] = n;
    ppu.sprites.objectLines.invalidate();
    ppu.sprites.oamAddress = address;
    ppu.runTo(ppu.clockAt(ppu.preRenderLine, 60));
    expect([...ppu.sprites.oam.subarray(0, 8)]).toEqual(Array.from({ length: 8 }, (_, n) => from + n));
  });
});
