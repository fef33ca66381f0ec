import { bit } from '../parts/bits.ts';
import { twice, type WiredBoard, type Wiring, wideOrTwice, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** 226 and 233: two registers, the second one above the first. */
const bmc76 = (byReset: boolean): Wiring => ({
  registers: 3,
  write(b, address, data) {
    if (address < 0x8000) return false;
    b.registers[address & 1] = data;
    return true;
  },
  reset(b) {
    const next = b.registers[2] ^ 1;
    b.registers.fill(0);
    b.registers[2] = next;
  },
  map(b, r) {
    const middle = byReset ? r[2] << 5 : (r[0] & 0x80) >> 2;
    wideOrTwice(b, !bit(r[0], 5), (r[0] & 0x1f) | middle | ((r[1] & 1) << 6));
    b.chr8(0).vertical(bit(r[0], 6));
  },
});

/** Mapper 234: reads of the last page latch what they read, too. */
function maxi15(b: WiredBoard, address: number, data: number): boolean {
  const r = b.registers;
  if (address >= 0xff80 && address < 0xffa0) {
    if (!(r[0] & 0x3f)) r[0] = data;
  } else if (address >= 0xffe8 && address < 0xfff8) r[1] = data & 0x71;
  else return false;
  return true;
}

/** Multicarts with a few registers. https://www.nesdev.org/wiki/Category:INES_Mappers */
export const MULTICARTS: readonly BoardRow[] = [
  wired(15, 'K-1029, K-1030P', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x8000) return false;
      b.registers[0] = data;
      b.registers[1] = address & 3;
      return true;
    },
    map(b, r) {
      const half = r[0] >> 7;
      const bank = (r[0] & 0x3f) << 1;
      if (r[1] === 0) for (let i = 0; i < 4; i++) b.prg8(0x8000 + i * 0x2000, (bank + i) ^ half);
      else if (r[1] === 2) for (let i = 0; i < 4; i++) b.prg8(0x8000 + i * 0x2000, bank | half);
      else {
        const last = r[1] === 1 ? bank | 0x0e : bank;
        b.prg8(0x8000, bank | half)
          .prg8(0xa000, (bank | half) + 1)
          .prg8(0xc000, last | half)
          .prg8(0xe000, (last | half) + 1);
      }
      b.chr8(0).horizontal(bit(r[0], 6));
      // CHR RAM is write-protected in modes 0 and 3.
      if (r[1] === 0 || r[1] === 3) b.memory.mapPpuReadOnly(0, 0x2000, b.memory.chr, 0);
    },
  }),
  wired(41, 'Caltron 6-in-1', {
    registers: 2,
    write(b, address, data) {
      const r = b.registers;
      if (address >= 0x6000 && address < 0x6800) r[0] = address & 0xff;
      else if (address >= 0x8000 && bit(r[0], 2)) r[1] = data & 3;
      else return false;
      return true;
    },
    map: (b, r) =>
      b
        .prg32(r[0] & 7)
        .chr8(((r[0] >> 1) & 12) | r[1])
        .horizontal(bit(r[0], 5)),
  }),
  wired(46, 'Rumble Station', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x6000) return false;
      b.registers[address < 0x8000 ? 0 : 1] = data;
      return true;
    },
    map: (b, r) => b.prg32(((r[0] & 15) << 1) | (r[1] & 1)).chr8(((r[0] & 0xf0) >> 1) | ((r[1] >> 4) & 7)),
  }),
  wired(51, '11-in-1 Ball Series', {
    registers: 2,
    initial: [0, 1],
    write(b, address, data) {
      const r = b.registers;
      if (address < 0x6000) return false;
      if (address < 0x8000) r[1] = ((data >> 3) & 2) | ((data >> 1) & 1);
      else {
        r[0] = data & 15;
        if (address >= 0xc000 && address < 0xe000) r[1] = ((data >> 3) & 2) | (r[1] & 1);
      }
      return true;
    },
    map(b, r) {
      const bank = r[0];
      if (r[1] & 1) b.prg32(bank).prg8(0x6000, 0x23 | (bank << 2));
      else
        b.prg16(0x8000, (bank << 1) | (r[1] >> 1))
          .prg16(0xc000, (bank << 1) | 7)
          .prg8(0x6000, 0x2f | (bank << 2));
      b.chr8(0).horizontal(r[1] === 3 ? 1 : 0);
    },
  }),
  wired(57, 'GK 47-in-1', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x8000) return false;
      b.registers[bit(address, 11)] = data;
      return true;
    },
    map(b, r) {
      wideOrTwice(b, bit(r[1], 4), (r[1] >> 5) & 7);
      b.chr8(((r[0] & 0x40) >> 3) | ((r[0] | r[1]) & 7)).horizontal(bit(r[1], 3));
    },
  }),
  wired(60, 'Reset-based NROM-128', {
    write: () => false,
    reset(b) {
      b.registers[0] = (b.registers[0] + 1) & 3;
    },
    map: (b, r) => twice(b, r[0]).chr8(r[0]),
  }),
  wired(104, 'Golden Five', {
    registers: 2,
    write(b, address, data) {
      if (address >= 0xc000) b.registers[1] = data & 15;
      else if (address >= 0x8000 && bit(data, 3)) b.registers[0] = (data << 4) & 0x70;
      else return false;
      return true;
    },
    map: (b, r) =>
      b
        .prg16(0x8000, r[0] | r[1])
        .prg16(0xc000, r[0] | 15)
        .chr8(0),
  }),
  wired(221, 'NTDec N625092', {
    registers: 3,
    write(b, address) {
      const r = b.registers;
      if (address < 0x8000) return false;
      if (address < 0xc000) {
        r[0] = address & 0xff;
        r[1] = address >> 8;
      } else r[2] = address & 7;
      return true;
    },
    map(b, r) {
      const outer = (r[0] & 0xfc) >> 2;
      if (!bit(r[0], 1)) twice(b, outer | r[2]);
      else if (bit(r[1], 0)) b.prg16(0x8000, outer | r[2]).prg16(0xc000, outer | 7);
      else b.prg32((outer | (r[2] & 6)) >> 1);
      b.chr8(0).horizontal(bit(r[0], 0));
    },
  }),
  wired(226, '76-in-1', bmc76(false)),
  wired(230, '22-in-1 with Contra', {
    registers: 2,
    initial: [0, 0],
    write(b, address, data) {
      if (address < 0x8000) return false;
      b.registers[0] = data;
      return true;
    },
    reset(b) {
      b.registers[0] = 0;
      b.registers[1] ^= 1;
    },
    map(b, r) {
      b.chr8(0);
      if (!r[1]) {
        b.prg16(0x8000, r[0] & 7)
          .prg16(0xc000, 7)
          .vertical(1);
        return;
      }
      const bank = (r[0] & 0x1f) + 8;
      if (bit(r[0], 5)) twice(b, bank);
      else b.prg16(0x8000, bank & 0xfe).prg16(0xc000, bank | 1);
      b.vertical(bit(r[0], 6));
    },
  }),
  wired(233, '42-in-1 by reset', bmc76(true)),
  wired(234, 'Maxi 15', {
    registers: 2,
    write: maxi15,
    read(b, address) {
      const at = b.memory.cpuPages[0x3e] + 0xf800;
      const data = b.memory.bytes[at + (address & 0x7ff)];
      if (address >= 0xfc00 && maxi15(b, address, data)) b.mapBanks();
      return data;
    },
    map(b, r) {
      if (bit(r[0], 6)) b.prg32((r[0] & 14) | (r[1] & 1)).chr8(((r[0] << 2) & 0x38) | ((r[1] >> 4) & 7));
      else b.prg32(r[0] & 15).chr8(((r[0] << 2) & 0x3c) | ((r[1] >> 4) & 3));
      b.horizontal(bit(r[0], 7));
      b.memory.unmapCpu(0xfc00, 0x400);
    },
  }),
  wired(236, '70-in-1, 800-in-1', {
    registers: 2,
    write(b, address) {
      if (address < 0x8000) return false;
      b.registers[address < 0xc000 ? 0 : 1] = address & 0xff;
      return true;
    },
    map(b, r) {
      const hasChr = b.memory.chrRom.size > 0;
      const outer = hasChr ? 0 : (r[0] & 7) << 3;
      const bank = outer | (r[1] & 7);
      const mode = (r[1] >> 4) & 3;
      if (mode === 2) b.prg32(bank >> 1);
      else if (mode === 3) twice(b, bank);
      else b.prg16(0x8000, bank).prg16(0xc000, outer | 7);
      b.chr8(hasChr ? r[0] & 15 : 0).horizontal(bit(r[0], 5));
    },
  }),
  wired(265, 'T-262', {
    registers: 3,
    write(b, address, data) {
      const r = b.registers;
      if (address < 0x8000) return false;
      if (!(r[1] & 0x20)) {
        r[0] = address & 0xff;
        r[1] = address >> 8;
      }
      r[2] = data & 7;
      return true;
    },
    map(b, r) {
      const base = ((r[0] & 0x60) >> 2) | ((r[1] & 1) << 5);
      b.prg16(0x8000, base | r[2]).prg16(0xc000, base | (bit(r[0], 7) ? r[2] : 7));
      b.chr8(0).horizontal(bit(r[0], 1));
    },
  }),
  wired(286, 'BS-5', {
    registers: 8,
    initial: [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    write(b, address) {
      const slot = (address >> 10) & 3;
      if (address >= 0x8000 && address < 0x9000) b.registers[slot] = address & 0x1f;
      else if (address >= 0xa000 && address < 0xb000 && bit(address, 4)) b.registers[4 + slot] = address & 15;
      else return false;
      return true;
    },
    map(b, r) {
      for (let i = 0; i < 4; i++) b.chr2(i * 0x800, r[i]).prg8(0x8000 + i * 0x2000, r[4 + i]);
    },
  }),
  wired(319, 'HP-898F', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x6000 || address >= 0x8000) return false;
      b.registers[bit(address, 2)] = data;
      return true;
    },
    map(b, r) {
      const [c, p] = r;
      const third = (p & 0x40) >> 4;
      b.prg16(0x8000, (p >> 3) & 7 & ~third).prg16(0xc000, ((p >> 3) & 7) | third);
      b.chr8((c >> 4) & 7 & ~(((c & 1) << 2) | (c & 2))).vertical(bit(p, 7));
    },
  }),
  wired(331, '12-in-1', {
    registers: 3,
    write(b, address, data) {
      const place = address >> 13;
      if (place < 5) return false;
      b.registers[place - 5] = data;
      return true;
    },
    map(b, r) {
      const bank = (r[2] & 3) << 3;
      b.chr4(0, (r[0] >> 3) | (bank << 2)).chr4(0x1000, (r[1] >> 3) | (bank << 2));
      if (bit(r[2], 3)) b.prg32((bank | (r[0] & 6)) >> 1);
      else b.prg16(0x8000, bank | (r[0] & 7)).prg16(0xc000, bank | 7);
      b.horizontal(bit(r[2], 2));
    },
  }),
];
