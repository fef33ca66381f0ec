import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FileError, titleOf, unpack } from '../../src/app/rom-files.ts';
import { mergeSettings } from '../../src/app/settings.ts';

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

  test('says what is wrong', () => {
    const empty = zipSync({ 'readme.txt': ROM });
    expect(() => unpack({ name: 'a.zip', bytes: empty })).toThrow(
      new FileError('There is no .nes file in this zip archive.'),
    );
    const cut = zipSync({ 'x.nes': new Uint8Array(5000).map((_, i) => i * 7) }).subarray(0, 60);
    expect(() => unpack({ name: 'a.zip', bytes: cut })).toThrow(/damaged/);
  });
});

describe('titleOf', () => {
  test.each([
    ['Micro Mages.nes', 'Micro Mages'],
    ['Alter_Ego (World) [!].nes', 'Alter Ego'],
    ['games/Legend of the Nile, The (USA) (Rev 1).NES', 'The Legend of the Nile'],
    ['(unknown).nes', '(unknown)'],
    ['.nes', 'Untitled'],
  ])('%s is %s', (name, title) => {
    expect(titleOf(name)).toBe(title);
  });
});

describe('settings', () => {
  test('are kept over the defaults; what another version left is passed over', () => {
    const merged = mergeSettings({ volume: 0.2, muted: 'yes', scanlines: true });
    expect(merged.volume).toBe(0.2);
    expect(merged.muted).toBe(false);
    expect('scanlines' in merged).toBe(false);
    expect(mergeSettings(null)).toEqual(mergeSettings(undefined));
  });
});
