import type { Background } from '../chip/background.ts';
import type { Chip } from '../chip/chip.ts';
import { fetchSteps } from './fetch-steps.ts';

/** Tiles of a line, two that were fetched before it, and one that the last pixels may reach into. */
const TILES = 36;
/** Pixels of the background as indices into palette RAM, four to a word, from the tile on that is under the shift registers. */
const words = new Uint32Array(TILES * 2);
const row = new Uint8Array(words.buffer);
/** Where in `words` the next tile goes. */
let next = 0;

/** Four bits spread to four bytes, the leftmost in the lowest. */
const BYTES = Uint32Array.from({ length: 16 }, (_, bits) => {
  let bytes = 0;
  for (let i = 0; i < 4; i++) bytes |= ((bits >> (3 - i)) & 1) << (8 * i);
  return bytes;
});
/** The same for four pixels of a tile, by its attribute, and four bits of the low and of the high plane. */
const PIXELS = Uint32Array.from({ length: 1024 }, (_, at) => {
  const low = (at >> 4) & 15;
  const high = at & 15;
  return coloured(low, high, (at & 0x100) !== 0 ? 15 : 0, (at & 0x200) !== 0 ? 15 : 0);
});

function coloured(low: number, high: number, attributeLow: number, attributeHigh: number): number {
  const opaque = low | high;
  const colours = BYTES[low] | (BYTES[high] << 1);
  return colours | (BYTES[attributeLow & opaque] << 2) | (BYTES[attributeHigh & opaque] << 3);
}

/**
 * A row begins with what is in the shift registers, `before` dots of whose tile are over: their pixels begin at index `before`, and the
 * tile that is fetched next will begin at 16. Returns the row, which the next call overwrites.
 */
export function placeRegisters(background: Background, before: number): Uint8Array {
  const { attributeLatch } = background;
  const low = background.shiftLow >> before;
  const high = background.shiftHigh >> before;
  const attributeLow = ((background.attributeLow << 8) | ((attributeLatch & 1) * 0xff)) >> before;
  const attributeHigh = ((background.attributeHigh << 8) | ((attributeLatch >> 1) * 0xff)) >> before;
  const first = background.attributeLow >> 7;
  const second = background.attributeHigh >> 7;
  const regularLow = (((first * 0xff00) >> before) & 0xff00) | ((attributeLatch & 1) * 0xff);
  const regularHigh = (((second * 0xff00) >> before) & 0xff00) | ((attributeLatch >> 1) * 0xff);
  if (attributeLow === regularLow && attributeHigh === regularHigh) {
    const palette = (first << 8) | (second << 9);
    const after = attributeLatch << 8;
    words[0] = PIXELS[palette | ((low >> 8) & 0xf0) | (high >> 12)];
    words[1] = PIXELS[palette | ((low >> 4) & 0xf0) | ((high >> 8) & 15)];
    words[2] = PIXELS[after | (low & 0xf0) | ((high >> 4) & 15)];
    words[3] = PIXELS[after | ((low << 4) & 0xf0) | (high & 15)];
  } else {
    for (let four = 0; four < 4; four++) {
      const by = 12 - 4 * four;
      words[four] = coloured(
        (low >> by) & 15,
        (high >> by) & 15,
        (attributeLow >> by) & 15,
        (attributeHigh >> by) & 15,
      );
    }
  }
  next = 4;
  return row;
}

/** The tile just fetched goes into the row. */
function placeTile(low: number, high: number, attribute: number): void {
  const palette = attribute << 8;
  words[next] = PIXELS[palette | (low & 0xf0) | (high >> 4)];
  words[next + 1] = PIXELS[palette | ((low & 15) << 4) | (high & 15)];
  next += 2;
}

/** A tile was fetched, and is in the registers by now; `count` whole ones follow. */
export function placeTiles(chip: Chip, count: number): void {
  const { background, bus } = chip;
  placeTile(background.patternLow, background.patternHigh, background.attribute);
  if (count === 0) return;
  if (!bus.watched && bus.complete && !(bus.watchesA12 && (chip.backgroundTable | (bus.address & 0x1000)) !== 0)) {
    fetchTiles(chip, count);
    return;
  }
  for (let tile = 0; tile < count; tile++) {
    fetchSteps(chip, 0, 8);
    placeTile(background.patternLow, background.patternHigh, background.attribute);
    background.shiftBy(8);
    background.reload();
    background.incrementX();
  }
}

/** `count` whole tiles straight from memory, one or more, and what they leave behind in registers and on the bus. */
function fetchTiles(chip: Chip, count: number): void {
  const { background, bus } = chip;
  const { bytes, ppuPages } = bus.memory;
  let { v, tile, attribute, patternLow, patternHigh, shiftLow, shiftHigh, attributeLatch } = background;
  let before = 0;
  let to = next;
  const table = chip.backgroundTable | ((v >> 12) & 7);
  for (let left = count; left > 0; left--) {
    const screen = 0x2000 | (v & 0x0c00);
    const page = ppuPages[screen >> 10] + screen;
    tile = bytes[page + (v & 0x03ff)];
    const byte = bytes[page + (0x03c0 | ((v >> 4) & 0x38) | ((v >> 2) & 7))];
    attribute = (byte >> (((v >> 4) & 4) | (v & 2))) & 3;
    const at = table | (tile << 4);
    const plane = ppuPages[at >> 10] + at;
    patternLow = bytes[plane];
    patternHigh = bytes[plane + 8];
    const palette = attribute << 8;
    words[to] = PIXELS[palette | (patternLow & 0xf0) | (patternHigh >> 4)];
    words[to + 1] = PIXELS[palette | ((patternLow & 15) << 4) | (patternHigh & 15)];
    to += 2;
    shiftLow = ((shiftLow << 8) & 0xff00) | patternLow;
    shiftHigh = ((shiftHigh << 8) & 0xff00) | patternHigh;
    before = attributeLatch;
    attributeLatch = attribute;
    v = (v & 0x1f) === 0x1f ? (v & ~0x1f) ^ 0x400 : v + 1;
  }
  background.v = v;
  background.tile = tile;
  background.attribute = attribute;
  background.patternLow = patternLow;
  background.patternHigh = patternHigh;
  background.shiftLow = shiftLow;
  background.shiftHigh = shiftHigh;
  background.attributeLow = (before & 1) * 0xff;
  background.attributeHigh = (before >> 1) * 0xff;
  background.attributeLatch = attributeLatch;
  bus.time += count * 8;
  const last = table | (tile << 4) | 8;
  bus.latch = last & 0xff;
  bus.address = (last & 0x3f00) | patternHigh;
}
