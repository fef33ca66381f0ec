import { expect } from 'vitest';
import type { Nes } from '../../../src/console/index.ts';
import { play } from './timed.ts';

// Timed programs that are shown machines that do a thing wrong.

/** Makes a machine a wrong one. */
export type Wrong = (nes: Nes) => void;

/** Where a program leaves what it found. */
const RESULT = 0x10;
/** Dots of a line, of which every third begins a CPU cycle. */
const DOTS = 341;

/** OAM by way of page 2: `bytes`, then objects that are on no line, each byte another: $80 and more. */
export function fill(bytes: readonly number[]): string {
  const page = Array.from({ length: 256 }, (_, i) => bytes[i] ?? 0x80 | (i & 0x7f));
  return `jmp fill
objects: .byte ${page.join(', ')}
fill: ldx #0
copy: lda objects,x
  sta $0200,x
  inx
  bne copy
  lda #2
  sta $4014`;
}

/** The first line from `from` on where dot `dot` is whole cycles away from dot `fromDot` of line `line`. */
export function lineFor(from: number, dot: number, line: number, fromDot: number): number {
  const away = (to: number) => (to * DOTS + dot - line * DOTS - fromDot) % 3;
  return [from, from + 1, from + 2].find((to) => away(to) === 0)!;
}

/** Everything that has to give the same, and the wrong machines, which must not. */
export function check(program: string, expected: number, wrong: readonly Wrong[]): void {
  for (const alignment of [0, 1] as const) {
    const quick = play(program, { alignment });
    const exact = play(program, { alignment }, (nes) => {
      nes.ppu.exactOnly = true;
    });
    expect([quick.peek('cpu', RESULT), exact.peek('cpu', RESULT)]).toEqual([expected, expected]);
  }
  for (const spoil of wrong) {
    const spoilt = play(program, {}, (nes) => {
      nes.ppu.exactOnly = true;
      spoil(nes);
    });
    expect(spoilt.peek('cpu', RESULT), `${spoil.name} goes unnoticed`).not.toBe(expected);
  }
}
