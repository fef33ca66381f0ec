import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { strayKeys } from '../../architecture/keys.ts';
import { filesUnder, parseSource, ROOT } from '../../architecture/source.ts';

function sourcesOfThePage() {
  const paths = filesUnder('src/app').filter((path) => /\.tsx?$/.test(path));
  return paths.map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8')));
}

test('keys mean something in the table alone, and one file listens to them', () => {
  const sources = sourcesOfThePage();
  expect(sources.length).toBeGreaterThan(60);
  expect(strayKeys(sources)).toEqual([]);
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
