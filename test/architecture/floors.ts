import type { Import, Source } from './source.ts';

/** A floor of the house: what stands on it, and what it may import besides itself. */
interface Floor {
  readonly name: string;
  /** Folders (ending in a stroke) and single files. The longest that fits a path is its floor. */
  readonly places: readonly string[];
  readonly may: readonly string[];
  /** Floors of which it may know the types alone. */
  readonly types?: readonly string[];
  /** Floors that it may fetch when wanted, and import in no other way. */
  readonly later?: readonly string[];
  readonly packages?: readonly string[];
}

const BELOW_BOARDS = ['base', 'mappers/memory', 'mappers/sound', 'mappers/formats'];
const BELOW_PARTS = [...BELOW_BOARDS, 'mappers/board'];
const BELOW_FAMILIES = [...BELOW_PARTS, 'mappers/parts'];
const BELOW_UNLICENSED = [...BELOW_FAMILIES, 'mappers/mmc3', 'mappers/licensed'];
const MAPPERS = [...BELOW_UNLICENSED, 'mappers/unlicensed', 'mappers/fds', 'mappers/nsf', 'mappers'];
const CHIPS = ['cpu', 'apu', 'ppu', 'ppu/quick', 'ppu/exact', 'ppu/chip'];
const SIGNALS = ['@preact/signals'];
/** What `cartouche mcp` is made of. */
const MCP = ['@modelcontextprotocol/sdk/server/mcp.js', '@modelcontextprotocol/sdk/server/stdio.js', 'zod'];
/** What Node brings along, for what runs there alone. */
const NODE = ['fs', 'fs/promises', 'http', 'path', 'url', 'util', 'zlib'].map((name) => `node:${name}`);

/** The table of docs/ARCHITECTURE.md, "Floors". */
export const FLOORS: readonly Floor[] = [
  { name: 'base', places: ['src/base/'], may: [] },
  { name: 'cpu', places: ['src/cpu/'], may: ['base'] },
  { name: 'apu', places: ['src/apu/'], may: ['base'] },
  {
    name: 'mappers/memory',
    places: ['src/mappers/memory.ts', 'src/mappers/tune.ts', 'src/mappers/dip-switches.ts'],
    may: ['base'],
  },
  { name: 'mappers/sound', places: ['src/mappers/sound/'], may: ['base'] },
  { name: 'mappers/formats', places: ['src/mappers/formats/'], may: ['base', 'mappers/memory'] },
  { name: 'mappers/board', places: ['src/mappers/board.ts', 'src/mappers/rows.ts'], may: BELOW_BOARDS },
  { name: 'mappers/parts', places: ['src/mappers/parts/'], may: BELOW_PARTS },
  { name: 'mappers/mmc3', places: ['src/mappers/mmc3/'], may: BELOW_FAMILIES },
  { name: 'mappers/licensed', places: ['src/mappers/licensed/'], may: BELOW_FAMILIES },
  { name: 'mappers/fds', places: ['src/mappers/fds/'], may: BELOW_FAMILIES },
  { name: 'mappers/nsf', places: ['src/mappers/nsf/'], may: BELOW_FAMILIES },
  { name: 'mappers/unlicensed', places: ['src/mappers/unlicensed/'], may: BELOW_UNLICENSED },
  { name: 'mappers', places: ['src/mappers/'], may: MAPPERS },
  { name: 'ppu/chip', places: ['src/ppu/chip/'], may: ['base', 'mappers/board', 'mappers/memory'] },
  { name: 'ppu/exact', places: ['src/ppu/exact/'], may: ['ppu/chip'] },
  { name: 'ppu/quick', places: ['src/ppu/quick/'], may: ['base', 'ppu/exact', 'ppu/chip'] },
  { name: 'ppu', places: ['src/ppu/'], may: ['ppu/quick', 'ppu/exact', 'ppu/chip'] },
  { name: 'console/devices', places: ['src/console/devices/'], may: ['base', 'ppu', 'ppu/chip'] },
  { name: 'console', places: ['src/console/'], may: ['console/devices', ...CHIPS, ...MAPPERS, 'base'] },
  { name: 'console/tools', places: ['src/console/tools/'], may: ['console', 'console/devices', 'base'] },
  {
    name: 'console/debug',
    places: ['src/console/tools/debug/'],
    may: ['console/tools', 'console', 'console/devices', ...CHIPS, ...MAPPERS, 'base'],
  },
  {
    name: 'console/doors',
    places: ['core', 'colours', 'index', 'tools', 'debug', 'cartridges', 'disk-system', 'quick-gears'].map(
      (name) => `src/console/${name}.ts`,
    ),
    may: ['console', 'console/tools', 'console/debug', 'console/devices', ...CHIPS, ...MAPPERS, 'base'],
  },
  {
    name: 'console/kit',
    places: ['src/console/kit/'],
    may: [
      ...['console/doors', 'base', 'base/hash', 'app/i18n', 'app/picture', 'app/machine', 'app/input', 'app/library'],
      'app/prove',
    ],
    packages: [...NODE, ...MCP],
  },
  { name: 'base/hash', places: ['src/base/hash.ts'], may: ['base'] },
  { name: 'app/i18n', places: ['src/app/i18n/'], may: [], types: ['console/doors'], packages: SIGNALS },
  {
    name: 'app/storage',
    places: ['src/app/storage/'],
    may: ['app/i18n', 'base/hash'],
    types: ['console/doors'],
    packages: ['fflate', 'idb-keyval', ...SIGNALS],
  },
  { name: 'app/boot', places: ['src/app/boot/'], may: ['app/i18n', 'app/shell'], types: ['app/worker'] },
  { name: 'app/picture', places: ['src/app/picture/'], may: ['console/doors', 'base/hash'] },
  { name: 'app/machine', places: ['src/app/machine/'], may: ['console/doors'] },
  {
    name: 'app/shell',
    places: ['src/app/shell/'],
    may: ['app/i18n'],
    later: ['console/doors'],
    packages: ['valibot', ...SIGNALS],
  },
  { name: 'app/sound', places: ['src/app/sound/'], may: ['app/shell', 'console/doors'], types: ['app/machine'] },
  {
    name: 'app/input',
    places: ['src/app/input/'],
    may: ['app/shell', 'app/i18n', 'console/doors'],
    types: ['app/machine'],
    packages: ['valibot', ...SIGNALS],
  },
  {
    name: 'app/library',
    places: ['src/app/library/'],
    may: ['app/shell', 'app/storage', 'app/i18n', 'app/picture', 'base/hash', 'console/doors'],
    packages: ['fflate', 'valibot', ...SIGNALS],
  },
  {
    name: 'app/play',
    places: ['src/app/play/'],
    may: [
      ...[
        'app/input',
        'app/sound',
        'app/picture',
        'app/library',
        'app/machine',
        'app/shell',
        'app/storage',
        'app/i18n',
      ],
      'console/doors',
    ],
    packages: ['mediabunny', ...SIGNALS],
  },
  {
    name: 'app/workbench',
    places: ['src/app/workbench/'],
    may: [
      ...['app/play', 'app/input', 'app/picture', 'app/library', 'app/machine', 'app/shell', 'app/storage', 'app/i18n'],
      ...['app/sound', 'base/hash', 'console/doors'],
    ],
    packages: ['valibot', ...SIGNALS],
  },
  {
    name: 'app/prove',
    places: ['src/app/prove/'],
    may: ['app/library', 'app/picture', 'app/shell', 'app/i18n', 'base/hash', 'console/doors'],
    packages: SIGNALS,
  },
  {
    name: 'app/launch',
    places: ['src/app/launch/'],
    may: ['app/play', 'app/library', 'app/shell', 'app/i18n', 'app/boot'],
    types: ['app/worker'],
    later: ['app/prove', 'app/library'],
    packages: ['workbox-window', 'virtual:pwa-register', ...SIGNALS],
  },
  {
    name: 'app/ui',
    places: ['src/app/ui/'],
    may: [
      ...['app/i18n', 'app/storage', 'app/picture', 'app/shell', 'app/sound', 'app/input', 'app/library', 'app/play'],
      ...['app/prove', 'app/launch', 'app/workbench'],
    ],
    types: ['console/doors'],
    packages: ['preact', 'preact/hooks', ...SIGNALS],
  },
  {
    name: 'app/player',
    places: ['src/app/player/'],
    may: ['app/input', 'app/picture', 'app/sound', 'app/machine', 'app/i18n', 'console/doors'],
  },
  {
    name: 'app/worker',
    places: ['src/app/sw.ts', 'src/app/worker/'],
    may: [],
    packages: ['workbox-core', 'workbox-precaching', 'workbox-routing'],
  },
];

