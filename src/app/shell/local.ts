import { text } from '../i18n/messages.ts';
import { complain } from './notices.ts';

/** What the page keeps of the player's choices under `key`; null when there is nothing, or nothing that can be read. */
export function readLocal(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** What is kept by name, of whatever version: values that are not known here stay in it. */
export type Kept = Readonly<Record<string, unknown>>;

/** `value` as what is kept by name; null where it is none. */
export function keptIn(value: unknown): Kept | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Kept) : null;
}

/**
 * Note `value` under `key`, or with `null` nothing. False when there is no room for it; where the page may keep nothing at all,
 * that is no such case.
 */
export function noteLocal(key: string, value: unknown): boolean {
  let storage: Storage | undefined;
  try {
    storage = globalThis.localStorage;
    if (value === null) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return storage === undefined;
  }
}

/** Keep what the player has chosen under `key`. When there is no room, the player is told: it lasts as long as the page. */
export function keepLocal(key: string, value: unknown): void {
  if (!noteLocal(key, value)) complain(text.storage.choiceNotKept, undefined, 'choice');
}
