import { bit, withNibble } from '../parts/bits.ts';
import { Counts } from './coolgirl-counters.ts';
import {
  A,
  AT_6000,
  B,
  C,
  type CoolgirlRegisters,
  E,
  F,
  G,
  H,
  type Simulated,
  type SimulatedWrite as Write,
} from './coolgirl-registers.ts';

/** The upper digit of an address within $8000-$FFFF, 0 to 7. */
const block = (address: number) => (address >> 12) & 7;

/** Eight banks of patterns, one register each. */
const eightChr = (r: CoolgirlRegisters, register: number, data: number) => r.putChr(register & 7, 0, 8, data);

/** UxROM; bit 0: Fire Hawk's screens at $9000, bit 1: UNROM-512's. */
const uxrom: Write = (r, address, data) => {
  if (r.flags & 1 && block(address) === 1) {
    r.oneScreen(bit(data, 4));
    return;
  }
  r.putPrg(A, 1, 5, data);
  if ((r.flags & 2) === 0) return;
  r.oneScreen(bit(data, 7));
  r.putChr(A, 0, 2, data >> 5);
};

/** Nanjing: `bytes` are $5200, $5000, $5300, $5100, $5101 and what its falls to 0 turn over. */
const nanjing: Write = (r, address, data) => {
  const { bytes } = r;
  if (address === 0x5101) {
    if (bytes[4] !== 0 && data === 0) bytes[5] ^= 1;
    bytes[4] = data;
  } else if (address === 0x5100 && data === 6) {
    r.prgMode &= 6;
    r.prg[B] = 12;
  } else if (address >= 0x5000 && address < 0x6000) {
    const register = (address >> 8) & 3;
    bytes[[1, 3, 0, 2][register]] = data;
    if (register === 1 || register === 3) return;
    r.prgMode |= 1;
    if (register === 2) r.putPrg(A, 6, 2, data);
    else {
      r.putPrg(A, 2, 4, data);
      r.chrMode = (r.chrMode & 6) | bit(data, 7);
    }
  }
};

/** Bits of the SS 88006's counter, by its register. */
const SS_WIDTHS = [0xffff, 0xfff, 0xff, 0xff, 0xf, 0xf, 0xf, 0xf];

const ss88006: Write = (r, address, data) => {
  const register = (block(address) << 2) | (address & 3);
  const { cycles } = r;
  if (register < 6) r.putPrg(register >> 1, (register & 1) * 4, 4, data);
  else if (register >= 8 && register < 24) r.putChr((register - 8) >> 1, (register & 1) * 4, 4, data);
  else if (register >= 24 && register < 28) {
    const shift = (register & 3) * 4;
    cycles.latch = (cycles.latch & ~(15 << shift)) | ((data & 15) << shift);
  } else if (register === 28) {
    cycles.irq = 0;
    cycles.value = cycles.latch;
  } else if (register === 29) {
    cycles.irq = 0;
    cycles.isOn = (data & 1) !== 0;
    cycles.mask = SS_WIDTHS[(data >> 1) & 7];
  } else if (register === 30) r.mirroring = [1, 0, 2, 3][data & 3];
};

const jyLow: Write = (r, address, data) => {
  if (address === 0x5800 || address === 0x5801) r.bytes[address & 1] = data;
};

const jyAsic: Write = (r, address, data) => {
  const register = address & 7;
  if (block(address) === 0) r.putPrg(address & 3, 0, 6, data);
  else if (block(address) === 1) eightChr(r, register, data);
  else if (block(address) === 5 && (address & 3) === 1) r.mirroring = data & 3;
  else if (block(address) === 4) {
    if (register === 0) r.lines.enable((data & 1) !== 0);
    else if (register === 2 || register === 3) r.lines.enable(register === 3);
    else if (register === 5) {
      r.lines.latch = data ^ r.bytes[2];
      r.lines.reload = true;
    } else if (register === 6) r.bytes[2] = data;
  }
};

