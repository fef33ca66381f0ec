import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, type Plugin, type Rolldown, runnerImport } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { en } from './src/app/i18n/en.ts';
import type { Language } from './src/app/i18n/language.ts';
import { laterEn } from './src/app/i18n/later-en.ts';
import { manifestIn } from './src/app/launch/manifest.ts';
import { compiledCore } from './test/compiled-core.ts';
import { about } from './vite.about.ts';
import { forNetlify, forNginx, headerRules } from './vite.headers.ts';
import { library, noticesIn, player } from './vite.package.ts';
import { stylesAgain } from './vite.preload.ts';

/** What the page has in itself, whatever is missing: its own script, and the file that this one asks for when something is wrong. */
interface Boot {
  readonly script: string;
  readonly rescue: { readonly fileName: string; readonly source: string };
  /** The build of the page, once it was made. */
  build: string;
}

/** One file of everything that `entry` takes in. */
async function bundle(entry: string, format: 'iife' | 'es', define: Record<string, string>): Promise<string> {
  const lib = { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: [format], name: 'boot' };
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { ...constants(), ...define },
    build: { write: false, target: 'es2022', minify: true, lib },
  });
  const [{ output }] = result as Rolldown.RolldownOutput[];
  return output[0].code.trim();
}

async function makeBoot(): Promise<Boot> {
  const source = await bundle('src/app/boot/rescue.ts', 'es', {});
  const fileName = `assets/rescue-${shortHash(source)}.js`;
  const script = await bundle('src/app/boot/boot.ts', 'iife', { RESCUE_FILE: JSON.stringify(fileName) });
  return { script, rescue: { fileName, source }, build: '' };
}

const sha256 = (text: string) => createHash('sha256').update(text);
const shortHash = (text: string) => sha256(text).digest('base64url').slice(0, 8);

/** Everything comes from our own origin; pictures of save states, and recordings, are blobs, covers data. */
function policy({ script }: Boot): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${sha256(script).digest('base64')}'`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The next version begins in one, beside the game.
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // No text becomes a script or a part of the page; which addresses may be scripts is said in boot/trust.ts.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

