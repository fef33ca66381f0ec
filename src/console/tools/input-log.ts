import { bitsOf, KEY_LISTS, keysWith, sameKeys } from './held-keys.ts';
import {
  ByteReader,
  type ByteSource,
  ByteWriter,
  InputLogError,
  readCheats,
  readHappening,
  readSetup,
  writeCheats,
  writeHappening,
  writeSetup,
} from './input-bytes.ts';
import {
  type ConsoleSettings,
  type Follower,
  type Happening,
  type Held,
  type Inputs,
  MOUSE_AT_REST,
  type MouseHeld,
  quartered,
  settingsAfter,
} from './inputs.ts';

/** "CTIL", and the version of what follows. */
const MAGIC = [0x43, 0x54, 0x49, 0x4c] as const;
const VERSION = 1;
/** Frames between two places from which a log is read. */
const MARK_EVERY = 600;
/** The longest log that is read: three days. */
const MOST_FRAMES = 1 << 24;
/** Numbers of what is held; what happens begins at 16. */
const Track = { Pad: 0, Pointer: 4, Mat: 5, Keys: 6, Others: 7, Mouse: 8, MoreKeys: 9 } as const;
const FIRST_HAPPENING = 16;

/** What is held, as it is written. */
class Tracks implements Held {
  readonly pads = new Uint8Array(4);
  x = -1;
  y = -1;
  isDown = false;
  mouse = MOUSE_AT_REST;
  steps = 0;
  keys: ReadonlySet<string> = new Set();
  isSpeaking = false;
  isServiced = false;

  copy(): Tracks {
    const other = Object.assign(new Tracks(), this);
    // A copy shares nothing that changes: a set of keys is replaced, never added to.
    return Object.assign(other, { pads: this.pads.slice() });
  }
}

/** A place from which a log can be read: what was so before frame `time`. */
interface Mark {
  readonly time: number;
  readonly at: number;
  /** The frame of the entry before. */
  readonly last: number;
  readonly tracks: Tracks;
  readonly settings: ConsoleSettings;
}

function isSameMouse(one: MouseHeld, other: MouseHeld): boolean {
  return one.x === other.x && one.y === other.y && one.buttons === other.buttons;
}

/** Bytes that may lie unused at the beginning of a log before the others are moved there. */
const UNUSED = 4096;

/**
 * Everything that came into a console, by frame: what was held, where that changed, and what happened between two frames.
 * It says what the settings of the console were at its beginning; from the state at that time, the same follows again.
 */
export class InputLog implements Follower {
  /** What was plugged in, and the like, before the first frame that there ever was. */
  readonly first: ConsoleSettings;
  private readonly writer = new ByteWriter();
  private marks: Mark[] = [];
  private tracks = new Tracks();
  private settings: ConsoleSettings;
  private last = 0;
  private count = 0;
  private hasTape: boolean;

  constructor(first: ConsoleSettings) {
    this.hasTape = first.tape !== 'stopped';
    this.first = first;
    this.settings = first;
    this.mark();
  }

  /** Whether a tape turned, or was changed: what then came from it is not in the log. */
  get usesTape(): boolean {
    return this.hasTape;
  }

  /** Frames in it. */
  get frames(): number {
    return this.count;
  }

  /** The earliest frame that it knows: 0, unless it was told to forget some. */
  get start(): number {
    return this.marks[0].time;
  }

  /** Bytes that it takes. */
  get size(): number {
    return this.writer.length;
  }

  happened(what: Happening): void {
    this.begin();
    writeHappening(this.writer, what);
    if (what.kind === 'tape' || (what.kind === 'runTape' && what.mode !== 'stopped')) this.hasTape = true;
    this.settings = settingsAfter(this.settings, what);
  }

  held(held: Held): void {
    const { tracks } = this;
    for (let port = 0; port < 4; port++) {
      if (held.pads[port] !== tracks.pads[port]) this.pad(port, held.pads[port]);
    }
    const x = quartered(held.x);
    const y = quartered(held.y);
    if (x !== tracks.x || y !== tracks.y || held.isDown !== tracks.isDown) this.pointer(x, y, held.isDown);
    if (held.steps !== tracks.steps) this.mat(held.steps);
    if (!sameKeys(held.keys, tracks.keys)) this.keys(held.keys);
    const { mouse = MOUSE_AT_REST } = held;
    if (!isSameMouse(mouse, tracks.mouse)) this.mouse(mouse);
    if (held.isSpeaking !== tracks.isSpeaking || held.isServiced !== tracks.isServiced) this.others(held);
  }

