import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Built, readBuild, type WatchedFile, Watcher } from '../../../src/app/workbench/watcher.ts';
import { isWhole } from '../../../src/app/workbench/whole-file.ts';

const rom = new Uint8Array(readFileSync(new URL('../../../examples/lantern/lantern.nes', import.meta.url)));

function fileOf(name: string, bytes: Uint8Array | string, lastModified = 1): WatchedFile {
  const own = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return { name, size: own.length, lastModified, arrayBuffer: async () => own.slice().buffer as ArrayBuffer };
}

/** A watcher of files that a test changes. */
async function watch(first: readonly WatchedFile[]) {
  const folder = { files: first };
  const built: Built[] = [];
  const watcher = new Watcher(
    async () => folder.files,
    (one) => built.push(one),
    (error) => {
      throw error;
    },
  );
  await watcher.start();
  watcher.end();
  // Its own clock stands still: looks are made by hand.
  const own = new Watcher(
    async () => folder.files,
    (one) => built.push(one),
    () => {},
  );
  await own.look(0);
  await own.look(0);
  built.length = 0;
  return { folder, built, watcher: own };
}

test('what was there is known; a build is taken once it has rested for one look', async () => {
  const { folder, built, watcher } = await watch([fileOf('a.nes', rom)]);
  expect(await watcher.look(100)).toBe(false);
  folder.files = [fileOf('a.nes', rom, 2), fileOf('a.dbg', 'version', 2)];
  expect(await watcher.look(200)).toBe(false);
  expect(await watcher.look(300)).toBe(true);
  expect(built.map(({ rom: { name }, symbols }) => [name, symbols.map((one) => one.text)])).toEqual([
    ['a.nes', ['version']],
  ]);
  expect(await watcher.look(400)).toBe(false);
});

test('half a ROM is waited for, and taken for what it is after three seconds', async () => {
  const { folder, built, watcher } = await watch([fileOf('a.nes', rom)]);
  folder.files = [fileOf('a.nes', rom.slice(0, 9000), 2)];
  await watcher.look(100);
  expect(await watcher.look(200)).toBe(false);
  expect(await watcher.look(2000)).toBe(false);
  expect(built).toEqual([]);
  folder.files = [fileOf('a.nes', rom, 3)];
  await watcher.look(2100);
  expect(await watcher.look(2200)).toBe(true);
  expect(built[0].rom.bytes.length).toBe(rom.length);
  folder.files = [fileOf('a.nes', rom.slice(0, 100), 4)];
  await watcher.look(3000);
  expect(await watcher.look(6100)).toBe(true);
});

test('a file that is written meanwhile is looked at again', async () => {
  const { folder, built, watcher } = await watch([fileOf('a.nes', rom)]);
  const slow = { ...fileOf('a.nes', rom, 2) };
  folder.files = [slow];
  await watcher.look(100);
  slow.arrayBuffer = async () => {
    folder.files = [fileOf('a.nes', rom, 3)];
    return rom.slice().buffer as ArrayBuffer;
  };
  expect(await watcher.look(200)).toBe(false);
  await watcher.look(300);
  expect(await watcher.look(400)).toBe(true);
  expect(built).toHaveLength(1);
});

test('of several games in a folder the newest is taken, with its own symbols', async () => {
  const files = [fileOf('a.nes', rom, 2), fileOf('b.nes', rom, 5), fileOf('a.dbg', 'a'), fileOf('b.dbg', 'b')];
  const build = await readBuild(files);
  expect([build?.rom.name, build?.symbols.map(({ name }) => name)]).toEqual(['b.nes', ['b.dbg']]);
  const alone = await readBuild([fileOf('a.nes', rom), fileOf('labels.lbl', 'al 00C000 .main')]);
  expect(alone?.symbols.map(({ name }) => name)).toEqual(['labels.lbl']);
  expect(await readBuild([fileOf('a.dbg', 'a')])).toBeNull();
});

test('an image is whole where it is as long as its header says', () => {
  expect(isWhole(rom)).toBe(true);
  for (const length of [0, 10, 16, 5000, rom.length - 1])
    expect(isWhole(rom.slice(0, length)), `${length}`).toBe(false);
  const trained = rom.slice();
  trained[6] |= 4;
  expect(isWhole(trained)).toBe(false);
  // NES 2.0: 2^14 bytes by exponent.
  const exponent = rom.slice();
  exponent.set([14 << 2, 1], 4);
  exponent.set([0x08, 0, 0x0f], 7);
  expect(isWhole(exponent)).toBe(true);
});
