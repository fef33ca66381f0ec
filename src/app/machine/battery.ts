import type { Nes } from '../../console/core.ts';

/** Battery RAM is kept after this long without a change, ms. */
const SETTLED = 1000;
/** Battery RAM that changes all the time is kept after this long, ms: some games use it as they use other RAM. */
const LONGEST = 5000;
/** Frames between two checks whether it changed. */
const LOOK = 30;

/** The battery RAM of the game in the console, on its way to the database and back. */
export class Battery {
  /** What is stored. It may be larger than the console's, when the player chose another cartridge. */
  private stored: Uint8Array | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change was seen that is not written yet, ms; 0 when all is. */
  private since = 0;
  private isDirty = false;
  private readonly onSettled: () => void;

  /** `onSettled` is called when it changed, and has not changed any more for a while. */
  constructor(onSettled: () => void) {
    this.onSettled = onSettled;
  }

  /** Put what is stored into the console; null when there is nothing. */
  load(nes: Nes, stored: Uint8Array | null): void {
    this.stored = stored;
    if (stored) nes.loadBattery(stored);
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

  /** Other battery RAM than the console had; it is to be kept. */
  replace(nes: Nes, bytes: Uint8Array): void {
    nes.loadBattery(bytes);
    this.isDirty = true;
  }

  /** Another console is to come in for the same game: what it gets as battery RAM; a change is remembered. */
  handOver(nes: Nes): Uint8Array | null {
    if (nes.batteryChanged) this.isDirty = true;
    return this.whole(nes);
  }

  /** The console's battery RAM; what is stored beyond its size is appended, so that nothing is lost. */
  whole(nes: Nes): Uint8Array | null {
    const { battery } = nes;
    if (battery === null) return this.stored;
    if (this.stored === null || this.stored.length <= battery.length) return battery.slice();
    const whole = this.stored.slice();
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
    this.timer = setTimeout(this.onSettled, Math.max(0, Math.min(SETTLED, this.since + LONGEST - now)));
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

  /** What was taken could not be kept: it still is to be. */
  putBack(): void {
    this.isDirty = true;
  }
}
