import { describe, expect, test } from 'vitest';
import { openPatch } from '../../../../src/app/library/patches/open-patch.ts';
import {
  hasFilesOfMesen,
  type KeptMemory,
  mesenSaves,
  plainSave,
  withSave,
} from '../../../../src/app/library/saves/cartridge-saves.ts';
import { sha1 } from '../../../../src/base/hash.ts';
import { Nes, type NesOptions } from '../../../../src/console/index.ts';
import { buildImage, type ImageOptions } from '../../../mappers/build.ts';
import { countingDisk, diskImage, diskSide, stubBios } from '../../../mappers/fds/test-disk.ts';
import { rzip } from './rzip.ts';

/** What the page knows of a game in the console when it gives or takes a file. */
function keptOf(nes: Nes, rom: Uint8Array, blank: Uint8Array | null, tail = new Uint8Array(0)): KeptMemory {
  const { mapper, battery: size, prgNvram } = nes.info;
  const { disk } = nes.board;
  const own = nes.battery ?? new Uint8Array(0);
  const bytes = Uint8Array.from([...own, ...tail]);
  return { mapper, size, prgNvram, bytes, medium: blank && { blank, disk, rom: disk ? rom : blank } };
}

/** Equal for equal bytes: to compare half a million of them one by one takes seconds. */
const hashed = (bytes: Uint8Array | null) => bytes && `${bytes.length} bytes, ${sha1(bytes)}`;

/** Bytes of which no two stretches are alike. */
function written(size: number, salt = 1): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => (Math.imul(i + salt, 0x9e3779b1) >>> 21) & 0xff);
}

const isMedium = (nes: Nes) => nes.board.disk !== null || nes.memory.hasFlash;

/** A cartridge that nothing was written to, and the same one that a game has written to. */
function pair(rom: Uint8Array, fill: (nes: Nes) => void, options: NesOptions = {}) {
  const make = () => {
    const nes = new Nes(rom, options);
    return { nes, blank: isMedium(nes) ? (nes.battery?.slice() ?? null) : null };
  };
  const full = make();
  fill(full.nes);
  const empty = make();
  return {
    full: full.nes,
    kept: keptOf(full.nes, rom, full.blank),
    empty: empty.nes,
    none: keptOf(empty.nes, rom, empty.blank),
  };
}

/** An image whose header is iNES, and cannot say which RAM there is. */
function ines(options: ImageOptions): Uint8Array {
  const image = buildImage({ ...options, prgNvram: 0x2000 });
  image[7] &= 0xf3;
  image.fill(0, 8, 16);
  return image;
}

/** An image with battery-backed CHR RAM. */
function withChrNvram(options: ImageOptions): Uint8Array {
  const image = buildImage({ ...options, chr: 0, chrRam: 0 });
  image[6] |= 2;
  image[11] = 7 << 4;
  return image;
}

