import { toBase64 } from '../../../base/base64.ts';
import { crc32 } from '../../../base/hash.ts';
import { md5 } from '../../../base/md5.ts';
import { Nes } from '../../nes.ts';
import type { InputReader } from '../input-log.ts';
import { type Happening, Inputs } from '../inputs.ts';
import { type Movie, MovieCommand, MovieDevice, MovieError, type MovieFrame, type MovieGun } from './fm2.ts';
import { doubtsOf, type MovieDoubt, playMovie, ramOf } from './movie-play.ts';
import { Recorder, type RecorderOptions } from './recorder.ts';
import { CHECK_EVERY, type Replay } from './replay.ts';
import type { ReplayExtras } from './replay-player.ts';

/** A movie of ours has checksums of RAM as comments: "check FRAME CRC32", after so many frames. */
const CHECK = /^check (\d{1,9}) ([0-9a-f]{8})$/;
/** Bytes before the program in a file. */
const HEADER = 16;
const TRAINER = 512;
/** What a light gun of a movie aims at that is off the screen. */
const NOWHERE = 999;

/** What came of a movie, which is never promised to be the same play here. */
export interface MovieReport {
  readonly frames: number;
  /** Checksums that the movie brought along and that were compared: none in one of FCEUX's own. */
  readonly checked: number;
  /** The frame after which the first of them differs; null where none does. */
  readonly differs: number | null;
  /** Whether it says that it is of this game; null where it does not say of which. */
  readonly isOfThisGame: boolean | null;
  /** What the emulator that made it does otherwise, as far as is known. */
  readonly doubts: readonly MovieDoubt[];
}

/** The MD5 by which FCEUX knows the game in `nes`, whose file is `rom`: of program and patterns, or of all sides of a disk. */
function checksumOf(nes: Nes, rom: Uint8Array): string {
  const { disk } = nes.board;
  if (disk) return `base64:${toBase64(md5(disk.image()))}`;
  const from = HEADER + (nes.info.trainer ? TRAINER : 0);
  return `base64:${toBase64(md5(rom.subarray(from, from + nes.info.prgRom + nes.info.chrRom)))}`;
}

/** The checks that `movie` brought along, by frame. */
function checksIn({ comments }: Movie): ReadonlyMap<number, number> {
  const found = comments.flatMap((comment) => {
    const [, frame, sum] = CHECK.exec(comment) ?? [];
    return sum === undefined ? [] : [[Number(frame), Number.parseInt(sum, 16)] as const];
  });
  return new Map(found);
}

/**
 * `movie` as a replay of the game in `rom`, by playing it here, and what came of it. Throws `MovieError`, and `RomError` for a file that
 * cannot be played.
 */
export function replayOfMovie(
  movie: Movie,
  rom: Uint8Array,
  extras: ReplayExtras = {},
  about: Omit<RecorderOptions, 'fresh'> = {},
): { readonly replay: Replay; readonly report: MovieReport } {
  const options = { ...extras, ram: ramOf(movie), region: movie.isPal ? ('pal' as const) : ('ntsc' as const) };
  const inputs = new Inputs(new Nes(rom, options));
  const recorder = new Recorder(inputs, { ...about, fresh: new Nes(rom, options) });
  const checks = checksIn(movie);
  const { memory } = inputs.nes;
  let checked = 0;
  let differs: number | null = null;
  playMovie(movie, inputs, (frame) => {
    const wanted = checks.get(frame + 1);
    if (wanted === undefined) return true;
    checked++;
    if (crc32(memory.view(memory.ram).subarray(0, 0x800)) !== wanted) differs ??= frame + 1;
    return true;
  });
  const isOfThisGame = movie.checksum === '' ? null : movie.checksum === checksumOf(new Nes(rom, options), rom);
  const report = { frames: movie.frames.length, checked, differs, isOfThisGame, doubts: doubtsOf(movie) };
  return { replay: recorder.stop(), report };
}

/** Commands of a movie, a frame at a time; a disk's sides are chosen in the frames between taking it out and putting it in. */
class Commands {
  private readonly bits: Uint8Array;
  private readonly sides: number;
  private side = 0;
  private outSince = -1;

  constructor(frames: number, sides: number) {
    this.bits = new Uint8Array(frames);
    this.sides = sides;
  }

  at(frame: number): number {
    return this.bits[frame];
  }

  add(frame: number, what: Happening): void {
    switch (what.kind) {
      case 'reset':
        this.bits[frame] |= MovieCommand.Reset;
        return;
      case 'power':
        this.bits[frame] |= MovieCommand.Power;
        return;
      case 'coin':
        this.bits[frame] |= what.slot === 0 ? MovieCommand.Coin : MovieCommand.Coin2;
        return;
      case 'disk':
        this.insert(frame, what.side);
        return;
      case 'changesSides':
        // A movie's drive never changes sides by itself.
        if (!what.on || this.sides === 0) return;
        break;
    }
    throw new MovieError('movie-cannot-say', { frame, what: what.kind });
  }

