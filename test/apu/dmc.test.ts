import { describe, expect, test } from 'vitest';
import { NTSC, PAL } from '../../src/base/region.ts';
import { COMMON } from '../../src/base/revisions.ts';
import { Bench } from './harness.ts';

/** A sample of `bytes` (1, 17, 33, ...) at $C000, rate 15, with `flags` in bits 7 and 6, not yet started. */
function prepared(bytes: number, flags = 0, region = NTSC, revisions = COMMON): Bench {
  const bench = new Bench(region, revisions);
  bench.write(0x4010, flags | 15);
  bench.write(0x4011, 64);
  bench.write(0x4012, 0);
  bench.write(0x4013, (bytes - 1) >> 4);
  return bench;
}

/** Write `data` to $4015 in a put or get cycle near `from`; returns that cycle. */
function enable(bench: Bench, data: number, parity: 'put' | 'get', from = 5000): number {
  bench.idleTo(from + (parity === 'put' ? 1 : 0));
  bench.write(0x4015, data);
  return bench.cycle - 1;
}

/** Every delivery up to `limit`: cycle and address. */
function deliveries(bench: Bench, limit: number, byte = 0xff): [number, number][] {
  const all: [number, number][] = [];
  while (bench.cycle < limit && bench.untilWanted(limit - bench.cycle) >= 0) {
    const { address } = bench.apu;
    all.push([bench.answer(byte), address]);
  }
  return all;
}

describe('requests', () => {
  test.each([
    ['put', 3],
    ['get', 4],
  ] as const)('a start written on %s halts the CPU in a get cycle, %i cycles later', (parity, delay) => {
    const bench = prepared(17);
    const at = enable(bench, 0x10, parity);
    expect(bench.untilWanted(20) - at).toBe(delay);
    expect((at + delay) % 2).toBe(0);
  });

  test('after the first two, bytes come every eight clocks of the rate, first asked for in a put cycle', () => {
    const bench = prepared(4081);
    enable(bench, 0x10, 'put');
    bench.answer(0);
    bench.untilWanted(10000);
    bench.answer(0);
    const asked: number[] = [];
    for (let i = 0; i < 5; i++) {
      asked.push(bench.untilWanted(10000));
      bench.answer(0);
    }
    expect(asked.every((cycle) => cycle % 2 === 1)).toBe(true);
    expect(asked.slice(1).map((cycle, i) => cycle - asked[i])).toEqual([432, 432, 432, 432]);
  });

  test('come every eight clocks of PAL rates on PAL', () => {
    const bench = prepared(4081, 0, PAL);
    enable(bench, 0x10, 'put');
    const cycles = deliveries(bench, 9000).map(([cycle]) => cycle);
    expect(cycles[5] - cycles[4]).toBe(400);
  });

  test('nextEvent is the tick that raises the request', () => {
    const bench = prepared(4081);
    enable(bench, 0x10, 'put');
    bench.untilWanted(10);
    bench.answer(0);
    const event = bench.apu.nextEvent;
    expect(bench.untilWanted(10000)).toBe(event + 1);
  });

  test('stop two or three cycles after the channel is switched off, and $4015 shows it at once', () => {
    for (const [parity, delay] of [
      ['put', 2],
      ['get', 3],
    ] as const) {
      const bench = prepared(4081);
      enable(bench, 0x10, 'put');
      deliveries(bench, 6500);
      const asked = bench.untilWanted(1000);
      bench.idleTo(asked + ((asked % 2 === 1) === (parity === 'put') ? 6 : 7));
      const at = bench.cycle;
      bench.write(0x4015, 0);
      expect(bench.apu.peekStatus(0) & 0x10).toBe(0);
      bench.idleTo(at + delay);
      expect(bench.apu.wanted).toBe(true);
      bench.idleTo(at + delay + 1);
      expect(bench.apu.wanted).toBe(false);
    }
  });

  test('one too many comes, for one cycle, after a load that ends just before the shifter is empty', () => {
    // Every place of the start against the output unit; the request lasts one cycle in exactly two of them.
    const hits: number[] = [];
    for (let from = 5000; from < 5000 + 432; from++) {
      const bench = prepared(1);
      bench.idleTo(from);
      bench.write(0x4015, 0x10);
      bench.untilWanted(10);
      bench.answer(0);
      if (bench.untilWanted(20) < 0) continue;
      hits.push(from);
      expect(bench.apu.abortable).toBe(true);
      bench.apu.endAbort();
      expect(bench.apu.wanted).toBe(false);
    }
    expect(hits).toHaveLength(2);
    expect(hits[1] - hits[0]).toBe(1);
  });

  test('of late chips fetch a byte again that comes just as the shifter is empty: two cycles later than that', () => {
    const again: number[] = [];
    const aborted: number[] = [];
    for (let from = 5000; from < 5000 + 432; from++) {
      const bench = prepared(1, 0, NTSC, { ...COMMON, cpu: 'late' });
      bench.idleTo(from);
      bench.write(0x4015, 0x10);
      bench.untilWanted(10);
      const { address } = bench.apu;
      bench.answer(0);
      if (bench.untilWanted(20) < 0) continue;
      (bench.apu.abortable ? aborted : again).push(from);
      if (bench.apu.abortable) continue;
      expect(bench.apu.address).toBe(address);
      bench.answer(0);
      expect(bench.untilWanted(1000)).toBe(-1);
    }
    expect(aborted).toHaveLength(2);
    expect(again).toEqual(aborted.map((from) => from + 2));
  });
});

