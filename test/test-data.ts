import { test } from 'vitest';
import { ROOT, testData } from './data-folder.ts';

export { ROOT, testData };

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
