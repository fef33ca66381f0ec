import { beforeEach, describe, expect, test } from 'vitest';
import { FlatBus } from './flat-bus.ts';

// https://www.nesdev.org/wiki/CPU_interrupts

const CODE = 0x8000;
const NMI_HANDLER = 0x9000;
const IRQ_HANDLER = 0xa000;

const NOP = 0xea;
const CLI = 0x58;
const SEI = 0x78;
const PLP = 0x28;
const RTI = 0x40;
const BRK = 0x00;
const BCC = 0x90;

let bus = new FlatBus();

/** A fresh machine with `code` at $8000, handlers of NOPs, I set (as after reset). */
function machine(...code: number[]): void {
  bus = new FlatBus();
  bus.memory.fill(NOP, 0x0200);
  bus.poke(0xfffa, NMI_HANDLER & 0xff, NMI_HANDLER >> 8);
  bus.poke(0xfffe, IRQ_HANDLER & 0xff, IRQ_HANDLER >> 8);
  bus.start(CODE);
  bus.poke(CODE, ...code);
}

/** Steps until a handler is entered; gives how many instructions of the program were begun before. */
function stepsUntilHandler(limit = 10): number {
  for (let steps = 0; steps <= limit; steps++) {
    bus.cpu.step();
    if (bus.cpu.pc === NMI_HANDLER || bus.cpu.pc === IRQ_HANDLER) return steps;
  }
  throw new Error(`no handler after ${limit} steps`);
}

const pushedStatus = () => bus.memory[0x100 | ((bus.cpu.s + 1) & 0xff)];
const pushedPc = () =>
  bus.memory[0x100 | ((bus.cpu.s + 2) & 0xff)] | (bus.memory[0x100 | ((bus.cpu.s + 3) & 0xff)] << 8);

beforeEach(() => machine());

describe('NMI', () => {
  test('is taken on the edge, once, and takes seven cycles', () => {
    bus.nmiAt = (cycle) => (cycle >= 0 ? 1 : 0);
    expect(stepsUntilHandler()).toBe(1);
    expect(bus.log.slice(2).map(([address, , kind]) => [address, kind])).toEqual([
      [CODE + 1, 'r'],
      [CODE + 1, 'r'],
      [0x1fd, 'w'],
      [0x1fc, 'w'],
      [0x1fb, 'w'],
      [0xfffa, 'r'],
      [0xfffb, 'r'],
    ]);
    for (let i = 0; i < 5; i++) bus.cpu.step();
    expect(bus.cpu.pc).toBe(NMI_HANDLER + 5);
  });

  test('pushes P with B clear and bit 5 set, the address of the next instruction, and sets I', () => {
    machine(CLI, NOP);
    bus.nmiAt = (cycle) => (cycle >= 2 ? 1 : 0);
    expect(stepsUntilHandler()).toBe(2);
    expect(pushedStatus() & 0x34).toBe(0x20);
    expect(pushedPc()).toBe(CODE + 2);
    expect(bus.cpu.status & 0x04).toBe(0x04);
  });

  test('an edge in the last cycle of an instruction waits for one more', () => {
    bus.nmiAt = (cycle) => (cycle >= 1 ? 1 : 0);
    expect(stepsUntilHandler()).toBe(2);
  });

  test('comes before IRQ', () => {
    machine(CLI);
    bus.nmiAt = (cycle) => (cycle >= 2 ? 1 : 0);
    bus.irqAt = () => 1;
    stepsUntilHandler();
    expect(bus.cpu.pc).toBe(NMI_HANDLER);
  });
});

describe('IRQ', () => {
  test('is a level: without I it comes again and again, with I never', () => {
    bus.irqAt = () => 1;
    expect(() => stepsUntilHandler()).toThrow();
    machine(CLI);
    bus.poke(IRQ_HANDLER, RTI);
    bus.irqAt = () => 1;
    expect(stepsUntilHandler()).toBe(2);
    bus.cpu.step();
    expect(bus.cpu.pc).toBe(CODE + 2);
    expect(stepsUntilHandler()).toBe(0);
  });

  test('a level that is gone by the poll is forgotten', () => {
    machine(CLI, NOP, NOP);
    bus.irqAt = (cycle) => (cycle === 3 ? 1 : 0);
    expect(() => stepsUntilHandler()).toThrow();
  });

  test.each([
    ['CLI', [CLI]],
    ['PLP', [PLP]],
  ])('%s lets one more instruction run', (_name, code) => {
    machine(...code);
    bus.irqAt = () => 1;
    expect(stepsUntilHandler()).toBe(2);
    expect(pushedPc()).toBe(CODE + 2);
  });

  test('RTI does not', () => {
    machine(RTI);
    bus.cpu.s = 0xfa;
    bus.poke(0x1fb, 0x00, CODE & 0xff, (CODE >> 8) + 1);
    bus.irqAt = () => 1;
    expect(stepsUntilHandler()).toBe(1);
    expect(pushedPc()).toBe(CODE + 0x100);
  });

  test('SEI does not stop an IRQ polled before, and P is pushed with I set', () => {
    machine(CLI, SEI);
    bus.irqAt = (cycle) => (cycle >= 2 ? 1 : 0);
    expect(stepsUntilHandler()).toBe(2);
    expect(pushedStatus() & 0x34).toBe(0x24);
  });
});

