/** A gamepad that has a player's place. */
interface Taken {
  readonly index: number;
  readonly id: string;
  isHere: boolean;
}

/** Which gamepad is which player's. One that is gone has its place again when it is back, unless another has taken it. */
export class PadPlaces {
  private readonly taken: (Taken | null)[];

  constructor(count: number) {
    this.taken = new Array(count).fill(null);
  }

  /**
   * Give a gamepad a place; it is known by its `index` in the browser's list and the `id` of its kind. First the one that
   * it had, then one of its kind, then the first that nobody has. -1 when all are taken.
   */
  take(index: number, id: string): number {
    const free = (fits: (had: Taken) => boolean) => this.taken.findIndex((had) => had && !had.isHere && fits(had));
    let place = free((had) => had.index === index && had.id === id);
    if (place < 0) place = free((had) => had.id === id);
    if (place < 0) place = this.taken.findIndex((had) => !had?.isHere);
    if (place >= 0) this.taken[place] = { index, id, isHere: true };
    return place;
  }

  /** The gamepad of `place` is gone. */
  leave(place: number): void {
    const had = this.taken[place];
    if (had) had.isHere = false;
  }
}
