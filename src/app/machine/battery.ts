import type { Nes } from '../../console/core.ts';

/** Battery RAM is written after this long without a change, ms. */
const QUIET = 1000;
/** And after this long in any case: some games use it as they use other RAM, and never leave it alone. */
const LONGEST = 5000;
/** Frames between two looks at it. */
const LOOK = 30;

/** The battery RAM of the game in the console, on its way to and from where it is kept. */
export class Battery {
  /** As last kept: the console's may be smaller, when the player chose another cartridge. */
  private kept: Uint8Array | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change was seen that is not written yet, ms; 0 when all is. */
  private since = 0;
  private isDirty = false;
  private readonly onQuiet: () => void;

  /** `onQuiet` is called when it changed and has been left alone for a while. */
  constructor(onQuiet: () => void) {
    this.onQuiet = onQuiet;
  }

  /** Put what was kept into the console; null when there is nothing. */
  load(nes: Nes, kept: Uint8Array | null): void {
    this.kept = kept;
    if (kept) nes.loadBattery(kept);
  }

  /**
   * Go to `state`, where the game was left. A unit that it is plugged into keeps what it has: other games were in it
   * since. Throws `StateError`.
   */
  resume(nes: Nes, state: Uint8Array): void {
    const { unit } = nes.info;
    const first = unit && nes.battery?.slice(0, unit.size);
    nes.load(state);
    if (first) nes.battery?.set(first);
  }

  /** The console makes way for another one with the same game: a change that nobody has looked at is not forgotten. */
  handOver(nes: Nes): Uint8Array | null {
    if (nes.batteryChanged) this.isDirty = true;
    return this.whole(nes);
  }

  /** What is in the console, with what was kept beyond the console's own, so that nothing is lost. */
  whole(nes: Nes): Uint8Array | null {
    const { battery } = nes;
    if (battery === null) return this.kept;
    if (this.kept === null || this.kept.length <= battery.length) return battery.slice();
    const whole = this.kept.slice();
    whole.set(battery);
    return whole;
  }

  /** `count` frames were run. */
  look(nes: Nes, count: number): void {
    if (nes.frame % LOOK >= count || !nes.batteryChanged) return;
    this.isDirty = true;
    const now = Date.now();
    if (this.since === 0) this.since = now;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.onQuiet, Math.max(0, Math.min(QUIET, this.since + LONGEST - now)));
  }

  /** Nothing waits to be written. */
  rest(): void {
    clearTimeout(this.timer);
    this.since = 0;
  }

  /** What is to be written now; null when nothing changed. */
  take(nes: Nes): Uint8Array | null {
    const isChanged = nes.batteryChanged || this.isDirty;
    this.isDirty = false;
    this.rest();
    return isChanged ? this.whole(nes) : null;
  }

  /** What was taken could not be written. */
  putBack(): void {
    this.isDirty = true;
  }
}
