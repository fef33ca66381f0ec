import { describe, expect, test } from 'vitest';
import { Nes } from '../../../src/console/index.ts';
import { endRead, startRead, startWrite } from '../../../src/ppu/registers.ts';
import { busyRom } from '../../console/busy-rom.ts';
import { LINE, ppuAt, SHOW_ALL } from '../one-line.ts';

// Facts of docs/FACTS.md about the PPU that have no other test.

describe.each([
  // The dots with which reads begin, and what they see. A read takes its sprite flags 7.5 of 12 master clocks after its beginning, so
  // where the PPU's clock is three master clocks later, they end a dot earlier for it.
  [0, [0xe0, 0x80, 0x80, 0x00]],
  [1, [0xe0, 0x80, 0x80, 0x00]],
  [2, [0xe0, 0x80, 0x80, 0x00]],
  [3, [0xe0, 0xe0, 0x80, 0x00]],
] as const)('with the PPU %i master clocks after the CPU', (phase, expected) => {
  test('reads of $2002 that begin with dots 340, 0, 1 and 2 see its flags go', () => {
    const seen = [-1, 0, 1, 2].map((dot) => {
      const { ppu } = new Nes(busyRom(0));
      ppu.power(phase);
      ppu.exactOnly = true;
      ppu.runTo(ppu.clockAt(ppu.preRenderLine - 1, 300));
      ppu.vblank = true;
      ppu.spriteHit = true;
      ppu.spriteOverflow = true;
      // The CPU's cycles begin where master clocks are a multiple of four: the dot is the first to begin then or later.
      const start = ppu.clockAt(ppu.preRenderLine, dot) - phase;
      ppu.runTo(start);
      const started = startRead(ppu, 2);
      ppu.runTo(start + ppu.region.accessClocks);
      return endRead(ppu, 2, started) & 0xe0;
    });
    expect(seen).toEqual(expected);
  });
});

test.each([true, false])(
  'a PAL PPU refreshes OAM from line 265 on: OAMADDR steps in even dots (half dots only: %s)',
  (exact) => {
    const ppu = ppuAt(0, 0, exact, 'pal');
    const after = (line: number, dot: number) => {
      ppu.runTo(ppu.clockAt(line, dot));
      return ppu.sprites.oamAddress;
    };
    ppu.sprites.oamAddress = 0;
    expect(after(265, 2)).toBe(0);
    expect(after(265, 3)).toBe(1);
    expect(after(266, 0)).toBe(170);
    // 46 lines of 170 steps.
    expect(after(311, 0)).toBe((46 * 170) & 0xff);
    expect(after(311, 300)).toBe((46 * 170) & 0xff);
  },
);

test.each(['ntsc', 'dendy'] as const)('%s does not', (region) => {
  const { ppu } = new Nes(busyRom(0), { region });
  ppu.power(0);
  ppu.sprites.oamAddress = 0;
  ppu.runTo(ppu.clockAt(ppu.preRenderLine, 300));
  expect(ppu.sprites.oamAddress).toBe(0);
});

test('slots without a sprite fetch tile $FF: with sprites of 8x16 from $1FE0 on, so that A12 rises', () => {
  const ppu = ppuAt(0, SHOW_ALL, true);
  ppu.sprites.oam.fill(0xff);
  ppu.sprites.objectLines.invalidate();
  startWrite(ppu, 0, 0x20, ppu.clock);
  const fetched: number[] = [];
  const { bus } = ppu;
  const drive = bus.driveAle.bind(bus);
  bus.driveAle = (address) => {
    if (ppu.line === LINE + 1 && ppu.dot >= 257 && ppu.dot <= 320 && (ppu.dot & 4) !== 0) fetched.push(address);
    drive(address);
  };
  ppu.runTo(ppu.clockAt(LINE + 2, 0));
  expect(fetched.length).toBe(16);
  for (const address of fetched) expect(address & 0x1fe0).toBe(0x1fe0);
});
