import { Nes } from '../../../src/console/index.ts';
import { SIDE } from '../../../src/mappers/fds/disk.ts';
import type { Fds } from '../../../src/mappers/fds/fds.ts';
import { assemble } from '../../assembler.ts';
import { type DiskFile, diskImage } from './test-disk.ts';

/** Where the program of `bootDisk` begins, and stays. */
export const PROGRAM = 0x6000;
/** Free for tests: what routines are called by, and what they are given. */
const CALL = 0x6f00;
/** The BIOS's routine that loads files. */
export const LOAD_FILES = 0xe1f8;
const PICTURE_OFF = 0xe161;
/** CPU cycles in which a disk is read or written some ten times. */
const LONG = 150_000_000;

/** A file as a test disk has it: kind 0 goes to the CPU's memory, 1 and 2 to VRAM. */
export interface KindFile extends DiskFile {
  readonly kind?: number;
}

/** What of the disk's ID a test may want otherwise. */
export interface SideFacts {
  readonly side?: number;
  readonly disk?: number;
  /** Files up to this ID are loaded at the start; 15 when left out. */
  readonly boot?: number;
  /** How many files it says it has; left out, as many as it has. */
  readonly count?: number;
  readonly game?: string;
}

/** A side of a disk with `files`. https://www.nesdev.org/wiki/FDS_disk_format */
export function sideWith(files: readonly KindFile[], facts: SideFacts = {}): Uint8Array {
  const { side = 0, disk = 0, boot = 15, count = files.length, game = 'TST ' } = facts;
  const text = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0));
  const blocks = [1, ...text('*NINTENDO-HVC*'), 0, ...text(game), 0, side, disk, 0, 0, boot];
  while (blocks.length < 56) blocks.push(0xff);
  blocks.push(2, count);
  files.forEach(({ id, name, address, bytes, kind = 0 }, number) => {
    blocks.push(3, number, id, ...text(name.padEnd(8)), address & 0xff, address >> 8);
    blocks.push(bytes.length & 0xff, bytes.length >> 8, kind, 4, ...bytes);
  });
  const image = new Uint8Array(SIDE);
  image.set(blocks);
  return image;
}

/** What a disk says of its licence, in the place where the BIOS looks for it: 224 tiles of nobody's text. */
export const APPROVAL: KindFile = {
  ...{ id: 0, name: 'KYODAKU-', address: 0x2800, kind: 2 },
  bytes: Uint8Array.from({ length: 224 }, (_, i) => 1 + (i % 60)),
};

/** A program in the disk's memory, from `PROGRAM` on, with its vectors `nmi`, `start` and `irq`. */
export function programFiles(source: string): readonly KindFile[] {
  const { bytes, labels } = assemble(source, PROGRAM);
  const words = ['nmi', 'nmi', 'nmi', 'start', 'irq'].flatMap((name) => {
    const at = labels.get(name)!;
    return [at & 0xff, at >> 8];
  });
  return [
    { id: 1, name: 'PROGRAM', address: PROGRAM, bytes },
    { id: 1, name: 'VECTORS', address: 0xdff6, bytes: Uint8Array.from(words) },
  ];
}

const IDLE = `
start: jmp start
nmi: rti
irq: rti
`;

/** A disk that starts, and then does nothing; behind the three files that this takes come `files`. */
export function idleDisk(files: readonly KindFile[] = [], facts: SideFacts = {}): Uint8Array {
  return diskImage([sideWith([APPROVAL, ...programFiles(IDLE), ...files], facts)]);
}

/** Counts its starts in $7000, writes that to the disk's last file, and then $10 = $5A; $12 is the error of that. */
const SAVING = `
start: inc $7000
  lda #$03
  jsr $e239
  .word id, header
  sta $12
  lda #$5a
  sta $10
hold: jmp hold
nmi: rti
irq: rti
id: .byte $ff, $ff, $ff, $ff, $ff, $ff, $ff, $ff, $ff, $ff
header: .byte 2, 'C', 'O', 'U', 'N', 'T', ' ', ' ', ' '
  .word $7000, 256
  .byte 0
  .word $7000
  .byte 0
`;

/** A disk of two sides, the first of which counts its starts. */
export function savingDisk(): Uint8Array {
  const count = { id: 2, name: 'COUNT', address: 0x7000, bytes: new Uint8Array(256) };
  return diskImage([sideWith([APPROVAL, ...programFiles(SAVING), count]), sideWith([], { side: 1 })]);
}

