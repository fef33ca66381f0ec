import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { filesIn } from '../../../src/app/library/archives.ts';
import { type Candidate, FileError, titleOf } from '../../../src/app/library/file-kinds.ts';

const ROM = Uint8Array.of(0x4e, 0x45, 0x53, 0x1a, 1, 1);

/** A file that the player gave, and what comes out of it. */
async function unpack({ name, bytes }: Candidate): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for await (const file of filesIn(new File([bytes.slice()], name))) found.push(file);
  return found;
}

/** What is said of it; empty when nothing is wrong. */
async function said(bytes: Uint8Array): Promise<string> {
  try {
    await unpack({ name: 'a.zip', bytes });
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return (error as FileError).message;
  }
}

describe('unpack', () => {
  test('a plain file is itself', async () => {
    expect(await unpack({ name: 'a.nes', bytes: ROM })).toEqual([{ name: 'a.nes', bytes: ROM }]);
  });

  test('all ROMs of an archive, without its other files', async () => {
    const bytes = zipSync({
      'games/One.NES': ROM,
      'two.nes': [ROM, { level: 0 }],
      'readme.txt': Uint8Array.of(1),
      '__MACOSX/games/._One.NES': Uint8Array.of(0),
    });
    const found = await unpack({ name: 'all.zip', bytes });
    expect(found.map((file) => file.name)).toEqual(['One.NES', 'two.nes']);
    expect([...found[0].bytes]).toEqual([...ROM]);
  });

  test('an archive is known by its bytes, not by its name', async () => {
    expect((await unpack({ name: 'a.nes', bytes: zipSync({ 'x.nes': ROM }) }))[0].name).toBe('x.nes');
  });

  test('patches, and what is in archives inside', async () => {
    const patch = new TextEncoder().encode('PATCHEOF');
    const inner = zipSync({ 'deep/Inner.nes': ROM, 'Inner.ips': patch });
    const bytes = zipSync({ 'a/b/Outer.UNF': ROM, 'in.zip': inner, 'none.zip': zipSync({ 'readme.txt': ROM }) });
    const found = await unpack({ name: 'all.zip', bytes });
    expect(found.map((file) => file.name)).toEqual(['Outer.UNF', 'Inner.nes', 'Inner.ips']);
  });

  test('two of one name in different folders are two', async () => {
    const bytes = zipSync({ 'eu/Game.nes': ROM, 'us/Game.nes': Uint8Array.of(1) });
    expect((await unpack({ name: 'all.zip', bytes })).map((file) => file.bytes.length)).toEqual([6, 1]);
  });

  test('says what is wrong', async () => {
    const empty = zipSync({ 'readme.txt': ROM });
    expect(await said(empty)).toBe(laterEn.archives.noGame);
    const whole = zipSync({ 'x.nes': new Uint8Array(5000).map((_, i) => i * 7) });
    for (const length of [60, whole.length - 30, whole.length - 1])
      expect(await said(whole.subarray(0, length))).toBe(laterEn.archives.cutShort);
    const directory = whole.length - 22 - 46 - 5;
    const encrypted = whole.slice();
    encrypted[directory + 8] |= 1;
    expect(await said(encrypted)).toBe(laterEn.archives.encrypted);
    const unknown = whole.slice();
    unknown[directory + 10] = 14;
    expect(await said(unknown)).toBe(laterEn.archives.unreadable);
    const wrong = whole.slice();
    wrong[directory + 16] ^= 1;
    expect(await said(wrong)).toBe(laterEn.archives.wrongChecksum('x.nes'));
    const short = whole.slice();
    new DataView(short.buffer).setUint32(directory + 24, 5001, true);
    expect(await said(short)).toMatch(/damaged/);
    const long = whole.slice();
    new DataView(long.buffer).setUint32(directory + 24, 4999, true);
    expect(await said(long)).toMatch(/damaged/);
    const stored = zipSync({ 'x.nes': ROM }, { level: 0 });
    stored[30 + 5]++;
    expect(await said(stored)).toMatch(/damaged/);
    const huge = whole.slice();
    new DataView(huge.buffer).setUint32(directory + 24, 64 << 20, true);
    expect(await said(huge)).toBe(laterEn.archives.tooLarge);
  });

  test('names in letters of any system', async () => {
    const named = async (...letters: number[]) => {
      const bytes = zipSync({ 'PokXXmon.nes': ROM });
      // In the file's own header, and in the directory.
      for (const at of [30, bytes.length - 22 - 12]) bytes.set(letters, at + 3);
      return (await unpack({ name: 'all.zip', bytes }))[0].name;
    };
    expect(await named(0xc3, 0xa9)).toBe('Pokémon.nes');
    expect(await named(0x82, 0x82)).toBe('Pokéémon.nes');
    const flagged = zipSync({ 'Pokémon.nes': ROM });
    expect((await unpack({ name: 'all.zip', bytes: flagged }))[0].name).toBe('Pokémon.nes');
  });

  test('two of one path are two', async () => {
    const bytes = zipSync({ 'a.nes': ROM, 'b.nes': Uint8Array.of(1) });
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === 0x62 && bytes[at + 1] === 0x2e) bytes[at] = 0x61;
    }
    const found = await unpack({ name: 'all.zip', bytes });
    expect(found.map((file) => [file.name, file.bytes.length])).toEqual([
      ['a.nes', 6],
      ['a.nes', 1],
    ]);
  });

  test('a file that is larger than any game', async () => {
    const bytes = new Uint8Array((33 << 20) + 1);
    bytes.set(ROM);
    expect(await said(bytes)).toBe(laterEn.adding.tooLarge(32));
    const largest = bytes.subarray(0, (32 << 20) + 16);
    expect(await unpack({ name: 'a.nes', bytes: largest })).toHaveLength(1);
  });

  /** An archive of `count` games that are said to have 15 MB each. */
  function promising(count: number): Uint8Array {
    const bytes = zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.nes`, ROM])));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 15 << 20, true);
    }
    return bytes;
  }

  test('an archive that promises more than anybody has games is not opened', async () => {
    expect(await said(promising(70))).toBe(laterEn.archives.tooMuch(1024));
  });

  test('archives in an archive have no more room than it has', async () => {
    const inside = (count: number) =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.zip`, promising(10)])));
    expect(await said(inside(6))).toMatch(/damaged/);
    expect(await said(inside(7))).toBe(laterEn.archives.tooMuch(1024));
    expect(await said(zipSync({ 'in.zip': inside(7) }))).toBe(laterEn.archives.tooMuch(1024));
  });

  test('a file that is said to be larger than its bytes could ever be takes no room', async () => {
    const bytes = zipSync({ 'x.nes': new Uint8Array(1000) });
    new DataView(bytes.buffer).setUint32(bytes.length - 22 - 46 - 5 + 24, 30 << 20, true);
    expect(await said(bytes)).toBe(laterEn.archives.unreadable);
  });

  test('an archive that another one packs to next to nothing is not opened', async () => {
    const inner = zipSync({ 'x.nes': [new Uint8Array(2 << 20), { level: 0 }] });
    const bytes = zipSync({ 'in.zip': inner });
    expect(bytes.length).toBeLessThan(4000);
    expect(await said(bytes)).toBe(laterEn.archives.unreadable);
    expect(await unpack({ name: 'a.zip', bytes: inner })).toHaveLength(1);
  });

  test('what is whole comes, and then it is said what is damaged', async () => {
    const bytes = zipSync({
      'a.nes': [ROM, { level: 0 }],
      'b.nes': ROM,
      'broken.zip': zipSync({ 'x.nes': ROM }).slice(0, 40),
      'c.nes': ROM,
    });
    bytes[30 + 5] ^= 1;
    const files = filesIn(new File([bytes as Uint8Array<ArrayBuffer>], 'all.zip'));
    expect([(await files.next()).value?.name, (await files.next()).value?.name]).toEqual(['b.nes', 'c.nes']);
    await expect(files.next()).rejects.toThrow(laterEn.archives.wrongChecksum('a.nes'));
    const nested = zipSync({ 'b.nes': ROM, 'broken.zip': zipSync({ 'x.nes': ROM }).slice(0, 40) });
    expect(await said(nested)).toBe(laterEn.archives.cutShort);
  });
});

describe('titleOf', () => {
  test.each([
    ['Micro Mages.nes', 'Micro Mages'],
    ['Alter_Ego (World) [!].nes', 'Alter Ego'],
    ['games/Legend of the Nile, The (USA) (Rev 1).NES', 'The Legend of the Nile'],
    ['(unknown).nes', '(unknown)'],
    ['.nes', '.nes'],
    ['Pirate Game.unif', 'Pirate Game'],
    ['Some Hack v1.2.ips', 'Some Hack v1.2'],
  ])('%s is %s', (name, title) => {
    expect(titleOf(name)).toBe(title);
  });
});
