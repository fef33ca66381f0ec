import { describe, expect, test } from 'vitest';
import { WIDTH } from '../../../src/ppu/chip/screen.ts';
import type { Ppu } from '../../../src/ppu/ppu.ts';
import { startWrite } from '../../../src/ppu/registers.ts';
import { LINE, ppuAt, SHOW_ALL, write } from '../one-line.ts';

/** Master clocks. */
const DOT = 4;

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
