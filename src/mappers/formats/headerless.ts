/** PRG ROM of one board lies before CHR ROM; both have sizes that chips have. */
interface Split {
  readonly prg: number;
  readonly chr: number;
}

const PRG_UNIT = 0x4000;
const CHR_UNIT = 0x2000;
const MOST_PRG = 1 << 20;
const MOST_CHR = 1 << 20;
/** First instructions of programs: SEI, CLD, CLI, loads, stores, jumps, INC, DEC, BIT, TXS, NOP. */
const BEGINNINGS: readonly number[] = [
  ...[0x78, 0xd8, 0x58, 0xa9, 0xa2, 0xa0, 0xad, 0xae, 0xac, 0x8d, 0x8e, 0x8c, 0x85, 0x86, 0x84],
  ...[0x4c, 0x6c, 0x20, 0xee, 0xce, 0x2c, 0x9a, 0xea],
];
/** What reads PRG ROM's vectors: the last six bytes of a bank. */
const VECTORS = 6;

const isPowerOfTwo = (value: number) => value > 0 && (value & (value - 1)) === 0;

/** Whether a program can begin by the vectors at the end of `bank`, the last bytes before $FFFF. */
function canBegin(bank: Uint8Array): boolean {
  const at = bank.length - VECTORS;
  const reset = bank[at + 2] | (bank[at + 3] << 8);
  if (reset < 0x8000 || reset >= 0xfffa) return false;
  const place = bank.length - (0x10000 - reset);
  // Where only the last 16 KiB are known to be there, a start in the first half cannot be looked at.
  return place < 0 ? bank.length < 0x8000 : BEGINNINGS.includes(bank[place]);
}

/** The ways in which so many bytes can be PRG ROM and CHR ROM, the largest program first. */
function splitsOf(size: number): Split[] {
  const splits: Split[] = [];
  for (let prg = Math.min(size, MOST_PRG) & ~(PRG_UNIT - 1); prg >= PRG_UNIT; prg -= PRG_UNIT) {
    const chr = size - prg;
    // Three quarters of a power of two are two chips.
    const isPrgSize = isPowerOfTwo(prg) || (prg % 3 === 0 && isPowerOfTwo(prg / 3));
    if (isPrgSize && (chr === 0 || (chr % CHR_UNIT === 0 && isPowerOfTwo(chr))) && chr <= MOST_CHR)
      splits.push({ prg, chr });
  }
  return splits;
}

/** How often `pattern` is in `bytes`; -1 stands for any byte. */
function count(bytes: Uint8Array, pattern: readonly number[]): number {
  let found = 0;
  for (let at = bytes.indexOf(pattern[0]); at >= 0; at = bytes.indexOf(pattern[0], at + 1)) {
    if (pattern.every((byte, i) => byte < 0 || bytes[at + i] === byte)) found++;
  }
  return found;
}

/** A mapper that such a program with such chips is likely to have: by its size, and by how it writes to registers. */
function guessMapper(prg: Uint8Array, chr: number): number {
  const isSmall = prg.length <= 0x8000;
  if (isSmall && chr <= CHR_UNIT) return 0;
  if (isSmall && chr <= 0x8000) return 3;
  // Five bits one after the other: LSR A before a store to $8000-$FFFF.
  const mmc1 = [0x80, 0xa0, 0xc0, 0xe0, 0xff, 0x9f, 0xbf, 0xdf].reduce(
    (sum, high) => sum + count(prg, [0x4a, 0x8d, -1, high]),
    0,
  );
  // A register's number, then its value.
  const mmc3 = count(prg, [0x8d, 0x01, 0x80]) + count(prg, [0x8c, 0x01, 0x80]) + count(prg, [0x8e, 0x01, 0x80]);
  if (mmc1 >= 4 && mmc1 > mmc3) return 1;
  if (mmc3 > 0) return 4;
  const halves = Array.from({ length: prg.length / 0x8000 }, (_, i) => prg.subarray(i * 0x8000, (i + 1) * 0x8000));
  const isWhole = prg.length % 0x8000 === 0 && halves.every((half) => canBegin(half));
  if (isWhole) return chr === 0 ? 7 : 66;
  return chr === 0 ? 2 : 4;
}

/** Whether the program stores where a board has RAM, so that a battery may be there. */
function usesRam(prg: Uint8Array): boolean {
  let found = 0;
  for (let high = 0x60; high < 0x80; high++) found += count(prg, [0x8d, -1, high]) + count(prg, [0x9d, -1, high]);
  return found >= 3;
}

/**
 * `bytes`, which are no image of a game that is known by its first bytes, with an iNES header before them, where they can be PRG ROM
 * and CHR ROM without one. Its board is a guess, which the table of bad headers corrects for the ROMs that it knows. Null for anything
 * that no console could begin.
 */
export function withHeader(bytes: Uint8Array): Uint8Array | null {
  const split = splitsOf(bytes.length).find(({ prg }) => canBegin(bytes.subarray(Math.max(0, prg - 0x8000), prg)));
  if (split === undefined) return null;
  const prg = bytes.subarray(0, split.prg);
  const mapper = guessMapper(prg, split.chr);
  const battery = [1, 4].includes(mapper) && usesRam(prg) ? 2 : 0;
  // Most boards that choose nothing but banks are soldered for vertical mirroring.
  const vertical = [0, 2, 3].includes(mapper) ? 1 : 0;
  const flags = [((mapper & 15) << 4) | battery | vertical, mapper & 0xf0];
  const whole = new Uint8Array(16 + bytes.length);
  whole.set([0x4e, 0x45, 0x53, 0x1a, split.prg / PRG_UNIT, split.chr / CHR_UNIT, ...flags]);
  whole.set(bytes, 16);
  return whole;
}