  private insert(frame: number, side: number): void {
    const cannot = new MovieError('movie-cannot-say', { frame, what: 'disk' });
    if (side < 0) {
      if (this.outSince >= 0) return;
      this.bits[frame] |= MovieCommand.FdsInsert;
      this.outSince = frame;
      return;
    }
    if (this.outSince < 0 || side >= this.sides) throw cannot;
    const steps = (side - this.side + this.sides) % this.sides;
    if (frame - this.outSince <= steps) throw cannot;
    for (let step = 1; step <= steps; step++) this.bits[frame - step] |= MovieCommand.FdsSelect;
    this.bits[frame] |= MovieCommand.FdsInsert;
    this.side = side;
    this.outSince = -1;
  }
}

function deviceOf(choice: string): number {
  if (choice === 'zapper') return MovieDevice.Zapper;
  return choice === 'nothing' ? MovieDevice.Nothing : MovieDevice.Pad;
}

function gunOf({ tracks }: InputReader): MovieGun {
  const { x, y, isDown } = tracks;
  const isOn = x >= 0 && y >= 0 && x < 256 && y < 240;
  return { x: isOn ? Math.floor(x) : NOWHERE, y: isOn ? Math.floor(y) : NOWHERE, isDown };
}

const BUTTONS = ['pad', 'zapper', 'four-score', 'nothing'];

/**
 * `replay`, of the game in `rom`, as a movie of FCEUX, with our checksums of RAM as comments. Throws `MovieError` for what a movie cannot
 * say: one that begins with a state, cheats, loaded states, other devices.
 */
export function movieOf(replay: Replay, rom: Uint8Array, extras: ReplayExtras = {}): Movie {
  const { about, log, battery } = replay;
  if (about.from !== 'power') throw new MovieError('movie-cannot-say', { frame: 0, what: 'state' });
  const nes = new Nes(rom, { ...about.options, ...extras });
  const frames: MovieFrame[] = [];
  const { disk } = nes.board;
  const commands = new Commands(log.frames, disk?.sideCount ?? 0);
  const reader = log.from(0);
  let { setup, cheats, changesSides } = log.first;
  const refuse = (what: string) => new MovieError('movie-cannot-say', { frame: frames.length, what });
  if (cheats.length > 0) throw refuse('cheats');
  for (let frame = 0; frame < log.frames; frame++) {
    while (reader.timeOfNext <= frame) {
      const what = reader.take();
      // What the game begins with may be plugged in, and the like, in front of its first frame.
      if (what?.kind === 'plug' && frame === 0) setup = what.setup;
      else if (what?.kind === 'changesSides' && frame === 0) changesSides = what.on;
      else if (what && !(what.kind === 'cheats' && what.cheats.length === 0)) commands.add(frame, what);
    }
    if (disk && changesSides) throw refuse('changesSides');
    const { pads, isServiced } = reader.tracks;
    const ports = [setup.port1, setup.port2];
    frames.push({
      commands: isServiced ? MovieCommand.Service : 0,
      pads:
        setup.port1 === 'four-score' ? Array.from(pads) : ports.map((one, port) => (one === 'pad' ? pads[port] : 0)),
      guns:
        setup.port1 === 'four-score'
          ? [null, null, null, null]
          : ports.map((one) => (one === 'zapper' ? gunOf(reader) : null)),
    });
  }
  if (![setup.port1, setup.port2].every((one) => BUTTONS.includes(one)) || setup.expansion !== 'nothing')
    throw refuse('plug');
  return {
    isPal: about.options.region === 'pal',
    isFds: disk !== null,
    hasFourScore: setup.port1 === 'four-score',
    ports: [deviceOf(setup.port1), deviceOf(setup.port2)],
    checksum: checksumOf(nes, rom),
    romName: about.title,
    comments: ['author Cartouche', ...checkComments(replay)],
    battery: disk === null ? battery : null,
    ram: about.options.ram === 'stripes' ? 0 : about.options.ram === 'ones' ? 1 : 2,
    hasNewPpu: true,
    emulator: '20605',
    frames: frames.map((frame, at) => ({ ...frame, commands: frame.commands | commands.at(at) })),
  };
}

function checkComments({ checks, end, frames, log }: Replay): string[] {
  const said = (frame: number, ram: number) => `check ${frame} ${ram.toString(16).padStart(8, '0')}`;
  const all = checks.slice(1).map(({ ram }, i) => said((i + 1) * CHECK_EVERY, ram));
  const hasMore = log.from(frames).timeOfNext <= frames;
  return hasMore ? all : [...all, said(frames, end.ram)];
}
