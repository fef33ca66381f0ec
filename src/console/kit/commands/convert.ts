import { basename, extname } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { FileError } from '../../../app/library/file-kinds.ts';
import { type KeptMemory, mesenSaves, plainSave, withSave } from '../../../app/library/saves/cartridge-saves.ts';
import { blankMedium } from '../../../app/machine/medium.ts';
import {
  isMovie,
  MovieError,
  movieOf,
  Replay,
  ReplayError,
  readMovie,
  replayOfMovie,
  writeMovie,
} from '../../tools.ts';
import { type Arguments, type Command, Failure, UsageError } from '../command.ts';
import { decodeReplay } from '../decode-replay.ts';
import { readBytes, writeBytes } from '../files.ts';
import { CONSOLE_OPTIONS, consoleOptions, consoleWith, type GameFile, readGame } from '../game-file.ts';
import type { Output } from '../output.ts';
import { sentenceOf } from '../sentence.ts';
import { VERSION } from '../version.ts';

/** What was made of a file: the files to write, and what is to be said of it. */
interface Converted {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array | string }[];
  readonly report: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
  /** Whether it is another play than it was. */
  readonly differs: boolean;
}

const REPLAY = '.ctr';
const MOVIE = '.fm2';

function toReplay(bytes: Uint8Array, to: string, game: GameFile, given: Arguments): Converted {
  const { bios } = consoleOptions(given);
  const about = { title: game.title, program: `Cartouche ${VERSION}` };
  const { replay, report } = replayOfMovie(readMovie(bytes), game.rom, bios ? { bios } : {}, about);
  const file = replay.encode((packed) => deflateRawSync(packed, { level: 9 }));
  const lines = [
    `${report.frames} frames`,
    ...(report.isOfThisGame === false ? ['The movie says that it is of another game.'] : []),
    ...(report.differs === null ? [] : [`It goes another way here, found after frame ${report.differs}.`]),
    ...(report.checked === 0 ? ['It has nothing to compare with, so it may go another way here.'] : []),
  ];
  return { files: [{ path: to, bytes: file }], report: { ...report }, lines, differs: report.differs !== null };
}

function toMovie(bytes: Uint8Array, to: string, { rom }: GameFile): Converted {
  const replay = decodeReplay(bytes);
  const report = { frames: replay.frames };
  const files = [{ path: to, bytes: writeMovie(movieOf(replay, rom)) }];
  return { files, report, lines: [`${replay.frames} frames, with checksums of RAM as comments`], differs: false };
}

/** What the cartridge of `game` keeps, as a new one has it. */
function keptOf(game: GameFile, given: Arguments): KeptMemory {
  const nes = consoleWith(game, consoleOptions(given));
  const bytes = nes.battery;
  if (bytes === null) throw new Failure(`${game.path} keeps nothing without power: it has no saves.`);
  const { mapper, prgNvram } = nes.info;
  const blank = blankMedium(nes);
  const medium = blank && { blank, rom: game.rom, disk: nes.board.disk };
  return { mapper, bytes: bytes.slice(), size: bytes.length, prgNvram, medium };
}

function toSave(from: string, bytes: Uint8Array, to: string, game: GameFile, given: Arguments): Converted {
  const kept = keptOf(game, given);
  const all = withSave(kept, { name: basename(from), bytes });
  // The disk of a console that has them is how its image is made.
  if (kept.medium?.disk) {
    const nes = consoleWith(game, consoleOptions(given));
    nes.loadBattery(all);
    return saved({ ...kept, bytes: all, medium: { ...kept.medium, disk: nes.board.disk } }, to, given);
  }
  return saved({ ...kept, bytes: all }, to, given);
}

function saved(kept: KeptMemory, to: string, given: Arguments): Converted {
  const title = basename(to, extname(to));
  const forMesen = given.choice('for', ['fceux', 'mesen']) === 'mesen' ? mesenSaves(title, kept) : [];
  // Where Mesen has the same file as others, there is no list of its own.
  const made = forMesen.length > 0 ? forMesen : [plainSave(title, kept)];
  const isOne = made.length === 1;
  const folder = to.slice(0, to.length - basename(to).length);
  const files = made.map(({ name, bytes }) => ({ path: isOne && extname(to) !== '' ? to : folder + name, bytes }));
  return { files, report: { bytes: kept.size }, lines: [`${kept.size} bytes of memory`], differs: false };
}

function convertedFrom(from: string, to: string, given: Arguments): Converted {
  const path = given.text('game');
  if (path === null) throw new UsageError('--game is needed: the game that the file belongs to.');
  const bytes = readBytes(from);
  const game = readGame(path);
  const ending = extname(to).toLowerCase();
  if (isMovie(bytes)) {
    if (ending !== REPLAY) throw new UsageError(`A movie becomes a replay: ${to} must end in ${REPLAY}.`);
    return toReplay(bytes, to, game, given);
  }
  if (Replay.fits(bytes)) {
    if (ending !== MOVIE) throw new UsageError(`A replay becomes a movie of FCEUX: ${to} must end in ${MOVIE}.`);
    return toMovie(bytes, to, game);
  }
  return toSave(from, bytes, to, game, given);
}

/** `cartouche convert` */
export const convert: Command = {
  summary:
    'Turn a movie of FCEUX into a replay, a replay into a movie, or a battery save into that of another emulator',
  usage: 'FROM TO --game GAME [options]',
  about: [
    'A movie (.fm2) is played here to become a replay (.ctr), and may go another way than in FCEUX: then it is said where, and',
    'the exit code is 1. Saves may be those of FCEUX, RetroArch (packed or not), Nestopia, Mesen or Cartouche.',
  ],
  options: {
    game: { takes: 'FILE', help: 'The game that the file belongs to' },
    for: { takes: 'fceux|mesen', help: 'Whose saves are made; left out, those of FCEUX, RetroArch and Cartouche' },
    ...CONSOLE_OPTIONS,
  },
  examples: [
    'cartouche convert run.fm2 run.ctr --game game.nes',
    'cartouche convert run.ctr run.fm2 --game game.nes',
    'cartouche convert game.srm game.sav --game game.nes',
    'cartouche convert disk.sav disk.ips --game disk.fds --for mesen',
  ],
  run(given: Arguments, out: Output): number {
    const [from, to, more] = given.files;
    if (from === undefined || to === undefined || more !== undefined) {
      throw new UsageError('Two files are needed: the one to read, and the one to write.');
    }
    try {
      const { files, report, lines, differs } = convertedFrom(from, to, given);
      for (const { path, bytes } of files) writeBytes(path, bytes);
      const written = files.map(({ path }) => path);
      out.result({ ...report, files: written }, () => [...lines, ...written.map((path) => `wrote ${path}`)]);
      return differs ? 1 : 0;
    } catch (error) {
      if (error instanceof FileError) throw new Failure(`Cannot convert ${from}: ${error.message}`);
      if (error instanceof MovieError || error instanceof ReplayError) {
        throw new Failure(`Cannot convert ${from}: ${sentenceOf(error)}${particulars(error)}`);
      }
      throw error;
    }
  },
};

/** What the sentence leaves open, for whoever can look into the file. */
function particulars({ values }: MovieError | ReplayError): string {
  const named = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
  return named.length === 0 ? '' : ` (${named.join(', ')})`;
}
