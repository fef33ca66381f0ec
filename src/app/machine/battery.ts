import type { Inputs, Nes } from '../../console/core.ts';

/**
 * Time between two checks whether it changed, ms: what changed is kept at once then, so that with the time that writing takes,
 * it is kept a second after it changed.
 */
const LOOK = 700;

/** The battery RAM of the game in the console, on its way to the database and back. */
export class Battery {
  /** What is stored. It may be larger than the console's, when the player chose another cartridge. */
  private stored: Uint8Array | null = null;
  /** When it was last looked whether it changed, ms, by a clock that is never put back. */
  private looked = Number.NEGATIVE_INFINITY;
  private isDirty = false;

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

  /** Other battery RAM than the console had; it is to be kept, with what is behind the console's. */
  replace(inputs: Inputs, bytes: Uint8Array): void {
    inputs.happen({ kind: 'battery', bytes });
    if (bytes.length > inputs.nes.info.battery) this.stored = bytes;
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

  /** Frames were run; it is `now`, ms, by a clock that is never put back. Whether it is time to write a change. */
  look(nes: Nes, now: number): boolean {
    if (now - this.looked < LOOK) return false;
    this.looked = now;
    if (nes.batteryChanged) this.isDirty = true;
    return this.isDirty;
  }

  /** What is to be written now; null when nothing changed. */
  take(nes: Nes): Uint8Array | null {
    // What it is known of is not compared again.
    const isChanged = this.isDirty || nes.batteryChanged;
    this.isDirty = false;
    return isChanged ? this.whole(nes) : null;
  }

  /** What was taken could not be kept: it still is to be. */
  putBack(): void {
    this.isDirty = true;
  }
}
