import { withoutOpposites } from './buttons.ts';
import { readPads } from './gamepads.ts';
import { Keyboard } from './keyboard.ts';

/** What the page does besides the pads. */
export interface InputEvents {
  /** Whether keys are a game's now: elsewhere the arrows scroll the page. */
  takesKeys(): boolean;
  /** A key that is not the game's; true when it was used. */
  shortcut(code: string): boolean;
  /** A key or a gamepad was used: whoever plays does not need the touch pad. */
  usedButtons(): void;
}

/** Keyboard, gamepads and touch pad, as the bits of two pads. */
export class Input {
  /** Bits that the touch pad holds down; set by `TouchControls`. */
  touchMask = 0;
  private readonly keyboard = new Keyboard();
  private readonly pads = new Uint8Array(2);
  private readonly events: InputEvents;

  constructor(events: InputEvents) {
    this.events = events;
    addEventListener('keydown', this.onKeyDown);
    addEventListener('keyup', this.onKeyUp);
    addEventListener('blur', this.onBlur);
  }

  /** Read the gamepads; once before each console frame. */
  poll(): void {
    readPads(navigator.getGamepads?.() ?? [], this.pads);
    if (this.pads[0] | this.pads[1]) this.events.usedButtons();
  }

  /** Bits for `port` (0 or 1). Keyboard and touch pad are the first player's. */
  mask(port: number): number {
    const mask = port === 0 ? this.pads[0] | this.keyboard.mask | this.touchMask : this.pads[port];
    return withoutOpposites(mask);
  }

  /** Everything counts as released. */
  clear(): void {
    this.keyboard.clear();
    this.touchMask = 0;
  }

  dispose(): void {
    removeEventListener('keydown', this.onKeyDown);
    removeEventListener('keyup', this.onKeyUp);
    removeEventListener('blur', this.onBlur);
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const isGameKey = this.events.takesKeys() && this.keyboard.down(event);
    if (isGameKey) this.events.usedButtons();
    const isUsed =
      isGameKey || (!event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey && this.shortcut(event));
    if (isUsed) event.preventDefault();
  };

  private shortcut(event: KeyboardEvent): boolean {
    const target = event.target instanceof Element ? event.target : null;
    return !target?.closest('input, select, textarea, dialog') && this.events.shortcut(event.code);
  }

  private readonly onKeyUp = (event: KeyboardEvent): void => this.keyboard.up(event.code);

  private readonly onBlur = (): void => this.keyboard.clear();
}
