import type { BoardSetup } from '../board.ts';
import { bit, reversed } from '../parts/bits.ts';
import { CycleTimer } from '../parts/cycle-timer.ts';
import { kept, type WiredBoard, type Wiring, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';
import { Fme7 } from './fme7.ts';

function low(value: number, byte: number): number {
  return (value & 0xff00) | byte;
}

function high(value: number, byte: number): number {
  return (value & 0x00ff) | (byte << 8);
}

/** Irem G-101 (32); submapper 1 (Major League) has one screen and no swap. https://www.nesdev.org/wiki/INES_Mapper_032 */
const irem101: Wiring = {
  registers: 11,
  write(b, address, data) {
    const block = address >> 12;
    if (block < 0x8 || block > 0xb) return false;
    if (block === 0xb) b.registers[address & 7] = data;
    else b.registers[block] = data;
    return true;
  },
  map(b, r) {
    const isMajorLeague = b.submapper === 1;
    const swap = bit(r[9], 1) && !isMajorLeague ? 0x4000 : 0;
    b.prg8(0x8000 ^ swap, r[8] & 0x1f)
      .prg8(0xa000, r[10] & 0x1f)
      .prg8(0xc000 ^ swap, -2)
      .prg8(0xe000, -1);
    for (let i = 0; i < 8; i++) b.chr1(i * 0x400, r[i]);
    if (isMajorLeague) b.screen(0);
    else b.horizontal(r[9] & 1);
  },
};

/** Taito TC0190 (33). https://www.nesdev.org/wiki/INES_Mapper_033 */
const taito190: Wiring = {
  registers: 8,
  write(b, address, data) {
    if (address < 0x8000 || address >= 0xc000) return false;
    b.registers[(address & 3) | ((address >> 11) & 4)] = data;
    return true;
  },
  map(b, r) {
    b.prg8(0x8000, r[0] & 0x3f)
      .prg8(0xa000, r[1] & 0x3f)
      .prg16(0xc000, -1)
      .chr2(0x0000, r[2])
      .chr2(0x0800, r[3]);
    for (let i = 0; i < 4; i++) b.chr1(0x1000 + i * 0x400, r[4 + i]);
    b.horizontal(bit(r[0], 6));
  },
};

/** Irem H3001 (65). https://www.nesdev.org/wiki/INES_Mapper_065 */
const iremH3001: Wiring = {
  registers: 14,
  initial: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xfe],
  timer: () => new CycleTimer(-1, 0xffff, 0, true),
  write(b, address, data) {
    const r = b.registers;
    const timer = b.timer!;
    const block = address >> 12;
    if (block === 0xb) r[address & 7] = data;
    else if (block === 0x8) r[8] = data;
    else if (block === 0xa) r[9] = data;
    else if (block === 0xc) r[10] = data;
    else if (block === 0x9) {
      switch (address & 7) {
        case 1:
          r[11] = data;
          break;
        case 3:
          timer.enabled = (data & 0x80) !== 0;
          b.irq = 0;
          break;
        case 4:
          timer.value = (r[12] << 8) | r[13];
          b.irq = 0;
          break;
        case 5:
          r[12] = data;
          break;
        case 6:
          r[13] = data;
          break;
      }
    } else return false;
    return true;
  },
  map(b, r) {
    b.prg8(0x8000, r[8]).prg8(0xa000, r[9]).prg8(0xc000, r[10]).prg8(0xe000, -1);
    for (let i = 0; i < 8; i++) b.chr1(i * 0x400, r[i]);
    b.horizontal(bit(r[11], 7));
  },
};

/** Sunsoft-3 (67): the counter is written high byte first. https://www.nesdev.org/wiki/INES_Mapper_067 */
const sunsoft3: Wiring = {
  registers: 7,
  timer: () => new CycleTimer(-1, 0xffff, 0xffff, true),
  write(b, address, data) {
    if (address < 0x8000 || !(address & 0x800)) return false;
    const r = b.registers;
    const timer = b.timer!;
    const block = (address >> 12) & 7;
    if (block < 4) r[block] = data;
    else if (block === 4) {
      timer.value = r[6] ? low(timer.value, data) : high(timer.value, data);
      r[6] ^= 1;
    } else if (block === 5) {
      timer.enabled = (data & 0x10) !== 0;
      r[6] = 0;
      b.irq = 0;
    } else r[block - 2] = data;
    return true;
  },
  map(b, r) {
    for (let i = 0; i < 4; i++) b.chr2(i * 0x800, r[i]);
    b.prg16(0x8000, r[5]).prg16(0xc000, -1);
    b.mirrorBits(r[4]);
  },
};

/** Sunsoft-4 (68): nametables in CHR ROM. https://www.nesdev.org/wiki/INES_Mapper_068 */
const sunsoft4: Wiring = {
  registers: 8,
  write(b, address, data) {
    if (address < 0x8000) return false;
    b.registers[(address >> 12) & 7] = data;
    return true;
  },
  map(b, r) {
    for (let i = 0; i < 4; i++) b.chr2(i * 0x800, r[i]);
    b.prg16(0x8000, r[7] & 0x0f).prg16(0xc000, -1);
    if (!(r[7] & 0x10)) b.memory.unmapCpu(0x6000, 0x2000);
    b.mirrorBits(r[6]);
    if (!(r[6] & 0x10)) return;
    const { memory } = b;
    for (let page = 8; page < 16; page++) {
      // The screen that mirroring picks for this nametable names one of the two banks.
      const vramScreen = (memory.ppuPages[page] + page * 0x400 - memory.vram.start) >> 10;
      memory.mapPpuReadOnly(page * 0x400, 0x400, memory.chr, r[4 + vramScreen] | 0x80);
    }
  },
};

