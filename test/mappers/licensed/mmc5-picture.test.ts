import { describe, expect, it } from 'vitest';
import { Nes } from '../../../src/console/index.ts';
import { assemble } from '../../assembler.ts';
import { buildImage } from '../build.ts';

/** What the program writes before it shows a picture that stands still. */
interface Scene {
  /** $5000-$52FF, in order; ExRAM is filled before, in mode 2. */
  readonly registers: readonly (readonly [number, number])[];
  readonly ctrl?: number;
  /** $2005, both. */
  readonly scroll?: readonly [number, number];
  /** Y, tile, attributes, X. */
  readonly objects?: readonly (readonly [number, number, number, number])[];
}

/** Bytes that follow from `seed` alone. */
function noise(seed: number, size: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: size }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) & 0xff;
  });
}

const CHR = noise(0x1234567, 0x20000);
const SCREEN0 = noise(0x2345671, 0x400);
const EXRAM = noise(0x3456712, 0x400);
const PALETTE = Uint8Array.from({ length: 32 }, (_, i) => (i & 3 ? i : 0x0f));
const NO_OBJECTS = new Uint8Array(256).fill(0xf8);

const writes = (list: readonly (readonly [number, number])[]) =>
  list.map(([at, data]) => `LDA #${data}\nSTA $${at.toString(16)}`).join('\n');

function program(scene: Scene): Uint8Array {
  const [scrollX, scrollY] = scene.scroll ?? [0, 0];
  const source = `
    reset: SEI
    LDX #$ff
    TXS
    ${writes([
      [0x2000, 0],
      [0x2001, 0],
      [0x5100, 3],
      [0x5114, 0x80],
      [0x5104, 2],
      [0x5105, 0],
    ])}
    first: BIT $2002
    BPL first
    second: BIT $2002
    BPL second
    ${writes([
      [0x2006, 0x20],
      [0x2006, 0x00],
    ])}
    LDX #0
    ${[0, 1, 2, 3]
      .map(
        (page) => `screen${page}: LDA ${0x8000 + page * 256},X
    STA $2007
    LDA ${0x8400 + page * 256},X
    STA ${0x5c00 + page * 256},X
    INX
    BNE screen${page}`,
      )
      .join('\n')}
    objects: LDA $8800,X
    STA $200,X
    INX
    BNE objects
    ${writes([
      [0x2006, 0x3f],
      [0x2006, 0x00],
    ])}
    colours: LDA $8900,X
    STA $2007
    INX
    CPX #32
    BNE colours
    ${writes(scene.registers)}
    third: BIT $2002
    BPL third
    ${writes([
      [0x2003, 0],
      [0x4014, 2],
      [0x2006, 0],
      [0x2006, 0],
      [0x2000, scene.ctrl ?? 0],
      [0x2005, scrollX],
      [0x2005, scrollY],
      [0x2001, 0x1e],
    ])}
    end: JMP end
    .org $fffa
    .word end, reset, end`;
  return assemble(source, 0xe000).bytes;
}

function picture(scene: Scene): Uint16Array {
  const image = buildImage({ mapper: 5, prg: 32, chr: CHR.length / 1024 });
  const objects = NO_OBJECTS.slice();
  objects.set((scene.objects ?? []).flat());
  image.set(SCREEN0, 16);
  image.set(EXRAM, 16 + 0x400);
  image.set(objects, 16 + 0x800);
  image.set(PALETTE, 16 + 0x900);
  image.set(program(scene), 16 + 0x6000);
  image.set(CHR, 16 + 0x8000);
  const nes = new Nes(image);
  for (let i = 0; i < 7; i++) nes.runFrame({ sound: false });
  return nes.pixels.slice();
}

/** A tile of the background as fetched: where its pattern lies in CHR, and its palette. */
interface Tile {
  readonly pattern: number;
  readonly row: number;
  readonly palette: number;
}

const colour = (pattern: number, row: number, x: number) => {
  const at = pattern + row;
  return ((CHR[at] >> (7 - x)) & 1) | (((CHR[at + 8] >> (7 - x)) & 1) << 1);
};

/** A tile by a nametable and its attributes, at tile position (x, y) of 32 x 30. */
function plain(table: Uint8Array, x: number, y: number, row: number, bank: number): Tile {
  const attributes = table[0x3c0 + (y >> 2) * 8 + (x >> 2)];
  const palette = (attributes >> (((y & 2) << 1) | (x & 2))) & 3;
  return { pattern: bank * 0x1000 + table[y * 32 + x] * 16, row, palette };
}

/** The picture by rule: the tile of each column (the first two of line 0 were fetched before the chip saw the frame). */
function paint(tile: (column: number, line: number, inFrame: boolean) => Tile): Uint16Array {
  const pixels = new Uint16Array(256 * 240);
  for (let y = 0; y < 240; y++) {
    for (let x = 0; x < 256; x++) {
      const { pattern, row, palette } = tile(x >> 3, y, y > 0 || x >= 16);
      const value = colour(pattern, row, x & 7);
      pixels[y * 256 + x] = PALETTE[value === 0 ? 0 : palette * 4 + value];
    }
  }
  return pixels;
}

/** The first pixel that is not as expected, for a message that says where. */
function firstDifference(seen: Uint16Array, wanted: Uint16Array): string {
  const at = seen.findIndex((value, i) => value !== wanted[i]);
  return at < 0 ? 'none' : `x ${at & 255}, y ${at >> 8}: ${seen[at]}, not ${wanted[at]}`;
}

const normal = (column: number, line: number) => plain(SCREEN0, column, line >> 3, line & 7, 0);