/** [the cartridge, its image, bytes in the .sav, and in each of Mesen's files where it has others] */
const CARTRIDGES: readonly (readonly [string, Uint8Array, number, Readonly<Record<string, number>>?])[] = [
  ['battery RAM of 8 KiB', buildImage({ mapper: 0, prgNvram: 0x2000 }), 0x2000],
  ['battery RAM by an iNES header', ines({ mapper: 2 }), 0x2000],
  ['MMC1, SNROM: 8 KiB', buildImage({ mapper: 1, prgNvram: 0x2000 }), 0x2000],
  // Of its two chips the second has the battery.
  ['MMC1, SOROM: 8 of 16 KiB', buildImage({ mapper: 1, prgRam: 0x2000, prgNvram: 0x2000 }), 0x2000],
  ['MMC1, SXROM: 32 KiB', buildImage({ mapper: 1, prg: 512, prgNvram: 0x8000 }), 0x8000],
  ['MMC3 with a battery', buildImage({ mapper: 4, prgNvram: 0x2000 }), 0x2000],
  ['MMC6: 1 KiB', buildImage({ mapper: 4, submapper: 1, prgNvram: 0x400 }), 0x400],
  ['MMC5, EKROM: 8 KiB', buildImage({ mapper: 5, prgNvram: 0x2000 }), 0x2000],
  ['MMC5, ETROM: 8 of 16 KiB', buildImage({ mapper: 5, prgRam: 0x2000, prgNvram: 0x2000 }), 0x2000],
  ['MMC5, EWROM: 32 KiB', buildImage({ mapper: 5, prgNvram: 0x8000 }), 0x8000],
  ['FME-7: 8 KiB', buildImage({ mapper: 69, prgNvram: 0x2000 }), 0x2000],
  ['VRC6: 8 KiB', buildImage({ mapper: 26, prgNvram: 0x2000 }), 0x2000],
  ['Namco 163, its own RAM behind 8 KiB', ines({ mapper: 19 }), 0x2000 + 128],
  ['Namco 163, its own RAM alone', withBattery(buildImage({ mapper: 19 })), 128],
  ['Namco 163, 8 KiB alone', buildImage({ mapper: 19, prgNvram: 0x2000 }), 0x2000],
  ['Bandai, 24C02', buildImage({ mapper: 16, submapper: 5, prgNvram: 0x100 }), 256, { eeprom256: 256 }],
  ['Bandai, X24C01', buildImage({ mapper: 159, prgNvram: 0x80 }), 128, { eeprom128: 128 }],
  ['Bandai, RAM', buildImage({ mapper: 153, prgNvram: 0x2000 }), 0x2000],
  ['Datach', buildImage({ mapper: 157, chr: 0 }), 256, { eeprom256: 256 }],
  [
    'Datach, with an EEPROM in the cartridge',
    buildImage({ mapper: 157, chr: 0, prgNvram: 0x80 }),
    384,
    { eeprom256: 256, eeprom128: 128 },
  ],
  ['battery-backed CHR RAM', withChrNvram({ mapper: 0 }), 0x2000, { 'chr.sav': 0x2000 }],
  [
    'battery RAM, and battery-backed CHR RAM',
    withChrNvram({ mapper: 0, prgNvram: 0x2000 }),
    0x4000,
    { sav: 0x2000, 'chr.sav': 0x2000 },
  ],
  ['UNROM 512, which flashes itself', withBattery(buildImage({ mapper: 30, prg: 512, chr: 0 })), 0x80000, { ips: -1 }],
  ['GTROM', buildImage({ mapper: 111, prg: 512, chr: 0 }), 0x80000, { ips: -1 }],
];

function withBattery(image: Uint8Array): Uint8Array {
  image[6] |= 2;
  return image;
}

/** Programs change some of their flash memory only. */
function play(nes: Nes): void {
  const { battery } = nes;
  if (!battery) throw new Error('nothing is kept');
  if (!nes.memory.hasFlash) nes.loadBattery(written(battery.length));
  else {
    const flashed = battery.slice();
    flashed.fill(0xff, 0x7f000, 0x80000);
    flashed.set(written(0x123), 0x7f010);
    nes.loadBattery(flashed);
  }
}

const ROWS = CARTRIDGES.map(([name, rom, size, mesen = {}]) => ({ name, rom, size, mesen }));

describe.each(ROWS)('$name', ({ rom, size, mesen }) => {
  test('goes out in one file, and into an empty cartridge, byte for byte; packed by RetroArch, too', () => {
    const { full, kept, empty, none } = pair(rom, play);
    const { name, bytes } = plainSave('Game', kept);
    expect([name, bytes.length, hashed(bytes)]).toEqual(['Game.sav', size, hashed(full.battery)]);
    expect(hashed(empty.battery)).not.toBe(hashed(full.battery));
    empty.loadBattery(withSave(none, { name, bytes }));
    expect(hashed(empty.battery)).toBe(hashed(full.battery));
    expect(hashed(withSave(none, { name: 'Game.srm', bytes: rzip(bytes, 0x1000) }))).toBe(hashed(full.battery));
  });

  test('goes out for Mesen, and into an empty cartridge, byte for byte', () => {
    const { full, kept, empty, none } = pair(rom, play);
    const files = mesenSaves('Game', kept);
    expect(hasFilesOfMesen(kept) || kept.medium !== null).toBe(Object.keys(mesen).length > 0);
    expect(files.map(({ name }) => name)).toEqual(Object.keys(mesen).map((ending) => `Game.${ending}`));
    const sizes = Object.values(mesen);
    files.forEach(({ bytes }, i) => void (sizes[i] > 0 && expect(bytes.length).toBe(sizes[i])));
    if (files.length === 0) return;
    empty.loadBattery(files.reduce((bytes, file) => withSave({ ...none, bytes }, file), none.bytes));
    expect(hashed(empty.battery)).toBe(hashed(full.battery));
  });
});

