import { describe, expect, test } from 'vitest';
import { yuvToRgb } from '../../../../src/app/picture/palette.ts';
import { NTSC_VIDEO, PAL_VIDEO, phaseAt, signalLevel, yuvOf } from '../../../../src/console/index.ts';
import { fieldOf, frameOf } from './frames.ts';
import { LOOKS } from './looks.ts';
import { type Drawing, drawByHand, light } from './reference.ts';

// What graphics chips draw is compared with what is drawn by hand here, in `test/e2e/filters.spec.ts`.

/** Some of the picture, with what is at its edges far away. */
const PART = { cropped: true, cropLeft: 112, cropRight: 112, cropTop: 112, cropBottom: 112 };
/** With as many pixels as there are places in the signal, each shows one. */
const WIDE = 32 * 4;
const HIGH = 16;

/** The part drawn as `look` says, with other settings in `other`. */
function draw(
  look: string,
  numbers: ArrayLike<number>,
  more: Partial<Omit<Drawing, 'options'>> = {},
  other: object = {},
): Float64Array {
  const { options, isPal } = LOOKS[look];
  const drawing = { numbers, isPal, phase: 0, width: isPal ? 32 * 5 : WIDE, height: HIGH, ...more };
  return drawByHand({ ...drawing, options: { ...options, ...PART, ...other } });
}

/** What a television shows of Y, U and V, 0 to 255, not rounded. */
function shown([y, u, v]: readonly [number, number, number]): number[] {
  const parts = yuvToRgb();
  return [0, 1, 2].map((c) => 255 * Math.max(0, Math.min(1, y * parts[0][c] + u * parts[1][c] + v * parts[2][c])));
}

/** Gain of a mean over `width` levels, at so many periods a level. */
function mean(width: number, at: number): number {
  const x = Math.PI * at;
  return Math.abs(Math.sin(x)) < 1e-9 ? Math.cos((width - 1) * x) : Math.sin(width * x) / (width * Math.sin(x));
}

/**
 * What composite makes of a line of `numbers`, over and over, by theory: the line's spectrum, in which the subcarrier is one
 * of the lines; brightness is that spectrum through its filter, and colour the same moved by the subcarrier, through its own.
 * `phase` is that of the subcarrier at the line's beginning; what is returned gives Y, U and V at a place between two levels.
 */
function inTheory(numbers: readonly number[], phase: number): (at: number) => readonly [number, number, number] {
  const { options } = LOOKS.composite;
  const length = numbers.length * 8;
  const carrier = length / 12;
  const peak = 0.6 * Number(options.sharpness);
  const spread = 2 * Math.round(4 + 15 * Number(options.bleed)) + 1;
  const luma = (f: number) => mean(12, f) * (1 + 2 * peak - 2 * peak * Math.cos(2 * Math.PI * f * 4));
  const chroma = (f: number) => 2 * mean(12, f) * mean(spread, f);
  const levels = Array.from({ length }, (_, n) => signalLevel(numbers[n >> 3], (phase + n) % 12));
  const spectrum = levels.map((_, k) => {
    const turn = (n: number) => (2 * Math.PI * k * n) / length;
    const re = levels.reduce((sum, level, n) => sum + level * Math.cos(turn(n)), 0) / length;
    return [re, levels.reduce((sum, level, n) => sum - level * Math.sin(turn(n)), 0) / length];
  });
  // The burst's middle is -U: where -2 cos and 2 sin of this phase come from.
  const lag = (2 * Math.PI * (phase - 2.5 + 8)) / 12;
  return (at) => {
    let [y, u, v] = [0, 0, 0];
    for (const [k, [re, im]] of spectrum.entries()) {
      const turned = (bins: number, by: number) => {
        const angle = (2 * Math.PI * bins * (at - 0.5)) / length + by;
        return [re * Math.cos(angle) - im * Math.sin(angle), re * Math.sin(angle) + im * Math.cos(angle)];
      };
      const [up, down] = [turned(k + carrier, lag), turned(k - carrier, -lag)];
      const [higher, lower] = [chroma((k + carrier) / length) / 2, chroma((k - carrier) / length) / 2];
      y += turned(k, 0)[0] * luma(k / length);
      u -= up[0] * higher + down[0] * lower;
      v += up[1] * higher - down[1] * lower;
    }
    return [y, u, v];
  };
}

/** The farthest that a line of what was drawn is from theory, 0 to 255. */
function farthest(drawn: Float64Array, line: number, pattern: readonly number[], phase: number): number {
  const theory = inTheory(pattern, phaseAt(0, 112 + line, phase, NTSC_VIDEO));
  let worst = 0;
  for (let place = 0; place < WIDE; place++) {
    const at = (112 * 8 + place * 2 + 1) % (pattern.length * 8);
    const expected = shown(theory(at));
    for (let c = 0; c < 3; c++) {
      worst = Math.max(worst, Math.abs(drawn[(line * WIDE + place) * 3 + c] - expected[c]));
    }
  }
  return worst;
}

