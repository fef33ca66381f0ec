import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Button, Turbo } from '../../../src/app/input/buttons.ts';
import { PadFrames } from '../../../src/app/input/pad-frames.ts';
import { Machine } from '../../../src/app/machine/machine.ts';
import { Tiny, tinyRom } from '../../e2e/tiny-rom.ts';
import { holds } from '../../property.ts';

const { A, B, Right } = Button;
const PLAIN = 15;

/** The buttons in each of `count` frames in which `held` is held. */
function run(pad: PadFrames, count: number, held: number, rate = PLAIN, frames = 60): number[] {
  return Array.from({ length: count }, () => pad.next(held, rate, frames));
}

/** How often `button` goes down. */
function presses(seen: readonly number[], button: number): number {
  return seen.filter((mask, i) => (mask & button) !== 0 && ((seen[i - 1] ?? 0) & button) === 0).length;
}

describe('turbo', () => {
  const RATES = Array.from({ length: 26 }, (_, i) => 5 + i);

  test.each([60, 50])('presses as often as it says on a console of %i frames a second', (frames) => {
    for (const turboRate of RATES) {
      const seen = run(new PadFrames(), 600, Turbo.A, turboRate, frames);
      // A press is at least a frame down and a frame up.
      const possible = Math.min(turboRate, frames / 2);
      expect(presses(seen, A), `${turboRate} Hz`).toBe((possible * 600) / frames);
    }
  });

  test('is down for half of each press, to the frame', () => {
    for (const turboRate of RATES) {
      const seen = run(new PadFrames(), 600, Turbo.B, turboRate).join('');
      const half = 60 / turboRate / 2;
      // The last one may be cut off.
      const lengths = new Set([...seen.matchAll(/2+|0+/g)].slice(0, -1).map(([stretch]) => stretch.length));
      for (const length of lengths) expect(Math.abs(length - half), `${turboRate} Hz`).toBeLessThan(1);
    }
    expect(run(new PadFrames(), 8, Turbo.B)).toEqual([B, B, 0, 0, B, B, 0, 0]);
    expect(run(new PadFrames(), 4, Turbo.B, 30)).toEqual([B, 0, B, 0]);
  });

  test('presses at once, and lets go at once', () => {
    const pad = new PadFrames();
    for (const before of [0, 1, 2, 3, 5]) {
      run(pad, before, Turbo.A);
      expect(pad.next(0, PLAIN, 60)).toBe(0);
      expect(pad.next(Turbo.A, PLAIN, 60)).toBe(A);
      expect(pad.next(Right, PLAIN, 60)).toBe(Right);
    }
  });

  test('goes on by itself for each button, and leaves the others alone', () => {
    const pad = new PadFrames();
    expect(run(pad, 2, Turbo.A | Right)).toEqual([A | Right, A | Right]);
    expect(run(pad, 3, Turbo.A | Turbo.B | Right)).toEqual([B | Right, B | Right, A | Right]);
    expect(run(pad, 3, Turbo.A | A)).toEqual([A, A, A]);
  });

  test('begins anew after a pause', () => {
    const pad = new PadFrames();
    run(pad, 3, Turbo.A);
    pad.clear();
    expect(run(pad, 3, Turbo.A)).toEqual([A, A, 0]);
  });

  test('without it nothing changes', () => {
    holds(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xff })), (held) => {
        const pad = new PadFrames();
        expect(held.map((mask) => pad.next(mask, PLAIN, 60))).toEqual(held);
      }),
    );
  });
});

test('a machine sees the same in each frame, however many are run at once', () => {
  const devices = {
    ...{ x: -1, y: -1, isDown: false, steps: 0, keys: new Set<string>() },
    ...{ isSpeaking: false, isServiced: false, coins: 0 },
  };
  const held = [Turbo.A, Turbo.A | Turbo.B, Turbo.B | Right, 0, Turbo.A | B];
  /** What the program reads at the end of each display frame, by the frames that were run until then. */
  const play = (group: number) => {
    const machine = new Machine(tinyRom(), {});
    machine.run(30, { pads: { next: () => 0 }, devices }, null);
    const pads = Array.from({ length: 4 }, () => new PadFrames());
    let frame = 0;
    const next = (port: number) => {
      const mask = pads[port].next(held[Math.floor(frame / 12)], 10, 60);
      if (port === 3) frame++;
      return mask;
    };
    const seen = new Map<number, number>();
    while (frame < 60) {
      machine.run(group, { pads: { next }, devices }, null);
      seen.set(frame, machine.nes.peek('cpu', Tiny.Held));
    }
    return { seen, state: machine.nes.save() };
  };
  const single = play(1);
  expect(new Set(single.seen.values()).size).toBeGreaterThan(4);
  for (const group of [2, 3, 4]) {
    const { seen, state } = play(group);
    for (const [frame, mask] of seen) expect(mask, `frame ${frame}`).toBe(single.seen.get(frame));
    expect(state).toEqual(single.state);
  }
});
