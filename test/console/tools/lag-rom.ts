import { assemble, WARM_UP } from '../../assembler.ts';
import { buildImage } from '../../mappers/build.ts';

const source = (frames: number) => `${WARM_UP}
  lda #$80
  sta $2000
here: jmp here

nmi: lda #1
  sta $4016
  lda #0
  sta $4016
  ldx #8
next: lda $4016
  lsr a
  ror $0000
  dex
  bne next
  ldx #7
older: lda $0010,x
  sta $0011,x
  dex
  bpl older
  lda $0000
  sta $0010
  ldy #$01
  lda ${0x10 + frames}
  beq none
  ldy #$16
none: bit $2002
  lda #$3f
  sta $2006
  lda #0
  sta $2006
  sty $2007
  sta $2006
  sta $2006
irq: rti
`;

/** A game that shows another colour as long as any button is held, `frames` (0 to 7) whole frames after it has read that. */
export function lagRom(frames: number): Uint8Array {
  const rom = buildImage({ mapper: 0, prg: 16 });
  const { bytes, labels } = assemble(source(frames), 0xc000);
  rom.set(bytes, 16);
  const vectors = [labels.get('nmi') ?? 0, 0xc000, labels.get('irq') ?? 0];
  rom.set(
    vectors.flatMap((at) => [at & 0xff, at >> 8]),
    16 + 0x3ffa,
  );
  return rom;
}