function headers(boot: Boot): Record<string, string> {
  return {
    'Content-Security-Policy': `${policy(boot)}; frame-ancestors 'self'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(self), payment=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** The key under which the built-in game's saves are kept: SHA-1 of the ROM after its 16-byte header. */
function builtInSha1(): string {
  const rom = readFileSync(new URL('public/game/khepri.nes', import.meta.url));
  return createHash('sha1').update(rom.subarray(16)).digest('hex');
}

/** What each of the self-test's tests asks, and what its codes mean: the comments above them in its source. */
function selfTestWords(): Record<string, string> {
  const folder = new URL('public/self-test/src/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.s'));
  const source = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const words: Record<string, string> = {};
  for (const [, name, label] of source.matchAll(/test_is\s+GROUP_\w+,\s+"([^"]+)",\s+(\w+)/g)) {
    // Only macros may lie between the comment and its test.
    const above = new RegExp(`((?:^;.*\\n)+)(?:^\\.macro[^;]*?^\\.endmacro\\n|^\\n)*${label}:`, 'm').exec(source);
    if (above) words[name] = above[1].replace(/^; ?/gm, '').replace(/\n/g, ' ').trim();
  }
  return words;
}

const { version, license } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** What the source of the page is given by the build, as JavaScript. */
function constants(): Record<string, string> {
  const values = {
    BUILT_IN_SHA1: builtInSha1(),
    SELF_TEST_WORDS: selfTestWords(),
    APP_VERSION: version,
    APP_LICENSE: license,
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
}

/** The file of a language. */
const isLanguage = /[\\/]i18n[\\/][a-z]{2,3}(-[A-Z]\w+)?\.ts$/;
/** The file of the workbench's words in another language than English, which whoever opens it has in any case. */
const isWorkbenchLanguage = /[\\/]i18n[\\/]workbench-(?!en\.)[a-z]{2,3}(-[A-Z]\w+)?\.ts$/;

const manifest = manifestIn('en', 'ltr', { ...en, ...laterEn });

/** A manifest for each language besides English, for the page to link once it knows which is read. */
function manifests(): Plugin {
  let folder = '';
  return {
    name: 'cartouche-manifests',
    apply: 'build',
    configResolved({ root }) {
      folder = join(root, 'src/app/i18n');
    },
    async generateBundle() {
      for (const path of readdirSync(folder).map((name) => join(folder, name))) {
        const code = basename(path, '.ts');
        if (code === 'en' || !isLanguage.test(path)) continue;
        const { module } = await runnerImport<{ language: Language }>(path, { configFile: false, logLevel: 'error' });
        const { direction, messages } = module.language;
        const source = JSON.stringify(manifestIn(code, direction, messages));
        this.emitFile({ type: 'asset', fileName: `manifest-${code}.webmanifest`, source });
      }
    },
  };
}

/** What tells two versions apart: the page, the names of its files, which are of their contents, and the files of public/. */
function buildOf(html: string, names: readonly string[]): string {
  const hash = sha256(html)
    .update(JSON.stringify(manifest))
    .update([...names].sort().join());
  const folder = new URL('public/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

/** Puts the policy, its build and its own script into the page, and the headers into files that hosts understand. */
function intoPage(boot: Boot): Plugin {
  const first = '<meta charset="utf-8" />';
  return {
    name: 'cartouche-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle: files = {} }) {
        if (!html.includes(first)) throw new Error(`index.html does not begin with ${first}`);
        const names = Object.keys(files).filter((name) => name.startsWith('assets/'));
        boot.build = buildOf(html + boot.script, names);
        const lines = [
          `<meta http-equiv="Content-Security-Policy" content="${policy(boot)}" />`,
          `<meta name="build" content="${boot.build}" />`,
          `<script>${boot.script}</script>`,
        ];
        return html.replace(first, () => [first, ...lines].join('\n    '));
      },
    },
    generateBundle(_, bundle) {
      this.emitFile({ type: 'asset', fileName: AHEAD_FILE, source: JSON.stringify(filesAhead(bundle)) });
      this.emitFile({ type: 'asset', ...boot.rescue });
      const rules = headerRules(headers(boot));
      this.emitFile({ type: 'asset', fileName: '_headers', source: forNetlify(rules) });
      this.emitFile({ type: 'asset', fileName: 'nginx.conf', source: forNginx(rules) });
    },
  };
}

/** What the service worker has from others: it is built apart from the page. */
const IN_WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing'];

/** Puts the notices that the licences of others want beside the page. */
function notices(): Plugin {
  return {
    name: 'cartouche-notices',
    apply: 'build',
    generateBundle(_, bundle) {
      const folders = IN_WORKER.map((name) => realpathSync(new URL(`node_modules/${name}`, import.meta.url)));
      const source = noticesIn(bundle, 'Their code is in the files of this page.', folders);
      this.emitFile({ type: 'asset', fileName: 'licences/others.txt', source });
    },
  };
}

/** What hosts show where there is nothing is the page, too: it leads to the library. */
function notFound(): Plugin {
  return {
    name: 'cartouche-not-found',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('There is no index.html to copy.');
      this.emitFile({ type: 'asset', fileName: '404.html', source: index.source });
    },
  };
}

function pwa(boot: Boot) {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app',
    filename: 'sw.ts',
    registerType: 'prompt',
    injectRegister: false,
    manifest,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,svg,png,nes,webmanifest,woff2}', 'licences/*.txt'],
      // Nobody installs another language without a network.
      globIgnores: ['404.html', 'lib/**', 'screenshots/**', 'sw.js', 'manifest-*'],
      // The worker knows its build by that.
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((entry) => (entry.url === 'index.html' ? { ...entry, revision: boot.build } : entry)),
        }),
      ],
    },
  });
}

/** What plays, and what shows it: fetched once the page is there. */
const PLAYS = ['src/app/play/player.ts', 'src/app/ui/play/Play.tsx'];

/** What shows that one was here before: fetched where one was. */
const AGAIN = ['src/app/storage/saves.ts', 'src/app/ui/parts/Picture.tsx'];

/**
 * What the page begins with, in one file; what a second visit adds, in another; and in two more what plays, the machine and the rest of that. By itself the build makes a file for each set of
 * later parts that share something, some twenty, which pack worse by a twentieth.
 */
function firstFiles() {
  const first = new Set<string>();
  const again = new Set<string>();
  const plays = new Set<string>();
  const plugin: Plugin = {
    name: 'cartouche-first-files',
    buildEnd() {
      const add = (id: string, to: Set<string>) => {
        if ([first, again, to].some((other) => other.has(id))) return;
        to.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported, to);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) add(id, first);
      for (const [paths, to] of [
        [AGAIN, again],
        [PLAYS, plays],
      ] as const)
        for (const id of this.getModuleIds()) if (paths.some((path) => id.endsWith(`/${path}`))) add(id, to);
    },
  };
  const isCore = /[\\/]src[\\/](?!app[\\/])/;
  const groups = [
    { name: 'page', test: (id: string) => first.has(id) },
    { name: 'again', test: (id: string) => again.has(id) },
    { name: 'core', test: (id: string) => plays.has(id) && isCore.test(id) },
    { name: 'play', test: (id: string) => plays.has(id) && !isCore.test(id) },
  ];
  return { plugin, groups };
}

/**
 * Of valibot the page begins with what settings are checked by alone: as one file for all it would come whole, with what backups and touch layouts want.
 */
function checksOfSettings(): Plugin {
  const COPY = '?settings';
  return {
    name: 'cartouche-checks-of-settings',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'valibot' || !importer?.endsWith('/src/app/shell/settings.ts')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && found.id + COPY;
    },
    load: (id) => (id.endsWith(COPY) ? readFileSync(id.slice(0, -COPY.length), 'utf8') : null),
  };
}

/** What a first visit gets ahead of being asked (`shell/ahead.ts`), by what fetches it: what plays; then what is opened first. */
const AHEAD = [
  [...PLAYS, 'src/console/quick-gears.ts', 'src/app/storage/packer.ts', 'src/app/ui/play/TouchPad.tsx'],
  [
    'src/app/ui/Dialogs.tsx',
    'src/app/ui/play/PauseMenu.tsx',
    'src/app/ui/play/StateOfPlay.tsx',
    'src/app/launch/beside-play.ts',
  ],
];
/** What makes the sound is no import: it is fetched by its address. */
const MAKES_SOUND = /\/audio-worklet-[\w-]+\.js$/;

/** Where `shell/ahead.ts` finds them. */
const AHEAD_FILE = 'ahead.json';

/** Their files, and all that these take in, in that order, without those that the page has or that came before. */
function filesAhead(bundle: Rolldown.OutputBundle): string[][] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const had = new Set<string>();
  const take = (name: string): string[] => {
    const chunk = bundle[name];
    if (had.has(name)) return [];
    had.add(name);
    if (chunk?.type !== 'chunk') return [name];
    const styles = [...(chunk.viteMetadata?.importedCss ?? [])].flatMap(take);
    return [name, ...styles, ...chunk.imports.flatMap(take)];
  };
  for (const { isEntry, fileName } of chunks) if (isEntry) take(fileName);
  const lists = AHEAD.map((paths) =>
    paths.flatMap((path) => {
      const found = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${path}`)));
      if (found.length === 0) throw new Error(`Nothing is built of ${path}.`);
      return found.flatMap(({ fileName }) => take(fileName));
    }),
  );
  lists[0].push(...Object.keys(bundle).filter((name) => MAKES_SOUND.test(name)));
  return lists;
}

