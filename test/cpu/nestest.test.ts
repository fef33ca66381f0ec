import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { withTestData } from '../test-data.ts';

/** The ROM's entry for machines without a screen, and the state the log begins with. */
const ENTRY = 0xc000;
const FIRST_CYCLE = 7;
const LINES = 8991;

const hex = (value: number, digits = 2) => value.toString(16).toUpperCase().padStart(digits, '0');

/** The registers, PPU position and cycle of a line of the log, as one text. */
function fromLog(line: string): string {
  const match = /^(\w{4}) .* (A:\w\w X:\w\w Y:\w\w P:\w\w SP:\w\w) PPU: *(\d+), *(\d+) CYC:(\d+)/.exec(line);
  if (match === null) throw new Error(`not a line of the log: ${line}`);
  const [, pc, registers, scanline, dot, cycle] = match;
  return `${pc} ${registers} PPU ${scanline} ${dot} CYC ${cycle}`;
}

function fromMachine(nes: Nes, startCycle: number): string {
  const { cpu, ppu, bus } = nes;
  bus.catchUp();
  const registers = `A:${hex(cpu.a)} X:${hex(cpu.x)} Y:${hex(cpu.y)} P:${hex(cpu.status)} SP:${hex(cpu.s)}`;
  const cycle = bus.cycle - startCycle + FIRST_CYCLE;
  return `${hex(cpu.pc, 4)} ${registers} PPU ${ppu.line} ${ppu.dot} CYC ${cycle}`;
}

withTestData('nestest', ['roms', 'nes-test-roms', 'other'], (folder) => {
  test('8,991 lines: registers, PPU position and cycle', () => {
    const log = readFileSync(join(folder, 'nestest.log'), 'latin1').trim().split(/\r?\n/);
    expect(log.length).toBe(LINES);
    const nes = new Nes(readFileSync(join(folder, 'nestest.nes')));
    const startCycle = nes.bus.cycle;
    nes.cpu.pc = ENTRY;
    for (const line of log) {
      expect(fromMachine(nes, startCycle)).toBe(fromLog(line));
      nes.cpu.step();
    }
    expect([nes.peek('cpu', 0x02), nes.peek('cpu', 0x03)]).toEqual([0, 0]);
  });
});
