// A music file whose CPU jams: what is left to do is waiting, cycle by cycle.
import { assemble } from './assembler.mjs';

/** The tune: its second call jams. */
const JAM = `
init:
  lda #$0f
  sta $4015
  lda #$bf
  sta $4000
  lda #$fd
  sta $4002
  lda #$08
  sta $4001
  sta $4003
  rts
play:
  inc $10
  lda $10
  cmp #$02
  beq jammed
  rts
jammed:
  jam
`;

/** The NSF file of a tune that jams. */
export function jammingTune() {
  const origin = 0x8000;
  const { bytes, labels } = assemble(JAM, origin);
  const file = new Uint8Array(128 + bytes.length);
  const word = (at, value) => file.set([value & 0xff, value >> 8], at);
  file.set([0x4e, 0x45, 0x53, 0x4d, 0x1a, 1, 1, 1]);
  word(8, origin);
  word(10, labels.init);
  word(12, labels.play);
  // Microseconds between two calls.
  word(0x6e, 16639);
  file.set(bytes, 128);
  return file;
}
