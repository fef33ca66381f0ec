import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { ROOT } from './data-folder.ts';

const SOURCE = join(ROOT, 'src');
const CORE = ['base', 'cpu', 'ppu', 'apu', 'mappers', 'console'];
const CACHE = join(ROOT, '.cache/core');
/** What was compiled longer ago than this, in milliseconds, no run of the tests still needs. */
const STALE = 24 * 3600 * 1000;

const files = CORE.flatMap((folder) =>
  readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    // The kit is a program, not a part of the machine.
    .filter((name) => name.endsWith('.ts') && !name.startsWith('kit/'))
    .map((name) => join(SOURCE, folder, name)),
).sort();

/** Where these very sources lie compiled, file by file as in src/. */
function folderOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources) hash.update(`${file}\n`).update(readFileSync(file));
  return join(CACHE, hash.digest('hex').slice(0, 16));
}

const COMPILED = folderOf(files);

/** Vitest's `globalSetup`: compiles the core, unless it lies there. */
export async function setup(): Promise<void> {
  if (existsSync(COMPILED)) return;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(ROOT, '.cache/core-'));
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: unfinished,
      target: 'es2022',
      minify: false,
      lib: { entry: files, formats: ['es'] },
      rolldownOptions: {
        external: (id) => !id.startsWith('.') && !isAbsolute(id),
        output: { preserveModules: true, preserveModulesRoot: SOURCE, entryFileNames: '[name].js' },
      },
    },
  });
  publish(unfinished);
}

/** Another run may have compiled the same sources meanwhile: either result will do. */
function publish(unfinished: string): void {
  for (const name of readdirSync(CACHE)) {
    const old = join(CACHE, name);
    if (Date.now() - statSync(old).mtimeMs > STALE) rmSync(old, { recursive: true, force: true });
  }
  if (existsSync(COMPILED)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, COMPILED);
}

/**
 * Lets tests run the core as modules that Node runs as they are: in the test runner's own form of modules every call
 * from one file to another goes by way of an object, which makes the core three to five times slower.
 */
export function compiledCore(): Plugin {
  return {
    name: 'cartouche-compiled-core',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.startsWith('.')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!found || !files.includes(found.id)) return null;
      return found.id.replace(SOURCE, COMPILED).replace(/\.ts$/, '.js');
    },
  };
}
