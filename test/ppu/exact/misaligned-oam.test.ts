import { describe, test } from 'vitest';
import { replace } from '../../game/mutants/machine.ts';
import { reads, type Step, timedProgram, writes } from './timed.ts';
import { check, fill, lineFor, type Wrong } from './wrong-machines.ts';

// Programs for the rules of AccuracyCoin's "Misaligned OAM behavior" (tests 2 to 7) and "Misaligned OAM DMA" (test 2). Up to September
// 2026 a slip in the ROM recorded most failures of the first as passes. Each program is shown a machine that does the thing wrong,
// and one that is right, in both gears.
// Sources: AccuracyCoin's README; https://www.nesdev.org/wiki/PPU_sprite_evaluation

const LINE = 66;
const ON = 0x1e;
/** Bytes taken for the place of an object 8 lines high: in range of `LINE`, and not; OAM has three bits less in every fourth byte. */
const IN = 0x40;
const OUT = 0x80;

/** `does` after the step of evaluation in `dot`. */
const after =
  (dot: number, does: (nes: Parameters<Wrong>[0], from: number) => void): Wrong =>
  (nes) => {
    const { sprites } = nes.ppu;
    let from = 0;
    replace(sprites, 'evaluate', (original) => (at, line, height) => {
      if (at === dot) from = sprites.oamAddress;
      const found = original(at, line, height);
      if (at === dot && line === LINE) does(nes, from);
      return found;
    });
  };

/** The dots in which the first and the fourth byte are decided upon. */
const FIRST = 66;
const FOURTH = 72;

/** After an object OAMADDR is aligned in any case. */
const alwaysAligns = after(FOURTH, ({ ppu: { sprites } }, from) => {
  sprites.oamAddress = (from + 1) & 0xfc;
});
/** After an object OAMADDR is as misaligned as before. */
const neverAligns = after(FOURTH, ({ ppu: { sprites } }, from) => {
  sprites.oamAddress = (from + 1) & 0xff;
});
/** An object ends where OAM's next one begins. */
const endsAtFour = after(FIRST, ({ ppu: { sprites } }) => {
  if ((sprites.oamAddress & 3) === 0) sprites.byteIndex = 0;
});
/** Where evaluation begins was laid down when the line began. */
const beginsEarly: Wrong = (nes) => {
  const { sprites } = nes.ppu;
  let start = 0;
  replace(sprites, 'clear', (original) => (dot, preRender) => {
    if (dot === 1) start = sprites.oamAddress;
    original(dot, preRender);
    if (dot === 64) sprites.oamAddress = start;
  });
};
/** An OAM DMA begins at the first byte of OAM. */
const copiesFromZero: Wrong = (nes) => {
  const { dma } = nes.bus as unknown as { dma: { startOam(page: number): void } };
  replace(dma, 'startOam', (original) => (page) => {
    nes.ppu.sprites.oamAddress = 0;
    original(page);
  });
};

/** Eight bytes, of which the one at `start` is in range and the one three further is `fourth`; no two of the others are alike. */
function objects(start: number, fourth: number): number[] {
  const bytes = [0xe0, 0xe1, 0xe0, 0xe3, 0xe4, 0xe5, 0xe2, 0xe7];
  bytes[start] = IN + 1;
  bytes[start + 3] = fourth;
  return bytes;
}

/** Rendering goes on some lines before; OAMADDR is `start` when evaluation begins; what $2004 reads in `dot` of it is the result. */
function evaluated(start: number, dot: number): readonly Step[] {
  const set = 28 + ((dot - 28) % 3);
  return [
    writes(lineFor(56, 120, LINE, set), 120, '$2001', ON),
    writes(LINE, set, '$2003', start),
    reads(LINE, dot, '$2004', '$10'),
  ];
}

describe('evaluation that begins at a misaligned OAMADDR', () => {
  test('begins where OAMADDR points in dot 65, though it was written in the midst of the line', () => {
    const bytes = objects(1, IN);
    check(timedProgram(fill(bytes), evaluated(1, 67)), bytes[2], [beginsEarly]);
  });

  // A byte is read in every odd dot from 65 on: the fourth in 71, and the first after it in 73.
  test.each([
    [1, 5],
    [2, 6],
    [3, 7],
  ])('from %i: takes four bytes and stays misaligned when the fourth is in range', (start, next) => {
    const bytes = objects(start, IN);
    check(timedProgram(fill(bytes), evaluated(start, 73)), bytes[next], [alwaysAligns]);
  });

  test.each([
    [1, 4],
    [2, 4],
    [3, 4],
  ])('from %i: takes four bytes and is aligned when the fourth is not in range', (start, next) => {
    const bytes = objects(start, OUT);
    check(timedProgram(fill(bytes), evaluated(start, 73)), bytes[next], [neverAligns]);
  });

  test('from 3: takes one byte of an object and three of the next', () => {
    const bytes = objects(3, IN);
    check(timedProgram(fill(bytes), evaluated(3, 71)), bytes[6], [endsAtFour]);
  });
});

describe('an OAM DMA with OAMADDR at 5', () => {
  /** Twenty cycles of code around the copy, which takes 513 or 514. */
  const copy = (look: number): Step => ({
    line: 20,
    dot: 120,
    code: `lda #5\n sta $2003\n lda #2\n sta $4014\n lda #${look}\n sta $2003\n lda $2004\n sta $10`,
    before: 0,
    cycles: 600,
  });

  test.each([
    ['its first byte goes to byte 5', 5, 0x21],
    ['its last goes round to byte 4', 4, 0xff],
  ])('%s', (_, look, byte) => {
    check(timedProgram(fill([0x21]), [copy(look)]), byte, [copiesFromZero]);
  });
});
