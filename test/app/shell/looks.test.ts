import { describe, expect, test } from 'vitest';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { LOOK_IDS, LOOK_NAMES, LOOKS, lookOf, withoutLook } from '../../../src/app/shell/looks.ts';
import { isValue, SETTINGS, type SettingId, settingsFrom } from '../../../src/app/shell/settings.ts';

describe('looks', () => {
  test.each(LOOK_NAMES)('%s is of values that settings can have, also for a game, and is known again', (look) => {
    for (const [id, value] of Object.entries(LOOKS[look])) {
      expect(isValue(id as SettingId, value), id).toBe(true);
      expect(SETTINGS[id as SettingId].scope, id).toBe('both');
      expect(LOOK_IDS).toContain(id);
    }
    expect(lookOf(settingsFrom(LOOKS[look]))).toBe(look);
    expect(Object.keys(laterEn.looks.names)).toContain(look);
  });

  test('the page begins with the plain one, and one that the player has changed is no look of these', () => {
    expect(lookOf(settingsFrom({}))).toBe('plain');
    expect(lookOf(settingsFrom({ ...LOOKS.arcade, curvature: 0.7 }))).toBe(null);
  });

  test('what it is compared with has nothing of it, and all else', () => {
    const compared = withoutLook(settingsFrom({ ...LOOKS.livingRoom, pixels: 'square' }));
    expect([lookOf(compared), compared.pixels]).toEqual(['plain', 'square']);
  });
});
