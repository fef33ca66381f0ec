import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build, type Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../test-data.ts';
import type { Installed } from './packed.ts';

/** A program in TypeScript, against every entry that needs no page. */
const TYPED = `
import { Nes, type NesOptions, type RomInfo } from 'cartouche';
import { Debugger } from 'cartouche/debug';
import { fuzz, type GameRun, openGame } from 'cartouche/test';
import { History, Recorder, readMovie } from 'cartouche/tools';
const options: NesOptions = { sampleRate: 44100 };
const nes: Nes = new Nes(new Uint8Array(16), options);
export const info: RomInfo = nes.info;
export const state: Uint8Array = nes.save();
export const tools = [History, Recorder, readMovie, Debugger, fuzz];
export const game: GameRun = openGame('game.nes', { symbols: 'game.dbg', region: 'pal' }).press('Right+A').hold('B');
export const lives: number = game.read('lives');
// @ts-expect-error a console has no such button
nes.press('X');
`;

const tsc = (cwd: string, ...args: readonly string[]) =>
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...args], { cwd, encoding: 'utf8' });

/** Examples of the package's README, by the heading that they stand under. */
function examples(): readonly (readonly [heading: string, program: string])[] {
  const text = readFileSync(join(ROOT, 'docs/PACKAGE.md'), 'utf8');
  return text.split(/^## /m).flatMap((part) => {
    const [heading] = part.split('\n');
    return [...part.matchAll(/^```js\n(.*?)^```$/gms)].map(([, program]) => [heading, program] as const);
  });
}

/** That what is published is a whole package: by those who check packages, and by programs that use it. */
export function definePackageTests(installed: Installed): void {
  describe('the package', () => {
    test('publint finds nothing', async () => {
      const { messages, pkg } = await publint({ pkgDir: installed.built, strict: true });
      expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
    });

    test('types are right for every way to import it', () => {
      const attw = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
      const args = [attw, installed.tarball, '--profile', 'esm-only', '--format', 'json', '--no-definitely-typed'];
      // Its exit code is not 0 where it finds something that the profile does not leave out: CommonJS, and Node 10.
      const { analysis } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
      expect(Object.keys(analysis.entrypoints)).toEqual([
        '.',
        './tools',
        './debug',
        './test',
        './player',
        './package.json',
      ]);
    });

    test('it installs nothing else', () => {
      const folders = readdirSync(join(installed.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
      expect(folders).toEqual(['cartouche']);
    });

    test('it has what a package should have, and nothing of the project', () => {
      const files = readdirSync(join(installed.folder, 'node_modules/cartouche'));
      expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'CHANGELOG.md', 'THIRD-PARTY.md']));
      const manifest = JSON.parse(readFileSync(join(installed.folder, 'node_modules/cartouche/package.json'), 'utf8'));
      expect(manifest.scripts).toBeUndefined();
      expect(manifest.dependencies).toBeUndefined();
      expect(manifest.devDependencies).toBeUndefined();
    });

    test('a bundler leaves out what a program does not use', async () => {
      const program = join(installed.folder, 'small.mjs');
      writeFileSync(program, "import { readMovie } from 'cartouche/tools'; console.log(readMovie);");
      const lib = { entry: program, formats: ['es' as const] };
      const built = await build({
        root: installed.folder,
        configFile: false,
        logLevel: 'error',
        build: { write: false, lib },
      });
      const [{ output }] = built as Rolldown.RolldownOutput[];
      // Of some 400 KB.
      expect(output[0].code.length).toBeLessThan(60_000);
    });

    test('every code of others has its licence there', () => {
      const notices = readFileSync(join(installed.built, 'THIRD-PARTY.md'), 'utf8');
      for (const name of ['fflate', 'zod']) expect(notices).toMatch(new RegExp(`^## ${name} [\\d.]+ \\(MIT\\)$`, 'm'));
    });

    test.each(['node16', 'bundler'])('TypeScript programs compile with module resolution %s', (resolution) => {
      writeFileSync(join(installed.folder, 'typed.ts'), TYPED);
      const module = resolution === 'bundler' ? 'esnext' : 'node16';
      const options = ['--noEmit', '--ignoreConfig', '--strict', '--lib', 'es2022', '--types', '', '--module', module];
      expect(tsc(installed.folder, ...options, '--moduleResolution', resolution, 'typed.ts')).toBe('');
    });

    test.each(examples())('README, %s', (heading, program) => {
      const said = [...program.matchAll(/console\.log\(.*\); \/\/ (true .*|\{.*\})$/gm)].map(([, what]) => what);
      const printed = installed
        .node(`${heading.replaceAll(/\W+/g, '-')}.mjs`, program)
        .trim()
        .split('\n');
      expect(printed).toEqual(expect.arrayContaining(said));
    });

    test('it carries no path of the machine that built it', () => {
      const files = readdirSync(installed.built, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(js|ts|json)$/.test(name),
      );
      expect(files.length).toBeGreaterThan(20);
      const holding = files.filter((name) => readFileSync(join(installed.built, name), 'utf8').includes(ROOT));
      expect(holding).toEqual([]);
      expect(existsSync(join(installed.built, 'lib'))).toBe(false);
    });
  });
}
