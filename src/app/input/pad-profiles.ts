import {
  array,
  type GenericSchema,
  integer,
  is,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  picklist,
  pipe,
  string,
  union,
  unknown,
} from 'valibot';
import { keepLocal, readLocal } from '../shell/local.ts';
import { Gamepad } from './buttons.ts';
import { type Layout, type PadInput, sameInput, type Wire } from './gamepad-layout.ts';

/** What lies where on gamepads of one kind, as a player has chosen. */
interface Profile {
  /** The kind, as the browser names it. */
  readonly id: string;
  /** The player that it plays for, from 0: of two of one kind each has its own. */
  readonly place: number;
  readonly layout: Layout;
}

/** Under which they are kept in the browser. */
export const PROFILES_KEY = 'cartouche.gamepads';
/** More buttons and axes no browser shows. */
const MOST = 64;

const count = pipe(number(), integer(), minValue(0), maxValue(MOST - 1));
const INPUT: GenericSchema<unknown, PadInput> = union([
  object({ button: count }),
  object({ axis: count, to: picklist([1, -1]) }),
  object({ hat: count, way: picklist([0, 1, 2, 3]) }),
]);
const WIRE: GenericSchema<unknown, Wire> = object({ bit: picklist(Object.values(Gamepad)), input: INPUT });
const PROFILE: GenericSchema<unknown, Profile> = object({
  id: string(),
  place: pipe(number(), integer(), minValue(0), maxValue(3)),
  layout: pipe(array(WIRE), maxLength(MOST * 2)),
});
const STORED = array(unknown());

/** The profiles in what storage holds. What is damaged counts as never chosen, and costs nothing else. */
export function profilesFrom(found: unknown): Profile[] {
  return is(STORED, found) ? found.filter((one): one is Profile => is(PROFILE, one)) : [];
}

/** `layout` with what `bits` stand for worked by `input`, and by nothing else; `input` works nothing else either. */
export function bound(layout: Layout, bits: readonly number[], input: PadInput): Layout {
  const others = layout.filter((wire) => !bits.includes(wire.bit) && !sameInput(wire.input, input));
  // Of the bits of a way the last is the stick's: an axis has eight ways only as one.
  const bit = 'axis' in input ? bits[bits.length - 1] : bits[0];
  return [...others, { bit, input }];
}

/** What players have chosen for their gamepads, kept on this device. */
export class PadProfiles {
  private all: readonly Profile[];

  constructor() {
    this.all = profilesFrom(readLocal(PROFILES_KEY));
  }

  /** Read them again: something else has changed what is kept. */
  reread(): void {
    this.all = profilesFrom(readLocal(PROFILES_KEY));
  }

  /** What was chosen for gamepads of the kind `id` at a player's `place`; undefined where nothing was. */
  find(id: string, place: number): Layout | undefined {
    return this.all.find((one) => one.id === id && one.place === place)?.layout;
  }

  /** Choose, or with `null` go back to what lies where by itself; kept at once. */
  choose(id: string, place: number, layout: Layout | null): void {
    const others = this.all.filter((one) => one.id !== id || one.place !== place);
    this.all = layout ? [...others, { id, place, layout }] : others;
    keepLocal(PROFILES_KEY, this.all);
  }
}

/** The profiles of this device. */
export const padProfiles = new PadProfiles();
