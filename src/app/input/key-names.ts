import { text } from '../i18n/messages.ts';
import type { CommandRow, Group, Situation } from './bindings.ts';

/** Codes of keys that are named alike, wherever on the keyboard they lie. */
const SAME: Readonly<Record<string, string>> = { NumpadEnter: 'Enter', ShiftLeft: 'Shift', ShiftRight: 'Shift' };

/** What is printed on the key at `code` on the American layout; for a key without a name here, the code itself. */
function keyName(code: string): string {
  const [, printed] = /^(?:Key|Digit)?(.|F\d+)$/.exec(code) ?? [];
  const names: Readonly<Record<string, string>> = text.keys.names;
  return printed ?? names[SAME[code] ?? code] ?? code;
}

/** What is printed on the keys at `codes`, each said once. */
export function keyNames(codes: readonly string[]): string[] {
  return [...new Set(codes.map(keyName))];
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
