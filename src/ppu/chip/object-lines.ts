const LINES = 240;
/** Objects listed for a line: as many as secondary OAM holds. */
export const LISTED = 8;

/**
 * Which objects of OAM lie on which line, worked out once per change of OAM instead of 64 comparisons a
 * line. Derived from OAM and the sprite height.
 */
export class ObjectLines {
  /** How many of the 64 objects are in range on each line. */
  readonly counts = new Uint8Array(LINES);
  /** The first eight of them, in order, eight entries a line. */
  readonly first = new Uint8Array(LINES * LISTED);
  private height = 0;
  private stale = true;

  /** OAM was written. */
  invalidate(): void {
    this.stale = true;
  }

  /** Bring the lists up to date with `oam` and the sprite height (8 or 16). */
  update(oam: Uint8Array, height: number): void {
    if (!this.stale && height === this.height) return;
    this.stale = false;
    this.height = height;
    const { counts, first } = this;
    counts.fill(0);
    for (let object = 0; object < 64; object++) {
      const top = oam[object << 2];
      const end = Math.min(top + height, LINES);
      for (let line = top; line < end; line++) {
        const count = counts[line];
        if (count < LISTED) first[line * LISTED + count] = object;
        counts[line] = count + 1;
      }
    }
  }
}
