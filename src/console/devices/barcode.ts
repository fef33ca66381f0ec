import { CodedError, type NoValues } from '../../base/coded-error.ts';

/** Why a barcode cannot be one, by code. */
export interface BarcodeProblems {
  'barcode-not-digits': NoValues;
  /** A code has 8, 12 or 13 digits, and this one `found`. */
  'barcode-wrong-length': { readonly found: number };
  /** The last digit of a code follows from the others: `needed`, 0 to 9. */
  'barcode-wrong-digit': { readonly needed: number };
}

/** Thrown for a barcode that cannot be one. */
export class BarcodeError extends CodedError<BarcodeProblems> {
  override readonly name = 'BarcodeError';
}

/** The digit that makes the weighted sum of `digits` (without it) a multiple of ten. */
function checkDigit(digits: readonly number[]): number {
  // Weights 3 and 1 in turns, 3 for the last one.
  const sum = digits.reduceRight((total, digit, i) => total + digit * ((digits.length - i) % 2 === 1 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/**
 * The digits of an EAN-13, UPC-A (12, which is an EAN-13 that begins with 0) or EAN-8 code. Throws `BarcodeError` for
 * another length or a wrong check digit.
 */
export function parseBarcode(text: string): readonly number[] {
  const plain = text.replace(/[\s-]/g, '');
  if (!/^\d+$/.test(plain)) throw new BarcodeError('barcode-not-digits');
  const full = plain.length === 12 ? `0${plain}` : plain;
  if (full.length !== 13 && full.length !== 8) {
    throw new BarcodeError('barcode-wrong-length', { found: plain.length });
  }
  const digits = [...full].map(Number);
  const last = checkDigit(digits.slice(0, -1));
  if (last !== digits[digits.length - 1]) {
    throw new BarcodeError('barcode-wrong-digit', { needed: last });
  }
  return digits;
}

/** The right-hand patterns, seven modules a digit, 1 black. ISO/IEC 15420. */
const RIGHT = [0x72, 0x66, 0x6c, 0x42, 0x5c, 0x4e, 0x50, 0x44, 0x48, 0x74] as const;
/** Which of the six left-hand digits are even parity, by the first digit of an EAN-13. */
const EVEN = [0x00, 0x0b, 0x0d, 0x0e, 0x13, 0x19, 0x1c, 0x15, 0x16, 0x1a] as const;

const modules = (pattern: number): number[] => Array.from({ length: 7 }, (_, i) => (pattern >> (6 - i)) & 1);
const odd = (digit: number): number[] => modules(~RIGHT[digit] & 0x7f);
const even = (digit: number): number[] => modules(RIGHT[digit]).reverse();

/** The bars of a code as `parseBarcode` gave it, module by module from the left: 1 black, 0 white; no quiet zones. */
export function barsOf(digits: readonly number[]): Uint8Array {
  const isLong = digits.length === 13;
  const half = isLong ? 7 : 4;
  const left = digits.slice(isLong ? 1 : 0, half);
  const parity = isLong ? EVEN[digits[0]] : 0;
  const evenAt = (i: number) => isLong && ((parity >> (5 - i)) & 1) === 1;
  return Uint8Array.from([
    ...[1, 0, 1],
    ...left.flatMap((digit, i) => (evenAt(i) ? even(digit) : odd(digit))),
    ...[0, 1, 0, 1, 0],
    ...digits.slice(half).flatMap((digit) => modules(RIGHT[digit])),
    ...[1, 0, 1],
  ]);
}
