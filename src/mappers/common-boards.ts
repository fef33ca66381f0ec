import type { Board, BoardSetup } from './board.ts';
import { AxRom, CnRom, Nrom, UxRom } from './licensed/discrete.ts';
import { Mmc1 } from './licensed/mmc1.ts';
import { McAcc, Mmc3, Mmc6 } from './mmc3/mmc3.ts';
import type { BoardRow } from './rows.ts';

/**
 * Mapper 4. NES 2.0 submappers name the MMC6, the MC-ACC and the MMC3A; for all others the chip's revision is an
 * option.
 */
function mapper4(setup: BoardSetup): Board {
  if (setup.submapper === 1) return new Mmc6(setup);
  if (setup.submapper === 3) return new McAcc(setup);
  return new Mmc3(setup, setup.submapper === 4 ? 'nec' : setup.mmc3);
}

/** The boards of most games, and of the one that comes with the page. */
export const COMMON_BOARDS: readonly BoardRow[] = [
  { mapper: 0, name: 'NROM', create: (setup) => new Nrom(setup) },
  { mapper: 1, name: 'MMC1', create: (setup) => new Mmc1(setup) },
  { mapper: 2, name: 'UxROM', create: (setup) => new UxRom(setup) },
  { mapper: 3, name: 'CNROM', create: (setup) => new CnRom(setup) },
  // The MMC6's RAM is its own 1 KiB.
  {
    mapper: 4,
    name: 'MMC3, MMC6',
    create: mapper4,
    nvram: (rom) => (rom.submapper === 1 ? 0x400 : null),
  },
  { mapper: 7, name: 'AxROM', create: (setup) => new AxRom(setup) },
];
