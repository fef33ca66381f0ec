import { afterEach, expect, test, vi } from 'vitest';
import { ROWS } from '../../../src/app/input/bindings.ts';
import { keyLines, keyName, keyNames, readLayout } from '../../../src/app/input/key-names.ts';
import { IN_GAME } from './situations.ts';

test('keys are called what is printed on them, each once', () => {
  expect(keyNames(['KeyX', 'Digit5', 'F9', 'Escape'])).toEqual(['X', '5', 'F9', 'Esc']);
  expect(keyNames(['ShiftLeft', 'ShiftRight', 'Enter', 'NumpadEnter'])).toEqual(['Shift', 'Enter']);
});

test('one of two that are named alike says which it is; keys of the number pad say that they are', () => {
  expect(keyNames(['ShiftRight', 'NumpadEnter', 'Numpad4', 'NumpadAdd'])).toEqual([
    ...['Right Shift', 'Numpad Enter', 'Numpad 4', 'Numpad +'],
  ]);
});

test('keys have the names of the player’s own layout, where the browser tells', async () => {
  const tells = (map: () => Promise<Iterable<[string, string]>>) => {
    vi.stubGlobal('navigator', { keyboard: { getLayoutMap: map } });
    return readLayout();
  };
  const codes = ['KeyZ', 'Minus', 'Digit7', 'Slash', 'KeyX', 'Enter'];
  await tells(
    async () =>
      new Map([
        ['KeyZ', 'y'],
        ['Minus', 'ß'],
        ['Digit7', '7'],
        ['Slash', '-'],
        ['Enter', '?'],
      ]),
  );
  expect(codes.map(keyName)).toEqual(['Y', 'ß', '7', '-', 'X', 'Enter']);
  await tells(() => Promise.reject(new DOMException('', 'SecurityError')));
  expect(keyName('KeyZ')).toBe('Y');
  await tells(async () => []);
  expect(codes.map(keyName)).toEqual(['Z', '-', '7', '/', 'X', 'Enter']);
  vi.stubGlobal('navigator', {});
  await readLayout();
  expect(keyName('KeyZ')).toBe('Z');
});

afterEach(() => vi.unstubAllGlobals());

test('every key that is listed one by one has a name', () => {
  const codes = ROWS.filter(({ group }) => group !== 'keyboard').flatMap(({ keys }) => keys);
  expect(
    codes.filter(
      (code) => code.length > 2 && keyNames([code])[0] === code && !['Backspace', 'Enter', 'Space'].includes(code),
    ),
  ).toEqual([]);
});

test('rows of a group make one line, in the place of the first', () => {
  const lines = keyLines(ROWS, IN_GAME);
  expect(lines[0].rows.map(({ id }) => id)).toEqual(['up', 'down', 'left', 'right']);
  expect(lines[1].rows.map(({ id }) => id)).toEqual(['a']);
  expect(lines.flatMap(({ rows }) => rows)).toHaveLength(ROWS.length);
});
