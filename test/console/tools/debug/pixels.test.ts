import { expect, test } from 'vitest';
import { Debugger } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { Cells } from '../../../../src/console/tools/debug/cells.ts';
import { assemble } from '../../../assembler.ts';
import { busyRom } from '../../busy-rom.ts';
import { programRom, store } from '../../program-rom.ts';
import { splitRom } from './split-rom.ts';

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

/** Pixels that are tried; many more by hand. */
const PIXELS = Number(process.env.DEBUG_PIXELS ?? 60);
const PLAYED = 40;

/** The picture after one more frame from `state`, once byte `cell` was changed by `bits` above the picture. */
function pictureWith(nes: Nes, state: Uint8Array, cell: number, bits: number): Uint16Array {
  const { memory, ppu, bus, cpu } = nes;
  nes.load(state);
  nes.startFrame();
  while (!(ppu.line === ppu.preRenderLine && ppu.dot > 20)) {
    cpu.step();
    bus.catchUp();
  }
  if (cell < memory.bytes.length) memory.bytes[cell] ^= bits;
  else {
    ppu.sprites.oam[cell - memory.bytes.length - 32] ^= bits;
    ppu.sprites.objectLines.invalidate();
  }
  while (bus.cycle < bus.pictureEnd) cpu.step();
  nes.endFrame();
  if (cell < memory.bytes.length) memory.bytes[cell] ^= bits;
  return nes.pixels;
}

test('a pixel of a busy MMC3 game changes with each of the bytes that it is said to be made of', () => {
  const debug = new Debugger(new Nes(splitRom()));
  debug.run({ frames: PLAYED });
  const end = debug.position;
  debug.goTo({ frame: PLAYED - 1, cycle: 0 });
  const state = debug.nes.save();
  debug.goTo(end);
  const nes = new Nes(splitRom());
  nes.load(state);
  nes.runFrame();
  const picture = nes.pixels.slice();
  const cells = new Cells(debug.nes);
  const oam = debug.read('oam', 0, 256);
  const layers = { background: 0, sprite: 0, backdrop: 0 };
  for (let i = 0; i < PIXELS; i++) {
    // Every other one within a sprite.
    const sprite = (i * 20) & 0xfc;
    const [x, y] =
      i % 2 ? [oam[sprite + 3] + (i & 7), oam[sprite] + 1 + ((i >> 1) & 7)] : [(i * 97) & 0xff, (i * 31) % 240];
    if (x > 255 || y > 239) continue;
    const { layer, colour, parts } = debug.pixelOrigin(x, y);
    const where = `${layer} at ${x}, ${y}`;
    const isSame = (cell: number, bits: number) => pictureWith(nes, state, cell, bits)[y * 256 + x] === colour;
    layers[layer]++;
    expect(colour, where).toBe(picture[y * 256 + x]);
    for (const { part, place, value } of parts) {
      const cell = place ? cells.at(place.space, place.address) : -1;
      if (part === 'palette') expect(place).toEqual({ space: 'palette', address: (colour & 3) === 0 ? 0 : colour });
      else if (part.startsWith('pattern')) {
        expect([place?.space, nes.memory.bytes[cell]], where).toEqual(['chrRom', value]);
        expect(isSame(cell, 0xff), `${part} of ${where}`).toBe(false);
      } else if (part === 'attribute') expect(isSame(cell, 0x55), where).toBe(layer === 'backdrop');
      else if (part === 'sprite' && place!.address % 4 === 2) expect(isSame(cell, 1), where).toBe(false);
    }
  }
  expect(Math.min(...Object.values(layers))).toBeGreaterThan(PIXELS / 20);
});

test('while nothing is rendered a pixel is the backdrop, or what v points to in palette RAM', () => {
  const to = (address: number) => [...store(0x2006, address >> 8), ...store(0x2006, address & 0xff)];
  const colours = [1, 2, 3, 4, 5, 6].flatMap((colour) => store(0x2007, colour));
  for (const [address, index] of [
    [0x3f05, 5],
    [0x2000, 0],
  ]) {
    const debug = new Debugger(new Nes(programRom({ main: [...to(0x3f00), ...colours, ...to(address)] })));
    debug.run({ frames: 3 });
    const { layer, colour, parts } = debug.pixelOrigin(100, 100);
    expect([layer, colour, parts.length]).toEqual(['backdrop', debug.nes.pixels[100 * 256 + 100], 1]);
    expect(parts[0]).toMatchObject({ place: { space: 'palette', address: index }, value: index + 1 });
    expect(parts[0].writer).toMatchObject({ by: 'port', value: index + 1 });
  }
});

test('a pixel has the byte that v points to in its own dot, where a program changes both all the time', () => {
  const { bytes } = assemble(
    `
loop: lda #$3f
  sta $2006
  stx $2006
  sty $2007
  inx
  iny
  iny
  iny
  jmp loop
`,
    0xc000,
  );
  const debug = new Debugger(new Nes(programRom({ main: [...bytes] })));
  debug.run({ frames: 4 });
  const picture = debug.nes.pixels.slice();
  const indices = new Set<number>();
  for (let i = 0; i < 150; i++) {
    const [x, y] = [(i * 53) & 0xff, (i * 31) % 240];
    const { colour, parts } = debug.pixelOrigin(x, y);
    const [{ place, value, writer }] = parts;
    const where = `${x}, ${y}`;
    expect([parts.length, colour, value], where).toEqual([1, picture[y * 256 + x], colour]);
    expect([writer?.by, writer!.value & 0x3f], where).toEqual(['port', value]);
    indices.add(place!.address);
  }
  expect(indices.size).toBeGreaterThan(20);
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
