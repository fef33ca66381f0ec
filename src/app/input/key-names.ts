import { signal } from '@preact/signals';
import { text } from '../i18n/messages.ts';
import type { CommandRow, Group, Situation } from './bindings.ts';

/** Keys that are named alike where a row has both: which of them is pressed makes no difference. */
const TWINS: readonly (readonly [name: string, ...codes: string[]])[] = [
  ['Enter', 'Enter', 'NumpadEnter'],
  ['Shift', 'ShiftLeft', 'ShiftRight'],
  ['Control', 'ControlLeft', 'ControlRight'],
];

/** What is printed on keys whose codes do not say it, on the American layout. */
const PRINTED: Readonly<Record<string, string>> = {
  ...{ Minus: '-', Equal: '=', BracketLeft: '[', BracketRight: ']', Backslash: '\\', Semicolon: ';', Quote: "'" },
  ...{ Backquote: '`', Comma: ',', Period: '.', Slash: '/', IntlBackslash: '<', IntlRo: '_', IntlYen: '¥' },
  ...{ Add: '+', Subtract: '-', Multiply: '*', Divide: '/', Decimal: '.' },
};

/** What the player's own layout has on its keys, by their codes, as far as the browser tells. */
const layout = signal<ReadonlyMap<string, string>>(new Map());

/** Ask the browser what is printed on the keys; those that do not tell leave the American layout. */
export async function readLayout(): Promise<void> {
  const { keyboard } = navigator as { keyboard?: { getLayoutMap?: () => Promise<Iterable<[string, string]>> } };
  try {
    const found = await keyboard?.getLayoutMap?.();
    if (found) layout.value = new Map(found);
  } catch {
    // It does not tell a page in a frame.
  }
}

/** As it is printed: a letter is a capital, if it has one that is a single letter, which ß has not. */
function capital(label: string): string {
  const upper = label.toUpperCase();
  return upper.length === label.length ? upper : label;
}

/** What is printed on the key at `code`; for a key without a name here, the code itself. */
export function keyName(code: string): string {
  if (code.includes('+')) return code.split('+').map(keyName).join('+');
  // Every layout has the digits on these keys, if only with Shift.
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  const names: Readonly<Record<string, string>> = text.keys.names;
  const known = digit ?? names[code];
  if (known !== undefined) return known;
  const own = layout.value.get(code)?.trim();
  if (own) return capital(own);
  const [, onPad] = /^Numpad(.+)$/.exec(code) ?? [];
  if (onPad !== undefined) return text.keys.numpad(names[onPad] ?? PRINTED[onPad] ?? onPad);
  const [, printed] = /^(?:Key)?(.|F\d+)$/.exec(code) ?? [];
  return printed ?? PRINTED[code] ?? code;
}

/** What is printed on the keys at `codes`, each said once. */
export function keyNames(codes: readonly string[]): string[] {
  const names: Readonly<Record<string, string>> = text.keys.names;
  const nameOf = (code: string) => {
    const [name, ...both] = TWINS.find(([, ...twins]) => twins.includes(code)) ?? [''];
    return name !== '' && both.every((twin) => codes.includes(twin)) ? (names[name] ?? name) : keyName(code);
  };
  return [...new Set(codes.map(nameOf))];
}

/** One line of a list of keys: what it does, and the rows that it stands for. */
interface KeyLine {
  readonly label: string;
  readonly rows: readonly CommandRow[];
}

function groupLabel(group: Group): string {
  return text.keys.groups[group];
}

/** The rows of a list, those of a group together, where the first of them is. */
export function keyLines(rows: readonly CommandRow[], now: Situation): KeyLine[] {
  const lines = new Map<string, { label: string; rows: CommandRow[] }>();
  for (const row of rows) {
    const key = row.group ?? row.id;
    const line = lines.get(key);
    if (line) line.rows.push(row);
    else lines.set(key, { label: row.group ? groupLabel(row.group) : row.label(now), rows: [row] });
  }
  return [...lines.values()];
}
