import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { withTestData } from '../test-data.ts';
import { type Access, FlatBus } from './flat-bus.ts';

/** pc, s, a, x, y, p, and the bytes of memory that matter. */
type State = [number, number, number, number, number, number, [number, number][]];
type Case = [name: string, initial: State, final: State, cycles: Access[]];
interface Opcode {
  op: string;
  jam?: boolean;
  cases: Case[];
}

const bus = new FlatBus();

function prepare([pc, s, a, x, y, p, memory]: State): void {
  const { cpu } = bus;
  bus.memory.fill(0);
  bus.log.length = 0;
  bus.interrupts.power();
  cpu.jammed = false;
  Object.assign(cpu, { pc, s, a, x, y, status: p });
  for (const [address, data] of memory) bus.memory[address] = data;
}

/** The machine as the data writes it: the same addresses of memory as `like`. */
function state(like: State): State {
  const { pc, s, a, x, y, status } = bus.cpu;
  return [pc, s, a, x, y, status, like[6].map(([address]) => [address, bus.memory[address]])];
}

const NOP_ABSOLUTE = ['0c', '1c', '3c', '5c', '7c', 'dc', 'fc'];

/**
 * The data lets the absolute NOPs end without reading their operand. The real ones read it, as LDA would:
 * blargg's instr_timing counts the cycle, and AccuracyCoin's "All NOPs" sees $2002 being read.
 */
function withOperandRead(op: string, initial: State, cycles: Access[]): Access[] {
  if (!NOP_ABSOLUTE.includes(op)) return cycles;
  const base = cycles[1][1] | (cycles[2][1] << 8);
  const address = (base + (op === '0c' ? 0 : initial[3])) & 0xffff;
  if (cycles[3]?.[0] === address) return cycles;
  const data = initial[6].find(([place]) => place === address)?.[1] ?? 0;
  return [...cycles, [address, data, 'r']];
}

function run({ op, cases, jam }: Opcode): void {
  for (const [name, initial, final, accesses] of cases) {
    const cycles = withOperandRead(op, initial, accesses);
    prepare(initial);
    bus.cpu.step();
    if (jam) {
      const { pc } = bus.cpu;
      bus.cpu.step();
      expect([name, bus.cpu.jammed, bus.cpu.pc]).toEqual([name, true, pc]);
      expect(bus.log.filter(([, , kind]) => kind === 'w')).toEqual([]);
      continue;
    }
    expect([name, ...state(final)]).toEqual([name, ...final]);
    expect([name, ...bus.log]).toEqual([name, ...cycles]);
  }
}

withTestData('single instructions of the 6502', ['cpu6502', 'nes6502-sample.ndjson.gz'], (path) => {
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  const opcodes = lines.map((line) => JSON.parse(line) as Opcode);

  describe('every opcode: registers, memory and each bus access', () => {
    test('all 256 are there', () => {
      expect(new Set(opcodes.map(({ op }) => op)).size).toBe(256);
    });
    test.each(opcodes)('$op', run);
  });

  // The 2A03's decimal mode is cut: D changes nothing but itself.
  // https://www.nesdev.org/wiki/CPU#Notes
  const arithmetic = '69 65 75 6d 7d 79 61 71 e9 eb e5 f5 ed fd f9 e1 f1 63 67 6f 77 7b 7f 73 e3 e7 ef f7 fb ff f3 6b';
  describe('D set: the same result as D clear', () => {
    test.each(opcodes.filter(({ op }) => arithmetic.split(' ').includes(op)))('$op', ({ cases }) => {
      for (const [name, initial, final, cycles] of cases) {
        prepare(initial);
        bus.cpu.status = initial[5] | 0x08;
        bus.cpu.step();
        const [pc, s, a, x, y, p, memory] = final;
        expect([name, ...state(final)]).toEqual([name, pc, s, a, x, y, p | 0x08, memory]);
        expect(bus.log).toEqual(cycles);
      }
    });
  });
});
