import { describe, expect, test } from 'vitest';
import { RateControl } from '../../../src/app/sound/rate-control.ts';
import { SampleQueue } from '../../../src/app/sound/sample-queue.ts';

const RATE = 48_000;
/** Samples of a ramp: 5 ms. */
const RAMP = 240;

function ramp(count: number, from = 0): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => (from + i) / 100_000);
}

function flat(count: number, level = 1): Float32Array {
  return new Float32Array(count).fill(level);
}

/** What comes out in the next `count` samples. */
function pull(queue: SampleQueue, count: number): Float32Array {
  const out = new Float32Array(count);
  queue.pull(out);
  return out;
}

/** The largest step from one sample to the next. */
function largestStep(samples: Float32Array): number {
  return samples.subarray(1).reduce((most, sample, i) => Math.max(most, Math.abs(sample - samples[i])), 0);
}

/** A little more than a step of the ramp. */
const STEP = 1.01 / RAMP;

describe('SampleQueue', () => {
  test('waits for its target, comes up over 5 ms, then plays every sample in order', () => {
    const queue = new SampleQueue(RATE);
    queue.target = 2000;
    queue.push(flat(1500), 0, 1500);
    expect(pull(queue, 128).every((sample) => sample === 0)).toBe(true);
    queue.push(flat(500), 0, 500);
    const rise = pull(queue, RAMP);
    expect([...rise]).toEqual(Array.from({ length: RAMP }, (_, i) => Math.fround((i + 1) / RAMP)));
    queue.push(ramp(1000, 2000), 0, 1000);
    expect([...pull(queue, 2000 - RAMP)]).toEqual([...flat(2000 - RAMP)]);
    expect([...pull(queue, 128)]).toEqual([...ramp(128, 2000)]);
    expect(queue.queued).toBe(1000 - 128);
    expect(queue.underruns).toBe(0);
  });

  test('what is left when samples run out is a ramp down to silence; that is one gap, and it is told how much was wanting', () => {
    const queue = new SampleQueue(RATE);
    queue.target = 1000;
    queue.push(flat(1000), 0, 1000);
    const out = pull(queue, 1500);
    expect(out[1000 - RAMP - 1]).toBe(1);
    expect(largestStep(out)).toBeLessThan(STEP);
    expect(out.subarray(1001).every((sample) => sample === 0)).toBe(true);
    expect(queue.underruns).toBe(1);
    expect(queue.takeMissing()).toBe(500);
    pull(queue, 100);
    expect(queue.takeMissing()).toBe(100);
    expect(queue.underruns).toBe(1);
  });

  test('after a gap it goes on before the target is full', () => {
    const queue = new SampleQueue(RATE);
    queue.target = 6000;
    queue.push(flat(6000), 0, 6000);
    pull(queue, 7000);
    queue.push(flat(900), 0, 900);
    expect(pull(queue, 10).every((sample) => sample === 0)).toBe(true);
    queue.push(flat(100), 0, 100);
    expect(pull(queue, 10)[9]).toBeGreaterThan(0);
  });

  test('samples that come while it runs dry turn the ramp round', () => {
    const queue = new SampleQueue(RATE);
    queue.target = 1000;
    queue.push(flat(1000), 0, 1000);
    const before = pull(queue, 1000 - RAMP / 2 - 40);
    queue.push(flat(1000), 0, 1000);
    const after = pull(queue, 300);
    expect(largestStep(Float32Array.from([...before, ...after]))).toBeLessThan(STEP);
    expect(before.at(-1)).toBeLessThan(1);
    expect(after.at(-1)).toBe(1);
    expect(queue.underruns).toBe(0);
  });

  test('stopped, it fades over 5 ms, forgets what waits, and then is silent; what comes after that begins anew', () => {
    const queue = new SampleQueue(RATE);
    queue.target = 1000;
    queue.push(flat(3000), 0, 3000);
    const before = pull(queue, 500);
    expect(queue.isSilent).toBe(false);
    queue.stop();
    expect(queue.queued).toBe(0);
    // The player goes on at once.
    queue.push(flat(1000, -1), 0, 1000);
    const out = Float32Array.from([...before, ...pull(queue, RAMP)]);
    expect(queue.isSilent).toBe(true);
    expect(out.at(-1)).toBe(0);
    const again = pull(queue, RAMP);
    expect(largestStep(Float32Array.from([...out, ...again]))).toBeLessThan(STEP);
    expect(again.at(-1)).toBe(-1);
    expect(queue.underruns).toBe(0);
  });

  test('reads samples from behind the header, and tells the loudest', () => {
    const queue = new SampleQueue(RATE);
    queue.target = 1000;
    queue.push(flat(1000), 0, 1000);
    queue.push(Float32Array.of(9, 9, 0.25, 0.5), 2, 2);
    queue.push(flat(RAMP, 0), 0, RAMP);
    const out = pull(queue, 1002);
    expect([...out.subarray(1000)]).toEqual([0.25, 0.5]);
    expect(queue.takePeak()).toBe(1);
    expect(queue.takePeak()).toBe(0);
  });

  test('too much is dropped, not written over what waits', () => {
    const queue = new SampleQueue(RATE);
    queue.target = 1;
    queue.push(ramp(60_000), 0, 60_000);
    queue.push(flat(60_000, -1), 0, 60_000);
    expect([...pull(queue, RAMP + 128).subarray(RAMP)]).toEqual([...ramp(128, RAMP)]);
    expect(queue.queued).toBe(65_536 - 128 - RAMP);
  });
});

