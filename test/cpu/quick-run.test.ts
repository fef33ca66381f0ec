import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cpu } from '../../src/cpu/cpu.ts';
import { FORM } from '../../src/cpu/forms.ts';
import { Interrupts } from '../../src/cpu/interrupts.ts';
import type { CpuBus } from '../../src/cpu/mos6502.ts';
import { OPCODES } from '../../src/cpu/opcode-names.ts';
import type { QuickBus } from '../../src/cpu/quick-gear.ts';
import { quickRun } from '../../src/cpu/quick-run.ts';
import { holds } from '../property.ts';

const SIZE = 0x10000;
const PAGES = 64;
/** A page that is not memory. */
const CLOSED = -0x20000;

/** 64 KiB, some pages of which are no memory for reads or for writes; it writes down which of those were touched. */
class PagedBus implements CpuBus, QuickBus {
  readonly bytes = new Uint8Array(SIZE);
  readonly readPages = new Int32Array(PAGES);
  readonly writePages = new Int32Array(PAGES);
  readonly interrupts = new Interrupts();
  readonly cpu: Cpu = new Cpu(this, this.interrupts);
  readonly lastReadHeld = false;
  readonly touched: number[] = [];
  readonly passedOver: number[] = [];
  cycle = 0;
  deadline = 0;
  pictureEnd = 0x3fffffff;
  effects = 0;
  openBus = 0;
  /** What is no memory is registers, which pull /IRQ and let it go. */
  outside: PagedBus | null = null;

  read(address: number): number {
    this.cycle++;
    if (this.readPages[address >> 10] < 0) this.touch(address);
    this.openBus = this.bytes[address];
    return this.openBus;
  }

  private touch(address: number): void {
    this.touched.push(address);
    if (this.outside !== null) this.interrupts.sampleIrq((address & 0x1c) === 0 ? 1 : 0);
  }

  readOpcode(address: number): number {
    return this.read(address);
  }

  write(address: number, data: number): void {
    this.cycle++;
    this.effects++;
    if (this.writePages[address >> 10] < 0) this.touch(address);
    this.openBus = data;
    this.bytes[address] = data;
  }

  repeat(since: number): void {
    this.passedOver.push(since);
  }
}

const KNOWN = OPCODES.filter(({ code }) => FORM[code] !== 0).map(({ code }) => code);
// biome-ignore format: as the wiki has them
const UNOFFICIAL = ['SLO', 'RLA', 'SRE', 'RRA', 'SAX', 'LAX', 'DCP', 'ISC', 'ANC', 'ALR', 'ARR', 'ANE', 'LXA', 'AXS', 'SHA', 'SHX', 'SHY',
  'SHS', 'LAS', 'JAM', 'NOP'];

const byte = fc.integer({ min: 0, max: 255 });
/** Code is opcodes that the quick gear knows, with operands that lead anywhere; now and then any byte. */
const code = fc.array(
  fc.tuple(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...KNOWN) }, { weight: 1, arbitrary: byte }), byte, byte),
  { minLength: 40, maxLength: 120, size: 'max' },
);

