import { bit } from '../parts/bits.ts';
import { latch, twice, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** Decathlon (244): the bank bits go through a scrambler that the upper bits choose. */
const DECATHLON_PRG = [
  [0, 1, 2, 3],
  [3, 2, 1, 0],
  [0, 2, 1, 3],
  [3, 1, 2, 0],
] as const;
const DECATHLON_CHR = [
  [0, 1, 2, 3, 4, 5, 6, 7],
  [0, 2, 1, 3, 4, 6, 5, 7],
  [0, 1, 4, 5, 2, 3, 6, 7],
  [0, 4, 1, 5, 2, 6, 3, 7],
  [0, 4, 2, 6, 1, 5, 3, 7],
  [0, 2, 4, 6, 1, 3, 5, 7],
  [7, 6, 5, 4, 3, 2, 1, 0],
  [7, 6, 5, 4, 3, 2, 1, 0],
] as const;

/** Unlicensed boards that latch the data of a write. https://www.nesdev.org/wiki/Category:INES_Mappers */
export const DATA_LATCHES: readonly BoardRow[] = [
  wired(
    39,
    'Study & Game 32-in-1',
    latch((b, d) => b.prg32(d).chr8(0)),
  ),
  wired(144, 'Death Race', {
    write(b, address, data) {
      if (address < 0x8000) return false;
      // D0 always comes from the ROM (https://www.nesdev.org/wiki/INES_Mapper_144).
      b.registers[0] = (data | 1) & b.conflict(address, 0xff);
      return true;
    },
    map: (b, r) => b.prg32(r[0] & 3).chr8(r[0] >> 4),
  }),
  wired(
    148,
    'Sachen SA-008-A',
    latch((b, d) => b.prg32(bit(d, 3)).chr8(d & 7), { conflicts: true }),
  ),
  wired(
    149,
    'Sachen SA-0036',
    latch((b, d) => b.prg32(0).chr8(bit(d, 7)), { conflicts: true }),
  ),
  wired(
    177,
    'Hengedianzi',
    latch((b, d) =>
      b
        .prg32(d & 0x1f)
        .chr8(0)
        .horizontal(bit(d, 5)),
    ),
  ),
  wired(
    203,
    '35-in-1',
    latch((b, d) => twice(b, d >> 2).chr8(d & 3)),
  ),
  wired(
    241,
    'BxROM with RAM',
    latch((b, d) => b.prg32(d).chr8(0)),
  ),
  wired(188, 'Karaoke Studio', {
    ...latch((b, d) => {
      b.prg16(0x8000, d === 0 ? (b.memory.prgRom.size >> 14) + 7 : d & 0x10 ? d & 7 : (d & 7) | 8);
      b.prg16(0xc000, 7).chr8(0);
    }),
    read: (_b, address, data) => (address >= 0x6000 && address < 0x8000 ? 3 : data),
  }),
  wired(244, 'Decathlon', {
    registers: 2,
    write(b, address, data) {
      if (address < 0x8000) return false;
      if (bit(data, 3)) b.registers[1] = DECATHLON_CHR[(data >> 4) & 7][data & 7];
      else b.registers[0] = DECATHLON_PRG[(data >> 4) & 3][data & 3];
      return true;
    },
    map: (b, r) => b.prg32(r[0]).chr8(r[1]),
  }),
  wired(
    283,
    'GS-2004, GS-2013',
    latch(
      (b, d) => {
        b.prg32(d).chr8(0);
        b.prg8(0x6000, b.memory.prgRom.size & 0x7fff ? -1 : 31);
      },
      { data: 0xff },
    ),
  ),
  wired(
    285,
    'A65AS',
    latch((b, d) => {
      if (bit(d, 6)) b.prg32((d & 0x1e) >> 1);
      else b.prg16(0x8000, ((d & 0x30) >> 1) | (d & 7)).prg16(0xc000, ((d & 0x30) >> 1) | 7);
      b.chr8(0);
      if (bit(d, 7)) b.screen(bit(d, 5));
      else b.horizontal(bit(d, 3));
    }),
  ),
  wired(
    299,
    '11160',
    latch((b, d) => {
      const bank = (d >> 4) & 7;
      b.prg32(bank)
        .chr8((bank << 2) | (d & 3))
        .vertical(bit(d, 7));
    }),
  ),
  wired(
    329,
    'EDU2000',
    latch((b, d) =>
      b
        .prg32(d & 0x1f)
        .workRam((d >> 6) & 3)
        .chr8(0),
    ),
  ),
  wired(
    336,
    'K-3046',
    latch((b, d) =>
      b
        .prg16(0x8000, d & 0x3f)
        .prg16(0xc000, (d & 0x38) | 7)
        .chr8(0),
    ),
  ),
  wired(
    38,
    'PCI556',
    latch((b, d) => b.prg32(d & 3).chr8((d >> 2) & 3), { from: 0x7000, to: 0x7fff }),
  ),
  wired(
    240,
    'C&E',
    latch((b, d) => b.prg32(d >> 4).chr8(d & 15), { from: 0x4020, to: 0x5fff }),
  ),
];
