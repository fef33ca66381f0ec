import type { Debugger, Where } from '../../console/debug.ts';

/** What is marked on the timeline. */
export const LANES = ['breakpoints', 'writes', 'lag', 'saves'] as const;
/** Names a row of marks. */
export type Lane = (typeof LANES)[number];

/** Frames that are marked, by row, the earliest first. */
export type Marks = Readonly<Record<Lane, readonly number[]>>;

/** Nothing is marked. */
export const NO_MARKS: Marks = { breakpoints: [], writes: [], lag: [], saves: [] };

/**
 * Where something of interest was, as far as the debugger has noted it: frames in which a breakpoint's place was used by the program, in which
 * `watched` was written, in which the program did not read the pads (lag), and in which it wrote to RAM that a battery keeps. Of frames
 * before `since` it says nothing.
 */
function marksSince(debug: Debugger, watched: Where | null, since: number): Marks {
  const { start, end } = debug.noted;
  const first = Math.max(start, since);
  const read = new Set(debug.framesOf('read', 0x4016, 2, first));
  const all = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  const size = debug.sizeOf('saveRam');
  const saves = size > 0 ? debug.framesOf('write', { space: 'saveRam', address: 0 }, size, first) : [];
  const writes = watched === null ? [] : debug.framesOf('write', watched, undefined, first);
  return {
    breakpoints: ofBreakpoints(debug, first),
    writes: sorted(writes),
    lag: all.filter((frame) => !read.has(frame)),
    saves: sorted(saves),
  };
}

/** Marks of the past. Of what was looked at once only what is new is looked at again, unless it was cut, or something else is asked for. */
export class MarkFinder {
  private marks = NO_MARKS;
  private seen: readonly unknown[] = [];
  private end = 0;

  /** All there are; `asked` is another one when breakpoints are. Throws `DebugError`. */
  look(debug: Debugger, watched: Where | null, asked: unknown): Marks {
    const { start, end, cuts } = debug.noted;
    const seen = [debug, debug.symbols, watched, asked, cuts];
    const isSame = end >= this.end && seen.every((one, i) => one === this.seen[i]);
    const found = marksSince(debug, watched, isSame ? this.end : 0);
    const of = (lane: Lane) =>
      isSame ? [...this.marks[lane].filter((frame) => frame >= start), ...found[lane]] : found[lane];
    this.marks = { breakpoints: of('breakpoints'), writes: of('writes'), lag: of('lag'), saves: of('saves') };
    this.seen = seen;
    this.end = end;
    return this.marks;
  }
}

function ofBreakpoints(debug: Debugger, since: number): number[] {
  const all = debug.breakpoints
    .filter(({ isOn }) => isOn)
    .flatMap(({ options: { on, at, by, size } }) => {
      if (at === undefined || on === 'beam' || on === 'nmi' || on === 'irq') return [];
      // What is fetched for the picture is not noted.
      if (by === 'picture') return [];
      const kinds = on === 'access' ? (['read', 'write'] as const) : [on];
      return kinds.flatMap((kind) => debug.framesOf(kind, at, size, since));
    });
  return sorted(all);
}

const sorted = (frames: readonly number[]): number[] => [...new Set(frames)].sort((one, other) => one - other);

/** The mark next to `frame`, before it (-1) or after it (1); null where there is none. */
export function nextMark(frames: readonly number[], frame: number, by: 1 | -1): number | null {
  const found = by > 0 ? frames.find((one) => one > frame) : frames.findLast((one) => one < frame);
  return found ?? null;
}

/** Wide enough to be seen where a row is as wide as a window. */
const MARK = 2;

/** The path (SVG) of a row of marks of height 1, from frame `start` on its left side to `end` on its right, `width` apart. */
export function pathOfMarks(
  frames: readonly number[],
  { start, end }: { readonly start: number; readonly end: number },
  width: number,
): string {
  const span = Math.max(1, end - start);
  const places = new Set(frames.map((frame) => Math.round(((frame - start) / span) * (width - MARK))));
  return [...places].map((x) => `M${x} 0h${MARK}v1h-${MARK}z`).join('');
}
