import { describe, expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { WIDTH } from '../../src/ppu/chip/screen.ts';
import type { Ppu } from '../../src/ppu/ppu.ts';
import { endWrite, startWrite } from '../../src/ppu/registers.ts';
import { busyRom } from '../console/busy-rom.ts';

const LINE = 20;
const SHOW_ALL = 0x1e;
const DOT = 4;
/** Master clocks from the beginning of a write to its end. */
const ACCESS = 7;

/** A PPU alone, about to run `dot` of line 20, with `mask` in $2001 since power-on. */
function ppuAt(dot: number, mask: number, exact: boolean, region: 'ntsc' | 'pal' = 'ntsc'): Ppu {
  const { ppu } = new Nes(busyRom(0), { region });
  ppu.power(0);
  ppu.exactOnly = exact;
  startWrite(ppu, 1, mask, 0);
  for (let cell = 0; cell < 32; cell++) ppu.palette[cell] = cell ^ 0x1f;
  ppu.runTo(ppu.clockAt(LINE, dot));
  return ppu;
}

/** A whole write that begins now, then the rest of the line. */
function write(ppu: Ppu, register: number, data: number): void {
  const start = ppu.clock;
  startWrite(ppu, register, data, start);
  ppu.runTo(start + ACCESS);
  endWrite(ppu, register, data);
  ppu.runTo(ppu.clockAt(LINE + 1, 0));
}

/** Colours of `count` pixels, the first of which is made in dot `dot`. */
const colours = (ppu: Ppu, dot: number, count: number) => [
  ...ppu.pixels.subarray(LINE * WIDTH + dot - 1, LINE * WIDTH + dot - 1 + count),
];

describe.each([true, false])('colours looked up two dots after the pixel (half dots only: %s)', (exact) => {
  test('a palette write with rendering off shows for one pixel, then v is a cell further', () => {
    const ppu = ppuAt(100, 0, exact);
    ppu.background.v = 0x3f05;
    write(ppu, 7, 0x2a);
    // The access ends in dot 101; the write is there from dot 105 on, and v steps with its end.
    expect(colours(ppu, 101, 5)).toEqual([0x1a, 0x1a, 0x2a, 0x19, 0x19]);
  });

  test('v points into palette RAM from its third dot on', () => {
    const ppu = ppuAt(100, 0, exact);
    ppu.background.t = 0x3f00;
    ppu.background.w = 1;
    write(ppu, 6, 0x11);
    expect(colours(ppu, 99, 4)).toEqual([0x1f, 0x1f, 0x0e, 0x0e]);
  });

  test('grey and emphasis act on the pixel made two dots before the write', () => {
    const ppu = ppuAt(100, 0, exact);
    write(ppu, 1, 0x21);
    expect(colours(ppu, 96, 4)).toEqual([0x1f, 0x1f, 0x50, 0x50]);
  });

  test('the last pixels of a line are looked up after dot 256', () => {
    const ppu = ppuAt(257, SHOW_ALL, exact);
    for (let cell = 0; cell < 32; cell++) ppu.writePalette(cell, 0x1f);
    startWrite(ppu, 1, SHOW_ALL | 1, ppu.clock);
    ppu.runTo(ppu.clock + 4 * DOT);
    expect(colours(ppu, 255, 2)).toEqual([0x10, 0x10]);
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
  ] as const)('%s, $2003 = %i: row 0 is that from %i', (region, address, from) => {
    const ppu = ppuAt(0, SHOW_ALL, exact, region);
    ppu.runTo(ppu.clockAt(ppu.preRenderLine, 0));
    for (let n = 0; n < 256; n++) ppu.sprites.oam[n] = n;
    ppu.sprites.objectLines.invalidate();
    ppu.sprites.oamAddress = address;
    ppu.runTo(ppu.clockAt(ppu.preRenderLine, 60));
    expect([...ppu.sprites.oam.subarray(0, 8)]).toEqual(Array.from({ length: 8 }, (_, n) => from + n));
  });
});
