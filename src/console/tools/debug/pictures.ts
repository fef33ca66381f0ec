import { CTRL } from '../../../ppu/chip/bits.ts';
import type { Nes } from '../../nes.ts';
import { NametablePicture, type Picture } from './nametable-picture.ts';

/** One of the 64 objects in OAM. */
export interface SpriteInfo {
  /** 0 to 63. */
  readonly index: number;
  readonly x: number;
  /** The line above its first one, as OAM has it. */
  readonly y: number;
  readonly tile: number;
  /** PPU address of its pattern's first byte. */
  readonly pattern: number;
  /** 4 to 7, as palettes are counted. */
  readonly palette: number;
  readonly isBehind: boolean;
  readonly flipsX: boolean;
  readonly flipsY: boolean;
  /** 8 or 16. */
  readonly height: number;
}

/** The PPU's registers, taken apart. */
export interface PpuRegisters {
  readonly ctrl: number;
  readonly mask: number;
  /** $2002 as a read would find it now. */
  readonly status: number;
  readonly oamAddress: number;
  /** The current and the temporary VRAM address, 15 bits; fine X; the write toggle. */
  readonly v: number;
  readonly t: number;
  readonly fineX: number;
  readonly w: number;
  /** Where the picture's upper left corner is in the four nametables, by t: 0 to 511 and 0 to 479. */
  readonly scrollX: number;
  readonly scrollY: number;
}

const TILE = 8;
const BEHIND = 0x20;
const FLIP_X = 0x40;
const FLIP_Y = 0x80;

/** Draws what is in the PPU's memories, as the banks lie now. */
export class Pictures {
  private readonly nes: Nes;
  private readonly tables = new NametablePicture();

  constructor(nes: Nes) {
    this.nes = nes;
  }

  get registers(): PpuRegisters {
    this.nes.bus.catchUp();
    const { ppu, bus } = this.nes;
    const { v, t, fineX, w } = ppu.background;
    const scrollX = ((t & 0x1f) << 3) | fineX | ((t & 0x400) >> 2);
    const scrollY = ((t >> 2) & 0xf8) | ((t >> 12) & 7);
    return {
      ...{ ctrl: ppu.ctrl, mask: ppu.maskWritten, status: bus.peek(0x2002), oamAddress: ppu.sprites.oamAddress },
      ...{ v, t, fineX, w, scrollX, scrollY: scrollY + ((t & 0x800) !== 0 ? 240 : 0) },
    };
  }

  /** The 32 colours of palette RAM: 16 of the background's, 16 of sprites. */
  get palettes(): Uint8Array {
    this.nes.bus.catchUp();
    // What mirrors another cell shows that one.
    return Uint8Array.from({ length: 32 }, (_, i) => this.nes.ppu.peek(0x3f00 + i));
  }

  /** One of the pattern tables (0 or 1), 128 x 128, in the colours of palette 0 to 7. */
  patterns(table: 0 | 1, palette: number): Picture {
    const picture = blank(128, 128);
    for (let tile = 0; tile < 256; tile++) {
      this.tile(picture, (tile & 15) * TILE, (tile >> 4) * TILE, (table << 12) | (tile << 4), palette);
    }
    return picture;
  }

  /** All four nametables side by side, 512 x 480. As long as nothing changes it is the same picture. */
  nametables(): Picture {
    this.nes.bus.catchUp();
    return this.tables.look(this.nes.ppu);
  }

  /** The 64 objects, in their order. */
  sprites(): SpriteInfo[] {
    this.nes.bus.catchUp();
    const { ppu } = this.nes;
    const { oam } = ppu.sprites;
    const isTall = (ppu.ctrl & CTRL.TALL) !== 0;
    return Array.from({ length: 64 }, (_, index) => {
      const [y, tile, attributes, x] = oam.subarray(index * 4, index * 4 + 4);
      const pattern = isTall ? ((tile & 1) << 12) | ((tile & 0xfe) << 4) : ppu.spriteTable | (tile << 4);
      return {
        ...{ index, x, y, tile, pattern, palette: 4 | (attributes & 3), isBehind: (attributes & BEHIND) !== 0 },
        ...{ flipsX: (attributes & FLIP_X) !== 0, flipsY: (attributes & FLIP_Y) !== 0, height: isTall ? 16 : 8 },
      };
    });
  }

  /** One object, 8 x 8 or 8 x 16; where it shows nothing, the backdrop's colour. */
  sprite(index: number): Picture {
    const { pattern, palette, flipsX, flipsY, height } = this.sprites()[index];
    const picture = blank(TILE, height);
    for (let half = 0; half < height / TILE; half++) {
      this.tile(picture, 0, half * TILE, pattern + half * 16, palette);
    }
    const { pixels } = picture;
    if (flipsY) flipRows(pixels);
    if (flipsX) for (let at = 0; at < pixels.length; at += TILE) pixels.subarray(at, at + TILE).reverse();
    return picture;
  }

  private tile(picture: Picture, x: number, y: number, pattern: number, palette: number): void {
    this.put(picture, x, y, this.valuesOf(pattern), palette);
  }

  /** The values, 0 to 3, of a tile's 64 pixels. */
  private valuesOf(pattern: number): Uint8Array {
    const { ppu } = this.nes;
    const values = new Uint8Array(TILE * TILE);
    for (let row = 0; row < TILE; row++) {
      const low = ppu.peek(pattern + row);
      const high = ppu.peek(pattern + row + 8);
      for (let column = 0; column < TILE; column++) {
        const bit = 7 - column;
        values[row * TILE + column] = ((low >> bit) & 1) | (((high >> bit) & 1) << 1);
      }
    }
    return values;
  }

  private put({ pixels, width }: Picture, x: number, y: number, values: Uint8Array, palette: number): void {
    const colours = this.nes.ppu.palette;
    const first = palette * 4;
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      pixels[(y + (i >> 3)) * width + x + (i & 7)] = colours[value === 0 ? 0 : first + value];
    }
  }
}

function blank(width: number, height: number): Picture {
  return { width, height, pixels: new Uint16Array(width * height) };
}

function flipRows(pixels: Uint16Array): void {
  const rows = pixels.slice();
  for (let at = 0; at < pixels.length; at += TILE)
    pixels.set(rows.subarray(rows.length - at - TILE, rows.length - at), at);
}
