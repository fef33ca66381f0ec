import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/base/hash.ts';
import { Nes } from '../../../src/console/nes.ts';
import { openCartridge, openImage } from '../../../src/mappers/cartridge.ts';
import { stockEverything } from '../../../src/mappers/every-cartridge.ts';
import { RomError } from '../../../src/mappers/formats/rom-error.ts';
import { holds } from '../../property.ts';
import { refusal } from '../../refusal.ts';
import { buildImage } from '../build.ts';
import { buildUnif, type Chunks } from './build-unif.ts';

stockEverything();

const KB = 1024;
const chip = (kilobytes: number, fill: number) => new Uint8Array(kilobytes * KB).fill(fill);

/** A board by its name alone, with 32 KiB of PRG ROM and 8 KiB of CHR ROM unless said otherwise. */
function unif(name: string, more: Chunks = {}): Uint8Array {
  return buildUnif({ MAPR: `${name}\0`, PRG0: chip(32, 1), CHR0: chip(8, 2), ...more });
}

const open = (name: string, more?: Chunks) => openImage(unif(name, more));

describe('UNIF images', () => {
  it('are the same game as their .nes file, and play', () => {
    const ines = buildImage({ mapper: 0 });
    const unif = buildUnif({ MAPR: 'NES-NROM-256\0', PRG0: ines.subarray(16, 0x8010), CHR0: ines.subarray(0x8010) });
    const [one, other] = [new Nes(ines), new Nes(unif)];
    expect(other.info).toMatchObject({ format: 'UNIF', mapper: 0, board: 'NROM', sha1: one.info.sha1 });
    for (const nes of [one, other]) nes.runFrame();
    expect(other.pixels).toEqual(one.pixels);
  });

  it('chips are joined in the order of their numbers, wherever they stand', () => {
    const rom = open('NES-SLROM', {
      PRG0: chip(16, 0),
      CHR1: chip(8, 0x11),
      PRGA: chip(16, 10),
      PRG1: chip(16, 1),
      CHR0: chip(8, 0x10),
    });
    expect([0, 1, 2].map((i) => rom.prg[i * 0x4000])).toEqual([0, 1, 10]);
    expect([rom.chr[0], rom.chr[0x2000]]).toEqual([0x10, 0x11]);
  });

  it('a name without end is that of no board', () => {
    const endless = new Uint8Array(KB * KB).fill(0x41);
    expect(refusal(() => open('', { MAPR: endless }))).toEqual(['unif-board-unknown', { name: 'A'.repeat(64) }]);
  });

  it('a noted CRC32 is checked', () => {
    const prg = chip(32, 7);
    const noted = (crc: number) => Uint8Array.from([crc, crc >> 8, crc >> 16, crc >> 24]);
    expect(open('NES-NROM', { PRG0: prg, PCK0: noted(crc32(prg)) }).prg).toEqual(prg);
    const wrong = (chunks: Parameters<typeof open>[1]) => refusal(() => open('NES-NROM', chunks));
    expect(wrong({ PRG0: prg, PCK0: noted(crc32(prg) ^ 1) })).toEqual(['chip-damaged', { chip: 'PRG0' }]);
    expect(wrong({ CHR0: chip(8, 3), CCK0: noted(5) })).toEqual(['chip-damaged', { chip: 'CHR0' }]);
  });

  it.each([
    ['NES-NROM-128', '0.0'],
    ['HVC-NROM-256-02', '0.0'],
    ['IREM-NROM-128', '0.0'],
    ['nes-slrom', '1.0'],
    [' BMC-RESET-TXROM ', '313.0'],
    ['NES-SEROM', '1.5'],
    ['ACCLAIM-MC-ACC', '4.3'],
    ['UNL-Sachen-8259A', '141.0'],
    ['Sachen-8259B', '138.0'],
    ['BMC-Super24in1SC03', '176.0'],
    ['UNL-8237A', '215.1'],
    ['NES-HKROM', '4.1'],
    ['BANDAI-LZ93D50+24C01', '159.0'],
    ['UNL-CC-21', '27.0'],
    ['BMC-K-3102', '458.0'],
    ['BMC-GN-23', '458.1'],
    ['GTROM', '111.0'],
    ['UNL-INLNSF', '31.0'],
  ])('%s is mapper %s', (name, wanted) => {
    const { mapper, submapper } = open(name);
    expect(`${mapper}.${submapper}`).toBe(wanted);
  });

  it('what the board’s size or mirroring decides', () => {
    expect(open('UNL-SMB2J', { PRG0: chip(64, 0) }).mapper).toBe(304);
    expect(open('UNL-SMB2J', { PRG0: chip(96, 0) }).mapper).toBe(311);
    expect(open('NES-TFROM', { MIRR: [0] }).submapper).toBe(2);
    expect(open('NES-TFROM', { MIRR: [5] }).submapper).toBe(0);
  });

  it('mirroring', () => {
    const soldered = (name: string, mirr: number) => openCartridge(unif(name, { MIRR: [mirr] })).board.soldered;
    const five = [0, 1, 2, 3, 4].map((mirr) => soldered('NES-NROM', mirr));
    expect(five).toEqual(['horizontal', 'vertical', 'screen0', 'screen1', 'four']);
    expect(soldered('NES-TVROM', 1)).toBe('four');
    expect(soldered('JALECO-JF15', 5)).toBe('vertical');
  });

  it.each([
    ['NES-SNROM', {}, [0x2000, 0, 0x2000, 0]],
    ['NES-SNROM', { BATR: [1] }, [0, 0x2000, 0x2000, 0]],
    ['NES-SOROM', { BATR: [1] }, [0x2000, 0x2000, 0x2000, 0]],
    ['NES-SXROM', { BATR: [1] }, [0, 0x8000, 0x2000, 0]],
    ['NES-TLROM', {}, [0, 0, 0x2000, 0]],
    ['NES-TLROM', { BATR: [1] }, [0, 0x2000, 0x2000, 0]],
    ['NES-HKROM', {}, [0, 0x400, 0x2000, 0]],
    ['BANDAI-LZ93D50+24C02', {}, [0, 256, 0x2000, 0]],
    ['NES-CPROM', {}, [0, 0, 0x4000, 0]],
    ['BMC-FK23C', {}, [0, 0, 0x40000, 0]],
    ['BMC-FK23C', { CHR0: chip(8, 0) }, [0, 0, 0, 0]],
    ['NES-TQROM', { CHR0: chip(8, 0) }, [0, 0, 0x2000, 0]],
    ['UNL-SA-9602B', {}, [0, 0, 0, 0x8000]],
    ['NES-NROM', { CHR0: chip(8, 0), VROR: [1] }, [0, 0, 0x2000, 0]],
  ])('RAM of %s with %o', (name, more: Chunks, sizes) => {
    const { ram } = openImage(buildUnif({ MAPR: `${name}\0`, PRG0: chip(32, 1), ...more }));
    expect([ram?.prgRam, ram?.prgNvram, ram?.chrRam, ram?.chrNvram]).toEqual(sizes);
  });

  it('region, battery and controllers', () => {
    expect(open('NES-NROM', { TVCI: [1], BATR: [1] })).toMatchObject({ region: 'pal', battery: true });
    expect(open('NES-NROM', { TVCI: [2] })).toMatchObject({ region: 'multi', battery: false });
    const expansion = (ctrl: number) => open('NES-NROM', { CTRL: [ctrl] }).expansion;
    expect([0, 1, 2, 3, 8, 16, 32].map(expansion)).toEqual([0, 1, 8, 8, 0x0f, 0x0b, 2]);
  });

  it('the length that some tools left out of DINF', () => {
    const whole = buildUnif({ DINF: chip(1, 0).subarray(0, 204), MAPR: 'NES-NROM\0', PRG0: chip(16, 1) });
    whole.fill(0, 36, 40);
    expect(openImage(whole).prg.length).toBe(16 * KB);
  });

  it('an unknown board is named, and one that is known but not made', () => {
    const named = ['unif-board-unknown', { name: 'UNL-NEVER-HEARD-OF' }];
    expect(refusal(() => open('UNL-NEVER-HEARD-OF'))).toEqual(named);
    const known = ['board-unknown', { mapper: 344, name: 'GN-26' }];
    expect(refusal(() => openCartridge(unif('GN-26')))).toEqual(known);
  });

  it('a damaged image is refused, by what is wrong with it', () => {
    const whole = buildUnif({ MAPR: 'NES-NROM\0', PRG0: chip(16, 1) });
    const wrong = (image: Uint8Array) => refusal(() => openImage(image));
    expect(wrong(whole.subarray(0, 20))).toEqual(['header-cut-short', { format: 'UNIF' }]);
    expect(wrong(whole.subarray(0, 2000))).toEqual(['part-cut-short', { format: 'UNIF', part: 'PRG0' }]);
    expect(wrong(buildUnif({ PRG0: chip(16, 1) }))).toEqual(['board-missing', {}]);
    expect(wrong(buildUnif({ MAPR: 'NES-NROM\0' }))).toEqual(['program-missing', { format: 'UNIF' }]);
  });

  it('no bytes after the mark make it throw anything but RomError', () => {
    holds(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        try {
          openImage(Uint8Array.from([0x55, 0x4e, 0x49, 0x46, ...tail]));
        } catch (error) {
          expect(error).toBeInstanceOf(RomError);
        }
      }),
    );
  });
});
