import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';

/** A browser's storage: what it says of itself, and whether it gives files. */
interface Browser {
  readonly isPersistent?: boolean;
  readonly files?: 'given' | 'refused';
}

function stub({ isPersistent, files }: Browser): void {
  const storage = {
    estimate: async () => ({ usage: 1000, quota: 10 * 2 ** 30 }),
    ...(isPersistent === undefined ? {} : { persisted: async () => isPersistent }),
    ...(files === 'given' ? { getDirectory: async () => ({}) } : {}),
    ...(files === 'refused'
      ? { getDirectory: () => Promise.reject(new DOMException('Security error', 'SecurityError')) }
      : {}),
  };
  vi.stubGlobal('navigator', { storage });
}

/** As in a page that was just opened. */
async function readLasting() {
  vi.resetModules();
  const { readLasting } = await import('../../../src/app/storage/forgetting.ts');
  return readLasting();
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('how long what is kept stays', () => {
  test.each<[string, Browser, string]>([
    ['a normal window', { isPersistent: false, files: 'given' }, 'evictable'],
    ['one that was asked for', { isPersistent: true, files: 'given' }, 'persistent'],
    // Private windows of Firefox and Safari.
    ['one with databases whose files are refused', { isPersistent: false, files: 'refused' }, 'forgets'],
    ['a browser that never had files', { isPersistent: false }, 'evictable'],
    ['a browser that says nothing', { files: 'given' }, 'unknown'],
  ])('%s', async (_, browser, lasting) => {
    stub(browser);
    expect((await readLasting()).lasting).toBe(lasting);
  });

  test('one where nothing may be kept', async () => {
    stub({ isPersistent: false, files: 'given' });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect((await readLasting()).lasting).toBe('refused');
  });

  test('a database that is broken for another reason is no private window', async () => {
    stub({ isPersistent: false, files: 'given' });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    expect((await readLasting()).lasting).toBe('evictable');
  });
});
