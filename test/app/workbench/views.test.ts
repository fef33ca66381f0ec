import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countKinds, EVENT_KINDS, kindOf, nearestEvent, shownEvents } from '../../../src/app/workbench/event-map.ts';
import { Listing } from '../../../src/app/workbench/listing.ts';
import {
  chrPagesOf,
  coloursOf,
  drawSprites,
  drawTiles,
  pixelsOf,
  scrollWindows,
  tileAt,
  withPixel,
} from '../../../src/app/workbench/tiles.ts';
import { Debugger } from '../../../src/console/debug.ts';
import { Nes } from '../../../src/console/index.ts';
import { busyRom } from '../../console/busy-rom.ts';
import { withTestData } from '../../test-data.ts';

/** A golden play: a ROM and what was pressed from which frame on. */
interface Golden {
  readonly rom: string;
  readonly input: readonly (readonly [frame: number, mask: number])[];
}

/** The game after `frames` of a recorded play, with its events noted. */
function played(rom: Uint8Array, input: Golden['input'], frames: number): Debugger {
  const debug = new Debugger(new Nes(rom), { history: null });
  debug.make({ sound: false });
  for (let frame = 0; frame < frames; frame++) {
    if (frame === frames - 2) debug.logs.noteEvents();
    const held = input.filter(([from]) => from <= frame).at(-1)?.[1] ?? 0;
    debug.hold({ pads: [held, 0, 0, 0] });
    debug.run({ frames: 1 });
  }
  return debug;
}

/** All views of the workbench beside what the library says. */
function compare(debug: Debugger): void {
  const { pictures } = debug;
  const { palettes } = pictures;
  for (const table of [0, 1] as const) {
    const drawn = drawTiles(debug.read('ppu', table << 12, 0x1000), coloursOf(palettes, 5));
    expect(drawn).toEqual(pictures.patterns(table, 5));
  }
  const all = pictures.nametables();
  for (let row = 0; row < 60; row++) {
    for (let column = 0; column < 64; column++) {
      const { pattern, palette } = tileAt(debug, column, row);
      const colours = coloursOf(palettes, palette);
      const values = pixelsOf(debug.read('ppu', pattern, 16));
      const at = row * 8 * 512 + column * 8;
      const found = Array.from(values, (_, i) => all.pixels[at + (i >> 3) * 512 + (i & 7)]);
      if (found.some((colour, i) => colour !== colours[values[i]])) expect.fail(`tile ${column}, ${row}`);
    }
  }
  compareSprites(debug);
  compareEvents(debug);
}

function compareSprites(debug: Debugger): void {
  const { pictures } = debug;
  const { pixels, owners } = drawSprites(debug);
  const wanted = new Int16Array(256 * 240).fill(-1);
  const firsts = new Int8Array(256 * 240).fill(-1);
  for (const { index, x, y, height, pattern, flipsX, flipsY } of pictures.sprites()) {
    const picture = pictures.sprite(index);
    const bytes = debug.read('ppu', pattern, height * 2);
    for (let i = 0; i < 8 * height; i++) {
      const row = flipsY ? height - 1 - (i >> 3) : i >> 3;
      const column = flipsX ? 7 - (i & 7) : i & 7;
      const line = (row >> 3) * 16 + (row & 7);
      const isClear = (((bytes[line] | bytes[line + 8]) >> (7 - column)) & 1) === 0;
      const at = (y + 1 + (i >> 3)) * 256 + x + (i & 7);
      if (isClear || x + (i & 7) > 255 || y + 1 + (i >> 3) > 239 || firsts[at] >= 0) continue;
      firsts[at] = index;
      wanted[at] = picture.pixels[i];
    }
  }
  expect(owners).toEqual(firsts);
  expect(pixels).toEqual(wanted);
}

function compareEvents(debug: Debugger): void {
  const log = debug.logs.events!.last;
  const shown = shownEvents(log, new Set());
  const wanted = log.filter(({ isDma, kind }) => !(isDma && kind === 'ppu-write'));
  expect(new Set(shown)).toEqual(new Set(wanted));
  expect([...countKinds(shown).values()].reduce((sum, count) => sum + count, 0)).toBe(wanted.length);
  const isWrong = shown.filter((event, i) => {
    const nearest = shown[nearestEvent(shown, event.dot, event.scanline, 3)];
    const isElsewhere = nearest.dot !== event.dot || nearest.scanline !== event.scanline;
    const isEarlier = i > 0 && event.scanline < shown[i - 1].scanline;
    const isMisnamed = event.kind === 'ppu-write' && EVENT_KINDS.indexOf(kindOf(event)) !== (event.address & 7);
    return isElsewhere || isEarlier || isMisnamed;
  });
  expect(isWrong).toEqual([]);
  const hidden = new Set(EVENT_KINDS.filter((kind) => kind !== 'ppuScroll'));
  expect(shownEvents(log, hidden).every(({ address }) => (address & 7) === 5)).toBe(true);
}

