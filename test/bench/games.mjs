// What is played: open games with scripted input where the shared test data is; the built-in game and our own programs always.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PROGRAM_NAMES, programRom } from './programs.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = process.env.NES_TEST_DATA ?? resolve(ROOT, '../shared');

/** Simple NROM, a puzzle with a busy noise channel, NROM with sprites and status reads, MMC1. */
const PLAYS = ['croom', 'lj65', 'thwaite', 'novathesquirrel'];
/** Played when they are asked for by name. */
const MORE_PLAYS = ['ralph4', 'fff', 'dabg', 'lunarlimit', 'robotfindskitten'];
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
  const rom = join(folder, `${name}.nes`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(rom, programRom(name));
  return { name, rom, input: [[0, 0]], inputLength: LENGTH };
}

function golden(name) {
  const script = join(DATA, 'golden', `${name}.json`);
  if (!existsSync(script)) return [];
  const play = JSON.parse(readFileSync(script, 'utf8'));
  return [{ name, rom: join(DATA, 'roms', play.rom), input: play.input, inputLength: play.frames }];
}

/** The games of the table, or those named. */
export function games(names) {
  const usual = [...PLAYS, ...PROGRAM_NAMES, 'khepri'];
  return (names ?? usual).flatMap((name) => {
    if (name === 'khepri') return [builtIn()];
    if (PROGRAM_NAMES.includes(name)) return [ownProgram(name)];
    return PLAYS.includes(name) || MORE_PLAYS.includes(name) ? golden(name) : [];
  });
}
