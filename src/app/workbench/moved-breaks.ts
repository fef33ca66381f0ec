import type { BreakpointOptions, Moved } from '../../console/debug.ts';

/** A breakpoint where its place lies in another build: what has a name goes with that, a place with what lies there. */
export function movedOptions(options: BreakpointOptions, moved: Moved): BreakpointOptions {
  const { at } = options;
  if (typeof at !== 'object') return options;
  const place = moved.place(at);
  return place ? { ...options, at: place } : options;
}
