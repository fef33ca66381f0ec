import { describe, expect, test } from 'vitest';
import { DENDY, NTSC, PAL } from '../../src/base/region.ts';
import { Bench } from './harness.ts';

const FLAG = 0x40;

/** A bench just after a write of `mode` to $4017, and the cycle of that write, on put or get. */
function started(mode: number, parity: 'put' | 'get', region = NTSC): { bench: Bench; at: number } {
  const bench = new Bench(region);
  bench.idleTo(parity === 'put' ? 101 : 100);
  const at = bench.cycle;
  bench.write(0x4017, mode);
  return { bench, at };
}

/** The first cycle in which a read of $4015 shows the frame flag, found with `peekStatus`. */
function firstFlag(bench: Bench, limit: number): number {
  while (bench.cycle < limit) {
    if (bench.apu.peekStatus(0) & FLAG) return bench.cycle;
    bench.idleTo(bench.cycle + 1);
  }
  return -1;
}

/** The first cycle in which a read of $4015 shows that two half frames have been. */
function secondHalfFrame(bench: Bench, limit: number): number {
  bench.write(0x4015, 1);
  bench.write(0x4003, 0x18); // length 2
  while (bench.cycle < limit) {
    if ((bench.apu.peekStatus(0) & 1) === 0) return bench.cycle;
    bench.idleTo(bench.cycle + 1);
  }
  return -1;
}

describe('frame interrupt', () => {
  test.each([
    ['put', 29831],
    ['get', 29832],
  ] as const)('is first read %s + %i cycles after the write', (parity, delay) => {
    const { bench, at } = started(0, parity);
    expect(firstFlag(bench, at + 40000) - at).toBe(delay);
  });

  test('raises the IRQ line one tick after the flag', () => {
    const { bench, at } = started(0, 'put');
    bench.idleTo(at + 29831);
    expect([bench.apu.peekStatus(0) & FLAG, bench.apu.irq]).toEqual([FLAG, 0]);
    bench.idleTo(at + 29832);
    expect(bench.apu.irq).toBe(1);
  });

  test('is announced by nextEvent, neither late nor far too early', () => {
    const { bench, at } = started(0, 'put');
    bench.idleTo(at + 100);
    expect(bench.apu.nextEvent).toBe(at + 29831);
  });

  test('is announced for after the restart when five steps went past where it lies', () => {
    const { bench, at } = started(0x80, 'put');
    bench.idleTo(at + 31000);
    const { cycle } = bench;
    bench.write(0x4017, 0);
    expect(bench.apu.nextEvent).toBeGreaterThan(cycle);
    bench.idleTo(cycle + 10);
    const announced = bench.apu.nextEvent;
    while (bench.apu.irq === 0) bench.idleTo(bench.cycle + 1);
    expect(bench.cycle - 1).toBe(announced);
  });

  test('never comes when inhibited, though the flag shows for two cycles', () => {
    const { bench, at } = started(0x40, 'put');
    expect(bench.apu.nextEvent).toBeGreaterThan(0x3f000000);
    const seen: number[] = [];
    for (bench.idleTo(at + 29825); bench.cycle < at + 29840; bench.idleTo(bench.cycle + 1)) {
      if (bench.apu.peekStatus(0) & FLAG) seen.push(bench.cycle - at);
      expect(bench.apu.irq).toBe(0);
    }
    expect(seen).toEqual([29831, 29832]);
  });

  test('is cleared at the put to get boundary: two reads from get on both see it, from put on only one', () => {
    const { bench, at } = started(0, 'put');
    bench.idleTo(at + 30001);
    expect(bench.cycle % 2).toBe(0);
    expect([bench.status(), bench.status(), bench.status()].map((s) => s & FLAG)).toEqual([FLAG, FLAG, 0]);
    const second = started(0, 'put');
    second.bench.idleTo(second.at + 30002);
    expect([second.bench.status(), second.bench.status()].map((s) => s & FLAG)).toEqual([FLAG, 0]);
    expect(second.bench.apu.irq).toBe(0);
  });

  test('survives a mode change and is cleared by the inhibit bit', () => {
    const { bench, at } = started(0, 'put');
    bench.idleTo(at + 29900);
    bench.write(0x4017, 0x80);
    expect(bench.apu.peekStatus(0) & FLAG).toBe(FLAG);
    bench.write(0x4017, 0x40);
    expect(bench.apu.peekStatus(0) & FLAG).toBe(0);
    expect(bench.apu.irq).toBe(0);
  });

  test('does not exist in the five-step sequence', () => {
    const { bench, at } = started(0x80, 'put');
    expect(firstFlag(bench, at + 80000)).toBe(-1);
  });

  test('comes after 33,252 cycles on PAL', () => {
    const { bench, at } = started(0, 'put', PAL);
    expect(firstFlag(bench, at + 40000) - at).toBe(33252 + 3);
  });

  test('acts after reset as after a write, ten cycles before the first instruction', () => {
    const bench = new Bench();
    bench.write(0x4017, 0x40);
    bench.idleTo(50000);
    bench.apu.reset();
    expect(bench.apu.nextEvent).toBeGreaterThan(0x3f000000);
    bench.write(0x4017, 0);
    bench.idleTo(90000);
    bench.apu.reset();
    expect(bench.apu.peekStatus(0)).toBe(0);
    expect(firstFlag(bench, 130000)).toBe(90000 - 1 + 29828 + 1);
  });
});

