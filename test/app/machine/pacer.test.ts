import { describe, expect, test } from 'vitest';
import { type DisplayClock, Loop } from '../../../src/app/machine/loop.ts';
import { Pacer } from '../../../src/app/machine/pacer.ts';

const NTSC = 60.0988;
const PAL = 50.007;
const MINUTE = 60_000;

/** A repeatable noise from -1 to 1. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

interface Run {
  readonly frames: number[];
  readonly perSecond: number;
}

/** Runs a display for `ms`, its time stamps off by up to `jitter` ms. */
function run(pacer: Pacer, displayHz: number, ms: number, jitter = 0, queued: () => number = () => Number.NaN): Run {
  const wobble = noise(7);
  const frames: number[] = [];
  const count = Math.round((ms / 1000) * displayHz);
  for (let i = 0; i < count; i++) {
    frames.push(pacer.tick(1000 + (i * 1000) / displayHz + wobble() * jitter, queued(), 45));
  }
  return { frames, perSecond: frames.reduce((sum, n) => sum + n, 0) / (ms / 1000) };
}

describe('speed', () => {
  for (const displayHz of [24, 30, 48, 50, 59.94, 60, 72, 75, 90, 100, 120, 144, 165, 240, 360]) {
    for (const consoleHz of [NTSC, PAL]) {
      test(`${consoleHz} frames a second on a ${displayHz} Hz display, over ten minutes`, () => {
        const { perSecond } = run(new Pacer(consoleHz), displayHz, 10 * MINUTE, Math.min(1, 150 / displayHz));
        // Locked displays may lead by as much as the sound can follow.
        expect(Math.abs(perSecond / consoleHz - 1)).toBeLessThan(0.0045);
      });
    }
  }

  test('is exact where the display shares no rhythm with the console', () => {
    const { perSecond } = run(new Pacer(NTSC), 144, 10 * MINUTE, 1);
    expect(perSecond).toBeCloseTo(NTSC, 1);
  });
});

describe('rhythm', () => {
  for (const [displayHz, expected] of [
    [59.94, [1]],
    [60, [1]],
    [60.1, [1]],
    [120, [0, 1]],
    [240, [0, 0, 0, 1]],
    [30, [2]],
  ] as const) {
    test(`${displayHz} Hz: every callback alike, though time stamps are off by up to 2 ms`, () => {
      const { frames } = run(new Pacer(NTSC), displayHz, MINUTE, Math.min(2, 250 / displayHz));
      const settled = frames.slice(600);
      const period = expected.length;
      const sums = new Set<number>();
      for (let i = 0; i + period <= settled.length; i += period) {
        sums.add(settled.slice(i, i + period).reduce((sum, n) => sum + n, 0));
      }
      expect([...sums]).toEqual([expected.reduce((sum: number, n) => sum + n, 0)]);
    });
  }

  test('locks even with time stamps in whole milliseconds', () => {
    for (const hz of [30, 60, 120, 240]) {
      const pacer = new Pacer(NTSC);
      for (let i = 0; i < 60 * hz; i++) pacer.tick(Math.round((i * 1000) / hz), Number.NaN, 45);
      expect(pacer.locked).toBeCloseTo(60 / hz);
    }
  });

  test('75 Hz: never two frames in one callback, never two callbacks without', () => {
    const { frames } = run(new Pacer(NTSC), 75, MINUTE, 1);
    expect(Math.max(...frames)).toBe(1);
    expect(frames.join('')).not.toContain('00');
  });

  test('a display that changes its rate is followed', () => {
    const pacer = new Pacer(NTSC);
    let now = 0;
    const count = (hz: number, seconds: number) => {
      let frames = 0;
      for (let i = 0; i < hz * seconds; i++) {
        now += 1000 / hz;
        frames += pacer.tick(now, Number.NaN, 45);
      }
      return frames / seconds;
    };
    for (const hz of [120, 60, 90, 30, 144, 240]) expect(Math.abs(count(hz, 20) - 60)).toBeLessThan(0.3);
  });
});

