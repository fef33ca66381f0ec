import { describe, expect, test } from 'vitest';
import { correction } from '../../../src/app/picture/vision.ts';

type Colour = readonly [number, number, number];

type Matrix = readonly Colour[];

/** Another model than the page's, so that the two check each other: Viénot, Brettel and Mollon, 1999, as Fidaner gives it. */
const TO_CONES: Matrix = [
  [17.8824, 43.5161, 4.11935],
  [3.45565, 27.1554, 3.86714],
  [0.0299566, 0.184309, 1.46709],
];
const FROM_CONES: Matrix = [
  [0.0809444479, -0.130504409, 0.116721066],
  [-0.0102485335, 0.0540193266, -0.113614708],
  [-0.000365296938, -0.00412161469, 0.693511405],
];
const MISSING: Readonly<Record<'protan' | 'deutan' | 'tritan', Matrix>> = {
  protan: [
    [0, 2.02344, -2.52581],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deutan: [
    [1, 0, 0],
    [0.494207, 0, 1.24827],
    [0, 0, 1],
  ],
  tritan: [
    [1, 0, 0],
    [0, 1, 0],
    [-0.395913, 0.801109, 0],
  ],
};

function times(matrix: Matrix, colour: Colour): Colour {
  const [r, g, b] = matrix.map((row) => row.reduce((sum, value, i) => sum + value * colour[i], 0));
  return [r, g, b];
}

function distance(a: Colour, b: Colour): number {
  return Math.hypot(...a.map((value, i) => value - b[i]));
}

/** Two colours of games that look much alike to those who see so, in linear light. */
const ALIKE = {
  protan: [
    [0.35, 0.03, 0.02],
    [0.03, 0.075, 0.02],
  ],
  deutan: [
    [0.35, 0.08, 0.02],
    [0.06, 0.2, 0.02],
  ],
  tritan: [
    [0.1, 0.3, 0.55],
    [0.1, 0.38, 0.3],
  ],
} as const;

describe.each(['protan', 'deutan', 'tritan'] as const)('%s', (kind) => {
  test('at no strength nothing changes', () => {
    expect(correction(kind, 0)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  test.each([0.3, 1])('greys stay grey at %d', (strength) => {
    for (const value of times(correction(kind, strength), [0.4, 0.4, 0.4])) expect(value).toBeCloseTo(0.4, 4);
  });

  test('what looks alike is seen apart, the more the stronger', () => {
    const [one, other] = ALIKE[kind];
    const apart = [0, 0.5, 1].map((strength) => {
      const seen = (colour: Colour) =>
        times(FROM_CONES, times(MISSING[kind], times(TO_CONES, times(correction(kind, strength), colour))));
      return distance(seen(one), seen(other));
    });
    expect(apart[0]).toBeLessThan(distance(one, other) * 0.6);
    expect(apart[1]).toBeGreaterThan(apart[0] * 1.15);
    expect(apart[2]).toBeGreaterThan(apart[1] * 1.1);
  });
});
