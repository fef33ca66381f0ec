import { deflateRawSync } from 'node:zlib';
import { WavFile } from '../../../app/machine/wav-file.ts';
import { crc32 } from '../../../base/hash.ts';
import { Inputs, type Nes } from '../../index.ts';
import { Recorder, ReplayPlayer, type ReplayVerdict } from '../../tools.ts';
import { type Arguments, type Command, Failure, UsageError } from '../command.ts';
import { readBytes, writeBytes } from '../files.ts';
import { CONSOLE_OPTIONS, consoleOptions, consoleWith, type GameFile, readGame } from '../game-file.ts';
import type { Output } from '../output.ts';
import { pictureOf, writePng } from '../png.ts';
import { pressesIn } from '../presses.ts';
import { readReplay } from '../replay-file.ts';
import { VERSION } from '../version.ts';

/** Frames that are run where nothing is said: ten seconds. */
const USUAL_FRAMES = 600;
/** Three days. */
const MOST_FRAMES = 1 << 24;
const SAMPLE_RATE = 48000;

/** What runs frame by frame: a game with buttons pressed, or a replay. */
interface Course {
  readonly nes: Nes;
  /** Run the next frame. */
  next(makes: { readonly picture: boolean; readonly sound: boolean }): void;
  /** How many frames it has of itself; null where it never ends. */
  readonly length: number | null;
  /** What came of comparing; null where there is nothing to compare with. */
  verdict(): ReplayVerdict | null;
  /** What was recorded, packed; null where nothing was. */
  recorded(): Uint8Array | null;
}

function replayCourse(path: string, { rom }: GameFile, given: Arguments): Course {
  for (const name of ['press', 'record', 'battery', 'region', 'ram']) {
    if (given.text(name) !== null || given.texts(name).length > 0) {
      throw new UsageError(`--${name} cannot be had with --replay, which says itself what goes in.`);
    }
  }
  const bios = given.text('bios');
  const extras = { sampleRate: SAMPLE_RATE, ...(bios !== null && { bios: readBytes(bios) }) };
  const player = new ReplayPlayer(readReplay(path), rom, extras);
  return {
    nes: player.inputs.nes,
    next: (makes) => player.run(makes),
    length: player.replay.frames,
    verdict: () => ({ frames: player.time, equal: player.equal, differs: player.differs }),
    recorded: () => null,
  };
}

function pressedCourse(game: GameFile, given: Arguments): Course {
  const options = { ...consoleOptions(given), sampleRate: SAMPLE_RATE };
  const held = pressesIn(given);
  const nes = consoleWith(game, options);
  const battery = given.text('battery');
  if (battery !== null) loadBattery(nes, battery);
  const inputs = new Inputs(nes);
  const about = { fresh: consoleWith(game, options), title: game.title, program: `Cartouche ${VERSION}` };
  const recorder = given.text('record') === null ? null : new Recorder(inputs, about);
  let frame = 0;
  return {
    nes,
    next: (makes) => inputs.runFrame(held(frame++), makes),
    length: null,
    verdict: () => null,
    recorded: () => recorder?.stop().encode((bytes) => deflateRawSync(bytes, { level: 9 })) ?? null,
  };
}

function loadBattery(nes: Nes, path: string): void {
  const bytes = readBytes(path);
  const size = nes.battery?.length ?? 0;
  if (size === 0) throw new Failure(`This game keeps nothing without power: there is nowhere for ${path} to go.`);
  nes.loadBattery(bytes);
}

const hex = (sum: number) => sum.toString(16).padStart(8, '0');

/** Checksums by which two runs are compared. */
function checksums(nes: Nes) {
  const { pixels, memory } = nes;
  return {
    picture: hex(crc32(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength))),
    ram: hex(crc32(memory.view(memory.ram).subarray(0, 0x800))),
    state: hex(crc32(nes.save())),
  };
}

/** Runs `frames` frames; the sound of all of them goes into `wav`. */
function runAll(course: Course, frames: number, wav: WavFile | null): void {
  const samples = new Float32Array(4096);
  for (let frame = 0; frame < frames; frame++) {
    course.next({ picture: frame === frames - 1, sound: wav !== null });
    while (wav && course.nes.audioAvailable > 0) wav.add(samples.slice(0, course.nes.readAudio(samples)));
  }
}

