import { Tunes } from '../../index.ts';
import { isMovie, Replay, readMovie } from '../../tools.ts';
import type { Arguments, Command } from '../command.ts';
import { columns, Failure } from '../command.ts';
import { decodeReplay } from '../decode-replay.ts';
import { readBytes } from '../files.ts';
import { CONSOLE_OPTIONS, consoleOptions, consoleWith } from '../game-file.ts';
import type { Output } from '../output.ts';
import { sentenceOf } from '../sentence.ts';

/** What is known of a file, for programs, and in two columns for people. */
interface Facts {
  readonly json: Readonly<Record<string, unknown>>;
  readonly rows: readonly (readonly [name: string, value: string])[];
}

const hex = (value: number) => value.toString(16).padStart(8, '0');
const kilobytes = (bytes: number) => (bytes % 1024 === 0 ? `${bytes / 1024} KiB` : `${bytes} bytes`);

function factsOfReplay(bytes: Uint8Array): Facts {
  const { about, frames, checks } = decodeReplay(bytes);
  const json = { kind: 'replay', frames, checks: checks.length + 1, ...about };
  return {
    json,
    rows: [
      ['kind', 'replay of Cartouche'],
      ['of the game', about.title || 'not said'],
      ['SHA-1 of it', about.game],
      ['begins', about.from === 'power' ? 'at power-on' : 'with a state'],
      ['frames', String(frames)],
      ['checks', String(checks.length + 1)],
      ['made by', about.program || 'not said'],
      ['console', JSON.stringify(about.options)],
    ],
  };
}

function factsOfMovie(bytes: Uint8Array): Facts {
  const { frames, battery, ...movie } = readMovie(bytes);
  return {
    json: { kind: 'movie', ...movie, frames: frames.length, battery: battery?.length ?? 0 },
    rows: [
      ['kind', 'movie of FCEUX'],
      ['of the game', movie.romName || 'not said'],
      ['MD5 of it', movie.checksum || 'not said'],
      ['frames', String(frames.length)],
      ['console', movie.isPal ? 'PAL' : 'NTSC'],
      ['emulator', movie.emulator],
      ...movie.comments.map((comment) => ['comment', comment] as const),
    ],
  };
}

/** "PRG ROM 32 KiB", for each memory that there is. */
function memories(info: Readonly<Record<string, unknown>>): string[] {
  const names = {
    prgRom: 'PRG ROM',
    chrRom: 'CHR ROM',
    prgRam: 'PRG RAM',
    prgNvram: 'PRG RAM with battery',
    chrRam: 'CHR RAM',
    chrNvram: 'CHR RAM with battery',
  };
  return Object.entries(names).flatMap(([key, name]) => {
    const size = info[key] as number;
    return size > 0 ? [`${name} ${kilobytes(size)}`] : [];
  });
}

function factsOfGame(path: string, rom: Uint8Array, given: Arguments): Facts {
  const nes = consoleWith({ path, title: '', rom }, consoleOptions(given));
  // Hashes are made when they are asked for; here are all of them.
  const info = { ...nes.info };
  const tune = Tunes.of(nes)?.tune;
  const sides = nes.board.disk?.sideCount;
  return {
    json: {
      kind: 'game',
      ...info,
      ...(sides !== undefined && { sides }),
      ...(tune && { tune: { title: tune.title, artist: tune.artist, tracks: tune.tracks.length } }),
    },
    rows: [
      ['format', info.format],
      ['board', `${info.board} (mapper ${info.mapper}${info.submapper > 0 ? `, submapper ${info.submapper}` : ''})`],
      ['console', `${info.region.toUpperCase()}, ${info.ppu}, ${info.frameHz.toFixed(4)} pictures a second`],
      ['memory', memories({ ...info }).join(', ')],
      ['mirroring', info.mirroring],
      ['kept', info.battery > 0 ? `${kilobytes(info.battery)} without power` : 'nothing without power'],
      ...(sides === undefined ? [] : [['disk sides', String(sides)] as const]),
      ...(tune ? [['music', `${tune.title || 'untitled'}, ${tune.tracks.length} tracks`] as const] : []),
      ['CRC32', `${hex(info.crc32)} (without header)`],
      ['SHA-1', `${info.sha1} (without header)`],
      ['SHA-1', `${info.fileSha1} (of the file)`],
      ...info.lacks.map((lack) => ['lacks', lack] as const),
      ...(info.correction ? [['corrected', JSON.stringify(info.correction)] as const] : []),
    ],
  };
}

function factsOf(path: string, given: Arguments): Facts {
  const bytes = readBytes(path);
  try {
    if (Replay.fits(bytes)) return factsOfReplay(bytes);
    if (isMovie(bytes)) return factsOfMovie(bytes);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence !== null) throw new Failure(`Cannot read ${path}: ${sentence}`);
    throw error;
  }
  return factsOfGame(path, bytes, given);
}

/** `cartouche info` */
export const info: Command = {
  summary: 'Say what a file is: a game, a disk, a music file, a replay or a movie',
  usage: 'FILE [options]',
  options: CONSOLE_OPTIONS,
  examples: ['cartouche info game.nes', 'cartouche info play.ctr --json'],
  run(given: Arguments, out: Output): number {
    const { json, rows } = factsOf(given.only('file'), given);
    out.result(json, () => columns(rows));
    return 0;
  },
};
