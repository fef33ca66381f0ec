import { ButtonLatch } from './button-latch.ts';
import { onCabinet, withoutOpposites } from './buttons.ts';
import { readPads, usedPad } from './gamepads.ts';
import { Keyboard } from './keyboard.ts';

/** What the page does besides the pads. */
export interface InputEvents {
  /** Whether keys are the pad's now: elsewhere the arrows scroll the page, or all keys are a keyboard's of the game. */
  takesKeys(): boolean;
  /** A key that is a device's, besides the pads; true when it was used. */
  deviceKey(code: string, isDown: boolean): boolean;
  /** A key that is not the game's; true when it was used. */
  shortcut(code: string): boolean;
  /** A key or a gamepad was used: whoever plays does not need the touch pad. */
  usedButtons(): void;
}

/** Keyboard, gamepads and touch pad, as the bits of two pads. */
export class Input {
  /** The gamepad that was used last, by its place in the browser's list; -1 when keys or fingers were. */
  lastPad = -1;
  private touched = 0;
  private readonly keyboard = new Keyboard();
  private readonly latch = new ButtonLatch();
  /** Keyboard and touch pad in this console frame. */
  private first = 0;
  /** Nothing was seen since `clear`. */
  private isFresh = true;
  private readonly pads = new Uint8Array(4);
  private readonly events: InputEvents;

  constructor(events: InputEvents) {
    this.events = events;
    addEventListener('keydown', this.onKeyDown);
    addEventListener('keyup', this.onKeyUp);
    addEventListener('blur', this.onBlur);
  }

  /** Bits that the touch pad holds down from now on. */
  touch(mask: number): void {
    this.touched = mask;
    this.lastPad = -1;
    this.changed();
  }

  /** Read the gamepads, and take what came since the last frame; once before the console frames of each display frame. */
  poll(): void {
    if (this.isFresh) {
      this.isFresh = false;
      this.latch.clear();
      this.changed();
    }
    this.first = this.latch.next();
    const pads = navigator.getGamepads?.() ?? [];
    readPads(pads, this.pads);
    if ((this.pads[0] | this.pads[1] | this.pads[2] | this.pads[3]) === 0) return;
    this.lastPad = usedPad(pads);
    this.events.usedButtons();
  }

  /** Bits for `port` (0 to 3), of a VS. System if it `isCabinet`. Keyboard and touch pad are the first player's. */
  mask(port: number, isCabinet: boolean): number {
    const mask = port === 0 ? this.pads[0] | this.first : this.pads[port];
    return withoutOpposites(isCabinet ? onCabinet(mask) : mask);
  }

  /** The game waits. What comes until its next frame was not meant for it; a finger that is then down counts. */
  clear(): void {
    this.keyboard.clear();
    this.isFresh = true;
  }

  dispose(): void {
    removeEventListener('keydown', this.onKeyDown);
    removeEventListener('keyup', this.onKeyUp);
    removeEventListener('blur', this.onBlur);
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const isPadKey = this.events.takesKeys() && this.keyboard.down(event);
    if (isPadKey) {
      this.lastPad = -1;
      this.changed();
      this.events.usedButtons();
    }
    const isUsed =
      isPadKey ||
      (!this.usesKeys(event) && this.events.deviceKey(event.code, true)) ||
      (!event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey && this.shortcut(event));
    if (isUsed) event.preventDefault();
  };

  /** Whether the key is for something that is typed in or chosen from. */
  private usesKeys(event: KeyboardEvent): boolean {
    const target = event.target instanceof Element ? event.target : null;
    return target?.closest('input, select, textarea, dialog') != null;
  }

  private shortcut(event: KeyboardEvent): boolean {
    return !this.usesKeys(event) && this.events.shortcut(event.code);
  }

  private readonly onKeyUp = (event: KeyboardEvent): void => {
    this.keyboard.up(event.code);
    this.changed();
    this.events.deviceKey(event.code, false);
  };

  private readonly onBlur = (): void => {
    this.keyboard.clear();
    this.changed();
  };

  private changed(): void {
    this.latch.set(this.keyboard.mask | this.touched);
  }
}