/** Lines of this pattern, over and over. */
function striped(pattern: readonly number[]): Uint16Array {
  return Uint16Array.from({ length: 256 * 240 }, (_, i) => pattern[(i & 255) % pattern.length]);
}

describe('composite', () => {
  test.each(['composite', 'composite, comb', 'composite, PAL', 'S-Video', 'S-Video, PAL'])(
    '%s: fields have the colours that the palette has, before it is rounded',
    (look) => {
      const { isPal } = LOOKS[look];
      for (let number = 0; number < 512; number += 13) {
        const drawn = draw(look, fieldOf(number), { height: 4, width: 20 });
        const expected = shown(yuvOf(number, isPal ? PAL_VIDEO : NTSC_VIDEO));
        for (let i = 0; i < drawn.length; i++) {
          expect(Math.abs(drawn[i] - expected[i % 3]), `$${number.toString(16)}`).toBeLessThan(0.5);
        }
      }
    },
  );

  test('a one-pixel checkerboard has the false colours of theory, another in each line', () => {
    const drawn = draw('composite', frameOf('checkerboard'));
    for (const line of [0, 1, 2]) {
      const pattern = [0, 1, 2, 3, 4, 5].map((x) => ((x ^ line) & 1 ? 0x20 : 0x0f));
      expect(farthest(drawn, line, pattern, 0), `line ${line}`).toBeLessThan(0.5);
    }
    // They are colours: red and blue are far apart somewhere.
    const apart = Array.from({ length: WIDE * 3 }, (_, i) => Math.abs(drawn[i * 3] - drawn[i * 3 + 2]));
    expect(Math.max(...apart)).toBeGreaterThan(40);
  });

  test('colour bars run into each other as theory says, and dots crawl along their edges in three pictures', () => {
    const pattern = [0x0f, 0x12, 0x16, 0x14, 0x1a, 0x1c, 0x28, 0x30].flatMap((number) =>
      new Array<number>(6).fill(number),
    );
    const drawn = [0, 1, 2].map((phase) =>
      draw('composite', striped(pattern), { phase, height: 1 }, { cropBottom: 127 }),
    );
    for (const [phase, lines] of drawn.entries()) {
      expect(farthest(lines, 0, pattern, phase), `picture ${phase}`).toBeLessThan(0.5);
    }
    const differ = (a: number, b: number) => Math.max(...drawn[a].map((value, i) => Math.abs(value - drawn[b][i])));
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ]) {
      expect(differ(a, b)).toBeGreaterThan(15);
    }
  });

  test('with a comb dots crawl less where lines are alike, and fine detail that a notch takes stays', () => {
    const edge = striped(Array.from({ length: 48 }, (_, x) => (x < 24 ? 0x16 : 0x12)));
    const crawl = (comb: boolean) => {
      const [a, b] = [0, 1].map((phase) => draw('composite', edge, { phase }, { comb }));
      return Math.max(...a.map((value, i) => Math.abs(value - b[i])));
    };
    expect(crawl(true)).toBeLessThan(0.7 * crawl(false));
    const columns = striped([0x00, 0x2d]);
    // Greys too near for either end of the scale.
    const contrast = (comb: boolean) => {
      const green = draw('composite', columns, {}, { comb }).filter((_, i) => i % 3 === 1);
      return Math.max(...green) - Math.min(...green);
    };
    expect(contrast(true)).toBeGreaterThan(contrast(false));
  });
});

describe('a picture tube', () => {
  const scales = [2, 3, 3.43, 4, 5, 6];

  test.each(scales)('at %f pixels a line is as bright as without, whatever its beam and mask', (scale) => {
    for (const mask of ['none', 'aperture', 'slot', 'shadow']) {
      for (const number of [0x2d, 0x16, 0x21, 0x30]) {
        const options = { ...LOOKS['tube, RGB'].options, filter: 'plain', mask, scanlines: 0.8, halation: 0.3 };
        const field = drawByHand({
          ...{ numbers: fieldOf(number), isPal: false, phase: 0 },
          options: { ...options, ...PART, cropLeft: 116, cropRight: 116 },
          ...{ width: Math.round((24 * scale * 8) / 7), height: Math.round(16 * scale) },
        });
        const plain = drawByHand({
          ...{ numbers: fieldOf(number), isPal: false, phase: 0, width: 1, height: 1 },
          options: { ...LOOKS.plain.options, ...PART },
        });
        for (let c = 0; c < 3; c++) {
          const lights = field.filter((_, i) => i % 3 === c).map((value) => light(value / 255));
          const bright = lights.reduce((sum, value) => sum + value, 0) / lights.length;
          const expected = light(plain[c] / 255);
          expect(Math.abs(bright - expected), `${mask}, $${number.toString(16)}`).toBeLessThan(0.02 * expected + 1e-4);
        }
      }
    }
  });
});
