import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

/** The project's own folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where test ROMs and expected results lie that are not part of the project. */
const DATA = process.env.NES_TEST_DATA ?? resolve(ROOT, '../shared');

/** The path of a file or folder of test data, or null when it is not on this machine. */
export function testData(...parts: string[]): string | null {
  const path = join(DATA, ...parts);
  return existsSync(path) ? path : null;
}

/**
 * Calls `define` with the path of test data, to define tests. Without the data there is one test that
 * passes and says, in its name and on standard error, what was not run.
 */
export function withTestData(what: string, parts: string[], define: (path: string) => void): void {
  const path = testData(...parts);
  if (path !== null) {
    define(path);
    return;
  }
  const message = `NOT RUN: ${what}: no ${parts.join('/')} in NES_TEST_DATA or ../shared`;
  test(message, () => {
    process.stderr.write(`${message}\n`);
  });
}
