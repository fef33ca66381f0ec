import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/base/hash.ts';
import { Nes } from '../../../src/console/nes.ts';
import { openCartridge, openImage } from '../../../src/mappers/cartridge.ts';
import { BOARDS } from '../../../src/mappers/catalogue.ts';
import { stockEverything } from '../../../src/mappers/every-cartridge.ts';
import { BAD_HEADERS } from '../../../src/mappers/formats/bad-headers.ts';
import { correctionOf } from '../../../src/mappers/formats/corrections.ts';
import type { CartridgeFacts } from '../../../src/mappers/formats/facts.ts';
import { refusal } from '../../refusal.ts';
import { buildImage } from '../build.ts';

stockEverything();

/** An iNES image (no NES 2.0) of mapper `mapper`. */
function oldImage(mapper: number, flags = 0): Uint8Array {
  const image = buildImage({ mapper, prg: 32, chr: 8 });
  image.fill(0, 7, 16);
  image[6] = ((mapper & 15) << 4) | flags;
  image[7] = mapper & 0xf0;
  return image;
}

/** The image with its last four bytes such that PRG and CHR together have CRC32 `wanted`. */
function forge(image: Uint8Array, wanted: number): Uint8Array {
  const at = image.length - 4;
  const forged = image.slice();
  const crcWith = (bytes: readonly number[]) => {
    forged.set(bytes, at);
    return crc32(forged.subarray(16));
  };
  // CRC32 is affine in its last bytes: each of the 32 bits changes the result by a fixed pattern.
  const zero = crcWith([0, 0, 0, 0]);
  const basis = Array.from({ length: 32 }, (_, bit) => {
    const bytes = [0, 0, 0, 0];
    bytes[bit >> 3] = 1 << (bit & 7);
    return { bits: 1 << bit, change: (crcWith(bytes) ^ zero) >>> 0 };
  });
  let rest = (wanted ^ zero) >>> 0;
  let solution = 0;
  for (let bit = 31; bit >= 0; bit--) {
    const pivot = basis.findIndex(({ change }) => change !== 0 && 31 - Math.clz32(change) === bit);
    if (pivot < 0) continue;
    const [row] = basis.splice(pivot, 1);
    for (const other of basis) {
      if ((other.change >>> bit) & 1) {
        other.change = (other.change ^ row.change) >>> 0;
        other.bits ^= row.bits;
      }
    }
    if ((rest >>> bit) & 1) {
      rest = (rest ^ row.change) >>> 0;
      solution ^= row.bits;
    }
  }
  expect(crcWith([solution, solution >>> 8, solution >>> 16, solution >>> 24].map((byte) => byte & 0xff))).toBe(wanted);
  return forged;
}

describe('the table of bad headers', () => {
  const rows = BAD_HEADERS.flatMap((source) => source.rows);

  it('names each ROM once, with facts that can be read and boards that there are', () => {
    expect(new Set(rows.map(([crc]) => crc)).size).toBe(rows.length);
    const mappers = new Set(BOARDS.map((row) => row.mapper));
    for (const [crc, text] of rows) {
      expect(text, crc.toString(16)).toMatch(/^(\d+(\.\d)?|-)( [HV4])?( r\d+)?( n\d+(\.\d+)?)?( b)?( p)?$/);
      const mapper = /^\d+/.exec(text)?.[0];
      if (mapper !== undefined) expect(mappers, text).toContain(Number(mapper));
    }
  });

  it('a ROM that is in it gets its board, and says who knows', () => {
    // Devil Man: mapper 154, in old headers 88 with a four-screen bit that is wrong.
    const devilMan = forge(oldImage(88), 0xd1691028);
    const { info } = new Nes(devilMan);
    expect(info).toMatchObject({ mapper: 154, header: { mapper: 88, mirroring: 'horizontal' } });
    expect(info.correction?.evidence).toEqual(['FCEUX', 'FCEUmm (src/ines-correct.h)']);
  });

  it('mirroring, battery, RAM and region', () => {
    const opened = (crc: number, mapper: number, flags = 0) => new Nes(forge(oldImage(mapper, flags), crc)).info;
    expect(opened(0x404b2e8b, 4).mirroring).toBe('four');
    expect(opened(0x15141401, 4, 8).mirroring).toBe('horizontal');
    expect(opened(0x1d41cc8c, 3).mirroring).toBe('vertical');
    expect(opened(0xeaf7ed72, 1).battery).toBe(0x2000);
    expect(opened(0xc9556b36, 1, 2)).toMatchObject({ prgRam: 0, prgNvram: 0x8000 });
    expect(opened(0x4642dda6, 1, 2)).toMatchObject({ prgRam: 0x2000, prgNvram: 0x2000 });
    expect(opened(0x889129cb, 4)).toMatchObject({ mapper: 4, submapper: 1, prgNvram: 0x400 });
    expect(opened(0xcfe02ada, 1).region).toBe('pal');
    expect(opened(0xe40b4973, 206)).toMatchObject({ mapper: 206, mirroring: 'vertical' });
  });

  it('a header that is right is left alone, and so is a NES 2.0 header', () => {
    const right = forge(oldImage(154), 0xd1691028);
    expect(correctionOf(openImage(right))).toBeNull();
    const modern = buildImage({ mapper: 88, prg: 32, chr: 8 });
    expect(correctionOf(openImage(forge(modern, 0xd1691028)))).toBeNull();
    expect(correctionOf(openImage(oldImage(0)))).toBeNull();
  });

  it('a trainer does not hide the ROM', () => {
    const forged = forge(oldImage(88), 0xd1691028);
    const trained = new Uint8Array(forged.length + 512);
    trained.set(forged.subarray(0, 16));
    trained.set(forged.subarray(16), 16 + 512);
    trained[6] |= 4;
    expect(correctionOf(openImage(trained))?.facts.mapper).toBe(154);
  });
});

