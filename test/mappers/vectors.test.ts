import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { BOARDS } from '../../src/mappers/catalogue.ts';
import { RomError } from '../../src/mappers/formats/rom-error.ts';
import { ROOT, withTestData } from '../test-data.ts';
import { EXCEPTIONS } from './vector-exceptions.ts';

/** One generated program with its expected log; `../shared/boards/README.md` explains the fields. */
interface Vector {
  readonly id: string;
  readonly key: string;
  readonly mapper: number;
}

interface Runner {
  runVector(
    vector: Vector,
    create: (rom: Uint8Array) => { frame(): void; peek(address: number): number },
  ): { done: boolean; log: Uint8Array };
  judge(vector: Vector, log: Uint8Array): { ok: boolean };
}

interface Result {
  readonly passed: number;
  readonly total: number;
}

function create(rom: Uint8Array) {
  const nes = new Nes(rom);
  return {
    frame: () => nes.runFrame({ picture: false, sound: false }),
    peek: (address: number) => nes.peek('cpu', address),
  };
}

function passes(runner: Runner, vector: Vector): boolean {
  const { done, log } = runner.runVector(vector, create);
  return done && runner.judge(vector, log).ok;
}

/** The table of docs/CARTRIDGES.md. */
function cartridgesPage(results: ReadonlyMap<string, Result>): string {
  const variants = [...results.entries()];
  const whole = variants.filter(([, r]) => r.passed === r.total).length;
  const lines = [
    '# Cartridges',
    '',
    'Written by `npm run cartridges`; not to be edited. Every board of `src/mappers/catalogue.ts`, and for each variant',
    '(mapper.submapper) how many of its generated test programs give the expected log.',
    '',
    `${BOARDS.length} mapper numbers. Of ${variants.length} tested variants ${whole} pass every program.`,
    '',
    '| mapper | board | variants: programs passed |',
    '|---|---|---|',
  ];
  for (const row of [...BOARDS].sort((a, b) => a.mapper - b.mapper)) {
    const own = variants.filter(([key]) => Number.parseInt(key, 10) === row.mapper);
    const cells = own.map(([key, r]) => `${key}: ${r.passed}/${r.total}`).join(', ');
    lines.push(`| ${row.mapper} | ${row.name} | ${cells || 'no programs'} |`);
  }
  lines.push('', '## Where the reference logs are not followed', '');
  for (const [key, reason] of Object.entries(EXCEPTIONS)) lines.push(`- **${key}**: ${reason}`);
  return `${lines.join('\n')}\n`;
}

withTestData('board vectors', ['boards', 'vectors.json'], (path) => {
  describe('board vectors', () => {
    let runner: Runner;
    beforeAll(async () => {
      runner = await import(/* @vite-ignore */ pathToFileURL(join(path, '..', 'run.mjs')).href);
    });
    const byVariant = new Map<string, Vector[]>();
    for (const vector of JSON.parse(readFileSync(path, 'utf8')) as Vector[]) {
      const list = byVariant.get(vector.key);
      if (list) list.push(vector);
      else byVariant.set(vector.key, [vector]);
    }
    const supported = new Set(BOARDS.map((row) => row.mapper));
    const results = new Map<string, Result>();
    for (const [key, vectors] of byVariant) {
      if (!supported.has(vectors[0].mapper)) {
        test(`${key} is refused by name`, () => {
          expect(() => passes(runner, vectors[0])).toThrow(RomError);
        });
        continue;
      }
      test(key, () => {
        const failed = vectors.filter((vector) => !passes(runner, vector)).map((vector) => vector.id);
        results.set(key, { passed: vectors.length - failed.length, total: vectors.length });
        if (key in EXCEPTIONS) expect(failed, 'a listed exception that passes').not.toEqual([]);
        else expect(failed).toEqual([]);
      });
    }
    afterAll(() => {
      if (process.env.CARTRIDGES) {
        writeFileSync(join(ROOT, 'docs', 'CARTRIDGES.md'), cartridgesPage(results));
      }
    });
  });
});