describe('sample', () => {
  test('address wraps from $FFFF to $8000', () => {
    const bench = prepared(257);
    bench.write(0x4012, 0xff); // $FFC0
    enable(bench, 0x10, 'put');
    const addresses = deliveries(bench, 5000 + 70 * 432).map(([, address]) => address);
    expect(addresses.slice(0, 2)).toEqual([0xffc0, 0xffc1]);
    expect(addresses.slice(63, 66)).toEqual([0xffff, 0x8000, 0x8001]);
  });

  test('ends after its bytes, raises the IRQ with the last one, and $4015 shows both', () => {
    const bench = prepared(17, 0x80);
    enable(bench, 0x10, 'put');
    const all: number[] = [];
    for (let i = 0; i < 17; i++) {
      expect([bench.apu.irq, bench.apu.peekStatus(0) & 0x90]).toEqual([0, 0x10]);
      bench.untilWanted(10000);
      all.push(bench.answer(0));
    }
    expect([bench.apu.irq, bench.status() & 0x90]).toEqual([1, 0x80]);
    expect(bench.untilWanted(10000)).toBe(-1);
    expect(bench.apu.irq).toBe(1); // reading $4015 did not clear it
    bench.write(0x4015, 0);
    expect(bench.apu.irq).toBe(0);
  });

  test('clears its IRQ when the enable bit of $4010 is taken away', () => {
    const bench = prepared(1, 0x80);
    enable(bench, 0x10, 'put');
    deliveries(bench, 6000);
    expect(bench.apu.irq).toBe(1);
    bench.write(0x4010, 0x8f);
    expect(bench.apu.irq).toBe(1);
    bench.write(0x4010, 0x0f);
    expect(bench.apu.irq).toBe(0);
  });

  test('starts again when looped, without an IRQ', () => {
    const bench = prepared(17, 0xc0);
    enable(bench, 0x10, 'put');
    const addresses = deliveries(bench, 5000 + 40 * 432).map(([, address]) => address - 0xc000);
    expect(addresses.slice(0, 36)).toEqual(Array.from({ length: 36 }, (_, i) => i % 17));
    expect(bench.apu.irq).toBe(0);
  });

  test('moves the level by two a bit, lowest bit first, within 0 to 127, and every byte is heard', () => {
    const bench = prepared(1);
    const { dmc } = bench.apu as unknown as { dmc: { level: number } };
    enable(bench, 0x10, 'put');
    bench.untilWanted(10);
    bench.answer(0b0000_0111);
    const levels = new Set<number>();
    let last = 64;
    const path = [64];
    while (bench.cycle < 7000) {
      bench.idleTo(bench.cycle + 1);
      if (dmc.level !== last) path.push(dmc.level);
      last = dmc.level;
      levels.add(last);
    }
    expect(path).toEqual([64, 66, 68, 70, 68, 66, 64, 62, 60]);
    for (const [byte, end] of [
      [0xff, 126],
      [0x00, 0],
    ]) {
      const loud = prepared(4081, 0x40);
      enable(loud, 0x10, 'put');
      deliveries(loud, 40000, byte);
      expect((loud.apu as unknown as { dmc: { level: number } }).dmc.level).toBe(end);
    }
  });
});

test('the output unit starts as far ahead as it is told, in clocks and in bits', () => {
  /** The cycle of the first request that comes of an empty shifter, a byte being there from the start. */
  const reload = (ahead: number): number => {
    const bench = new Bench();
    bench.apu.power(ahead);
    bench.write(0x4013, 1);
    bench.write(0x4015, 0x10);
    bench.untilWanted(100);
    bench.answer(0xff);
    return bench.untilWanted(4000);
  };
  const whole = 8 * 428;
  expect(reload(0)).toBeGreaterThan(whole - 4);
  for (const ahead of [2, 100, 428, 1370, 2000, 3300]) expect(reload(0) - reload(ahead)).toBe(ahead);
});