describe('late frames', () => {
  test('a callback that comes three periods late makes up for it at once', () => {
    const pacer = new Pacer(NTSC);
    run(pacer, 60, 10_000);
    const now = 1000 + (599 * 1000) / 60;
    expect(pacer.tick(now + 3 * (1000 / 60), Number.NaN, 45)).toBe(3);
    expect(pacer.tick(now + 4 * (1000 / 60), Number.NaN, 45)).toBe(1);
  });

  test('a machine that is too slow runs slow: work per callback stays bounded', () => {
    const pacer = new Pacer(NTSC);
    const cost = 22;
    let now = 0;
    let frames = 0;
    let longest = 0;
    for (let i = 0; i < 1000; i++) {
      const due = pacer.tick(now, Number.NaN, 45);
      pacer.spent(due, due * cost);
      frames += due;
      if (i > 50) longest = Math.max(longest, due * cost);
      now += Math.max(1, Math.ceil((due * cost) / (1000 / 60))) * (1000 / 60);
    }
    expect(longest).toBeLessThanOrEqual(50);
    // At 22 ms a frame 45 a second are possible; waiting for the display costs some.
    expect(frames / (now / 1000)).toBeGreaterThan(30);
  });

  test('after a pause there is one frame, not all those that were missed', () => {
    const pacer = new Pacer(NTSC);
    run(pacer, 60, 10_000);
    expect(pacer.tick(1000 + 10_000 + 5000, Number.NaN, 45)).toBe(1);
    pacer.resume();
    expect(pacer.tick(100_000, Number.NaN, 45)).toBe(1);
  });
});

describe('the sound queue', () => {
  test('running dry brings a frame forward; running over holds one back', () => {
    const pacer = new Pacer(NTSC);
    run(pacer, 60, 10_000, 0, () => 45);
    const at = (i: number) => 1000 + ((600 + i) * 1000) / 60;
    expect(pacer.tick(at(0), 5, 45)).toBe(2);
    expect(pacer.tick(at(1), 5, 45)).toBe(1);
    const rest = Array.from({ length: 20 }, (_, i) => pacer.tick(at(2 + i), 200, 45));
    expect(rest.filter((n) => n === 0)).toHaveLength(1);
  });

  test('a level near its target changes nothing', () => {
    const { frames } = run(new Pacer(NTSC), 60, MINUTE, 1, () => 38);
    expect(new Set(frames.slice(120))).toEqual(new Set([1]));
  });
});

describe('Loop', () => {
  function setUp() {
    let callback: ((now: number) => void) | null = null;
    let time = 0;
    const ran: number[] = [];
    const clock: DisplayClock = {
      request: (next) => {
        callback = next;
        return 1;
      },
      cancel: () => {
        callback = null;
      },
      now: () => time,
    };
    const target = {
      frameHz: NTSC,
      queuedMs: () => Number.NaN,
      targetMs: () => 45,
      runFrames: (count: number) => void ran.push(count),
    };
    const tick = () => {
      time += 1000 / 60;
      const next = callback;
      callback = null;
      next?.(time);
    };
    return { loop: new Loop(target, clock), ran, tick, isWaiting: () => callback !== null };
  }

  test('runs a frame for each callback, and none after stop', () => {
    const { loop, ran, tick, isWaiting } = setUp();
    loop.start();
    for (let i = 0; i < 10; i++) tick();
    expect(ran).toHaveLength(10);
    loop.stop();
    tick();
    expect(ran).toHaveLength(10);
    expect(isWaiting()).toBe(false);
  });

  test('starts again without making up for the time in between', () => {
    const { loop, ran, tick } = setUp();
    loop.start();
    tick();
    loop.stop();
    for (let i = 0; i < 100; i++) tick();
    loop.start();
    tick();
    expect(ran).toEqual([1, 1]);
  });
});
