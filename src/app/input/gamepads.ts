import type { CommandRow } from './bindings.ts';
import { Gamepad } from './buttons.ts';
import type { Commands } from './commands.ts';

/** How far the stick must lean, 0 to 1. */
const LEAN = 0.5;
/** Buttons of a standard gamepad. */
const BUTTONS = 17;

/** The part of a `Gamepad` that is read. */
interface PadLike {
  readonly connected: boolean;
  readonly buttons: readonly { readonly pressed: boolean }[];
  readonly axes: readonly number[];
}

/** What a row is worked by: these buttons together, bits of `Gamepad`. */
interface Combination {
  readonly row: CommandRow;
  readonly buttons: number;
}

/** One gamepad since the last frame. */
interface Hands {
  pressed: number;
  /** Buttons that ran a command: until they are let go, the game does not see them. */
  spent: number;
  readonly running: Set<Combination>;
}

/** What is pressed on a gamepad, and how its left stick leans, as bits of `Gamepad`. */
function pressedOn({ buttons, axes }: PadLike): number {
  let pressed = 0;
  const count = Math.min(buttons.length, BUTTONS);
  for (let i = 0; i < count; i++) if (buttons[i].pressed) pressed |= 1 << i;
  const [x = 0, y = 0] = axes;
  if (x < -LEAN) pressed |= Gamepad.LeanLeft;
  if (x > LEAN) pressed |= Gamepad.LeanRight;
  if (y < -LEAN) pressed |= Gamepad.LeanUp;
  if (y > LEAN) pressed |= Gamepad.LeanDown;
  return pressed;
}

function countOf(buttons: number): number {
  let count = 0;
  for (let left = buttons; left !== 0; left &= left - 1) count++;
  return count;
}

function isAll(pressed: number, buttons: number): boolean {
  return (pressed & buttons) === buttons;
}

/** Gamepads, by the table: buttons of the pad for a player each, and commands. */
export class Gamepads {
  /** Bits of the pad of each player, as of the last `poll`: the first connected gamepad is the first player's. */
  readonly masks = new Uint8Array(4);
  /** The gamepad that is being used, by its index in the browser's list; -1 when none is. */
  used = -1;
  private readonly commands: Commands;
  private readonly pad: readonly Combination[];
  /** The longest first: what is part of a longer one that is pressed does not count. */
  private readonly others: readonly Combination[];
  private readonly known: number;
  private readonly hands = new Map<number, Hands>();

  constructor(commands: Commands) {
    this.commands = commands;
    const all = commands.rows.flatMap((row) => row.gamepad.map((buttons) => ({ row, buttons })));
    this.pad = all.filter(({ row }) => 'button' in row.does);
    this.others = all
      .filter(({ row }) => !('button' in row.does))
      .sort((a, b) => countOf(b.buttons) - countOf(a.buttons));
    this.known = all.reduce((known, { buttons }) => known | buttons, 0);
  }

  /** Read the browser's list of gamepads, once before the console frames of each display frame; this also runs commands. */
  poll(list: readonly (PadLike | null)[]): void {
    const { masks } = this;
    let player = 0;
    this.used = -1;
    masks.fill(0);
    for (const [index, gamepad] of list.entries()) {
      const pressed = gamepad?.connected ? pressedOn(gamepad) : 0;
      const free = this.follow(index, pressed);
      if (!gamepad?.connected || player === masks.length) continue;
      masks[player++] = this.maskOf(free);
      if (this.used < 0 && (pressed & this.known) !== 0) this.used = index;
    }
  }

  /** The game is paused: all commands end. Buttons that are still held when it goes on do not begin any. */
  clear(): void {
    this.masks.fill(0);
    for (const [index, { running }] of this.hands) {
      for (const { row } of running) this.commands.up(row, sourceOf(index));
      running.clear();
    }
  }

  private maskOf(pressed: number): number {
    let mask = 0;
    if (pressed === 0) return mask;
    for (const { row, buttons } of this.pad) {
      if ('button' in row.does && isAll(pressed, buttons)) mask |= row.does.button;
    }
    return mask;
  }

  /** Begin and end the commands of a gamepad on which `pressed` is pressed now. What is left of it for the game. */
  private follow(index: number, pressed: number): number {
    let hands = this.hands.get(index);
    if (!hands) {
      hands = { pressed: 0, spent: 0, running: new Set() };
      this.hands.set(index, hands);
    }
    const fresh = pressed & ~hands.pressed;
    hands.pressed = pressed;
    hands.spent &= pressed;
    this.end(hands, index);
    if (fresh !== 0) this.begin(hands, index, fresh);
    return pressed & ~hands.spent;
  }

  private end({ pressed, running }: Hands, index: number): void {
    for (const one of running) {
      if (isAll(pressed, one.buttons)) continue;
      running.delete(one);
      this.commands.up(one.row, sourceOf(index));
    }
  }

  /** A combination begins with the last of its buttons, unless one of them is at work in another. */
  private begin(hands: Hands, index: number, fresh: number): void {
    let busy = 0;
    for (const { buttons } of hands.running) busy |= buttons;
    for (const one of this.others) {
      const { buttons, row } = one;
      if (!isAll(hands.pressed, buttons) || (fresh & buttons) === 0 || (busy & buttons) !== 0) continue;
      if (!this.commands.down(row, sourceOf(index))) continue;
      hands.running.add(one);
      hands.spent |= buttons;
      busy |= buttons;
    }
  }
}

/** What `Commands` knows a gamepad by. */
function sourceOf(index: number): string {
  return `gamepad ${index}`;
}
