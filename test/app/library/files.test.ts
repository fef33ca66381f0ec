import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { unpack } from '../../../src/app/library/archives.ts';
import { FileError, titleOf } from '../../../src/app/library/file-kinds.ts';

const ROM = Uint8Array.of(0x4e, 0x45, 0x53, 0x1a, 1, 1);

describe('unpack', () => {
  test('a plain file is itself', () => {
    expect(unpack({ name: 'a.nes', bytes: ROM })).toEqual([{ name: 'a.nes', bytes: ROM }]);
  });

  test('all ROMs of an archive, without its other files', () => {
    const bytes = zipSync({
      'games/One.NES': ROM,
      'two.nes': [ROM, { level: 0 }],
      'readme.txt': Uint8Array.of(1),
      '__MACOSX/games/._One.NES': Uint8Array.of(0),
    });
    const found = unpack({ name: 'all.zip', bytes });
    expect(found.map((file) => file.name)).toEqual(['One.NES', 'two.nes']);
    expect([...found[0].bytes]).toEqual([...ROM]);
  });

  test('an archive is known by its bytes, not by its name', () => {
    expect(unpack({ name: 'a.nes', bytes: zipSync({ 'x.nes': ROM }) })[0].name).toBe('x.nes');
  });

  test('patches, and what is in archives inside', () => {
    const patch = new TextEncoder().encode('PATCHEOF');
    const inner = zipSync({ 'deep/Inner.nes': ROM, 'Inner.ips': patch });
    const bytes = zipSync({ 'a/b/Outer.UNF': ROM, 'in.zip': inner, 'broken.zip': inner.slice(0, 40) });
    const found = unpack({ name: 'all.zip', bytes });
    expect(found.map((file) => file.name)).toEqual(['Outer.UNF', 'Inner.nes', 'Inner.ips']);
  });

  test('two of one name in different folders are two', () => {
    const bytes = zipSync({ 'eu/Game.nes': ROM, 'us/Game.nes': Uint8Array.of(1) });
    expect(unpack({ name: 'all.zip', bytes }).map((file) => file.bytes.length)).toEqual([6, 1]);
  });

  test('says what is wrong', () => {
    const empty = zipSync({ 'readme.txt': ROM });
    const says = (bytes: Uint8Array) => {
      try {
        unpack({ name: 'a.zip', bytes });
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
        return (error as FileError).message;
      }
      return '';
    };
    expect(says(empty)).toBe(laterEn.archives.noGame);
    const whole = zipSync({ 'x.nes': new Uint8Array(5000).map((_, i) => i * 7) });
    for (const length of [60, whole.length - 30, whole.length - 1])
      expect(says(whole.subarray(0, length))).toBe(laterEn.archives.cutShort);
    const directory = whole.length - 22 - 46 - 5;
    const encrypted = whole.slice();
    encrypted[directory + 8] |= 1;
    expect(says(encrypted)).toBe(laterEn.archives.encrypted);
    const unknown = whole.slice();
    unknown[directory + 10] = 14;
    expect(says(unknown)).toBe(laterEn.archives.unreadable);
    const wrong = whole.slice();
    wrong[directory + 16] ^= 1;
    expect(says(wrong)).toBe(laterEn.archives.wrongChecksum('x.nes'));
    const short = whole.slice();
    new DataView(short.buffer).setUint32(directory + 24, 5001, true);
    expect(says(short)).toMatch(/damaged/);
    const long = whole.slice();
    new DataView(long.buffer).setUint32(directory + 24, 4999, true);
    expect(says(long)).toMatch(/damaged/);
    const stored = zipSync({ 'x.nes': ROM }, { level: 0 });
    stored[30 + 5]++;
    expect(says(stored)).toMatch(/damaged/);
    const huge = whole.slice();
    new DataView(huge.buffer).setUint32(directory + 24, 64 << 20, true);
    expect(says(huge)).toBe(laterEn.archives.tooLarge);
  });

  test('names in letters of any system', () => {
    const named = (...letters: number[]) => {
      const bytes = zipSync({ 'PokXXmon.nes': ROM });
      // In the file's own header, and in the directory.
      for (const at of [30, bytes.length - 22 - 12]) bytes.set(letters, at + 3);
      return unpack({ name: 'all.zip', bytes })[0].name;
    };
    expect(named(0xc3, 0xa9)).toBe('Pokémon.nes');
    expect(named(0x82, 0x82)).toBe('Pokéémon.nes');
    const flagged = zipSync({ 'Pokémon.nes': ROM });
    expect(unpack({ name: 'all.zip', bytes: flagged })[0].name).toBe('Pokémon.nes');
  });

  test('two of one path are two', () => {
    const bytes = zipSync({ 'a.nes': ROM, 'b.nes': Uint8Array.of(1) });
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === 0x62 && bytes[at + 1] === 0x2e) bytes[at] = 0x61;
    }
    const found = unpack({ name: 'all.zip', bytes });
    expect(found.map((file) => [file.name, file.bytes.length])).toEqual([
      ['a.nes', 6],
      ['a.nes', 1],
    ]);
  });

  test('a file that is larger than any game', () => {
    const bytes = new Uint8Array((33 << 20) + 1);
    bytes.set(ROM);
    expect(() => unpack({ name: 'a.nes', bytes })).toThrow(FileError);
    expect(() => unpack({ name: 'a.nes', bytes })).toThrow(en.files.tooLarge(32));
    const largest = bytes.subarray(0, (32 << 20) + 16);
    expect(unpack({ name: 'a.nes', bytes: largest })).toHaveLength(1);
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

  test('an archive that promises more than memory is not opened', () => {
    expect(() => unpack({ name: 'a.zip', bytes: promising(40) })).toThrow(laterEn.archives.tooMuch(512));
  });

  test('archives in an archive have no more room than it has', () => {
    const inside = (count: number) =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.zip`, promising(10)])));
    expect(() => unpack({ name: 'a.zip', bytes: inside(3) })).toThrow(/damaged/);
    expect(() => unpack({ name: 'a.zip', bytes: inside(4) })).toThrow(laterEn.archives.tooMuch(512));
    const good = zipSync({ 'x.nes': ROM, 'in.zip': inside(4) });
    expect(() => unpack({ name: 'a.zip', bytes: good })).toThrow(laterEn.archives.tooMuch(512));
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
