import { assemble } from '../../../assembler.ts';

/** A screen in a strobing program: the background's colour, and what is in $2001. */
interface Screen {
  readonly colour: number;
  readonly mask?: number;
}

/** A program that strobes: its screens, one after the other, each for so many frames. */
interface Strobe {
  readonly name: string;
  readonly screens: readonly Screen[];
  readonly frames: readonly number[];
  /** Every other column, of two tiles, shows the next screen's colour. */
  readonly isStriped?: boolean;
}

const BLACK = { colour: 0x0f };
const WHITE = { colour: 0x30 };
const GREY = { colour: 0x00 };
const RED = { colour: 0x16 };
const BLUE = { colour: 0x02 };
const ORANGE = { colour: 0x27 };

/** Ten programs that flash more than three times a second, over all of the picture or half of it. */
export const STROBES: readonly Strobe[] = [
  { name: 'black and white, each frame', screens: [BLACK, WHITE], frames: [1, 1] },
  { name: 'black and white, 15 times a second', screens: [BLACK, WHITE], frames: [2, 2] },
  { name: 'black and white, four times a second', screens: [BLACK, WHITE], frames: [7, 7] },
  { name: 'a white frame in every twelve', screens: [BLACK, WHITE], frames: [11, 1] },
  { name: 'a black frame in every twelve', screens: [BLACK, WHITE], frames: [1, 11] },
  { name: 'grey and white', screens: [GREY, WHITE], frames: [3, 3] },
  { name: 'red and black', screens: [RED, BLACK], frames: [4, 4] },
  { name: 'red, blue and orange', screens: [RED, BLUE, ORANGE, BLUE], frames: [3, 3, 3, 3] },
  { name: 'stripes that change places', screens: [BLACK, WHITE], frames: [5, 5], isStriped: true },
  {
    name: 'white, dimmed by all emphasis and by greyscale',
    screens: [WHITE, { colour: 0x10, mask: 0xeb }],
    frames: [6, 6],
  },
];

const PRG = 0x4000;
const ORIGIN = 0xc000;

/** A game that does nothing but `strobe`. NROM, iNES. */
export function strobeRom({ screens, frames, isStriped = false }: Strobe): Uint8Array {
  const next = (i: number) => screens[(i + 1) % screens.length];
  const { bytes, labels } = assemble(
    `
    start: SEI
    CLD
    LDX #$FF
    TXS
    STX $01          ; which screen: none yet
    LDA #1
    STA $00          ; frames of it that are left
    warm: BIT $2002
    BPL warm
    warm2: BIT $2002
    BPL warm2
    LDA #$20         ; columns: tiles 0 0 1 1, of colour 0 and of colour 1
    STA $2006
    LDA #0
    STA $2006
    LDY #0
    row: LDX #30
    fill: TYA
    LSR A
    AND #1
    ${isStriped ? '' : 'LDA #0'}
    STA $2007
    INY
    DEX
    BNE fill
    INC $02
    LDA $02
    CMP #32
    BNE row
    LDA #$80
    STA $2000
    wait: JMP wait
    nmi: DEC $00
    BNE out
    INC $01
    LDX $01
    CPX #${screens.length}
    BNE same
    LDX #0
    STX $01
    same: LDA lengths,X
    STA $00
    LDA #$3F
    STA $2006
    LDA #$00
    STA $2006
    LDA colours,X
    STA $2007
    LDA others,X
    STA $2007
    LDA #0
    STA $2006
    STA $2006
    LDA masks,X
    STA $2001
    out: RTI
    lengths: .byte ${frames.join(', ')}
    colours: .byte ${screens.map(({ colour }) => colour).join(', ')}
    others: .byte ${screens.map((_, i) => next(i).colour).join(', ')}
    masks: .byte ${screens.map(({ mask = 0x0e }) => mask).join(', ')}
    `,
    ORIGIN,
  );
  const rom = new Uint8Array(16 + PRG + 0x2000);
  rom.set([0x4e, 0x45, 0x53, 0x1a, 1, 1]);
  rom.set(bytes, 16);
  const vectors = ['nmi', 'start', 'nmi'].map((label) => labels.get(label) ?? 0);
  rom.set(
    vectors.flatMap((address) => [address & 0xff, address >> 8]),
    16 + 0x3ffa,
  );
  // Tile 1: all of its pixels are of colour 1.
  rom.fill(0xff, 16 + PRG + 16, 16 + PRG + 24);
  return rom;
}
