import { describe, expect, test } from 'vitest';
import type { Nes } from '../../../src/console/index.ts';
import { replace } from '../../game/mutants/machine.ts';
import { reads, type Step, timedProgram, writes } from './timed.ts';
import { check, fill, lineFor, type Wrong } from './wrong-machines.ts';

// Programs for the rules that AccuracyCoin's "Frozen OAM2 Increment" and "Misaligned OAM2 Address" rest on, and for two that
// no ROM tells apart. Each is shown a machine that does the thing wrong, and one that is right, in both gears.

const LINE = 60;
const ON = 0x1e;

/** What a machine gets wrong: the private parts that are reached into. */
interface Inside {
  renderNow: boolean;
  spriteDot(line: number, dot: number): void;
}

const inside = (nes: Nes) => nes.ppu as unknown as Inside;

/** `does` before what the sprite unit does in a dot. */
const beforeDot =
  (does: (nes: Nes, dot: number) => void): Wrong =>
  (nes) =>
    replace(inside(nes), 'spriteDot', (original) => (line, dot) => {
      does(nes, dot);
      original(line, dot);
    });

/** The address is set to 0 where the sprites' fetches begin, whatever was before: what this emulator did at first. */
const resetsAt257 = beforeDot((nes, dot) => {
  if (dot === 257) nes.ppu.sprites.resetSecondary();
});
/** No reset at the end of a line. */
const forgets339 = beforeDot((nes, dot) => {
  if (dot === 340) nes.ppu.sprites.resetDue = 0;
});
/** The fetches see a change of $2001 in the dot in which it lands. */
const actsAtOnce: Wrong = (nes) =>
  Object.defineProperty(nes.ppu, 'renderBefore', { get: () => inside(nes).renderNow, set: () => {} });
/** After the fetches $2004 is the first byte of secondary OAM, always. */
const readsFirst: Wrong = (nes) =>
  replace(inside(nes), 'spriteDot', (original) => (line, dot) => {
    original(line, dot);
    if (dot > 320) nes.ppu.sprites.buffer = nes.ppu.sprites.secondary[0];
  });
/** OAMADDR after an object that is out of range, by `rule`. */
const steps =
  (rule: (from: number) => number): Wrong =>
  (nes) => {
    const { sprites } = nes.ppu;
    replace(sprites, 'evaluate', (original) => (dot, line, height) => {
      const from = sprites.oamAddress;
      const isOut =
        (dot & 1) === 0 && sprites.byteIndex === 0 && (line < sprites.buffer || line - sprites.buffer >= height);
      const found = original(dot, line, height);
      if (isOut) sprites.oamAddress = rule(from);
      return found;
    });
  };

/** Eight objects on `LINE`, no two bytes alike: Y 53 to 60, then x1, x2 (of which OAM keeps five bits), x3. */
const EIGHT = Array.from({ length: 8 }, (_, k) => [53 + k, k * 16 + 1, k * 32 + 2, k * 16 + 3]).flat();

/** Rendering goes on some lines before `LINE`, with the phase of a step to come. */
const start = (dot: number) => writes(lineFor(50, 120, LINE, dot), 120, '$2001', ON);

/** What $2004 reads in dot 300, among the fetches of the sixth sprite. */
const inFetches = (line: number) => reads(line, 300, '$2004', '$10');

