import { describe, expect, test } from 'vitest';
import { DENDY, NTSC, PAL, type Region } from '../../src/base/region.ts';

// The numbers of https://www.nesdev.org/wiki/Cycle_reference_chart.

/** CPU cycles in `dots` dots. */
const cycles = (region: Region, dots: number) => (dots * region.dotDivider) / region.cpuDivider;

describe.each([
  {
    region: NTSC,
    cpu: 1789773,
    frame: 60.0988,
    dots: 3,
    line: 113 + 2 / 3,
    cyclesAFrame: 29780.5,
    postRender: 1,
    blank: 20,
    oam: 20,
  },
  {
    region: PAL,
    cpu: 1662607,
    frame: 50.007,
    dots: 3.2,
    line: 106 + 9 / 16,
    cyclesAFrame: 33247.5,
    postRender: 1,
    blank: 70,
    oam: 24,
  },
  {
    region: DENDY,
    cpu: 1773448,
    frame: 50.007,
    dots: 3,
    line: 113 + 2 / 3,
    cyclesAFrame: 35464,
    postRender: 51,
    blank: 20,
    oam: 20,
  },
])('$region.name', ({ region, cpu, frame, dots, line, cyclesAFrame, postRender, blank, oam }) => {
  const skipped = region.skipsDot ? 0.5 : 0;

  test('CPU cycles and pictures a second', () => {
    expect(Math.abs(region.cpuHz - cpu)).toBeLessThan(1);
    expect(Math.abs(region.frameHz - frame)).toBeLessThan(0.0001);
  });

  test('dots in a CPU cycle, CPU cycles in a line and in a frame', () => {
    expect(region.cpuDivider / region.dotDivider).toBe(dots);
    expect(cycles(region, 341)).toBeCloseTo(line, 9);
    expect(cycles(region, 341 * region.lines - skipped)).toBeCloseTo(cyclesAFrame, 9);
  });

  test('lines between picture and vertical blank, and of vertical blank', () => {
    expect(region.vblankLine - 240).toBe(postRender);
    expect(region.lines - 1 - region.vblankLine).toBe(blank);
  });

  test('lines of vertical blank in which OAM can be written', () => {
    expect(region.oamRefreshLine - region.vblankLine).toBe(oam);
  });
});

test('only the 2C02 has no border over its picture, skips a dot, and has red before green', () => {
  expect([NTSC.border, PAL.border, DENDY.border].map(({ top, sides }) => [240 - top, 256 - 2 * sides])).toEqual([
    [240, 256],
    [239, 252],
    [239, 252],
  ]);
  expect([NTSC.skipsDot, PAL.skipsDot, DENDY.skipsDot]).toEqual([true, false, false]);
  expect([NTSC.swapsEmphasis, PAL.swapsEmphasis, DENDY.swapsEmphasis]).toEqual([false, true, true]);
});

test('M2 falls after 15/24 of a cycle, in the 2A07 after 19/32', () => {
  expect(NTSC.accessClocks).toBe(Math.floor((12 * 15) / 24));
  expect(PAL.accessClocks).toBe(Math.floor((16 * 19) / 32));
  expect(DENDY.accessClocks).toBe(Math.floor((15 * 15) / 24));
});
