import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SLOW } from './slow-first.ts';
import { ROOT } from './test-data.ts';

test('the files that are begun first are there', () => {
  expect(SLOW.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
});
