import { shelf } from './shelf.ts';

/** A board that a ROM may be from. */
export interface LikelyBoard {
  readonly mapper: number;
  readonly name: string;
}

/** A mapper number, least and most KiB of PRG ROM, least and most KiB of CHR ROM (0: CHR RAM). */
type Sizes = readonly [mapper: number, leastPrg: number, mostPrg: number, leastChr: number, mostChr: number];

/**
 * The chips that games of these boards have, those with most games first. After the boards' pages, and the sizes of published games:
 * https://www.nesdev.org/wiki/List_of_mappers
 */
export const SIZES: readonly Sizes[] = [
  [0, 16, 32, 0, 8],
  [4, 32, 512, 0, 256],
  [1, 32, 512, 0, 128],
  [2, 64, 256, 0, 0],
  [3, 16, 32, 16, 32],
  [7, 64, 256, 0, 0],
  [66, 64, 128, 16, 32],
  [206, 32, 128, 16, 64],
  [11, 32, 128, 16, 128],
  [34, 64, 256, 0, 0],
  [71, 64, 256, 0, 0],
  [79, 32, 64, 16, 64],
  [87, 16, 32, 16, 32],
  [16, 128, 256, 128, 256],
  [19, 128, 256, 128, 256],
  [23, 128, 256, 128, 256],
  [25, 128, 256, 128, 256],
  [21, 128, 256, 128, 256],
  [22, 128, 256, 128, 256],
  [69, 128, 256, 128, 256],
  [33, 128, 256, 128, 256],
  [48, 128, 256, 128, 256],
  [18, 128, 256, 128, 256],
  [32, 128, 256, 128, 128],
  [65, 128, 256, 128, 256],
  [67, 128, 128, 128, 128],
  [68, 128, 256, 128, 256],
  [75, 128, 128, 128, 128],
  [9, 128, 128, 128, 128],
  [10, 128, 256, 64, 128],
  [24, 256, 256, 128, 128],
  [26, 256, 256, 128, 256],
  [85, 128, 512, 0, 128],
  [118, 128, 256, 64, 128],
  [119, 128, 128, 64, 64],
  [5, 128, 1024, 128, 1024],
  [30, 512, 512, 0, 0],
  [28, 64, 1024, 0, 0],
];

/** The boards that games with such chips (in bytes) are from, the likeliest first; of those that are at hand. */
export function likelyBoards(prgRom: number, chrRom: number): LikelyBoard[] {
  const [prg, chr] = [prgRom / 1024, chrRom / 1024];
  const { boards } = shelf();
  return SIZES.filter(
    ([, leastPrg, mostPrg, leastChr, mostChr]) =>
      prg >= leastPrg && prg <= mostPrg && chr >= leastChr && chr <= mostChr,
  ).flatMap(([mapper]) => {
    const row = boards.get(mapper);
    return row === undefined ? [] : [{ mapper, name: row.name }];
  });
}
