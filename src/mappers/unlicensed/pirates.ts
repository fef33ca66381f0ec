import { bit, withNibble } from '../parts/bits.ts';
import { CycleTimer } from '../parts/cycle-timer.ts';
import { romByte } from '../parts/rom-bytes.ts';
import { latch, type WiredBoard, type Wiring, wideOrTwice, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/**
 * G0151-1 (246): when the vectors are read, PRG A17 is high whatever $6003 holds, which starts as $FF and outlasts the
 * reset button. https://www.nesdev.org/wiki/INES_Mapper_246
 */
const g0151: Wiring = {
  registers: 8,
  initial: [0, 0, 0, 0xff],
  reset() {},
  write(b, address, data) {
    if (address < 0x6000 || address >= 0x6800) return false;
    b.registers[address & 7] = data;
    return true;
  },
  read(b, address, data) {
    if (address < 0xfc00) return data;
    const bank = b.registers[3] | ((address & 0xffe4) === 0xffe4 ? 0x10 : 0);
    return romByte(b, bank >> 1, ((bank & 1) << 13) | (address & 0x1fff));
  },
  map(b, r) {
    for (let i = 0; i < 4; i++) b.prg8(0x8000 + i * 0x2000, r[i]).chr2(i * 0x800, r[4 + i]);
    b.memory.unmapCpu(0xfc00, 0x400);
    b.memory.mapCpuReadOnly(0x6000, 0x800, b.memory.workRam, 0);
  },
};

/** Subor keyboards' cartridges (166, 167): four registers whose bits are XORed. */
const subor = (isReversed: boolean): Wiring => ({
  registers: 4,
  write(b, address, data) {
    if (address < 0x8000) return false;
    b.registers[(address >> 13) & 3] = data;
    return true;
  },
  map(b, r) {
    const outer = ((r[0] ^ r[1]) & 0x10) << 1;
    const bank = outer | ((r[2] ^ r[3]) & 0x1f);
    if (bit(r[1], 3)) {
      const first = isReversed ? bank | 1 : bank & 0xfe;
      b.prg16(0x8000, first).prg16(0xc000, first ^ 1);
    } else if (bit(r[1], 2)) b.prg16(0x8000, 0x1f).prg16(0xc000, bank);
    else b.prg16(0x8000, bank).prg16(0xc000, isReversed ? 0x20 : 0x07);
    b.chr8(0);
  },
});

/** Waixing FS304 (162): how the third register mixes the others. */
function fs304Bank(r: Uint8Array): number {
  const high = (r[2] & 15) << 4;
  if (bit(r[3], 2) && bit(r[3], 0)) return (r[0] & 15) | high;
  if (bit(r[3], 2)) return (r[0] & 14) | bit(r[1], 1) | high;
  return (r[0] & 12) | (bit(r[3], 0) ? 0 : r[1] & 2) | high;
}

/** The 183's counter: 114 cycles a step; the timer holds step * 114 + cycles. */
function write183(b: WiredBoard, address: number, data: number): boolean {
  const timer = b.timer!;
  const step = Math.floor(timer.value / 114) & 0xff;
  const rest = timer.value % 114;
  switch (address & 0xf00c) {
    case 0xf000:
      timer.value = ((step & 0xf0) | (data & 15)) * 114 + rest;
      break;
    case 0xf004:
      timer.value = ((step & 15) | ((data & 15) << 4)) * 114 + rest;
      break;
    case 0xf008:
      timer.enabled = data !== 0;
      b.irq = 0;
      break;
    case 0xf00c:
      b.irq = 0;
      break;
    default:
      return false;
  }
  return true;
}

/** Boards of one pirate or educational program, of many makers. https://www.nesdev.org/wiki/Category:INES_Mappers */
export const PIRATE_BOARDS: readonly BoardRow[] = [
  wired(
    81,
    'NTDec N715062',
    latch((b, d, a) =>
      b
        .prg16(0x8000, (a >> 2) & 3)
        .prg16(0xc000, -1)
        .chr8(d & 3),
    ),
  ),
  wired(112, 'NTDec Asder', {
    registers: 11,
    write(b, address, data) {
      const r = b.registers;
      if (address < 0x8000) return false;
      const place = (address >> 13) & 3;
      if (place === 0) r[8] = data & 7;
      else if (place === 1) r[r[8]] = data;
      else r[7 + place] = data;
      return true;
    },
    map(b, r) {
      b.prg8(0x8000, r[0])
        .prg8(0xa000, r[1])
        .prg16(0xc000, -1)
        .chr2(0, r[2] >> 1)
        .chr2(0x800, r[3] >> 1);
      for (let i = 0; i < 4; i++) b.chr1(0x1000 + i * 0x400, r[4 + i] | (bit(r[9], 4 + i) << 8));
      b.horizontal(r[10] & 1);
    },
  }),
  wired(
    120,
    'Tobidase Daisakusen',
    latch((b, d) => b.prg8(0x6000, d).prg32(2).chr8(0), { from: 0x41ff, to: 0x41ff }),
  ),
  wired(125, 'Whirlwind Manu LH32', {
    write(b, address, data) {
      if (address < 0x6000 || address >= 0x8000) return false;
      b.registers[0] = data;
      return true;
    },
    map(b, r) {
      b.prg8(0x6000, r[0]).prg32(-1).chr8(0);
      b.memory.mapCpu(0xc000, 0x2000, b.memory.workRam, 0);
    },
  }),
  wired(156, 'Open Corp DAOU306', {
    registers: 18,
    write(b, address, data) {
      const r = b.registers;
      if ((address & 0xffe0) !== 0xc000) return false;
      if (address < 0xc010) {
        const bank = (address & 3) | (bit(address, 3) << 2);
        r[bank + (bit(address, 2) ? 8 : 0)] = data;
      } else if (address === 0xc010) r[16] = data;
      else if (address === 0xc014) r[17] = 0x80 | (data & 1);
      else return false;
      return true;
    },
    map(b, r) {
      for (let i = 0; i < 8; i++) b.chr1(i * 0x400, r[i] | (r[8 + i] << 8));
      b.prg16(0x8000, r[16]).prg16(0xc000, -1);
      if (r[17]) b.horizontal(r[17] & 1);
      else b.screen(0);
    },
  }),
  wired(162, 'Waixing FS304', {
    registers: 4,
    initial: [3, 0, 0, 7],
    write(b, address, data) {
      if (address < 0x5000 || address >= 0x6000) return false;
      b.registers[(address >> 8) & 3] = data;
      return true;
    },
    map: (b, r) => b.prg32(fs304Bank(r)).chr8(0),
  }),
  wired(166, 'Subor (Russian)', subor(false)),
  wired(167, 'Subor', subor(true)),
  wired(170, 'Shiko Game Syu', {
    write(b, address, data) {
      if (address !== 0x6502 && address !== 0x7000) return false;
      b.registers[0] = (data << 1) & 0x80;
      return true;
    },
    read: (b, address, data) =>
      address === 0x7001 || address === 0x7777 ? b.registers[0] | ((address >> 8) & 0x7f) : data,
    map: (b) => b.prg32(0).chr8(0),
  }),
  wired(171, 'Kaiser KS7058', {
    registers: 2,
    write(b, address, data) {
      if ((address & 0xf000) !== 0xf000) return false;
      b.registers[bit(address, 7)] = data;
      return true;
    },
    map: (b, r) => b.prg32(0).chr4(0, r[0]).chr4(0x1000, r[1]),
  }),
  wired(178, 'Waixing FS305', {
    registers: 4,
    write(b, address, data) {
      if (address < 0x4800 || address >= 0x5000) return false;
      b.registers[address & 3] = data;
      return true;
    },
    map(b, r) {
      const bank = (r[2] << 3) | (r[1] & 7);
      if (bit(r[0], 1)) b.prg16(0x8000, bank).prg16(0xc000, (r[2] << 3) | (bit(r[0], 2) ? 6 | (r[1] & 1) : 7));
      else wideOrTwice(b, !bit(r[0], 2), bank);
      b.workRam(r[3] & 3)
        .chr8(0)
        .horizontal(r[0] & 1);
    },
  }),
  wired(179, 'Henggedianzi 177 with $5000', {
    registers: 2,
    write(b, address, data) {
      if (address >= 0x5000 && address < 0x6000) b.registers[0] = data >> 1;
      else if (address >= 0x8000) b.registers[1] = data;
      else return false;
      return true;
    },
    map: (b, r) =>
      b
        .prg32(r[0])
        .chr8(0)
        .horizontal(r[1] & 1),
  }),
  wired(183, 'Gimmick! bootleg', {
    registers: 22,
    write(b, address, data) {
      const r = b.registers;
      if ((address & 0xf800) === 0x6800) r[16] = address & 0x3f;
      else if (address >= 0xb000 && address < 0xf000) {
        const bank = (((address >> 11) - 6) | (address >> 3)) & 7;
        r[bank] = withNibble(r[bank], bit(address, 2), data);
      } else if ((address & 0xf80c) === 0x8800) r[17] = data;
      else if ((address & 0xf80c) === 0xa800) r[18] = data;
      else if ((address & 0xf80c) === 0xa000) r[19] = data;
      else if ((address & 0xf80c) === 0x9800) r[20] = data & 3;
      else return write183(b, address, data);
      return true;
    },
    timer: () => new CycleTimer(1, 0x7fff, 256 * 114),
    map(b, r) {
      b.prg8(0x6000, r[16]).prg8(0x8000, r[17]).prg8(0xa000, r[18]).prg8(0xc000, r[19]).prg8(0xe000, -1);
      for (let i = 0; i < 8; i++) b.chr1(i * 0x400, r[i]);
      b.mirrorBits(r[20]);
    },
  }),
  wired(190, 'Magic Kid Googoo', {
    registers: 5,
    write(b, address, data) {
      const r = b.registers;
      const block = address >> 13;
      if (block === 4) r[4] = data & 7;
      else if (block === 6) r[4] = (data & 7) | 8;
      else if (block === 5) r[address & 3] = data;
      else return false;
      return true;
    },
    map(b, r) {
      b.prg16(0x8000, r[4]).prg16(0xc000, 0).vertical(1);
      for (let i = 0; i < 4; i++) b.chr2(i * 0x800, r[i]);
    },
  }),
  wired(193, 'NTDec TC-112', {
    registers: 4,
    write(b, address, data) {
      if (address < 0x6000 || address >= 0x8000) return false;
      b.registers[address & 3] = data;
      return true;
    },
    map: (b, r) =>
      b
        .prg8(0x8000, r[3])
        .prg8(0xa000, -3)
        .prg16(0xc000, -1)
        .chr4(0, r[0] >> 2)
        .chr2(0x1000, r[1] >> 1)
        .chr2(0x1800, r[2] >> 1),
  }),
  wired(246, 'Fong Shen Bang', g0151),
  wired(305, 'Kaiser KS7031', {
    registers: 4,
    write(b, address, data) {
      if (address < 0x8000) return false;
      b.registers[(address >> 11) & 3] = data;
      return true;
    },
    map(b, r) {
      for (let i = 0; i < 4; i++) b.prg(0x6000 + i * 0x800, 0x800, r[i]);
      for (let i = 0; i < 16; i++) b.prg(0x8000 + i * 0x800, 0x800, 15 - i);
      b.chr8(0).vertical(1);
    },
  }),
  wired(309, 'Whirlwind Manu LH51', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x8000) return false;
      if (address < 0xe000) b.registers[0] = data & 15;
      else b.registers[1] = data;
      return true;
    },
    map: (b, r) => b.prg32(-1).prg8(0x8000, r[0]).chr8(0).horizontal(bit(r[1], 3)),
  }),
  wired(312, 'Kaiser KS7013B', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x6000) return false;
      b.registers[address < 0x8000 ? 0 : 1] = data;
      return true;
    },
    map: (b, r) =>
      b
        .prg16(0x8000, r[0])
        .prg16(0xc000, -1)
        .chr8(0)
        .horizontal(r[1] & 1),
  }),
  wired(346, 'Kaiser KS7012', {
    initial: [1],
    write(b, address) {
      if (address === 0xe0a0) b.registers[0] = 0;
      else if (address === 0xee36) b.registers[0] = 1;
      else return false;
      return true;
    },
    map: (b, r) => b.prg32(r[0]).chr8(0),
  }),
  wired(521, 'Dreamtech 01', {
    write(b, address, data) {
      if (address !== 0x5020) return false;
      b.registers[0] = data & 7;
      return true;
    },
    map: (b, r) => b.prg16(0x8000, r[0]).prg16(0xc000, 8).chr8(0),
  }),
];