const h3001: Write = (r, address, data) => {
  const { cycles } = r;
  const register = address & 7;
  const place = block(address);
  if (place === 0 && register === 0) r.putPrg(A, 0, 6, data);
  else if (place === 2 && register === 0) r.putPrg(B, 0, 6, data);
  else if (place === 4 && register === 0) r.putPrg(C, 0, 6, data);
  else if (place === 3) eightChr(r, register, data);
  else if (place !== 1) return;
  else if (register === 1) r.mirroring = bit(data, 7);
  else if (register === 3) {
    cycles.irq = 0;
    cycles.isOn = bit(data, 7) === 1;
  } else if (register === 4) {
    cycles.irq = 0;
    cycles.value = cycles.latch;
  } else if (register === 5) cycles.latch = (cycles.latch & 0xff) | (data << 8);
  else if (register === 6) cycles.latch = (cycles.latch & 0xff00) | data;
};

/** MMC1: `select` takes its bits with a 1 before them. Bit 0: 16 KiB of RAM. */
const mmc1: Write = (r, address, data) => {
  if (data & 0x80) {
    r.select = 0x20;
    r.prgMode = 0;
    r.putPrg(C, 0, 5, 0x1e);
    return;
  }
  const bits = (r.select >> 1) | ((data & 1) << 5);
  r.select = bits & 1 ? 0x20 : bits;
  if ((bits & 1) === 0) return;
  const value = bits >> 1;
  const register = (address >> 13) & 3;
  if (register === 0) {
    const layout = (value >> 2) & 3;
    r.prgMode = layout === 3 ? 0 : layout === 2 ? 1 : 7;
    if (layout >= 2) r.putPrg(C, 1, 4, layout === 3 ? 15 : 0);
    r.chrMode = bit(value, 4) * 4;
    r.mirroring = (value & 3) ^ 2;
  } else if (register === 1) {
    r.putChr(A, 2, 5, value);
    if (r.flags & 1) r.ramPage = 2 | (bit(value, 3) ^ 1);
    r.putPrg(A, 5, 1, value >> 4);
    r.putPrg(C, 5, 1, value >> 4);
  } else if (register === 2) r.putChr(E, 2, 5, value);
  else {
    r.putPrg(A, 1, 4, value);
    r.ramOn = bit(value, 4) === 0;
  }
};

/** MMC2, or with bit 0 the MMC4. */
const mmc2: Write = (r, address, data) => {
  const place = block(address);
  if (place === 2) r.putPrg(A, 0, 5, r.flags & 1 ? (data & 15) << 1 : (r.prg[A] & 0x10) | (data & 15));
  else if (place === 3 || place === 4) r.putChr(place === 3 ? A : B, 2, 5, data);
  else if (place === 5 || place === 6) r.putChr(place === 5 ? E : F, 2, 5, data);
  else if (place === 7) r.mirroring = data & 1;
};

/** Mapper 70, or with bit 0 152. */
const bandai: Write = (r, _address, data) => {
  r.putChr(A, 3, 4, data);
  r.putPrg(A, 1, 3, data >> 4);
  if (r.flags & 1) r.oneScreen(bit(data, 7));
  else r.putPrg(A, 4, 1, data >> 7);
};

const vrc3: Write = (r, address, data) => {
  const { cycles } = r;
  const place = block(address);
  if (place < 4) cycles.latch = (cycles.latch & ~(15 << (place * 4))) | ((data & 15) << (place * 4));
  else if (place === 4) {
    cycles.control(data);
    cycles.mask = data & 4 ? 0xff : 0xffff;
  } else if (place === 5) cycles.acknowledge();
  else if (place === 7) r.putPrg(A, 1, 3, data);
};

/** Where the MMC3 puts its registers 0 to 5. */
const MMC3_CHR = [A, C, E, F, G, H];

/** MMC3; bit 0: TxSROM, bit 1: mapper 189, bit 2: Namco 108. */
const mmc3: Write = (r, address, data) => {
  const { lines } = r;
  const [is189, is108] = [(r.flags & 2) !== 0, (r.flags & 4) !== 0];
  switch (address & 0xe001) {
    case 0x8000:
      r.select = data & 7;
      if (!is189 && !is108) r.prgMode = data & 0x40 ? 5 : 4;
      if (!is108) r.chrMode = data & 0x80 ? 3 : 2;
      break;
    case 0x8001:
      if (r.select < 6) r.putChr(MMC3_CHR[r.select], 0, 8, data);
      else if (!is189) r.prg[r.select - 6] = data;
      break;
    case 0xa000:
      if (!is108) r.mirroring = data & 1;
      break;
    case 0xc000:
      lines.latch = data;
      break;
    case 0xc001:
      lines.reload = true;
      break;
    case 0xe000:
      lines.enable(false);
      break;
    case 0xe001:
      if (!is108) lines.enable(true);
      break;
  }
};