/** A console at `consoleHz` feeding a device for `seconds`; the queue's level at the end and its extremes, in ms. */
function simulate(consoleHz: number, deviceRate: number, seconds: number) {
  const rate = new RateControl();
  let queued = rate.targetMs;
  let least = queued;
  let most = 0;
  for (let i = 0; i < seconds * consoleHz; i++) {
    queued -= (1000 / consoleHz) * (deviceRate / 48_000);
    least = Math.min(least, queued);
    queued += (1000 / 60.0988) * rate.ratio;
    most = Math.max(most, queued);
    rate.report(queued);
  }
  return { least, most, rate };
}

describe('RateControl', () => {
  for (const consoleHz of [59.94, 60, 60.0988, 60.3]) {
    test(`neither starves nor drifts at ${consoleHz} frames a second`, () => {
      const { least, most, rate } = simulate(consoleHz, 48_000, 600);
      // The ramp is 5 ms, and the device takes 2.7 at a time.
      expect(least).toBeGreaterThan(8);
      expect(most).toBeLessThan(120);
      expect(rate.targetMs).toBeLessThan(55);
      expect(Math.abs(rate.ratio - 1)).toBeLessThanOrEqual(0.005);
    });
  }

  test('follows a device whose clock is off by 500 parts in a million', () => {
    for (const deviceRate of [47_976, 48_024]) {
      const { least, most } = simulate(60, deviceRate, 600);
      // The ramp is 5 ms, and the device takes 2.7 at a time.
      expect(least).toBeGreaterThan(8);
      expect(most).toBeLessThan(120);
    }
  });

  test('never bends the rate by more than half a per cent, nor by more than a cent in a second', () => {
    const rate = new RateControl();
    for (const [level, end] of [
      [5000, 0.995],
      [0, 1.005],
    ]) {
      rate.restart();
      for (let second = 0; second < 25; second++) {
        const { ratio } = rate;
        for (let i = 0; i < 60; i++) rate.report(level);
        expect(Math.abs(1200 * Math.log2(rate.ratio / ratio))).toBeLessThan(1);
      }
      expect(rate.ratio).toBeCloseTo(end, 6);
    }
  });

  test('the queue gets as short as the device allows, and no shorter', () => {
    const steady = new RateControl();
    for (let i = 0; i < 36_000; i++) steady.report(steady.targetMs);
    expect(steady.targetMs).toBe(30);
    const rough = new RateControl();
    const before = rough.targetMs;
    for (let i = 0; i < 36_000; i++) rough.report(i % 100 === 0 ? rough.targetMs - 64 : rough.targetMs);
    expect(rough.targetMs).toBe(before);
    const rougher = new RateControl();
    for (let i = 0; i < 36_000; i++) rougher.report(i % 100 === 0 ? rougher.targetMs - 100 : rougher.targetMs);
    expect(rougher.targetMs).toBeGreaterThan(100 + 25);
  });

  test('each underrun lengthens the queue, up to a limit', () => {
    const rate = new RateControl();
    const before = rate.targetMs;
    rate.underrun(40);
    expect(rate.targetMs).toBeGreaterThan(before + 40);
    for (let i = 0; i < 100; i++) rate.underrun(40);
    expect(rate.targetMs).toBe(300);
  });
});
