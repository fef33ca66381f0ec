import { describe, expect, test } from 'vitest';
import { Debugger, type EventLog, Seen, Symbols } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { assemble } from '../../../assembler.ts';
import { busyRom } from '../../busy-rom.ts';
import { programRom } from '../../program-rom.ts';
import { NOTHING_HELD } from '../held.ts';
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

test('when each byte was executed, read and written last is known, registers included', () => {
  const { debug, at, run } = running(3);
  const accesses = debug.logs.noteAccesses();
  run();
  const age = (space: 'cpu' | 'ram' | 'prgRom', address: number) => {
    const { executed, read, written } = accesses.agesOf(space, address, 1);
    return [executed[0], read[0], written[0]];
  };
  const prg = (name: string) => (at(name) & 0x3fff) + 0x4000;
  expect(age('cpu', at('inner'))).toEqual([0, -1, -1]);
  expect(age('prgRom', prg('inner') + 1)).toEqual([0, -1, -1]);
  expect(age('prgRom', prg('never'))).toEqual([-1, -1, -1]);
  // PPUCTRL is written in the first frame alone, the stack in all.
  expect(age('cpu', 0x2000)).toEqual([-1, -1, 2]);
  expect(age('cpu', 0x3ff8)).toEqual([-1, -1, 2]);
  expect(age('ram', 0x1f8)[2]).toBeLessThanOrEqual(0);
  const stack = accesses.agesOf('ram', 0x100, 0x100);
  expect([...stack.written].some((frames) => frames === 0)).toBe(true);
  expect([...stack.read].some((frames) => frames === 0)).toBe(true);
});

/** Sprite zero at line 100, on a background that is all there; then `loop` for ever. */
const hitting = (loop: string) => `
  ldx #$00
  stx $2006
  stx $2006
  lda #$ff
fill: sta $2007
  inx
  bne fill
  ldx #$64
  stx $0200
  stx $0203
  lda #$00
  sta $0201
  sta $0202
  lda #$02
  sta $4014
  lda #$1e
  sta $2001
loop: ${loop}
  jmp loop
`;

// While nobody asks the PPU for anything, it lags by as much as a whole frame.
describe.each(['bit $2002', 'lda $10'])('sprite zero is hit once in a frame, where it is seen: %s', (loop) => {
  const { bytes } = assemble(hitting(loop), 0xc000);
  const begun = () => {
    const debug = new Debugger(new Nes(programRom({ main: [...bytes] })));
    debug.run({ frames: 30 });
    return debug;
  };
  const hits = ({ current, last }: EventLog) =>
    [last, current].map((events) => events.filter(({ kind }) => kind === 'sprite-zero').map((one) => one.scanline));

  test('by one who has looked on all the time', () => {
    const debug = begun();
    const log = debug.logs.noteEvents();
    for (let frame = 0; frame < 3; frame++) {
      debug.run({ frames: 1 });
      expect(hits(log)[0]).toEqual([101]);
    }
    debug.stepToBeam(50);
    expect(hits(log)).toEqual([[101], []]);
    debug.stepToBeam(150);
    expect(hits(log)).toEqual([[101], [101]]);
  });

  test.each([250, 5, 50, 150, 200])('by one to whom the frame is shown again, from line %i', (line) => {
    const debug = begun();
    const whole = debug.logs.noteEvents();
    debug.run({ frames: 2 });
    debug.stepToBeam(line);
    debug.logs.end('events');
    const log = debug.logs.noteEvents();
    expect(log.isWhole).toBe(false);
    debug.logs.completeEvents();
    expect(log.isWhole).toBe(true);
    expect(log.current).toEqual(whole.current);
    expect(hits(log)).toEqual([[], line > 100 && line < 240 ? [101] : []]);
    // The frame goes on from there.
    debug.run({ frames: 1 });
    expect(hits(log)[0]).toEqual([101]);
  });

  test.each([
    [250, [101]],
    [50, [101]],
    [150, []],
  ])('by one who looks on from line %i', (line, seen) => {
    const debug = begun();
    debug.stepToBeam(line);
    const log = debug.logs.noteEvents();
    debug.run({ frames: 1 });
    expect(hits(log)[0]).toEqual(seen);
    // By one who was brought there, too.
    const { frame } = debug.position;
    debug.stepToBeam(line);
    const { position } = debug;
    debug.goTo({ frame: frame - 3, cycle: 0 });
    debug.goTo(position);
    debug.run({ frames: 1 });
    expect(hits(log)[0]).toEqual(seen);
  });
});

test('frames that ran elsewhere leave no marks, and a gap before which nothing is known; that is counted', () => {
  const { bytes } = assemble(PROGRAM, 0xc000);
  const debug = new Debugger(new Nes(programRom({ main: [...bytes], nmi: NMI })));
  debug.run({ frames: 6 });
  expect(debug.noted).toEqual({ start: 0, end: 6, cuts: 0 });
  expect(debug.framesOf('execute', 0xd000)).toEqual([5, 4, 3, 2, 1]);
  expect(debug.framesOf('execute', 0xd000, 1, 3)).toEqual([5, 4, 3]);
  debug.inputs.runFrame(NOTHING_HELD);
  debug.run({ frames: 2 });
  expect(debug.noted).toEqual({ start: 7, end: 9, cuts: 1 });
  expect(debug.framesOf('execute', 0xd000)).toEqual([8, 7]);
  // What is played again is known already; what is cut is not.
  debug.goTo({ frame: 8, cycle: 0 });
  expect(debug.noted.cuts).toBe(1);
  debug.takeOver();
  expect(debug.noted).toEqual({ start: 7, end: 8, cuts: 2 });
});
