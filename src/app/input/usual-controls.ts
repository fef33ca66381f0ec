import { Button, Turbo } from './buttons.ts';

/** What keys press in `<nes-player>`, by their places (`KeyboardEvent.code`): those that the page has, too. */
export const PLAYER_KEYS: Readonly<Record<string, number>> = {
  ArrowUp: Button.Up,
  ArrowDown: Button.Down,
  ArrowLeft: Button.Left,
  ArrowRight: Button.Right,
  KeyX: Button.A,
  KeyZ: Button.B,
  KeyS: Turbo.A,
  KeyA: Turbo.B,
  Enter: Button.Start,
  ShiftLeft: Button.Select,
  ShiftRight: Button.Select,
};
