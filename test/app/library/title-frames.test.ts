import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findTitle, findTitleInEither } from '../../../src/app/library/title-frames.ts';
import { Nes } from '../../../src/console/index.ts';

const WIDTH = 256;
const HEIGHT = 240;

/** A picture of one colour. */
const plain = (colour: number) => new Uint16Array(WIDTH * HEIGHT).fill(colour);

/** A picture of `colours` colours in columns of four pixels. */
function columns(colours: number, from = 0): Uint16Array {
  return Uint16Array.from({ length: WIDTH * HEIGHT }, (_, i) => from + (((i % WIDTH) >> 2) % colours));
}

/** A machine that shows `picture` in each frame, by its number and the buttons that were held in any frame so far. */
class Screen {
  pixels: Uint16Array = plain(0x0f);
  frame = 0;
  held = 0;
  private readonly picture: (frame: number, held: number) => Uint16Array;

  constructor(picture: (frame: number, held: number) => Uint16Array) {
    this.picture = picture;
  }

  setButtons(_: 0, buttons: number): void {
    this.held |= buttons;
  }

  runFrame({ picture }: { readonly picture: boolean }): void {
    this.frame++;
    if (picture) this.pixels = this.picture(this.frame, this.held);
  }
}

/** `text` on a ground of one colour: each letter is a square of `thick` by `thick` pixels. */
function letters(text: number, ground: number, thick: number): Uint16Array {
  const picture = plain(ground);
  for (let y = 80; y < 80 + 8 * thick; y++) {
    for (let x = 16; x < 240; x++) {
      if (Math.floor(x / thick) % 2 === 0 && Math.floor(y / thick) % 2 === 0) picture[y * WIDTH + x] = text;
    }
  }
  return picture;
}

function titleOf(screen: Parameters<typeof findTitle>[0], from = 0): Uint16Array | null {
  return endOf(findTitle(screen, from));
}

function endOf(steps: ReturnType<typeof findTitle>): Uint16Array | null {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the title', () => {
  test('is the first picture that stands still, not one before it that moves, nor an empty one', () => {
    const screen = new Screen((frame) => {
      if (frame < 100) return plain(0x0f);
      return frame < 200 ? columns(8, frame) : columns(6, 0x10);
    });
    expect(titleOf(screen)).toEqual(columns(6, 0x10));
    expect(screen.frame).toBeLessThan(600);
    expect(screen.held).toBe(0);
  });

  test('may have words that blink', () => {
    const title = columns(6, 0x10);
    const blinking = title.slice().fill(0x30, WIDTH * 200, WIDTH * 212);
    expect(titleOf(new Screen((frame) => (frame % 32 < 16 ? title : blinking)))).not.toBeNull();
  });

  test('that comes after Start is found', () => {
    const screen = new Screen((_, held) => (held & 0x08 ? columns(5, 0x20) : plain(0x01)));
    expect(titleOf(screen)).toEqual(columns(5, 0x20));
  });

  test('stays: who made the game is shown before it, and goes by itself', () => {
    const maker = columns(10, 0x20);
    const title = columns(6, 0x10);
    const screen = new Screen((frame) => (frame < 250 ? maker : frame < 280 ? plain(0x0f) : title));
    expect(titleOf(screen)).toEqual(title);
    expect(screen.held).toBe(0);
  });

  test('is what a game comes from that then shows how it is played', () => {
    const title = columns(6, 0x10);
    const screen = new Screen((frame) => (frame % 720 < 320 ? title : columns(12, frame % 720 < 560 ? 0x20 : frame)));
    expect(titleOf(screen)).toEqual(title);
  });

  test('may be a name in large letters on a plain ground, and is not left for what comes after Start', () => {
    const title = letters(0x30, 0x0f, 6);
    const screen = new Screen((_, held) => (held & 0x08 ? columns(8) : title));
    expect(titleOf(screen)).toEqual(title);
  });

  test('is none of the small letters of a text, which is left for what comes after Start', () => {
    const screen = new Screen((_, held) => (held & 0x08 ? columns(8) : letters(0x30, 0x0f, 2)));
    expect(titleOf(screen)).toEqual(columns(8));
  });

  test('of a game for another console is found there, where the first has nothing but a few small things', () => {
    const refusal = plain(0x0f);
    for (let i = 0; i < 40; i++) refusal[WIDTH * (100 + (i % 4)) + 2 * i] = 0x30;
    const other = () => new Screen(() => columns(6));
    expect(endOf(findTitleInEither(new Screen(() => refusal), other))).toEqual(columns(6));
    expect(endOf(findTitleInEither(new Screen(() => columns(7)), other))).toEqual(columns(7));
    expect(endOf(findTitleInEither(new Screen(() => refusal), () => new Screen(() => plain(0x0f))))).toEqual(refusal);
  });

  test('of few colours is better than something that only passes by', () => {
    const words = columns(2, 0x0f);
    const screen = new Screen((frame) => (frame < 100 ? columns(12, frame) : words));
    expect(titleOf(screen)).toEqual(words);
  });

  test('that fills letter by letter is what it comes to, not the screen before', () => {
    const words = plain(0x0f);
    const screen = new Screen((frame) => {
      if (frame > 100 && frame % 4 === 0 && frame < 800) words.fill(0x30, WIDTH * 40 + frame, WIDTH * 40 + frame + 2);
      for (let y = 41; y < 60; y++) words.copyWithin(WIDTH * y, WIDTH * 40, WIDTH * 41);
      return words.slice();
    });
    const found = titleOf(screen);
    // Of the first line.
    expect(found?.subarray(WIDTH * 40, WIDTH * 41).filter((number) => number === 0x30).length).toBeGreaterThan(60);
  });

  test('is shown when it is bright, not while it fades in', () => {
    const screen = new Screen((frame) => columns(3, frame < 100 ? 0x01 : frame < 200 ? 0x11 : 0x21));
    expect(titleOf(screen)).toEqual(columns(3, 0x21));
  });

  test('of a few small things is better than none', () => {
    const stars = plain(0x0f);
    for (let i = 0; i < 60; i++) stars[i * 997] = 0x30;
    expect(titleOf(new Screen(() => stars))).toEqual(stars);
  });

  test('of a game that never stands still is one of its pictures', () => {
    expect(titleOf(new Screen((frame) => columns(12, frame)))).not.toBeNull();
  });

  test('is none where nothing is shown, or nothing but two areas', () => {
    expect(titleOf(new Screen(() => plain(0x0f)))).toBeNull();
    const halves = plain(0x00).fill(0x10, 0, WIDTH * 120);
    expect(titleOf(new Screen(() => halves))).toBeNull();
  });

  test('is none of the console’s own pictures', () => {
    const screen = new Screen((frame) => (frame < 700 ? columns(6) : columns(6, 0x20)));
    expect(titleOf(screen, 720)).toEqual(columns(6, 0x20));
  });

  test('of a real game shows more than one thing, the same each time', () => {
    const rom = new Uint8Array(readFileSync('public/game/khepri.nes'));
    const title = titleOf(new Nes(rom));
    expect(new Set(title).size).toBeGreaterThanOrEqual(4);
    expect(titleOf(new Nes(rom))).toEqual(title);
  });
});
