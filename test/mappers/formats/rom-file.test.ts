import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCartridge, openImage } from '../../../src/mappers/cartridge.ts';
import { stockEverything } from '../../../src/mappers/every-cartridge.ts';
import { RomError } from '../../../src/mappers/formats/rom-error.ts';
import { holds } from '../../property.ts';
import { refusal } from '../../refusal.ts';
import { buildImage } from '../build.ts';

stockEverything();

const text = (s: string) => Uint8Array.from(s, (c) => c.charCodeAt(0));

function ines(bytes: number[], body = 0x4000 + 0x2000): Uint8Array {
  const image = new Uint8Array(16 + body);
  image.set([0x4e, 0x45, 0x53, 0x1a, 1, 1, ...bytes]);
  return image;
}

function withAt(size: number, at: number, bytes: Uint8Array): Uint8Array {
  const file = new Uint8Array(size).fill(0x55);
  file.set(bytes, at);
  return file;
}

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

  it('the trainer stands before PRG and is copied to $7000', () => {
    const image = ines([0x04], 512 + 0x6000);
    image.fill(0xaa, 16, 16 + 512);
    image[16 + 512] = 0x42;
    const rom = openImage(image);
    expect(rom.prg[0]).toBe(0x42);
    const { memory } = openCartridge(image);
    expect([memory.peekCpu(0x6fff), memory.peekCpu(0x7000), memory.peekCpu(0x71ff), memory.peekCpu(0x7200)]).toEqual([
      0, 0xaa, 0xaa, 0,
    ]);
  });

  it('bytes after CHR are ignored', () => {
    const rom = openImage(ines([0], 0x6000 + 128));
    expect([rom.prg.length, rom.chr.length, rom.misc.length]).toEqual([0x4000, 0x2000, 0]);
  });

  it('without sizes: 8 KiB of RAM, kept with a battery, and CHR RAM when there is no CHR ROM', () => {
    const image = ines([0], 0x4000);
    image[5] = 0;
    const plain = openCartridge(image).memory;
    expect([plain.prgRam.size, plain.prgNvram.size, plain.chr.size]).toEqual([0x2000, 0, 0x2000]);
    image[6] = 2;
    const kept = openCartridge(image).memory;
    expect([kept.prgRam.size, kept.prgNvram.size]).toEqual([0, 0x2000]);
  });
});

describe('files that are no games', () => {
  it.each([
    ['empty', new Uint8Array(0), 'empty-file', {}],
    ['zip', text('PK\x03\x04....'), 'archive', { kind: 'zip' }],
    ['empty zip', text('PK\x05\x06....'), 'empty-zip', {}],
    ['7z', text('7z\xbc\xaf\x27\x1c'), 'archive', { kind: '7-Zip' }],
    ['rar', text('Rar!\x1a\x07\x00'), 'archive', { kind: 'RAR' }],
    ['gzip', text('\x1f\x8b\x08'), 'archive', { kind: 'gzip' }],
    ['fds', text('FDS\x1a\x01'), 'disk-cut-short', { side: 65500, found: 0 }],
    ['raw fds', text('\x01*NINTENDO-HVC*'), 'disk-cut-short', { side: 65500, found: 15 }],
    ['nsf', text('NESM\x1a\x01'), 'header-cut-short', { format: 'NSF' }],
    ['nsfe', text('NSFE'), 'music-part-missing', {}],
    ['unif', text('UNIF\x07'), 'header-cut-short', { format: 'UNIF' }],
    ['ips', text('PATCH\0\0'), 'patch', { kind: 'IPS' }],
    ['bps', text('BPS1'), 'patch', { kind: 'BPS' }],
    ['ups', text('UPS1'), 'patch', { kind: 'UPS' }],
    ['png', text('\x89PNG\r\n'), 'other-file', { kind: 'png' }],
    ['jpeg', text('\xff\xd8\xff\xe0'), 'other-file', { kind: 'jpeg' }],
    ['gif', text('GIF89a'), 'other-file', { kind: 'gif' }],
    ['pdf', text('%PDF-1.7'), 'other-file', { kind: 'pdf' }],
    ['riff', text('RIFF....WAVE'), 'other-file', { kind: 'sound-or-video' }],
    ['ogg', text('OggS'), 'other-file', { kind: 'sound' }],
    ['mp3', text('ID3\x03'), 'other-file', { kind: 'mp3' }],
    ['exe', text('MZ\x90'), 'other-file', { kind: 'windows-program' }],
    ['elf', text('\x7fELF'), 'other-file', { kind: 'linux-program' }],
    ['n64', text('\x80\x37\x12\x40'), 'other-file', { kind: 'nintendo-64-game' }],
    ['gb', withAt(0x8000, 0x104, text('\xce\xed\x66\x66\xcc\x0d\x00\x0b')), 'other-file', { kind: 'game-boy-game' }],
    [
      'gba',
      withAt(0x8000, 4, text('\x24\xff\xae\x51\x69\x9a\xa2\x21')),
      'other-file',
      { kind: 'game-boy-advance-game' },
    ],
    ['md', withAt(0x8000, 0x100, text('SEGA MEGA DRIVE')), 'other-file', { kind: 'mega-drive-game' }],
    ['sms', withAt(0x8000, 0x7ff0, text('TMR SEGA')), 'other-file', { kind: 'master-system-or-game-gear-game' }],
    ['snes', withAt(0x8200, 0x81dc, text('\x34\x12\xcb\xed')), 'other-file', { kind: 'super-nintendo-game' }],
    ['html', text('\n <!DOCTYPE html><title>404</title>'), 'web-page', {}],
    ['xml', text('<?xml version="1.0"?>'), 'web-page', {}],
    ['damaged mark', text('NES\x00aaaaaaaaaaaaaaaaa'), 'header-damaged', {}],
    ['anything', text('hello, world'), 'header-missing', {}],
    ['half a header', text('NES\x1a\x01\x01'), 'header-cut-short', { format: 'iNES' }],
    ['no program', text('NES\x1a\0\x01\0\0\0\0\0\0\0\0\0\0'), 'program-missing', { format: 'iNES' }],
    ['cut short', ines([0], 0x5000), 'rom-cut-short', { announced: 16 + 0x6000, found: 16 + 0x5000 }],
  ] as const)('%s', (_name, file, code, values) => {
    expect(refusal(() => openImage(file))).toEqual([code, values]);
  });

  it('no file of any content throws anything but RomError', () => {
    holds(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.boolean(), (tail, marked) => {
        const file = marked ? Uint8Array.from([0x4e, 0x45, 0x53, 0x1a, ...tail]) : tail;
        expect(() => openImage(file)).toThrow(RomError);
      }),
    );
  });

  it('an unknown board is named', () => {
    const make = (mapper: number) => () => openCartridge(buildImage({ mapper }));
    expect(refusal(make(4095))).toEqual(['board-unknown', { mapper: 4095, name: '' }]);
    expect(refusal(make(20))).toEqual(['board-is-disk-system', {}]);
  });
});
