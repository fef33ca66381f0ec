import { computed, signal } from '@preact/signals';
import { array, check, is, maxLength, pipe, string } from 'valibot';
import { type Kept, keepLocal, keptIn, readLocal } from '../shell/local.ts';
import { type CommandId, type CommandRow, type OwnKeys, ROWS } from './bindings.ts';

/** Under which chosen keys are kept in the browser. */
export const KEYS_KEY = 'cartouche.keys';
/** A row can have so many keys. */
const MOST_KEYS = 8;

/** How `KeyboardEvent.code` names a key. */
const CODE = /^[A-Z][A-Za-z\d]{1,30}$/;

/** Keys that browsers and systems keep for themselves, or that people who cannot use a mouse need to get about. */
const OF_THE_SYSTEM =
  /^(Unidentified|Tab|CapsLock|NumLock|ScrollLock|ContextMenu|PrintScreen|Pause|Power|Fn|Meta.*|Control.*|Alt.*|F1|F3|F5|F6|F7|F1[0-2]|Browser.*|Media.*|Audio.*|Launch.*)$/;

/** Keys that nobody types, and chords: what works wherever the focus is has no others. */
const ANYWHERE =
  /^((Control\+|Alt\+)+(Shift\+)?(?!Tab|Control|Alt|Shift|Meta)[A-Z][A-Za-z\d]+|(Shift\+)?(F\d+|Escape|Pause))$/;

/** Rows that are there while the workbench is open. */
const isBench = (id: string): id is CommandId => id.startsWith('bench ');

/** Whether the key at `code` can be one of the row's: a keyboard that is plugged in has all but those that lead away. */
export function isUsable(code: string, { isFirst, isAnywhere }: Pick<CommandRow, 'isFirst' | 'isAnywhere'>): boolean {
  if (isAnywhere) return ANYWHERE.test(code);
  if (!CODE.test(code)) return false;
  return isFirst ? !/^(Unidentified|Tab|Meta.*)$/.test(code) : !OF_THE_SYSTEM.test(code);
}

/** The keys in `stored` that rows of the table can have; what is damaged, or of another version, counts as not chosen. */
export function ownKeysFrom(stored: unknown): OwnKeys {
  const kept = keptIn(stored) ?? {};
  const own: Record<string, readonly string[]> = {};
  const bench = Object.keys(kept)
    .filter(isBench)
    .map((id) => ({ id, isAnywhere: 'once' as const }));
  for (const row of [...ROWS, ...bench]) {
    if (!Object.hasOwn(kept, row.id)) continue;
    const codes = kept[row.id];
    const usable = pipe(
      string(),
      check((code) => isUsable(code, row)),
    );
    if (is(pipe(array(usable), maxLength(MOST_KEYS)), codes)) own[row.id] = codes;
  }
  return own;
}

const stored = signal<Kept>({});

/** The keys that the player has chosen, of those rows alone for which some, or none, were chosen. */
export const ownKeys = computed(() => ownKeysFrom(stored.value));

/** The keys that the row has now. */
export function keysOf({ id, keys }: Pick<CommandRow, 'id' | 'keys'>): readonly string[] {
  return ownKeys.value[id] ?? keys;
}

/** Read the keys that were chosen, at first and when something else has changed them. */
export function openKeys(): void {
  // Where there is nothing of ours, the keys of the table do.
  stored.value = keptIn(readLocal(KEYS_KEY)) ?? {};
}

function keep(changed: Kept): void {
  stored.value = changed;
  keepLocal(KEYS_KEY, changed);
}

/** These of `rows` have these keys from now on; kept at once. Those that get the table's own count as not chosen. */
export function chooseKeys(plan: ReadonlyMap<CommandId, readonly string[]>, rows: readonly CommandRow[] = ROWS): void {
  const changed: Record<string, unknown> = { ...stored.value };
  for (const { id, keys } of rows) {
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
  keep(Object.fromEntries(Object.entries(before).filter(([id]) => !ids.has(id) && !isBench(id))));
  return () => keep(before);
}
