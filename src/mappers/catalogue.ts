import { AxRom, CnRom, Nrom, UxRom } from './discrete.ts';
import { LICENSED_LATCHES } from './licensed-latches.ts';
import { Mmc1 } from './mmc1.ts';
import { Mmc3, type Mmc3Irq, Mmc6 } from './mmc3.ts';
import type { BoardRow } from './rows.ts';
import { UNLICENSED_LATCHES } from './unlicensed-latches.ts';

/** NES 2.0 submappers of mapper 4 that differ in the counter. */
const MMC3_IRQ: Readonly<Record<number, Mmc3Irq>> = { 3: 'acclaim', 4: 'nec' };

/** Every board there is, one row a mapper number. https://www.nesdev.org/wiki/Mapper */
export const BOARDS: readonly BoardRow[] = [
  { mapper: 0, name: 'NROM', create: (setup) => new Nrom(setup) },
  { mapper: 1, name: 'MMC1', create: (setup) => new Mmc1(setup) },
  { mapper: 2, name: 'UxROM', create: (setup) => new UxRom(setup) },
  { mapper: 3, name: 'CNROM', create: (setup) => new CnRom(setup) },
  {
    mapper: 4,
    name: 'MMC3, MMC6',
    create: (setup) => (setup.submapper === 1 ? new Mmc6(setup) : new Mmc3(setup, MMC3_IRQ[setup.submapper])),
  },
  { mapper: 7, name: 'AxROM', create: (setup) => new AxRom(setup) },
  { mapper: 155, name: 'MMC1A', create: (setup) => new Mmc1(setup) },
  ...LICENSED_LATCHES,
  ...UNLICENSED_LATCHES,
];

/** Names of mappers that are not supported, for the message that says so. */
export const KNOWN_NAMES: Readonly<Record<number, string>> = {
  20: 'Famicom Disk System',
};
