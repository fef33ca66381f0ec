import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Bytes of games that are in memory now, as far as they came from the database or from the file and went nowhere yet. */
const held = vi.hoisted(() => {
  const count = {
    now: 0,
    most: 0,
    takes(bytes: number): void {
      count.now += bytes;
      count.most = Math.max(count.most, count.now);
    },
    gives(bytes: number): void {
      count.now = Math.max(0, count.now - bytes);
    },
    reset(): void {
      count.now = 0;
      count.most = 0;
    },
  };
  return count;
});

vi.mock('../../../../src/app/storage/games.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../../src/app/storage/games.ts')>();
  return {
    ...real,
    readRom: async (id: string) => {
      const rom = await real.readRom(id);
      held.takes(rom?.length ?? 0);
      return rom;
    },
    keepGame: async (...[game, rom]: Parameters<typeof real.keepGame>) => {
      await real.keepGame(game, rom);
      held.gives(rom.length);
    },
  };
});

import { openBackup } from '../../../../src/app/library/backup/read-backup.ts';
import { takeBackup } from '../../../../src/app/library/backup/take-backup.ts';
import { writeBackup } from '../../../../src/app/library/backup/write-backup.ts';
import { openLibrary } from '../../../../src/app/library/library.ts';
import { games } from '../../../../src/app/library/library-state.ts';
import { keepGame } from '../../../../src/app/storage/games.ts';
import { sha1 } from '../../../../src/base/hash.ts';
import { FakeLocks } from '../../locks.ts';
import { emptyProfile, gameCalled } from './profile.ts';

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  await emptyProfile();
});
afterEach(() => vi.unstubAllGlobals());

const COUNT = 40;
const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {} });

/** A file of which nobody may read all at once; every piece that is read counts. */
class CountedFile extends Blob {
  largest = 0;

  override slice(from?: number, to?: number): Blob {
    const piece = super.slice(from, to);
    const read = () => {
      this.largest = Math.max(this.largest, piece.size);
      held.takes(piece.size);
      return Blob.prototype.arrayBuffer.call(piece);
    };
    return Object.assign(piece, { arrayBuffer: read });
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    throw new Error('all of it was read at once');
  }
}

test('a backup is written and read a game at a time', async () => {
  let largest = 0;
  for (let i = 0; i < COUNT; i++) {
    const { game, rom } = gameCalled(`Game ${i}`);
    // Not to be packed, so that what is written is as much as what was read.
    let noise = i + 1;
    for (let at = 16; at < rom.length - 200; at++) {
      noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
      rom[at] = noise >>> 24;
    }
    await keepGame({ ...game, id: sha1(rom.subarray(16)) }, rom);
    largest = Math.max(largest, rom.length);
  }
  await openLibrary();
  held.reset();

  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const write = async (bytes: Uint8Array<ArrayBuffer>) => {
    pieces.push(bytes);
    held.gives(bytes.length);
  };
  await writeBackup({ games: games.peek(), roms: true, preferences: null }, write, quiet());
  // What was packed a little is the difference; of a library in memory it would be forty times as much.
  expect(held.most).toBeGreaterThanOrEqual(largest);
  expect(held.most).toBeLessThan(largest * 4);

  const file = new CountedFile(pieces);
  expect(file.size).toBeGreaterThan(largest * COUNT * 0.8);
  await emptyProfile();
  held.reset();
  const backup = await openBackup(file);
  // Of what an archive ends with, the directory, 64 KB are read to find it.
  expect(file.largest).toBeLessThan(0x10000 + 1024);
  file.largest = 0;
  held.reset();
  const report = await takeBackup(backup!, quiet());
  expect(report.added).toHaveLength(COUNT);
  expect(file.largest).toBeLessThan(largest + 1024);
  expect(held.most).toBeLessThan(largest * 4);
});
