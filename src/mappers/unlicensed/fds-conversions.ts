import { bit, withNibble } from '../parts/bits.ts';
import { CycleTimer } from '../parts/cycle-timer.ts';
import { type WiredBoard, type Wiring, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** Where an MMC3's bank register number and value would be written: $8000 and $8001, A13-A15 and A0 decoded. */
function writeNumbered(b: WiredBoard, address: number, data: number): boolean {
  const r = b.registers;
  if ((address & 0xe001) === 0x8000) r[8] = data & 7;
  else if ((address & 0xe001) === 0x8001) r[r[8]] = data;
  else return false;
  return true;
}

/** A window of work RAM in place of ROM. */
function ramAt(b: WiredBoard, address: number, size: number, bank: number): void {
  b.memory.mapCpu(address, size, b.memory.workRam, bank);
}

/**
 * Whirlwind Manu's Doki Doki Panic (103): RAM at $6000 and $B800, or ROM over both; writes always reach the RAM.
 * https://www.nesdev.org/wiki/INES_Mapper_103
 */
const dokiDoki: Wiring = {
  registers: 3,
  write(b, address, data) {
    const r = b.registers;
    const { memory } = b;
    const { workRam } = memory;
    const isLow = address >= 0x6000 && address < 0x8000;
    if (isLow || (address >= 0xb800 && address < 0xd800)) {
      const offset = isLow ? address - 0x6000 : address - 0xb800 + 0x2000;
      if (offset < workRam.size) memory.bytes[workRam.start + offset] = data;
      return false;
    }
    if (address < 0x8000) return false;
    const block = address >> 12;
    if (block === 8) r[0] = data & 15;
    else if (block === 0xe) r[1] = data;
    else if (block === 0xf) r[2] = data & 0x10;
    else return false;
    return true;
  },
  map(b, r) {
    b.prg32(-1).chr8(0).horizontal(bit(r[1], 3));
    if (r[2]) b.prg8(0x6000, r[0]);
    else {
      ramAt(b, 0x6000, 0x2000, 0);
      for (let i = 0; i < 8; i++) ramAt(b, 0xb800 + i * 0x400, 0x400, 8 + i);
    }
  },
};

/** Kaiser KS-7057 (302): 2 KiB banks at $6000-$9FFF, each from two nibbles. https://www.nesdev.org/wiki/NES_2.0_Mapper_302 */
const ks7057: Wiring = {
  registers: 9,
  write(b, address, data) {
    const r = b.registers;
    if (address < 0x8000) return false;
    const block = address >> 12;
    if (block === 8 || block === 9) r[8] = data & 1;
    else if (block >= 0xb && block < 0xf) {
      const bank = (block - 0xb) * 2 + bit(address, 1);
      r[bank] = withNibble(r[bank], bit(address, 0), data);
    } else return false;
    return true;
  },
  map(b, r) {
    for (let i = 0; i < 4; i++) b.prg(0x6000 + i * 0x800, 0x800, r[4 + i]).prg(0x8000 + i * 0x800, 0x800, r[i]);
    b.prg8(0xa000, 0x0d).prg8(0xc000, 0x0e).prg8(0xe000, 0x0f).chr8(0).vertical(r[8]);
  },
};

/** Kaiser KS-7016 (306): address lines name the ROM bank at $6000. https://www.nesdev.org/wiki/NES_2.0_Mapper_306 */
const ks7016: Wiring = {
  initial: [8],
  write(b, address) {
    const both = (address & 0x30) === 0x30;
    if ((address & 0xd943) === 0xd943) b.registers[0] = both ? 0x0b : (address >> 2) & 15;
    else if ((address & 0xd943) === 0xd903) b.registers[0] = both ? 8 | ((address >> 2) & 3) : 0x0b;
    else return false;
    return true;
  },
  map: (b, r) => b.prg8(0x6000, r[0]).prg32(3).chr8(0),
};

/** Kaiser KS-7017 (303): a bank is named first and taken over by a second write. https://www.nesdev.org/wiki/NES_2.0_Mapper_303 */
const ks7017: Wiring = {
  registers: 3,
  timer: () => new CycleTimer(-1, 0xffff, 0, true),
  write(b, address, data) {
    const r = b.registers;
    const timer = b.timer!;
    if (address >= 0x6000) return false;
    if (address >> 8 === 0x4a) r[0] = ((address >> 2) & 3) | ((address >> 4) & 4);
    else if (address >> 8 === 0x51) r[1] = r[0];
    else if (address === 0x4020) {
      timer.value = (timer.value & 0xff00) | data;
      b.irq = 0;
    } else if (address === 0x4021) {
      timer.value = (timer.value & 0xff) | (data << 8);
      timer.enabled = true;
      b.irq = 0;
    } else if (address === 0x4025) r[2] = data;
    else return false;
    return true;
  },
  /** As on the disk system, reading the status acknowledges. */
  read(b, address, data) {
    if (address !== 0x4030) return data;
    const status = b.irq;
    b.irq = 0;
    return status;
  },
  peek: (b, address, data) => (address === 0x4030 ? b.irq : data),
  map: (b, r) => b.prg16(0x8000, r[1]).prg16(0xc000, 2).chr8(0).horizontal(bit(r[2], 3)),
};

/** Games of the Famicom Disk System, moved to cartridges. */
export const FDS_CONVERSIONS: readonly BoardRow[] = [
  wired(42, 'FDS conversions (Ai Senshi Nicol)', {
    registers: 3,
    timer: () => new CycleTimer(1, 0x7fff, 0x6000),
    write(b, address, data) {
      const r = b.registers;
      const timer = b.timer!;
      if (address < 0x8000) return false;
      const place = address & 0xe003;
      if (place === 0x8000) r[1] = data;
      else if (place === 0xe000) r[0] = data & 15;
      else if (place === 0xe001) r[2] = data;
      else if (place === 0xe002) {
        timer.enabled = bit(data, 1) === 1;
        if (!timer.enabled) {
          timer.value = 0;
          b.irq = 0;
        }
      } else return false;
      return true;
    },
    map(b, r) {
      b.prg8(0x6000, r[0])
        .prg32(-1)
        .chr8(b.memory.chrRom.size > 0 ? r[1] : 0)
        .horizontal(bit(r[2], 3));
    },
  }),
  wired(43, 'SMB2J (TONY-I, YS-612)', {
    registers: 2,
    timer: () => new CycleTimer(1, 0xfff, 0, true),
    write(b, address, data) {
      const timer = b.timer!;
      const place = address & 0xf1ff;
      if (place === 0x4022) b.registers[0] = [4, 3, 5, 3, 6, 3, 7, 3][data & 7];
      else if (place === 0x4120) b.registers[1] = data & 1;
      else if (place === 0x4122 || place === 0x8122) {
        timer.enabled = (data & 1) !== 0;
        timer.value = 0;
        b.irq = 0;
      } else return false;
      return true;
    },
    map(b, r) {
      b.prg8(0x6000, r[1] ? 0 : 2)
        .prg8(0x8000, 1)
        .prg8(0xa000, 0)
        .prg8(0xc000, r[0]);
      b.prg8(0xe000, r[1] ? 8 : 9).chr8(0);
      b.prg(0x5000, 0x1000, 16);
    },
  }),
  wired(103, 'Whirlwind Manu LH30', dokiDoki, { ram: { prgRam: 0x4000 } }),
  wired(108, 'FDS conversions (8 KiB at $6000)', {
    write(b, address, data) {
      if (address < 0x8000 || (address >= 0x9000 && address < 0xf000)) return false;
      b.registers[0] = data;
      return true;
    },
    map: (b, r) => b.prg32(-1).prg8(0x6000, r[0]).chr8(0),
  }),
  wired(302, 'Kaiser KS7057', ks7057),
  wired(303, 'Kaiser KS7017', ks7017),
  wired(304, 'SMB2J (09-034A)', {
    registers: 2,
    timer: () => new CycleTimer(1, 0xfff, 0, true),
    write(b, address, data) {
      if (address === 0x4027) b.registers[0] = data & 1;
      else if (address === 0x4068) {
        b.timer!.enabled = (data & 1) !== 0;
        b.timer!.value = 0;
        b.irq = 0;
      } else return false;
      return true;
    },
    map: (b, r) =>
      b
        .prg8(0x6000, 4 + r[0])
        .prg32(0)
        .chr8(0),
  }),
  wired(306, 'Kaiser KS7016', ks7016),
  wired(
    307,
    'Kaiser KS7037',
    {
      registers: 9,
      write: writeNumbered,
      map(b, r) {
        b.prg16(0x8000, 0).prg8(0x8000, r[6]).prg8(0xa000, -2).prg8(0xc000, r[7]).prg8(0xe000, -1).chr8(0);
        b.prg(0x7000, 0x1000, 15);
        ramAt(b, 0x6000, 0x1000, 0);
        ramAt(b, 0xb000, 0x1000, 1);
        b.memory.mapScreens(r[2] & 1, r[4] & 1, r[3] & 1, r[5] & 1);
      },
    },
    { ram: { prgRam: 0x2000 } },
  ),
  wired(522, 'Whirlwind Manu LH10', {
    registers: 9,
    write: writeNumbered,
    map(b, r) {
      b.prg8(0x6000, -2).prg8(0x8000, r[6]).prg8(0xa000, r[7]).prg8(0xe000, -1).chr8(0);
      ramAt(b, 0xc000, 0x2000, 0);
    },
  }),
  // Super Soccer Champion. https://www.nesdev.org/wiki/NES_2.0_Mapper_538
  wired(
    538,
    '60-1064-16L',
    {
      write(b, address, data) {
        if ((address & 0xe000) !== 0xc000) return false;
        b.registers[0] = data & 15;
        return true;
      },
      map(b, [bank]) {
        const isOddLow = bit(bank, 0) && !bit(bank, 3);
        b.prg8(0x6000, bank | 1).prg8(0x8000, isOddLow ? 10 : bank & ~1);
        b.prg8(0xa000, 13).prg8(0xc000, 14).prg8(0xe000, 15).chr8(0);
      },
    },
    { mirroring: () => 'vertical' },
  ),
];
