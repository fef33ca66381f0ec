import type { ListingLine } from '../debug.ts';

/** `value` in hexadecimal with so many digits, as programs are listed: without `$`. */
export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

/** A line of a listing: `C000  4C F5 C5  JMP reset`; with its label on a line of its own before it. */
export function listed({ address, bytes, text, label }: ListingLine): string {
  const codes = bytes.map((byte) => hex(byte, 2)).join(' ');
  const line = `${hex(address, 4)}  ${codes.padEnd(8)}  ${text}`;
  return label === undefined || label.includes('+') ? line : `${label}:\n${line}`;
}
