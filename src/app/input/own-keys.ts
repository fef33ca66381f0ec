import { computed, signal } from '@preact/signals';
import { array, is, maxLength, pipe, record, regex, string, unknown } from 'valibot';
import { keepLocal, readLocal } from '../shell/local.ts';
import { type CommandId, type CommandRow, type OwnKeys, ROWS } from './bindings.ts';

/** Under which chosen keys are kept in the browser. */
export const KEYS_KEY = 'cartouche.keys';
/** A row can have so many keys. */
const MOST_KEYS = 8;

/** What is in storage: rows that another version of the page knows stay in it. */
type Stored = Readonly<Record<string, unknown>>;

const STORED = record(string(), unknown());
const CODES = pipe(array(pipe(string(), regex(/^[A-Z][A-Za-z\d]{1,30}$/))), maxLength(MOST_KEYS));

/** Keys that browsers and systems keep for themselves, or that people who cannot use a mouse need to get about. */
const OF_THE_SYSTEM =
  /^(Unidentified|Tab|CapsLock|NumLock|ScrollLock|ContextMenu|PrintScreen|Pause|Power|Fn|Meta.*|Control.*|Alt.*|F1|F3|F5|F6|F7|F1[0-2]|Browser.*|Media.*|Audio.*|Launch.*)$/;

/** Whether the key at `code` can be one of the row's: a keyboard that is plugged in has all but those that lead away. */
export function isUsable(code: string, { isFirst }: Pick<CommandRow, 'isFirst'>): boolean {
  if (!is(CODES, [code])) return false;
  return isFirst ? !/^(Unidentified|Tab|Meta.*)$/.test(code) : !OF_THE_SYSTEM.test(code);
}

/** The keys in `stored` that rows of the table can have; what is damaged, or of another version, counts as not chosen. */
export function ownKeysFrom(stored: unknown): OwnKeys {
  if (!is(STORED, stored)) return {};
  const own: Record<string, readonly string[]> = {};
  for (const row of ROWS) {
    const codes = Object.hasOwn(stored, row.id) ? stored[row.id] : null;
    if (is(CODES, codes) && codes.every((code) => isUsable(code, row))) own[row.id] = codes;
  }
  return own;
}

const stored = signal<Stored>({});

/** The keys that the player has chosen, of those rows alone for which some, or none, were chosen. */
export const ownKeys = computed(() => ownKeysFrom(stored.value));

/** The keys that the row has now. */
export function keysOf({ id, keys }: Pick<CommandRow, 'id' | 'keys'>): readonly string[] {
  return ownKeys.value[id] ?? keys;
}

/** Read the keys that were chosen, at first and when something else has changed them. */
export function openKeys(): void {
  const found = readLocal(KEYS_KEY);
  // Where there is nothing of ours, the keys of the table do.
  stored.value = is(STORED, found) ? found : {};
}

function keep(changed: Stored): void {
  stored.value = changed;
  keepLocal(KEYS_KEY, changed);
}

/** These rows have these keys from now on; kept at once. Those that get the table's own count as not chosen. */
export function chooseKeys(plan: ReadonlyMap<CommandId, readonly string[]>): void {
  const changed: Record<string, unknown> = { ...stored.value };
  for (const { id, keys } of ROWS) {
    const chosen = plan.get(id);
    if (chosen?.join() === keys.join()) delete changed[id];
    else if (chosen) changed[id] = chosen;
  }
  keep(changed);
}

/** All rows have the table's keys again. Returns how to take that back. */
export function resetAllKeys(): () => void {
  const before = stored.value;
  const ids: ReadonlySet<string> = new Set(ROWS.map(({ id }) => id));
  keep(Object.fromEntries(Object.entries(before).filter(([id]) => !ids.has(id))));
  return () => keep(before);
}
