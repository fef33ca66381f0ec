import type { Debugger, Picture, SpriteInfo } from '../../console/debug.ts';

/** Bytes of a tile: 8 of bit 0, 8 of bit 1. */
export const TILE_BYTES = 16;
const TILE = 8;
/** Tiles in a row of a pattern table. */
const ACROSS = 16;

/** The four colours of palette 0 to 7, as numbers; the first is the backdrop. */
export function coloursOf(palettes: Uint8Array, palette: number): readonly number[] {
  return [0, 1, 2, 3].map((i) => palettes[i === 0 ? 0 : palette * 4 + i]);
}

/** The values, 0 to 3, of a tile's 64 pixels. */
export function pixelsOf(bytes: Uint8Array, at = 0): Uint8Array {
  return Uint8Array.from({ length: 64 }, (_, i) => {
    const bit = 7 - (i & 7);
    return ((bytes[at + (i >> 3)] >> bit) & 1) | (((bytes[at + (i >> 3) + 8] >> bit) & 1) << 1);
  });
}

/** The 16 bytes of a tile with pixel `i`, 0 to 63, of another value. */
export function withPixel(tile: Uint8Array, i: number, value: number): Uint8Array {
  const bit = 0x80 >> (i & 7);
  const changed = tile.slice();
  for (const [plane, isSet] of [(value & 1) !== 0, (value & 2) !== 0].entries()) {
    const at = (i >> 3) + plane * 8;
    changed[at] = isSet ? changed[at] | bit : changed[at] & ~bit;
  }
  return changed;
}

/** Tiles side by side, 16 in a row, as pattern tables are shown. */
export function drawTiles(bytes: Uint8Array, colours: readonly number[]): Picture {
  const rows = Math.ceil(bytes.length / TILE_BYTES / ACROSS);
  const width = ACROSS * TILE;
  const pixels = new Uint16Array(width * rows * TILE);
  for (let tile = 0; tile * TILE_BYTES + TILE_BYTES <= bytes.length; tile++) {
    const first = (tile >> 4) * TILE * width + (tile & 15) * TILE;
    for (let row = 0; row < TILE; row++) {
      const low = bytes[tile * TILE_BYTES + row];
      const high = bytes[tile * TILE_BYTES + row + 8];
      for (let x = 0; x < TILE; x++) {
        const value = ((low >> (7 - x)) & 1) | (((high >> (7 - x)) & 1) << 1);
        pixels[first + row * width + x] = colours[value];
      }
    }
  }
  return { width, height: rows * TILE, pixels };
}

/** A 4 KiB page of pictures, and what it is called: pattern tables as the PPU sees them, or a page of a chip. */
export interface ChrPage {
  readonly space: 'ppu' | 'chrRom' | 'chrRam' | 'saveChrRam';
  /** Of the page's first byte. */
  readonly address: number;
}

const PAGE = 0x1000;

/** All pages of the console: two pattern tables, then the chips'. */
export function chrPagesOf(debug: Debugger): readonly ChrPage[] {
  const pages: ChrPage[] = [
    { space: 'ppu', address: 0 },
    { space: 'ppu', address: PAGE },
  ];
  for (const space of ['chrRom', 'chrRam', 'saveChrRam'] as const) {
    for (let address = 0; address + PAGE <= debug.sizeOf(space); address += PAGE) pages.push({ space, address });
  }
  return pages;
}

/** A tile of the nametables, and all that is said of it. */
export interface TileFacts {
  /** Tile column, 0 to 63, and row, 0 to 59, in all four nametables together. */
  readonly column: number;
  readonly row: number;
  readonly nametable: 0 | 1 | 2 | 3;
  /** PPU address of the tile's number, and the number. */
  readonly address: number;
  readonly tile: number;
  /** PPU address of its pattern. */
  readonly pattern: number;
  /** PPU address of its attribute byte, the byte, and how far its two bits lie from the right. */
  readonly attributeAddress: number;
  readonly attribute: number;
  readonly shift: number;
  /** 0 to 3. */
  readonly palette: number;
}

/** The tile in `column`, 0 to 63, and `row`, 0 to 59, of the four nametables. */
export function tileAt(debug: Debugger, column: number, row: number): TileFacts {
  const nametable = ((column >> 5) | (row >= 30 ? 2 : 0)) as TileFacts['nametable'];
  const base = 0x2000 | (nametable << 10);
  const x = column & 31;
  const y = row % 30;
  const address = base + y * 32 + x;
  const attributeAddress = base + 0x3c0 + (y >> 2) * 8 + (x >> 2);
  const [tile] = debug.read('ppu', address);
  const [attribute] = debug.read('ppu', attributeAddress);
  const shift = ((y & 2) << 1) | (x & 2);
  const table = (debug.pictures.registers.ctrl & 0x10) << 8;
  return {
    ...{ column, row, nametable, address, tile, pattern: table | (tile << 4) },
    ...{ attributeAddress, attribute, shift, palette: (attribute >> shift) & 3 },
  };
}

/** The parts of the four nametables (512 x 480) that the picture shows: it goes round at the edges. */
export function scrollWindows(
  scrollX: number,
  scrollY: number,
): readonly (readonly [number, number, number, number])[] {
  const along = (from: number, size: number, all: number) =>
    from + size <= all ? [[from, size] as const] : [[from, all - from] as const, [0, size - (all - from)] as const];
  return along(scrollY % 480, 240, 480).flatMap(([y, height]) =>
    along(scrollX % 512, 256, 512).map(([x, width]) => [x, y, width, height] as const),
  );
}

/** The 64 sprites where they lie on the screen, the first over the others; -1 where there is none. */
export function drawSprites(debug: Debugger): { readonly pixels: Int16Array; readonly owners: Int8Array } {
  const pixels = new Int16Array(256 * 240).fill(-1);
  const owners = new Int8Array(256 * 240).fill(-1);
  const sprites = debug.pictures.sprites();
  const { palettes } = debug.pictures;
  for (let index = sprites.length - 1; index >= 0; index--) {
    drawSprite(debug, sprites[index], coloursOf(palettes, sprites[index].palette), pixels, owners);
  }
  return { pixels, owners };
}

function drawSprite(
  debug: Debugger,
  { index, x, y, pattern, height, flipsX, flipsY }: SpriteInfo,
  colours: readonly number[],
  pixels: Int16Array,
  owners: Int8Array,
): void {
  const bytes = debug.read('ppu', pattern, height * 2);
  for (let row = 0; row < height; row++) {
    const down = y + 1 + (flipsY ? height - 1 - row : row);
    const at = (row & 8) * 2 + (row & 7);
    for (let column = 0; column < TILE; column++) {
      const value = ((bytes[at] >> (7 - column)) & 1) | (((bytes[at + 8] >> (7 - column)) & 1) << 1);
      const across = x + (flipsX ? 7 - column : column);
      if (value === 0 || across > 255 || down > 239) continue;
      pixels[down * 256 + across] = colours[value];
      owners[down * 256 + across] = index;
    }
  }
}

/** Where a sprite's first line is below the picture it is not seen. */
export function isOnScreen({ y }: SpriteInfo): boolean {
  return y < 239;
}
