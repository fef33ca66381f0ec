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

/** Keep `value` under `key`, or with `null` nothing. When there is no room, the player is told: it lasts as long as the page. */
export function keepLocal(key: string, value: unknown): void {
  let storage: Storage | undefined;
  try {
    storage = globalThis.localStorage;
    if (value === null) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(value));
  } catch {
    // Where the page may not keep anything, that has been said of its games.
    if (storage) complain(text.storage.choiceNotKept, undefined, 'choice');
  }
}
