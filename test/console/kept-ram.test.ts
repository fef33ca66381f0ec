import { describe, expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { buildImage } from '../mappers/build.ts';

/** NROM with 8 KB of CHR RAM that is kept without power (NES 2.0, byte 11), and `prgNvram` bytes of PRG RAM that are. */
function make(prgNvram: number): Nes {
  const image = buildImage({ mapper: 0, chr: 0, prgNvram });
  image[6] |= 0x02;
  image[11] = 0x70;
  return new Nes(image);
}

describe('CHR RAM that is kept without power', () => {
  test('is battery, behind what the PRG side keeps', () => {
    expect(make(0).battery?.length).toBe(0x2000);
    const nes = make(0x2000);
    expect(nes.battery?.length).toBe(0x4000);
    nes.battery?.fill(0x5a, 0x2000);
    expect([nes.peek('ppu', 0x0000), nes.peek('ppu', 0x1fff), nes.peek('cpu', 0x6000)]).toEqual([0x5a, 0x5a, 0]);
    expect(nes.batteryChanged).toBe(true);
    const kept = nes.battery?.slice() ?? new Uint8Array(0);
    const next = make(0x2000);
    next.loadBattery(kept);
    expect(next.peek('ppu', 0x0000)).toBe(0x5a);
    next.power();
    expect(next.peek('ppu', 0x0000)).toBe(0x5a);
  });
});
