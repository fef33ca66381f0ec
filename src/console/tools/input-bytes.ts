import { CodedError, type NoValues } from '../../base/coded-error.ts';
import type { Cheat } from '../cheats.ts';
import { BarcodeError, parseBarcode } from '../devices/barcode.ts';
import { DEVICE_CHOICES, type DeviceSetup, type Socket } from '../devices/catalogue.ts';
import type { Happening, TapeMode } from './inputs.ts';

/** Why a log of inputs cannot be read, by code. */
interface InputLogProblems {
  'not-an-input-log': NoValues;
  /** Another version of the program made it, newer than this one. */
  'input-log-too-new': { readonly version: number };
  /** It ends too early, or says what cannot be. */
  'input-log-damaged': NoValues;
}

/** Thrown when a log of inputs cannot be read. */
export class InputLogError extends CodedError<InputLogProblems> {
  override readonly name = 'InputLogError';
}

/** Bytes that grow at their end. */
export class ByteWriter {
  bytes = new Uint8Array(256);
  length = 0;

  byte(value: number): void {
    this.need(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^31 - 1, seven bits a byte, lowest first. */
  number(value: number): void {
    let left = value;
    for (; left > 0x7f; left >>>= 7) this.byte((left & 0x7f) | 0x80);
    this.byte(left);
  }

  /** A whole number from -2^15 to 2^15 - 1, in two bytes. */
  short(value: number): void {
    this.byte(value & 0xff);
    this.byte((value >> 8) & 0xff);
  }

  /** A whole number from 0 to 2^32 - 1, in four bytes, lowest first. */
  word(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 0xff);
  }

  plain(bytes: Uint8Array): void {
    this.need(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Bytes with their number before them. */
  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.plain(bytes);
  }

  /** A text of ASCII letters, with its length before it. */
  text(text: string): void {
    this.number(text.length);
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
  }

  /** The first `count` bytes go, and the others move up. */
  dropFirst(count: number): void {
    this.bytes.copyWithin(0, count, this.length);
    this.length -= count;
  }

  private need(more: number): void {
    const { bytes, length } = this;
    if (length + more <= bytes.length) return;
    this.bytes = new Uint8Array(Math.max(bytes.length * 2, length + more));
    this.bytes.set(bytes.subarray(0, length));
  }
}

/** Where bytes are read from: those up to `length`. */
export interface ByteSource {
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** Reads what a `ByteWriter` wrote. Throws `InputLogError` at the end of the bytes. */
export class ByteReader {
  private readonly from: ByteSource;
  at: number;

  constructor(from: ByteSource, at = 0) {
    this.from = from;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.from.length;
  }

  byte(): number {
    if (this.isAtEnd) throw new InputLogError('input-log-damaged');
    return this.from.bytes[this.at++];
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return within(value, 0x7fffffff);
    }
    throw new InputLogError('input-log-damaged');
  }

  short(): number {
    const low = this.byte();
    return ((low | (this.byte() << 8)) << 16) >> 16;
  }

  word(): number {
    const low = this.short() & 0xffff;
    return low + (this.short() & 0xffff) * 0x10000;
  }

  plain(length: number): Uint8Array {
    if (this.at + length > this.from.length) throw new InputLogError('input-log-damaged');
    this.at += length;
    return this.from.bytes.slice(this.at - length, this.at);
  }

  block(): Uint8Array {
    return this.plain(this.number());
  }

  text(): string {
    return String.fromCharCode(...this.plain(within(this.number(), 64)));
  }
}

function within(value: number, most: number): number {
  if (value > most) throw new InputLogError('input-log-damaged');
  return value;
}

const TAPE_MODES: readonly TapeMode[] = ['stopped', 'playing', 'recording'];
const SOCKETS: readonly Socket[] = ['port1', 'port2', 'expansion'];

/** Write what is plugged in. */
export function writeSetup(to: ByteWriter, setup: DeviceSetup): void {
  for (const socket of SOCKETS) to.text(setup[socket]);
}

/** Read what is plugged in. Throws `InputLogError` for a device that there is not. */
export function readSetup(from: ByteReader): DeviceSetup {
  const pairs = SOCKETS.map((socket) => {
    const choice = from.text();
    if (!(DEVICE_CHOICES[socket] as readonly string[]).includes(choice)) throw new InputLogError('input-log-damaged');
    return [socket, choice] as const;
  });
  return Object.fromEntries(pairs) as unknown as DeviceSetup;
}

/** Write the cheats that are on. */
export function writeCheats(to: ByteWriter, cheats: readonly Cheat[]): void {
  to.number(cheats.length);
  for (const { address, value, compare } of cheats) {
    to.short(address);
    to.byte(value);
    to.byte(compare === null ? 0 : 1);
    to.byte(compare ?? 0);
  }
}

/** Read the cheats that are on. Throws `InputLogError` for what cannot be. */
export function readCheats(from: ByteReader): Cheat[] {
  return Array.from({ length: within(from.number(), 0xffff) }, () => {
    const address = from.short() & 0xffff;
    const value = from.byte();
    const hasCompare = within(from.byte(), 1) === 1;
    const compare = from.byte();
    return { address, value, compare: hasCompare ? compare : null };
  });
}

function checkedCode(code: string): string {
  try {
    parseBarcode(code);
    return code;
  } catch (error) {
    if (error instanceof BarcodeError) throw new InputLogError('input-log-damaged');
    throw error;
  }
}

type Kind = Happening['kind'];
type Of<K extends Kind> = Extract<Happening, { readonly kind: K }>;

/** How one kind of happening is written: its number, and what follows that. */
interface Row<K extends Kind> {
  readonly number: number;
  readonly write: (to: ByteWriter, what: Of<K>) => void;
  readonly read: (from: ByteReader) => Of<K>;
}

/** A number is never used for anything else: files last. */
const ROWS: { readonly [K in Kind]: Row<K> } = {
  reset: { number: 16, write: () => {}, read: () => ({ kind: 'reset' }) },
  power: { number: 17, write: () => {}, read: () => ({ kind: 'power' }) },
  coin: {
    number: 18,
    write: (to, { slot }) => to.byte(slot),
    read: (from) => ({ kind: 'coin', slot: within(from.byte(), 1) as 0 | 1 }),
  },
  disk: {
    number: 19,
    write: (to, { side }) => to.byte(side + 1),
    read: (from) => ({ kind: 'disk', side: from.byte() - 1 }),
  },
  changesSides: {
    number: 20,
    write: (to, { on }) => to.byte(on ? 1 : 0),
    read: (from) => ({ kind: 'changesSides', on: within(from.byte(), 1) === 1 }),
  },
  switches: {
    number: 21,
    write: (to, { on }) => to.number(on),
    read: (from) => ({ kind: 'switches', on: within(from.number(), 0xffff) }),
  },
  plug: {
    number: 22,
    write: (to, { setup }) => writeSetup(to, setup),
    read: (from) => ({ kind: 'plug', setup: readSetup(from) }),
  },
  card: {
    number: 23,
    write: (to, { code }) => to.text(code),
    read: (from) => ({ kind: 'card', code: checkedCode(from.text()) }),
  },
  runTape: {
    number: 24,
    write: (to, { mode }) => to.byte(TAPE_MODES.indexOf(mode)),
    read: (from) => ({ kind: 'runTape', mode: TAPE_MODES[within(from.byte(), 2)] }),
  },
  tape: {
    number: 25,
    write: (to, { bytes }) => to.block(bytes),
    read: (from) => ({ kind: 'tape', bytes: from.block() }),
  },
  state: {
    number: 26,
    write: (to, { bytes }) => to.block(bytes),
    read: (from) => ({ kind: 'state', bytes: from.block() }),
  },
  battery: {
    number: 27,
    write: (to, { bytes }) => to.block(bytes),
    read: (from) => ({ kind: 'battery', bytes: from.block() }),
  },
  cheats: {
    number: 30,
    write: (to, { cheats }) => writeCheats(to, cheats),
    read: (from) => ({ kind: 'cheats', cheats: readCheats(from) }),
  },
  song: {
    number: 28,
    write: (to, { song }) => to.number(song),
    read: (from) => ({ kind: 'song', song: from.number() }),
  },
};

/** Every kind of happening that a log can hold. */
export const KINDS = Object.keys(ROWS) as readonly Kind[];
const BY_NUMBER = new Map<number, Row<Kind>>(Object.values(ROWS).map((row) => [row.number, row as Row<Kind>]));

/** Write `what`, its number first. */
export function writeHappening(to: ByteWriter, what: Happening): void {
  const row = ROWS[what.kind] as Row<Kind>;
  to.byte(row.number);
  row.write(to, what);
}

/** Read the happening that has this number. Throws `InputLogError` where there is none. */
export function readHappening(from: ByteReader, number: number): Happening {
  const row = BY_NUMBER.get(number);
  if (!row) throw new InputLogError('input-log-damaged');
  return row.read(from);
}
