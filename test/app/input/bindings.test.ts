import { describe, expect, test } from 'vitest';
import { type CommandId, type CommandRow, ROWS, rowOfKey, type Situation } from '../../../src/app/input/bindings.ts';
import { Button, Gamepad, Turbo } from '../../../src/app/input/buttons.ts';
import { BASIC_KEYS, BASIC_LAYOUT, MAT_KEYS, SUBOR_KEYS as SUBOR_CODES } from '../../../src/app/input/device-keys.ts';
import { isUsable } from '../../../src/app/input/own-keys.ts';
import { SUBOR_LAYOUT } from '../../../src/app/input/subor-layout.ts';
import type { Control } from '../../../src/console/core.ts';
import { MATRIX, MORE_KEYS } from '../../../src/console/devices/key-names.ts';
import { SUBOR_KEYS } from '../../../src/console/devices/subor-keyboard.ts';
import { clashes, everySituation, IN_GAME } from './situations.ts';

const row = (id: CommandId): CommandRow => {
  const found = ROWS.find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const of = (code: string, changes: Partial<Situation> = {}) => rowOfKey(ROWS, code, { ...IN_GAME, ...changes })?.id;

describe('the table', () => {
  test('every row has a name of its own, and a label at any time', () => {
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
    const situations = everySituation();
    // Most labels ask nothing, and are the same at any time.
    const nameless = ROWS.filter(({ label }) =>
      (label.length === 0 ? [IN_GAME] : situations).some((now) => label(now).trim() === ''),
    );
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  test('every row can be done at some time, and by something', () => {
    const situations = everySituation();
    expect(ROWS.filter(({ when }) => !situations.some(when))).toEqual([]);
    const idle = ROWS.filter(({ keys, gamepad, screen }) => keys.length + gamepad.length + screen.length === 0);
    // The second player’s keys are for the player to choose.
    expect(idle.filter(({ does }) => !('button' in does && does.player === 2))).toEqual([]);
  });

  test('no key has two meanings at one time', () => {
    expect(clashes(ROWS)).toEqual([]);
  });

  test('no key is the browser’s, but those of a keyboard that is plugged in', () => {
    const wrong = ROWS.flatMap((row) => row.keys.filter((code) => !isUsable(code, row)));
    expect(wrong).toEqual([]);
  });

  test('no gamepad button is the system’s, or none at all', () => {
    const all = Object.values(Gamepad).reduce((sum, bit) => sum | bit, 0);
    for (const { id, gamepad } of ROWS) {
      for (const buttons of gamepad) {
        expect(buttons, id).not.toBe(0);
        expect(buttons & ~(all & ~Gamepad.Home), id).toBe(0);
      }
    }
  });

  test('each button of the pad, and each turbo button, has a key and a gamepad button', () => {
    const pad = ROWS.filter(({ does }) => 'button' in does && does.player === 1);
    expect(pad.map(({ does }) => ('button' in does ? does.button : 0)).sort((a, b) => a - b)).toEqual(
      [...Object.values(Button), ...Object.values(Turbo)].sort((a, b) => a - b),
    );
    for (const { keys, gamepad } of pad) expect(Math.min(keys.length, gamepad.length)).toBeGreaterThan(0);
  });
});

test('the second player’s pad has the same buttons', () => {
  const bits = (one: number) => ROWS.map(({ does }) => ('button' in does && does.player === one ? does.button : 0));
  expect(bits(2).filter(Boolean)).toEqual(bits(1).filter(Boolean));
});

describe('clashes are found', () => {
  const more: CommandRow = { ...row('reset'), id: 'mat 99' };

  /** What one more row of the table clashes in. */
  const found = (changes: Partial<CommandRow>) => {
    const last = { ...more, ...changes };
    return clashes([...ROWS, last]).filter(({ rows }) => rows.includes(last.id));
  };

  test('between two keys in a game', () => {
    expect(found({ keys: ['KeyX'] })).toEqual([{ by: 'KeyX', rows: ['a', 'mat 99'] }]);
  });

  test('with what a device has, where both can be', () => {
    expect(found({ keys: ['KeyC'] })).toEqual([{ by: 'KeyC', rows: ['coin1', 'mat 99'] }]);
  });

  test('not between what cannot be at one time', () => {
    expect(found({ keys: ['KeyX'], when: ({ isMusic }) => isMusic })).toEqual([]);
  });

  test('between two keys of the keyboard that is plugged in', () => {
    expect(found({ ...row('key A'), id: 'key 99' })).toEqual([{ by: 'KeyA', rows: ['key A', 'key 99'] }]);
  });

  test('between gamepad buttons; a combination with one of them is another thing', () => {
    const { South, North } = Gamepad;
    expect(found({ gamepad: [South] })).toEqual([{ by: `gamepad ${South}`, rows: ['a', 'mat 99'] }]);
    expect(found({ gamepad: [South | North] })).toEqual([]);
  });
});

describe('what a key means', () => {
  test('is the pad and the page in a game', () => {
    expect(['ArrowUp', 'KeyX', 'KeyZ', 'Enter', 'ShiftRight'].map((code) => of(code))).toEqual([
      'up',
      'a',
      'b',
      'start',
      'select',
    ]);
    expect(['Escape', 'KeyP', 'F9', 'KeyM', 'KeyF', 'KeyN'].map((code) => of(code))).toEqual([
      ...['pause', 'pause', 'pause'],
      ...['mute', 'fullScreen', 'microphone'],
    ]);
    expect(['KeyC', 'Tab'].map((code) => of(code))).toEqual([undefined, undefined]);
  });

  test('is nothing in the library, among test ROMs and in a dialog', () => {
    const codes = new Set(ROWS.flatMap(({ keys }) => keys));
    for (const code of codes) {
      expect(of(code, { page: 'library' })).toBeUndefined();
      expect(of(code, { page: 'prove' })).toBeUndefined();
      expect(of(code, { inDialog: true, controls: new Set(['keyboard', 'mat', 'coins']) })).toBeUndefined();
    }
  });

  test('is no pad in a music file', () => {
    expect(of('ArrowUp', { isMusic: true })).toBeUndefined();
    expect(of('Enter', { isMusic: true })).toBeUndefined();
    expect(of('KeyP', { isMusic: true })).toBe('pause');
  });

  test('is the keyboard’s while one is plugged in and the game runs; F9 pauses, and then the page has its keys', () => {
    const typing = { controls: new Set<Control>(['keyboard']) };
    expect(of('KeyX', typing)).toBe('key X');
    expect(of('Escape', typing)).toBe('key ESC');
    expect(of('KeyM', typing)).toBe('key M');
    expect(of('F9', typing)).toBe('pause');
    expect(of('Escape', { ...typing, isRunning: false })).toBe('pause');
    expect(of('KeyX', { ...typing, isRunning: false })).toBe('a');
    for (const code of Object.values(BASIC_KEYS).flat()) expect(of(code, typing)).toMatch(/^key /);
  });

  test('is the mat’s or the coin slot’s where there is one', () => {
    expect(MAT_KEYS.map((code) => of(code, { controls: new Set(['mat']) }))).toEqual(
      MAT_KEYS.map((_, i) => `mat ${i + 1}`),
    );
    expect(['KeyC', 'KeyV', 'KeyB'].map((code) => of(code, { controls: new Set(['coins']) }))).toEqual([
      'coin1',
      'coin2',
      'service',
    ]);
  });

  test('is full screen where the browser has that', () => {
    expect(of('KeyF', { canFullScreen: false })).toBeUndefined();
  });
});

describe('keys that the player has chosen', () => {
  test('take the place of those of the table', () => {
    const own = { pause: ['KeyL'], mute: [] };
    expect(['KeyL', 'KeyP', 'KeyM'].map((code) => rowOfKey(ROWS, code, IN_GAME, own)?.id)).toEqual([
      'pause',
      undefined,
      undefined,
    ]);
  });

  test('go before those of the table, such as come with a newer version', () => {
    expect(rowOfKey(ROWS, 'KeyX', IN_GAME, { power: ['KeyX'] })?.id).toBe('power');
  });
});

test('labels say what the row would do now', () => {
  expect(row('pause').label(IN_GAME)).not.toBe(row('pause').label({ ...IN_GAME, isRunning: false }));
  expect(row('mute').label(IN_GAME)).not.toBe(row('mute').label({ ...IN_GAME, isSilent: true }));
  expect(row('fullScreen').label(IN_GAME)).not.toBe(row('fullScreen').label({ ...IN_GAME, isFullScreen: true }));
});

test('the keys of the Family BASIC keyboard are those that it has', () => {
  const keys = MATRIX.flat().sort();
  expect(Object.keys(BASIC_KEYS).sort()).toEqual(keys);
  expect(BASIC_LAYOUT.flat().sort()).toEqual(keys);
});

test('the keys of the Subor keyboard are those that it has', () => {
  expect(Object.keys(SUBOR_CODES).sort()).toEqual([...MORE_KEYS].sort());
  expect(SUBOR_LAYOUT.flat().sort()).toEqual([...SUBOR_KEYS].sort());
  const typing = { controls: new Set<Control>(['subor']) };
  expect(['Backspace', 'Delete', 'NumpadEnter', 'Enter', 'KeyQ', 'F10', 'F9'].map((code) => of(code, typing))).toEqual([
    ...['key BS', 'key DELETE', 'key RETURN', 'key RETURN', 'key Q', 'key F10', 'pause'],
  ]);
});
