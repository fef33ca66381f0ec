import { beforeEach, describe, expect, test } from 'vitest';
import { Journal } from '../../../../src/app/storage/second/journal.ts';
import { MemoryFiles } from './memory-files.ts';

const KEY = `${'a'.repeat(40)}/auto`;
let files: MemoryFiles;
/** As after the page was opened again: it knows nothing of what was written. */
const journal = () => new Journal(files);

beforeEach(() => {
  files = new MemoryFiles();
});

describe('the journal', () => {
  test('has the newest of each key, by its own time whatever the clock does', async () => {
    const one = journal();
    await one.write('states', KEY, 'first', 5000);
    await one.write('states', KEY, 'second', 100);
    await one.write('battery', KEY, 'another', 50);
    expect(await journal().read('states', KEY)).toEqual({ value: 'second', time: 5001 });
    await journal().write('states', KEY, 'third', 200);
    expect((await journal().read('states', KEY))?.value).toBe('third');
    expect((await journal().read('battery', KEY))?.value).toBe('another');
    expect(await journal().read('states', 'nothing')).toBeNull();
  });

  test('keeps three generations of what changes, one of ROMs', async () => {
    const one = journal();
    for (let i = 0; i < 7; i++) await one.write('states', KEY, i, i);
    for (let i = 0; i < 3; i++) await one.write('roms', KEY, i, i);
    expect((await files.list('states')).length).toBe(3);
    expect((await files.list('roms')).length).toBe(1);
  });

  test('has the one before when a write breaks off, wherever it does', async () => {
    for (const breaksAfter of [0, 10, 28, 40]) {
      files = new MemoryFiles();
      const one = journal();
      for (const value of ['a', 'b', 'c', 'd']) await one.write('states', KEY, value, 1);
      files.breaksAfter = breaksAfter;
      await expect(one.write('states', KEY, 'a long text that is never there as a whole', 2)).rejects.toThrow();
      expect((await journal().read('states', KEY))?.value, `${breaksAfter} bytes`).toBe('d');
      files.breaksAfter = null;
      // What is tried again goes into the same file: the two others stay.
      await one.write('states', KEY, 'e', 3);
      expect((await journal().read('states', KEY))?.value).toBe('e');
    }
  });

  test('has the one before when the newest is damaged on the disk', async () => {
    const one = journal();
    for (const value of ['old', 'new']) await one.write('battery', KEY, { bytes: new Uint8Array(64), value }, 1);
    const [, newest] = [...files.all.values()];
    newest[newest.length - 1] ^= 1;
    expect((await journal().read('battery', KEY))?.value).toMatchObject({ value: 'old' });
  });

  test('shows all that there is of a key, the damaged as it lies there', async () => {
    const one = journal();
    for (const time of [1, 2, 3]) await one.write('states', 'a', time, time);
    const name = [...files.all.keys()].find((one) => one.endsWith('.1')) ?? '';
    files.all.get(name)!.set([1], 30);
    const found = await one.generations('states', 'a');
    expect(found.map(({ value, time }) => [value, time])).toEqual([
      [3, 3],
      [undefined, 2],
      [1, 1],
    ]);
    expect(found[1].bytes).toEqual(files.all.get(name));
  });

  test('forgets all of a key, and lists the rest', async () => {
    const one = journal();
    await one.write('states', KEY, 1, 1);
    await one.write('states', KEY, 2, 2);
    await one.write('states', 'b/0', 3, 3);
    expect(await one.keys('states')).toEqual(new Set([KEY, 'b/0']));
    await one.erase('states', KEY);
    expect(await one.keys('states')).toEqual(new Set(['b/0']));
    expect(await one.read('states', KEY)).toBeNull();
  });
});
