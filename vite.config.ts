import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { manifest } from './src/app/launch/manifest.ts';
import { compiledCore } from './test/compiled-core.ts';

/** The scripts in index.html itself, as a policy names them. */
function inlineScripts(): string {
  const html = readFileSync(new URL('index.html', import.meta.url), 'utf8');
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  return scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`).join(' ');
}

/** Everything comes from our own origin; pictures of save states, and recordings, are blobs. */
const CSP = [
  "default-src 'none'",
  `script-src 'self' ${inlineScripts()}`,
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const HEADERS: Record<string, string> = {
  'Content-Security-Policy': `${CSP}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(self), payment=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

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

/** What the source of the page is given by the build, as JavaScript. */
function constants(): Record<string, string> {
  const { version, license } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  const values = {
    BUILT_IN_SHA1: builtInSha1(),
    SELF_TEST_WORDS: selfTestWords(),
    APP_VERSION: version,
    APP_LICENSE: license,
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
}

/** Puts the policy into the built page, and the headers into a file that static hosts understand. */
function security(): Plugin {
  return {
    name: 'cartouche-security',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP }, injectTo: 'head-prepend' },
    ],
    generateBundle() {
      const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
      const source = ['/*', ...lines, '/sw.js', '  Cache-Control: no-cache', '/assets/*'];
      source.push('  Cache-Control: public, max-age=31536000, immutable', '');
      this.emitFile({ type: 'asset', fileName: '_headers', source: source.join('\n') });
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

function pwa() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app',
    filename: 'sw.ts',
    registerType: 'prompt',
    injectRegister: false,
    manifest,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,svg,png,nes,webmanifest}'],
      globIgnores: ['404.html', 'lib/**', 'screenshots/**', 'sw.js'],
    },
  });
}

/** `vite build --mode lib`: the core alone, for other people's programs. */
const lib = defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/lib',
    target: 'es2022',
    minify: false,
    lib: { entry: 'src/console/index.ts', formats: ['es'], fileName: () => 'cartouche.js' },
  },
});

const site = () =>
  defineConfig({
    base: './',
    define: constants(),
    plugins: [preact(), security(), notFound(), pwa()],
    worker: { format: 'es' },
    build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    preview: { headers: HEADERS },
  });

/** Tests that are run once run a compiled core; while they are watched, or looked at in an editor, its sources. */
const isRunOnce = process.argv.includes('run');
const core = isRunOnce ? { plugins: [compiledCore()] } : {};
const fast = isRunOnce
  ? { globalSetup: 'test/compiled-core.ts', server: { deps: { external: [/\/\.cache\/core\//] } } }
  : {};

const tests = defineConfig({
  test: {
    // By default one core is left to Vitest itself, which has next to nothing to do: half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        ...core,
        define: constants(),
        test: {
          ...fast,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/roms/**', 'test/e2e/**'],
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

export default defineConfig(({ mode }) => {
  if (process.env.VITEST) return tests;
  return mode === 'lib' ? lib : site();
});
