import { expect, test } from 'vitest';
import { ROWS } from '../../../src/app/input/bindings.ts';
import { keyLines, keyNames } from '../../../src/app/input/key-names.ts';
import { IN_GAME } from './situations.ts';

test('keys are called what is printed on them, each once', () => {
  expect(keyNames(['KeyX', 'Digit5', 'F9', 'Escape'])).toEqual(['X', '5', 'F9', 'Esc']);
  expect(keyNames(['ShiftLeft', 'ShiftRight', 'Enter', 'NumpadEnter'])).toEqual(['Shift', 'Enter']);
});

test('every key that is listed one by one has a name', () => {
  const codes = ROWS.filter(({ group }) => group !== 'keyboard').flatMap(({ keys }) => keys);
  expect(codes.filter((code) => code.length > 2 && keyNames([code])[0] === code && code !== 'Enter')).toEqual([]);
});

test('rows of a group make one line, in the place of the first', () => {
  const lines = keyLines(ROWS, IN_GAME);
  expect(lines[0].rows.map(({ id }) => id)).toEqual(['up', 'down', 'left', 'right']);
  expect(lines[1].rows.map(({ id }) => id)).toEqual(['a']);
  expect(lines.flatMap(({ rows }) => rows)).toHaveLength(ROWS.length);
});