describe('branches', () => {
  /** Steps taken before the handler when the IRQ comes in `cycle` of a branch that begins in cycle 2. */
  function delay(cycle: number, ...branch: number[]): number {
    machine(CLI, ...branch);
    bus.irqAt = (now) => (now >= 2 + cycle ? 1 : 0);
    return stepsUntilHandler() - 2;
  }

  test('not taken: polled before the second cycle', () => {
    expect(delay(0, 0xb0, 0x10)).toBe(0);
    expect(delay(1, 0xb0, 0x10)).toBe(1);
  });

  test('taken within the page: polled before the second cycle only', () => {
    expect(delay(0, BCC, 0x10)).toBe(0);
    expect(delay(1, BCC, 0x10)).toBe(1);
    expect(delay(2, BCC, 0x10)).toBe(1);
  });

  test('taken to another page: polled again before the fourth', () => {
    expect(delay(0, BCC, 0x80)).toBe(0);
    expect(delay(1, BCC, 0x80)).toBe(0);
    expect(delay(2, BCC, 0x80)).toBe(0);
    expect(delay(3, BCC, 0x80)).toBe(1);
  });

  test('taken within the page: an NMI in its cycles waits for the next instruction, too', () => {
    // forums.nesdev.org p=63094, measured on a console; the reference serves it at once.
    const stepsToNmi = (cycle: number) => {
      machine(CLI, BCC, 0x10);
      bus.nmiAt = (now) => (now >= 2 + cycle ? 1 : 0);
      for (let steps = 1; ; steps++) {
        bus.cpu.step();
        if (bus.cpu.pc === NMI_HANDLER) return steps - 2;
      }
    };
    expect([0, 1, 2].map(stepsToNmi)).toEqual([1, 2, 2]);
  });

  test('the second poll can add an interrupt, not take one away', () => {
    machine(CLI, BCC, 0x80);
    bus.irqAt = (now) => (now === 2 ? 1 : 0);
    expect(stepsUntilHandler()).toBe(2);
  });
});

describe('BRK', () => {
  test('pushes B, skips a byte and ends in the IRQ handler', () => {
    machine(BRK, 0xff);
    bus.cpu.step();
    expect(bus.cpu.pc).toBe(IRQ_HANDLER);
    expect(pushedPc()).toBe(CODE + 2);
    expect(pushedStatus() & 0x30).toBe(0x30);
  });

  test.each([0, 1, 2, 3])('an NMI in its cycle %i takes over the vector, with B pushed', (edge) => {
    machine(BRK);
    bus.nmiAt = (cycle) => (cycle >= edge ? 1 : 0);
    bus.cpu.step();
    expect(bus.cpu.pc).toBe(NMI_HANDLER);
    expect(pushedStatus() & 0x30).toBe(0x30);
    bus.cpu.step();
    expect(bus.cpu.pc).toBe(NMI_HANDLER + 1);
  });

  test.each([5, 6])('an NMI in its cycle %i waits until the handler has run one instruction', (edge) => {
    machine(BRK);
    bus.nmiAt = (cycle) => (cycle >= edge ? 1 : 0);
    bus.cpu.step();
    expect(bus.cpu.pc).toBe(IRQ_HANDLER);
    bus.cpu.step();
    expect(bus.cpu.pc).toBe(IRQ_HANDLER + 1);
    bus.cpu.step();
    expect(bus.cpu.pc).toBe(NMI_HANDLER);
  });
});

describe('reset', () => {
  test('takes seven cycles, reads the stack three times and writes nothing', () => {
    bus.cpu.reset();
    expect(bus.log.length).toBe(7);
    expect(bus.log.filter(([, , kind]) => kind === 'w')).toEqual([]);
    expect(bus.cpu.s).toBe(0xfa);
    expect(bus.cpu.status & 0x04).toBe(0x04);
  });

  test('alone gets a jammed CPU going again', () => {
    machine(0x02);
    bus.nmiAt = () => 1;
    for (let i = 0; i < 20; i++) bus.cpu.step();
    expect(bus.cpu.jammed).toBe(true);
    expect(bus.log.some(([, , kind]) => kind === 'w')).toBe(false);
    bus.nmiAt = () => 0;
    bus.poke(CODE, NOP);
    bus.cpu.reset();
    bus.cpu.step();
    expect(bus.cpu.pc).toBe(CODE + 1);
  });
});
