import { bit } from '../parts/bits.ts';
import { padByte } from '../parts/rom-bytes.ts';
import { latch, twice, type WiredBoard, type Wiring, wideOrTwice, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** The latched address of a `latch`. */
const latched = (b: WiredBoard) => b.registers[1] | (b.registers[2] << 8);

/** 970630C (380), and KN-35A (submapper 1) with UOROM games instead of solder pads. */
function map380(b: WiredBoard, a: number): void {
  const bank = (a >> 2) & 0x1f;
  if (bit(a, 9)) wideOrTwice(b, !bit(a, 0), bank);
  else b.prg16(0x8000, bank).prg16(0xc000, bank | (b.submapper === 1 && bit(a, 8) ? 15 : 7));
  b.horizontal(bit(a, 1));
  if (bit(a, 7)) b.memory.mapPpuReadOnly(0, 0x2000, b.memory.chr, 0);
  else b.chr8(0);
  if (b.submapper !== 1 && bit(a, 8)) b.memory.unmapCpu(0x8000, 0x8000);
}

function read380(b: WiredBoard, address: number, data: number): number {
  if (address < 0x8000) return data;
  const a = latched(b);
  const bank = (a >> 2) & 0x1f;
  if (bit(a, 9)) return padByte(b, !bit(a, 0), bank, address, 4);
  return padByte(b, false, address < 0xc000 ? bank : bank | 7, address, 4);
}

/** J-2282 (402): a game that came from a disk has its last 8 KiB at $6000, too. */
function map402(b: WiredBoard, a: number): void {
  const bank = a & 0x1f;
  const wide = !bit(a, 6);
  wideOrTwice(b, wide, bank).horizontal(bit(a, 7));
  if (bit(a, 10)) b.chr8(0);
  else b.memory.mapPpuReadOnly(0, 0x2000, b.memory.chr, 0);
  if (bit(a, 11)) b.prg8(0x6000, ((wide ? bank | 1 : bank) << 1) | 1);
  else b.memory.unmapCpu(0x6000, 0x2000);
}

/** ET-4310 and its kin (225, 255): an address latch, and four nibbles of RAM at $5800. */
const quadRam: Wiring = {
  registers: 7,
  write(b, address, data) {
    const r = b.registers;
    if (address >= 0x8000) {
      r[0] = address & 0xff;
      r[1] = address >> 8;
      return true;
    }
    if (address >= 0x5800 && address < 0x6000) r[3 + (address & 3)] = data & 15;
    return false;
  },
  map(b, r) {
    const a = r[0] | (r[1] << 8);
    const high = bit(a, 14) << 6;
    wideOrTwice(b, !bit(a, 12), high | ((a >> 6) & 0x3f));
    b.chr8(high | (a & 0x3f));
    b.horizontal(bit(a, 13));
  },
  read: (b, address, data) =>
    address >= 0x5800 && address < 0x6000 ? (data & 0xf0) | b.registers[3 + (address & 3)] : data,
};

/** Golden Game (235): by size (1, 2, 4 MiB) and chip select the first 32 KiB bank of a chip, -1 where none is. */
const GOLDEN_GAME_CHIPS = [
  [0x00, -1, -1, -1],
  [0x00, -1, 0x20, -1],
  [0x00, -1, 0x20, 0x40],
] as const;

/** Unlicensed boards that latch the address of a write. https://www.nesdev.org/wiki/Category:INES_Mappers */
export const ADDRESS_LATCHES: readonly BoardRow[] = [
  wired(
    54,
    'Novel Diamond',
    latch((b, _d, a) => b.prg32(a & 0xff).chr8(a & 0xff)),
  ),
  wired(
    58,
    'GK-192',
    latch((b, _d, a) => {
      wideOrTwice(b, !bit(a, 6), a & 7);
      b.chr8((a >> 3) & 7);
      b.horizontal(bit(a, 7));
    }),
  ),
  wired(59, 'D1038', {
    ...latch((b, _d, a) => {
      wideOrTwice(b, !bit(a, 7), (a >> 4) & 7);
      b.chr8(a & 7).horizontal(bit(a, 3));
      // A8 shows solder pads in place of ROM; here all are open.
      if (bit(a, 8)) b.memory.unmapCpu(0x8000, 0x8000);
    }),
    read: (_b, address, data) => (address >= 0x8000 ? 0 : data),
  }),
  wired(
    61,
    '20-in-1',
    latch((b, _d, a) => {
      wideOrTwice(b, !bit(a, 4), ((a & 15) << 1) | bit(a, 5));
      b.chr8((a >> 8) & 15);
      b.horizontal(bit(a, 7));
    }),
  ),
  wired(
    62,
    '700-in-1',
    latch((b, d, a) => {
      wideOrTwice(b, !bit(a, 5), ((a >> 8) & 0x3f) | (a & 0x40));
      b.chr8(((a & 0x1f) << 2) | (d & 3));
      b.horizontal(bit(a, 7));
    }),
  ),
  wired(
    63,
    'NTDec N715021',
    latch((b, _d, a) => {
      wideOrTwice(b, bit(a, 1), bit(a, 1) ? (a >> 2) & 0xfe : (a >> 2) & 0xff);
      if ((a & 0x300) === 0x300) b.memory.unmapCpu(0x8000, 0x4000);
      b.chr8(0).horizontal(bit(a, 0));
    }),
  ),
  wired(
    174,
    'NTDec 5-in-1',
    latch((b, _d, a) => {
      wideOrTwice(b, bit(a, 7), (a >> 4) & 7);
      b.chr8((a >> 1) & 7);
      b.horizontal(bit(a, 0));
    }),
  ),
  wired(
    200,
    'MG109',
    latch((b, _d, a) =>
      twice(b, a & 7)
        .chr8(a & 7)
        .vertical(bit(a, 3)),
    ),
  ),
  wired(
    201,
    '21-in-1',
    latch((b, _d, a) => b.prg32(a & 0xff).chr8(a & 0xff)),
  ),
  wired(
    202,
    '150-in-1',
    latch((b, _d, a) => {
      b.prg16(0x8000, (a >> 1) & 7);
      b.prg16(0xc000, ((a >> 1) & 7) + ((a & 9) === 9 ? 1 : 0));
      b.chr8((a >> 1) & 7);
      b.horizontal(bit(a, 0));
    }),
  ),
  wired(
    204,
    '64-in-1',
    latch((b, _d, a) => {
      const base = a & 6;
      const inner = base === 6 ? 0 : a & 1;
      b.prg16(0x8000, base + inner);
      b.prg16(0xc000, base + (base === 6 ? 1 : inner));
      b.chr8(base + inner);
      b.horizontal(bit(a, 4));
    }),
  ),
  wired(212, 'BMC Super HiK 300-in-1', {
    ...latch((b, _d, a) => {
      wideOrTwice(b, bit(a, 14), a & 7);
      b.chr8(a & 7);
      b.horizontal(bit(a, 3));
    }),
    read(_b, address, data) {
      if (address < 0x6000 || address >= 0x8000) return data;
      return address & 0x10 ? 0 : 0x80;
    },
  }),
  wired(
    213,
    '9999999-in-1',
    latch((b, _d, a) => b.prg32((a >> 1) & 3).chr8((a >> 3) & 7)),
  ),
  wired(
    214,
    'Super Gun 20-in-1',
    latch((b, _d, a) => twice(b, (a >> 2) & 3).chr8(a & 3)),
  ),
  wired(216, 'Bonza', {
    registers: 1,
    write(b, address) {
      if (address < 0x8000) return false;
      b.registers[0] = address & 0xff;
      return true;
    },
    map: (b, r) => b.prg32(r[0] & 1).chr8((r[0] >> 1) & 7),
    read: (_b, address, data) => (address === 0x5000 ? 0 : data),
  }),
  wired(225, 'ET-4310', quadRam),
  wired(
    227,
    '1200-in-1',
    latch((b, _d, a) => {
      const bank = ((a >> 2) & 0x1f) | ((a >> 3) & 0x20);
      const wide = bit(a, 0);
      if (bit(a, 7)) wideOrTwice(b, wide, bank);
      else {
        b.prg16(0x8000, wide ? bank & 0x3e : bank);
        b.prg16(0xc000, bit(a, 9) ? bank | 7 : bank & 0x38);
      }
      b.chr8(0);
      b.horizontal(bit(a, 1));
    }),
  ),
  wired(
    228,
    'Action 52',
    latch((b, d, a) => {
      // There is no chip 2; chip 3 comes third in the ROM.
      const chip = (a >> 11) & 3;
      const bank = ((chip === 3 ? 2 : chip) << 5) | ((a >> 6) & 0x1f);
      wideOrTwice(b, !bit(a, 5), bank);
      if (chip === 2 && b.memory.prgRom.size > 0x100000) b.memory.unmapCpu(0x8000, 0x8000);
      b.chr8(((a & 15) << 2) | (d & 3));
      b.horizontal(bit(a, 13));
    }),
  ),
  wired(
    229,
    '31-in-1',
    latch((b, _d, a) => {
      wideOrTwice(b, (a & 0x1e) === 0, a & 0x1f);
      b.chr8(a & 0xff);
      b.horizontal(bit(a, 5));
    }),
  ),
  wired(
    231,
    '20-in-1',
    latch((b, _d, a) => {
      b.prg16(0x8000, a & 0x1e);
      b.prg16(0xc000, (a & 0x1e) | bit(a, 5));
      b.chr8(0);
      b.horizontal(bit(a, 7));
    }),
  ),
  wired(
    235,
    'Golden Game 150-in-1',
    latch((b, _d, a) => {
      const chips = b.memory.prgRom.size >> 19;
      const chip = (a >> 8) & 3;
      const there = GOLDEN_GAME_CHIPS[chips <= 2 ? 0 : chips <= 4 ? 1 : 2][chip];
      if (there < 0) b.memory.unmapCpu(0x8000, 0x8000);
      else if (bit(a, 11)) twice(b, ((there | (a & 0x1f)) << 1) | bit(a, 12));
      else b.prg32(there | (a & 0x1f));
      b.chr8(0);
      if (bit(a, 10)) b.screen(0);
      else b.horizontal(bit(a, 13));
    }),
  ),
  wired(
    242,
    'Waixing 43-in-1',
    latch((b, _d, a) =>
      b
        .prg32((a >> 3) & 15)
        .chr8(0)
        .horizontal(bit(a, 1)),
    ),
  ),
  wired(255, '110-in-1', quadRam),
  wired(
    261,
    '810544-C-A1',
    latch((b, _d, a) => {
      if (bit(a, 6)) b.prg32(a >> 7);
      else twice(b, ((a >> 6) & 0xfe) | bit(a, 5));
      b.chr8(a & 15).horizontal(bit(a, 4));
    }),
  ),
  wired(
    288,
    'GKCX1',
    latch((b, _d, a) => b.prg32((a >> 3) & 3).chr8(a & 7)),
  ),
  wired(
    290,
    'NTD-03',
    latch((b, _d, a) => {
      const bank = (a >> 10) & 0x1e;
      if (bit(a, 7)) twice(b, bank | bit(a, 6));
      else b.prg32(bank >> 1);
      b.chr8(((a & 0x300) >> 5) | (a & 7)).horizontal(bit(a, 10));
    }),
  ),
  wired(
    300,
    '190-in-1',
    latch((b, _d, a) =>
      twice(b, (a >> 2) & 7)
        .chr8((a >> 2) & 7)
        .horizontal(bit(a, 0)),
    ),
  ),
  wired(
    301,
    '8157',
    latch((b, _d, a) => {
      const base = ((a & 0x60) | ((a & 0x100) >> 1)) >> 2;
      const bank = (a >> 2) & 7;
      b.prg16(0x8000, base | bank);
      b.prg16(0xc000, base | (bit(a, 9) ? 7 : bit(a, 7) ? bank : 0));
      b.chr8(0).horizontal(bit(a, 1));
    }),
  ),
  wired(
    349,
    'G-146',
    latch((b, _d, a) => {
      if (bit(a, 11)) b.prg16(0x8000, (a & 0x1f) | (a & bit(a, 6))).prg16(0xc000, (a & 0x18) | 7);
      else wideOrTwice(b, !bit(a, 6), a & 0x1f);
      b.chr8(0).horizontal(bit(a, 7));
    }),
  ),
  wired(380, '970630C, KN-35A', { ...latch((b, _d, a) => map380(b, a)), read: read380 }),
  wired(
    402,
    'J-2282',
    latch((b, _d, a) => map402(b, a)),
  ),
  wired(519, 'EH8813A', {
    registers: 3,
    write(b, address, data) {
      const r = b.registers;
      if (address < 0x8000) return false;
      r[0] = data;
      // Once A8 was set only the CHR bits still move.
      if (r[2] & 1) return true;
      r[1] = address & 0xff;
      r[2] = (address >> 8) & 1;
      return true;
    },
    map(b, r) {
      wideOrTwice(b, !bit(r[1], 7), r[1] & 0x3f);
      b.chr8(r[0] & 15).horizontal(bit(r[0], 7));
      if (bit(r[1], 6)) b.memory.unmapCpu(0x8000, 0x8000);
    },
    // A6 puts solder pads (all 0 here) in place of ROM's lowest address lines.
    read(b, address, data) {
      if (address < 0x8000) return data;
      const bank = b.registers[1] & 0x3f;
      const wide = !bit(b.registers[1], 7);
      const offset = wide ? (bank >> 1) * 0x8000 + (address & 0x7ff0) : bank * 0x4000 + (address & 0x3ff0);
      return b.memory.bytes[b.memory.prgRom.start + (offset % b.memory.prgRom.size)];
    },
  }),
];
