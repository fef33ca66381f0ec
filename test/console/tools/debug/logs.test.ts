import { expect, test } from 'vitest';
import { Debugger, Seen, Symbols } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { assemble } from '../../../assembler.ts';
import { busyRom } from '../../busy-rom.ts';
import { programRom } from '../../program-rom.ts';
import { refused } from './refused.ts';

const PROGRAM = `
  lda #$80
  sta $2000
loop: jsr outer
  jmp loop
outer: jsr inner
  jsr inner
  rts
inner: ldx #$04
again: dex
  bne again
  rts
never: nop
`;
const NMI = [0x48, 0x68];

function running(frames: number) {
  const { bytes, labels } = assemble(PROGRAM, 0xc000);
  const debug = new Debugger(new Nes(programRom({ main: [...bytes], nmi: NMI })), { history: null });
  return { debug, at: (name: string) => labels.get(name)!, run: () => debug.run({ frames }) };
}

test('cycles are counted by routine, with what it calls and without, and interrupts apart', () => {
  const { debug, at, run } = running(6);
  const profiler = debug.logs.profile();
  run();
  const of = (pc: number) => profiler.routines.find((one) => one.pc === pc)!;
  // LDX 2, four DEX 8, three branches taken 9 and one not 2, RTS 6.
  expect(of(at('inner'))).toMatchObject({ kind: 'subroutine', least: 27, most: 27 });
  expect(of(at('inner')).exclusive / of(at('inner')).calls).toBeCloseTo(27, 0);
  // Two JSR 12, two calls, RTS 6.
  expect(of(at('outer'))).toMatchObject({ least: 72, most: 72 });
  // The sequence 7, PHA 3, PLA 4, RTI 6.
  expect(of(0xd000)).toMatchObject({ kind: 'nmi', least: 20, most: 20 });
  const all = profiler.routines.reduce((sum, { exclusive }) => sum + exclusive, 0);
  expect(all).toBe(profiler.cycles);
});

test('what ran is told from what did not, in bytes and in source lines', () => {
  const { debug, at, run } = running(3);
  const codeData = debug.logs.noteCode();
  const line = (number: number, from: string, size: number) => ({
    ...{ space: 'prgRom' as const, address: at(from) & 0x3fff, size, file: 'a.s', line: number },
    language: 'assembler' as const,
  });
  debug.symbols = new Symbols({ lines: [line(10, 'outer', 3), line(11, 'never', 1), line(12, 'again', 1)] });
  run();
  const { prgRom } = debug.nes.memory;
  const seen = (name: string) => codeData.seen[prgRom.start + 0x4000 + (at(name) & 0x3fff)];
  expect(seen('outer') & Seen.Subroutine).toBeTruthy();
  expect(seen('again') & Seen.JumpTarget).toBeTruthy();
  expect(seen('never')).toBe(0);
  const upper = debug.symbols.lines.map((one) => ({ ...one, address: one.address + 0x4000 }));
  debug.symbols = new Symbols({ lines: upper });
  const [{ file, lines }] = debug.logs.coverage();
  expect(file).toBe('a.s');
  expect(lines.map((one) => [one.line, one.ran, one.bytes])).toEqual([
    [10, 3, 3],
    [11, 0, 1],
    [12, 1, 1],
  ]);
  expect(lines[2].hits).toBeGreaterThan(7 * lines[0].hits);
});

test('code and data go out and in as files of FCEUX and Mesen', () => {
  const { debug, run } = running(3);
  debug.logs.noteCode();
  run();
  const { prgRom, chrRom } = debug.nes.memory;
  for (const kind of ['fceux', 'mesen'] as const) {
    const file = debug.logs.writeCdl(kind);
    expect(file.length).toBe(prgRom.size + chrRom.size + (kind === 'mesen' ? 9 : 0));
    const other = running(1).debug;
    other.logs.readCdl(file);
    expect(other.logs.writeCdl(kind)).toEqual(file);
    expect(refused(() => other.logs.readCdl(file.subarray(1)))).toMatchObject({ code: 'cdl-of-another-size' });
  }
});

test('registers and interrupts are noted by line and dot', () => {
  const debug = new Debugger(new Nes(busyRom(0)), { history: null });
  const log = debug.logs.noteEvents();
  debug.run({ frames: 6 });
  const events = log.last;
  const nmi = events.find(({ kind }) => kind === 'nmi')!;
  expect([nmi.scanline, nmi.dot < 60]).toEqual([241, true]);
  const scroll = events.filter(({ kind, address }) => kind === 'ppu-write' && address === 0x2005);
  expect(scroll).toHaveLength(2);
  expect(scroll[0].scanline).toBeGreaterThanOrEqual(241);
  expect(events.some(({ kind, address }) => kind === 'apu-read' && address === 0x4016)).toBe(true);
  expect(events.every(({ scanline, dot }) => scanline >= 0 && scanline < 262 && dot >= 0 && dot < 341)).toBe(true);
});
