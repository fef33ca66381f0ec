import { beforeEach, describe, expect, test, vi } from 'vitest';

const { useLayouts } = vi.hoisted(() => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    clear: () => kept.clear(),
  };
  // Before what reads it as it is loaded.
  Object.assign(globalThis, { localStorage: storage });
  return { useLayouts: vi.fn() };
});
vi.mock('../../../src/app/play/player.ts', () => ({ player: { input: { useLayouts } } }));

import { Gamepad } from '../../../src/app/input/buttons.ts';
import { ownPad, readOwnPad } from '../../../src/app/input/kept-pad.ts';
import { keysOf, openKeys } from '../../../src/app/input/own-keys.ts';
import { ownPadOf } from '../../../src/app/input/own-pad.ts';
import { padProfiles } from '../../../src/app/input/pad-profiles.ts';
import { THUMBS } from '../../../src/app/input/touch-layout.ts';
import { ownPalette } from '../../../src/app/play/kept-palette.ts';
import { readPreferences, takePreferences } from '../../../src/app/play/preferences.ts';
import { readSettings, settings } from '../../../src/app/shell/settings.ts';

const LAYOUT = [{ bit: Gamepad.South, input: { button: 3 } }];
const CHOSEN = {
  'cartouche.settings': { theme: 'light', ofAnotherVersion: 1 },
  'cartouche.keys': { a: ['KeyK'] },
  'cartouche.pad': ownPadOf(THUMBS),
  'cartouche.gamepads': [{ id: 'Pad', place: 0, layout: LAYOUT }],
  'cartouche.palette': { name: 'mine', colours: 'AAAA' },
  'cartouche.backup': 5,
};

beforeEach(() => {
  localStorage.clear();
  readSettings();
  openKeys();
  readOwnPad();
  padProfiles.reread();
});

const keysOfA = () => keysOf({ id: 'a', keys: ['KeyX'] });

describe('what is chosen for the page', () => {
  test('is used at once when it comes from a backup, and kept', () => {
    takePreferences(CHOSEN);
    expect(settings.value.theme).toBe('light');
    expect(keysOfA()).toEqual(['KeyK']);
    expect(ownPad.value).toEqual(ownPadOf(THUMBS));
    expect(ownPalette.value).toEqual(CHOSEN['cartouche.palette']);
    expect(padProfiles.find('Pad', 0)).toEqual(LAYOUT);
    expect(useLayouts).toHaveBeenCalled();
    // What belongs to the device alone does not come along.
    expect(localStorage.getItem('cartouche.backup')).toBeNull();
    const { 'cartouche.backup': _, ...others } = CHOSEN;
    expect(readPreferences()).toEqual(others);
  });

  test('is as before when that is taken back, what was not chosen included', () => {
    takePreferences({ 'cartouche.settings': { theme: 'dark', volume: 0.5 } });
    const before = readPreferences();
    const undo = takePreferences(CHOSEN);
    undo();
    expect(readPreferences()).toEqual(before);
    expect([settings.value.theme, settings.value.volume, keysOfA(), ownPad.value]).toEqual([
      'dark',
      0.5,
      ['KeyX'],
      null,
    ]);
    expect(padProfiles.find('Pad', 0)).toBeUndefined();
  });

  test('counts as not chosen where it is damaged', () => {
    takePreferences({
      'cartouche.settings': 'none',
      'cartouche.keys': [1],
      'cartouche.pad': {},
      'cartouche.gamepads': 7,
    });
    expect([settings.value.theme, keysOfA(), ownPad.value]).toEqual(['auto', ['KeyX'], null]);
  });
});
