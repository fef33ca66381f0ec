import { describe, expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { FORM } from '../../src/cpu/forms.ts';
import { IRQ, NMI } from '../../src/cpu/interrupts.ts';
import { OPCODES } from '../../src/cpu/opcode-names.ts';
import { quickRun } from '../../src/cpu/quick-run.ts';
import { FILLED, START, train, trainingPrograms } from '../../src/cpu/quick-training.ts';
import { busyRom } from '../console/busy-rom.ts';

/** Bytes of an instruction, by its mode. */
const LENGTHS: Readonly<Record<string, number>> = { '': 1, A: 1, a: 3, 'a,X': 3, 'a,Y': 3 };

/** The opcodes of a program, up to its end; what is jumped over is run as well, by what called it. */
function opcodesOf(program: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = 0; program[at] !== 2; at += LENGTHS[OPCODES[program[at]].mode] ?? 2) found.push(program[at]);
  return found;
}

describe('what all instructions are run for once', () => {
  test('none of those that the quick gear has is left out, and none of others is in', () => {
    const run = new Set(trainingPrograms().flatMap(opcodesOf));
    const quick = OPCODES.map(({ code }) => code).filter((code) => FORM[code] !== 0);
    expect([...run].sort((one, other) => one - other)).toEqual(quick);
  });

  test('the quick gear runs each program to its end', () => {
    const { cpu, bus } = new Nes(busyRom(0));
    for (const program of trainingPrograms().filter(([first]) => first !== 0)) {
      bus.deadline = bus.cycle + 10_000;
      bus.pictureEnd = bus.deadline;
      bus.bytes.fill(FILLED, bus.readPages[0], bus.readPages[0] + START);
      bus.bytes.set(program, bus.readPages[0] + START);
      cpu.pc = START;
      quickRun(cpu, bus);
      expect(cpu.pc).toBe(START + program.length - 1);
    }
  });

  test.each([0, 4, 5])('a console of board %i is afterwards as it was', (board) => {
    const nes = new Nes(busyRom(board));
    for (let frame = 0; frame < 3; frame++) nes.runFrame();
    const { cpu, bus } = nes;
    const state = nes.save();
    const { cycle, deadline, pictureEnd, effects, openBus } = bus;
    cpu.interrupts.lines &= IRQ;
    expect(train(cpu, bus)).toBe(true);
    expect(bus).toMatchObject({ cycle, deadline, pictureEnd, effects, openBus });
    expect(nes.save()).toEqual(state);
  });

  test('it waits while an interrupt does', () => {
    const { cpu, bus } = new Nes(busyRom(0));
    cpu.interrupts.lines = NMI;
    expect(train(cpu, bus)).toBe(false);
  });
});
