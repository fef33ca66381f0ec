import { DOTS } from '../../../ppu/chip/screen.ts';
import { type Armed, type Breakpoint, type BreakpointOptions, EVERY_FETCH, kindsOf } from './breakpoints.ts';
import type { Places } from './places.ts';

/** The breakpoints of a debugger. */
export class BreakpointList {
  /** In the order in which they were made. */
  all: readonly Breakpoint[] = [];
  /** Those that are on, ready to be compared. */
  armed: readonly Armed[] = [];
  private readonly places: Places;
  private readonly changed: (armed: readonly Armed[]) => void;
  private nextId = 1;

  /** `changed` hears which are on, whenever that changes. */
  constructor(places: Places, changed: (armed: readonly Armed[]) => void) {
    this.places = places;
    this.changed = changed;
  }

  /** One more. Throws `DebugError`, and then there is none. */
  add(options: BreakpointOptions): Breakpoint {
    const breakpoint = { id: this.nextId, options, isOn: true, hits: 0 };
    this.set([...this.all, breakpoint]);
    this.nextId++;
    return breakpoint;
  }

  /** It is on, or off. */
  turn(breakpoint: Breakpoint, isOn: boolean): void {
    breakpoint.isOn = isOn;
    this.set(this.all);
  }

  /** It is gone. */
  remove(breakpoint: Breakpoint): void {
    this.set(this.all.filter((one) => one !== breakpoint));
  }

  private set(all: readonly Breakpoint[]): void {
    const armed = all.filter(({ isOn }) => isOn).map((one) => this.arm(one));
    this.all = all;
    this.armed = armed;
    this.changed(armed);
  }

  private arm(breakpoint: Breakpoint): Armed {
    const known = this.armed.find((one) => one.breakpoint === breakpoint);
    if (known) return known;
    const { on, at, by, size, condition, scanline = 0, dot = 0 } = breakpoint.options;
    const everywhere = by === 'picture' ? [EVERY_FETCH] : null;
    const found = at === undefined ? everywhere : this.places.resolve(at, size);
    // Of a routine, or a source line, the first instruction is meant.
    const isFirst = on === 'execute' && size === undefined;
    const stretches = isFirst && found ? found.map((one) => ({ ...one, size: 1 })) : found;
    const kinds = kindsOf(breakpoint.options, stretches);
    const hasAccess = on === 'read' || on === 'write' || on === 'access';
    const expression = condition === undefined ? null : this.places.compiled(condition, hasAccess);
    return { breakpoint, kinds, stretches, condition: expression, dots: scanline * DOTS + dot };
  }
}
