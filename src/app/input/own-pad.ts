import {
  boolean,
  type GenericSchema,
  is,
  literal,
  maxValue,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  strictObject,
} from 'valibot';
import { type Arrangement, type Placement, TOUCH_PARTS, type TouchLayout } from './touch-layout.ts';

/** A touch layout as the player has made it: what is kept of it, and what others get of it as a file. */
export interface OwnPad extends TouchLayout {
  readonly format: 'cartouche-pad';
  readonly version: 1;
}

function millimetres(least: number, most: number) {
  return pipe(number(), minValue(least), maxValue(most));
}

const PLACEMENT: GenericSchema<unknown, Placement> = strictObject({
  side: picklist(['left', 'right', 'middle']),
  x: millimetres(-160, 160),
  y: millimetres(0, 320),
  size: millimetres(4, 80),
  isHidden: optional(boolean()),
}) as GenericSchema<unknown, Placement>;

const ARRANGEMENT = strictObject(
  Object.fromEntries(TOUCH_PARTS.map((part) => [part, PLACEMENT])),
) as unknown as GenericSchema<unknown, Arrangement>;

const OPACITY = optional(pipe(number(), minValue(0.2), maxValue(1)));

/** What a layout of one's own is. A field that it does not have is none of its fields, and is named as an error. */
export const OWN_PAD = strictObject({
  format: literal('cartouche-pad'),
  version: literal(1),
  portrait: ARRANGEMENT,
  landscape: ARRANGEMENT,
  isOver: optional(boolean()),
  opacity: optional(strictObject({ portrait: OPACITY, landscape: OPACITY })),
}) as unknown as GenericSchema<unknown, OwnPad>;

/** `layout` as the player's own. */
export function ownPadOf({ portrait, landscape, isOver, opacity }: TouchLayout): OwnPad {
  const others = { ...(isOver ? { isOver } : {}), ...(opacity ? { opacity } : {}) };
  return { format: 'cartouche-pad', version: 1, portrait, landscape, ...others };
}

/** The layout in what is kept; null where there is none, or it is damaged, or another version's. */
export function ownPadFrom(kept: unknown): OwnPad | null {
  return is(OWN_PAD, kept) ? (kept as OwnPad) : null;
}