const board189: Write = (r, address, data) => {
  if (r.flags & 2 && address >= 0x4120) r.putPrg(A, 2, 4, data | (data >> 4));
};

const asder: Write = (r, address, data) => {
  const place = (address >> 13) & 3;
  if (place === 0) r.select = data & 7;
  else if (place === 3) r.mirroring = data & 1;
  else if (place === 1) {
    if (r.select < 2) r.putPrg(r.select, 0, 6, data);
    else r.putChr(MMC3_CHR[r.select - 2], 0, 8, data);
  }
};

/** Mapper 33, or with bit 0 48. */
const taito: Write = (r, address, data) => {
  const is48 = (r.flags & 1) !== 0;
  const register = ((address >> 11) & 12) | (address & 3);
  if (register < 2) {
    r.putPrg(register, 0, 6, data);
    if (register === 0 && !is48) r.mirroring = bit(data, 6);
  } else if (register < 4) r.putChr(register === 2 ? A : C, 1, 7, data);
  else if (register < 8) r.putChr(register, 0, 8, data);
  else if (register === 8) r.lines.latch = data ^ 0xff;
  else if (register === 9) r.lines.reload = true;
  else if (register === 10 || register === 11) r.lines.enable(register === 10);
  else if (register === 12 && is48) r.mirroring = bit(data, 6);
};

const fdsConversion: Write = (r, address, data) => {
  const register = ((address >> 12) & 4) | (address & 3);
  const { cycles } = r;
  if (register === 0) r.putChr(A, 3, 5, data);
  else if (register === 4) r.putPrg(AT_6000, 0, 4, data);
  else if (register === 5) r.mirroring = bit(data, 3);
  else if (register === 6) {
    cycles.isOn = bit(data, 1) === 1;
    if (cycles.isOn) return;
    cycles.irq = 0;
    cycles.value = 0;
  }
};

/** The address lines behind the VRC4's A1 and A0, by flags 2 and 0: as mapper 21, 22, 23, 25. */
const VRC_PINS: readonly (readonly [high: number, low: number])[] = [
  [0x84, 0x42],
  [0x01, 0x02],
  [0x2a, 0x15],
  [0x05, 0x0a],
];

const vrc4: Write = (r, address, data) => {
  const [high, low] = VRC_PINS[((r.flags & 4) >> 1) | (r.flags & 1)];
  const pins = (address & high ? 2 : 0) | (address & low ? 1 : 0);
  const place = block(address);
  const { cycles } = r;
  if (place === 0) r.putPrg(A, 0, 5, data);
  else if (place === 2) r.putPrg(B, 0, 5, data);
  else if (place === 1) {
    if (pins >= 2) r.prgMode = (r.prgMode & 6) | bit(data, 1);
    // A VRC2, and Wai Wai World, which writes this for horizontal mirroring.
    else if (data !== 0xff) r.mirroring = data & 3;
  } else if (place < 7) r.putChr((place - 3) * 2 + (pins >> 1), (pins & 1) * 4, 4, data);
  else if (pins < 2) cycles.latch = withNibble(cycles.latch, pins, data);
  else if (pins === 2) {
    cycles.control(data);
    cycles.mask = 0xff;
    cycles.kind = data & 4 ? Counts.Up : Counts.UpByLines;
  } else cycles.acknowledge();
};

const fme7: Write = (r, address, data) => {
  const place = (address >> 13) & 3;
  const { cycles } = r;
  if (place === 0) r.select = data & 15;
  if (place !== 1) return;
  if (r.select < 8) eightChr(r, r.select, data);
  else if (r.select === 8) {
    r.ramOn = bit(data, 7) === 1;
    r.romAt6000 = bit(data, 6) === 0;
    r.prg[AT_6000] = data & 0x3f;
  } else if (r.select < 12) r.putPrg(r.select - 9, 0, 6, data);
  else if (r.select === 12) r.mirroring = data & 3;
  else if (r.select === 13) {
    cycles.irq = 0;
    cycles.isOn = bit(data, 7) === 1;
    cycles.asks = (data & 1) !== 0;
  } else if (r.select === 14) cycles.value = (cycles.value & 0xff00) | data;
  else cycles.value = (cycles.value & 0xff) | (data << 8);
};

