import { assemble, WARM_UP } from '../assembler.ts';

/** Where the program counts frames, in two bytes. */
export const COUNTER = 0x10;
/** Battery RAM: the counter, in the frames in which it is written. */
export const WRITTEN = 0x6000;
/** Whether the battery RAM is written in the frame of this number: for 512 frames, and then not for as many. */
export const isWritten = (count: number) => (count & 0x200) === 0;

const PROGRAM = `${WARM_UP}  lda #$00
  sta $10
  sta $11
frame: bit $2002
  bpl frame
  inc $10
  bne low
  inc $11
low: lda $11
  and #$02
  bne frame
  lda $10
  sta $6000
  lda $11
  sta $6001
  jmp frame
`;

/** A game that writes to its battery RAM in each frame of some seconds, and then not at all for as long. NROM, NES 2.0, 8 KB of battery RAM. */
export function killRom(): Uint8Array {
  const rom = new Uint8Array(16 + 0x8000 + 0x2000);
  rom.set([0x4e, 0x45, 0x53, 0x1a, 2, 1, 0x02, 0x08, 0, 0, 0x70]);
  rom.set(assemble(PROGRAM, 0xc000).bytes, 16 + 0x4000);
  for (const vector of [0x7ffa, 0x7ffc, 0x7ffe]) rom.set([0x00, 0xc0], 16 + vector);
  return rom;
}
