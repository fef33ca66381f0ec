import { INSTRUCTIONS } from './instructions.ts';

/** A line of a listing. */
export interface ListingLine {
  /** CPU address of its first byte. */
  readonly address: number;
  readonly bytes: readonly number[];
  /** Such as `LDA score,X`, or `.byte $01,$02`. */
  readonly text: string;
  readonly kind: 'code' | 'data' | 'unknown';
  /** The name of this place, if it has one. */
  readonly label: string | undefined;
  /** What the operand comes to, 16 bits; -1 without one that is an address. */
  readonly target: number;
  /** Whether it is one of the documented instructions; true for data. */
  readonly isOfficial: boolean;
}

/** What a listing is made from. */
export interface ListingSource {
  /** A byte at a CPU address, without side effects. */
  read(address: number): number;
  /** The name of a CPU address; undefined for none. */
  nameOf?(address: number): string | undefined;
  /** What ran at a CPU address: an instruction began there, or was read as data; `unknown` when neither has been seen. */
  kindOf?(address: number): 'code' | 'operand' | 'data' | 'unknown';
}

const hex = (value: number, digits: number): string => `$${value.toString(16).toUpperCase().padStart(digits, '0')}`;

/** Bytes of data in one line. */
const DATA_BYTES = 8;

/** The instruction at `address`, whatever is known of it. */
export function disassembleOne(source: ListingSource, address: number): ListingLine {
  const opcode = source.read(address);
  const { size, mnemonic, mode, isOfficial } = INSTRUCTIONS[opcode];
  const bytes = Array.from({ length: size }, (_, i) => source.read((address + i) & 0xffff));
  const target = targetOf(mode, bytes, address);
  const text = `${mnemonic} ${operandOf(mode, bytes, target, source)}`.trim();
  return { address, bytes, text, kind: 'code', label: source.nameOf?.(address), target, isOfficial };
}

/**
 * `count` lines from `address` on. Where it is known what ran, data is shown as bytes, and so is what is neither, once code has
 * been seen nearby; where nothing is known, all is taken for code.
 */
export function disassemble(source: ListingSource, address: number, count: number): ListingLine[] {
  const lines: ListingLine[] = [];
  let at = address & 0xffff;
  while (lines.length < count) {
    const line = lineAt(source, at);
    lines.push(line);
    at = (at + line.bytes.length) & 0xffff;
  }
  return lines;
}

/** Where the lines of such a listing begin, from `address` up to `end` (not with it): for lists that are too long to be made whole. */
export function listingStarts(source: ListingSource, address: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = address; at < end; at += sizeAt(source, at)) starts.push(at);
  return starts;
}

function lineAt(source: ListingSource, address: number): ListingLine {
  const size = sizeAt(source, address);
  if (isData(source, address)) return bytesLine(source, address, size, 'data');
  return size === INSTRUCTIONS[source.read(address)].size
    ? disassembleOne(source, address)
    : bytesLine(source, address, size, 'unknown');
}

function sizeAt(source: ListingSource, address: number): number {
  if (isData(source, address)) return dataSize(source, address);
  const { size } = INSTRUCTIONS[source.read(address)];
  return isCut(source, address, size) ? 1 : size;
}

function isData({ kindOf }: ListingSource, address: number): boolean {
  const kind = kindOf?.(address) ?? 'unknown';
  return kind === 'data' || kind === 'operand';
}

/** Whether an instruction that ran, or data, begins within this one, which was only taken for one. */
function isCut({ kindOf }: ListingSource, address: number, size: number): boolean {
  if (kindOf === undefined || size === 1 || kindOf(address) === 'code') return false;
  for (let i = 1; i < size; i++) {
    const kind = kindOf((address + i) & 0xffff);
    if (kind === 'code' || kind === 'data') return true;
  }
  return false;
}

/** Bytes of data that stand in one line: up to the next name, but for what only says how far into something it is. */
function dataSize(source: ListingSource, address: number): number {
  let size = 1;
  const next = (): number => (address + size) & 0xffff;
  while (size < DATA_BYTES && isData(source, next()) && !isNamed(source, next())) size++;
  return size;
}

function isNamed({ nameOf }: ListingSource, address: number): boolean {
  const name = nameOf?.(address);
  return name !== undefined && !/\+\d+$/.test(name);
}

function bytesLine(source: ListingSource, address: number, size: number, kind: ListingLine['kind']): ListingLine {
  const bytes = Array.from({ length: size }, (_, i) => source.read((address + i) & 0xffff));
  const text = `.byte ${bytes.map((byte) => hex(byte, 2)).join(',')}`;
  return { address, bytes, text, kind, label: source.nameOf?.(address), target: -1, isOfficial: true };
}

function targetOf(mode: string, bytes: readonly number[], address: number): number {
  if (mode === '*+d') return (address + 2 + ((bytes[1] << 24) >> 24)) & 0xffff;
  if (mode.includes('a')) return bytes[1] | (bytes[2] << 8);
  return mode.includes('d') ? bytes[1] : -1;
}

function operandOf(mode: string, bytes: readonly number[], target: number, source: ListingSource): string {
  if (mode === '#i') return `#${hex(bytes[1], 2)}`;
  if (target < 0) return mode;
  const digits = mode.includes('a') || mode === '*+d' ? 4 : 2;
  const place = source.nameOf?.(target) ?? hex(target, digits);
  return mode === '*+d' ? place : mode.replace(/[ad]/, () => place);
}
