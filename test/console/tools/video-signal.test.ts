import { describe, expect, test } from 'vitest';
import {
  flipsV,
  Nes,
  type NesOptions,
  NTSC_VIDEO,
  PAL_VIDEO,
  PERIOD,
  phaseAt,
  signalLevel,
  subcarrier,
  yuvOf,
} from '../../../src/console/index.ts';
import { programRom, store } from '../program-rom.ts';

/** A level in volts, as documents have it. */
function volts(number: number, phase: number, system = NTSC_VIDEO, flips = false): number {
  return 0.312 + signalLevel(number, phase, system, flips) * (1.1 - 0.312);
}

function wave(number: number): string {
  let text = '';
  for (let phase = 0; phase < PERIOD; phase++) text += volts(number, phase) > 0.5 ? '#' : '-';
  return text;
}

describe('signal', () => {
  test('has the measured levels, plain and attenuated (https://www.nesdev.org/wiki/NTSC_video)', () => {
    const levels = (number: number) =>
      [...new Set(Array.from({ length: PERIOD }, (_, phase) => volts(number, phase).toFixed(3)))].sort();
    expect(levels(0x00)).toEqual(['0.616']);
    expect(levels(0x0d)).toEqual(['0.228']);
    expect(levels(0x1a)).toEqual(['0.312', '0.840']);
    expect(levels(0x21)).toEqual(['0.552', '1.100']);
    expect(levels(0x3f)).toEqual(['0.312']);
    // All three bits attenuate all of the period, but in columns $E and $F.
    expect(levels(0x30 | (7 << 6))).toEqual(['0.896']);
    expect(levels(0x1d | (7 << 6))).toEqual(['0.256']);
    expect(levels(0x0e | (7 << 6))).toEqual(['0.312']);
    // One of them half of it.
    expect(levels(0x30 | (1 << 6))).toEqual(['0.896', '1.100']);
  });

  test('has the waves of that page’s table', () => {
    expect([0x11, 0x12, 0x16, 0x18, 0x1c].map(wave)).toEqual([
      '#####------#',
      '####------##',
      '------######',
      '----######--',
      '######------',
    ]);
  });

  test('of a burst (wave 8) is -U alone', () => {
    // The same wave with the same levels as colour $18, which hue 8 is.
    const [, u, v] = yuvOf(0x18);
    expect(u).toBeLessThan(-0.2);
    expect(Math.abs(v)).toBeLessThan(1e-12);
  });

  test('of greys has no colour, and black and white are 0 and 1', () => {
    for (const number of [0x00, 0x10, 0x20, 0x0d, 0x2d, 0x0f]) {
      const [, u, v] = yuvOf(number, PAL_VIDEO);
      expect(Math.hypot(u, v)).toBeLessThan(1e-12);
    }
    expect(yuvOf(0x1d)[0]).toBe(0);
    expect(yuvOf(0x20)[0]).toBeCloseTo(1, 12);
  });

  test('of PAL: V is upside down in every other line, and the hues of NTSC lie half a step back', () => {
    for (let hue = 1; hue < 13; hue++) {
      for (const number of [0x10 | hue, 0x10 | hue | (1 << 6), 0x20 | hue | (4 << 6)]) {
        let [u, v] = [0, 0];
        for (let phase = 0; phase < PERIOD; phase++) {
          const level = signalLevel(number, phase, PAL_VIDEO, true) / PERIOD;
          const [towardsU, towardsV] = subcarrier(phase, PAL_VIDEO, true);
          u += level * towardsU;
          v += level * towardsV;
        }
        const [, expectedU, expectedV] = yuvOf(number, PAL_VIDEO);
        expect(u).toBeCloseTo(expectedU, 12);
        expect(v).toBeCloseTo(expectedV, 12);
      }
      const turn = (a: readonly number[], b: readonly number[]) =>
        ((Math.atan2(a[2], a[1]) - Math.atan2(b[2], b[1])) / Math.PI) * 180;
      const shift = (turn(yuvOf(0x10 | hue, PAL_VIDEO), yuvOf(0x10 | hue)) + 540) % 360;
      expect(Math.abs(shift - 180)).toBeCloseTo(15, 9);
    }
  });

  test('moves on by a third of a period with each NTSC line, a sixth with PAL’s', () => {
    expect([0, 1, 2, 3].map((y) => phaseAt(0, y, 0, NTSC_VIDEO))).toEqual([0, 4, 8, 0]);
    expect([0, 1, 2, 3].map((x) => phaseAt(x, 0, 0, NTSC_VIDEO))).toEqual([0, 8, 4, 0]);
    expect([0, 1, 2].map((start) => phaseAt(0, 0, start, NTSC_VIDEO))).toEqual([0, 8, 4]);
    expect([-1, 0, 1, 6].map((y) => phaseAt(0, y, 0, PAL_VIDEO))).toEqual([10, 0, 2, 0]);
    expect([0, 1, 2].map((y) => flipsV(y, PAL_VIDEO))).toEqual([false, true, false]);
    expect(flipsV(1, NTSC_VIDEO)).toBe(false);
  });
});

describe('where the subcarrier is when a picture begins', () => {
  const console = (rendering: boolean, options: NesOptions = {}) =>
    new Nes(programRom({ main: store(0x2001, rendering ? 0x0a : 0) }), options);
  const phases = (nes: Nes, frames = 7) =>
    Array.from({ length: frames }, () => {
      nes.runFrame();
      return nes.colourPhase;
    });

  test('goes on by 262 lines of 341 dots while nothing is rendered', () => {
    expect(phases(console(false))).toEqual([0, 2, 1, 0, 2, 1, 0]);
    expect(phases(console(false, { alignment: 3 }))).toEqual([0, 2, 1, 0, 2, 1, 0]);
  });

  test('goes back and forth where every other picture drops a dot', () => {
    const seen = phases(console(true), 9);
    const steps = seen.slice(1).map((phase, i) => (phase - seen[i] + 3) % 3);
    // The first picture is an even one; dot 0 is dropped after odd ones.
    expect(steps).toEqual([2, 1, 2, 1, 2, 1, 2, 1]);
  });

  test('is as it was after a snapshot is loaded', () => {
    const nes = console(true);
    phases(nes, 4);
    const state = nes.save();
    const later = [nes.colourPhase, ...phases(nes, 5)];
    const other = console(true);
    other.load(state);
    expect([other.colourPhase, ...phases(other, 5)]).toEqual(later);
  });

  test('never moves on PAL and Dendy', () => {
    expect(phases(console(true, { region: 'pal' }))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(phases(console(true, { region: 'dendy' }))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
