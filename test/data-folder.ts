import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where test ROMs and expected results lie that are not part of the project. */
const DATA = process.env.NES_TEST_DATA ?? resolve(ROOT, '../shared');
const FETCHED = join(ROOT, 'roms');

/** The path of a file or folder of test data, or null when it is not on this machine. */
export function testData(...parts: string[]): string | null {
  const path = join(DATA, ...parts);
  return existsSync(path) ? path : null;
}

/** The folder the ROMs are in: the shared test data's, else the one `npm run roms` fills; null without either. */
export const romFolder: string | null = testData('roms') ?? (existsSync(FETCHED) ? FETCHED : null);
