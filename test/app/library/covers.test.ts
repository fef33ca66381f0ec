import 'fake-indexeddb/auto';
import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { coverOf, wantCover } from '../../../src/app/library/covers.ts';

/** The next error that nobody handled; it is none of the test's then. */
function unhandled(): Promise<unknown> {
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  return new Promise((resolve) => {
    process.once('unhandledRejection', (error) => {
      for (const other of others) process.on('unhandledRejection', other);
      resolve(error);
    });
  });
}

/** Resolves once the game `id` has a cover. */
function shown(id: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = coverOf(id).subscribe((cover) => {
      if (cover) queueMicrotask(() => resolve(stop()));
    });
  });
}

test('covers are read on after one that could not be shown, and that error is not hidden', async () => {
  const error = unhandled();
  effect(() => {
    if (coverOf('a1').value) throw new Error('nobody can draw this');
  });
  wantCover('a1');
  expect(await error).toEqual(new Error('nobody can draw this'));
  wantCover('b2');
  await shown('b2');
  expect(coverOf('b2').value?.kind).toBe('seal');
});
