import { CodedError, type NoValues } from '../../../base/coded-error.ts';
import type { Cheat } from '../../cheats.ts';

/** How a code is written. */
export type CodeKind = 'game-genie' | 'pro-action-rocky' | 'raw';

/** One code as a player writes it, read. */
export interface CheatCode {
  readonly kind: CodeKind;
  readonly cheat: Cheat;
}

/** Why a text is no code, and what belongs to that. */
export interface CheatProblems {
  'cheat-empty': NoValues;
  /** Letters that a Game Genie does not have; `letters` are those it has. */
  'cheat-letters': { letters: string };
  'cheat-length': { length: number };
  'cheat-form': NoValues;
  /** An address ($2000 to $401F) where there is no memory. */
  'cheat-registers': NoValues;
}

/** A text is no cheat code; the code says why. */
export class CheatError extends CodedError<CheatProblems> {
  override name = 'CheatError';
}

/** The letters of a Game Genie, by the digit they stand for. */
const LETTERS = 'APZLGITYEOXUKSVN';
const GAME_GENIE = /^[APZLGITYEOXUKSVN]{6}(?:[APZLGITYEOXUKSVN]{2})?$/;
const WORD = /^[A-Z]+$/;
const ROCKY = /^[0-9A-F]{8}$/;
/** Address, value, compare: `AAAA:VV`, `AAAA:VV:CC`, and as some write it, `AAAA?CC:VV`. */
const RAW = /^\$?([0-9A-F]{1,4})(?:\?([0-9A-F]{1,2}))?[:=]([0-9A-F]{1,2})(?::([0-9A-F]{1,2}))?$/;
/** RAM of the console with its mirrors, then registers, then what is on the cartridge. */
const RAM_END = 0x2000;
const REGISTERS_END = 0x4020;

/** Pro Action Rocky: where each bit goes, from bit 30 of the code down. */
const ROCKY_BITS = [
  3, 13, 14, 1, 6, 9, 5, 0, 12, 7, 2, 8, 10, 11, 4, 19, 21, 23, 22, 20, 17, 16, 18, 29, 31, 24, 26, 25, 30, 27, 28,
];
const ROCKY_KEY = 0x7e5ee93a;
const ROCKY_XOR = 0x5c184b91;

/**
 * What the letters of a Game Genie say. Source: https://www.nesdev.org/wiki/Game_Genie
 * Eight letters compare; the third letter's top bit tells the two lengths apart on the device, and is not looked at here.
 */
function decodeGameGenie(text: string): Cheat {
  const n = [...text].map((letter) => LETTERS.indexOf(letter));
  const last = n[n.length - 1];
  const value = (n[0] & 7) | ((n[0] & 8) << 4) | ((n[1] & 7) << 4) | (last & 8);
  const low = ((n[1] & 8) << 4) | ((n[2] & 7) << 4) | (n[3] & 8) | (n[4] & 7);
  const high = ((n[3] & 7) << 12) | ((n[4] & 8) << 8) | ((n[5] & 7) << 8);
  const compare = n.length === 8 ? (n[5] & 8) | (n[6] & 7) | ((n[6] & 8) << 4) | ((n[7] & 7) << 4) : null;
  return { address: 0x8000 | high | low, value, compare };
}

/** The letters of a Game Genie for a cheat on reads; null where it has none, below $8000. */
export function encodeGameGenie({ address, value, compare }: Cheat): string | null {
  if (address < 0x8000) return null;
  const n = new Array<number>(compare === null ? 6 : 8).fill(0);
  n[0] = (value & 7) | ((value >> 4) & 8);
  n[1] = ((value >> 4) & 7) | ((address >> 4) & 8);
  n[2] = ((address >> 4) & 7) | (compare === null ? 0 : 8);
  n[3] = ((address >> 12) & 7) | (address & 8);
  n[4] = (address & 7) | ((address >> 8) & 8);
  n[5] = (address >> 8) & 7;
  if (compare !== null) {
    n[5] |= compare & 8;
    n[6] = (compare & 7) | ((compare >> 4) & 8);
    n[7] = (compare >> 4) & 7;
  }
  n[n.length - 1] |= value & 8;
  return n.map((digit) => LETTERS[digit]).join('');
}

/** What the eight digits of a Pro Action Rocky say; it always compares. */
function decodeRocky(text: string): Cheat {
  let code = Number.parseInt(text, 16) >>> 1;
  let key = ROCKY_KEY;
  let result = 0;
  for (const bit of ROCKY_BITS) {
    if (((key ^ code) >>> 30) & 1) {
      result |= 1 << bit;
      key ^= ROCKY_XOR;
    }
    code <<= 1;
    key <<= 1;
  }
  return { address: 0x8000 + (result & 0x7fff), value: (result >>> 24) & 0xff, compare: (result >>> 16) & 0xff };
}

/** What is wrong with letters that a Game Genie does not take. */
function noLetters(text: string): CheatError {
  const isKnown = [...text].every((letter) => LETTERS.includes(letter));
  if (isKnown) return new CheatError('cheat-length', { length: text.length });
  return new CheatError('cheat-letters', { letters: LETTERS });
}

function decodeRaw(text: string): Cheat {
  const [, address, before, value, after] = RAW.exec(text) ?? [];
  if (address === undefined || (before !== undefined && after !== undefined)) throw new CheatError('cheat-form');
  const at = Number.parseInt(address, 16);
  if (at >= RAM_END && at < REGISTERS_END) throw new CheatError('cheat-registers');
  const compare = before ?? after;
  return {
    address: at,
    value: Number.parseInt(value, 16),
    compare: compare === undefined ? null : Number.parseInt(compare, 16),
  };
}

/**
 * Read one code: six or eight letters of a Game Genie, eight digits of a Pro Action Rocky, or `AAAA:VV`, `AAAA:VV:CC` and
 * `AAAA?CC:VV` (address, value, compare, in hex). Capitals and spaces at the ends do not matter. Throws `CheatError`.
 */
export function parseCode(text: string): CheatCode {
  const plain = text.trim().toUpperCase();
  if (plain === '') throw new CheatError('cheat-empty');
  if (GAME_GENIE.test(plain)) return { kind: 'game-genie', cheat: decodeGameGenie(plain) };
  if (ROCKY.test(plain)) return { kind: 'pro-action-rocky', cheat: decodeRocky(plain) };
  if (WORD.test(plain)) throw noLetters(plain);
  return { kind: 'raw', cheat: decodeRaw(plain) };
}

/** The codes that stand together in `text`, apart by new lines, spaces, `+`, `;` or commas. */
export function codesIn(text: string): string[] {
  return text.split(/[\s+;,]+/).filter((part) => part !== '');
}

/** Read codes that stand together. Throws `CheatError`. */
export function parseCodes(text: string): CheatCode[] {
  const parts = codesIn(text);
  if (parts.length === 0) throw new CheatError('cheat-empty');
  return parts.map(parseCode);
}

/** `value` in hex, with at least so many digits. */
export function hexOf(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

/** A cheat as `AAAA:VV` or `AAAA:VV:CC`, which every kind can be written as. */
export function rawCode({ address, value, compare }: Cheat): string {
  const ends = compare === null ? '' : `:${hexOf(compare, 2)}`;
  return `${hexOf(address, 4)}:${hexOf(value, 2)}${ends}`;
}
