import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Nes } from '../../../src/console/index.ts';
import { refusal } from '../../refusal.ts';
import { buildImage } from '../build.ts';

const POLYNOMIAL = 0xedb88320;

/** A shift of the CRC's register undone. */
function unshift(register: number): number {
  return (register >>> 31 ? ((register ^ POLYNOMIAL) << 1) | 1 : register << 1) >>> 0;
}

/** An iNES file whose PRG ROM has this CRC32: the last four bytes see to that. */
function imageWith(crc: number, kilobytes: number): Uint8Array {
  const image = buildImage({ mapper: 0, prg: kilobytes, chr: 16 });
  image.fill(0, 7, 16);
  const prg = image.subarray(16, 16 + kilobytes * 1024);
  const body = prg.subarray(0, prg.length - 4);
  let register = ~crc >>> 0;
  for (let i = 0; i < 32; i++) register = unshift(register);
  new DataView(prg.buffer, prg.byteOffset).setUint32(prg.length - 4, (register ^ ~crc32(body)) >>> 0, true);
  expect(crc32(prg) >>> 0).toBe(crc);
  return image;
}

describe('VS. System games with an old header', () => {
  it('are known by their program', () => {
    const boxing = new Nes(imageWith(0xeb2dba63, 64));
    expect(boxing.info).toMatchObject({
      console: 'vs',
      mapper: 206,
      ppu: 'RP2C04-0003',
      vsHardware: 2,
      expansion: 4,
      mirroring: 'four',
      header: { mapper: 0 },
    });
    expect(boxing.info.correction?.evidence?.[0]).toContain('MAME');
    expect(boxing.info.switches?.names.slice(0, 5)).toEqual([
      'Coins and credits',
      'Coins and credits',
      'Difficulty',
      'Difficulty',
      '',
    ]);
  });

  it('start with their switches as they came from the factory, unless told otherwise', () => {
    const image = imageWith(0x8192c804, 32);
    expect(new Nes(image).ports.panel?.dipSwitches).toBe(0x80);
    expect(new Nes(image, { dipSwitches: 0x03 }).ports.panel?.dipSwitches).toBe(0x03);
  });

  it('with a gun, or whose first player sits on the right', () => {
    expect(new Nes(imageWith(0xff5135a3, 32)).info).toMatchObject({ ppu: 'RP2C04-0001', expansion: 7 });
    expect(new Nes(imageWith(0x07138c06, 32)).info).toMatchObject({ ppu: 'RP2C04-0004', expansion: 5, mapper: 99 });
  });

  it('can be played with another PPU', () => {
    const { info } = new Nes(imageWith(0x07138c06, 32), { overrides: { vsPpu: 3 } });
    expect(info).toMatchObject({ ppu: 'RP2C04-0002', console: 'vs' });
    const impossible = ['number-impossible', { fact: 'vsPpu', value: 16, last: 15 }];
    expect(refusal(() => new Nes(buildImage({ mapper: 99 }), { overrides: { vsPpu: 16 } }))).toEqual(impossible);
  });

  it('for two consoles are refused', () => {
    expect(refusal(() => new Nes(imageWith(0xad407f52, 32)))).toEqual(['vs-dual-system', {}]);
  });
});
