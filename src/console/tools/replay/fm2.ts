import { fromBase64, toBase64 } from '../../../base/base64.ts';
import { CodedError, type NoValues } from '../../../base/coded-error.ts';

/** Why a movie cannot be read or used, by code. Lines count from 1. */
export interface MovieProblems {
  /** It is something else. */
  'not-a-movie': NoValues;
  /** The version of the format that it says, where only 3 is known. */
  'movie-version': { readonly version: string };
  /** It has no frames. */
  'movie-empty': NoValues;
  /** A line, or in a binary one a record, that says what cannot be. */
  'movie-line': { readonly line: number };
  /** The record of its beginning cannot be read: its name. */
  'movie-field': { readonly field: string };
  /** It begins with a state of FCEUX, which is nothing to us. */
  'movie-from-a-state': NoValues;
  /** More frames than are read. */
  'movie-too-long': NoValues;

  /** What a movie of FCEUX has no words for, and before which frame. */
  'movie-cannot-say': { readonly frame: number; readonly what: string };
  'movie-device': { readonly port: number; readonly device: number };
}

/** Thrown when a movie cannot be read or used. */
export class MovieError extends CodedError<MovieProblems> {
  override readonly name = 'MovieError';
}

/** What a line commands before its frame: bits. (FCEUX, `src/movie.h`, EMOVIECMD) */
export const MovieCommand = {
  Reset: 1,
  Power: 2,
  FdsInsert: 4,
  FdsSelect: 8,
  Coin: 16,
  Coin2: 32,
  Service: 64,
} as const;

/** What is plugged into a port of FCEUX. */
export const MovieDevice = { Nothing: 0, Pad: 1, Zapper: 2 } as const;

/** Where a light gun aims, and whether it is pressed. */
export interface MovieGun {
  readonly x: number;
  readonly y: number;
  readonly isDown: boolean;
}

/** One frame of a movie. */
export interface MovieFrame {
  readonly commands: number;
  /** The buttons of its pads, in the order of the ports; bit 0 A to bit 7 Right. A port without a pad has 0. */
  readonly pads: readonly number[];
  /** By port; null where there is no light gun. */
  readonly guns: readonly (MovieGun | null)[];
}

/** A movie as its file has it. */
export interface Movie {
  readonly isPal: boolean;
  readonly isFds: boolean;
  readonly hasFourScore: boolean;
  /** Devices of the two ports, where there is no Four Score. */
  readonly ports: readonly [number, number];
  /** `0x…` or `base64:…`; empty where it is not said. */
  readonly checksum: string;
  readonly romName: string;
  readonly comments: readonly string[];
  /** What was in battery RAM; null where it is not said. */
  readonly battery: Uint8Array | null;
  /** How RAM is filled at power-on: 0 stripes, 1 ones, 2 zeros, 3 at random. */
  readonly ram: number;
  /** Whether it was made with FCEUX's newer PPU. */
  readonly hasNewPpu: boolean;
  readonly emulator: string;
  readonly frames: readonly MovieFrame[];
}

/** Letters of the buttons, bit 7 first. */
const LETTERS = 'RLDUTSBA';
/** The most frames that are read: 50 hours. */
const MOST_FRAMES = 1 << 23;
const LINE_END = 0x0a;
const BAR = 0x7c;

/** `bytes` as text, a letter a byte. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** Whether `bytes` begin as a movie of FCEUX does. */
export function isMovie(bytes: Uint8Array): boolean {
  return textOf(bytes.subarray(0, 8)) === 'version ';
}