/** How many files `idleDisk` begins with. */
export const BOOT_FILES = 3;

/** A disk's ID that fits any disk. */
export const ANY_DISK = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

interface Registers {
  readonly a?: number;
  readonly x?: number;
  readonly y?: number;
}

/** What a routine came back with. */
export interface Outcome {
  readonly a: number;
  readonly x: number;
  readonly y: number;
  readonly carry: boolean;
  readonly zero: boolean;
  /** CPU cycles from the JSR to its end. */
  readonly cycles: number;
}

/** A console whose CPU is led by the hand: it starts a disk, and then calls what a test wants. */
export class BiosBench {
  readonly nes: Nes;

  constructor(disk: Uint8Array = idleDisk()) {
    this.nes = new Nes(disk);
    this.nes.board.disk!.changesSides = false;
  }

  /** A bench whose disk has started its program. */
  static started(disk: Uint8Array = idleDisk()): BiosBench {
    const bench = new BiosBench(disk);
    bench.runTo(PROGRAM);
    return bench;
  }

  /** A bench on which the BIOS is about to load the first files: all that it does at reset is done. */
  static awake(disk: Uint8Array = idleDisk()): BiosBench {
    const bench = new BiosBench(disk);
    bench.runTo(LOAD_FILES);
    // Without a picture it runs faster.
    bench.call(PICTURE_OFF);
    return bench;
  }

  get board(): Fds {
    return this.nes.board as Fds;
  }

  /** Run until the CPU is about to do what is at `address`; throws when it never is. */
  runTo(address: number, cycles = LONG): void {
    const { cpu } = this.nes;
    let passed = 0;
    while (cpu.pc !== address) {
      passed += this.step();
      if (passed > cycles) throw new RangeError(`It never comes to $${address.toString(16)}.`);
    }
  }

  /** One instruction; how many CPU cycles it took. */
  private step(): number {
    const { nes } = this;
    const before = nes.bus.cycle;
    nes.cpu.step();
    const took = nes.bus.cycle - before;
    if (nes.bus.cycle > 1 << 20) nes.bus.rebase(nes.bus.cycle & ~1023);
    return took;
  }

  peek(address: number, count = 1): number[] {
    return Array.from({ length: count }, (_, i) => this.nes.peek('cpu', address + i));
  }

  vram(address: number, count = 1): number[] {
    return Array.from({ length: count }, (_, i) => this.nes.peek('ppu', address + i));
  }

  /** Bytes into RAM, the console's or the disk's. */
  poke(address: number, ...bytes: readonly number[]): void {
    const { memory } = this.nes;
    const isDisk = address >= 0x6000;
    memory.view(isDisk ? memory.prgRam : memory.ram).set(bytes, isDisk ? address - 0x6000 : address);
  }

  /** Have the CPU do `source`, which ends at its label `end`. */
  run(source: string, registers: Registers = {}): Outcome {
    const { bytes, labels } = assemble(source, CALL);
    this.poke(CALL, ...bytes);
    const { cpu } = this.nes;
    cpu.pc = CALL;
    cpu.s = 0xff;
    Object.assign(cpu, { a: 0, x: 0, y: 0, ...registers });
    const end = labels.get('end')!;
    let cycles = 0;
    while (cpu.pc !== end) {
      cycles += this.step();
      if (cycles > LONG) throw new RangeError(`It does not come to its end: $${cpu.pc.toString(16)}.`);
    }
    const { a, x, y } = cpu;
    return { a, x, y, carry: cpu.carry !== 0, zero: (cpu.result & 0xff) === 0, cycles };
  }

  /** Call the routine at `address`, with `pointers` behind the JSR. */
  call(address: number, registers: Registers = {}, ...pointers: readonly number[]): Outcome {
    const words = pointers.map((pointer) => `.word ${pointer}\n`).join('');
    return this.run(`jsr ${address}\n${words}end: jmp end`, registers);
  }

  /** The error with which a routine for files comes back. */
  error(address: number, registers: Registers = {}, ...pointers: readonly number[]): number {
    const { a, zero } = this.call(address, registers, ...pointers);
    if (zero !== (a === 0)) throw new RangeError('Its flags are not those of the error.');
    return a;
  }
}
