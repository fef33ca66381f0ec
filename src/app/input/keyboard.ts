import type { CommandRow } from './bindings.ts';
import type { Commands } from './commands.ts';

/** The part of a `KeyboardEvent` that is read. */
export interface KeyLike {
  readonly code: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly target: EventTarget | null;
}

/** Elements that use keys themselves: what is typed in, chosen from, or has a way out by Escape. */
const USES_KEYS = 'input, select, textarea, [contenteditable], dialog, [data-keys]';
/** Where Escape gives up what is typed. */
const TYPED = 'input, select, textarea, dialog';
/** Elements that are pressed by these keys. */
const PRESSED = 'button, a, summary';
const PRESSING = ['Enter', 'NumpadEnter', 'Space'];

function isIn(target: EventTarget | null, selector: string): boolean {
  return (target as Partial<Element> | null)?.closest?.(selector) != null;
}

/** The key, with the modifiers that are held, as rows name it. */
export function withModifiers({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyLike): string {
  return `${ctrlKey || metaKey ? 'Control+' : ''}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${code}`;
}

/** Whether the key is for the element that has the focus, and not for the page. */
function isTaken({ code, target }: KeyLike, { isFirst }: CommandRow): boolean {
  return isIn(target, USES_KEYS) || (!isFirst && PRESSING.includes(code) && isIn(target, PRESSED));
}

/** The keys that are held, and the rows of the table that they work. */
export class Keyboard {
  /** Bits of `Button` and `Turbo` that keys hold, of the first and the second player. */
  readonly masks: [number, number] = [0, 0];
  private readonly commands: Commands;
  private readonly held = new Map<string, CommandRow>();

  constructor(commands: Commands) {
    this.commands = commands;
  }

  /** A key goes down, or is held so long that it comes again. The row that it is for; nothing when it is not for the page. */
  down(event: KeyLike): CommandRow | undefined {
    const { code } = event;
    const exact = this.commands.rowOfKey(withModifiers(event));
    const row = exact ?? this.commands.rowOfKey(code);
    if (!row) return undefined;
    if (row.isAnywhere) return exact && this.anywhere(event, exact);
    if (isTaken(event, row)) return undefined;
    // With these it is for the browser or the system, unless a whole keyboard is plugged in, which has them too.
    if (!row.isFirst && (event.ctrlKey || event.metaKey || event.altKey)) return undefined;
    if (event.repeat && 'press' in row.does) return row;
    if (this.held.get(code) !== row) this.up(code);
    this.held.set(code, row);
    this.commands.down(row, code);
    this.update();
    return row;
  }

  /** The keys that are held. */
  get codes(): readonly string[] {
    return [...this.held.keys()];
  }

  /** The key `code` is held already. It only plays: what is done once was done when it went down. */
  hold(code: string): void {
    const row = this.commands.rowOfKey(code);
    if (!row || !('button' in row.does)) return;
    this.held.set(code, row);
    this.update();
  }

  /** A row whose keys are its own, and which is done at once. */
  private anywhere(event: KeyLike, row: CommandRow): CommandRow | undefined {
    if (event.code === 'Escape' && isIn(event.target, TYPED)) return undefined;
    if (event.repeat && row.isAnywhere === 'once') return row;
    this.commands.down(row, event.code);
    return row;
  }

  /** A key is let go; it ends what it began, whatever it would do now. */
  up(code: string): void {
    const row = this.held.get(code);
    if (!row) return;
    this.held.delete(code);
    this.commands.up(row, code);
    this.update();
  }

  /** All keys count as let go: the page lost the keyboard, or the game is paused. */
  clear(): void {
    for (const code of [...this.held.keys()]) this.up(code);
  }

  private update(): void {
    const { masks } = this;
    masks.fill(0);
    for (const { does } of this.held.values()) if ('button' in does) masks[does.player - 1] |= does.button;
  }
}
