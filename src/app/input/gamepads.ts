import type { CommandRow } from './bindings.ts';
import type { Commands } from './commands.ts';
import { isAnyDown, type Layout, layoutOf, type PadLike, readPad } from './gamepad-layout.ts';
import { PadPlaces } from './pad-places.ts';

/** What a row is worked by: these buttons together, bits of `Gamepad`. */
interface Combination {
  readonly row: CommandRow;
  readonly buttons: number;
}

/** What players have chosen for their gamepads. */
export type FindLayout = (id: string, place: number) => Layout | undefined;

/** A gamepad that plays for someone. */
export interface Seat {
  readonly pad: PadLike;
  readonly id: string;
  /** The player, from 0. */
  readonly place: number;
  /** What lies where by itself, and as it is read. */
  readonly own: Layout;
  readonly layout: Layout;
  /** What is pressed, as bits of `Gamepad`. */
  readonly pressed: number;
}

/** One gamepad since it is there. */
interface Hands {
  readonly id: string;
  /** What lies where on it by itself. */
  readonly own: Layout;
  /** The same, as the player has chosen. */
  layout: Layout;
  /** The player that it plays for; -1 as long as no button was pressed on it, or all places are taken. */
  place: number;
  pressed: number;
  /** Buttons that ran a command: until they are let go, the game does not see them. */
  spent: number;
  readonly running: Set<Combination>;
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
  /** Bits of `Button` and `Turbo` for each player, as of the last `poll`: who presses a button first is the first player. */
  readonly masks = new Uint16Array(4);
  /** The gamepad that is being used, by its index in the browser's list; -1 when none is. */
  used = -1;
  /** In the last `poll` a gamepad has got its player. */
  isJoined = false;
  private readonly commands: Commands;
  private readonly pad: readonly Combination[];
  /** The longest first: what is part of a longer one that is pressed does not count. */
  private readonly others: readonly Combination[];
  private readonly known: number;
  /** Those that are connected, by their index in the browser's list. */
  private readonly hands = new Map<number, Hands>();
  private readonly places = new PadPlaces(this.masks.length);
  private find: FindLayout = () => undefined;

  constructor(commands: Commands) {
    this.commands = commands;
    const all = commands.rows.flatMap((row) => row.gamepad.map((buttons) => ({ row, buttons })));
    this.pad = all.filter(({ row }) => 'button' in row.does);
    this.others = all
      .filter(({ row }) => !('button' in row.does))
      .sort((a, b) => countOf(b.buttons) - countOf(a.buttons));
    this.known = all.reduce((known, { buttons }) => known | buttons, 0);
  }

  /**
   * Read the browser's list of gamepads, once before the console frames of each display frame; this also runs commands.
   * A stick within `deadZone`, 0 to 1, does not lean.
   */
  poll(list: readonly (PadLike | null)[], deadZone: number): void {
    const { masks } = this;
    this.used = -1;
    this.isJoined = false;
    masks.fill(0);
    // First who is gone: their places may be wanted.
    for (const [index, hands] of this.hands) if (!isSame(list[index], hands)) this.forget(index, hands);
    for (let index = 0; index < list.length; index++) {
      const gamepad = list[index];
      if (!gamepad?.connected) continue;
      const hands = this.handsOf(index, gamepad);
      // What nobody has pressed a button on may be no gamepad at all, but a headset that says it is one.
      if (hands.place < 0 && isAnyDown(gamepad)) this.seat(index, hands);
      if (hands.place < 0) continue;
      const pressed = readPad(gamepad, hands.layout, deadZone, hands.pressed);
      masks[hands.place] = this.maskOf(this.follow(hands, index, pressed));
      if (this.used < 0 && (pressed & this.known) !== 0) this.used = index;
    }
  }

  /** From now on gamepads are read as `find` says. */
  useLayouts(find: FindLayout): void {
    this.find = find;
    for (const hands of this.hands.values()) hands.layout = find(hands.id, hands.place) ?? hands.own;
  }

  /** The gamepads of `list` that play for someone, by player, as of the last `poll`. */
  seats(list: readonly (PadLike | null)[]): Seat[] {
    const seats: Seat[] = [];
    for (const [index, { id, place, own, layout, pressed }] of this.hands) {
      const pad = list[index];
      if (pad?.connected && place >= 0) seats.push({ pad, id, place, own, layout, pressed });
    }
    return seats.sort((a, b) => a.place - b.place);
  }

  /** The game is paused: all commands end. Buttons that are still held when it goes on do not begin any. */
  clear(): void {
    this.masks.fill(0);
    for (const [index, { running }] of this.hands) {
      for (const { row } of running) this.commands.up(row, sourceOf(index));
      running.clear();
    }
  }

  /** What is pressed now is not for the game, until it is let go. */
  spend(): void {
    for (const hands of this.hands.values()) hands.spent |= hands.pressed;
  }

  private maskOf(pressed: number): number {
    let mask = 0;
    if (pressed === 0) return mask;
    for (const { row, buttons } of this.pad) {
      if ('button' in row.does && isAll(pressed, buttons)) mask |= row.does.button;
    }
    return mask;
  }

  private seat(index: number, hands: Hands): void {
    hands.place = this.places.take(index, hands.id);
    hands.layout = this.find(hands.id, hands.place) ?? hands.own;
    this.isJoined ||= hands.place >= 0;
  }

  private handsOf(index: number, gamepad: PadLike): Hands {
    let hands = this.hands.get(index);
    if (!hands) {
      const { id = '' } = gamepad;
      const own = layoutOf(gamepad);
      hands = { id, own, layout: own, place: -1, pressed: 0, spent: 0, running: new Set() };
      this.hands.set(index, hands);
    }
    return hands;
  }

  /** A gamepad is gone: nothing is held on it any more. */
  private forget(index: number, hands: Hands): void {
    this.follow(hands, index, 0);
    this.places.leave(hands.place);
    this.hands.delete(index);
  }

  /** Begin and end the commands of a gamepad on which `pressed` is pressed now. What is left of it for the game. */
  private follow(hands: Hands, index: number, pressed: number): number {
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
    if (this.commands.isInDialog) return;
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

/** Whether `gamepad` is still the one that `hands` are about. */
function isSame(gamepad: PadLike | null | undefined, { id }: Hands): boolean {
  return gamepad?.connected === true && (gamepad.id ?? '') === id;
}

/** What `Commands` knows a gamepad by. */
function sourceOf(index: number): string {
  return `gamepad ${index}`;
}
