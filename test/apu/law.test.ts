import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NTSC, PAL } from '../../src/base/region.ts';
import { holds } from '../property.ts';
import { Bench, restore, saved } from './harness.ts';

/** Some cycles without an access, then a write; a read of $4015 where the address is 0. */
type Traffic = readonly { readonly gap: number; readonly address: number; readonly data: number }[];

const registers = [...Array.from({ length: 20 }, (_, i) => 0x4000 + i), 0x4015, 0x4015, 0x4017, 0x4010, 0];

const traffic: fc.Arbitrary<Traffic> = fc.array(
  fc.record({
    gap: fc.oneof(
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 7000, max: 15000 }),
    ),
    address: fc.constantFrom(...registers),
    data: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x00, 0x10, 0x1f, 0x40, 0x80, 0x8f)),
  }),
  { minLength: 1, maxLength: 25 },
);

const byteAt = (address: number): number => (address * 151) & 0xff;

function access(bench: Bench, address: number, data: number): void {
  if (address === 0) bench.status();
  else bench.write(address, data);
}

test('the state is the same whether the APU is run for every cycle or from event to event', () => {
  holds(
    fc.property(traffic, fc.boolean(), fc.boolean(), (list, pal, sound) => {
      const byCycle = new Bench(pal ? PAL : NTSC);
      const byEvent = new Bench(pal ? PAL : NTSC);
      byEvent.apu.mixer.enabled = sound;
      for (const { gap, address, data } of list) {
        const until = byCycle.cycle + gap;
        byCycle.playTo(until, byteAt, 'cycles');
        byEvent.playTo(until, byteAt, 'events');
        expect(byEvent.cycle).toBe(byCycle.cycle);
        expect(saved(byEvent.apu)).toEqual(saved(byCycle.apu));
        access(byCycle, address, data);
        access(byEvent, address, data);
      }
      expect(saved(byEvent.apu)).toEqual(saved(byCycle.apu));
    }),
    60,
  );
}, 120_000);

test('irq and wanted never change in a tick before nextEvent', () => {
  holds(
    fc.property(traffic, (list) => {
      const bench = new Bench();
      const { apu } = bench;
      for (const { gap, address, data } of list) {
        for (const end = bench.cycle + gap; bench.cycle < end; ) {
          const { irq, wanted, nextEvent } = apu;
          const at = bench.cycle;
          bench.idleTo(at + 1);
          const changed = apu.irq !== irq || apu.wanted !== wanted;
          if (changed) expect(at).toBeGreaterThanOrEqual(nextEvent);
          if (apu.abortable) apu.endAbort();
          else if (apu.wanted) bench.answer(byteAt(apu.address));
        }
        access(bench, address, data);
      }
    }),
    30,
  );
}, 120_000);

test('a state saved in the middle goes on as the original does, after a rebase too', () => {
  holds(
    fc.property(traffic, traffic, fc.integer({ min: 0, max: 20000 }), (before, after, shift) => {
      const original = new Bench();
      for (const { gap, address, data } of before) {
        original.playTo(original.cycle + gap, byteAt);
        access(original, address, data);
      }
      const copy = new Bench();
      restore(copy.apu, saved(original.apu));
      expect(saved(copy.apu)).toEqual(saved(original.apu));
      const { irq, wanted, nextEvent } = original.apu;
      expect([copy.apu.irq, copy.apu.wanted, copy.apu.nextEvent]).toEqual([irq, wanted, nextEvent]);
      copy.cycle = original.cycle;
      const moved = 2 * shift;
      copy.apu.rebase(moved);
      copy.cycle -= moved;
      for (const { gap, address, data } of after) {
        original.playTo(original.cycle + gap, byteAt);
        copy.playTo(copy.cycle + gap, byteAt);
        access(original, address, data);
        access(copy, address, data);
      }
      copy.apu.rebase(-moved);
      expect(saved(copy.apu)).toEqual(saved(original.apu));
    }),
    60,
  );
}, 120_000);
