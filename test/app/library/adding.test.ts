import { zipSync } from 'fflate';
import { beforeEach, describe, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
vi.mock('../../../src/app/storage/games.ts', async (original) => {
  const real = await original<typeof import('../../../src/app/storage/games.ts')>();
  const keepGames: typeof real.keepGames = async (lot) => {
    if (lot.some(({ game }) => game.title.startsWith('Odd'))) throw new TypeError('nobody thought of this');
    return real.keepGames(lot);
  };
  return { ...real, keepGames };
});
vi.mock('../../../src/app/storage/database.ts', async (original) => ({
  ...(await original<typeof import('../../../src/app/storage/database.ts')>()),
  askToPersist: async () => {},
}));

import { en } from '../../../src/app/i18n/en.ts';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { addFiles } from '../../../src/app/library/adding.ts';
import { adding, current, games } from '../../../src/app/library/library-state.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { buildImage } from '../../mappers/build.ts';
import { countingDisk } from '../../mappers/fds/test-disk.ts';
import { makeIps } from './patches/make-patch.ts';

/** A game that no other is; `number` is in its first byte. */
function rom(number: number): Uint8Array<ArrayBuffer> {
  const image = new Uint8Array(buildImage({ mapper: 0 }));
  image[16] = number;
  return image;
}

function file(name: string, bytes: Uint8Array<ArrayBuffer>): File {
  return new File([bytes], name);
}

const told = () => notices.value.map(({ text }) => text).join('\n');
const titles = () => games.value.map(({ title }) => title).sort();

beforeEach(() => {
  games.value = [];
  notices.value = [];
});

// There is no IndexedDB in Node, as in some private windows.
describe('adding files where nothing can be kept', () => {
  test('a game can be played all the same', async () => {
    expect(await addFiles([file('One.nes', rom(1))])).toMatchObject([{ title: 'One' }]);
    expect(told()).toContain(laterEn.adding.notSaved('One', en.storage.refused));
    expect(adding.value).toBe(false);
  });

  test('an error that nobody thought of is told, and the next file has its turn', async () => {
    const added = await addFiles([file('Odd.nes', rom(2)), file('Two.nes', rom(3))]);
    expect(added).toMatchObject([{ title: 'Two' }]);
    expect(told()).toMatch(/“Odd.nes”: The file could not be read/);
    expect(adding.value).toBe(false);
  });

  test('so is one about a patch', async () => {
    const patch = (name: string, number: number) => file(name, new Uint8Array(makeIps(rom(4), rom(number))));
    await addFiles([file('Odysseus.nes', rom(4)), patch('Odd Odysseus.ips', 5), patch('New Odysseus.ips', 6)]);
    expect(titles()).toEqual(['New Odysseus', 'Odysseus']);
    expect(told()).toMatch(/“Odd Odysseus.ips”: The file could not be read/);
    expect(adding.value).toBe(false);
  });
});

describe('an archive', () => {
  test('that is damaged in one place gives its other games', async () => {
    const bytes = zipSync({ 'Bad.nes': [rom(20), { level: 0 }], 'Good.nes': rom(21), 'Fine.nes': rom(22) });
    bytes[100] ^= 1;
    expect(await addFiles([file('all.zip', bytes.slice())])).toMatchObject([{ title: 'Good' }, { title: 'Fine' }]);
    expect(told()).toContain(laterEn.archives.wrongChecksum('Bad.nes'));
  });

  test('with more patches than there is room for gives its games', async () => {
    const patch = new Uint8Array(22 << 20);
    patch.set([...'PATCH'].map((letter) => letter.charCodeAt(0)));
    const patches = Object.fromEntries([1, 2, 3].map((one) => [`${one}.ips`, [patch, { level: 1 }] as const]));
    const bytes = zipSync({ 'Game.nes': rom(23), ...patches } as Parameters<typeof zipSync>[0]);
    expect(await addFiles([file('all.zip', bytes.slice())])).toMatchObject([{ title: 'Game' }]);
    expect(told()).toContain(laterEn.archives.tooMuchWaits(64));
  });
});

describe('patches for disks', () => {
  const disk = new Uint8Array(countingDisk());
  const changed = disk.slice();
  // A letter of the file on the other side.
  changed[changed.lastIndexOf(0x41)] = 0x42;

  test('are put on without being asked for a BIOS', async () => {
    await addFiles([file('Disk.fds', disk)]);
    current.value = games.value[0];
    const patch = file('Other letter.ips', new Uint8Array(makeIps(disk, changed)));
    expect(await addFiles([patch])).toMatchObject([{ title: 'Disk: Other letter' }]);
    expect(told()).toMatch(/is applied to “Disk”/);
  });
});
