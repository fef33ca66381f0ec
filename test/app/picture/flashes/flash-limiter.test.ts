import { describe, expect, test } from 'vitest';
import { FlashLimiter } from '../../../../src/app/picture/flashes/flash-limiter.ts';
import { makePalette } from '../../../../src/app/picture/palette.ts';
import { HEIGHT, WIDTH } from '../../../../src/app/picture/picture.ts';
import { Nes } from '../../../../src/console/index.ts';
import { STROBES, strobeRom } from './strobes.ts';
import { doFlash } from './wcag.ts';

const PIXELS = WIDTH * HEIGHT;
/** Of a program: it has begun by the first, and is looked at up to the second. */
const BEGUN = 60;
const END = 240;

/** The pictures of a program, as colour numbers. */
function picturesOf(rom: Uint8Array): Uint16Array[] {
  const nes = new Nes(rom);
  const pictures: Uint16Array[] = [];
  for (let frame = 0; frame < END; frame++) {
    nes.runFrame();
    if (frame >= BEGUN) pictures.push(nes.pixels.slice());
  }
  return pictures;
}

/** The bytes of each colour number. */
const WORDS = new Uint32Array(makePalette(0).buffer);

/** What is seen: R, G, B, A bytes, with what the limiter lays over them, if there is one. */
function* seen(pictures: readonly Uint16Array[], limiter?: FlashLimiter): Generator<Uint8ClampedArray> {
  const words = new Uint32Array(PIXELS);
  for (const picture of pictures) {
    for (let i = 0; i < PIXELS; i++) words[i] = WORDS[picture[i]];
    if (limiter) {
      limiter.show(picture);
      const over = new Uint32Array(limiter.over.buffer);
      for (let i = 0; i < PIXELS; i++) if (over[i] > 0) words[i] = over[i];
    }
    yield new Uint8ClampedArray(words.buffer);
  }
}

/** A picture of one colour, of which the cells that `has` names are of another. */
function picture(colour: number, other = colour, has: (across: number, down: number) => boolean = () => false) {
  return Uint16Array.from({ length: PIXELS }, (_, i) =>
    has(Math.floor((i % WIDTH) / 16), Math.floor(i / WIDTH / 15)) ? other : colour,
  );
}

describe('a program that strobes', () => {
  test.each(STROBES.map((strobe) => [strobe.name, strobe] as const))('%s', (_, strobe) => {
    const pictures = picturesOf(strobeRom(strobe));
    expect(doFlash(seen(pictures))).toBe(true);
    expect(doFlash(seen(pictures, new FlashLimiter(60)))).toBe(false);
  });
});

describe('nothing is calmed', () => {
  const isCalmed = (pictures: readonly Uint16Array[]) => {
    const limiter = new FlashLimiter(60);
    return pictures.some((one) => {
      limiter.show(one);
      return limiter.isCalming;
    });
  };
  const blink = (frames: number, a: Uint16Array, b: Uint16Array) =>
    Array.from({ length: 300 }, (_, i) => (Math.floor(i / frames) % 2 === 0 ? a : b));

  test('that flashes three times a second', () => {
    expect(isCalmed(blink(10, picture(0x0f), picture(0x30)))).toBe(false);
    expect(isCalmed(blink(8, picture(0x0f), picture(0x30)))).toBe(true);
  });

  test('that is as small as four cells, wherever it is', () => {
    const few = picture(0x0f, 0x30, (across, down) => across >= 6 && across < 8 && down >= 6 && down < 8);
    expect(isCalmed(blink(1, picture(0x0f), few))).toBe(false);
    const many = picture(0x0f, 0x30, (across, down) => across >= 6 && across < 9 && down >= 6 && down < 9);
    expect(isCalmed(blink(1, picture(0x0f), many))).toBe(true);
  });

  test('between two colours that are about as bright', () => {
    expect(isCalmed(blink(1, picture(0x2a), picture(0x2b)))).toBe(false);
  });

  test('more than a second after the last flash, and the picture is whole again', () => {
    const limiter = new FlashLimiter(60);
    for (const one of blink(2, picture(0x0f), picture(0x30)).slice(0, 120)) limiter.show(one);
    expect(limiter.isCalming).toBe(true);
    expect(limiter.over[3]).toBe(255);
    for (let i = 0; i < 61; i++) limiter.show(picture(0x21));
    expect(limiter.isCalming).toBe(false);
    expect(limiter.over.some((byte) => byte > 0)).toBe(false);
  });
});