/** Lists that stand in many rows, and what the page says in their place. */
const IN_WORDS: readonly (readonly [readonly string[], string])[] = [
  [MAPPERS, 'all of mappers'],
  [BELOW_FAMILIES, 'mappers/parts and below'],
  [CHIPS, 'all of cpu, apu and ppu'],
];

/** The row of docs/ARCHITECTURE.md for a floor. */
export function rowOf({ name, may, types = [], later = [] }: Floor): string {
  let left = [...new Set(may)].filter((other) => other !== name);
  const words: string[] = [];
  for (const [list, text] of IN_WORDS) {
    const others = list.filter((other) => other !== name);
    if ((others.length < list.length && list !== MAPPERS) || !others.every((other) => left.includes(other))) continue;
    left = left.filter((other) => !others.includes(other));
    words.push(text);
  }
  const special = [...types.map((other) => `types of ${other}`), ...later.map((other) => `${other} when wanted`)];
  return `| ${name} | ${[...words, ...left, ...special].join(', ') || 'nothing'} |`;
}

/** The page's entry point, which starts all of it and alone knows everybody. */
export const ENTRY = 'src/app/main.tsx';

/** The floor that a file stands on; undefined for the entry point, and for a file that stands nowhere. */
export function floorOf(path: string): Floor | undefined {
  let best: Floor | undefined;
  let length = 0;
  for (const floor of FLOORS) {
    for (const place of floor.places) {
      const fits = path === place || (place.endsWith('/') && path.startsWith(place));
      if (fits && place.length > length) {
        best = floor;
        length = place.length;
      }
    }
  }
  return best;
}

/** Why a file may not import this; null when it may. */
export function objection({ path }: Pick<Source, 'path'>, wanted: Import): string | null {
  if (path === ENTRY) return null;
  const floor = floorOf(path);
  if (!floor) return `${path} stands on no floor`;
  if (!wanted.isFile) {
    const isKnown = floor.packages?.includes(wanted.target) || wanted.isType;
    return isKnown ? null : `${path} imports the package ${wanted.target}`;
  }
  if (!wanted.target.startsWith('src/')) return `${path} imports ${wanted.target}, which is outside src/`;
  const other = floorOf(wanted.target)?.name ?? '';
  // Hashes are everybody's who may use the floor they stand on.
  if (other === floor.name || floor.may.includes(other)) return null;
  if (other === 'base/hash' && floor.may.includes('base')) return null;
  if (wanted.isType && floor.types?.includes(other)) return null;
  if (wanted.isLater && floor.later?.includes(other)) return null;
  return `${path} imports ${wanted.target}${wanted.isType ? ' (types)' : ''}`;
}