describe('half frames', () => {
  test.each([
    ['four steps', 0x40, 14913, 29829, NTSC],
    ['five steps', 0xc0, 14913, 37281, NTSC],
    ['four steps on PAL', 0x40, 16627, 33253, PAL],
    ['five steps on PAL', 0xc0, 16627, 41565, PAL],
    ['four steps on a Dendy', 0x40, 14913, 29829, DENDY],
    ['five steps on a Dendy', 0xc0, 14913, 37281, DENDY],
  ])('%s', (_, mode, first, second, region) => {
    const { bench, at } = started(mode, 'put', region);
    expect(secondHalfFrame(bench, at + 45000) - at).toBe(second + 3);
    const again = started(mode, 'put', region);
    again.bench.write(0x4015, 1);
    again.bench.idleTo(again.at + first + 10);
    again.bench.write(0x4003, 0x18);
    again.bench.idleTo(again.at + second + 3);
    expect(again.bench.apu.peekStatus(0) & 1).toBe(1);
  });

  // https://www.nesdev.org/wiki/APU_Frame_Counter: with the restart, 2 or 3 cycles after the write.
  test.each([
    ['put', 1],
    ['get', 2],
  ] as const)('bit 7 of $4017 clocks with the restart, after a write on %s', (parity, delay) => {
    const { bench } = started(0x00, parity);
    bench.write(0x4015, 1);
    bench.write(0x4003, 0x18); // length 2
    bench.idleTo(bench.cycle + (bench.cycle % 2 === (parity === 'put' ? 1 : 0) ? 0 : 1));
    bench.write(0x4017, 0x00);
    bench.idleTo(bench.cycle + 7);
    bench.clockAll();
    const at = bench.cycle;
    expect(at % 2).toBe(parity === 'put' ? 1 : 0);
    bench.write(0x4017, 0x80);
    bench.idleTo(at + delay);
    expect(bench.apu.peekStatus(0) & 1).toBe(1);
    bench.idleTo(at + delay + 1);
    expect(bench.apu.peekStatus(0) & 1).toBe(0);
  });

  // tetanes' apu/test_5, test_7: a clock by $4017 that falls on one of the sequence is no second one.
  test('bit 7 of $4017 in the cycle of a half frame clocks once', () => {
    for (const [offset, left] of [
      [-1, 1],
      [1, 0],
    ] as const) {
      const { bench, at } = started(0xc0, 'put');
      bench.write(0x4015, 1);
      bench.idleTo(at + 2 + 37281 - 20);
      bench.write(0x4003, 0x18); // length 2
      bench.idleTo(at + 2 + 37281 + offset);
      bench.clockAll();
      expect(bench.apu.peekStatus(0) & 1).toBe(left);
    }
  });

  // tetanes' apu/test_3
  test('a half frame that falls into the cycle of a write to $4017 is that of the sequence before', () => {
    const { bench, at } = started(0x40, 'get');
    bench.write(0x4015, 1);
    bench.idleTo(at + 3 + 29829 - 20);
    bench.write(0x4003, 0x18); // length 2
    bench.idleTo(at + 3 + 29829);
    bench.clockAll();
    expect(bench.apu.peekStatus(0) & 1).toBe(0);
  });
});
