import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withKeysTable } from './readme-keys.ts';

const README = new URL('../../../README.md', import.meta.url);

test('README has the table of keys that is made from the page’s', () => {
  const readme = readFileSync(README, 'utf8');
  const wanted = withKeysTable(readme);
  if (process.env.KEYS) writeFileSync(README, wanted);
  else expect(readme, 'npm run keys').toBe(wanted);
});

test('README without a place for the table is a mistake', () => {
  expect(() => withKeysTable('# Cartouche\n')).toThrow('README.md lacks');
});
