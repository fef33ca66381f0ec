import { Button, Gamepad, Turbo } from './buttons.ts';
import type { CrossFeel } from './touch-zones.ts';

// What `<nes-player>` is worked by: as the page is until a player chooses, without what lets one choose.

/** What keys press, by their places (`KeyboardEvent.code`). */
export const USUAL_KEYS: Readonly<Record<string, number>> = {
  ArrowUp: Button.Up,
  ArrowDown: Button.Down,
  ArrowLeft: Button.Left,
  ArrowRight: Button.Right,
  KeyX: Button.A,
  KeyZ: Button.B,
  KeyS: Turbo.A,
  KeyA: Turbo.B,
  Enter: Button.Start,
  NumpadEnter: Button.Start,
  ShiftLeft: Button.Select,
  ShiftRight: Button.Select,
};

/** What each part of a gamepad presses. */
export const USUAL_WIRES: readonly (readonly [part: number, button: number])[] = [
  [Gamepad.South, Button.A],
  [Gamepad.North, Button.A],
  [Gamepad.West, Button.B],
  [Gamepad.East, Button.B],
  [Gamepad.R1, Turbo.A],
  [Gamepad.L1, Turbo.B],
  [Gamepad.Select, Button.Select],
  [Gamepad.Start, Button.Start],
  [Gamepad.Up, Button.Up],
  [Gamepad.LeanUp, Button.Up],
  [Gamepad.Down, Button.Down],
  [Gamepad.LeanDown, Button.Down],
  [Gamepad.Left, Button.Left],
  [Gamepad.LeanLeft, Button.Left],
  [Gamepad.Right, Button.Right],
  [Gamepad.LeanRight, Button.Right],
];

/** How the cross feels. */
export const USUAL_FEEL: CrossFeel = { ways: 8, straight: 54, floats: false };
/** Presses of a turbo button, a second. */
export const USUAL_TURBO_RATE = 15;
/** How far a stick must lean, 0 to 1. */
export const USUAL_DEAD_ZONE = 0.6;
