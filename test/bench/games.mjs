// What is played: open games and demos where the shared test data is; the built-in game and our own programs always.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PROGRAM_NAMES, programRom } from './programs.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = process.env.NES_TEST_DATA ?? resolve(ROOT, '../shared');

/** Simple NROM, a puzzle with a busy noise channel, NROM with sprites and status reads, MMC1. */
const PLAYS = ['croom', 'lj65', 'thwaite', 'novathesquirrel'];
/**
 * Open games and demos that split the picture, unpack, poll or never idle: files of the shared test data. All get the same
 * presses, which most of them do not look at.
 */
const DEMOS = {
  bladebuster: 'nes-test-roms/other/BladeBuster.nes',
  rastesam: 'nes-test-roms/other/rastesam4.nes',
  litewall: 'nes-test-roms/other/blargg_litewall-2.nes',
  chromaluma: 'nes-test-roms/other/RasterChromaLuma.NES',
  window: 'nes-test-roms/other/window2_ntsc.nes',
  tanespot: 'nes-test-roms/other/TANESPOT.NES',
  pulsar: 'nes-test-roms/other/pulsar.nes',
  pcm: 'nes-test-roms/other/PCM.demo.wgraphics.nes',
  snow: 'nes-test-roms/other/snow.nes',
  mmc5test: 'nes-test-roms/mmc5test/mmc5test.nes',
};
/** A play that unpacks and polls, beside them. */
const BUSY_PLAY = 'fff';
/** Played when they are asked for by name. */
const MORE_PLAYS = ['ralph4', 'dabg', 'lunarlimit', 'robotfindskitten'];
const LENGTH = 2400;

/** Start, then the pad pressed this way and that, the same way each time. */
function scriptedInput(frames) {
  const input = [
    [0, 0],
    [90, 8],
    [96, 0],
  ];
  const presses = [0x80, 0x81, 0x01, 0x40, 0x42, 0x10, 0x20, 0x00];
  let seed = 12345;
  for (let frame = 120; frame < frames; frame += 12 + (seed & 15)) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    input.push([frame, presses[(seed >> 16) & 7]]);
  }
  return input;
}

function builtIn() {
  const rom = join(ROOT, 'public/game/khepri.nes');
  return { name: 'khepri', rom, input: scriptedInput(LENGTH), inputLength: LENGTH };
}

function ownProgram(name) {
  const folder = join(ROOT, '.cache/programs');
  const bytes = programRom(name);
  const kind = bytes[3] === 0x4d ? 'nsf' : 'nes';
  const rom = join(folder, `${name}.${kind}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(rom, bytes);
  return { name, kind, rom, input: [[0, 0]], inputLength: LENGTH };
}

function golden(name) {
  const script = join(DATA, 'golden', `${name}.json`);
  if (!existsSync(script)) return [];
  const play = JSON.parse(readFileSync(script, 'utf8'));
  return [{ name, rom: join(DATA, 'roms', play.rom), input: play.input, inputLength: play.frames }];
}

function demo(name) {
  const rom = join(DATA, 'roms', DEMOS[name]);
  return existsSync(rom) ? [{ name, rom, input: scriptedInput(LENGTH), inputLength: LENGTH }] : [];
}

/** The games of the table, or those named. */
export function games(names) {
  const usual = [...PLAYS, ...PROGRAM_NAMES, 'khepri', BUSY_PLAY, ...Object.keys(DEMOS)];
  return (names ?? usual).flatMap((name) => {
    if (name === 'khepri') return [builtIn()];
    if (PROGRAM_NAMES.includes(name)) return [ownProgram(name)];
    if (name in DEMOS) return demo(name);
    return [...PLAYS, BUSY_PLAY, ...MORE_PLAYS].includes(name) ? golden(name) : [];
  });
}
