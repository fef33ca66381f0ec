import type { Ppu } from '../../../ppu/ppu.ts';

/** Colour numbers, 0 to 63, as `Nes.pixels` has them, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint16Array;
}

const TILE = 8;
const COLUMNS = 32;
const ROWS = 30;
const WIDTH = 512;
const HEIGHT = 480;
/** Both pattern tables; bytes of a tile, and its pixels. */
const PATTERNS = 512;
const BYTES = 16;
const PIXELS = 64;
/** What of a pattern is known at a look: nothing yet, that it is as it was, that it is not. */
const State = { Unknown: 0, Same: 1, Changed: 2 } as const;

/** All four nametables side by side. Tiles that are as they were are not drawn again: what changes is little most of the time. */
export class NametablePicture {
  private picture: Picture = { width: WIDTH, height: HEIGHT, pixels: new Uint16Array(WIDTH * HEIGHT) };
  /** By place: pattern and palette that are drawn there; -1 for none. */
  private readonly tiles = new Int16Array(4 * COLUMNS * ROWS).fill(-1);
  /** By pattern: its bytes, and the values of its pixels. */
  private readonly bytes = new Int16Array(PATTERNS * BYTES).fill(-1);
  private readonly values = new Uint8Array(PATTERNS * PIXELS);
  private readonly states = new Uint8Array(PATTERNS);
  /** By place: in which look its pattern was drawn last; by pattern: in which it changed last. */
  private readonly drawn = new Float64Array(4 * COLUMNS * ROWS);
  private readonly changed = new Float64Array(PATTERNS);
  private looks = 0;
  /** The colours of the four palettes. */
  private readonly colours = new Uint8Array(16);

  /** As they are now; the PPU has caught up. Where nothing has changed it is the picture of the last look. */
  look(ppu: Ppu): Picture {
    const newColours = this.takeColours(ppu);
    this.looks++;
    this.states.fill(State.Unknown);
    let pixels: Uint16Array | null = null;
    for (let place = 0; place < this.tiles.length; place++) {
      const column = place % COLUMNS;
      const row = Math.floor(place / COLUMNS) % ROWS;
      const base = 0x2000 | (Math.floor(place / COLUMNS / ROWS) << 10);
      const pattern = (ppu.backgroundTable >> 4) | ppu.peek(base + row * COLUMNS + column);
      const attribute = ppu.peek(base + 0x3c0 + (row >> 2) * 8 + (column >> 2));
      const palette = (attribute >> (((row & 2) << 1) | (column & 2))) & 3;
      this.takePattern(ppu, pattern);
      const isNew = this.changed[pattern] > this.drawn[place] || (newColours & (1 << palette)) !== 0;
      if (!isNew && this.tiles[place] === ((pattern << 2) | palette)) continue;
      pixels ??= this.picture.pixels.slice();
      this.tiles[place] = (pattern << 2) | palette;
      this.drawn[place] = this.looks;
      this.put(pixels, firstOf(place, row, column), pattern, palette);
    }
    if (pixels) this.picture = { width: WIDTH, height: HEIGHT, pixels };
    return this.picture;
  }

  /** Bits of the palettes of which a colour is another than it was. */
  private takeColours({ palette }: Ppu): number {
    const { colours } = this;
    let changed = 0;
    for (let i = 0; i < colours.length; i++) {
      // The first of each is the backdrop.
      const colour = palette[(i & 3) === 0 ? 0 : i];
      if (colours[i] !== colour) changed |= 1 << (i >> 2);
      colours[i] = colour;
    }
    return changed;
  }

  private takePattern(ppu: Ppu, pattern: number): void {
    const { states, bytes } = this;
    if (states[pattern] !== State.Unknown) return;
    states[pattern] = State.Same;
    for (let i = 0; i < BYTES; i++) {
      const byte = ppu.peek(pattern * BYTES + i);
      if (byte !== bytes[pattern * BYTES + i]) states[pattern] = State.Changed;
      bytes[pattern * BYTES + i] = byte;
    }
    if (states[pattern] === State.Changed) this.takeValues(pattern);
  }

  private takeValues(pattern: number): void {
    const { values, bytes } = this;
    this.changed[pattern] = this.looks;
    for (let i = 0; i < PIXELS; i++) {
      const at = pattern * BYTES + (i >> 3);
      const bit = 7 - (i & 7);
      values[pattern * PIXELS + i] = ((bytes[at] >> bit) & 1) | (((bytes[at + 8] >> bit) & 1) << 1);
    }
  }

  private put(pixels: Uint16Array, first: number, pattern: number, palette: number): void {
    const { values, colours } = this;
    for (let i = 0; i < PIXELS; i++) {
      pixels[first + (i >> 3) * WIDTH + (i & 7)] = colours[palette * 4 + values[pattern * PIXELS + i]];
    }
  }
}

/** The first pixel of a place. */
function firstOf(place: number, row: number, column: number): number {
  const table = Math.floor(place / COLUMNS / ROWS);
  const top = (table >> 1) * ROWS * TILE + row * TILE;
  return top * WIDTH + (table & 1) * COLUMNS * TILE + column * TILE;
}
