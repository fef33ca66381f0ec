import { describe, expect, test } from 'vitest';
import type { Region } from '../../src/base/region.ts';
import { Nes } from '../../src/console/index.ts';
import { programRom, store } from './program-rom.ts';

// What a program notices of the console it runs on. https://www.nesdev.org/wiki/Cycle_reference_chart

type Name = Region['name'];
const CONSOLES: readonly Name[] = ['ntsc', 'pal', 'dendy'];

/** Steps until `done`, or fails. */
function until(nes: Nes, done: () => boolean, limit = 200_000): void {
  for (let step = 0; step < limit; step++) {
    if (done()) return;
    nes.cpu.step();
  }
  throw new Error('it never came');
}

/** Runs to the first instruction that begins on line `line` or later, of this frame or the next. */
function toLine(nes: Nes, line: number): void {
  const here = () => {
    nes.bus.catchUp();
    return nes.ppu.line;
  };
  until(nes, () => here() < line);
  until(nes, () => here() >= line);
}

/** CPU cycles of `count` frames from NMI to NMI, with `mask` in $2001. */
function cyclesOfFrames(region: Name, mask: number, count: number): number {
  // The NMI handler counts in $10.
  const rom = programRom({ main: [...store(0x2001, mask), ...store(0x2000, 0x80)], nmi: [0xe6, 0x10] });
  const nes = new Nes(rom, { region });
  const handled = (wanted: number) => until(nes, () => nes.peek('cpu', 0x10) >= wanted, 2_000_000);
  handled(3);
  const start = nes.bus.cycle;
  handled(3 + count);
  return nes.bus.cycle - start;
}

describe('a frame', () => {
  test.each([
    ['ntsc', 0x00, 29780 + 2 / 3],
    ['ntsc', 0x1e, 29780.5],
    ['pal', 0x00, 33247.5],
    ['pal', 0x1e, 33247.5],
    ['dendy', 0x00, 35464],
    ['dendy', 0x1e, 35464],
  ] as const)('of %s has, with $2001 at %i, %f CPU cycles', (region, mask, cycles) => {
    // An interrupt comes up to an instruction late: three cycles of the loop.
    expect(Math.abs(cyclesOfFrames(region, mask, 24) - 24 * cycles)).toBeLessThanOrEqual(3);
  });
});

describe('NMI', () => {
  test.each([
    ['ntsc', 241, 20],
    ['pal', 241, 70],
    ['dendy', 291, 20],
  ] as const)('of %s comes on line %i, and the flag falls %i lines later', (region, line, blank) => {
    const nes = new Nes(programRom({ main: store(0x2000, 0x80), nmi: [0xe6, 0x10] }), { region });
    until(nes, () => nes.peek('cpu', 0x10) === 1);
    nes.bus.catchUp();
    expect(nes.ppu.line).toBe(line);
    expect(nes.ppu.vblank).toBe(true);
    until(nes, () => {
      nes.bus.catchUp();
      return !nes.ppu.vblank;
    });
    expect(nes.ppu.line).toBe(line + blank);
    expect(nes.ppu.line).toBe(nes.ppu.preRenderLine);
  });
});

describe('the emphasis bits', () => {
  test.each([
    ['ntsc', 0x20, 1],
    ['ntsc', 0x40, 2],
    ['ntsc', 0x80, 4],
    ['pal', 0x20, 2],
    ['pal', 0x40, 1],
    ['pal', 0x80, 4],
    ['dendy', 0x20, 2],
    ['dendy', 0x40, 1],
    ['dendy', 0x80, 4],
  ] as const)('of %s: $2001 at %i is %i of red, green and blue', (region, mask, bits) => {
    for (const rendering of [0x00, 0x18]) {
      const nes = new Nes(programRom({ main: store(0x2001, mask | rendering) }), { region });
      for (let frame = 0; frame < 3; frame++) nes.runFrame();
      expect(new Set(nes.pixels.map((pixel) => pixel >> 6))).toEqual(new Set([bits]));
    }
  });
});