describe('what Mesen appends', () => {
  const SAVE = written(0x2000, 5);
  const mesen = (tail: Uint8Array) => ({ name: 'Game.sav', bytes: Uint8Array.from([...SAVE, ...tail]) });

  test('to the RAM of an MMC5 goes in, stays behind it, and goes out again', () => {
    const { none } = pair(buildImage({ mapper: 5, prgNvram: 0x2000 }), play);
    const file = mesen(written(1024, 9));
    const all = withSave(none, file);
    expect(all).toEqual(file.bytes);
    expect(plainSave('Game', { ...none, bytes: all })).toEqual(file);
    // A file without it leaves it where it is.
    const other = written(0x2000, 6);
    const later = withSave({ ...none, bytes: all }, { name: 'Game.sav', bytes: other });
    expect(later).toEqual(Uint8Array.from([...other, ...written(1024, 9)]));
  });

  test('to a cartridge of more RAM than Mesen thinks it has, or of less', () => {
    const { none } = pair(buildImage({ mapper: 5, prgNvram: 0x8000 }), play);
    expect(withSave(none, mesen(new Uint8Array(0))).subarray(0, 0x2000)).toEqual(SAVE);
    const small = pair(buildImage({ mapper: 5, prgNvram: 0x2000 }), play).none;
    const large = written(0x10000 + 1024, 3);
    expect(withSave(small, { name: 'Game.sav', bytes: large })).toEqual(
      Uint8Array.from([...large.subarray(0, 0x2000), ...large.subarray(-1024)]),
    );
  });

  test('of a Namco 163 is the RAM in the chip: found in every kind of file', () => {
    const chip = written(128, 9);
    const both = pair(ines({ mapper: 19 }), play).none;
    expect(withSave(both, mesen(chip))).toEqual(mesen(chip).bytes);
    const alone = pair(withBattery(buildImage({ mapper: 19 })), play).none;
    expect(withSave(alone, mesen(chip))).toEqual(chip);
    expect(withSave(both, { name: 'Game.sav', bytes: chip })).toEqual(
      Uint8Array.from([...both.bytes.subarray(0, 0x2000), ...chip]),
    );
    const outer = pair(buildImage({ mapper: 19, prgNvram: 0x2000 }), play).none;
    expect(plainSave('Game', { ...outer, bytes: withSave(outer, mesen(chip)) })).toEqual(mesen(chip));
  });

  test('nothing is appended to other cartridges', () => {
    const { none } = pair(buildImage({ mapper: 4, prgNvram: 0x2000 }), play);
    expect(withSave(none, mesen(written(1024, 9)))).toEqual(SAVE);
  });
});

describe('a disk', () => {
  const options = { bios: stubBios() };
  const raw = countingDisk().subarray(16);
  /** The same disk once a game has saved: a letter of a file is another one. */
  const saved = (image: Uint8Array) => {
    const now = image.slice();
    now[now.lastIndexOf(0x41)] = 0x42;
    return now;
  };

  test.each([
    ['with a header', countingDisk()],
    ['without', raw],
  ])('%s goes out and in as FCEUX, RetroArch and Mesen keep it, byte for byte', (_, rom) => {
    const { full, kept, empty, none } = pair(
      rom,
      (nes) => nes.loadBattery(new Nes(saved(rom), options).battery!),
      options,
    );
    const fds = plainSave('Game', kept);
    expect([fds.name, hashed(fds.bytes)]).toEqual(['Game.fds', hashed(saved(raw))]);
    const [ips] = mesenSaves('Game', kept);
    expect(ips.name).toBe('Game.ips');
    expect(hashed(openPatch(ips.bytes).apply(rom))).toBe(hashed(saved(rom)));
    expect(ips.bytes.length).toBeLessThan(50);
    for (const file of [fds, ips, { name: 'Game.srm', bytes: rzip(fds.bytes, 0x20000) }]) {
      const nes = new Nes(rom, options);
      nes.loadBattery(withSave(keptOf(nes, rom, nes.battery?.slice() ?? null), file));
      expect(hashed(nes.battery)).toBe(hashed(full.battery));
    }
    expect(hashed(empty.battery)).not.toBe(hashed(full.battery));
    expect(
      withSave(none, { name: 'Game.fds', bytes: diskImage([raw.subarray(0, 65500), raw.subarray(65500)]) }),
    ).toEqual(none.bytes);
  });

  test('of other sides, something else, and a damaged difference are refused, and nothing is changed', () => {
    const { none } = pair(countingDisk(), () => {}, options);
    const one = diskImage([diskSide(0, [])]);
    const broken = Uint8Array.from(
      [...'PATCH', 1, 2].map((part) => (typeof part === 'string' ? part.charCodeAt(0) : part)),
    );
    for (const bytes of [one, written(0x2000), broken]) {
      expect(() => withSave(none, { name: 'Game.fds', bytes })).toThrow(/disk or in its flash memory/);
    }
    const flash = pair(buildImage({ mapper: 111, prg: 512, chr: 0 }), play).none;
    expect(() => withSave(flash, { name: 'Game.sav', bytes: written(0x2000) })).toThrow(/disk or in its flash memory/);
  });
});
