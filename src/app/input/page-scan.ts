import type { ScanHost } from './scanner.ts';

/** The page, as far as a scan of it goes; `T` is what can have the focus. */
export interface ScannedPage<T> {
  /** All that can be worked now, in the order of the page. */
  all(): readonly T[];
  /** What it belongs to: those beside each other that belong to the same are a group. */
  ownerOf(one: T): unknown;
  /** What one most likely wants of all. */
  first(all: readonly T[]): T | undefined;
  focused(): T | undefined;
  focus(one: T): void;
  /** These are highlighted as a group; nothing is, with none. */
  mark(group: readonly T[]): void;
  /** Work what has the focus. */
  choose(): void;
}

/** So many things are gone through one by one. */
const FEW = 8;

/** `all` in groups; each by itself where there are few. */
export function grouped<T>(all: readonly T[], ownerOf: (one: T) => unknown): T[][] {
  const groups: T[][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last && all.length > FEW && ownerOf(last[0]) === ownerOf(one)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Scans a page by groups: one is chosen, then what is in it, until all of that was highlighted and nothing chosen. */
export class PageScan<T> implements ScanHost {
  readonly pressMs = 0;
  private readonly page: ScannedPage<T>;
  /** The group that is highlighted as one, or that was chosen. */
  private group: readonly T[] = [];
  private isInside = false;
  /** What the scan gave the focus to. */
  private at: T | undefined;

  constructor(page: ScannedPage<T>) {
    this.page = page;
  }

  next(): void {
    const groups = grouped(this.page.all(), (one) => this.page.ownerOf(one));
    const focused = this.page.focused();
    // A dialog has come or gone, or somebody else moves the focus: it goes on from there.
    if (!focused || focused !== this.at) {
      const start = focused ?? this.page.first(groups.flat());
      this.show(groups.find((group) => group.includes(start as T)) ?? []);
      return;
    }
    const group = groups.findIndex((one) => one.includes(focused));
    const inner = groups[group]?.[groups[group].indexOf(focused) + 1];
    if (this.isInside && inner !== undefined) this.focus(inner);
    else this.show(groups[(group + 1) % groups.length] ?? []);
  }

  press(): void {
    if (this.group.length > 1 && !this.isInside) {
      this.isInside = true;
      this.page.mark([]);
    } else if (this.at === undefined) this.next();
    else this.page.choose();
  }

  release(): void {}

  /** Nothing is highlighted any more. */
  end(): void {
    this.page.mark([]);
  }

  private show(group: readonly T[]): void {
    this.group = group;
    this.isInside = false;
    this.page.mark(group.length > 1 ? group : []);
    if (group.length > 0) this.focus(group[0]);
  }

  private focus(one: T): void {
    this.at = one;
    this.page.focus(one);
  }
}
