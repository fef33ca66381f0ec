// Programs of our own, for kinds of game that none of the open games is: a screen split by interrupts of the MMC3, or the MMC5 with a
// column that scrolls by itself, sprites on every line, delta samples without end, and a tune whose CPU has jammed. Each does in a frame what such a game does: moves its objects, plays its tune, then
// waits for the vertical blank.
import { assemble } from './assembler.mjs';
import { jammingTune } from './jamming-tune.mjs';

/** Data tables, a page each, at $C000; the delta samples are read from there, too. */
const TABLES = { map: 0xc000, speedX: 0xc100, speedY: 0xc200, notes: 0xc300, palette: 0xc400, bands: 0xc500 };
const CODE = 0xe000;

const SETUP = `
reset:
  sei
  cld
  ldx #$ff
  txs
  FIRST
  bit $2002
blank1:
  bit $2002
  bpl blank1
blank2:
  bit $2002
  bpl blank2
  lda #$3f
  sta $2006
  lda #$00
  sta $2006
  ldx #$00
colours:
  lda palette,x
  sta $2007
  inx
  cpx #$20
  bne colours
  lda #$20
  sta $2006
  lda #$00
  sta $2006
  ldy #$08
tiles:
  lda map,x
  sta $2007
  inx
  bne tiles
  dey
  bne tiles
objects: ; scattered over the screen
  lda map,x
  eor speedY,x
  sta $0200,x
  inx
  bne objects
  lda #$40
  sta $4017
  lda #$0f
  sta $4015
  lda #$08
  sta $4001
  sta $4005
  lda #$7f
  sta $4008
`;

/** MMC3: eight CHR banks in order, and RAM away. */
const MMC3_SETUP = `
  ldx #$05
banks:
  stx $8000
  lda bands,x
  sta $8001
  dex
  bpl banks
  cli
`;

/** MMC5: all banks as if there were none, before anything is read from them. */
const MMC5_FIRST = `
  lda #$00
  sta $5100
  sta $5101
  sta $5127
  sta $512b
  lda #$ff
  sta $5117
  lda #$02
  sta $5104
  ldx #$00
screen: ; of its own, in the chip
  lda map,x
  sta $5c00,x
  sta $5d00,x
  sta $5e00,x
  sta $5f00,x
  inx
  bne screen
  lda #$00
  sta $5104
`;

/** Two screens beside each other, and a column at the right that scrolls by itself. */
const MMC5_SETUP = `
  lda #$44
  sta $5105
  lda #$00
  sta $5202
  lda #$d8
  sta $5200
  cli
`;

/** The main loop; \`COUNT\` is four times the number of objects that move. */
const LOOP = `
  lda #CTRL
  sta $2000
  lda #$1e
  sta $2001
loop:
  lda $10
wait:
  cmp $10
  beq wait
  ldx #$00
move:
  clc
  lda $0200,x
  adc speedY,x
  sta $0200,x
  clc
  lda $0203,x
  adc speedX,x
  sta $0203,x
  inx
  inx
  inx
  inx
  cpx #COUNT
  bne move
  jsr tune
  jmp loop
tune: ; a volume for each frame, a note for every eighth
  lda $10
  and #$0f
  eor #$bf
  sta $4000
  eor #$04
  sta $4004
  and #$0f
  ora #$30
  sta $400c
  lda $10
  and #$07
  bne played
  lda $10
  lsr
  lsr
  lsr
  tax
  lda notes,x
  sta $4002
  lsr
  sta $4006
  sta $400a
  and #$0f
  sta $400e
  lda #$01
  sta $4003
  sta $4007
  sta $400b
  sta $400f
played:
  rts
`;

const NMI = `
nmi:
  pha
  txa
  pha
  lda #$02
  sta $4014
  lda #$21
  sta $2006
  lda $10
  sta $2006
  ldx #$08
column: ; some tiles change
  lda map,x
  eor $10
  sta $2007
  dex
  bne column
  lda #CTRL
  sta $2000
  lda $10
  sta $2005
  lda #$00
  sta $2005
  EXTRA
  inc $10
  pla
  tax
  pla
  rti
`;

/** MMC3: an interrupt every 32 lines. */
const NMI_SPLITS = `
  lda #$1f
  sta $c000
  sta $c001
  sta $e000
  sta $e001
  lda #$00
  sta $11
`;

/** Each band of the picture scrolls at its own speed, and has its own tiles. */
const IRQ_SPLITS = `
irq:
  pha
  txa
  pha
  sta $e000
  ldx $11
  lda #$00
  sta $2006
  lda speedY,x
  sta $2005
  lda $10
  and bands,x
  sta $2005
  lda map,x
  sta $2006
  lda #$00
  sta $8000
  lda bands,x
  and #$06
  sta $8001
  inx
  stx $11
  cpx #$06
  bcs last
  sta $e001
last:
  pla
  tax
  pla
  rti
`;