/**
 * What a part of the page is called in the build. By their names the service worker knows languages, of which it keeps the one that is
 * read: by itself it would keep the workbench's words in all of them on every device.
 */
function nameOfChunk({ facadeModuleId }: Rolldown.PreRenderedChunk): string {
  const path = facadeModuleId ?? '';
  return `assets/${isLanguage.test(path) || isWorkbenchLanguage.test(path) ? 'language-' : ''}[name]-[hash].js`;
}

async function site() {
  const boot = await makeBoot();
  const first = firstFiles();
  return defineConfig({
    base: './',
    define: constants(),
    plugins: [
      preact(),
      checksOfSettings(),
      stylesAgain(),
      first.plugin,
      about(version),
      intoPage(boot),
      notFound(),
      manifests(),
      notices(),
      pwa(boot),
    ],
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: first.groups }, chunkFileNames: nameOfChunk } },
    },
    preview: { headers: headers(boot) },
  });
}

/** Tests that are run once run a compiled core; while they are watched, or looked at in an editor, its sources. */
const isRunOnce = process.argv.includes('run');
const core = isRunOnce ? { plugins: [compiledCore()] } : {};
const fast = isRunOnce
  ? { globalSetup: 'test/compiled-core.ts', server: { deps: { external: [/\/\.cache\/core\//] } } }
  : {};

/**
 * Tests of the machine, which keeps nothing from one console to the next: a process for each file takes longer than most files do.
 * `heap` looks at its process; `damaged-states` brings a database along, for the kinds of damage that it shares with the fuzz.
 */
const machine = 'test/{apu,base,console,cpu,game,mappers,ppu}/**/!(heap|damaged-states).test.ts';
/** Both projects are run, unless `unit` is asked for alone: then it has every test, each file in a process of its own. */
const asked = process.argv.join(' ');
const isMachineApart = !/--project[= ]unit\b/.test(asked) || /--project[= ]machine\b/.test(asked);

async function tests() {
  const { SlowFirst } = await import('./test/slow-first.ts');
  return defineConfig({
    test: {
      // By default one core is left to Vitest itself, which has next to nothing to do: half of a small machine.
      maxWorkers: availableParallelism(),
      sequence: { sequencer: SlowFirst },
      projects: [
        {
          ...core,
          define: constants(),
          test: {
            ...fast,
            name: 'unit',
            include: ['test/**/*.test.ts'],
            exclude: ['test/roms/**', 'test/e2e/**', ...(isMachineApart ? [machine] : [])],
            testTimeout: 240_000,
          },
        },
        {
          ...core,
          define: constants(),
          test: {
            ...fast,
            name: 'machine',
            isolate: false,
            setupFiles: 'test/as-found.ts',
            include: [machine],
            testTimeout: 240_000,
          },
        },
        {
          ...core,
          test: {
            ...fast,
            name: 'roms',
            include: ['test/roms/**/*.test.ts'],
            testTimeout: 600_000,
            hookTimeout: 600_000,
          },
        },
      ],
    },
  });
}

export default defineConfig(({ mode }) => {
  if (process.env.VITEST) return tests();
  if (mode === 'lib') return library(constants());
  if (mode === 'player') return player(constants());
  return site();
});
