import { describe, expect, test } from 'vitest';
import { WIDTH } from '../../../src/ppu/chip/screen.ts';
import { LINE, ppuAt, SHOW_ALL } from '../one-line.ts';

describe('palette RAM', () => {
  test.each([0x10, 0x14, 0x18, 0x1c])('cell %i is that 16 before it', (cell) => {
    const ppu = ppuAt(0, 0, true);
    ppu.writePalette(0x3f00 | cell, 0x2a);
    expect([ppu.peek(0x3f00 | cell), ppu.peek(0x3f00 | (cell - 16))]).toEqual([0x2a, 0x2a]);
    ppu.writePalette(0x3f00 | (cell - 16), 0x15);
    expect(ppu.peek(0x3fe0 | cell)).toBe(0x15);
  });

  test('has six bits, and is there eight times', () => {
    const ppu = ppuAt(0, 0, true);
    ppu.writePalette(0x3f05, 0xff);
    for (let mirror = 0; mirror < 8; mirror++) expect(ppu.peek(0x3f05 + mirror * 32)).toBe(0x3f);
  });

  test.each([true, false])('a new colour shows from the next line on (half dots only: %s)', (exact) => {
    const ppu = ppuAt(0, SHOW_ALL, exact);
    const backdropOf = (line: number) => new Set(ppu.pixels.subarray(line * WIDTH, (line + 1) * WIDTH));
    for (let cell = 0; cell < 32; cell++) ppu.writePalette(cell, 0x11);
    ppu.runTo(ppu.clockAt(LINE + 2, 0));
    for (let cell = 0; cell < 32; cell++) ppu.writePalette(cell, 0x22);
    ppu.runTo(ppu.clockAt(LINE + 3, 0));
    expect([...backdropOf(LINE + 1)]).toEqual([0x11]);
    expect([...backdropOf(LINE + 2)]).toEqual([0x22]);
  });
});

test('the dot and the line after a leap are where the half dots would be', () => {
  const ppu = ppuAt(0, 0, true);
  const { clock, leapt } = ppu;
  ppu.leap(340);
  expect([ppu.line, ppu.dot, ppu.clock - clock, ppu.leapt - leapt]).toEqual([LINE, 340, 340 * 4, 340]);
  ppu.leap(1);
  expect([ppu.line, ppu.dot]).toEqual([LINE + 1, 0]);
  expect(ppu.clock).toBe(ppu.clockAt(LINE + 1, 0));
});

test('a picture is finished with the last half dot of line 239', () => {
  const ppu = ppuAt(0, 0, true);
  const { frame } = ppu;
  ppu.runTo(ppu.clockAt(240, 0) - ppu.secondHalfClocks);
  expect(ppu.frame).toBe(frame);
  ppu.runTo(ppu.clockAt(240, 0));
  expect(ppu.frame).toBe(frame + 1);
});
