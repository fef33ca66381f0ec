import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSelfTest, SELF_TEST_ADDRESS, type SelfTestReport } from '../../src/app/prove/self-test.ts';
import { Nes, type NesOptions } from '../../src/console/index.ts';
import { APU_MUTANTS, DMA_MUTANTS } from './mutants/apu.ts';
import { CPU_MUTANTS } from './mutants/cpu.ts';
import { spoil } from './mutants/machine.ts';
import { PPU_MUTANTS } from './mutants/ppu.ts';
import { expectOfSource } from './source.ts';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));
const FOLDER = join(PUBLIC, 'self-test/');
const ROM = new Uint8Array(readFileSync(join(PUBLIC, SELF_TEST_ADDRESS)));
/** More pictures than all tests take. */
const LIMIT = 3600;

/** Runs the ROM until it has an answer. */
function answer(nes: Nes): SelfTestReport {
  for (let i = 0; i < LIMIT; i++) {
    nes.runFrame({ picture: false, sound: false });
    const report = readSelfTest(nes)!;
    if (report.state !== 'starting' && report.state !== 'running') return report;
  }
  return readSelfTest(nes)!;
}

/** The tests that did not pass, with their codes. */
function complaints(report: SelfTestReport): string[] {
  return report.rows.filter((row) => row.result !== 'passed').map((row) => `${row.name}: ${row.result} ${row.code}`);
}

const POWER_ON = ([0, 1, 2, 3] as const).flatMap((alignment) =>
  ([0, 1] as const).map((phase): NesOptions => ({ alignment, phase })),
);

describe('the file', () => {
  test('source and ROM agree', () => expectOfSource(FOLDER, 'self-test.nes'));

  test('says what it is', () => {
    expect(new Nes(ROM).info).toMatchObject({
      format: 'NES 2.0',
      mapper: 0,
      region: 'ntsc',
      prgRom: 32768,
      chrRom: 8192,
    });
  });
});

describe('the report', () => {
  test('lists every test before the first has run', () => {
    const report = readSelfTest(new Nes(ROM, { ram: 'ones' }))!;
    expect(report.state).toBe('starting');
    expect(report.rows.length).toBeGreaterThan(60);
    expect(new Set(report.rows.map((row) => row.name)).size).toBe(report.rows.length);
    expect(report.rows.every((row) => row.result === 'waiting' && /^[!-_][ -_]*$/.test(row.name))).toBe(true);
  });

  test('follows the tests while they run', () => {
    const nes = new Nes(ROM);
    while (readSelfTest(nes)!.finished === 0) nes.runFrame({ picture: false, sound: false });
    const report = readSelfTest(nes)!;
    expect(report.state).toBe('running');
    expect(report.rows[report.finished].result).toBe('running');
    expect(report.rows.at(-1)!.result).toBe('waiting');
  });

  test('is null for another ROM', () => {
    expect(readSelfTest(new Nes(new Uint8Array(readFileSync(join(PUBLIC, 'game/khepri.nes')))))).toBeNull();
  });

  test('says so when the machine is not NTSC, and runs nothing', () => {
    for (const region of ['pal', 'dendy'] as const) {
      const report = answer(new Nes(ROM, { region }));
      expect(report).toMatchObject({ state: 'not NTSC', finished: 0, failed: 0 });
    }
  });
});

describe('our machine', () => {
  test.each(POWER_ON)('passes every test: %o', (options) => {
    const report = answer(new Nes(ROM, options));
    expect(complaints(report)).toEqual([]);
    expect(report).toMatchObject({ state: 'passed', finished: report.rows.length, failed: 0 });
  });
});

describe('luck', () => {
  /** Instructions before Reset is pressed: it comes at any dot of a picture and any bit of the delta channel. */
  test.each([1, 17_041, 31_337, 54_321])('does not matter: Reset after %i instructions', (instructions) => {
    const nes = new Nes(ROM);
    while (nes.frame < 300) nes.runFrame({ picture: false, sound: false });
    for (let i = 0; i < instructions; i++) nes.cpu.step();
    nes.reset();
    expect(complaints(answer(nes))).toEqual([]);
  });
});

describe('the tests can fail', () => {
  const mutants = [...CPU_MUTANTS, ...PPU_MUTANTS, ...APU_MUTANTS, ...DMA_MUTANTS];
  /** More pictures than any one test takes. */
  const longest = 300;
  /** For each test a snapshot from at most one picture before it begins. */
  const starts: Uint8Array[] = [];
  const names: string[] = [];

  beforeAll(() => {
    const nes = new Nes(ROM);
    names.push(...readSelfTest(nes)!.rows.map((row) => row.name));
    for (;;) {
      const before = nes.save();
      nes.runFrame({ picture: false, sound: false });
      const { state, rows } = readSelfTest(nes)!;
      const begun = rows.filter((row) => row.result !== 'waiting').length;
      while (starts.length < begun) starts.push(before);
      if (state === 'passed') break;
    }
  }, 60_000);

  test('each of them', () => {
    expect(new Set(mutants.map((mutant) => mutant.test))).toEqual(new Set(names));
  });

  test.each(mutants)('$test: $wrong', (mutant) => {
    const number = names.indexOf(mutant.test);
    const nes = new Nes(ROM);
    nes.load(starts[number]);
    spoil(nes, mutant);
    for (let i = 0; i < longest && !isOver(nes, number); i++) runByInstructions(nes);
    expect(readSelfTest(nes)!.rows[number].result).toBe('failed');
  });
});

/** A frame in the gear that mutants reach into: the CPU's quick one does the arithmetic by itself. */
function runByInstructions(nes: Nes): void {
  nes.startFrame({ picture: false, sound: false });
  while (nes.bus.cycle < nes.bus.pictureEnd) nes.cpu.step();
  nes.endFrame();
}

function isOver(nes: Nes, number: number): boolean {
  const { result } = readSelfTest(nes)!.rows[number];
  return result === 'passed' || result === 'failed';
}
