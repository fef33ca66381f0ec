import { settings } from '../shell/settings.ts';
import { ButtonLatch } from './button-latch.ts';
import { onCabinet, withoutOpposites } from './buttons.ts';
import type { Commands } from './commands.ts';
import type { FindLayout, Gamepads, Seat } from './gamepads.ts';
import { KeyQuestion } from './key-question.ts';
import { Keyboard } from './keyboard.ts';
import { isUsable } from './own-keys.ts';
import { PadFrames } from './pad-frames.ts';
import { PressWatch } from './press-watch.ts';
import { putPadAway } from './touching.ts';

function list(): readonly (globalThis.Gamepad | null)[] {
  return navigator.getGamepads?.() ?? [];
}

/** Whether the key goes with no other, and nobody types it. */
function isPlainKey({ code, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isTyped = target instanceof HTMLInputElement && !target.hasAttribute('type');
  return isUsable(code, {}) && !ctrlKey && !metaKey && !altKey && !isTyped;
}

/** Changes what a player holds before the game sees it. */
interface Helper {
  /** What counts in the next console frame, in which `held` is held: both are bits of `Button` and `Turbo`. */
  next(held: number): number;
  /** Nothing goes on that is not held. */
  clear(): void;
}

/** Keyboard, gamepads and touch pad: the bits of the pads, and everything else that the table of keys has. */
export class Input {
  /** The gamepad that was used last, by its index in the browser's list; -1 when keys or fingers were. */
  lastPad = -1;
  /** Someone is asked to press something on a gamepad: it is not for the page. */
  isAsking = false;
  /** How presses come to the console, while somebody wants to know. */
  readonly presses = new PressWatch();
  /** The first player's gamepad is a switch: neither the game nor the page sees its buttons. */
  isSwitched = false;
  private touched = 0;
  /** What was held on any gamepad in the last `poll`. */
  private padded = 0;
  private readonly commands: Commands;
  private readonly keyboard: Keyboard;
  /** What reads gamepads, once it is there. */
  private gamepads: Gamepads | null = null;
  private readonly question = new KeyQuestion();
  /** Keys and touch pad of the first player, and keys of the second. */
  private readonly latches = [new ButtonLatch(), new ButtonLatch()] as const;
  /** The same in this display frame. */
  private readonly latched = [0, 0];
  /** What is held on each pad, console frame by console frame. */
  private readonly frames = [new PadFrames(), new PadFrames(), new PadFrames(), new PadFrames()] as const;
  private helper: Helper | null = null;
  /** Nothing was seen since `clear`. */
  private isFresh = true;

  constructor(commands: Commands) {
    this.commands = commands;
    this.keyboard = new Keyboard(commands);
  }

  /**
   * Listen to the keyboard, for everything that the page does by keys. `pressed` is told of every key, whatever it is for:
   * browsers take one for leave to sound. Call once.
   */
  open(pressed: () => void): void {
    addEventListener('keydown', (event) => {
      this.onKeyDown(event);
      pressed();
    });
    addEventListener('keyup', (event) => {
      if (this.question.up(event)) event.preventDefault();
      this.keyboard.up(event.code);
      this.changed();
    });
    addEventListener('blur', () => {
      this.keyboard.clear();
      this.letGo();
      this.changed();
    });
  }

  /** Whether a finger holds something on the touch pad. */
  get isTouched(): boolean {
    return this.touched !== 0;
  }

  /** The keys that are held. */
  get keys(): readonly string[] {
    return this.keyboard.codes;
  }

  /** The keys `codes` are held already: they went down in another page, and come up in this one. */
  holdKeys(codes: readonly string[]): void {
    for (const code of codes) this.keyboard.hold(code);
    this.changed();
  }

  /** Whether any gamepad is plugged in that the browser lets the page see. */
  get hasPads(): boolean {
    return list().some((pad) => pad?.connected);
  }

  /**
   * Which key is pressed next: `take` is told its code, each time until what is returned is called, and the key means nothing
   * else. Tab is not among them: it leads on, as everywhere. Where a chord is wanted, the code comes with the modifiers that are held.
   */
  askKey(take: (code: string) => void, wantsChord = false): () => void {
    return this.question.ask(take, wantsChord);
  }

  /**
   * Every key that is not the system's, nor typed, is for `take` alone, which is told when one goes down and when it is let go,
   * until what is returned is called. Tab leads on, as everywhere.
   */
  takeKeys(take: (code: string, isDown: boolean) => void): () => void {
    const stop = new AbortController();
    const see = (event: KeyboardEvent) => {
      if (!isPlainKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) take(event.code, event.type === 'keydown');
    };
    for (const type of ['keydown', 'keyup'] as const) {
      addEventListener(type, see, { capture: true, signal: stop.signal });
    }
    return () => stop.abort();
  }

  /** Bits of `Button` and `Turbo` that the touch pad holds down from now on; the browser dates that `time`. */
  touch(mask: number, time = performance.now()): void {
    if ((mask & ~this.touched) !== 0) this.presses.pressed(time);
    this.touched = mask;
    this.lastPad = -1;
    this.changed();
  }

  /** Read the gamepads, and take what came since the last frame; once before the console frames of each display frame. */
  poll(): void {
    if (this.isFresh) {
      this.isFresh = false;
      for (const latch of this.latches) latch.clear();
      this.changed();
    }
    this.latched[0] = this.latches[0].next();
    this.latched[1] = this.latches[1].next();
    this.readPads();
    if (this.presses.isOn) this.watchPads();
    const used = this.gamepads?.used ?? -1;
    if (used < 0) return;
    this.lastPad = used;
    putPadAway();
  }

  /** The first player is helped by `helper` from now on; by nobody with null. */
  useHelper(helper: Helper | null): void {
    this.helper?.clear();
    this.helper = helper;
  }

  /** From now on gamepads are read, by `gamepads`, which is fetched once the page is there. */
  useGamepads(gamepads: Gamepads): void {
    this.gamepads = gamepads;
  }

  /** Gamepads are read as `find` says from now on. */
  useLayouts(find: FindLayout): void {
    this.gamepads?.useLayouts(find);
  }

  /** The gamepads that play for someone, as they are now. */
  seats(): readonly Seat[] {
    return this.gamepads?.seats(list()) ?? [];
  }

  /** Read the gamepads while no game does. What is held on any of them, as bits of a pad; commands run. */
  pollForPage(): number {
    this.readPads();
    // Pressed to be there, or to be chosen for a button, it does nothing else until it is let go.
    if (this.isAsking || this.isSwitched || this.gamepads?.isJoined) {
      this.gamepads?.spend();
      return 0;
    }
    return this.heldOnPads();
  }

  /** What is pressed on gamepads now was for the page: the game does not see it. */
  spendPads(): void {
    this.gamepads?.spend();
  }

  /**
   * The buttons of `port` (0 to 3) in the next frame of a console that has `frameHz` of them a second; of a VS. System if it
   * `isCabinet`. Keys are the first two players', the touch pad the first's.
   */
  next(port: number, isCabinet: boolean, frameHz: number): number {
    const pad = (port === 0 && this.isSwitched) || !this.gamepads ? 0 : this.gamepads.masks[port];
    let held = port < 2 ? pad | this.latched[port] : pad;
    if (port === 0 && this.helper) held = this.helper.next(held);
    // 60.1 frames are taken for 60, so that the halves of a press are whole frames wherever they can be.
    const mask = this.frames[port].next(held, settings.peek().turboRate, Math.round(frameHz));
    return withoutOpposites(isCabinet ? onCabinet(mask) : mask);
  }

  /** The game is paused. What is pressed until its next frame is not for it; only a finger that is still down then counts. */
  clear(): void {
    this.keyboard.clear();
    this.gamepads?.clear();
    this.commands.releaseAll();
    this.letGo();
    this.isFresh = true;
  }

  /** Whatever goes on without being held ends. */
  private letGo(): void {
    for (const frames of this.frames) frames.clear();
    this.helper?.clear();
  }

  private heldOnPads(): number {
    return this.gamepads?.masks.reduce((all, mask) => all | mask, 0) ?? 0;
  }

  private readPads(): void {
    this.gamepads?.poll(list(), settings.peek().deadZone);
  }

  private watchPads(): void {
    const now = this.heldOnPads();
    if ((now & ~this.padded) !== 0) {
      this.presses.pressed(list()[this.gamepads?.used ?? -1]?.timestamp ?? performance.now());
    }
    this.padded = now;
  }

  private onKeyDown(event: KeyboardEvent): void {
    const isAnswer = this.question.down(event);
    const row = isAnswer ? undefined : this.keyboard.down(event);
    if (isAnswer || row) event.preventDefault();
    if (!row) return;
    if (!('button' in row.does)) return;
    if (!event.repeat) this.presses.pressed(event.timeStamp);
    this.lastPad = -1;
    this.changed();
    putPadAway();
  }

  private changed(): void {
    const [first, second] = this.keyboard.masks;
    this.latches[0].set(first | this.touched);
    this.latches[1].set(second);
  }
}