describe('OAMADDR in a long vertical blank', () => {
  test.each([
    ['ntsc', 0],
    ['pal', 0x8c],
    ['dendy', 0],
  ] as const)('%s: after a vertical blank that began with 0 it is %i', (region, address) => {
    // Fiskbit's measurements (MesenCE pull request 137): it steps in every even dot of lines 265 to 310, and is left at
    // $8C. 46 lines of 170 steps are 7,820.
    for (const exact of [false, true]) {
      const nes = new Nes(programRom({ main: store(0x2000, 0x80), nmi: store(0x2003, 0) }), { region });
      nes.ppu.exactOnly = exact;
      for (let frame = 0; frame < 2; frame++) nes.runFrame();
      toLine(nes, nes.ppu.preRenderLine);
      expect(nes.ppu.sprites.oamAddress).toBe(address);
    }
  });

  test('a DMA right after NMI fills OAM on all; one 30 lines later does not on PAL', () => {
    const page = Array.from({ length: 256 }, (_, i) => ((i & 3) === 2 ? i & 0xe3 : i));
    const fill = [0xa2, 0x00, 0x8a, 0x9d, 0x00, 0x02, 0xe8, 0xd0, 0xf9];
    // 30 lines are about 3,300 cycles: 3 rounds of 1,280 cycles.
    const wait = [0xa0, 3, 0xa2, 0x00, 0xca, 0xd0, 0xfd, 0x88, 0xd0, 0xf8];
    const dma = [...store(0x2003, 0), ...store(0x4014, 2)];
    const oamAfter = (region: Name, nmi: readonly number[]) => {
      const nes = new Nes(programRom({ main: [...fill, ...store(0x2000, 0x80)], nmi }), { region });
      for (let frame = 0; frame < 3; frame++) nes.runFrame();
      toLine(nes, nes.ppu.preRenderLine);
      return [...nes.ppu.sprites.oam];
    };
    for (const region of CONSOLES) expect(oamAfter(region, dma)).toEqual(page);
    expect(oamAfter('pal', [...wait, ...dma])).not.toEqual(page);
    expect(oamAfter('dendy', [...wait, ...dma])).toEqual(page);
  });
});

describe('switching rendering off in a line', () => {
  test.each([
    ['ntsc', true],
    ['pal', false],
    ['dendy', true],
  ] as const)('%s: spoils a row of OAM: %s', (region, spoils) => {
    // Rendering on, then off again somewhere in the picture.
    const wait = [0xa0, 8, 0xa2, 0x00, 0xca, 0xd0, 0xfd, 0x88, 0xd0, 0xf8];
    const nmi = [...store(0x2001, 0x18), ...wait, ...store(0x2001, 0)];
    const nes = new Nes(programRom({ main: store(0x2000, 0x80), nmi }), { region });
    for (let frame = 0; frame < 2; frame++) nes.runFrame();
    toLine(nes, 235);
    expect(nes.ppu.sprites.corruptRow >= 0).toBe(spoils);
  });
});

describe('DMC DMA', () => {
  /** How often the pad gave a bit too few while it was read in a loop, and a sample was played at the highest rate. */
  function lostBits(region: Name): number {
    const play = [...store(0x4010, 0x4f), ...store(0x4012, 0), ...store(0x4013, 0xff), ...store(0x4015, 0x10)];
    // A wait of another length each time: 0 to 7 rounds of five cycles.
    const wait = [0xe6, 0x11, 0xa5, 0x11, 0x29, 0x07, 0xaa, 0xca, 0x10, 0xfd];
    // Strobe; then eight reads, whose bits go into $10: A, the first of them, is pressed.
    const strobe = [...store(0x4016, 1), ...store(0x4016, 0)];
    const read = [0xad, 0x16, 0x40, 0x4a, 0x26, 0x10];
    const main = [...play, ...wait, ...strobe, ...Array.from({ length: 8 }, () => read).flat()];
    const jump = [0x4c, play.length, 0xc0];
    const nes = new Nes(programRom({ main: [...main, ...jump] }), { region });
    nes.setButtons(0, 0x01);
    let lost = 0;
    for (let round = 0; round < 400; round++) {
      until(nes, () => nes.cpu.pc === 0xc000 + play.length);
      nes.cpu.step();
      until(nes, () => nes.cpu.pc === 0xc000 + play.length);
      if (nes.peek('cpu', 0x10) !== 0x80) lost++;
      nes.cpu.step();
    }
    return lost;
  }

  test('spoils reads of the pad on the 2A03, and not on the 2A07', () => {
    expect(lostBits('ntsc')).toBeGreaterThan(0);
    expect(lostBits('dendy')).toBeGreaterThan(0);
    expect(lostBits('pal')).toBe(0);
  });
});
