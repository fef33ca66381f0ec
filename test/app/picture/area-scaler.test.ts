import { describe, expect, test } from 'vitest';
import { AreaScaler } from '../../../src/app/picture/area-scaler.ts';
import { LOOKS } from './filters/looks.ts';
import { drawByHand, light } from './filters/reference.ts';

/** A picture of black with white columns, as R, G, B, A bytes. */
function columns(isWhite: (x: number) => boolean): Uint32Array {
  return Uint32Array.from({ length: 256 * 240 }, (_, i) => (isWhite(i & 255) ? 0xffffffff : 0xff000000));
}

const lightOf = (word: number) => light((word & 255) / 255);

describe('a picture made larger by area', () => {
  test.each([2, 2.5, 3.43, 3.92, 4.6])('at %f has columns with the light of whole ones, within 3 %%', (scale) => {
    const width = Math.round(64 * scale);
    const height = Math.round(16 * scale);
    const scaler = new AreaScaler(96, 112, 64, 16, width, height);
    const out = new Uint32Array(width * height);
    for (let white = 100; white < 120; white++) {
      scaler.scale(
        columns((x) => x === white),
        out,
      );
      let sum = 0;
      for (let x = 0; x < width; x++) sum += lightOf(out[x]);
      expect(Math.abs(sum / (width / 64) - 1), `column ${white}`).toBeLessThan(0.03);
    }
  });

  test('is what the plain filter draws', () => {
    const [width, height] = [220, 55];
    const numbers = Uint16Array.from({ length: 256 * 240 }, (_, i) => (((i & 3) + (i >> 8)) % 3 === 0 ? 0x20 : 0x0f));
    const words = Uint32Array.from(numbers, (number) => (number === 0x20 ? 0xffffffff : 0xff000000));
    const out = new Uint32Array(width * height);
    new AreaScaler(96, 112, 64, 16, width, height).scale(words, out);
    const part = { cropped: true, cropLeft: 96, cropRight: 96, cropTop: 112, cropBottom: 112 };
    const drawn = drawByHand({
      numbers,
      options: { ...LOOKS.plain.options, ...part },
      isPal: false,
      phase: 0,
      width,
      height,
    });
    const edge = (x: number, y: number) => x === 0 || y === 0 || x === width - 1 || y === height - 1;
    let worst = 0;
    for (let i = 0; i < out.length; i++) {
      if (!edge(i % width, Math.floor(i / width))) worst = Math.max(worst, Math.abs((out[i] & 255) - drawn[i * 3]));
    }
    expect(worst).toBeLessThan(3);
  });
});
