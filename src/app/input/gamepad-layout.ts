import { Gamepad } from './buttons.ts';

/** The part of the browser's `Gamepad` that is read. */
export interface PadLike {
  readonly connected: boolean;
  /** What the browser calls its kind; two of one kind have the same. */
  readonly id?: string;
  /** `standard` where the browser knows which button lies where. */
  readonly mapping?: string;
  readonly buttons: readonly { readonly pressed: boolean }[];
  readonly axes: readonly number[];
}

/** The ways of a hat, which is a cross on a single axis, clockwise from up. */
export type HatWay = 0 | 1 | 2 | 3;

/** One thing on a gamepad that can be pressed: a button, an axis to one side, or a hat one way; each by its number there. */
export type PadInput =
  | { readonly button: number }
  | { readonly axis: number; readonly to: 1 | -1 }
  | { readonly hat: number; readonly way: HatWay };

/** One thing on a gamepad, and the bit of `Gamepad` that it stands for. */
export interface Wire {
  readonly bit: number;
  readonly input: PadInput;
}

/** What lies where on a gamepad. Axes that stand for a way of the stick are read together, so that it has eight ways. */
export type Layout = readonly Wire[];

type Name = keyof typeof Gamepad;

/** An axis must go so much further to press than to let go, so that one that trembles does not press again and again. */
const GAP = 0.04;
/** For a diagonal, the smaller part of a lean is at least so much of the larger (32 degrees); less ends it (29 degrees). */
const DIAGONAL = { begins: 0.62, ends: 0.56 } as const;
const LEANS = Gamepad.LeanUp | Gamepad.LeanDown | Gamepad.LeanLeft | Gamepad.LeanRight;

/** From one of the eight ways of a hat to the next; it begins with up, at -1. At rest it is out of this range. */
const HAT_STEP = 2 / 7;
/** How far from one of its ways a hat may be. A 0 is none: it is read from a hat that was never touched. */
const HAT_OFF = 0.1;
/** An axis beyond this is a hat at rest. */
const HAT_REST = 1.05;
/** Where a hat is if it does not show: on the tenth axis, on systems that count them by the HID tables. */
const USUAL_HAT = 9;

function bitOf(name: Name): number {
  return Gamepad[name];
}

/** Buttons by their numbers. */
function buttons(...names: readonly Name[]): Wire[] {
  return names.map((name, button) => ({ bit: bitOf(name), input: { button } }));
}

function axisPair(x: number, y: number, [left, right, up, down]: readonly [Name, Name, Name, Name]): Wire[] {
  return [
    { bit: bitOf(left), input: { axis: x, to: -1 } },
    { bit: bitOf(right), input: { axis: x, to: 1 } },
    { bit: bitOf(up), input: { axis: y, to: -1 } },
    { bit: bitOf(down), input: { axis: y, to: 1 } },
  ];
}

function hat(axis: number): Wire[] {
  return (['Up', 'Right', 'Down', 'Left'] as const).map((name, way) => ({
    bit: bitOf(name),
    input: { hat: axis, way: way as HatWay },
  }));
}

const STICK = axisPair(0, 1, ['LeanLeft', 'LeanRight', 'LeanUp', 'LeanDown']);
const CROSS_ON_AXES = axisPair(6, 7, ['Left', 'Right', 'Up', 'Down']);

/** https://www.w3.org/TR/gamepad/#remapping */
const STANDARD: Layout = [
  ...buttons('South', 'East', 'West', 'North', 'L1', 'R1', 'L2', 'R2'),
  ...(['Select', 'Start', 'L3', 'R3', 'Up', 'Down', 'Left', 'Right', 'Home'] as const).map((name, i) => ({
    bit: bitOf(name),
    input: { button: 8 + i },
  })),
  ...STICK,
];

/** As Linux' driver `xpad` counts: triggers are axes, which rest at -1 and are left alone. */
const XPAD: Layout = [
  ...buttons('South', 'East', 'West', 'North', 'L1', 'R1', 'Select', 'Start', 'Home', 'L3', 'R3'),
  ...CROSS_ON_AXES,
  ...STICK,
];

/** As Linux' drivers for pads of PlayStations count. */
const PLAYSTATION: Layout = [
  ...buttons('South', 'East', 'North', 'West', 'L1', 'R1', 'L2', 'R2', 'Select', 'Start', 'Home', 'L3', 'R3'),
  ...CROSS_ON_AXES,
  ...STICK,
];

/** As pads for DirectInput count, whatever the system. */
const DIRECT: Layout = [
  ...buttons('West', 'South', 'East', 'North', 'L1', 'R1', 'L2', 'R2', 'Select', 'Start', 'L3', 'R3', 'Home'),
  ...STICK,
];

/**
 * Plain USB pads in the shape of a NES' or a SNES', whose cross is axes 0 and 1. What is printed on them counts more than
 * where it lies: their A is on 1 and is to be A.
 */
