import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { PlayerSaves } from '../../../src/app/player/saves.ts';

const SAVE = Uint8Array.of(1, 2, 3);

afterEach(() => vi.unstubAllGlobals());

/** A browser that has its lock asked for, and then gives it; resolves once it is let go. */
function lockLetGo(): Promise<void> {
  return new Promise((resolve) => {
    const request = async (_name: string, _options: unknown, held: () => Promise<void>) => {
      // Later than whoever asked goes on.
      await new Promise(setImmediate);
      await held();
      resolve();
    };
    vi.stubGlobal('navigator', { locks: { request } });
  });
}

test('what is written is what the next one finds', async () => {
  vi.stubGlobal('navigator', {});
  const first = new PlayerSaves('a');
  expect(await first.open()).toBeNull();
  await first.write(SAVE);
  await first.close();
  expect(await new PlayerSaves('a').open()).toEqual(SAVE);
});

test('what is written before it is open, or after it is closed, is told to be lost', async () => {
  vi.stubGlobal('navigator', {});
  const saves = new PlayerSaves('b');
  await expect(saves.write(SAVE)).rejects.toThrow('not open');
  await saves.open();
  await saves.close();
  await expect(saves.write(SAVE)).rejects.toThrow('not open');
  expect(await new PlayerSaves('b').open()).toBeNull();
});

test('a game that comes after it was closed is let go', async () => {
  const letGo = lockLetGo();
  const saves = new PlayerSaves('c');
  const opened = saves.open();
  await saves.close();
  await opened;
  await letGo;
  await expect(saves.write(SAVE)).rejects.toThrow('not open');
});
