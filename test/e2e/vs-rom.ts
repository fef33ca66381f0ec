import { assemble, WARM_UP } from '../assembler.ts';

/** Where the program keeps what it saw. */
export const Vs = {
  /** Coins: bits of $4016 that were ever 1. */
  SeenFirst: 0x05,
  /** The last read of $4017: switches 3 to 8. */
  Second: 0x06,
  /** Buttons held on the first stick in any frame. */
  Buttons: 0x07,
  /** 1 once it has looked at the panel: a coin that falls while the console warms up is seen by nobody. */
  Looks: 0x09,
} as const;

/** Keeps what it saw on the panel; the backdrop's colour is what the switches say, and eight bars show them. */
const PROGRAM = `${WARM_UP}  lda #$3f
  sta $2006
  ldx #$00
  stx $2006
paint: txa
  clc
  adc #$11
  sta $2007
  inx
  cpx #$20
  bne paint
frame: bit $2002
  bpl frame
  lda #$01
  sta $4016
  lda #$00
  sta $4016
  ldx #$08
bits: lda $4016
  pha
  and #$fc
  ora $05
  sta $05
  pla
  lsr a
  ror $08
  dex
  bne bits
  lda $08
  ora $07
  sta $07
  lda #$01
  sta $09
  lda $4017
  and #$fc
  sta $06
  lda #$3f
  sta $2006
  lda #$00
  sta $2006
  lda $05
  lsr a
  lsr a
  lsr a
  eor $06
  and #$3f
  sta $2007
  lda #$00
  sta $2006
  sta $2006
  jmp frame
`;

/** A VS. System game of ours: NES 2.0, mapper 99, an RP2C04-0001, the first player's stick at $4016. */
export function vsRom(): Uint8Array {
  const rom = new Uint8Array(16 + 0x8000 + 0x4000);
  rom.set([0x4e, 0x45, 0x53, 0x1a, 2, 2, 0x30, 0x69, 0, 0, 0, 0, 0, 2, 0, 4]);
  rom.set(assemble(PROGRAM, 0xc000).bytes, 16 + 0x4000);
  for (const vector of [0x7ffa, 0x7ffc, 0x7ffe]) rom.set([0x00, 0xc0], 16 + vector);
  return rom;
}
