import { type ReadonlySignal, signal } from '@preact/signals';
import {
  firstLayout,
  fitted,
  type Layout,
  type Side,
  whereIs,
  withClosed,
  withMoved,
  withOpened,
  withShare,
  withShown,
  withSize,
} from '../../workbench/layout.ts';
import { PANELS } from './panels.ts';

/** What keeps a layout. */
interface Keeps {
  readonly layout: Layout | null;
  keepLayout(layout: Layout): void;
}

/** Where the panels are now, and what moves them; every move is kept. */
export class Shelf {
  private readonly now = signal<Layout>(firstLayout(PANELS));
  private readonly kept: Keeps;

  constructor(kept: Keeps) {
    this.kept = kept;
    if (kept.layout) this.now.value = fitted(kept.layout, PANELS);
  }

  get layout(): ReadonlySignal<Layout> {
    return this.now;
  }

  /** The panel is opened, where it is not, and shown. */
  show(id: string): void {
    const panel = PANELS.find((one) => one.id === id);
    if (panel) this.change((layout) => withOpened(layout, panel));
  }

  choose(id: string): void {
    this.change((layout) => withShown(layout, id));
  }

  close(id: string): void {
    this.change((layout) => withClosed(layout, id));
  }

  move(id: string, side: Side, stack: number, apart: boolean): void {
    this.change((layout) => withMoved(layout, id, side, stack, apart));
  }

  resize(side: Side, size: number): void {
    this.change((layout) => withSize(layout, side, size));
  }

  share(side: Side, index: number, by: number): void {
    this.change((layout) => withShare(layout, side, index, by));
  }

  /** As it is for a game that was never looked at here. */
  reset(): void {
    this.change(() => firstLayout(PANELS));
  }

  /** Whether the panel is in a dock. */
  has(id: string): boolean {
    return whereIs(this.now.value, id) !== null;
  }

  private change(by: (layout: Layout) => Layout): void {
    const before = this.now.peek();
    const after = by(before);
    if (after === before) return;
    this.now.value = after;
    this.kept.keepLayout(after);
  }
}