const USB: Layout = [...buttons('North', 'South', 'East', 'West', 'L1', 'R1', 'L2', 'R2', 'Select', 'Start'), ...STICK];

/** The axis that is a hat; -1 where none is. */
function hatOf(axes: readonly number[]): number {
  const shown = axes.findIndex((value) => Math.abs(value) > HAT_REST);
  if (shown >= 0) return shown;
  return axes.length > USUAL_HAT ? USUAL_HAT : -1;
}

/** What lies where on a gamepad that nobody has changed: as the browser says, else as most of those with so many parts have it. */
export function layoutOf({ mapping, buttons, axes }: PadLike): Layout {
  if (mapping === 'standard') return STANDARD;
  const axis = hatOf(axes);
  if (axis >= 0) return [...DIRECT, ...hat(axis)];
  if (axes.length >= 8) return buttons.length <= 11 ? XPAD : PLAYSTATION;
  // Enough of them for a cross: the browser does not say so, but they are most likely in the standard order.
  if (buttons.length >= 16) return STANDARD;
  return axes.length > 2 ? DIRECT : USB;
}

/** Whether a hat that reads `value` is pressed this way: straight, or beside it. */
export function isHatAt(value: number, way: HatWay): boolean {
  const step = Math.round((value + 1) / HAT_STEP);
  if (step < 0 || step > 7 || Math.abs(value + 1 - step * HAT_STEP) > HAT_OFF) return false;
  const off = (step - way * 2 + 8) % 8;
  return off <= 1 || off === 7;
}

/** The ways that a stick leans as bits of `Gamepad`; `before` are those of the last time. */
export function leanOf(x: number, y: number, deadZone: number, before: number): number {
  const [wide, high] = [Math.abs(x), Math.abs(y)];
  const least = (before & LEANS) === 0 ? deadZone : deadZone - GAP;
  // By the larger part and not by the distance: a stick that rests askew on both axes is still within.
  if (!(Math.max(wide, high) > least)) return 0;
  const across = x < 0 ? Gamepad.LeanLeft : Gamepad.LeanRight;
  const along = y < 0 ? Gamepad.LeanUp : Gamepad.LeanDown;
  const share = (bit: number) => ((before & bit) === 0 ? DIAGONAL.begins : DIAGONAL.ends);
  return (wide >= high * share(across) ? across : 0) | (high >= wide * share(along) ? along : 0);
}

/** Whether two are the same thing on a gamepad. */
export function sameInput(one: PadInput, other: PadInput): boolean {
  if ('button' in one) return 'button' in other && one.button === other.button;
  if ('hat' in one) return 'hat' in other && one.hat === other.hat && one.way === other.way;
  return 'axis' in other && one.axis === other.axis && one.to === other.to;
}

/** The axes that a layout takes for hats. */
export function hatsOf(layout: Layout): number[] {
  return [...new Set(layout.flatMap(({ input }) => ('hat' in input ? [input.hat] : [])))];
}

/** Of two that are pulled apart, the farther one: one that rests askew does not hold back what is pushed on another axis. */
function farther(one: number, other: number): number {
  return Math.abs(other) > Math.abs(one) ? other : one;
}

/** Where the stick is, -1 to 1 to the right and down, by the axes that stand for its ways. */
export function stickOf({ axes }: PadLike, layout: Layout): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (const { bit, input } of layout) {
    if (!('axis' in input) || (bit & LEANS) === 0) continue;
    const by = Math.max(0, (axes[input.axis] ?? 0) * input.to);
    if (bit === Gamepad.LeanLeft) x = farther(x, -by);
    else if (bit === Gamepad.LeanRight) x = farther(x, by);
    else if (bit === Gamepad.LeanUp) y = farther(y, -by);
    else y = farther(y, by);
  }
  return { x, y };
}

/** What is pressed on a gamepad, as bits of `Gamepad`; `before` is what was pressed the last time. */
export function readPad(pad: PadLike, layout: Layout, deadZone: number, before: number): number {
  const { buttons, axes } = pad;
  let pressed = 0;
  for (const { bit, input } of layout) {
    if ('button' in input) {
      if (buttons[input.button]?.pressed) pressed |= bit;
    } else if ('hat' in input) {
      if (isHatAt(axes[input.hat] ?? 0, input.way)) pressed |= bit;
    } else if ((bit & LEANS) === 0) {
      const by = (axes[input.axis] ?? 0) * input.to;
      if (by > ((before & bit) === 0 ? deadZone : deadZone - GAP)) pressed |= bit;
    }
  }
  const { x, y } = stickOf(pad, layout);
  return pressed | leanOf(x, y, deadZone, before);
}

/** Whether any button is down. Axes do not count: some rest at an end, and what has only those is no gamepad. */
export function isAnyDown({ buttons }: PadLike): boolean {
  for (let i = 0; i < buttons.length; i++) if (buttons[i].pressed) return true;
  return false;
}
