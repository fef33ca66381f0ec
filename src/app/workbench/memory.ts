import type { Debugger, Place, Space } from '../../console/debug.ts';
import { cpuAddressOf, placeTyped } from './addresses.ts';

/** Bytes in a row of memory. */
export const COLUMNS = 16;

/** All spaces in the order in which they are offered: what the CPU and the PPU see, then the chips. */
const SPACES: readonly Space[] = [
  ...(['cpu', 'ppu', 'ram', 'prgRam', 'saveRam', 'prgRom'] as const),
  ...(['chrRom', 'chrRam', 'saveChrRam', 'vram', 'palette', 'oam'] as const),
];

/** Those that this console has. */
export function spacesOf(debug: Debugger): readonly Space[] {
  return SPACES.filter((space) => debug.sizeOf(space) > 0);
}

/** A number in hex, with at least so many digits. */
export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

/** The same with a dollar sign, as assemblers write it: 2 digits for a byte, 4 for an address. */
export function dollars(value: number, digits = 2): string {
  return `$${hex(value, digits)}`;
}

/** How many digits the addresses of a space of `size` bytes have. */
export function digitsOf(size: number): number {
  return Math.max(2, (size - 1).toString(16).length);
}

/** A byte as text: ASCII, or a dot. */
export function letterOf(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
}

/** Bytes to look for; null stands for any. */
type Pattern = readonly (number | null)[];

/**
 * What `text` says to look for: bytes in hex (`A9 00 ?? 8D`, with or without spaces), or letters between quotation marks. Null for what
 * is neither.
 */
export function parseBytes(text: string): Pattern | null {
  const quoted = /^\s*"(.+)"\s*$/.exec(text);
  if (quoted) {
    const letters = [...quoted[1]].map((letter) => letter.charCodeAt(0));
    return letters.every((code) => code < 0x100) ? letters : null;
  }
  const digits = text.replace(/[\s,$]+/g, '');
  if (!/^(?:[0-9a-f]{2}|\?\?)+$/i.test(digits)) return null;
  return (digits.match(/../g) ?? []).map((two) => (two === '??' ? null : Number.parseInt(two, 16)));
}

/** Where `pattern` lies next after `from`, or before it, round the end if need be; -1 where it is nowhere. */
export function findBytes(bytes: Uint8Array, pattern: Pattern, from: number, isBack = false): number {
  const count = bytes.length - pattern.length + 1;
  if (count <= 0) return -1;
  for (let step = 1; step <= count; step++) {
    const at = (((from + (isBack ? -step : step)) % count) + count) % count;
    if (pattern.every((byte, i) => byte === null || bytes[at + i] === byte)) return at;
  }
  return -1;
}

/**
 * Where `text` leads that was typed while `space` is shown (`placeTyped`): a symbol of another chip leads there, unless the CPU's memory
 * is shown, and has ROM or RAM of the cartridge there. Null for what is no place.
 */
export function placeNamed(debug: Debugger, space: Space, text: string): Place | null {
  const found = placeTyped(debug, space, text);
  if (!found || space !== 'cpu' || found.space === 'ram') return found;
  const seen = cpuAddressOf(debug, found);
  return seen < 0 ? found : { space, address: seen };
}

/** What the byte at a place is called; undefined for nothing. */
export function nameOf(debug: Debugger, { space, address }: Place): string | undefined {
  if (space === 'cpu') return debug.nameOf(address);
  const label = debug.symbols.labelAround(space, address);
  if (!label || label.name === '') return undefined;
  const into = address - label.address;
  return into === 0 ? label.name : `${label.name}+${into}`;
}

/** A byte as decimal and binary, beside its hex: `$45 = 69 = %01000101`. */
export function manyWays(byte: number): string {
  return `${dollars(byte)} = ${byte} = %${byte.toString(2).padStart(8, '0')}`;
}
