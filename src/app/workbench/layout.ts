/** Where docks are: beside the picture, and below. */
export const SIDES = ['left', 'right', 'below'] as const;
/** Names a dock. */
export type Side = (typeof SIDES)[number];

/** Panels in one place, of which one is shown. */
export interface Stack {
  /** Ids of panels, in the order of their tabs; one at least. */
  readonly panels: readonly string[];
  readonly shown: string;
  /** Its part of the dock, beside those of the dock's other stacks. */
  readonly share: number;
}

/** Where every panel is. */
export interface Layout {
  /** Width of the docks at the sides, height of the one below, in CSS pixels. */
  readonly sizes: Readonly<Record<Side, number>>;
  readonly docks: Readonly<Record<Side, readonly Stack[]>>;
  /** Panels that were closed: they are not among the docks'. */
  readonly closed: readonly string[];
}

/** Least and largest size of a dock, CSS pixels; the style sheet leaves the picture some room, too. */
export const SIZES = { least: 160, largest: 1200 } as const;
/** Least part that a stack has of its dock. */
export const LEAST_SHARE = 0.2;

const FIRST_SIZES: Layout['sizes'] = { left: 340, right: 380, below: 280 };

/** A panel, and where it is at first: in which dock, and in which stack of that. */
export interface Place {
  readonly id: string;
  readonly side: Side;
  readonly stack: number;
}

/** The layout that a game begins with. */
export function firstLayout(places: readonly Place[]): Layout {
  const empty: Layout = { sizes: FIRST_SIZES, docks: { left: [], right: [], below: [] }, closed: [] };
  return places.reduce(placed, empty);
}

/** `layout` with the panels that there are: those it does not know where they are at first, and none that is gone. */
export function fitted(layout: Layout, places: readonly Place[]): Layout {
  const known = new Set(places.map(({ id }) => id));
  const seen = new Set<string>();
  const takeOnce = (id: string) => known.has(id) && !seen.has(id) && seen.add(id);
  const docks = mapped(layout, (stacks) =>
    stacks.flatMap((stack) => withPanels(stack, stack.panels.filter(takeOnce))),
  ).docks;
  const closed = layout.closed.filter(takeOnce);
  const kept = { sizes: layout.sizes, docks, closed };
  return places.filter(({ id }) => !seen.has(id)).reduce(placed, kept);
}

/** Where a panel is; null while it is closed. */
export function whereIs(layout: Layout, id: string): { readonly side: Side; readonly stack: number } | null {
  for (const side of SIDES) {
    const stack = layout.docks[side].findIndex(({ panels }) => panels.includes(id));
    if (stack >= 0) return { side, stack };
  }
  return null;
}

/** The panel is shown in its stack; nothing changes for one that is closed. */
export function withShown(layout: Layout, id: string): Layout {
  return mapped(layout, (stacks) => stacks.map((one) => (one.panels.includes(id) ? { ...one, shown: id } : one)));
}

/** The panel is in no dock any more. */
export function withClosed(layout: Layout, id: string): Layout {
  return { ...without(layout, id), closed: [...layout.closed.filter((other) => other !== id), id] };
}

/** The panel is back where it is at first, and shown. */
export function withOpened(layout: Layout, place: Place): Layout {
  if (whereIs(layout, place.id)) return withShown(layout, place.id);
  const closed = layout.closed.filter((other) => other !== place.id);
  return withShown(placed({ ...layout, closed }, place), place.id);
}

/** The panel is in another dock: among the tabs of `stack`; in one of its own, before that one, where it is to be `apart`. */
export function withMoved(layout: Layout, id: string, side: Side, stack: number, apart = false): Layout {
  const target = layout.docks[side][stack];
  if (!apart && target?.panels.includes(id)) return withShown(layout, id);
  // A stack that goes with its last panel moves those after it up.
  const left = without({ ...layout, closed: layout.closed.filter((other) => other !== id) }, id);
  const stacks = left.docks[side];
  const anchor = target?.panels.find((other) => other !== id);
  const found = anchor === undefined ? -1 : stacks.findIndex(({ panels }) => panels.includes(anchor));
  const at = found >= 0 ? found : Math.min(stack, stacks.length);
  if (apart || found < 0) {
    const own = { panels: [id], shown: id, share: 1 };
    return withStacks(left, side, [...stacks.slice(0, at), own, ...stacks.slice(at)]);
  }
  return withStacks(
    left,
    side,
    stacks.map((one, i) => (i === at ? { ...one, panels: [...one.panels, id], shown: id } : one)),
  );
}

/** The dock is `size` CSS pixels wide, or high. */
export function withSize(layout: Layout, side: Side, size: number): Layout {
  const fitting = Math.round(Math.min(SIZES.largest, Math.max(SIZES.least, size)));
  return { ...layout, sizes: { ...layout.sizes, [side]: fitting } };
}

/** Stack `index` of the dock takes `by` more of it (a part of both), and the one after it as much less. */
export function withShare(layout: Layout, side: Side, index: number, by: number): Layout {
  const stacks = layout.docks[side];
  const [one, other] = [stacks[index], stacks[index + 1]];
  if (!one || !other) return layout;
  const sum = one.share + other.share;
  const least = sum * LEAST_SHARE;
  const share = Math.min(sum - least, Math.max(least, one.share + by * sum));
  return withStacks(
    layout,
    side,
    stacks.map((stack, i) => {
      if (i === index) return { ...stack, share };
      return i === index + 1 ? { ...stack, share: sum - share } : stack;
    }),
  );
}

function mapped(layout: Layout, change: (stacks: readonly Stack[]) => readonly Stack[]): Layout {
  const { left, right, below } = layout.docks;
  return { ...layout, docks: { left: change(left), right: change(right), below: change(below) } };
}

function withStacks(layout: Layout, side: Side, stacks: readonly Stack[]): Layout {
  return { ...layout, docks: { ...layout.docks, [side]: stacks } };
}

/** The stack with these panels; none without any. */
function withPanels(stack: Stack, panels: readonly string[]): Stack[] {
  if (panels.length === 0) return [];
  return [{ ...stack, panels, shown: panels.includes(stack.shown) ? stack.shown : panels[0] }];
}

function without(layout: Layout, id: string): Layout {
  return mapped(layout, (stacks) =>
    stacks.flatMap((stack) =>
      withPanels(
        stack,
        stack.panels.filter((other) => other !== id),
      ),
    ),
  );
}

/** A panel comes into its place: the last stack where there are fewer than its own. */
function placed(layout: Layout, { id, side, stack }: Place): Layout {
  const stacks = layout.docks[side];
  if (stack >= stacks.length) return withStacks(layout, side, [...stacks, { panels: [id], shown: id, share: 1 }]);
  return withStacks(
    layout,
    side,
    stacks.map((one, i) => (i === stack ? { ...one, panels: [...one.panels, id] } : one)),
  );
}