/** https://www.nesdev.org/wiki/MMC5: what is on the screen, computed from its rules. */
describe('the picture of an MMC5', () => {
  it('shows a nametable in ExRAM', () => {
    const seen = picture({
      registers: [
        [0x5105, 0xaa],
        [0x5104, 0],
      ],
    });
    const wanted = paint((column, line) => plain(EXRAM, column, line >> 3, line & 7, 0));
    expect(firstDifference(seen, wanted)).toBe('none');
  });

  it('shows the fill tile and its attribute', () => {
    const seen = picture({
      registers: [
        [0x5106, 0x57],
        [0x5107, 2],
        [0x5105, 0xff],
      ],
    });
    const wanted = paint((_column, line) => ({ pattern: 0x57 * 16, row: line & 7, palette: 2 }));
    expect(firstDifference(seen, wanted)).toBe('none');
  });

  it('takes bank and palette of each tile from ExRAM in mode 1, with $5130 above', () => {
    for (const [upper, ctrl] of [
      [0, 0],
      [1, 0x10],
    ]) {
      const seen = picture({
        ctrl,
        registers: [
          [0x5130, upper],
          [0x5104, 1],
        ],
      });
      const table = ctrl & 0x10 ? 1 : 0;
      const wanted = paint((column, line, inFrame) => {
        const tile = plain(SCREEN0, column, line >> 3, line & 7, table);
        if (!inFrame) return tile;
        const extra = EXRAM[(line >> 3) * 32 + column];
        const bank = ((extra & 0x3f) | (upper << 6)) & 31;
        return { ...tile, pattern: bank * 0x1000 + (tile.pattern & 0xff0), palette: extra >> 6 };
      });
      expect(firstDifference(seen, wanted)).toBe('none');
    }
  });

  it.each([
    ['left', 0x80 | 10, 0, 3, 0],
    ['right', 0xc0 | 20, 0, 5, 0],
    ['left, scrolled', 0x80 | 7, 100, 9, 0],
    ['right of 1, in mode 1', 0xc1, 53, 2, 1],
    ['left of 2, the columns fetched on the line before', 0x82, 0, 2, 0],
  ] as const)('split: %s', (_name, control, scroll, bank, mode) => {
    const seen = picture({
      registers: [
        [0x5200, control],
        [0x5201, scroll],
        [0x5202, bank],
        [0x5104, mode],
      ],
    });
    const wanted = paint((column, line, inFrame) => {
      const isRight = (control & 0x40) !== 0;
      if (inFrame && column >= (control & 0x1f) === isRight) {
        const y = (line + scroll) % 240;
        return plain(EXRAM, column, y >> 3, y & 7, bank);
      }
      if (mode === 0 || !inFrame) return normal(column, line);
      const extra = EXRAM[(line >> 3) * 32 + column];
      const bankThere = extra & 31;
      return {
        pattern: bankThere * 0x1000 + SCREEN0[(line >> 3) * 32 + column] * 16,
        row: line & 7,
        palette: extra >> 6,
      };
    });
    expect(firstDifference(seen, wanted)).toBe('none');
  });

  it('the split does not scroll with the rest, but shares its fine X', () => {
    const seen = picture({
      scroll: [0x13, 0x2a],
      registers: [
        [0x5200, 0x80 | 12],
        [0x5202, 4],
        [0x5104, 0],
      ],
    });
    const wanted = new Uint16Array(256 * 240);
    for (let y = 0; y < 240; y++) {
      for (let x = 0; x < 256; x++) {
        const fetched = (x + 3) >> 3;
        const worldY = (y + 0x2a) % 240;
        const inFrame = y > 0 || fetched >= 2;
        const inSplit = inFrame && fetched < 12;
        const tile = inSplit
          ? plain(EXRAM, fetched, y >> 3, y & 7, 4)
          : plain(SCREEN0, (fetched + 2) & 31, worldY >> 3, worldY & 7, 0);
        const value = colour(tile.pattern, tile.row, (x + 3) & 7);
        wanted[y * 256 + x] = PALETTE[value === 0 ? 0 : tile.palette * 4 + value];
      }
    }
    expect(firstDifference(seen, wanted)).toBe('none');
  });

  it('tall sprites have CHR banks of their own; small ones share the first set', () => {
    const banks: [number, number][] = [];
    for (let i = 0; i < 8; i++) banks.push([0x5120 + i, 0x40 + i]);
    for (let i = 0; i < 4; i++) banks.push([0x5128 + i, 0x60 + i]);
    const objects = [
      [40, 0x06, 0, 30],
      [90, 0x21, 1, 99],
      [150, 0xc4, 2, 200],
    ] as const;
    for (const tall of [true, false]) {
      const seen = picture({ ctrl: tall ? 0x20 : 0, registers: [[0x5101, 3], ...banks], objects });
      // $5128-$512B repeat for the upper half.
      const wanted = paint((column, line) => {
        const tile = SCREEN0[(line >> 3) * 32 + column];
        const base = tall ? 0x60 * 0x400 + tile * 16 : 0x40 * 0x400 + tile * 16;
        return { ...normal(column, line), pattern: base };
      });
      for (const [top, name, attributes, left] of objects) {
        for (let y = 0; y < (tall ? 16 : 8); y++) {
          const tile = tall ? (name & 1) * 256 + (name & 0xfe) + (y >> 3) : name;
          for (let x = 0; x < 8; x++) {
            const value = colour(0x40 * 0x400 + tile * 16, y & 7, x);
            if (value !== 0) wanted[(top + 1 + y) * 256 + left + x] = PALETTE[16 + attributes * 4 + value];
          }
        }
      }
      expect(firstDifference(seen, wanted)).toBe('none');
    }
  });
});