  ran(): void {
    this.count++;
    if (this.count % MARK_EVERY === 0) this.mark();
  }

  /** Read on from frame `time`, `start` to `frames`: what comes before that is known. */
  from(time: number): InputReader {
    const index = Math.floor((time - this.start) / MARK_EVERY);
    const mark = this.marks[Math.max(0, Math.min(this.marks.length - 1, index))];
    const reader = new InputReader(this.writer, mark);
    reader.passTo(time);
    return reader;
  }

  /** Forget frame `time` and all that came later. */
  cut(time: number): void {
    if (time > this.count) return;
    const reader = this.from(time);
    this.writer.length = reader.at;
    this.tracks = reader.tracks.copy();
    this.settings = reader.settings;
    this.last = reader.last;
    this.count = time;
    this.marks = this.marks.filter((mark) => mark.time <= time);
  }

  /** Frame `time` and later ones are all that will be asked for: what came before may go, in steps of 600 frames. */
  forget(time: number): void {
    const { marks } = this;
    const wanted = marks.filter((mark, i) => mark.time >= time || i + 1 === marks.length || marks[i + 1].time > time);
    this.marks = wanted;
    const unused = wanted[0].at;
    // So that each byte is moved once at most: what is left is no more than what goes.
    if (unused < Math.max(UNUSED, this.writer.length / 2)) return;
    this.writer.dropFirst(unused);
    this.marks = wanted.map((mark) => ({ ...mark, at: mark.at - unused }));
  }

  /** Frames `from` to `to` (not included) as a log of its own, in which they begin at 0. */
  slice(from: number, to = this.count): InputLog {
    const reader = this.from(from);
    const part = new InputLog({ ...reader.settings, tape: 'stopped' });
    part.held(reader.tracks);
    while (reader.timeOfNext < to) {
      part.skipTo(reader.timeOfNext - from);
      const what = reader.take();
      if (what) part.happened(what);
      else part.held(reader.tracks);
    }
    part.skipTo(to - from);
    return part;
  }

  /** As a file, from `start` on; it shrinks to a fraction when it is deflated. */
  encode(): Uint8Array {
    if (this.start > 0) return this.slice(this.start).encode();
    const to = new ByteWriter();
    to.plain(Uint8Array.from([...MAGIC, VERSION]));
    writeSetup(to, this.first.setup);
    to.byte(this.first.changesSides ? 1 : 0);
    to.number(this.first.switches);
    writeCheats(to, this.first.cheats);
    to.number(this.count);
    to.plain(this.writer.bytes.subarray(0, this.writer.length));
    return to.bytes.slice(0, to.length);
  }

  /** Reads what `encode` gave. Throws `InputLogError` for anything else. */
  static decode(bytes: Uint8Array): InputLog {
    const from = new ByteReader({ bytes, length: bytes.length });
    if (bytes.length <= MAGIC.length || MAGIC.some((byte) => from.byte() !== byte)) {
      throw new InputLogError('not-an-input-log');
    }
    const version = from.byte();
    if (version !== VERSION) throw new InputLogError('input-log-too-new', { version });
    const setup = readSetup(from);
    const changesSides = from.byte() === 1;
    const switches = from.number();
    const log = new InputLog({ setup, changesSides, switches, cheats: readCheats(from), tape: 'stopped' });
    const frames = from.number();
    if (frames > MOST_FRAMES) throw new InputLogError('input-log-damaged');
    const rest = bytes.subarray(from.at);
    const reader = new InputReader({ bytes: rest, length: rest.length }, log.marks[0]);
    while (!reader.isAtEnd) {
      const time = reader.timeOfNext;
      if (time > frames) throw new InputLogError('input-log-damaged');
      log.skipTo(time);
      const what = reader.take();
      if (what) log.happened(what);
      else log.held(reader.tracks);
    }
    log.skipTo(frames);
    return log;
  }

  private skipTo(time: number): void {
    while (this.count < time) this.ran();
  }

  private mark(): void {
    const { tracks, settings, last, count } = this;
    this.marks.push({ time: count, at: this.writer.length, last, tracks: tracks.copy(), settings });
  }

  /** An entry of the frame that comes next. */
  private begin(): void {
    this.writer.number(this.count - this.last);
    this.last = this.count;
  }

  private pad(port: number, mask: number): void {
    this.begin();
    this.writer.byte(Track.Pad + port);
    this.writer.byte(mask);
    this.tracks.pads[port] = mask;
  }

