import { expect, test } from 'vitest';
import { strayKeys } from '../../architecture/keys.ts';
import { parseSource, readSources } from '../../architecture/source.ts';

test('keys mean something in the table alone, and one file listens to them', () => {
  expect(strayKeys(readSources())).toEqual([]);
});

test.each([
  "addEventListener('keydown', () => {})",
  "document.addEventListener('keyup', () => {})",
  'const Part = () => <input onKeyDown={() => {}} />',
  'const Part = () => <button accesskey="p" />',
  'const act = (event: KeyboardEvent) => event.preventDefault()',
  'const pads = navigator.getGamepads()',
  "const isPause = (code: string) => code === 'KeyP'",
  "const keys = { 'ArrowUp': 1 }",
])('the rule objects to %s', (text) => {
  expect(strayKeys([parseSource('src/app/ui/play/Play.tsx', text)])).toHaveLength(1);
});

test.each([
  "addEventListener('pointerdown', () => {})",
  'const Part = () => <div key="a" onClick={() => {}} />',
  "const name = 'Select'",
])('the rule has nothing against %s', (text) => {
  expect(strayKeys([parseSource('src/app/ui/play/Play.tsx', text)])).toEqual([]);
});
