import { bit } from '../parts/bits.ts';
import { type WiredBoard, type Wiring, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** Where the Sachen 8259 and 74LS374N have their two registers: an index at $4100, the value at $4101. */
function writeIndexed(b: WiredBoard, address: number, data: number, mask: number): boolean {
  if (address >= 0x8000 || !(address & 0x4100) || (address & 0x4100) !== 0x4100) return false;
  if (!(address & 1)) {
    b.registers[8] = data & 7;
    return false;
  }
  b.registers[b.registers[8]] = data & mask;
  return true;
}

/** The Sachen 8259 (137, 138, 139, 141): `shift` bits of each CHR bank number come from its place. */
const sachen8259 = (shift: number, isD = false): Wiring => ({
  registers: 9,
  write: (b, address, data) => writeIndexed(b, address, data, 7),
  map(b, r) {
    b.prg32(r[5]);
    const simple = bit(r[7], 0);
    if (b.memory.chrRom.size === 0) b.chr8(0);
    else if (isD) {
      b.chr1(0x0000, r[0])
        .chr1(0x0400, ((r[4] & 1) << 4) | r[simple ? 0 : 1])
        .chr1(0x0800, ((r[4] & 2) << 3) | r[simple ? 0 : 2])
        .chr1(0x0c00, ((r[4] & 4) << 2) | ((r[6] & 1) << 3) | r[simple ? 0 : 3])
        .chr4(0x1000, -1);
    } else {
      for (let i = 0; i < 4; i++) {
        const bank = r[simple ? 0 : i] | (r[4] << 3);
        b.chr2(i * 0x800, (bank << shift) | (i & ((1 << shift) - 1)));
      }
    }
    place8259(b, r, isD);
  },
});

function place8259(b: WiredBoard, r: Uint8Array, isD: boolean): void {
  const mode = (r[7] >> 1) & 3;
  if (bit(r[7], 0)) b.vertical(1);
  else if (mode < 2) b.horizontal(isD ? 1 - mode : mode);
  else if (mode === 2) b.memory.mapScreens(0, 1, 1, 1);
  else b.screen(0);
}

/** The Sachen 74LS374N (150, 243). */
const sachen374 = (isNarrow: boolean): Wiring => ({
  registers: 9,
  write: (b, address, data) => writeIndexed(b, address, data, 7),
  read(b, address, data) {
    if ((address & 0xc101) !== 0x4101) return data;
    return (data & 0xf8) | (b.registers[b.registers[8]] & 7);
  },
  map(b, r) {
    b.prg32(r[5]);
    if (isNarrow) b.chr8((r[6] & 3) | ((r[4] << 2) & 4) | (r[2] << 3));
    else b.chr8((r[2] & 1) | ((r[4] << 1) & 2) | (r[6] << 2));
    const mode = (r[7] >> 1) & 3;
    if (mode === 0) b.memory.mapScreens(0, 0, 0, 1);
    else if (mode === 1) b.horizontal(1);
    else if (mode === 2) b.vertical(1);
    else b.screen(0);
  },
});

/** A latch at $4100-$5FFF where A8 is 1. */
const sachenLow = (map: (b: WiredBoard, data: number) => unknown): Wiring => ({
  write(b, address, data) {
    if ((address & 0xe100) !== 0x4100) return false;
    b.registers[0] = data;
    return true;
  },
  map: (b, r) => map(b, r[0]),
});

/** Sachen's boards. https://www.nesdev.org/wiki/Category:Mappers_by_Sachen */
export const SACHEN_BOARDS: readonly BoardRow[] = [
  wired(
    133,
    'Sachen SA-72008',
    sachenLow((b, d) => b.prg32(bit(d, 2)).chr8(d & 3)),
  ),
  wired(137, 'Sachen 8259D', sachen8259(0, true)),
  wired(138, 'Sachen 8259B', sachen8259(0)),
  wired(139, 'Sachen 8259C', sachen8259(2)),
  wired(141, 'Sachen 8259A', sachen8259(1)),
  wired(143, 'Sachen TCA-01', {
    write: () => false,
    read: (_b, address, data) => ((address & 0xe100) === 0x4100 ? (data & 0xc0) | (~address & 0x3f) : data),
    map: (b) => b.prg32(0).chr8(0),
  }),
  wired(
    145,
    'Sachen SA-72007',
    sachenLow((b, d) => b.prg32(0).chr8(bit(d, 7))),
  ),
  wired(150, 'Sachen 74LS374N', sachen374(true)),
  wired(243, 'Sachen 74LS374N (wide)', sachen374(false)),
];
