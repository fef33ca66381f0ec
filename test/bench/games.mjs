// What is played: open games with scripted input where the shared test data is, and the built-in game always.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = process.env.NES_TEST_DATA ?? resolve(ROOT, '../shared');

/** Simple NROM, a puzzle with a busy noise channel, raster effects, MMC1, UxROM, many sprites. */
const PLAYS = ['croom', 'lj65', 'thwaite', 'novathesquirrel', 'ralph4', 'fff', 'dabg'];

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
  const folder = join(ROOT, 'public/game');
  const roms = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.nes')) : [];
  return roms.map((name) => ({
    name: name.replace('.nes', ''),
    rom: join(folder, name),
    input: scriptedInput(2400),
    inputLength: 2400,
  }));
}

function golden(name) {
  const script = join(DATA, 'golden', `${name}.json`);
  if (!existsSync(script)) return [];
  const play = JSON.parse(readFileSync(script, 'utf8'));
  return [{ name, rom: join(DATA, 'roms', play.rom), input: play.input, inputLength: play.frames }];
}

/** All games there are to play, or those named. */
export function games(names) {
  const all = [...PLAYS.flatMap(golden), ...builtIn()];
  return names ? all.filter((game) => names.includes(game.name)) : all;
}