describe('what the player says of a cartridge', () => {
  const image = buildImage({ mapper: 4, submapper: 3, prg: 32, chr: 8 });
  const info = (overrides: CartridgeFacts) => new Nes(image, { overrides }).info;

  it('holds over the file, a field at a time', () => {
    expect(info({})).toMatchObject({ mapper: 4, submapper: 3, mirroring: 'horizontal', prgRam: 0 });
    expect(info({ mapper: 0 })).toMatchObject({ mapper: 0, submapper: 0, board: 'NROM' });
    expect(info({ mapper: 4, submapper: 1 })).toMatchObject({ mapper: 4, submapper: 1 });
    expect(info({ submapper: 0 })).toMatchObject({ mapper: 4, submapper: 0 });
    expect(info({ region: 'pal' })).toMatchObject({ region: 'pal' });
    expect(info({ prgRam: 0x2000 })).toMatchObject({ prgRam: 0x2000, prgNvram: 0, header: { ram: { prgRam: 0 } } });
    expect(info({ prgNvram: 0x800, chrRam: 0x8000 })).toMatchObject({ battery: 0x800, chrRam: 0x8000 });
  });

  it('mirroring reaches the nametables', () => {
    const four = openCartridge(image, { overrides: { mapper: 0, mirroring: 'four' } });
    expect(four.memory.vram.size).toBe(0x1000);
    for (const mirroring of ['horizontal', 'vertical', 'screen0', 'screen1', 'four'] as const) {
      expect(info({ mapper: 0, mirroring }).mirroring).toBe(mirroring);
    }
    // A VS. System wires four screens of its own, whatever anybody says.
    expect(info({ mapper: 99, mirroring: 'vertical' }).mirroring).toBe('four');
  });

  it('holds over the table of bad headers', () => {
    const nes = new Nes(forge(oldImage(88), 0xd1691028), { overrides: { mapper: 88 } });
    expect(nes.info).toMatchObject({ mapper: 88, header: { mapper: 88 } });
  });

  it.each([
    [{ mapper: 4096 }, 'number-impossible', { fact: 'mapper', value: 4096, last: 4095 }],
    [{ mapper: -1 }, 'number-impossible', { fact: 'mapper', value: -1, last: 4095 }],
    [{ mapper: 1.5 }, 'number-impossible', { fact: 'mapper', value: 1.5, last: 4095 }],
    [{ submapper: 16 }, 'number-impossible', { fact: 'submapper', value: 16, last: 15 }],
    [{ vsPpu: 16 }, 'number-impossible', { fact: 'vsPpu', value: 16, last: 15 }],
    [{ vsHardware: -1 }, 'number-impossible', { fact: 'vsHardware', value: -1, last: 15 }],
    [{ expansion: 64 }, 'number-impossible', { fact: 'expansion', value: 64, last: 63 }],
    [{ mirroring: 'diagonal' }, 'mirroring-unknown', { value: 'diagonal' }],
    [{ region: 'secam' }, 'region-unknown', { value: 'secam' }],
    [{ prgRam: 1000 }, 'ram-impossible', { size: 1000 }],
    [{ chrRam: -1024 }, 'ram-impossible', { size: -1024 }],
    [{ prgNvram: 0x400000 }, 'ram-impossible', { size: 0x400000 }],
    [{ mapper: 4095 }, 'board-unknown', { mapper: 4095, name: '' }],
  ])('%o is refused', (overrides, code, values) => {
    expect(refusal(() => info(overrides as CartridgeFacts))).toEqual([code, values]);
  });

  it('a state made with another cartridge is refused', () => {
    const state = new Nes(image, { overrides: { mirroring: 'vertical' } }).save();
    expect(refusal(() => new Nes(image).load(state))).toEqual(['state-of-another-cartridge', {}]);
    new Nes(image, { overrides: { mirroring: 'vertical' } }).load(state);
  });
});

describe('what is known of a ROM', () => {
  it('every field of NES 2.0 that a page may need', () => {
    const image = buildImage({ mapper: 0, prg: 32, chr: 8, prgRam: 0x800, prgNvram: 0x2000 });
    image[7] |= 1;
    image[13] = 0x25;
    image[14] = 2;
    image[15] = 0x2a;
    expect(new Nes(image).info).toMatchObject({
      console: 'vs',
      vsPpu: 5,
      vsHardware: 2,
      expansion: 0x2a,
      miscRoms: 2,
      trainer: false,
      prgRam: 0x800,
      prgNvram: 0x2000,
      battery: 0x2000,
      header: { mapper: 0, region: 'ntsc', ram: { prgRam: 0x800, prgNvram: 0x2000 } },
    });
  });
});
