import { describe, expect, test } from 'vitest';
import { coloursFor } from '../../../../src/app/picture/colour/colours.ts';
import {
  fileFrom,
  ownPaletteFrom,
  ownPaletteOf,
  paletteFile,
  problemOf,
} from '../../../../src/app/picture/colour/pal-file.ts';
import { WHOLE_PICTURE } from '../../../../src/app/picture/picture.ts';

const ramp = (count: number) => Uint8Array.from({ length: count * 3 }, (_, i) => (i * 37) & 255);
const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const withOwn = (bytes: Uint8Array) => ({
  ...WHOLE_PICTURE,
  palette: 'own',
  ownPalette: ownPaletteOf('mine', bytes),
});

describe('a palette in a file', () => {
  test.each([64, 512])('of %i colours is shown byte for byte', (count) => {
    const bytes = ramp(count);
    expect(problemOf(bytes)).toBeNull();
    const shown = coloursFor(withOwn(bytes)).bytes(0, false);
    for (let i = 0; i < count; i++) {
      expect([...shown.subarray(i * 4, i * 4 + 4)]).toEqual([...bytes.subarray(i * 3, i * 3 + 3), 255]);
    }
  });

  test('without emphasis has that of the console, which darkens', () => {
    const bytes = new Uint8Array(64 * 3).fill(200);
    bytes[0] = 199;
    const file = fileFrom(ownPaletteOf('mine', bytes));
    const [red, green, blue] = file?.colour(0x21 | (1 << 6)) ?? [];
    expect(red).toBeGreaterThan(green ?? 1);
    expect(red).toBeLessThanOrEqual(200 / 255);
    expect(blue).toBeGreaterThan(0.3);
  });

  test('goes out as it came in, with emphasis and without', () => {
    const bytes = ramp(512);
    const shown = coloursFor(withOwn(bytes)).bytes(0, false);
    expect(paletteFile(shown, true)).toEqual(bytes);
    expect(paletteFile(shown, false)).toEqual(bytes.slice(0, 192));
  });

  test.each([
    ['empty', new Uint8Array(0), 'size'],
    ['cut short', ramp(64).slice(1), 'size'],
    ['of 256 colours', ramp(256), 'size'],
    ['of Paint Shop Pro', letters('JASC-PAL\r\n0100\r\n16\r\n0 0 0'), 'paint'],
    ['of Windows', letters('RIFF\x18\x04\0\0PAL data'), 'paint'],
    ['of nothing but black', new Uint8Array(192), 'uniform'],
  ])('that is none is told from one: %s', (_, bytes, kind) => {
    expect(problemOf(bytes)?.kind).toBe(kind);
  });

  test('is kept as text, and what is damaged there counts as none', () => {
    const own = ownPaletteOf('mine', ramp(64));
    expect(ownPaletteFrom(JSON.parse(JSON.stringify(own)))).toEqual(own);
    const damaged = [
      null,
      7,
      {},
      { ...own, name: 1 },
      { ...own, colours: '****' },
      { ...own, colours: own.colours.slice(4) },
    ];
    for (const kept of damaged) expect(ownPaletteFrom(kept)).toBeNull();
    // The page's own colours do in its place.
    const shown = coloursFor({ ...WHOLE_PICTURE, palette: 'own', ownPalette: { ...own, colours: '****' } });
    expect(shown.bytes(0, false)).toEqual(coloursFor({ ...WHOLE_PICTURE, palette: 'standard' }).bytes(0, false));
  });
});
