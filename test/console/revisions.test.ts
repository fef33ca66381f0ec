import { describe, expect, test } from 'vitest';
import { COMMON } from '../../src/base/revisions.ts';
import { StandardPad } from '../../src/console/devices/pads.ts';
import { Nes, type NesOptions } from '../../src/console/index.ts';
import { Ports } from '../../src/console/ports.ts';
import type { Mmc3 } from '../../src/mappers/mmc3/mmc3.ts';
import { buildImage } from '../mappers/build.ts';
import { programRom, store } from './program-rom.ts';

/** What is in $10 after `main` has run for two frames. */
function resultOf(main: readonly number[], revisions: NonNullable<NesOptions['revisions']>): number {
  const nes = new Nes(programRom({ main }), { revisions });
  for (let frame = 0; frame < 2; frame++) nes.runFrame();
  return nes.peek('cpu', 0x10);
}

/** LDA address, STA $10. */
const keep = (address: number) => [0xad, address & 0xff, address >> 8, 0x85, 0x10];

describe('PPU', () => {
  const oam = [...store(0x2003, 0), ...store(0x2004, 0x5a), ...store(0x2003, 0), ...keep(0x2004)];
  // $2F00 holds $5A; palette RAM above it $15.
  const write = (high: number, data: number) => [...store(0x2006, high), ...store(0x2006, 0), ...store(0x2007, data)];
  const point = (high: number) => [...store(0x2006, high), ...store(0x2006, 0)];
  const palette = [
    ...write(0x2f, 0x5a),
    ...write(0x3f, 0x15),
    ...point(0x2f),
    ...keep(0x2007),
    ...point(0x3f),
    ...keep(0x2007),
  ];

  test('G reads OAM and palette RAM back', () => {
    expect(resultOf(oam, {})).toBe(0x5a);
    // The upper two bits are open bus: the buffer's $40 there came with the read before.
    expect(resultOf(palette, {}) & 0x3f).toBe(0x15);
  });

  test('E does not: $2004 is open bus, and $2007 has its buffer for every address', () => {
    // OAMADDR was written last: 0.
    expect(resultOf(oam, { ppu: 'E' })).toBe(0);
    expect(resultOf(palette, { ppu: 'E' })).toBe(0x5a);
  });
});

describe('CPU', () => {
  test.each([
    ['early', 0x0440],
    ['late', 0x0740],
  ] as const)('%s: SHA $06C0,Y with A = $FC, X = 7 and Y = $80 writes 4 to %i', (cpu, address) => {
    // The index leads into page 7, and the value is $FC & 7 & 7; the page is 7 & X, on an early one & A too.
    const nes = new Nes(programRom({ main: [0xa9, 0xfc, 0xa2, 0x07, 0xa0, 0x80, 0x9f, 0xc0, 0x06] }), {
      revisions: { cpu },
    });
    nes.runFrame();
    expect([0x0440, 0x0740].filter((written) => nes.peek('cpu', written) === 4)).toEqual([address]);
  });
});

describe('pads', () => {
  /** Bits read in cycles 100, 101, 102 and 110 with A held. */
  function bits(pads: 'nes' | 'famicom'): number[] {
    const pad = new StandardPad();
    const ports = new Ports(pad, new StandardPad(), { ...COMMON, pads });
    pad.buttons = 0x01;
    ports.write(1, 10);
    ports.write(0, 20);
    return [100, 101, 102, 110].map((cycle) => ports.read(0, cycle) & 1);
  }

  test('are clocked once for reads in consecutive cycles, by the first Famicom once a read', () => {
    expect(bits('nes')).toEqual([1, 1, 1, 0]);
    expect(bits('famicom')).toEqual([1, 0, 0, 0]);
  });
});

describe('MMC3', () => {
  const kind = (submapper: number, revisions: NonNullable<NesOptions['revisions']>) =>
    (new Nes(buildImage({ mapper: 4, submapper, prg: 64 }), { revisions }).board as Mmc3).irqKind;

  test('is the revision asked for, but for a header that names one', () => {
    expect(kind(0, {})).toBe('sharp');
    expect(kind(0, { mmc3: 'nec' })).toBe('nec');
    expect(kind(4, {})).toBe('nec');
    expect(kind(4, { mmc3: 'sharp' })).toBe('nec');
  });
});
