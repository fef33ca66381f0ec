import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openImage } from '../../../src/mappers/cartridge.ts';
import { holds } from '../../property.ts';
import { ines, text } from './build-ines.ts';

describe('a file whose end is missing', () => {
  const whole = ines([0, 0]);
  whole.fill(1, 16, 16 + 0x4000).fill(2, 16 + 0x4000);

  it('has its program and zeros for the rest of its pictures, and says so', () => {
    for (const missing of [1, 0x1000, 0x2000]) {
      const { prg, chr, chrMissing } = openImage(whole.subarray(0, whole.length - missing));
      expect([prg.length, chr.length, chrMissing]).toEqual([0x4000, 0x2000, missing]);
      expect(prg.every((byte) => byte === 1)).toBe(true);
      expect(chr.indexOf(0)).toBe(0x2000 - missing);
    }
    expect(openImage(whole).chrMissing).toBeUndefined();
  });

  it('is refused when its program is not whole', () => {
    expect(() => openImage(whole.subarray(0, 16 + 0x3fff))).toThrow('rom-cut-short');
  });
});

describe('NES 2.0 headers', () => {
  it('give every field back', () => {
    const field = (max: number) => fc.integer({ min: 0, max });
    const header = fc.record({
      mapper: field(4095),
      submapper: field(15),
      vertical: fc.boolean(),
      battery: fc.boolean(),
      alternative: fc.boolean(),
      shifts: fc.tuple(field(15), field(15), field(15), field(15)),
      timing: field(3),
      type: field(3),
      extended: field(15),
      misc: field(3),
      expansion: field(63),
    });
    holds(
      fc.property(header, (h) => {
        const image = new Uint8Array(16 + 0x4000);
        const flags = (h.vertical ? 1 : 0) | (h.battery ? 2 : 0) | (h.alternative ? 8 : 0);
        image.set([0x4e, 0x45, 0x53, 0x1a, 1, 0, ((h.mapper & 15) << 4) | flags, (h.mapper & 0xf0) | 8 | h.type]);
        image[8] = (h.submapper << 4) | (h.mapper >> 8);
        image[10] = h.shifts[0] | (h.shifts[1] << 4);
        image[11] = h.shifts[2] | (h.shifts[3] << 4);
        image.set([h.timing, h.extended, h.misc, h.expansion], 12);
        const rom = openImage(image);
        const size = (s: number) => (s ? 64 * 2 ** s : 0);
        expect(rom).toMatchObject({
          format: 'NES 2.0',
          mapper: h.mapper,
          submapper: h.submapper,
          vertical: h.vertical,
          battery: h.battery,
          alternative: h.alternative,
          region: ['ntsc', 'pal', 'multi', 'dendy'][h.timing],
          ram: {
            prgRam: size(h.shifts[0]),
            prgNvram: size(h.shifts[1]),
            chrRam: size(h.shifts[2]),
            chrNvram: size(h.shifts[3]),
          },
          miscCount: h.misc,
          expansion: h.expansion,
        });
        expect(rom.console).toBe(
          h.type < 3
            ? ['nes', 'vs', 'playchoice'][h.type]
            : (
                'nes vs playchoice famiclone-decimal epsm vt01 vt02 vt03 vt09 vt32 vt369 um6578 network ' +
                'other other other'
              ).split(' ')[h.extended],
        );
        expect(rom.prg.length).toBe(0x4000);
      }),
    );
  });

  it('sizes in exponent form: 2^e * (2m + 1) bytes', () => {
    const image = ines([0, 8, 0, 0xff], 1536 + 5 * 2048);
    image[4] = (9 << 2) | 1;
    image[5] = (11 << 2) | 2;
    const rom = openImage(image);
    expect([rom.prg.length, rom.chr.length]).toEqual([3 << 9, 5 << 11]);
  });

  it('sizes over 4 MiB use the high nibbles', () => {
    const image = new Uint8Array(16 + 0x101 * 0x4000);
    image.set([0x4e, 0x45, 0x53, 0x1a, 1, 0, 0, 8, 0, 1]);
    expect(openImage(image).prg.length).toBe(0x101 * 0x4000);
  });

  it('miscellaneous ROMs are what follows CHR', () => {
    const image = ines([0, 8, 0, 0, 0, 0, 0, 0, 1], 0x6000 + 100);
    image.fill(7, 16 + 0x6000);
    const rom = openImage(image);
    expect(rom.misc).toEqual(new Uint8Array(100).fill(7));
    image[14] = 0;
    expect(openImage(image).misc.length).toBe(0);
  });

  it('VS. System types are read only for that console', () => {
    const image = ines([0, 9, 0, 0, 0, 0, 0, 0x35]);
    expect(openImage(image)).toMatchObject({ console: 'vs', vsPpu: 5, vsHardware: 3 });
    image[7] = 8;
    expect(openImage(image)).toMatchObject({ console: 'nes', vsPpu: 0, vsHardware: 0 });
  });
});

describe('iNES headers', () => {
  it('mapper, mirroring, battery, region, RAM', () => {
    const rom = openImage(ines([0x43, 0x10, 2, 1]));
    expect(rom).toMatchObject({ format: 'iNES', mapper: 0x14, vertical: true, battery: true, region: 'pal' });
    expect(rom).toMatchObject({ ram: null, inesRamUnits: 2 });
  });

  it('a name written over bytes 7 to 15 is not believed', () => {
    for (const name of ['DiskDude!', 'demiforce', '\0\0\0\0\0\0\0NI']) {
      const image = ines([0x21, ...text(name)]);
      expect(openImage(image), name).toMatchObject({ format: 'archaic iNES', mapper: 2, console: 'nes' });
    }
  });

  it('dirt that looks like the NES 2.0 mark is not taken for it', () => {
    const image = ines([0x21, 0x48, 0, 0x77, 1, 2, 3, 4, 5]);
    expect(openImage(image)).toMatchObject({ format: 'archaic iNES', mapper: 2 });
  });

  it('the trainer stands before PRG', () => {
    const image = ines([0x04], 512 + 0x6000);
    image.fill(0xaa, 16, 16 + 512);
    image[16 + 512] = 0x42;
    const rom = openImage(image);
    expect([rom.trainer, rom.prg[0]]).toEqual([new Uint8Array(512).fill(0xaa), 0x42]);
  });

  it('bytes after CHR are ignored', () => {
    const rom = openImage(ines([0], 0x6000 + 128));
    expect([rom.prg.length, rom.chr.length, rom.misc.length]).toEqual([0x4000, 0x2000, 0]);
  });
});
