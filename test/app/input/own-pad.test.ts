import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepOwnPad, ownPad } from '../../../src/app/input/kept-pad.ts';
import { type OwnPad, ownPadFrom } from '../../../src/app/input/own-pad.ts';
import { layoutFor } from '../../../src/app/input/pad-choices.ts';
import { TOUCH_LAYOUTS } from '../../../src/app/input/touch-presets.ts';

const { portrait, landscape } = TOUCH_LAYOUTS.classic;
const PAD: OwnPad = { format: 'cartouche-pad', version: 1, portrait, landscape };
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  keepOwnPad(null);
  vi.unstubAllGlobals();
});

test('what is made is kept as it is read again', () => {
  keepOwnPad(PAD);
  expect(ownPadFrom(JSON.parse(kept.get('cartouche.pad') ?? ''))).toEqual(PAD);
  expect(ownPad.value).toBe(PAD);
  keepOwnPad(null);
  expect(kept.size).toBe(0);
});

test.each([
  ['another version', { ...PAD, version: 2 }],
  ['a field that it does not have', { ...PAD, colour: 'red' }],
  ['a part too few', { ...PAD, portrait: { ...portrait, cross: undefined } }],
  ['a part that nobody knows', { ...PAD, portrait: { ...portrait, x: portrait.a } }],
  ['a size that no screen has', { ...PAD, portrait: { ...portrait, a: { ...portrait.a, size: 1e6 } } }],
  ['no object', 'pad'],
])('%s is no layout', (_, found) => {
  expect(ownPadFrom(found)).toBeNull();
});

test('a game has its own, else the one for all games, else the standard one', () => {
  expect(layoutFor('own', undefined)).toBe(TOUCH_LAYOUTS.thumbs);
  keepOwnPad(PAD);
  expect(layoutFor('own', { pad: 'damaged' })).toBe(PAD);
  expect(layoutFor('own', { pad: { ...PAD, isOver: true } }).isOver).toBe(true);
  expect(layoutFor('big', { pad: PAD })).toBe(TOUCH_LAYOUTS.big);
});
