import { describe, expect, test } from 'vitest';
import { Pacer } from '../../../src/app/machine/pacer.ts';
import { RateControl } from '../../../src/app/sound/rate-control.ts';
import { SampleQueue } from '../../../src/app/sound/sample-queue.ts';

const RATE = 48_000;
const CONSOLE_HZ = 60.0988;
const DISPLAY_MS = 1000 / 60;
/** What a frame costs, ms. */
const COST = 1.5;
/** Seconds in which the queue finds its length. */
const SETTLED = 10;

interface Run {
  /** Gaps, at first and once it has settled. */
  readonly first: number;
  readonly later: number;
  /** The most that the pitch changed within a second once it had settled, cents. */
  readonly bend: number;
}

/**
 * The page as it is, pacer, rate and queue, on a display of 60 Hz; `stallAt` says for how long, ms, something else keeps the page from all
 * it does, from a display frame at that time on. The sound device takes 128 samples at a time, whatever the page does.
 */
function play(seconds: number, stallAt: (now: number) => number): Run {
  const queue = new SampleQueue(RATE);
  const rate = new RateControl();
  const pacer = new Pacer(CONSOLE_HZ);
  const samples = new Float32Array(1000).fill(0.5);
  const out = new Float32Array(128);
  const ratios: { at: number; ratio: number }[] = [];
  let [pulled, owed, free, seen, first, bend] = [0, 0, 0, 0, 0, 0];
  let [reported, reportedAt] = [Number.NaN, 0];
  const listenUntil = (ms: number) => {
    for (; ((pulled + 128) / RATE) * 1000 <= ms; pulled += 128) queue.pull(out);
  };
  const makeFrame = (at: number) => {
    listenUntil(at);
    owed += (RATE / CONSOLE_HZ) * rate.ratio;
    queue.push(samples, 0, Math.floor(owed));
    owed -= Math.floor(owed);
    reported = (queue.queued / RATE) * 1000;
    reportedAt = at;
    rate.report(reported);
    const missing = (queue.takeMissing() / RATE) * 1000;
    if (queue.underruns > seen) rate.underrun(missing);
    seen = queue.underruns;
    queue.target = Math.round((rate.targetMs / 1000) * RATE);
  };
  for (let now = 0; now < seconds * 1000; now += DISPLAY_MS) {
    const stall = stallAt(now);
    if (stall > 0) free = Math.max(free, now + stall);
    if (now < free) continue;
    listenUntil(now);
    const frames = pacer.tick(now, Math.max(0, reported - (now - reportedAt)), rate.targetMs);
    for (let i = 1; i <= frames; i++) makeFrame(now + i * COST);
    pacer.spent(frames, frames * COST);
    free = Math.max(free, now + frames * COST);
    if (now < SETTLED * 1000) first = queue.underruns;
    else {
      ratios.push({ at: now, ratio: rate.ratio });
      while (now - ratios[0].at > 1000) ratios.shift();
      for (const { ratio } of ratios) bend = Math.max(bend, Math.abs(1200 * Math.log2(rate.ratio / ratio)));
    }
  }
  return { first, later: queue.underruns - first, bend };
}

/** Stalls of `lengths`, ms, `apart` seconds from each other, over and over. */
function stalls(apart: number, lengths: readonly number[], from = apart): (now: number) => number {
  let next = from * 1000;
  let count = 0;
  return (now) => {
    if (now < next) return 0;
    next += apart * 1000;
    return lengths[count++ % lengths.length];
  };
}

describe('something else keeps the page from its work', () => {
  // With the queue as it was: 0, 0, 10, 30 and 60 gaps a minute, and pitch that moved by up to 7 cents.
  test.each([
    { stall: 0, first: 0 },
    { stall: 30, first: 0 },
    { stall: 60, first: 0 },
    { stall: 100, first: 3 },
    { stall: 200, first: 3 },
  ])('$stall ms in each second: no gap once the queue has found its length, in three minutes', ({ stall, first }) => {
    const run = play(190, stalls(1, [stall]));
    expect(run.later).toBe(0);
    expect(run.first).toBeLessThanOrEqual(first);
    expect(run.bend).toBeLessThan(1);
  });

  // With the queue as it was: 7 and 8 gaps.
  test.each([
    {
      name: 'of 60 to 200 ms, twenty seconds apart',
      apart: 20,
      lengths: [60, 120, 180, 90, 150, 200, 100, 80, 160],
      most: 2,
    },
    { name: 'of 100 ms, thirty seconds apart', apart: 30, lengths: [100], most: 2 },
  ])('nine rare stalls $name', ({ apart, lengths, most }) => {
    const run = play(60 + 9 * apart, stalls(apart, lengths, 60));
    expect(run.first + run.later).toBeLessThanOrEqual(most);
    expect(run.bend).toBeLessThan(1);
  });

  test('all that is late is run, up to a quarter of a second', () => {
    const pacer = new Pacer(CONSOLE_HZ);
    for (let i = 0; i < 600; i++) pacer.tick(i * DISPLAY_MS, Number.NaN, 45);
    expect(pacer.tick(599 * DISPLAY_MS + 240, Number.NaN, 45)).toBe(14);
    expect(pacer.tick(599 * DISPLAY_MS + 240 + 400, Number.NaN, 45)).toBe(1);
  });
});
