import { expect, test } from 'vitest';
import { Debugger } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { busyRom } from '../../busy-rom.ts';

test.each([0, 4, 5])('a pixel has the colour of what it was made of, and who wrote that: board %i', (board) => {
  const debug = new Debugger(new Nes(busyRom(board)));
  debug.run({ frames: 12 });
  const picture = debug.nes.pixels.slice();
  const state = debug.nes.save();
  const layers = new Set<string>();
  for (let i = 0; i < 24; i++) {
    const x = (i * 53 + 3) & 0xff;
    const y = (i * 37) % 240;
    const origin = debug.pixelOrigin(x, y);
    layers.add(origin.layer);
    expect(origin.colour, `${x}, ${y}`).toBe(picture[y * 256 + x] & 0x3f);
    for (const { part, writer } of origin.parts) {
      if (part === 'palette') expect(writer?.by).toBe('port');
      if (part === 'sprite') expect(writer?.by).toBe('dma');
    }
  }
  expect(layers.size).toBeGreaterThan(1);
  expect(Buffer.from(debug.nes.save()).equals(Buffer.from(state))).toBe(true);
});

test('the PPU’s memories are drawn in the colours of its palettes', () => {
  const debug = new Debugger(new Nes(busyRom(0)), { history: null });
  debug.run({ frames: 8 });
  const { pictures } = debug;
  expect(pictures.palettes).toEqual(Uint8Array.from({ length: 32 }, (_, i) => debug.nes.ppu.peek(0x3f00 + i)));
  const tables = pictures.nametables();
  expect([tables.width, tables.height, tables.pixels.length]).toEqual([512, 480, 512 * 480]);
  const patterns = pictures.patterns(0, 1);
  const colours = new Set([pictures.palettes[0], ...pictures.palettes.subarray(5, 8)]);
  expect([...patterns.pixels].every((colour) => colours.has(colour))).toBe(true);
  expect(pictures.sprites()[1]).toMatchObject({ index: 1, y: 28, tile: 35, x: 49, height: 8 });
  expect(pictures.sprite(1).pixels).toHaveLength(64);
});
