import { crc32 } from '../../../base/hash.ts';
import { STATE_VERSION } from '../../../base/state.ts';
import type { Nes } from '../../nes.ts';
import { ByteReader, ByteWriter, InputLogError } from '../input-bytes.ts';
import { InputLog } from '../input-log.ts';
import { checkedAbout, parseAbout, type ReplayAbout } from './about.ts';
import { ReplayError } from './replay-error.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

/** "CTRP", and the version of what follows. */
const MAGIC = [0x43, 0x54, 0x52, 0x50] as const;
const VERSION = 1;
/** Magic, version, and three numbers of four bytes. */
const HEADER = 17;
/** The most bytes that are unpacked: 32 MB. */
const MOST = 1 << 25;

/** Frames between two checks. */
export const CHECK_EVERY = 600;

/** What the console was at one time: checksums of its state, and of its 2 KiB of RAM, which mean the same in every layout of states. */
export interface ReplayCheck {
  readonly state: number;
  readonly ram: number;
}

/** What a replay has besides what it says of itself. */
export interface ReplayParts {
  readonly about: ReplayAbout;
  /** The state that it begins with; null from power-on. */
  readonly state: Uint8Array | null;
  /** What the cartridge kept without power before that: what differs (XOR) from a new one's; null where that is nothing. */
  readonly battery: Uint8Array | null;
  /** What was on the tape; null for a blank one. */
  readonly tape: Uint8Array | null;
  /** Checks at frames 0, 600, 1200 and so on, before the last one. */
  readonly checks: readonly ReplayCheck[];
  /** The check at the end. */
  readonly end: ReplayCheck;
  readonly log: InputLog;
}

/** Packs bytes as raw DEFLATE (RFC 1951): `deflateRawSync` of Node, say. */
export type Pack = (bytes: Uint8Array) => Uint8Array;
/**
 * Unpacks raw DEFLATE to exactly `size` bytes: `inflateRawSync` of Node with `maxOutputLength`, say. It may throw anything for
 * bytes that are none.
 */
export type Unpack = (bytes: Uint8Array, size: number) => Uint8Array;

/** The check of a console as it is now. `room` has room for a state. */
export function checkOf(nes: Nes, room: Uint8Array): ReplayCheck {
  nes.save(room);
  const { memory } = nes;
  return { state: crc32(room.subarray(0, nes.stateSize)), ram: crc32(memory.view(memory.ram).subarray(0, 0x800)) };
}

/**
 * A play that can be played again: the game's name by checksum, the console, how it began, everything that came in, and what the
 * console was from time to time, by which it is seen whether it is the same play. docs/REPLAY-FORMAT.md has the file.
 */
export class Replay implements ReplayParts {
  readonly about: ReplayAbout;
  readonly state: Uint8Array | null;
  readonly battery: Uint8Array | null;
  readonly tape: Uint8Array | null;
  readonly checks: readonly ReplayCheck[];
  readonly end: ReplayCheck;
  readonly log: InputLog;

  /** Throws `ReplayError` where what it says of itself cannot be. */
  constructor({ about, state, battery, tape, checks, end, log }: ReplayParts) {
    if (checks.length !== checksIn(log.frames)) throw new ReplayError('replay-damaged');
    if ((about.from === 'state') !== (state !== null)) throw new ReplayError('replay-damaged');
    this.about = checkedAbout(about);
    this.state = state;
    this.battery = battery;
    this.tape = tape;
    this.checks = checks;
    this.end = end;
    this.log = log;
  }

  /** How many frames it has. */
  get frames(): number {
    return this.log.frames;
  }

  /** Whether its checks are of states in today's layout; if not, RAM alone is compared. */
  get isOfThisLayout(): boolean {
    return this.about.layout === STATE_VERSION;
  }

  /** As a file, packed by `pack`. */
  encode(pack: Pack): Uint8Array {
    const body = new ByteWriter();
    body.block(toUtf8(JSON.stringify(this.about)));
    for (const bytes of [this.state, this.battery, this.tape]) body.block(bytes ?? new Uint8Array(0));
    body.block(this.log.encode());
    for (const { state, ram } of [...this.checks, this.end]) {
      body.word(state);
      body.word(ram);
    }
    const packed = pack(body.bytes.subarray(0, body.length));
    const file = new ByteWriter();
    file.plain(Uint8Array.from([...MAGIC, VERSION]));
    file.word(packed.length);
    file.word(crc32(packed));
    file.word(body.length);
    file.plain(packed);
    return file.bytes.slice(0, file.length);
  }

  /** Whether `bytes` begin as a replay does. */
  static fits(bytes: Uint8Array): boolean {
    return bytes.length > MAGIC.length && MAGIC.every((byte, i) => bytes[i] === byte);
  }

  /** Reads what `encode` gave. Throws `ReplayError` for anything else. */
  static decode(bytes: Uint8Array, unpack: Unpack): Replay {
    const body = unpacked(bytes, unpack);
    try {
      return readBody(new ByteReader({ bytes: body, length: body.length }));
    } catch (error) {
      if (error instanceof InputLogError) throw new ReplayError('replay-damaged');
      throw error;
    }
  }
}

/** How many checks a replay of `frames` frames has before the last one. */
function checksIn(frames: number): number {
  return Math.ceil(frames / CHECK_EVERY);
}

function unpacked(bytes: Uint8Array, unpack: Unpack): Uint8Array {
  if (!Replay.fits(bytes)) throw new ReplayError('not-a-replay');
  const version = bytes[MAGIC.length];
  if (version !== VERSION) throw new ReplayError('replay-too-new', { version });
  if (bytes.length < HEADER) throw new ReplayError('replay-cut-short', { needed: HEADER, found: bytes.length });
  const header = new ByteReader({ bytes, length: HEADER }, MAGIC.length + 1);
  const [length, sum, size] = [header.word(), header.word(), header.word()];
  if (bytes.length < HEADER + length) {
    throw new ReplayError('replay-cut-short', { needed: HEADER + length, found: bytes.length });
  }
  const packed = bytes.subarray(HEADER, HEADER + length);
  if (crc32(packed) !== sum || size > MOST) throw new ReplayError('replay-damaged');
  let body: Uint8Array;
  try {
    body = unpack(packed, size);
  } catch {
    throw new ReplayError('replay-damaged');
  }
  if (body.length !== size) throw new ReplayError('replay-damaged');
  return body;
}

function readBody(from: ByteReader): Replay {
  const about = parseAbout(fromUtf8(from.block()));
  const [state, battery, tape] = [from.block(), from.block(), from.block()].map((part) =>
    part.length > 0 ? part : null,
  );
  const log = InputLog.decode(from.block());
  const readCheck = () => ({ state: from.word(), ram: from.word() });
  const checks = Array.from({ length: checksIn(log.frames) }, readCheck);
  const end = readCheck();
  if (!from.isAtEnd) throw new ReplayError('replay-damaged');
  return new Replay({ about, state, battery, tape, checks, end, log });
}
