import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

/** What is published on npm: `dist/lib`, a package of its own. */

const ROOT = fileURLToPath(new URL('.', import.meta.url));
/** Where exports and programs of package.json lie before they are in a package of their own. */
const INSIDE = 'dist/lib/';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Manifest {
  readonly [field: string]: unknown;
}

/** Files that do something when they are imported, besides giving what they export: the boards are put on their shelf. */
const SIDE_EFFECTS = ['./cartouche.js', './cli.js', './parts/*', './player/*'];

/** package.json of the package: that of the project, without what only the project needs, and with paths from its own folder. */
function manifest(): string {
  const own = JSON.parse(read('package.json')) as Manifest;
  const { scripts: _, devDependencies: __, files: ___, ...rest } = own;
  const text = JSON.stringify({ ...rest, sideEffects: SIDE_EFFECTS }, null, 2);
  return `${text.replaceAll(INSIDE, '')}\n`;
}

/** Folders of packages whose code is in `modules`, which are paths. */
function packagesIn(modules: readonly string[]): string[] {
  const found = modules.map((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]);
  return [...new Set(found.filter((folder) => folder !== undefined))].sort();
}

/** The notice that the licence of a package wants to go along with its code. */
function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license', 'LICENSE.txt', 'LICENSE-MIT']
    .map((one) => join(folder, one))
    .find((path) => existsSync(path));
  const text = file ? readFileSync(file, 'utf8').trim() : `Licence: ${license}`;
  return `## ${name} ${version} (${license})\n\n${text}\n`;
}

/** What is known of the files of a build. */
type Files = Readonly<
  Record<string, Pick<Rolldown.OutputAsset, 'type'> | Pick<Rolldown.OutputChunk, 'type' | 'modules'>>
>;

/** The notices of all packages whose code is in `bundle`, and of those in the folders `besides`. `where` says where their code is. */
export function noticesIn(bundle: Files, where: string, besides: readonly string[] = []): string {
  const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
  const folders = packagesIn(modules.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])));
  const notices = [...new Set([...folders, ...besides])].map(noticeOf).sort();
  return ['# What comes from others', where, ...notices].join('\n\n');
}

/** Puts into the package what makes it one: its own package.json and README, licences, what is new, and the page, where that is built. */
function intoPackage(): Plugin {
  return {
    name: 'cartouche-package',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = {
        'package.json': manifest(),
        'README.md': read('docs/PACKAGE.md'),
        LICENSE: read('LICENSE'),
        'CHANGELOG.md': read('CHANGELOG.md'),
        'THIRD-PARTY.md': noticesIn(bundle, 'Their code is in the files of this package.'),
      };
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
    writeBundle({ dir }) {
      const site = join(ROOT, 'dist');
      if (dir === undefined || !existsSync(join(site, 'index.html'))) return;
      for (const name of readdirSync(site)) {
        if (name !== 'lib') cpSync(join(site, name), join(dir, 'site', name), { recursive: true });
      }
    },
  };
}

/** Whoever has no page to choose a language in reads English: the other languages do not come along. */
function inEnglish(): Plugin {
  const others = /import\.meta\.glob<Language>\([^)]*\)/;
  return {
    name: 'cartouche-in-english',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/app/i18n/messages.ts')) return null;
      if (!others.test(code)) throw new Error('The languages in src/app/i18n/messages.ts are not found as they were.');
      return code.replace(others, '{}');
    },
  };
}

/** The first line of a program, without which a shell does not know that Node runs it. */
const runsInNode = (isProgram: boolean) => (isProgram ? '#!/usr/bin/env node' : '');

/** `vite build --mode lib`: the core, what others can do with it, and the program `cartouche`, all without a page. */
export function library(constants: Readonly<Record<string, string>>) {
  return defineConfig({
    publicDir: false,
    define: constants,
    plugins: [inEnglish(), intoPackage()],
    resolve: { conditions: ['node', 'import', 'module', 'default'], mainFields: ['module', 'main'] },
    build: {
      outDir: 'dist/lib',
      target: 'es2022',
      minify: false,
      lib: {
        entry: {
          cartouche: 'src/console/index.ts',
          tools: 'src/console/tools.ts',
          debug: 'src/console/debug.ts',
          test: 'src/console/kit/test.ts',
          cli: 'src/console/kit/cli.ts',
        },
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
      rolldownOptions: {
        external: [/^node:/, ...builtinModules],
        output: { banner: ({ name }) => runsInNode(name === 'cli'), chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  });
}

/**
 * `vite build --mode player`: `<nes-player>` for the pages of others. One script, beside it what it fetches when a game wants it, and what
 * makes the sound, which has to be a file: no page's policy need allow more than scripts of its own.
 */
export function player(constants: Readonly<Record<string, string>>) {
  return defineConfig({
    publicDir: false,
    base: './',
    define: constants,
    plugins: [inEnglish()],
    worker: { format: 'es' },
    build: {
      outDir: 'dist/lib/player',
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: { 'nes-player': 'src/app/player/nes-player.ts' },
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
          assetFileNames: 'parts/[name]-[hash][extname]',
        },
      },
    },
  });
}
