import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { games } from '../../../src/app/library/library-state.ts';
import { atRisk, remindOfBackup, savesAtRisk } from '../../../src/app/play/backup-reminder.ts';
import { noteBackup } from '../../../src/app/play/backup-times.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { page } from '../../../src/app/shell/page-state.ts';
import { keepBattery, keepState } from '../../../src/app/storage/saves.ts';

const DAY = 24 * 3600 * 1000;
const NOW = 1000 * DAY;
const many = (day: number) => Array<number>(8).fill(day * DAY);

describe('saves that no backup has', () => {
  test('are worth a word when they are many and have waited for a month', () => {
    expect(atRisk(NOW, 0, many(960))).toBe(8);
    expect(atRisk(NOW, 0, many(960).slice(1))).toBe(0);
    expect(atRisk(NOW, 0, many(980))).toBe(0);
    expect(atRisk(NOW, 0, [])).toBe(0);
  });

  test('are not when a backup has them, or was made this month', () => {
    expect(atRisk(NOW, 965 * DAY, many(960))).toBe(0);
    expect(atRisk(NOW, 980 * DAY, many(990))).toBe(0);
    expect(atRisk(NOW, 965 * DAY, [...many(960), ...many(990)])).toBe(8);
  });
});

describe('a reminder', () => {
  beforeEach(async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    });
    notices.value = [];
    page.value = 'library';
    const time = Date.now() - 40 * DAY;
    games.value = [0, 1].map((i) => ({ id: `${i}`.repeat(40), title: 'A', size: 1, added: 1, played: time }));
    for (const { id } of games.value) {
      await keepBattery(id, Uint8Array.of(1), time);
      for (const slot of [0, 1, 'auto'] as const) {
        await keepState(id, slot, { bytes: Uint8Array.of(1), picture: new Uint16Array(1), time });
      }
    }
  });

  test('comes once, with the way to a backup', async () => {
    expect(await savesAtRisk()).toBe(8);
    await remindOfBackup();
    await remindOfBackup();
    expect(notices.value.map(({ text, action }) => [text, action?.label])).toEqual([
      [laterEn.backup.remind(8), laterEn.backup.backUp],
    ]);
  });

  test('comes neither after a backup, nor over a game', async () => {
    page.value = 'play';
    await remindOfBackup();
    page.value = 'library';
    noteBackup();
    await remindOfBackup();
    expect(notices.value).toEqual([]);
  });
});
