import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Button } from '../../../src/app/input/buttons.ts';
import { type CrossFeel, CrossThumb, faceMask } from '../../../src/app/input/touch-zones.ts';
import { holds } from '../../property.ts';

const { A, B, Up, Down, Left, Right } = Button;
const CROSS = { x: 100, y: 100, radius: 80 };
const FIXED: CrossFeel = { ways: 8, straight: 54, floats: false };

/** `distance` from the middle of the cross, at `degrees` clockwise from the right. */
function place(degrees: number, distance = 60): [x: number, y: number] {
  const angle = (degrees * Math.PI) / 180;
  return [100 + Math.cos(angle) * distance, 100 + Math.sin(angle) * distance];
}

/** What a thumb means that comes down at the first of `degrees` and slides to the others. */
function slide(feel: CrossFeel, ...degrees: readonly number[]): number[] {
  const thumb = new CrossThumb(CROSS, feel, ...place(degrees[0]));
  return degrees.map((one) => thumb.moveTo(...place(one)));
}

function isStraight(mask: number): boolean {
  return mask !== 0 && (mask & (mask - 1)) === 0;
}

describe('the cross under a thumb', () => {
  test('eight ways', () => {
    const ways = [0, 45, 90, 135, 180, 225, 270, 315].flatMap((degrees) => slide(FIXED, degrees));
    expect(ways).toEqual([Right, Right | Down, Down, Down | Left, Left, Left | Up, Up, Up | Right]);
  });

  test.each([45, 54, 60])('straight ways are %i degrees wide, diagonals what is left', (straight) => {
    let count = 0;
    for (let degrees = 0; degrees < 360; degrees++) {
      const [mask] = slide({ ...FIXED, straight }, degrees + 0.5);
      expect(mask).not.toBe(0);
      if (isStraight(mask)) count++;
    }
    expect(Math.abs(count - 4 * straight)).toBeLessThanOrEqual(4);
  });

  test('four ways have no diagonals', () => {
    for (let degrees = 0; degrees < 360; degrees++) {
      expect(isStraight(slide({ ...FIXED, ways: 4 }, degrees + 0.5)[0])).toBe(true);
    }
  });

  test('a thumb that trembles by four degrees anywhere changes its mind at most once', () => {
    holds(
      fc.property(
        fc.constantFrom<CrossFeel['ways']>(8, 4),
        fc.integer({ min: 45, max: 60 }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 40 }),
        (ways, straight, middle, tremble) => {
          const masks = slide({ ways, straight, floats: false }, ...tremble.map((by) => middle + by));
          const changes = masks.filter((mask, i) => i > 0 && mask !== masks[i - 1]).length;
          expect(changes).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('a roll from right to down passes the diagonal, and back', () => {
    const degrees = Array.from({ length: 91 }, (_, i) => i);
    const masks = new Set(slide(FIXED, ...degrees));
    expect([...masks]).toEqual([Right, Right | Down, Down]);
    expect([...new Set(slide(FIXED, ...degrees.toReversed()))]).toEqual([Down, Right | Down, Right]);
  });

  test('nothing in the middle; a thumb that slid off still counts', () => {
    const thumb = new CrossThumb(CROSS, FIXED, 100, 100);
    expect(thumb.moveTo(...place(0, 10))).toBe(0);
    expect(thumb.moveTo(...place(90, 200))).toBe(Down);
    // What is held ends nearer to the middle than it begins.
    expect(thumb.moveTo(...place(90, 12))).toBe(Down);
    expect(thumb.moveTo(...place(90, 9))).toBe(0);
    expect(thumb.moveTo(...place(90, 12))).toBe(0);
  });

  test('a floating middle is where the thumb lands, and stays within reach of it', () => {
    const thumb = new CrossThumb(CROSS, { ...FIXED, floats: true }, 150, 40);
    expect(thumb.moveTo(150, 40)).toBe(0);
    expect(thumb.moveTo(180, 40)).toBe(Right);
    expect(thumb.moveTo(450, 40)).toBe(Right);
    expect(450 - thumb.middle.x).toBeCloseTo(88);
    // So the way back to the left is short.
    expect(thumb.moveTo(450 - 88 - 20, 40)).toBe(Left);
    expect(thumb.moveTo(450 - 88 - 2, 10)).toBe(Up);
  });
});

describe('A and B under a thumb', () => {
  const buttons = [
    { x: 300, y: 80, radius: 36, bit: A },
    { x: 220, y: 120, radius: 36, bit: B },
  ];

  test('each on its own, and both in between', () => {
    expect(faceMask(buttons, 300, 80)).toBe(A);
    expect(faceMask(buttons, 220, 120)).toBe(B);
    expect(faceMask(buttons, 260, 100)).toBe(A | B);
  });

  test('a little beside a button is still on it; far away is not', () => {
    expect(faceMask(buttons, 345, 70)).toBe(A);
    expect(faceMask(buttons, 180, 140)).toBe(B);
    expect(faceMask(buttons, 300, 300)).toBe(0);
    expect(faceMask([], 300, 80)).toBe(0);
  });

  test('what is held is let go a little later than it was pressed', () => {
    expect(faceMask(buttons, 300, 20, 0)).toBe(0);
    expect(faceMask(buttons, 300, 20, A)).toBe(A);
    const [x, y] = [260 + 10, 100 - 5];
    expect(faceMask(buttons, x, y, A)).toBe(A);
    expect(faceMask(buttons, x, y, A | B)).toBe(A | B);
  });

  test('a slide from A to B presses one, both, the other, and never neither', () => {
    let held: number = A;
    const seen: number[] = [];
    for (let i = 0; i <= 40; i++) {
      held = faceMask(buttons, 300 - 2 * i, 80 + i, held);
      if (seen.at(-1) !== held) seen.push(held);
    }
    expect(seen).toEqual([A, A | B, B]);
  });

  test('fingers anywhere press what is nearest, if anything', () => {
    holds(
      fc.property(fc.integer({ min: 100, max: 420 }), fc.integer({ min: 0, max: 220 }), (x, y) => {
        const mask = faceMask(buttons, x, y);
        const [toA, toB] = buttons.map((button) => Math.hypot(x - button.x, y - button.y));
        if (mask === A) expect(toA).toBeLessThanOrEqual(toB);
        if (mask === B) expect(toB).toBeLessThanOrEqual(toA);
        if (mask === 0) expect(Math.min(toA, toB)).toBeGreaterThan(36);
      }),
    );
  });

  test('up and left on the glass is up and left on the pad', () => {
    expect(slide(FIXED, 225)).toEqual([Up | Left]);
  });
});
