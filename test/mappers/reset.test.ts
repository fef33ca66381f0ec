import { describe, expect, it } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { Bench, buildImage, type ImageOptions } from './build.ts';

/** What is seen at $8000 and $C000 (16 KiB banks) and on the left pattern table after each press of reset. */
function presses(options: ImageOptions, count: number): (readonly number[])[] {
  const b = new Bench(options);
  const see = () => [b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000), b.chrBank(0, 0x2000)] as const;
  const seen = [see()];
  for (let i = 0; i < count; i++) {
    b.board.reset();
    seen.push(see());
  }
  b.board.power();
  expect(see(), 'switched off and on').toEqual(seen[0]);
  return seen;
}

/** Multicarts whose outer bank only the reset button moves: https://www.nesdev.org/wiki/INES_Mapper_060 and so on. */
describe('boards that count presses of reset', () => {
  it('60: four games of 16 KiB and 8 KiB', () => {
    expect(presses({ mapper: 60, prg: 64, chr: 32 }, 4)).toEqual([
      [0, 0, 0],
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
      [0, 0, 0],
    ]);
  });

  it('230: Contra, then the other 22', () => {
    const seen = presses({ mapper: 230, prg: 640, chr: 0, chrRam: 0x2000 }, 2);
    expect(seen.map(([low, high]) => [low, high])).toEqual([
      [0, 7],
      [8, 9],
      [0, 7],
    ]);
  });

  it('233: halves of 512 KiB, with the registers cleared', () => {
    const b = new Bench({ mapper: 233, prg: 1024, chr: 0, chrRam: 0x2000 });
    b.write(0x8000, 0x25);
    expect(b.prgBank(0x8000, 0x4000)).toBe(5);
    b.board.reset();
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([32, 33]);
    b.write(0x8000, 0x25);
    expect(b.prgBank(0x8000, 0x4000)).toBe(37);
    b.board.reset();
    expect(b.prgBank(0x8000, 0x4000)).toBe(0);
  });

  it('313: four MMC3 games of 128 KiB each', () => {
    const seen = presses({ mapper: 313, prg: 512, chr: 512 }, 4);
    expect(seen.map(([low, high, chr]) => [low >> 3, high, chr])).toEqual([
      [0, 7, 0],
      [1, 15, 16],
      [2, 23, 32],
      [3, 31, 48],
      [0, 7, 0],
    ]);
  });

  it('by the button of the console, and kept in snapshots', () => {
    const nes = new Nes(buildImage({ mapper: 60, prg: 64, chr: 32 }));
    const bank = () => nes.peek('cpu', 0x8000) / 16;
    nes.reset();
    nes.reset();
    const state = nes.save();
    expect(bank()).toBe(2);
    nes.power();
    expect(bank()).toBe(0);
    nes.load(state);
    expect(bank()).toBe(2);
  });
});

/** https://www.nesdev.org/wiki/MMC6: 1 KiB inside the chip, whatever the header says of 8 KiB. */
describe('what a battery keeps', () => {
  it('MMC6: 1 KiB', () => {
    for (const prgNvram of [0x400, 0x2000, 0]) {
      const { memory } = new Bench({ mapper: 4, submapper: 1, prg: 128, chr: 128, prgNvram });
      expect([memory.prgRam.size, memory.prgNvram.size]).toEqual([0, 0x400]);
    }
  });
});
