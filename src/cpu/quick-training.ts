import type { Cpu } from './cpu.ts';
import { FORM } from './forms.ts';
import { NMI } from './interrupts.ts';
import { OPCODES } from './opcode-names.ts';
import type { QuickBus } from './quick-gear.ts';
import { quickRun } from './quick-run.ts';

// A compiler of JavaScript leaves out what has not run yet, and throws the whole function away once it does run. `quickRun` is all
// instructions in one function: each that a game comes to late, in mid-play, would cost frames. So all of them are run once before.

/** The bytes of RAM that are used: of more, nobody says that they lie one behind the other. */
const SIZE = 0x400;
/** Where programs begin: what they read and write lies before. */
export const START = 0x210;
/** What RAM holds there: any two of them are an address within it, in the stack's page. */
export const FILLED = 0x01;
/** What programs change: not what they take for pointers. */
const CHANGED = 0x10;
/** What they take for one. */
const POINTER = 0x80;
/** JAM, which is none of the quick gear's: a run ends before it. */
const END = 0x02;
const BRK = 0x00;
/** After so many cycles BRK is over: what its vector leads to is the game's. */
const BRK_CYCLES = 7;
const LDX = 0xa2;
const LDY = 0xa0;
/** Index registers with which an address stays in its page, and with which it leaves it. */
const INDICES = [0x02, 0xff];
/** More cycles than all rounds take. */
const LONG = 1 << 20;
/** What is known of types after the first times is not kept yet. */
const ROUNDS = 8;

/** The operand of a mode: bytes after the opcode. */
const OPERANDS: Readonly<Record<string, readonly number[]>> = {
  '': [],
  A: [],
  '#i': [0x55],
  d: [CHANGED],
  'd,X': [CHANGED],
  'd,Y': [CHANGED],
  a: [0x10, 0x01],
  'a,X': [0x10, 0x01],
  'a,Y': [0x10, 0x01],
  '(d,X)': [POINTER],
  '(d),Y': [POINTER],
};
/** Both ways of each branch, with nothing to jump over, and what sets the flags for it: N or Z, V, C off and on. */
const FLAGS = [
  [0xa9, 0x00, 0x18, 0xb8],
  [0xa9, 0x7f, 0x38, 0x69, 0x7f, 0x38],
];
const BRANCHES = [0x10, 0x30, 0x50, 0x70, 0x90, 0xb0, 0xd0, 0xf0];

/** Each piece runs by itself from its first byte to its end. */
function pieces(): number[][] {
  const all: number[][] = [];
  for (const { code, mnemonic, mode } of OPCODES) {
    const operand = OPERANDS[mode];
    const goesElsewhere = ['JMP', 'JSR', 'RTS', 'BRK', 'RTI'].includes(mnemonic);
    if (FORM[code] === 0 || operand === undefined || goesElsewhere) continue;
    const indices = mode.endsWith('X') || mode.endsWith('Y') ? INDICES : INDICES.slice(0, 1);
    for (const index of indices) all.push([LDX, index, LDY, index, code, ...operand]);
  }
  for (const flags of FLAGS) for (const branch of BRANCHES) all.push([...flags, branch, 0]);
  return all;
}

/** A subroutine that is called, and jumped over; then a return from an interrupt that never was. At `at`. */
function calls(at: number): number[] {
  const sub = at + 6;
  const next = sub + 1;
  const back = next + 10;
  const push = (value: number) => [0xa9, value, 0x48];
  return [
    ...[0x20, sub & 0xff, sub >> 8, 0x4c, next & 0xff, next >> 8, 0x60],
    ...[...push(back >> 8), ...push(back & 0xff), ...push(0x04), 0x40],
  ];
}

/** A branch that leaves its page of 256 bytes, behind so many NOP. */
function leavePage(): number[] {
  const branch = [0x38, 0xb0, 0x02];
  const nops = new Array<number>(0x2ff - START - branch.length).fill(0xea);
  return [...nops, ...branch, 0xea, 0xea];
}

/** Programs for RAM from `START` on that have all instructions of `quickRun` between them. */
export function trainingPrograms(): number[][] {
  const programs: number[][] = [];
  let now = calls(START);
  for (const piece of pieces()) {
    if (START + now.length + piece.length + 4 > SIZE) {
      programs.push([...now, END]);
      now = [];
    }
    now.push(...piece);
  }
  programs.push([...now, END], [...leavePage(), END], [BRK, END]);
  return programs;
}

/** What of the console a run changes, besides RAM. */
function keep(cpu: Cpu, bus: QuickBus & { deadline: number; pictureEnd: number }) {
  const { a, x, y, s, pc, carry, overflow, decimal, interruptMask, result, interrupts } = cpu;
  const { cycle, effects, openBus, deadline, pictureEnd } = bus;
  const { armed, lines } = interrupts;
  return () => {
    Object.assign(cpu, { a, x, y, s, pc, carry, overflow, decimal, interruptMask, result });
    Object.assign(bus, { cycle, effects, openBus, deadline, pictureEnd });
    interrupts.armed = armed;
    interrupts.lines = lines;
  };
}

/**
 * Run all instructions of `quickRun` on this console, which is afterwards as it was. False where that cannot be now: RAM is
 * not in its place, or an interrupt is to be served.
 */
export function train(cpu: Cpu, bus: QuickBus & { deadline: number; pictureEnd: number }): boolean {
  const { bytes, readPages, writePages } = bus;
  const ram = readPages[0];
  const { interrupts } = cpu;
  if (ram < 0 || writePages[0] !== ram || cpu.jammed || (interrupts.polled | (interrupts.lines & NMI)) !== 0)
    return false;
  const was = bytes.slice(ram, ram + SIZE);
  const back = keep(cpu, bus);
  bus.pictureEnd = bus.cycle + LONG;
  interrupts.lines = 0;
  const programs = trainingPrograms();
  for (let round = 0; round < ROUNDS; round++) {
    for (const program of programs) {
      bytes.fill(FILLED, ram, ram + START);
      bytes.set(program, ram + START);
      bus.deadline = bus.cycle + (program[0] === BRK ? BRK_CYCLES : LONG);
      cpu.pc = START;
      quickRun(cpu, bus);
    }
  }
  bytes.set(was, ram);
  back();
  return true;
}
