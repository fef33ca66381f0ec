import { SIDE } from '../../../src/mappers/fds/disk.ts';
import { assemble } from '../../assembler.ts';

/** A file on a test disk. */
export interface DiskFile {
  readonly id: number;
  readonly name: string;
  /** Where it is loaded to. */
  readonly address: number;
  readonly bytes: Uint8Array;
}

/** One side of a disk with these files, all of which are loaded at the start. */
export function diskSide(side: number, files: readonly DiskFile[]): Uint8Array {
  const blocks: number[] = [1, ...text('*NINTENDO-HVC*'), 0x00, ...text('TST '), 0, side, 0, 0, 0];
  blocks.push(files.length === 0 ? 0 : Math.max(...files.map((file) => file.id)));
  while (blocks.length < 56) blocks.push(0xff);
  blocks.push(2, files.length);
  files.forEach(({ id, name, address, bytes }, number) => {
    blocks.push(3, number, id, ...text(name.padEnd(8)), address & 0xff, address >> 8);
    blocks.push(bytes.length & 0xff, bytes.length >> 8, 0, 4, ...bytes);
  });
  const image = new Uint8Array(SIDE);
  image.set(blocks);
  return image;
}

/** Sides as one image, with the header that some have or without. */
export function diskImage(sides: readonly Uint8Array[], hasHeader = true): Uint8Array {
  const header = hasHeader ? [0x46, 0x44, 0x53, 0x1a, sides.length, ...Array<number>(11).fill(0)] : [];
  return Uint8Array.from([...header, ...sides.flatMap((side) => [...side])]);
}

function text(letters: string): number[] {
  return [...letters].map((letter) => letter.charCodeAt(0));
}

/**
 * A stand-in for the Disk System's ROM, written for these tests: it loads every file, jumps through $DFFC, and offers
 * `save` at $E010: writes $7000-$70FF back as the data of the disk's last file. $F0 is the number of an error, or 0.
 */
const BIOS_SOURCE = `
reset: sei
  cld
  ldx #$ff
  txs
  jmp boot
.org $e010
  jmp save
boot: lda #$00
  sta $f0
  sta $4023
  lda #$83
  sta $4023
  jsr load
  jmp ($dffc)

; Motor on, head back, wait until the disk passes under it.
start: lda #$27
  sta $4025
  lda #$25
  sta $4025
ready: lda $4032
  and #$02
  bne ready
  rts

; The next byte that passes, in A; the status it came with in $f1.
byte: lda $4030
  sta $f1
  and #$02
  beq byte
  lda $4031
  rts

; Past the gap, to the first byte of a block, which has to be A.
open: sta $f2
  lda #$25
  sta $4025
  ldy #$40
gap: dey
  bne gap
  lda #$65
  sta $4025
  jsr byte
  cmp $f2
  beq opened
  lda #$21
  sta $f0
opened: rts

; The checksum after a block.
close: lda #$75
  sta $4025
  jsr byte
  jsr byte2
  lda #$25
  sta $4025
  rts
byte2: lda $4030
  and #$10
  beq good
  lda #$27
  sta $f0
good: jmp byte

; $f3 bytes to nowhere.
skip: jsr byte
  dec $f3
  bne skip
  rts

; To the first file: the files that follow in $f4.
seek: jsr start
  lda #$01
  jsr open
  lda #$37
  sta $f3
  jsr skip
  jsr close
  lda #$02
  jsr open
  jsr byte
  sta $f4
  jmp close

; A file's header: address in $f6, size in $f8.
header: lda #$03
  jsr open
  lda #$0a
  sta $f3
  jsr skip
  jsr byte
  sta $f6
  jsr byte
  sta $f7
  jsr byte
  sta $f8
  jsr byte
  sta $f9
  jsr byte
  jmp close

load: jsr seek
nextfile: jsr header
  lda #$04
  jsr open
data: jsr byte
  ldy #$00
  sta ($f6),y
  inc $f6
  bne low
  inc $f7
low: lda $f8
  bne less
  dec $f9
less: dec $f8
  lda $f8
  ora $f9
  bne data
  jsr close
  dec $f4
  bne nextfile
stop: lda #$26
  sta $4025
  rts

save: jsr seek
past: jsr header
  dec $f4
  beq found
  lda #$04
  jsr open
passdata: jsr byte
  lda $f8
  bne passless
  dec $f9
passless: dec $f8
  lda $f8
  ora $f9
  bne passdata
  jsr close
  jmp past
found: lda #$21      ; write a gap
  sta $4025
  ldx #$20
gaps: jsr sent
  dex
  bne gaps
  lda #$80
  sta $4024
  lda #$61
  sta $4025
  jsr sent
  lda #$04
  sta $4024
  jsr sent
  ldx #$00
store: lda $7000,x
  sta $4024
  jsr sent
  inx
  bne store
  lda #$71           ; the checksum
  sta $4025
  ldx #$60
wait: dex
  bne wait
  lda #$26
  sta $4025
  rts
sent: lda $4030
  and #$02
  beq sent
  rts

nmi: jmp ($dffa)
irq: jmp ($dffe)
.org $fffa
.word nmi, reset, irq
`;

/** The stand-in for the BIOS, 8 KiB. */
export function stubBios(): Uint8Array {
  return assemble(BIOS_SOURCE, 0xe000).bytes;
}

/** Counts starts of the disk in its last file: $7000 there, and $10 = $5A when the new count is on the disk. */
const PROGRAM = `
start: lda $f0
  sta $11
  inc $7000
  jsr $e010
  lda $f0
  sta $12
  lda #$5a
  sta $10
hold: jmp hold
irq: bit $4015
nmi: rti
`;

/** A disk whose program counts its starts, on side 0; side 1 holds one file with an A in it. */
export function countingDisk(): Uint8Array {
  const { bytes, labels } = assemble(PROGRAM, 0x6000);
  const word = (name: string) => [labels.get(name)! & 0xff, labels.get(name)! >> 8];
  const vectors = Uint8Array.from([...word('nmi'), ...word('start'), ...word('irq')]);
  const letter = Uint8Array.of(0x41);
  return diskImage([
    diskSide(0, [
      { id: 0, name: 'PROGRAM', address: 0x6000, bytes },
      { id: 1, name: 'VECTORS', address: 0xdffa, bytes: vectors },
      { id: 2, name: 'COUNT', address: 0x7000, bytes: new Uint8Array(256) },
    ]),
    diskSide(1, [{ id: 0, name: 'LETTER', address: 0x7800, bytes: letter }]),
  ]);
}
