/** A browser's list of addresses that were visited, with what goes with each; steps take a turn, as in a browser. */
export class FakeHistory {
  private readonly entries: unknown[] = [null];
  private at = 0;
  private readonly moved: () => void;
  /** The browser takes no step back any more. */
  isStuck = false;

  /** `moved` hears of every step. */
  constructor(moved: () => void, entries: readonly unknown[] = [null]) {
    this.moved = moved;
    this.entries = [...entries];
    this.at = entries.length - 1;
  }

  get state(): unknown {
    return this.entries[this.at];
  }

  get length(): number {
    return this.entries.length;
  }

  pushState(state: unknown): void {
    this.entries.splice(++this.at, this.entries.length, state);
  }

  replaceState(state: unknown): void {
    this.entries[this.at] = state;
  }

  back(): void {
    if (this.isStuck || this.at === 0) return;
    queueMicrotask(() => {
      this.at--;
      this.moved();
    });
  }

  /** The page of each entry, and where the browser is among them. */
  get pages(): readonly [pages: readonly string[], at: number] {
    return [this.entries.map((state) => (state as { page?: string } | null)?.page ?? 'library'), this.at];
  }
}
