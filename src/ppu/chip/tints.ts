/** More than the CPU can write within a line. */
const MOST = 32;

/**
 * Writes of $2001 within the line that the PPU is in, or about to begin, which change no more than grey and emphasis: each with the first dot that it
 * is seen in. The PPU takes them as it comes by, so none is left where it has been run up to now.
 */
export class Tints {
  count = 0;
  readonly dots = new Uint16Array(MOST);
  readonly masks = new Uint8Array(MOST);

  static readonly derived = ['count', 'dots', 'masks'];

  /** $2001 after all of them; `before` is what it is now. */
  last(before: number): number {
    return this.count === 0 ? before : this.masks[this.count - 1];
  }

  /** Another one, later than those there are; false if there is no room for it. */
  add(dot: number, mask: number): boolean {
    if (this.count === MOST) return false;
    this.dots[this.count] = dot;
    this.masks[this.count] = mask;
    this.count++;
    return true;
  }

  /** The first `count` have been taken. */
  drop(count: number): void {
    this.count -= count;
    this.dots.copyWithin(0, count);
    this.masks.copyWithin(0, count);
  }
}