test('views of a busy program equal what the library says, frame after frame', () => {
  for (const frames of [4, 11]) compare(played(busyRom(0), [], frames));
});

withTestData('views of recorded games', ['golden', 'thwaite.json'], (path) => {
  for (const name of ['thwaite', 'novathesquirrel', 'croom']) {
    test(`views of ${name} equal what the library says`, () => {
      const golden = JSON.parse(readFileSync(join(path, `../${name}.json`), 'utf8')) as Golden;
      const rom = readFileSync(join(path, '../../roms', golden.rom));
      compare(played(rom, golden.input, 420));
    });
  }
});

test('a pixel of a tile is changed and all others stay', () => {
  const tile = Uint8Array.from({ length: 16 }, (_, i) => i * 17);
  for (const [i, value] of [
    [0, 3],
    [37, 0],
    [63, 2],
  ]) {
    const before = pixelsOf(tile);
    const after = pixelsOf(withPixel(tile, i, value));
    expect(after[i]).toBe(value);
    expect([...after.keys()].filter((at) => after[at] !== before[at]).every((at) => at === i)).toBe(true);
  }
});

test('the window of the picture goes round the four nametables', () => {
  expect(scrollWindows(10, 20)).toEqual([[10, 20, 256, 240]]);
  const parts = scrollWindows(300, 400);
  expect(parts).toEqual([
    [300, 400, 212, 80],
    [0, 400, 44, 80],
    [300, 0, 212, 160],
    [0, 0, 44, 160],
  ]);
  expect(parts.reduce((sum, [, , width, height]) => sum + width * height, 0)).toBe(256 * 240);
});

test('pages of pictures are what the PPU sees, and all of the chips', () => {
  const debug = new Debugger(new Nes(busyRom(0)), { history: null });
  const pages = chrPagesOf(debug);
  expect(pages.slice(0, 2)).toEqual([
    { space: 'ppu', address: 0 },
    { space: 'ppu', address: 0x1000 },
  ]);
  const chip = debug.sizeOf('chrRom') > 0 ? 'chrRom' : 'chrRam';
  expect(pages.filter(({ space }) => space === chip)).toHaveLength(debug.sizeOf(chip) / 0x1000);
});

test('nametables of which only what changed is drawn are those that are drawn anew', () => {
  const debug = new Debugger(new Nes(busyRom(4)), { history: null });
  const pictures = new Set<object>();
  for (let look = 0; look < 40; look++) {
    debug.run({ frames: 1 + (look % 3) });
    debug.nes.ppu.writePalette(look & 15, (look * 5) & 63);
    const before = debug.pictures.nametables();
    const fresh = new Debugger(debug.inputs, { history: null }).pictures.nametables();
    expect(Buffer.from(before.pixels.buffer).equals(Buffer.from(fresh.pixels.buffer)), `look ${look}`).toBe(true);
    expect(debug.pictures.nametables()).toBe(before);
    pictures.add(before);
  }
  expect(pictures.size).toBeGreaterThan(20);
});

test('lines of code of which only what changed is looked for are those of all that is seen', () => {
  const debug = new Debugger(new Nes(busyRom(1)), { history: null });
  debug.logs.noteCode();
  const listing = new Listing();
  const editions = new Set<number>();
  for (let look = 0; look < 30; look++) {
    debug.step(1 + look * 40);
    listing.look(debug, 0, false);
    const fresh = new Listing();
    fresh.look(debug, 0, false);
    expect(listing.starts.join() === fresh.starts.join(), `look ${look}`).toBe(true);
    for (const row of [0, 700, listing.rowOf(debug.registers.pc)]) {
      expect(listing.line(debug, row)).toEqual(fresh.line(debug, row));
    }
    editions.add(listing.edition);
  }
  expect(editions.size).toBeGreaterThan(3);
});
