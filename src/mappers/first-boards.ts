import { Mmc1 } from './licensed/mmc1.ts';
import { Nrom } from './licensed/nrom.ts';
import type { BoardRow } from './rows.ts';

/** The boards of what comes with the page: its game, and its self-test. Before a player's file is opened the others are there. */
export const FIRST_BOARDS: readonly BoardRow[] = [
  { mapper: 0, name: 'NROM', create: (setup) => new Nrom(setup) },
  { mapper: 1, name: 'MMC1', create: (setup) => new Mmc1(setup) },
];