/** MMC5: the same, and the column goes up a line in each frame. */
const NMI_COLUMN = `
  lda #$1f
  sta $5203
  sta $12
  lda #$80
  sta $5204
  lda $10
  sta $5201
  lda #$00
  sta $11
`;

/** As with the MMC3, but for the tiles. */
const IRQ_COLUMN = `
irq:
  pha
  txa
  pha
  lda $5204
  ldx $11
  lda #$00
  sta $2006
  lda speedY,x
  sta $2005
  lda $10
  and bands,x
  sta $2005
  lda map,x
  sta $2006
  inx
  stx $11
  lda $12
  clc
  adc #$20
  sta $12
  sta $5203
  pla
  tax
  pla
  rti
`;

const NO_IRQ = `
irq:
  rti
`;

/** A looping sample at the highest rate; every 32nd frame another one. */
const NMI_SAMPLES = `
  lda $10
  and #$1f
  bne sounds
  lda #$0f
  sta $4015
  lda #$4f
  sta $4010
  lda $10
  and #$1c
  sta $4012
  lda #$20
  sta $4013
  lda #$1f
  sta $4015
sounds:
`;

/** \`rise\`: NMI and sprite patterns at $1000; \`tall\`: sprites of 16 lines. */
const CTRL = { rise: '$88', tall: '$a0' };

const PROGRAMS = {
  splits: { mapper: 4, objects: 24, ctrl: CTRL.rise, setup: MMC3_SETUP, nmi: NMI_SPLITS, irq: IRQ_SPLITS },
  mmc5: {
    mapper: 5,
    objects: 24,
    ctrl: CTRL.rise,
    first: MMC5_FIRST,
    setup: MMC5_SETUP,
    nmi: NMI_COLUMN,
    irq: IRQ_COLUMN,
  },
  sprites: { mapper: 0, objects: 63, ctrl: CTRL.tall, setup: '', nmi: '', irq: NO_IRQ },
  samples: { mapper: 0, objects: 24, ctrl: CTRL.rise, setup: '', nmi: NMI_SAMPLES, irq: NO_IRQ },
};

const PRG_SIZE = 0x8000;
const CHR_SIZE = 0x2000;

/** The bytes of the tables: numbers that repeat nothing for long, by a generator of our own. */
function fillTables(prg) {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed >> 16;
  };
  const page = (address, byte) => {
    for (let i = 0; i < 256; i++) prg[address - 0x8000 + i] = byte(i);
  };
  page(TABLES.map, random);
  page(TABLES.speedX, () => [1, 255, 2, 254][random() & 3]);
  page(TABLES.speedY, () => [0, 1, 255, 0][random() & 3]);
  page(TABLES.notes, () => 64 + (random() & 127));
  page(TABLES.palette, (i) => ((i & 3) === 0 ? 0x0f : (random() & 0x3f) % 0x3c));
  page(TABLES.bands, (i) => [0, 2, 4, 5, 6, 7][i % 6]);
  for (let i = 0x4600; i < 0x6000; i++) prg[i] = random();
}

/** Half of the tiles plain, half of them with a shape. */
function fillTiles(chr) {
  for (let i = 0; i < chr.length; i++) {
    const tile = i >> 4;
    chr[i] = (tile & 1) === 0 ? (tile * 37) & (i << 3) : ((tile * 89) ^ (i * 13)) & 0xff;
  }
}

/** Their names. */
export const PROGRAM_NAMES = [...Object.keys(PROGRAMS), 'jam'];

/** The file of a program, iNES or NSF. */
export function programRom(name) {
  return name === 'jam' ? jammingTune() : cartridge(name);
}

function cartridge(name) {
  const { mapper, objects, ctrl, first = '', setup, nmi, irq } = PROGRAMS[name];
  const source = SETUP.replace('FIRST', () => first) + setup + LOOP + NMI.replace('EXTRA', () => nmi) + irq;
  const text = source.replaceAll('COUNT', `$${(objects * 4).toString(16)}`).replaceAll('CTRL', ctrl);
  const rom = new Uint8Array(16 + PRG_SIZE + CHR_SIZE);
  rom.set([0x4e, 0x45, 0x53, 0x1a, PRG_SIZE >> 14, CHR_SIZE >> 13, (mapper << 4) | 1]);
  const prg = rom.subarray(16, 16 + PRG_SIZE);
  fillTables(prg);
  fillTiles(rom.subarray(16 + PRG_SIZE));
  const { bytes, labels } = assemble(text, CODE, TABLES);
  prg.set(bytes, CODE - 0x8000);
  const vectors = [labels.nmi, labels.reset, labels.irq];
  prg.set(
    vectors.flatMap((address) => [address & 0xff, address >> 8]),
    PRG_SIZE - 6,
  );
  return rom;
}
