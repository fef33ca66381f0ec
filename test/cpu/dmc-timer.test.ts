import { describe, expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { replace } from '../game/mutants/machine.ts';
import { romOf } from '../ppu/exact/timed.ts';

// When the delta channel's timer takes up a new rate. It counts in get cycles; in the one in which it runs out it begins anew with
// the rate that $4010 has by then, a write in that very cycle counted, and every byte takes eight of its rounds.
// Sources: the release notes of RustyNES 3.1.0 on what AccuracyCoin of October 2026 found in a chip of theirs ("a $4010 write on the
// DMC timer's reload edge sets that reload's period"); https://www.nesdev.org/wiki/APU_DMC

/** Rates 15 and 14: cycles between two clocks of the output unit. */
const FAST = 54;
const SLOW = 72;
const CLOCKS_A_BYTE = 8;
/** A reload DMA: halt, get, put, get. */
const DMA_CYCLES = 4;
/** NOPs that take longer than a byte at either rate. */
const NOPS = 300;

interface Apu {
  readonly now: number;
  readonly dmc: { readonly next: number; tick(): void; write(register: number, data: number): void };
}

/** The timer has begun anew before it hears of a write in that cycle. */
function reloadsFirst(nes: Nes): void {
  const { apu } = nes as unknown as { apu: Apu };
  replace(apu.dmc, 'write', (write) => (register, data) => {
    if (apu.dmc.next === apu.now) apu.dmc.tick();
    write(register, data);
  });
}

/** A looping sample at rate 15, then NOPs, with a write of rate 14 among them that is `wait` cycles later than with 0. */
const program = (wait: number) => `
  lda #$4f
  sta $4010
  lda #0
  sta $4012
  sta $4013
  lda #$10
  sta $4015
  ; The round under way is one of rate 0, and a byte may be 3424 cycles.
  ldy #3
  ldx #0
rounds: dex
  bne rounds
  dey
  bne rounds
  lda #$4e
  jmp here
  .org $9000
here: ${'nop\n '.repeat(NOPS)}
  ${(wait & 1) === 1 ? 'bit $20\n' : ''}
from: ${'nop\n '.repeat(wait >> 1)}
write: sta $4010
  ${'nop\n '.repeat(NOPS)}
  .org $c000
  .byte $aa`;

/** From the cycle in which a DMA first halts the CPU: when $4010 is written, and when the next DMA halts it, `wait` being that of `program`. */
function around(wait: number, change: (nes: Nes) => void = () => {}): { written: number; next: number } {
  const { rom, labels } = romOf(program(wait));
  const nes = new Nes(rom);
  let last = Number.NaN;
  let written = Number.NaN;
  change(nes);
  for (let steps = 0; steps < 5000; steps++) {
    const { pc } = nes.cpu;
    const isNop = nes.bus.peek(pc) === 0xea;
    const before = nes.bus.cycle;
    nes.cpu.step();
    const took = nes.bus.cycle - before;
    if (pc === labels.get('write')) {
      // A DMA within the write itself would not tell its cycle.
      if (took !== 4) throw new Error('The write is halted.');
      written = before + 3;
    }
    if (isNop && took === 2 + DMA_CYCLES) {
      // It halts in a put cycle: which of the two the NOP has is told by the parity.
      const halt = (before & 1) === 1 ? before : before + 1;
      if (!Number.isNaN(written)) return { written: written - last, next: halt - last };
      last = halt;
    }
  }
  throw new Error('No DMA comes after the write.');
}

describe('a write of $4010', () => {
  // A DMA halts the CPU in the put cycle after the clock in which the byte was taken.
  const clock = (n: number) => n * FAST - 1;
  /** How many of the eight rounds are fast, by the cycle of the write: those that have begun before it. */
  const expected = (written: number) => {
    const begun = Array.from({ length: CLOCKS_A_BYTE }, (_, n) => n).filter((n) => clock(n) < written).length;
    return begun * FAST + (CLOCKS_A_BYTE - begun) * SLOW;
  };
  const waits = Array.from({ length: FAST + 4 }, (_, i) => i);

  test('counts for the round that begins in its cycle, and for those after it', () => {
    const seen = waits.map((wait) => around(wait));
    expect(seen.map(({ next }) => next)).toEqual(seen.map(({ written }) => expected(written)));
    const onEdge = seen.filter(({ written }) => (written + 1) % FAST === 0);
    expect(onEdge.length).toBeGreaterThan(0);
    for (const wait of waits.filter((_, i) => onEdge.includes(seen[i]))) {
      expect(around(wait, reloadsFirst).next, 'the wrong machine goes unnoticed').not.toBe(around(wait).next);
    }
  });
});