async function writeAll(course: Course, wav: WavFile | null, given: Arguments): Promise<string[]> {
  const { nes } = course;
  const files: readonly (readonly [option: string, make: () => Uint8Array | null | Promise<Uint8Array>])[] = [
    ['screenshot', () => writePng(pictureOf(nes))],
    ['wav', async () => new Uint8Array((await wav?.blob.arrayBuffer()) ?? [])],
    ['record', () => course.recorded()],
    ['save', () => nes.battery],
  ];
  const written: string[] = [];
  for (const [option, make] of files) {
    const path = given.text(option);
    if (path === null) continue;
    const bytes = await make();
    if (bytes === null) throw new Failure(`This game keeps nothing without power: there is nothing for --${option}.`);
    writeBytes(path, bytes);
    written.push(path);
  }
  return written;
}

async function runGame(given: Arguments, out: Output): Promise<number> {
  const game = readGame(given.only('game'));
  const wanted = given.number('frames', 1, MOST_FRAMES);
  const replay = given.text('replay');
  const course = replay === null ? pressedCourse(game, given) : replayCourse(replay, game, given);
  const frames = Math.min(wanted ?? course.length ?? USUAL_FRAMES, course.length ?? MOST_FRAMES);
  const wav = given.text('wav') === null ? null : new WavFile(SAMPLE_RATE);
  runAll(course, frames, wav);
  const files = await writeAll(course, wav, given);
  const { nes } = course;
  const verdict = course.verdict();
  const isJammed = nes.cpu.jammed;
  const sums = checksums(nes);
  const seconds = frames / nes.info.frameHz;
  out.result({ game: game.path, frames, seconds, isJammed, ...sums, replay: verdict, files }, () => [
    `${game.path}: ${frames} frames (${seconds.toFixed(2)} s of ${nes.info.region.toUpperCase()})`,
    `picture ${sums.picture}  ram ${sums.ram}  state ${sums.state}`,
    ...(isJammed ? [out.bad('The processor has stopped at an instruction that ends every program.')] : []),
    ...(verdict ? [verdictLine(verdict, out)] : []),
    ...files.map((path) => `wrote ${path}`),
  ]);
  return verdict?.differs || isJammed ? 1 : 0;
}

function verdictLine({ equal, differs }: ReplayVerdict, out: Output): string {
  if (!differs) return out.good(`replay: the same play (${equal} checks)`);
  return out.bad(`replay: another play, found at frame ${differs.frame} (equal until ${Math.max(0, differs.since)})`);
}

/** `cartouche run` */
export const run: Command = {
  summary: 'Run a game without a screen, and keep its picture, sound, save or replay',
  usage: 'GAME [options]',
  about: [
    'The checksums printed are CRC32s of the last picture (its colour numbers), of the 2 KiB of RAM, and of the whole machine.',
    'The same game, options and input give the same ones everywhere. Exit code 1: the replay differs, or the processor stopped.',
  ],
  options: {
    frames: { takes: 'N', help: `Frames to run; left out, ${USUAL_FRAMES}, or the whole replay` },
    press: {
      takes: 'B@F',
      multiple: true,
      help: 'Press buttons at a frame: Start@60, Right+A@100+30, 2:B@5 (second pad)',
    },
    replay: { takes: 'FILE', help: 'Play this replay (.ctr), and say whether it is the same play' },
    record: { takes: 'FILE', help: 'Write what was played as a replay (.ctr)' },
    screenshot: { takes: 'FILE', help: 'Write the last picture (PNG)' },
    wav: { takes: 'FILE', help: 'Write the sound (WAV, 48 kHz, mono)' },
    battery: { takes: 'FILE', help: 'Begin with this battery save (.sav)' },
    save: { takes: 'FILE', help: 'Write the battery save at the end (.sav)' },
    ...CONSOLE_OPTIONS,
  },
  examples: [
    'cartouche run game.nes --frames 600 --screenshot out.png --wav out.wav',
    'cartouche run game.nes --press Start@60 --press Right+A@120+60 --record play.ctr',
    'cartouche run game.nes --replay play.ctr --json',
  ],
  run: runGame,
};
