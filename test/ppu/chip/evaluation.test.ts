import { describe, expect, test } from 'vitest';
import { Nes } from '../../../src/console/index.ts';
import { Sprites } from '../../../src/ppu/chip/sprites.ts';
import { busyRom } from '../../console/busy-rom.ts';

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
