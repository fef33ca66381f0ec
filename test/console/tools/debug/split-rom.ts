import { assemble } from '../../../assembler.ts';
import { programRom } from '../../program-rom.ts';

/** Lines from one interrupt of the MMC3 to the next. */
const LINES = 11;

const MAIN = `
  lda #$3f
  sta $2006
  lda #$00
  sta $2006
  ldx #$00
colours: stx $2007
  inx
  cpx #$20
  bne colours
  lda #$20
  sta $2006
  lda #$00
  sta $2006
  ldy #$08
  ldx #$00
names: txa
  asl a
  adc $11
  sta $11
  sta $2007
  inx
  bne names
  dey
  bne names
objects: txa
  asl a
  asl a
  adc $11
  sta $11
  sta $0200,x
  inx
  bne objects
  lda #$88
  sta $2000
  lda #$1e
  sta $2001
  cli
loop: inc $10
  jmp loop
`;

/** OAM, scroll, and the interrupts from the top of the picture on. */
const NMI = `
  pha
  lda #$00
  sta $2003
  lda #$02
  sta $4014
  inc $12
  lda $12
  sta $2005
  sta $2005
  lda #$${(LINES - 1).toString(16).padStart(2, '0')}
  sta $c000
  sta $c001
  sta $e000
  sta $e001
  pla
`;

/** All banks of patterns are switched while a line is drawn, and the scroll is another from then on. */
const IRQ = `
  pha
  txa
  pha
  sta $e000
  sta $e001
  ldx #$05
banks: stx $8000
  inc $13
  lda $13
  sta $8001
  dex
  bpl banks
  sta $2005
  sta $2005
  pla
  tax
  pla
`;

/** An MMC3 game that switches its pictures' banks and scrolls anew many times in each picture, with 64 sprites; all colours differ. */
export function splitRom(): Uint8Array {
  const [main, nmi, irq] = [
    [MAIN, 0xc000],
    [NMI, 0xd000],
    [IRQ, 0xd800],
  ].map(([source, origin]) => [...assemble(source as string, origin as number).bytes]);
  const rom = programRom({ main, nmi, irq }, { mapper: 4, prg: 32, chr: 64 });
  // Patterns that leave holes, so that the backdrop and what is behind are seen.
  for (let i = 16 + 0x8000; i < rom.length; i++) rom[i] = ((i * 2654435761) >>> 13) & ((i * 40503) >>> 5);
  return rom;
}