describe('secondary OAM whose address has overflowed', () => {
  // Its address stays 0, and the fetches read through it: all units get Y of the first object. That is undone in the chip's counts
  // 63, 255 and 339, with rendering on. A write that begins with dot A lands in dot A + 1, and does not act in that dot.
  const frozen = EIGHT[0];
  const normal = EIGHT[5 * 4 + 3];

  // Eight objects are found, and rendering goes off when all objects have been looked at.
  test.each([
    [253, 'in time for 255', normal, []],
    [254, 'in 255', frozen, [resetsAt257, actsAtOnce]],
    [255, 'in 256', frozen, [resetsAt257]],
  ] as const)(
    'is frozen in the fetches unless rendering is on for the reset: a write in dot %i lands %s',
    (dot, _, byte, wrong) => {
      const off = 243 + ((dot - 255 + 1 + 3) % 3);
      const again = lineFor(LINE + 2, dot, LINE, off);
      const program = [start(off), writes(LINE, off, '$2001', 0), writes(again, dot, '$2001', ON)];
      const at = [300, 301, 302].find((read) => (read - dot) % 3 === 0)!;
      check(timedProgram(fill(EIGHT), [...program, reads(again, at, '$2004', '$10')]), byte, wrong);
    },
  );

  // Every line's fetches end with an overflow; the next line begins at 0 only if the reset has been.
  test.each([
    [324, frozen, [resetsAt257]],
    [337, frozen, [resetsAt257]],
    [338, normal, [actsAtOnce, forgets339]],
    [339, normal, [forgets339]],
  ] as const)('is frozen by the end of the fetches: rendering goes off by a write in dot %i', (dot, byte, wrong) => {
    const again = lineFor(LINE + 2, 255, LINE, dot);
    const program = [start(dot), writes(LINE, dot, '$2001', 0), writes(again, 255, '$2001', ON), inFetches(again)];
    check(timedProgram(fill(EIGHT), program), byte, wrong);
  });
});

describe('$2004 in dots 321 to 340', () => {
  test('is the first byte of secondary OAM, after all fetches', () => {
    check(timedProgram(fill(EIGHT), [start(324), reads(LINE, 324, '$2004', '$10')]), EIGHT[0], []);
  });

  test('is where the address is: six objects on when 18 dots of the fetches were lost', () => {
    // Off in dot 268 with the address at 7, on again in 286; two objects' steps are lost.
    const program = [start(267), writes(LINE, 267, '$2001', 0), writes(LINE, 285, '$2001', ON)];
    check(timedProgram(fill(EIGHT), [...program, reads(LINE, 333, '$2004', '$10')]), EIGHT[0x18], [readsFirst]);
  });
});

test('a line in whose dot 256 rendering goes on does not go down a row; in dot 257 it takes over the column', () => {
  // v is the last row of the tiles' sixth row; t has the tenth column. Three cells of the nametable tell what v is then.
  const cell = (at: number, byte: number) =>
    `lda #>${at}\n sta $2006\n lda #<${at}\n sta $2006\n lda #${byte}\n sta $2007`;
  const setup = [0x20a9, 0x20c9, 0x20a0, 0x20c0].map((at, i) => cell(at, i + 1)).join('\n ');
  const scroll =
    'lda #$20\n sta $2006\n lda #$2f\n sta $2005\n lda #0\n sta $2005\n lda #$a0\n sta $2006\n lda #72\n sta $2005';
  const before: Step = { line: lineFor(40, 111, LINE, 255), dot: 111, code: scroll, before: 0, cycles: 30 };
  const look: Step = {
    line: lineFor(70, 111, LINE, 255),
    dot: 111,
    code: 'lda $2007\n lda $2007\n sta $10',
    before: 0,
    cycles: 11,
  };
  const program = [before, writes(LINE, 255, '$2001', ON), writes(LINE, 273, '$2001', 0), look];
  check(timedProgram(setup, program), 1, [actsAtOnce]);
});

describe('OAMADDR after an object that is out of range', () => {
  test('goes to the next object, aligned, while secondary OAM has room', () => {
    const at = [67, 68, 69];
    const program = [
      start(67),
      writes(lineFor(LINE - 3, 330, LINE, at[0]), 330, '$2003', 1),
      reads(LINE, 67, '$2004', '$10'),
    ];
    expect(program[1].line).toBe(LINE - 1);
    check(timedProgram(fill([]), program), 0x84, [steps((from) => (from + 4) & 0xff)]);
  });

  test('goes to the next byte of the next object when it is full', () => {
    const program = [start(131), reads(LINE, 131, '$2004', '$10')];
    check(timedProgram(fill(EIGHT), program), 0x80 | 37, [steps((from) => (from + 4) & 0xfc)]);
  });
});
