import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What a folder may import: other folders or single files of `src` (always its own), and packages. */
interface Floor {
  readonly src: readonly string[];
  readonly packages: readonly string[];
}

const FLOORS: Readonly<Record<string, Floor>> = {
  'src/base': { src: [], packages: [] },
  'src/mappers': { src: ['src/base'], packages: [] },
  'src/cpu': { src: ['src/base'], packages: [] },
  'src/ppu': { src: ['src/base', 'src/mappers/memory.ts', 'src/mappers/board.ts'], packages: [] },
  'src/apu': { src: ['src/base'], packages: [] },
  'src/console': { src: ['src/base', 'src/mappers', 'src/cpu', 'src/ppu', 'src/apu'], packages: [] },
  'src/app': {
    src: ['src/console/core.ts', 'src/console/cartridges.ts', 'src/base/hash.ts'],
    packages: [
      '@preact/signals',
      'fflate',
      'idb-keyval',
      'valibot',
      'virtual:pwa-register',
      'workbox-window',
      'workbox-core',
      'workbox-precaching',
      'workbox-routing',
    ],
  },
  // Of the core its types alone.
  'src/app/ui': { src: ['src/app', 'src/console/core.ts'], packages: ['preact', 'preact/hooks', '@preact/signals'] },
};

/** The page's entry point alone sees the floor above its own: it starts it. */
const ENTRY = 'src/app/main.tsx';
const CORE = ['src/base', 'src/mappers', 'src/cpu', 'src/ppu', 'src/apu', 'src/console'];
/** Tables of data, which may be longer than other files. */
const TABLES = ['src/mappers/catalogue.ts', 'src/cpu/opcodes.ts', 'src/app/prove/coin-words.ts', 'src/app/i18n/en.ts'];

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(join(ROOT, path)).isFile());
}

const sources = filesUnder('src').filter((path) => /\.tsx?$/.test(path));
const text = new Map(sources.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));

/** The source without its comments; strings stay. */
function code(path: string): string {
  return (text.get(path) ?? '').replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
}

function importsOf(path: string): string[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)['"]([^'"]+)['"]/g;
  const typesOfPackages = /\bimport type [^'"]*['"][^.'"][^'"]*['"]/g;
  return [...code(path).replace(typesOfPackages, '').matchAll(pattern)].map((match) => match[1]);
}

function floorOf(path: string): string {
  const fitting = Object.keys(FLOORS).filter((folder) => path.startsWith(`${folder}/`));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Why `path` may not import `specifier`, or null when it may. */
function objection(path: string, specifier: string): string | null {
  const home = floorOf(path);
  const floor = FLOORS[home];
  if (!specifier.startsWith('.')) {
    const known = path === ENTRY ? [...floor.packages, ...FLOORS['src/app/ui'].packages] : floor.packages;
    return known.includes(specifier) ? null : `${path} imports the package ${specifier}`;
  }
  const target = relative(ROOT, resolve(ROOT, dirname(path), specifier.replace(/\?.*$/, '')));
  if (!target.startsWith('src/')) return `${path} imports ${target}, which is outside src/`;
  if (floorOf(target) === home || path === ENTRY) return null;
  const allowed = floor.src.some((place) => target === place || (!place.endsWith('.ts') && floorOf(target) === place));
  return allowed ? null : `${path} imports ${target}`;
}

describe('floors', () => {
  test('every source file stands on one', () => {
    expect(sources.filter((path) => floorOf(path) === '')).toEqual([]);
  });

  test('no import goes up, or sideways', () => {
    const found = sources.flatMap((path) => importsOf(path).map((specifier) => objection(path, specifier)));
    expect(found.filter((message) => message !== null)).toEqual([]);
  });

  test('the page begins without what comes when first wanted', () => {
    const early = sources.filter(
      (path) =>
        path.startsWith('src/app/') &&
        importsOf(path).some((specifier) => specifier.endsWith('/console/cartridges.ts')),
    );
    expect(early).toEqual(['src/app/shell/parts.ts']);
    expect(code('src/app/shell/parts.ts')).toContain("await import('../../console/cartridges.ts')");
  });

  test('the rule itself says no where it should', () => {
    expect(objection('src/cpu/cpu.ts', '../ppu/ppu.ts')).toContain('src/ppu');
    expect(objection('src/ppu/ppu.ts', '../mappers/catalogue.ts')).toContain('catalogue');
    expect(objection('src/ppu/ppu.ts', '../mappers/board.ts')).toBeNull();
    expect(objection('src/app/play/player.ts', '../../console/nes.ts')).toContain('nes.ts');
    expect(objection('src/app/play/player.ts', '../../console/index.ts')).toContain('index.ts');
    expect(objection('src/app/play/player.ts', '../../console/core.ts')).toBeNull();
    expect(objection('src/app/ui/App.tsx', '../../console/index.ts')).toContain('console');
    expect(objection('src/app/play/play-state.ts', '../ui/App.tsx')).toContain('ui/App');
    expect(objection('src/base/state.ts', 'fflate')).toContain('fflate');
  });
});

describe('the core is a machine, not a program', () => {
  const core = sources.filter((path) => CORE.includes(floorOf(path)));
  const forbidden = [
    /\bDate\b/,
    /\bMath\.random\b/,
    /\bconsole\s*\./,
    /\bperformance\b/,
    /\bcrypto\b/,
    /\bsetTimeout\b|\bsetInterval\b|\bqueueMicrotask\b/,
    /\basync\b|\bawait\b/,
    /\bprocess\b/,
  ];

  test('it is there', () => {
    expect(core.length).toBeGreaterThan(10);
  });

  test.each(forbidden)('no %s in it', (pattern) => {
    expect(core.filter((path) => pattern.test(code(path)))).toEqual([]);
  });

  test('its state is in fields that the state test can see', () => {
    expect(core.filter((path) => /\bthis\.#|^\s*#\w/m.test(code(path)))).toEqual([]);
  });
});

describe('files', () => {
  const tests = filesUnder('test').filter((path) => /\.(ts|tsx|mjs)$/.test(path));

  test('have at most 500 lines, tables aside', () => {
    const long = [...sources, ...tests].filter((path) => {
      const lines = readFileSync(join(ROOT, path), 'utf8').trimEnd().split('\n').length;
      return lines > 500 && !TABLES.includes(path);
    });
    expect(long).toEqual([]);
  });

  test('draw what is random by one rule, the same each time', () => {
    const rule = /\bfc\.(assert|check|sample|configureGlobal)\(/;
    const drawing = tests.filter((path) => rule.test(readFileSync(join(ROOT, path), 'utf8')));
    expect(drawing).toEqual(['test/property.ts']);
  });

  test('only the library has an index', () => {
    expect(sources.filter((path) => /\/index\.tsx?$/.test(path))).toEqual(['src/console/index.ts']);
  });

  test('have no default exports', () => {
    expect(sources.filter((path) => /^export default\b/m.test(code(path)))).toEqual([]);
  });
});
