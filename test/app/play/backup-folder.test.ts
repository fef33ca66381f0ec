import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const { kept } = vi.hoisted(() => ({ kept: { folder: undefined as unknown } }));
vi.mock('../../../src/app/play/player.ts', () => ({ player: { keep: () => Promise.resolve(true) } }));
// The database of the tests cannot keep a folder that is played here; those of browsers keep theirs.
vi.mock('../../../src/app/storage/folder.ts', () => ({
  readFolder: () => Promise.resolve(kept.folder),
  keepFolder: (folder: unknown) => {
    kept.folder = folder;
    return Promise.resolve();
  },
  forgetFolder: () => {
    kept.folder = undefined;
    return Promise.resolve();
  },
}));

import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { chooseFolder, folderName, leaveFolder, openFolder } from '../../../src/app/play/backup-folder.ts';
import { hasFolder } from '../../../src/app/play/backup-times.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { keepBattery, readBattery } from '../../../src/app/storage/saves.ts';
import { add, emptyProfile, written } from '../library/backup/profile.ts';
import { FakeLocks } from '../locks.ts';

/** A folder of the system, as far as the page uses one. */
class FakeFolder {
  readonly name = 'Drive';
  readonly files = new Map<string, File>();
  permission: PermissionState = 'granted';
  /** Names of the files that the page has written, in their order. */
  readonly writes: string[] = [];
  private clock = 1;

  put(name: string, content: Blob): void {
    this.files.set(name, new File([content], name, { lastModified: this.clock++ }));
  }

  async *values() {
    for (const name of [...this.files.keys()]) yield this.handle(name);
  }

  getFileHandle(name: string) {
    return Promise.resolve(this.handle(name));
  }

  queryPermission(): Promise<PermissionState> {
    return Promise.resolve(this.permission);
  }

  requestPermission(): Promise<PermissionState> {
    this.permission = 'granted';
    return Promise.resolve(this.permission);
  }

  private handle(name: string) {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const close = async () => {
      this.writes.push(name);
      this.put(name, new Blob(pieces));
    };
    const stream = { write: async (bytes: Uint8Array<ArrayBuffer>) => void pieces.push(bytes), close };
    const getFile = async () => this.files.get(name)!;
    return { kind: 'file', name, getFile, createWritable: async () => stream };
  }
}

const filled = (value: number) => new Uint8Array(0x2000).fill(value);
const said = () => notices.value.map(({ text }) => text);

let folder: FakeFolder;

beforeEach(async () => {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  });
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  folder = new FakeFolder();
  kept.folder = undefined;
  vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(folder));
  notices.value = [];
  await emptyProfile();
});
afterEach(() => vi.unstubAllGlobals());

describe('a folder for backups', () => {
  test('gets a file for each game, and again only for those that have saved since', async () => {
    const first = await add('First');
    const second = await add('Second');
    await keepBattery(first.id, filled(1), 10);
    await chooseFolder();
    const names = [first, second].map(({ title, id }) => `${title} ${id.slice(0, 6)}.zip`);
    expect([...folder.writes].sort()).toEqual(names);
    expect([folderName.value, hasFolder()]).toEqual(['Drive', true]);
    await openFolder();
    expect(folder.writes).toHaveLength(2);
    await keepBattery(second.id, filled(2), 20);
    await openFolder();
    expect(folder.writes.slice(2)).toEqual([names[1]]);
  });

  test('brings in what another device has written there, before anything is written', async () => {
    const game = await add('Both');
    await keepBattery(game.id, filled(2), 200);
    const { file } = await written({ games: [game] });
    await keepBattery(game.id, filled(1), 100);
    folder.put('From elsewhere.zip', file);
    folder.put('Holiday.zip', new Blob(['none of ours']));
    folder.put('notes.txt', new Blob(['notes']));
    await chooseFolder();
    expect(await readBattery(game.id)).toEqual(filled(2));
    expect(said()).toEqual([laterEn.backup.fromFolder(1)]);
    notices.value = [];
    await openFolder();
    expect(said()).toEqual([]);
  });

  test('is asked for by a tap where the browser wants that, and left alone until then', async () => {
    await add('Any');
    await chooseFolder();
    folder.permission = 'prompt';
    folder.writes.length = 0;
    const game = await add('More');
    await openFolder();
    expect([said(), folder.writes]).toEqual([[laterEn.backup.folderAsks], []]);
    notices.value[0].action?.run();
    await vi.waitFor(() => expect(folder.writes).toEqual([`More ${game.id.slice(0, 6)}.zip`]));
  });

  test('that is gone is said, and one that is left is not written to', async () => {
    await add('Any');
    await chooseFolder();
    vi.spyOn(folder, 'values').mockImplementation(() => {
      throw new DOMException('It is not there.', 'NotFoundError');
    });
    await openFolder();
    expect(said()).toEqual([laterEn.backup.folderGone('It is not there.')]);
    await leaveFolder();
    expect([folderName.value, hasFolder()]).toEqual([null, false]);
    await openFolder();
    expect(said()).toHaveLength(1);
  });
});
