import {
  array,
  boolean,
  exactOptional,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  object,
  picklist,
  pipe,
  safeParse,
  strictObject,
  string,
  union,
} from 'valibot';
import type { BreakpointOptions } from '../../console/debug.ts';
import type { GameOptions } from '../storage/records.ts';
import { LEAST_SHARE, SIZES } from './layout.ts';

const MOST = 200;
const NAME = pipe(string(), maxLength(500));
const WHOLE = pipe(number(), integer(), minValue(0), maxValue(0xffffff));
const SIZE = pipe(number(), minValue(SIZES.least), maxValue(SIZES.largest));
const STACK = object({
  panels: pipe(array(NAME), minLength(1), maxLength(MOST)),
  shown: NAME,
  share: pipe(number(), minValue(LEAST_SHARE / MOST), maxValue(MOST)),
});
const DOCK = pipe(array(STACK), maxLength(MOST));

const LAYOUT = object({
  sizes: object({ left: SIZE, right: SIZE, below: SIZE }),
  docks: object({ left: DOCK, right: DOCK, below: DOCK }),
  closed: pipe(array(NAME), maxLength(MOST)),
});

const SPACE = picklist([
  ...(['cpu', 'ppu', 'ram', 'prgRom', 'prgRam', 'saveRam'] as const),
  ...(['chrRom', 'chrRam', 'saveChrRam', 'vram', 'palette', 'oam'] as const),
]);

const BREAK = object({
  isOn: boolean(),
  // What it does not know it refuses: half of a breakpoint would stop where nobody wants it.
  options: strictObject({
    on: picklist(['execute', 'read', 'write', 'access', 'nmi', 'irq', 'beam']),
    at: exactOptional(union([WHOLE, NAME, strictObject({ space: SPACE, address: WHOLE })])),
    size: exactOptional(WHOLE),
    by: exactOptional(picklist(['program', 'picture', 'both'])),
    scanline: exactOptional(WHOLE),
    dot: exactOptional(WHOLE),
    value: exactOptional(WHOLE),
    condition: exactOptional(NAME),
    passes: exactOptional(WHOLE),
  }),
});

const LISTS = {
  layout: LAYOUT,
  breakpoints: pipe(array(BREAK), maxLength(MOST)),
  watches: pipe(array(NAME), maxLength(MOST)),
};

/** What is kept of a game's workbench; null or empty for what is not. */
export interface BenchRecord {
  readonly layout: InferOutput<typeof LAYOUT> | null;
  readonly breakpoints: InferOutput<typeof LISTS.breakpoints>;
  readonly watches: readonly string[];
}

/** What is kept of the workbench among the options of a game: each part for itself, where it can be read. */
export function benchRecordIn(options: GameOptions | undefined): BenchRecord {
  const kept = (options?.workbench ?? {}) as Readonly<Record<string, unknown>>;
  const read = <Part extends keyof typeof LISTS>(part: Part) => {
    const found = safeParse(LISTS[part], kept[part]);
    return found.success ? (found.output as InferOutput<(typeof LISTS)[Part]>) : null;
  };
  const breakpoints = (read('breakpoints') ?? []).map(({ isOn, options }) => ({ isOn, options: withReader(options) }));
  return { layout: read('layout'), breakpoints, watches: read('watches') ?? [] };
}

/** One that does not say who reads was kept before fetches of the picture were seen: it goes on stopping where it did. */
function withReader(options: BreakpointOptions): BreakpointOptions {
  const reads = options.on === 'read' || options.on === 'access';
  return reads && options.by === undefined ? { ...options, by: 'program' } : options;
}
