import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../test-data.ts';
import { busyRom } from './busy-rom.ts';

const OUT = join(ROOT, '.cache/library-test');

/** A program as anyone could write it, with nothing but Node and the built module. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { Nes, RomError, StateError } from '${pathToFileURL(join(OUT, 'lib/cartouche.js')).href}';
const nes = new Nes(readFileSync(process.argv[2]));
const samples = new Float32Array(4096);
const counts = [];
for (let frame = 0; frame < 120; frame++) {
  nes.setButtons(0, frame & 0xff);
  nes.runFrame();
  counts.push(nes.readAudio(samples));
}
const state = nes.save();
const ram = nes.peek('cpu', 0x12);
nes.runFrame();
const moved = nes.peek('cpu', 0x12);
nes.load(state);
const refused = (work, kind) => {
  try { work(); return ''; } catch (error) { return error instanceof kind ? error.code : ''; }
};
console.log(JSON.stringify({
  dom: typeof document,
  info: nes.info,
  pixels: nes.pixels.length,
  colours: new Set(nes.pixels).size,
  highest: Math.max(...nes.pixels),
  counts: counts.slice(20),
  loudest: Math.max(...samples),
  stateSize: nes.stateSize,
  saved: state.length,
  ram, moved, back: nes.peek('cpu', 0x12),
  palette: nes.peek('palette', 5),
  oam: nes.peek('oam', 3),
  romRefused: refused(() => new Nes(new Uint8Array(100)), RomError),
  stateRefused: refused(() => nes.load(new Uint8Array(3)), StateError),
}));
`;

/** TypeScript against the declarations, with no DOM and no types of Node. */
const TYPED = `
import { Nes, type NesOptions, type RomInfo } from './lib/console/index.js';
const options: NesOptions = { sampleRate: 44100 };
const nes: Nes = new Nes(new Uint8Array(16), options);
export const info: RomInfo = nes.info;
export const pixels: Uint16Array = nes.pixels;
export const state: Uint8Array = nes.save();
`;

interface Report {
  dom: string;
  info: { mapper: number; board: string; region: string };
  pixels: number;
  colours: number;
  highest: number;
  counts: number[];
  loudest: number;
  stateSize: number;
  saved: number;
  ram: number;
  moved: number;
  back: number;
  palette: number;
  oam: number;
  romRefused: string;
  stateRefused: string;
}

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: ROOT }).toString();
let report: Report;

beforeAll(() => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const env = { ...process.env };
  delete env.VITEST;
  const build = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'lib', '--outDir', join(OUT, 'lib')];
  execFileSync(process.execPath, build, { cwd: ROOT, env, stdio: 'pipe' });
  writeFileSync(join(OUT, 'busy.nes'), busyRom(0));
  writeFileSync(join(OUT, 'program.mjs'), PROGRAM);
  report = JSON.parse(node(join(OUT, 'program.mjs'), join(OUT, 'busy.nes'))) as Report;
}, 120_000);

describe('the built library in plain Node', () => {
  test('needs no page', () => {
    expect(report.dom).toBe('undefined');
  });

  test('knows the ROM', () => {
    expect(report.info).toMatchObject({ mapper: 0, board: 'NROM', region: 'ntsc' });
  });

  test('makes a picture of 256 x 240 colour numbers', () => {
    expect(report.pixels).toBe(256 * 240);
    expect(report.colours).toBeGreaterThan(4);
    expect(report.highest).toBeLessThan(512);
  });

  test('makes 798.7 samples a frame at 48 kHz', () => {
    for (const count of report.counts) {
      expect(count).toBeGreaterThanOrEqual(797);
      expect(count).toBeLessThanOrEqual(800);
    }
    const mean = report.counts.reduce((sum, count) => sum + count, 0) / report.counts.length;
    expect(mean).toBeCloseTo(48000 / 60.0988, 0);
    expect(report.loudest).toBeGreaterThan(0.01);
    expect(report.loudest).toBeLessThanOrEqual(1);
  });

  test('saves, loads and peeks', () => {
    expect(report.saved).toBe(report.stateSize);
    expect(report.moved).not.toBe(report.ram);
    expect(report.back).toBe(report.ram);
    expect(report.palette).toBe(5);
    expect(report.oam).toBe(21);
  });

  test('throws what it exports', () => {
    expect([report.romRefused, report.stateRefused]).toEqual(['header-missing', 'state-cut-short']);
  });

  test('has declarations that another program compiles against', () => {
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.lib.json', '--outDir', join(OUT, 'lib'));
    writeFileSync(join(OUT, 'typed.ts'), TYPED);
    const options = ['--noEmit', '--strict', '--ignoreConfig', '--lib', 'es2022', '--types', '', '--module', 'esnext'];
    const args = [...options, '--moduleResolution', 'bundler', join(OUT, 'typed.ts')];
    expect(node('node_modules/typescript/bin/tsc', ...args)).toBe('');
  }, 120_000);
});