const world = fc.record({
  code,
  /** Where the code lies: in RAM that it may write to, about the end of a page, or in ROM. */
  start: fc.constantFrom(0x0000, 0x0180, 0x0200, 0x03c0, 0x07a0, 0x8000, 0xc3d0, 0xfff0),
  ram: fc.array(byte, { minLength: 64, maxLength: 64 }),
  registers: fc.tuple(byte, byte, byte, byte, byte),
  closedReads: fc.array(fc.integer({ min: 1, max: PAGES - 1 }), { maxLength: 12 }),
  closedWrites: fc.array(fc.integer({ min: 1, max: PAGES - 1 }), { maxLength: 24 }),
  runs: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 12 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
/** Half of the instructions read or write at an address, and many pages are registers. */
const talkative = world.chain((made) =>
  fc
    .record({
      code: fc.array(
        fc.tuple(
          fc.oneof(
            fc.constantFrom(0xad, 0xae, 0xac, 0x2c, 0x6d, 0x8d, 0x8e, 0x8c, 0x9d, 0x99),
            fc.constantFrom(...KNOWN),
          ),
          byte,
          byte,
        ),
        { minLength: 40, maxLength: 120, size: 'max' },
      ),
      start: fc.constantFrom(0x0200, 0x8000),
      closed: fc.array(fc.integer({ min: 1, max: PAGES - 1 }), { minLength: 20, maxLength: 60 }),
    })
    .map(({ code, start, closed }) => {
      const pages = closed.filter((page) => page >> 1 !== start >> 11);
      return { ...made, code, start, closedReads: pages, closedWrites: pages };
    }),
);

function build({ code, start, ram, registers, closedReads, closedWrites }: World): PagedBus {
  const bus = new PagedBus();
  for (let i = 0; i < SIZE; i++) bus.bytes[i] = ram[i & 63] ^ (i >> 8);
  code.flat().forEach((value, i) => {
    bus.bytes[(start + i) & 0xffff] = value;
  });
  for (const page of closedReads) bus.readPages[page] = CLOSED;
  for (const page of closedWrites) bus.writePages[page] = CLOSED;
  const { cpu } = bus;
  [cpu.a, cpu.x, cpu.y, cpu.s, cpu.status] = registers;
  cpu.pc = start;
  return bus;
}

function stateOf({ cpu, cycle, openBus, effects, interrupts }: PagedBus) {
  const { a, x, y, s, pc, carry, overflow, decimal, result, interruptMask, jammed } = cpu;
  const { polled, armed, lines } = interrupts;
  return {
    ...{ a, x, y, s, pc, carry, overflow, decimal, result, interruptMask, jammed },
    ...{ polled, armed, lines, cycle, openBus, effects },
  };
}

describe('the quick gear of the CPU', () => {
  test('reads and writes registers as single cycles do, each in its cycle, and heeds the interrupts that come of it', () => {
    let touched = 0;
    let within = 0;
    holds(
      fc.property(talkative, (made) => {
        const quick = build(made);
        const slow = build(made);
        for (const bus of [quick, slow]) bus.outside = bus;
        for (const length of made.runs) {
          const begun = quick.touched.length;
          quick.deadline = quick.cycle + length;
          quickRun(quick.cpu, quick);
          touched += quick.touched.length - begun;
          if (quick.interrupts.lines === 0 && quick.touched.length > begun) within++;
          while (slow.cycle < quick.cycle) slow.cpu.step();
          for (const bus of [quick, slow]) bus.cpu.step();
          expect(stateOf(quick)).toEqual(stateOf(slow));
          expect(quick.touched).toEqual(slow.touched);
        }
        expect(Buffer.compare(quick.bytes, slow.bytes)).toBe(0);
      }),
      400,
    );
    expect(touched).toBeGreaterThan(300);
    expect(within).toBeGreaterThan(100);
  });

  test('leaves what single cycles leave, touches nothing but memory, and keeps to its time', () => {
    let cycles = 0;
    holds(
      fc.property(world, (made) => {
        const quick = build(made);
        const slow = build(made);
        for (const length of made.runs) {
          const begun = quick.cycle;
          quick.deadline = begun + length;
          quickRun(quick.cpu, quick);
          expect(quick.cycle).toBeLessThanOrEqual(Math.max(begun, quick.deadline));
          cycles += quick.cycle - begun;
          const untouched = slow.touched.length;
          while (slow.cycle < quick.cycle) slow.cpu.step();
          expect(slow.touched.length).toBe(untouched);
          expect(stateOf(quick)).toEqual(stateOf(slow));
          // What it has left, and one instruction by single cycles, as the console does.
          for (const bus of [quick, slow]) bus.cpu.step();
          expect(stateOf(quick)).toEqual(stateOf(slow));
        }
        expect(Buffer.compare(quick.bytes, slow.bytes)).toBe(0);
      }),
      400,
    );
    expect(cycles).toBeGreaterThan(10000);
  });

  test('RTI goes back, or into the handler again while /IRQ is pulled, as far as there is time for both', () => {
    for (const [lines, deadline, isLookedAt] of [
      [0, 40, false],
      [0, 40, true],
      [1, 40, false],
      [1, 40, true],
      [1, 19, false],
      [1, 12, false],
      [2, 40, false],
    ] as const) {
      const [quick, slow] = [0, 0].map(() => {
        const bus = new PagedBus();
        bus.bytes.set([0x40], 0x8000);
        bus.bytes.set([0xa8, 0xea, 0xea], 0x9000);
        bus.bytes.set([0xcb, 0x00, 0x90], 0x1fe);
        bus.bytes.set([0x00, 0x80], 0xfffe);
        Object.assign(bus.cpu, { pc: 0x8000, s: 0xfd, interruptMask: 2 });
        bus.interrupts.lines = lines;
        bus.deadline = deadline;
        if (!isLookedAt) bus.outside = bus;
        return bus;
      });
      quickRun(quick.cpu, quick);
      while (slow.cycle < quick.cycle) slow.cpu.step();
      expect(stateOf(quick)).toEqual(stateOf(slow));
      expect(Buffer.compare(quick.bytes, slow.bytes)).toBe(0);
      expect(quick.cycle > 0).toBe(lines !== 2 && deadline > 12 && !(lines === 1 && isLookedAt));
    }
  });

  test('leaves PHP, PLP, CLI, JMP (a), SEI, CLD and SED to single cycles, and what is not official', () => {
    const left = OPCODES.filter(({ code, mnemonic }) => FORM[code] === 0 && !UNOFFICIAL.includes(mnemonic));
    expect(left.map(({ code }) => code)).toEqual([0x08, 0x28, 0x58, 0x6c, 0x78, 0xd8, 0xf8]);
  });

  test('does nothing while an interrupt is to come, or when the CPU has jammed', () => {
    for (const spoil of [
      (bus: PagedBus) => {
        bus.interrupts.polled = 1;
      },
      (bus: PagedBus) => {
        bus.interrupts.lines = 2;
      },
      (bus: PagedBus) => {
        bus.cpu.jammed = true;
      },
    ]) {
      const bus = new PagedBus();
      bus.bytes.fill(0xea);
      bus.deadline = 100;
      spoil(bus);
      quickRun(bus.cpu, bus);
      expect(bus.cycle).toBe(0);
    }
  });

  test('ends a run at a loop that changes nothing, and has it passed over', () => {
    const bus = new PagedBus();
    // LDA $10, BEQ -4: seven cycles, or six within a page.
    bus.bytes.set([0xa5, 0x10, 0xf0, 0xfc], 0x8000);
    bus.cpu.pc = 0x8000;
    bus.deadline = 1000;
    quickRun(bus.cpu, bus);
    expect(bus.passedOver).toEqual([12]);
    expect([bus.cpu.pc, bus.cycle]).toEqual([0x8000, 18]);
  });
});
