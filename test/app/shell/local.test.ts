import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { keepLocal, readLocal } from '../../../src/app/shell/local.ts';
import { notices } from '../../../src/app/shell/notices.ts';

const said = () => notices.value.map(({ text }) => text);

/** A browser's storage for `room` values. */
function storage(room: number): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
    setItem: (key: string, value: string) => {
      if (kept.size >= room && !kept.has(key)) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
  });
  return kept;
}

beforeEach(() => {
  notices.value = [];
});
afterEach(() => vi.unstubAllGlobals());

describe('what the player has chosen', () => {
  test('is kept, read, and forgotten', () => {
    const kept = storage(9);
    keepLocal('a', { b: [1] });
    expect(readLocal('a')).toEqual({ b: [1] });
    keepLocal('a', null);
    expect([readLocal('a'), kept.size]).toEqual([null, 0]);
    expect(said()).toEqual([]);
  });

  test('for which there is no room is told, once', () => {
    storage(0);
    keepLocal('a', 1);
    keepLocal('b', 2);
    expect(said()).toEqual([en.storage.choiceNotKept]);
  });

  test('and cannot be read is none', () => {
    storage(9).set('a', '{');
    expect(readLocal('a')).toBeNull();
    vi.unstubAllGlobals();
    expect(readLocal('a')).toBeNull();
    keepLocal('a', 1);
    expect(said()).toEqual([]);
  });
});
