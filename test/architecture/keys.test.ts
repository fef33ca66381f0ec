import { expect, test } from 'vitest';
import { strayKeys } from './keys.ts';
import { parseSource } from './source.ts';

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
