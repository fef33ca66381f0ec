import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../test-data.ts';

const OUT = join(ROOT, '.cache/kit');

/** What a command printed, and its exit code. */
interface Printed {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** The package as npm makes it of `dist/lib`, installed where there is nothing else, and the folder of that. */
export class Installed {
  /** An empty folder but for the package, the examples, `game.nes` (which has a battery) and `other.nes` (which has none, and tests itself). */
  readonly folder = join(OUT, 'empty');
  /** What the package was made of. */
  readonly built = join(OUT, 'lib');
  tarball = '';

  /** Build it, pack it, install it. */
  async make(): Promise<void> {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    await this.build();
    npm(['pack', this.built, '--pack-destination', OUT], OUT);
    this.tarball = join(OUT, readdirSync(OUT).find((name) => name.endsWith('.tgz')) ?? '');
    writeFileSync(join(this.folder, 'package.json'), '{ "private": true, "type": "module" }');
    npm(['install', '--offline', '--no-audit', '--no-fund', this.tarball], this.folder);
    copyFileSync(join(ROOT, 'public/game/khepri.nes'), join(this.folder, 'game.nes'));
    cpSync(join(ROOT, 'examples'), this.folder, { recursive: true });
    copyFileSync(join(ROOT, 'public/self-test/self-test.nes'), join(this.folder, 'other.nes'));
  }

  /** Run `npx cartouche ...words` in the folder, with nobody at a terminal. */
  cartouche(...words: readonly string[]): Printed {
    return this.run(join(this.folder, 'node_modules/.bin/cartouche'), words);
  }

  /** Run any program in the folder, or in one below it. */
  run(program: string, words: readonly string[], cwd = this.folder): Printed {
    const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', env: plainEnv() });
    return { code: status, out: stdout, errors: stderr };
  }

  /** The same, going on by itself. */
  start(...words: readonly string[]) {
    return spawn(join(this.folder, 'node_modules/.bin/cartouche'), words, { cwd: this.folder, env: plainEnv() });
  }

  /** What a JavaScript program prints that is written as `name` into the folder. Throws with what it complained of. */
  node(name: string, program: string): string {
    writeFileSync(join(this.folder, name), program);
    return execFileSync(process.execPath, [name], { cwd: this.folder, encoding: 'utf8', env: plainEnv() });
  }

  private async build(): Promise<void> {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const steps = [
      [vite, 'build', '--mode', 'lib', '--outDir', this.built, '--logLevel', 'error'],
      [vite, 'build', '--mode', 'player', '--outDir', join(this.built, 'player'), '--logLevel', 'error'],
      [tsc, '-p', 'tsconfig.lib.json', '--outDir', this.built],
      [tsc, '-p', 'tsconfig.player.json', '--outDir', this.built],
    ];
    for (const step of steps) {
      execFileSync(process.execPath, step, { cwd: ROOT, env: plainEnv(), stdio: ['ignore', 'pipe', 'inherit'] });
    }
  }
}

/** Without what tells a program that tests run, or that colours are wanted. */
function plainEnv(): NodeJS.ProcessEnv {
  const { VITEST, NODE_ENV, FORCE_COLOR, ...others } = process.env;
  return others;
}

function npm(words: readonly string[], cwd: string): void {
  execFileSync('npm', words, { cwd, env: plainEnv(), stdio: 'pipe', shell: process.platform === 'win32' });
}
