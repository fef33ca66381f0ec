import type { Board } from '../../src/mappers/board.ts';
import { openCartridge } from '../../src/mappers/cartridge.ts';
import { stockEverything } from '../../src/mappers/every-cartridge.ts';
import type { CartMemory } from '../../src/mappers/memory.ts';

stockEverything();

/** A NES 2.0 image for a test; sizes in KiB, RAM in bytes. */
export interface ImageOptions {
  mapper: number;
  submapper?: number;
  prg?: number;
  chr?: number;
  prgRam?: number;
  prgNvram?: number;
  chrRam?: number;
  vertical?: boolean;
  alternative?: boolean;
  /** With the first iNES header, which has neither submapper nor RAM sizes. */
  isOld?: boolean;
}

const shift = (bytes: number) => (bytes === 0 ? 0 : Math.log2(bytes / 64));

/** Every 1 KiB of PRG begins with its number (low, high), every 1 KiB of CHR too; all else is $FF. */
export function buildImage(o: ImageOptions): Uint8Array {
  const prg = (o.prg ?? 32) * 1024;
  const chr = (o.chr ?? 8) * 1024;
  const image = new Uint8Array(16 + prg + chr).fill(0xff);
  const flags = (o.vertical ? 1 : 0) | (o.prgNvram ? 2 : 0) | (o.alternative ? 8 : 0);
  image.fill(0, 0, 16);
  image.set([0x4e, 0x45, 0x53, 0x1a, prg >> 14, chr >> 13, ((o.mapper & 15) << 4) | flags, (o.mapper & 0xf0) | 8]);
  image[8] = ((o.submapper ?? 0) << 4) | (o.mapper >> 8);
  image[9] = (prg >> 22) | ((chr >> 21) << 4);
  image[10] = shift(o.prgRam ?? 0) | (shift(o.prgNvram ?? 0) << 4);
  image[11] = shift(o.chrRam ?? (chr === 0 ? 0x2000 : 0));
  if (o.isOld) {
    image[7] &= 0xf0;
    image.fill(0, 8, 16);
  }
  for (const [start, size] of [
    [16, prg],
    [16 + prg, chr],
  ]) {
    for (let page = 0; page < size / 1024; page++) {
      image[start + page * 1024] = page & 0xff;
      image[start + page * 1024 + 1] = page >> 8;
    }
  }
  return image;
}

/** A board to poke at, and what its page tables show. */
export class Bench {
  readonly board: Board;
  readonly memory: CartMemory;
  /** The cycle of the next write; writes are two cycles apart. */
  cycle = 100;

  constructor(options: ImageOptions) {
    ({ board: this.board, memory: this.memory } = openCartridge(buildImage(options)));
  }

  /** A CPU write, as the bus does it: RAM takes it, else the board. */
  write(address: number, data: number): void {
    const at = this.memory.cpuWrites[address >> 10] + address;
    if (at >= 0) this.memory.bytes[at] = data;
    else this.board.writeRegister(address, data, this.cycle);
    this.cycle += 2;
  }

  /** Writes given as [address, data]. */
  writes(list: readonly (readonly [number, number])[]): void {
    for (const [address, data] of list) this.write(address, data);
  }

  read(address: number): number {
    return this.memory.peekCpu(address);
  }

  /** Which bank of `size` bytes the CPU sees at `address`; -1 for the open bus. */
  prgBank(address: number, size: number): number {
    const low = this.memory.peekCpu(address);
    if (low < 0) return -1;
    return ((low | (this.memory.peekCpu(address + 1) << 8)) * 1024) / size;
  }

  chrBank(address: number, size: number): number {
    const low = this.memory.peekPpu(address);
    if (low < 0) return -1;
    return ((low | (this.memory.peekPpu(address + 1) << 8)) * 1024) / size;
  }

  /** The screen of VRAM behind each nametable, as four digits. */
  screens(): string {
    return [0x2000, 0x2400, 0x2800, 0x2c00]
      .map((address) => (this.memory.ppuPages[address >> 10] + address - this.memory.vram.start) >> 10)
      .join('');
  }
}