/** The register of a Taito X1-005 or X1-017 that an address means, 0 to 15 at $7EF0-$7EFF, or -1. */
function x1Register(address: number): number {
  return (address & 0xfff0) === 0x7ef0 ? address & 15 : -1;
}

/** Taito X1-005 (80; 207 with the nametables on CHR bit 7): 128 bytes of RAM inside. https://www.nesdev.org/wiki/INES_Mapper_080 */
const x1005 =
  (chrMirrors: boolean) =>
  (setup: BoardSetup): Wiring => {
    // Where the header announces RAM this is the cartridge's, which a battery can keep; else it lies behind the
    // registers.
    const { workRam } = setup.memory;
    const own = workRam.size < 128;
    const isRam = (b: WiredBoard, address: number) => address >= 0x7f00 && address < 0x8000 && b.registers[8] === 0xa3;
    return {
      registers: 16 + (own ? 128 : 0),
      write(b, address, data) {
        if (isRam(b, address)) {
          if (own) b.registers[16 + (address & 0x7f)] = data;
          else b.memory.bytes[workRam.start + (address & 0x7f)] = data;
        }
        const register = x1Register(address);
        if (register < 0) return false;
        // All but the CHR registers answer at two addresses.
        b.registers[register < 6 ? register : register & 14] = data;
        return true;
      },
      read(b, address, data) {
        if (!isRam(b, address)) return data;
        return own ? b.registers[16 + (address & 0x7f)] : b.memory.bytes[workRam.start + (address & 0x7f)];
      },
      map(b, r) {
        b.memory.unmapCpu(0x6000, 0x2000);
        b.prg8(0x8000, r[10]).prg8(0xa000, r[12]).prg8(0xc000, r[14]).prg8(0xe000, -1);
        b.chr2(0x0000, r[0] >> 1).chr2(0x0800, r[1] >> 1);
        for (let i = 0; i < 4; i++) b.chr1(0x1000 + i * 0x400, r[2 + i]);
        if (chrMirrors) b.memory.mapScreens(bit(r[0], 7), bit(r[0], 7), bit(r[1], 7), bit(r[1], 7));
        else b.vertical(r[6] & 1);
      },
    };
  };

/** Values that open the X1-017's three stretches of RAM. */
const X1017_KEYS = [0xca, 0x69, 0x84] as const;

/**
 * Taito X1-017: mapper 82 has the PRG bits in the order of old dumps, 552 as they are wired.
 * https://www.nesdev.org/wiki/INES_Mapper_082
 */
const x1017 = (asWired: boolean): Wiring => ({
  registers: 16,
  write(b, address, data) {
    const register = x1Register(address);
    if (register < 0) return false;
    b.registers[register] = data;
    return true;
  },
  map(b, r) {
    const { memory } = b;
    memory.unmapCpu(0x6000, 0x2000);
    for (let i = 0; i < 5; i++) {
      if (r[7 + (i >> 1)] === X1017_KEYS[i >> 1]) memory.mapCpu(0x6000 + i * 0x400, 0x400, memory.workRam, i);
    }
    const prgBank = (value: number) => (asWired ? reversed(value, 6) : value >> 2);
    b.prg8(0x8000, prgBank(r[10])).prg8(0xa000, prgBank(r[11])).prg8(0xc000, prgBank(r[12])).prg8(0xe000, -1);
    const swap = bit(r[6], 1) ? 0x1000 : 0;
    b.chr2(0x0000 ^ swap, r[0] >> 1).chr2(0x0800 ^ swap, r[1] >> 1);
    for (let i = 0; i < 4; i++) b.chr1((0x1000 + i * 0x400) ^ swap, r[2 + i]);
    b.vertical(r[6] & 1);
  },
});

/** Boards of licensed games with more than a latch, without a class of their own. */
export const LICENSED_CHIPS: readonly BoardRow[] = [
  kept(32, 'Irem G-101', irem101),
  kept(33, 'Taito TC0190', taito190),
  // Its banks are set at power-on, which games rely on; what reset does is not documented.
  wired(65, 'Irem H3001', iremH3001),
  kept(67, 'Sunsoft-3', sunsoft3),
  kept(68, 'Sunsoft-4', sunsoft4),
  { mapper: 69, name: 'Sunsoft FME-7, 5B', create: (setup) => new Fme7(setup) },
  kept(80, 'Taito X1-005', x1005(false), { ram: { prgRam: 0x80 } }),
  kept(82, 'Taito X1-017', x1017(false), { ram: { prgRam: 0x1400 } }),
  kept(207, 'Taito X1-005 (CHR mirroring)', x1005(true), { ram: { prgRam: 0x80 } }),
  kept(552, 'Taito X1-017 (as wired)', x1017(true), { ram: { prgRam: 0x1400 } }),
];
