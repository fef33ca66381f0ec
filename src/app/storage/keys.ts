import type { StoreName } from './open-store.ts';
import type { Slot } from './records.ts';

/** The key of what was written to a game's disk or flash memory; battery RAM has the game's own. */
export function mediumOf(id: string): string {
  return `${id}/medium`;
}

/** The key of the data recorder's tape. */
export function tapeKey(id: string): string {
  return `${id}/tape`;
}

/** The key of a game's replays. */
export function replaysKey(id: string): string {
  return `${id}/replays`;
}

/** The key of the battery save that one from a file has replaced. */
export function replacedKey(id: string): string {
  return `${id}/replaced`;
}

/** The key of what something newer from a backup has taken the place of, beside what lies under `key`. */
export function earlierKey(key: string): string {
  return `${key}/earlier`;
}

/** The key of the time at which the battery save under `key` was kept. */
export function timeKey(key: string): string {
  return `${key}/time`;
}

/** The key of a state of a game. */
export function stateKey(id: string, slot: Slot): string {
  return `${id}/${slot}`;
}

/** The key of the place of a game that was found damaged. */
export function damagedKey(id: string): string {
  return `${id}/damaged`;
}

/** Beside the cover of a game: that the player has chosen it. */
export function chosenKey(id: string): string {
  return `${id}/chosen`;
}

/** The game whose key this is; null for what belongs to none. */
export function gameOf(key: string): string | null {
  return /^[0-9a-f]{40}(?=\/|$)/.exec(key)?.[0] ?? null;
}

/** Whether this is the key of a battery save's time. */
export function isTime(key: string): boolean {
  return key.endsWith(timeKey(''));
}

/** What lies among battery saves and has no time of its own. */
const OTHERS = [tapeKey(''), replaysKey(''), replacedKey(''), earlierKey('')];

/** Whether a battery save lies there, of RAM or of a medium: it has a time beside it. */
export function isBattery(store: StoreName, key: string): boolean {
  return store === 'battery' && !isTime(key) && !OTHERS.some((end) => key.endsWith(end));
}
