import { describe, expect, it } from 'vitest';
import { Nes } from '../../src/console/nes.ts';
import { openCartridge } from '../../src/mappers/cartridge.ts';
import { refusal } from '../refusal.ts';
import { buildImage } from './build.ts';
import { ines } from './formats/build-ines.ts';

describe('RAM', () => {
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

describe('a trainer', () => {
  const image = ines([0x04], 512 + 0x6000);
  image.fill(0xaa, 16, 16 + 512);

  it('is copied to $7000-$71FF, also when the console is switched on again', () => {
    const { memory } = openCartridge(image);
    const around = [0x6fff, 0x7000, 0x71ff, 0x7200];
    expect(around.map((address) => memory.peekCpu(address))).toEqual([0, 0xaa, 0xaa, 0]);
    const nes = new Nes(image);
    nes.memory.view(nes.memory.workRam).fill(0x55);
    nes.power();
    expect(around.map((address) => nes.peek('cpu', address))).toEqual([0, 0xaa, 0xaa, 0]);
  });

  it.each([
    [0x1000, [0, 0, 0]],
    [0x1400, [0, 0xaa, 0xaa]],
  ])('goes into %i bytes of RAM if they reach so far, and is the same in cartridge and console', (prgRam, wanted) => {
    const options = { overrides: { prgRam } };
    for (const { memory } of [openCartridge(image, options), new Nes(image, options)]) {
      const ram = memory.view(memory.prgRam);
      expect([ram[0xfff], ram[0x1000] ?? 0, ram[0x11ff] ?? 0]).toEqual(wanted);
    }
  });

  it('is nothing that a game has changed in its battery RAM', () => {
    const kept = image.slice();
    kept[6] |= 2;
    expect(new Nes(kept).batteryChanged).toBe(false);
  });
});

describe('a board', () => {
  it('an unknown board is named', () => {
    const make = (mapper: number) => () => openCartridge(buildImage({ mapper }));
    expect(refusal(make(4095))).toEqual(['board-unknown', { mapper: 4095, name: '' }]);
    expect(refusal(make(20))).toEqual(['board-is-disk-system', {}]);
  });
});

describe('machines that are no NES', () => {
  const extended = (type: number) => {
    const image = buildImage({ mapper: 0 });
    image[7] |= 3;
    image[13] = type;
    return () => openCartridge(image);
  };

  it('are named and refused; what runs on one is not', () => {
    for (const type of [0, 1, 2, 4, 5]) expect(extended(type)).not.toThrow();
    const consoles = ['famiclone-decimal', 'vt02', 'vt03', 'vt09', 'vt32', 'vt369', 'um6578', 'network', 'other'];
    const others = [3, 6, 7, 8, 9, 10, 11, 12, 15].map((type) => refusal(extended(type)));
    expect(others).toEqual(consoles.map((console) => ['other-console', { console }]));
  });
});
