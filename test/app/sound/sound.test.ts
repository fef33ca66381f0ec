import { describe, expect, test } from 'vitest';
import { RateControl } from '../../../src/app/sound/rate-control.ts';
import { SampleQueue } from '../../../src/app/sound/sample-queue.ts';

function ramp(count: number, from = 0): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => (from + i) / 10_000);
}

describe('SampleQueue', () => {
  test('waits for its target, then plays every sample in order', () => {
    const queue = new SampleQueue(0);
    queue.target = 200;
    const out = new Float32Array(128);
    queue.push(ramp(150), 0, 150);
    queue.pull(out);
    expect(out.every((sample) => sample === 0)).toBe(true);
    queue.push(ramp(150, 150), 0, 150);
    queue.pull(out);
    expect([...out]).toEqual([...ramp(128)]);
    queue.pull(out);
    expect([...out]).toEqual([...ramp(128, 128)]);
    expect(queue.queued).toBe(300 - 256);
    expect(queue.underruns).toBe(0);
  });

  test('counts running dry once, fades, and waits again', () => {
    const queue = new SampleQueue(0);
    queue.target = 100;
    queue.push(new Float32Array(100).fill(0.5), 0, 100);
    const out = new Float32Array(128);
    queue.pull(out);
    expect(queue.underruns).toBe(1);
    expect(out[100]).toBeCloseTo(0.495);
    for (let i = 101; i < 128; i++) expect(out[i]).toBeLessThan(out[i - 1]);
    for (let i = 0; i < 10; i++) queue.pull(out);
    expect(Math.abs(out[127])).toBeLessThan(0.001);
    expect(queue.underruns).toBe(1);
  });

  test('comes out of silence over some samples, at first and after each pause, and not in between', () => {
    const queue = new SampleQueue(100);
    queue.target = 1;
    const out = new Float32Array(128);
    const rising = Array.from({ length: 128 }, (_, i) => Math.fround(Math.min(1, i / 100)));
    const play = (count: number) => {
      queue.push(new Float32Array(count).fill(1), 0, count);
      queue.pull(out);
      return [...out];
    };
    expect(play(128)).toEqual(rising);
    expect(play(128)).toEqual(new Array(128).fill(1));
    queue.pause();
    for (let i = 0; i < 20; i++) queue.pull(out);
    expect(play(128)).toEqual(rising);
  });

  test('reads samples from behind the header', () => {
    const queue = new SampleQueue(0);
    queue.target = 1;
    queue.push(Float32Array.of(9, 9, 0.25, 0.5), 2, 2);
    const out = new Float32Array(2);
    queue.pull(out);
    expect([...out]).toEqual([0.25, 0.5]);
    expect(queue.takePeak()).toBe(0.5);
    expect(queue.takePeak()).toBe(0);
  });

  test('a pause forgets what waits and is no underrun', () => {
    const queue = new SampleQueue(0);
    queue.target = 10;
    queue.push(ramp(1000), 0, 1000);
    queue.pause();
    expect(queue.queued).toBe(0);
    queue.pull(new Float32Array(128));
    expect(queue.underruns).toBe(0);
  });

  test('too much is dropped, not written over what waits', () => {
    const queue = new SampleQueue(0);
    queue.target = 1;
    queue.push(ramp(60_000), 0, 60_000);
    queue.push(new Float32Array(60_000).fill(-1), 0, 60_000);
    const out = new Float32Array(128);
    queue.pull(out);
    expect([...out]).toEqual([...ramp(128)]);
    expect(queue.queued).toBe(65_536 - 128);
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
      expect(least).toBeGreaterThan(15);
      expect(most).toBeLessThan(120);
      expect(rate.targetMs).toBeLessThan(55);
      expect(Math.abs(rate.ratio - 1)).toBeLessThanOrEqual(0.005);
    });
  }

  test('follows a device whose clock is off by 500 parts in a million', () => {
    for (const deviceRate of [47_976, 48_024]) {
      const { least, most } = simulate(60, deviceRate, 600);
      expect(least).toBeGreaterThan(15);
      expect(most).toBeLessThan(120);
    }
  });

  test('never bends the rate by more than half a per cent', () => {
    const rate = new RateControl();
    for (let i = 0; i < 1000; i++) rate.report(5000);
    expect(rate.ratio).toBe(0.995);
    rate.restart();
    for (let i = 0; i < 1000; i++) rate.report(0);
    expect(rate.ratio).toBe(1.005);
  });

  test('the queue gets as short as the device allows, and no shorter', () => {
    const steady = new RateControl();
    for (let i = 0; i < 36_000; i++) steady.report(steady.targetMs);
    expect(steady.targetMs).toBe(45);
    const rough = new RateControl();
    const before = rough.targetMs;
    for (let i = 0; i < 36_000; i++) rough.report(i % 100 === 0 ? 20 : rough.targetMs);
    expect(rough.targetMs).toBe(before);
  });

  test('each underrun lengthens the queue, up to a limit', () => {
    const rate = new RateControl();
    const before = rate.targetMs;
    rate.underrun();
    expect(rate.targetMs).toBeGreaterThan(before);
    for (let i = 0; i < 100; i++) rate.underrun();
    expect(rate.targetMs).toBe(150);
  });
});