const g101: Write = (r, address, data) => {
  const place = block(address);
  if (place === 0) r.putPrg(A, 0, 6, data);
  else if (place === 2) r.putPrg(B, 0, 6, data);
  else if (place === 3) eightChr(r, address, data);
  else if (place === 1) {
    r.prgMode = (r.prgMode & 6) | bit(data, 1);
    r.mirroring = data & 1;
  }
};

const vrc1: Write = (r, address, data) => {
  const place = block(address);
  if (place === 0 || place === 2 || place === 4) r.putPrg(place >> 1, 0, 4, data);
  else if (place === 1) {
    r.mirroring = data & 1;
    r.putChr(A, 6, 1, data >> 1);
    r.putChr(E, 6, 1, data >> 2);
  } else if (place >= 6) r.putChr(place === 6 ? A : E, 2, 4, data);
};

/** Its four banks of 2 KiB, by their registers. */
const CONY_PAIRS: Readonly<Record<number, number>> = { 0: A, 1: C, 6: E, 7: G };

/** Cony and Yoko: `bytes[0]` is bit 7 of the mode, which the counter takes over. Bit 2: 512 KiB of patterns. */
const cony: Write = (r, address, data) => {
  const { cycles } = r;
  switch ((address >> 8) & 3) {
    case 0:
      r.putPrg(A, 1, 4, data);
      break;
    case 1:
      r.mirroring = data & 3;
      r.prgMode = (r.prgMode & 3) | (bit(data, 4) << 2);
      r.romAt6000 = bit(data, 5) === 1;
      r.bytes[0] = bit(data, 7);
      break;
    case 2:
      if (address & 1) {
        cycles.isOn = r.bytes[0] !== 0;
        cycles.value = (cycles.value & 0xff) | (data << 8);
      } else {
        cycles.irq = 0;
        cycles.value = (cycles.value & 0xff00) | data;
      }
      break;
    default:
      if ((address & 0x10) === 0) r.prg[[A, B, C, AT_6000][address & 3]] = data;
      else if ((r.flags & 4) === 0) eightChr(r, address, data);
      else if (CONY_PAIRS[address & 7] !== undefined) r.putChr(CONY_PAIRS[address & 7], 1, 8, data);
  }
};

const sunsoft3: Write = (r, address, data) => {
  const { cycles } = r;
  const place = block(address);
  if ((address & 0x800) === 0) cycles.irq = 0;
  else if (place < 4) r.putChr(place * 2, 1, 6, data);
  else if (place === 4) {
    r.select ^= 1;
    cycles.value = r.select ? (cycles.value & 0xff) | (data << 8) : (cycles.value & 0xff00) | data;
  } else if (place === 5) {
    r.select = 0;
    cycles.isOn = bit(data, 4) === 1;
  } else if (place === 6) r.mirroring = data & 3;
  else r.putPrg(A, 1, 4, data);
};

/** The boards with chips of their own, by their codes in COOLGIRL. */
export const COOLGIRL_CHIPS: readonly (readonly [code: number, board: Simulated])[] = [
  [0x01, { high: uxrom }],
  [0x06, { low: nanjing }],
  [0x07, { high: ss88006, counts: Counts.Down }],
  [0x0d, { low: jyLow, high: jyAsic }],
  [0x0e, { high: h3001, counts: Counts.DownToZero }],
  [0x10, { high: mmc1 }],
  [0x11, { high: mmc2 }],
  [0x12, { high: bandai }],
  [0x13, { high: vrc3, counts: Counts.Up }],
  [0x14, { low: board189, high: mmc3 }],
  [0x15, { high: asder }],
  [0x16, { high: taito }],
  [0x17, { high: fdsConversion, counts: Counts.Level }],
  [0x18, { high: vrc4, counts: Counts.UpByLines }],
  [0x19, { high: fme7, counts: Counts.Down }],
  [0x1a, { high: g101 }],
  [0x22, { high: vrc1 }],
  [0x23, { high: cony, counts: Counts.Down }],
  [0x24, { high: sunsoft3, counts: Counts.DownOnce }],
];
