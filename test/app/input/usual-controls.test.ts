import { describe, expect, test } from 'vitest';
import { ROWS } from '../../../src/app/input/bindings.ts';
import {
  USUAL_DEAD_ZONE,
  USUAL_FEEL,
  USUAL_KEYS,
  USUAL_TURBO_RATE,
  USUAL_WIRES,
} from '../../../src/app/input/usual-controls.ts';
import { SETTINGS } from '../../../src/app/shell/settings.ts';

/** The rows of the page's table for the first player's pad, each with its button. */
const PAD = ROWS.flatMap(({ does, keys, gamepad }) =>
  'button' in does && does.player === 1 ? [{ button: does.button, keys, gamepad }] : [],
);

describe('nes-player is worked as the page is, until a player chooses', () => {
  test('by keys', () => {
    expect(USUAL_KEYS).toEqual(Object.fromEntries(PAD.flatMap(({ button, keys }) => keys.map((key) => [key, button]))));
  });

  test('by gamepads', () => {
    const sorted = (wires: readonly (readonly [number, number])[]) => wires.toSorted(([one], [other]) => one - other);
    expect(sorted(USUAL_WIRES)).toEqual(
      sorted(PAD.flatMap(({ button, gamepad }) => gamepad.map((part) => [part, button] as const))),
    );
  });

  test('by thumbs and sticks', () => {
    expect(USUAL_FEEL).toEqual({
      ways: Number(SETTINGS.crossWays.default),
      straight: SETTINGS.crossWidth.default,
      floats: SETTINGS.crossFloats.default,
    });
    expect(USUAL_TURBO_RATE).toBe(SETTINGS.turboRate.default);
    expect(USUAL_DEAD_ZONE).toBe(SETTINGS.deadZone.default);
  });
});