/** Reads a movie of FCEUX (.fm2), as text or binary. Throws `MovieError`. */
export function readMovie(bytes: Uint8Array): Movie {
  if (!isMovie(bytes)) throw new MovieError('not-a-movie');
  const logAt = startOfLog(bytes);
  const head = new Head(textOf(bytes.subarray(0, logAt)));
  const version = head.text('version');
  if (version !== '3') throw new MovieError('movie-version', { version: version.slice(0, 20) });
  if (head.has('savestate')) throw new MovieError('movie-from-a-state');
  const hasFourScore = head.flag('fourscore');
  const ports = [head.number('port0', MovieDevice.Pad), head.number('port1', MovieDevice.Nothing)] as const;
  const layout = hasFourScore ? [1, 1, 1, 1] : ports;
  for (const [port, device] of ports.entries()) {
    if (!hasFourScore && device > MovieDevice.Zapper) throw new MovieError('movie-device', { port, device });
  }
  const extra = head.number('port2', 0);
  if (extra !== 0 && !hasFourScore) throw new MovieError('movie-device', { port: 2, device: extra });
  const log = bytes.subarray(logAt);
  const frames = head.flag('binary') ? readRecords(log.subarray(1), layout) : readLines(log, layout, head.lines + 1);
  if (frames.length === 0) throw new MovieError('movie-empty');
  return {
    isPal: head.flag('palFlag'),
    isFds: head.flag('FDS'),
    hasFourScore,
    ports: [ports[0], ports[1]],
    checksum: head.text('romChecksum'),
    romName: head.text('romFilename'),
    comments: head.all('comment'),
    battery: head.blob('saveram'),
    ram: head.number('RAMInitOption', 0),
    hasNewPpu: head.flag('NewPPU'),
    emulator: head.text('emuVersion'),
    frames,
  };
}

/** Where the first line begins that has a bar first; the end where none does. */
function startOfLog(bytes: Uint8Array): number {
  for (let at = 0; at >= 0 && at < bytes.length; ) {
    if (bytes[at] === BAR) return at;
    const end = bytes.indexOf(LINE_END, at);
    if (end < 0) break;
    at = end + 1;
  }
  return bytes.length;
}

/** What a movie says before its frames: lines of a name and a value. */
class Head {
  readonly lines: number;
  private readonly values = new Map<string, string[]>();