  private pointer(x: number, y: number, isDown: boolean): void {
    this.begin();
    this.writer.byte(Track.Pointer);
    this.writer.short(x * 4);
    this.writer.short(y * 4);
    this.writer.byte(isDown ? 1 : 0);
    Object.assign(this.tracks, { x, y, isDown });
  }

  private mat(steps: number): void {
    this.begin();
    this.writer.byte(Track.Mat);
    this.writer.short(steps);
    this.tracks.steps = steps;
  }

  private keys(keys: ReadonlySet<string>): void {
    for (const [list, names] of KEY_LISTS.entries()) {
      const bits = bitsOf(keys, names);
      if (String(bits) === String(bitsOf(this.tracks.keys, names))) continue;
      this.begin();
      this.writer.byte(list === 0 ? Track.Keys : Track.MoreKeys);
      this.writer.plain(bits);
    }
    this.tracks.keys = new Set(keys);
  }

  private mouse({ x, y, buttons }: MouseHeld): void {
    this.begin();
    this.writer.byte(Track.Mouse);
    this.writer.short(x);
    this.writer.short(y);
    this.writer.byte(buttons);
    this.tracks.mouse = { x, y, buttons };
  }

  private others({ isSpeaking, isServiced }: Held): void {
    this.begin();
    this.writer.byte(Track.Others);
    this.writer.byte((isSpeaking ? 1 : 0) | (isServiced ? 2 : 0));
    Object.assign(this.tracks, { isSpeaking, isServiced });
  }
}

/** Goes through a log, frame by frame. */
export class InputReader {
  /** The frame that comes next. */
  time: number;
  /** What is held in the frame read last. */
  readonly tracks: Tracks;
  /** What the settings of the console are after that. */
  settings: ConsoleSettings;
  /** The frame of the entry read last. */
  last: number;
  private readonly reader: ByteReader;

  constructor(from: ByteSource, mark: Mark) {
    this.time = mark.time;
    this.last = mark.last;
    this.tracks = mark.tracks.copy();
    this.settings = mark.settings;
    this.reader = new ByteReader(from, mark.at);
  }

  /** Where the next entry begins, in bytes. */
  get at(): number {
    return this.reader.at;
  }

  get isAtEnd(): boolean {
    return this.reader.isAtEnd;
  }

  /** The frame of the next entry; past every other one where there is none. */
  get timeOfNext(): number {
    const { reader } = this;
    if (reader.isAtEnd) return Number.POSITIVE_INFINITY;
    const { at } = reader;
    const time = this.last + reader.number();
    reader.at = at;
    return time;
  }

  /** Go on to frame `time`, without doing anything. */
  passTo(time: number): void {
    while (this.timeOfNext < time) this.take();
    this.time = time;
  }

  /** Do what happened before the next frame. */
  happen(inputs: Inputs): void {
    while (this.timeOfNext <= this.time) {
      const what = this.take();
      if (what) inputs.perform(what);
    }
  }

  /** Do what happened before the next frame, and run it with what was held. */
  run(inputs: Inputs, options?: { picture?: boolean; sound?: boolean }): void {
    this.happen(inputs);
    inputs.hold(this.tracks);
    inputs.nes.runFrame(options);
    this.time++;
  }

  /** Read one entry: what happened; or null, and then what is held has changed. */
  take(): Happening | null {
    const { reader, tracks } = this;
    this.last += reader.number();
    const number = reader.byte();
    if (number >= FIRST_HAPPENING) {
      const what = readHappening(reader, number);
      this.settings = settingsAfter(this.settings, what);
      return what;
    }
    if (number < Track.Pointer) tracks.pads[number - Track.Pad] = reader.byte();
    else if (number === Track.Pointer) {
      tracks.x = quartered(reader.short() / 4);
      tracks.y = quartered(reader.short() / 4);
      tracks.isDown = reader.byte() !== 0;
    } else if (number === Track.Mat) tracks.steps = reader.short() & 0xfff;
    else if (number === Track.Keys || number === Track.MoreKeys) {
      const names = KEY_LISTS[number === Track.Keys ? 0 : 1];
      tracks.keys = keysWith(tracks.keys, reader.plain(Math.ceil(names.length / 8)), names);
    } else if (number === Track.Mouse) {
      tracks.mouse = { x: reader.short(), y: reader.short(), buttons: reader.byte() & 3 };
    } else if (number === Track.Others) {
      const bits = reader.byte();
      tracks.isSpeaking = (bits & 1) !== 0;
      tracks.isServiced = (bits & 2) !== 0;
    } else throw new InputLogError('input-log-damaged');
    return null;
  }
}
