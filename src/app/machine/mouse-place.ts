import type { MouseHeld } from '../../console/core.ts';

/** A place or a way of 16 bits, which begins anew at its ends. */
function wrapped(value: number): number {
  return (value << 16) >> 16;
}

/**
 * Has the console's mouse go on from where it lies in the console, by as much as the player's has moved: a state that was loaded, a
 * rewind or another mouse is no way that it rolled.
 */
export class MousePlace {
  /** Where the player's was last; null before it was seen. */
  private last: Pick<MouseHeld, 'x' | 'y'> | null = null;

  /** The player's mouse is like `now`, and the console's lies at `lies`: what that is to become. */
  follow(now: MouseHeld, lies: Pick<MouseHeld, 'x' | 'y'>): MouseHeld {
    const { x, y } = this.last ?? now;
    this.last = now;
    return { x: wrapped(lies.x + now.x - x), y: wrapped(lies.y + now.y - y), buttons: now.buttons };
  }
}