  constructor(text: string) {
    const lines = text.split('\n');
    this.lines = lines.length - 1;
    for (const line of lines) {
      const [name] = line.split(' ', 1);
      const value = line.slice(name.length + 1).replace(/\r$/, '');
      const others = this.values.get(name.trim());
      if (others) others.push(value);
      else this.values.set(name.trim(), [value]);
    }
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  text(name: string): string {
    return (this.values.get(name)?.[0] ?? '').trim();
  }

  number(name: string, otherwise: number): number {
    const text = this.text(name);
    if (text === '') return otherwise;
    if (!/^\d{1,9}$/.test(text)) throw new MovieError('movie-field', { field: name });
    return Number(text);
  }

  flag(name: string): boolean {
    return this.number(name, 0) !== 0 || this.text(name) === 'true';
  }

  /** Bytes as `base64:…` or `0x…`; null where there are none. */
  blob(name: string): Uint8Array | null {
    const text = this.text(name);
    if (text === '') return null;
    const bytes = text.startsWith('base64:') ? fromBase64(text.slice(7)) : fromHex(text);
    if (bytes === null) throw new MovieError('movie-field', { field: name });
    return bytes;
  }
}

function fromHex(text: string): Uint8Array | null {
  const [, digits] = /^0x((?:[0-9a-f]{2})*)$/i.exec(text) ?? [];
  if (digits === undefined) return null;
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** A whole number from 0 to `last` in `text`. Throws `MovieError` with the line. */
function numberIn(text: string | undefined, last: number, line: number): number {
  if (text === undefined || !/^\d{1,9}$/.test(text) || Number(text) > last)
    throw new MovieError('movie-line', { line });
  return Number(text);
}

function padIn(field: string, line: number): number {
  if (field.length > LETTERS.length) throw new MovieError('movie-line', { line });
  let mask = 0;
  for (let i = 0; i < field.length; i++) if (field[i] !== '.' && field[i] !== ' ') mask |= 0x80 >> i;
  return mask;
}

function gunIn(field: string, line: number): MovieGun {
  const [x, y, button] = field.trim().split(/\s+/);
  return { x: numberIn(x, 999, line), y: numberIn(y, 999, line), isDown: numberIn(button, 1, line) === 1 };
}

function readLines(log: Uint8Array, layout: readonly number[], firstLine: number): MovieFrame[] {
  const frames: MovieFrame[] = [];
  let line = firstLine;
  for (let at = 0; at < log.length; line++) {
    const found = log.indexOf(LINE_END, at);
    const end = found < 0 ? log.length : found;
    const text = textOf(log.subarray(at, end)).replace(/\r$/, '');
    at = end + 1;
    if (text[0] !== '|') {
      if (text.trim() === '') continue;
      throw new MovieError('movie-line', { line });
    }
    if (frames.length >= MOST_FRAMES) throw new MovieError('movie-too-long');
    const fields = text.split('|').slice(1);
    if (fields.length < layout.length + 1) throw new MovieError('movie-line', { line });
    const of = <T>(device: number, read: (field: string, line: number) => T, none: T): T[] =>
      layout.map((one, port) => (one === device ? read(fields[port + 1], line) : none));
    frames.push({
      commands: numberIn(fields[0].trim() || '0', 255, line),
      pads: of(MovieDevice.Pad, padIn, 0),
      guns: of<MovieGun | null>(MovieDevice.Zapper, gunIn, null),
    });
  }
  return frames;
}

/** Bytes of each device in a binary movie; a light gun has x, y, button, and what FCEUX needs for itself. */
const SIZES = [0, 1, 12] as const;

function readRecords(log: Uint8Array, layout: readonly number[]): MovieFrame[] {
  const size = 1 + layout.reduce((sum, device) => sum + SIZES[device], 0);
  const count = Math.floor(log.length / size);
  if (count > MOST_FRAMES) throw new MovieError('movie-too-long');
  return Array.from({ length: count }, (_, frame) => {
    let at = frame * size;
    const commands = log[at++];
    const pads: number[] = [];
    const guns: (MovieGun | null)[] = [];
    for (const device of layout) {
      pads.push(device === MovieDevice.Pad ? log[at] : 0);
      guns.push(device === MovieDevice.Zapper ? { x: log[at], y: log[at + 1], isDown: (log[at + 2] & 1) !== 0 } : null);
      at += SIZES[device];
    }
    return { commands, pads, guns };
  });
}

/** Writes a movie of FCEUX, as text or binary. */
export function writeMovie(movie: Movie, isBinary = false): Uint8Array {
  const { hasFourScore, ports, frames } = movie;
  const layout = hasFourScore ? [1, 1, 1, 1] : ports;
  const lines = [
    'version 3',
    `emuVersion ${movie.emulator}`,
    'rerecordCount 0',
    `palFlag ${Number(movie.isPal)}`,
    `romFilename ${movie.romName}`,
    `romChecksum ${movie.checksum}`,
    'guid 00000000-0000-0000-0000-000000000000',
    `fourscore ${Number(hasFourScore)}`,
    'microphone 0',
    `port0 ${ports[0]}`,
    `port1 ${ports[1]}`,
    'port2 0',
    `FDS ${Number(movie.isFds)}`,
    `NewPPU ${Number(movie.hasNewPpu)}`,
    `RAMInitOption ${movie.ram}`,
    'RAMInitSeed 0',
    ...movie.comments.map((comment) => `comment ${comment}`),
    ...(movie.battery ? [`saveram base64:${toBase64(movie.battery)}`] : []),
    ...(isBinary ? ['binary 1'] : []),
    `length ${frames.length}`,
  ];
  // Each is one line, whatever is in it.
  const head = bytesOf(`${lines.map((line) => line.replace(/[\r\n]+/g, ' ')).join('\n')}\n`);
  const log = isBinary ? binaryLog(frames, layout) : bytesOf(frames.map((frame) => lineOf(frame, layout)).join(''));
  const file = new Uint8Array(head.length + log.length);
  file.set(head);
  file.set(log, head.length);
  return file;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : 0x3f;
  });
}

function lineOf({ commands, pads, guns }: MovieFrame, layout: readonly number[]): string {
  const fields = layout.map((device, port) => {
    if (device === MovieDevice.Pad)
      return [...LETTERS].map((one, i) => ((pads[port] << i) & 0x80 ? one : '.')).join('');
    const gun = guns[port];
    return gun === null || device !== MovieDevice.Zapper
      ? ''
      : `${padded(gun.x)} ${padded(gun.y)} ${Number(gun.isDown)} 0 0`;
  });
  return `|${commands}|${fields.join('|')}||\n`;
}

function padded(value: number): string {
  return String(value).padStart(3, '0');
}

function binaryLog(frames: readonly MovieFrame[], layout: readonly number[]): Uint8Array {
  const bytes: number[] = [BAR];
  for (const { commands, pads, guns } of frames) {
    bytes.push(commands);
    for (const [port, device] of layout.entries()) {
      const gun = guns[port];
      if (device === MovieDevice.Pad) bytes.push(pads[port]);
      else if (device === MovieDevice.Zapper) {
        bytes.push(gun?.x ?? 0, gun?.y ?? 0, gun?.isDown ? 1 : 0, ...new Array<number>(9).fill(0));
      }
    }
  }
  return Uint8Array.from(bytes);
}
