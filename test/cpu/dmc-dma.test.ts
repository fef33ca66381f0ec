import { describe, expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { replace } from '../game/mutants/machine.ts';
import { romOf } from '../ppu/exact/timed.ts';

// How long the delta channel's DMA halts the CPU, by programs that place it on a cycle of their own. A load DMA begins in a get
// cycle, a reload DMA in a put cycle; both wait while the CPU writes, and enter in the very next read, whichever half that is.
// Sources: AccuracyCoin "DMA Landing on Write" (test 9), "Delta Modulation Channel"; https://www.nesdev.org/wiki/DMA

/** One byte, rate 15, from $C000, which is $EA. */
const SAMPLE = `
  lda #$0f
  sta $4010
  lda #0
  sta $4012
  sta $4013
  sta $4015`;

/** The next instruction begins in a get cycle: the first after an OAM DMA is one. */
const SYNC_TO_GET = `
  lda #2
  sta $4014`;

/** The private parts of a machine that does it another way. */
interface Inside {
  readonly isGetCycle: boolean;
  readSlowly(address: number, halts: boolean): number;
}

/** A DMA enters in get cycles alone, even if it was due before. */
function waitsForGet(nes: Nes): void {
  const bus = nes.bus as unknown as Inside;
  replace(bus, 'readSlowly', (read) => (address, halts) => read(address, halts && bus.isGetCycle));
}

/** Cycles in which the CPU was halted from label `from` to label `to`, which are `own` cycles apart; `change` takes place at `from`. */
function halted(source: string, own: number, change: (nes: Nes) => void = () => {}): number {
  const { rom, labels } = romOf(`${source}\n .org $c000\n .byte $ea`);
  const nes = new Nes(rom);
  const runTo = (label: string) => {
    for (let steps = 0; nes.cpu.pc !== labels.get(label); steps++) {
      if (steps > 100_000) throw new Error(`The program does not come to ${label}.`);
      nes.cpu.step();
    }
    return nes.bus.cycle;
  };
  const from = runTo('from');
  change(nes);
  return runTo('to') - from - own;
}

describe('a load DMA', () => {
  // STA $4015 writes in its fourth cycle, a put cycle; the DMA is due three cycles later, in a get cycle.
  const onPut = (code: string) => `${SAMPLE}${SYNC_TO_GET}
  lda #$10
from: sta $4015
  ${code}
  nop
  nop
  nop
to: jmp to`;
  // With one cycle more the write is on a get cycle, and the DMA is due four cycles later, in a get cycle again.
  const onGet = (code: string) => onPut(code).replace('lda #$10\n', 'lda #$10\n  bit $00\n');

  test('takes three cycles, from the get cycle in which it is due', () => {
    expect(halted(onPut('lda $20'), 4 + 3 + 6)).toBe(3);
  });

  test('takes four when the CPU writes in that cycle: it enters in the put cycle after it', () => {
    expect(halted(onPut('sta $20'), 4 + 3 + 6)).toBe(4);
    expect(halted(onPut('sta $20'), 4 + 3 + 6, waitsForGet), 'the wrong machine goes unnoticed').toBe(3);
  });

  test('takes three when the CPU writes twice, so that the next read is in a get cycle', () => {
    expect(halted(`${onGet('jsr on\non:')}`, 4 + 6 + 6)).toBe(3);
  });
});

describe('a reload DMA', () => {
  // The loop reads an address where nothing is: $40 from the instruction, or the sample if the DMA comes just before. It takes nine
  // cycles and a DMA comes every 432, so each time it is four cycles further on in the loop.
  const due = (code: string) => `${SAMPLE}
  lda #$4f
  sta $4010
  lda #$10
  sta $4015
  ldx #0
some: dex
  bne some
loop: lda $4000
  cmp #$40
  beq loop
  ldx #82
more: dex
  bne more
from: nop
  ${code}
  nop
  nop
to: jmp to`;

  // Its first cycle is four before the last of LDA $4000. CMP, BEQ, LDX and the loop take 415: the next is due 12 cycles after `from`.
  test('takes four cycles, from the put cycle in which it is due', () => {
    expect(halted(due('nop\n nop\n nop\n nop\n nop'), 16)).toBe(4);
  });

  test('takes three when the CPU writes in that cycle', () => {
    expect(halted(due('nop\n nop\n nop\n nop\n sta $20'), 17)).toBe(3);
  });

  test('takes four when it writes twice, so that the next read is in a put cycle', () => {
    expect(halted(due('nop\n nop\n bit $20\n inc $20'), 18)).toBe(4);
    expect(halted(due('nop\n nop\n bit $20\n inc $20'), 18, waitsForGet), 'the wrong machine goes unnoticed').toBe(3);
  });
});
