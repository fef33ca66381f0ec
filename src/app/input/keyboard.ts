import { Button } from './buttons.ts';

/** Keys by their place on the keyboard, so that they lie alike on every layout. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowUp: Button.Up,
  ArrowDown: Button.Down,
  ArrowLeft: Button.Left,
  ArrowRight: Button.Right,
  KeyX: Button.A,
  KeyZ: Button.B,
  Enter: Button.Start,
  NumpadEnter: Button.Start,
  ShiftLeft: Button.Select,
  ShiftRight: Button.Select,
};

/** Elements that use the arrow keys or letters themselves. */
const USES_KEYS = 'input, select, textarea, [contenteditable], dialog *';
/** Elements that Enter presses. */
const USES_ENTER = 'button, a, summary';

/** The bits of the keys held down. */
export class Keyboard {
  /** Bits of the pad. */
  mask = 0;
  private readonly held = new Set<string>();

  /** Whether the key belongs to the game, so that the page should not scroll by it. */
  down(event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>): boolean {
    const bit = KEYS[event.code];
    if (bit === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(USES_KEYS)) return false;
    if (bit === Button.Start && target?.closest(USES_ENTER)) return false;
    this.held.add(event.code);
    this.update();
    return true;
  }

  up(code: string): void {
    this.held.delete(code);
    this.update();
  }

  /** All keys count as released: the page lost the keyboard. */
  clear(): void {
    this.held.clear();
    this.update();
  }

  private update(): void {
    let mask = 0;
    for (const code of this.held) mask |= KEYS[code];
    this.mask = mask;
  }
}
