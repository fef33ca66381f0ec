import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ROWS } from '../../../src/app/input/bindings.ts';
import { Button, Gamepad } from '../../../src/app/input/buttons.ts';
import { Commands } from '../../../src/app/input/commands.ts';
import {
  type HatWay,
  hatsOf,
  layoutOf,
  type PadInput,
  type PadLike,
  readPad,
  sameInput,
} from '../../../src/app/input/gamepad-layout.ts';
import { Gamepads } from '../../../src/app/input/gamepads.ts';
import { PadCapture } from '../../../src/app/input/pad-capture.ts';
import { bound, PadProfiles, profilesFrom } from '../../../src/app/input/pad-profiles.ts';
import { holds } from '../../property.ts';
import { listening } from './fakes.ts';
import { IN_GAME } from './situations.ts';

const PAD = ROWS.filter(({ does, gamepad }) => 'button' in does && gamepad.length > 0);
const REST = 23 / 7;

interface Kind {
  readonly mapping?: string;
  readonly count: number;
  readonly axes: readonly number[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  standard: { mapping: 'standard', count: 17, axes: [0, 0, 0, 0] },
  axes: { count: 11, axes: [0, 0, -1, 0, 0, -1, 0, 0] },
  hat: { count: 13, axes: [0, 0, 0, 0, 0, 0, 0, 0, 0, REST] },
  'hat never touched': { count: 13, axes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  usb: { count: 10, axes: [0, 0] },
  worn: { mapping: 'standard', count: 17, axes: [0.55, -0.55, 0, 0] },
};

function pad(
  { mapping = '', count, axes }: Kind,
  pressed: readonly number[] = [],
  moved: Record<number, number> = {},
): PadLike {
  return {
    ...{ connected: true, id: 'kind', mapping },
    buttons: Array.from({ length: count }, (_, i) => ({ pressed: pressed.includes(i) })),
    axes: axes.map((value, i) => moved[i] ?? value),
  };
}

/** The gamepad with `input` pressed. */
function withInput(kind: Kind, input: PadInput): PadLike {
  if ('button' in input) return pad(kind, [input.button]);
  if ('axis' in input) return pad(kind, [], { [input.axis]: input.to });
  return pad(kind, [], { [input.hat]: -1 + (input.way * 4) / 7 });
}

/** Everything that can be pressed on it. */
function inputsOf(kind: Kind): PadInput[] {
  const hats = hatsOf(layoutOf(pad(kind)));
  const axes = kind.axes.map((_, axis) => axis);
  return [
    ...Array.from({ length: kind.count }, (_, button) => ({ button })),
    // A trigger that rests at an end goes to the other alone.
    ...axes
      .filter((axis) => !hats.includes(axis))
      .flatMap((axis) => ([1, -1] as const).filter((to) => kind.axes[axis] !== to).map((to) => ({ axis, to }))),
    ...hats.flatMap((hat) => ([0, 1, 2, 3] as HatWay[]).map((way) => ({ hat, way }))),
  ];
}

describe('what is pressed next', () => {
  test.each(Object.entries(KINDS))('is found whatever it is: %s', (_, kind) => {
    for (const input of inputsOf(kind)) {
      const capture = new PadCapture(pad(kind), hatsOf(layoutOf(pad(kind))));
      expect(capture.see(pad(kind))).toBeNull();
      expect(capture.see(withInput(kind, input))).toEqual(input);
      // Held on, it is not found again; let go and pressed, it is.
      expect(capture.see(withInput(kind, input))).toBeNull();
      expect(capture.see(pad(kind))).toBeNull();
      expect(capture.see(withInput(kind, input))).toEqual(input);
    }
  });

  test('is not what was held before', () => {
    const capture = new PadCapture(pad(KINDS.standard, [0]), []);
    expect(capture.see(pad(KINDS.standard, [0]))).toBeNull();
    expect(capture.see(pad(KINDS.standard))).toBeNull();
    expect(capture.see(pad(KINDS.standard, [3]))).toEqual({ button: 3 });
  });

  test('is not a hat between two ways', () => {
    const capture = new PadCapture(pad(KINDS.hat), [9]);
    capture.see(pad(KINDS.hat));
    expect(capture.see(pad(KINDS.hat, [], { 9: -1 + 2 / 7 }))).toBeNull();
    expect(capture.see(pad(KINDS.hat, [], { 9: -1 + 4 / 7 }))).toEqual({ hat: 9, way: 1 });
  });
});

describe('a button put on something', () => {
  const kinds = fc.constantFrom(...Object.values(KINDS));
  const rows = fc.constantFrom(...PAD);

  test('is worked by that and nothing else, and that works nothing else', () => {
    holds(
      fc.property(kinds, rows, fc.nat(100), (kind, row, n) => {
        const inputs = inputsOf(kind);
        const input = inputs[n % inputs.length];
        const layout = bound(layoutOf(pad(kind)), row.gamepad, input);
        const own = layout.filter(({ bit }) => row.gamepad.includes(bit));
        expect(own.map((wire) => wire.input)).toEqual([input]);
        expect(layout.filter((wire) => sameInput(wire.input, input))).toHaveLength(1);
        const pressed = readPad(withInput(kind, input), layout, 0.6, 0);
        expect(row.gamepad.some((bit) => (pressed & bit) !== 0)).toBe(true);
      }),
      300,
    );
  });

  test('all eight in turn play as they were put', () => {
    holds(
      fc.property(kinds, fc.integer(), (kind, seed) => {
        const inputs = inputsOf(kind);
        const layout = PAD.reduce(
          (so, { gamepad }, i) => bound(so, gamepad, inputs[(Math.abs(seed) + i) % inputs.length]),
          layoutOf(pad(kind)),
        );
        for (const [i, { gamepad }] of PAD.entries()) {
          const pressed = readPad(withInput(kind, inputs[(Math.abs(seed) + i) % inputs.length]), layout, 0.6, 0);
          expect(gamepad.some((bit) => (pressed & bit) !== 0)).toBe(true);
        }
      }),
      100,
    );
  });

  test('the four ways of another stick are eight', () => {
    const ways: readonly PadInput[] = [
      { axis: 3, to: -1 },
      { axis: 3, to: 1 },
      { axis: 2, to: -1 },
      { axis: 2, to: 1 },
    ];
    const layout = PAD.slice(0, 4).reduce(
      (so, { gamepad }, i) => bound(so, gamepad, ways[i]),
      layoutOf(pad(KINDS.standard)),
    );
    const pressed = readPad(pad(KINDS.standard, [], { 2: -0.7, 3: 0.7 }), layout, 0.6, 0);
    expect(pressed).toBe(Gamepad.LeanLeft | Gamepad.LeanDown);
  });
});

describe('what is kept', () => {
  const store = new Map<string, string>();

  beforeEach(() => {
    store.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const layout = layoutOf(pad(KINDS.hat));

  test('comes back, for its kind and its player alone', () => {
    new PadProfiles().choose('kind', 1, layout);
    const again = new PadProfiles();
    expect(again.find('kind', 1)).toEqual(layout);
    expect([again.find('kind', 0), again.find('other', 1)]).toEqual([undefined, undefined]);
    again.choose('kind', 1, null);
    expect(new PadProfiles().find('kind', 1)).toBeUndefined();
  });

  test('what is damaged costs itself alone', () => {
    const good = { id: 'kind', place: 0, layout };
    const damaged = [
      { ...good, place: 4 },
      { ...good, id: 3 },
      { ...good, layout: [{ bit: 3, input: { button: 0 } }] },
      { ...good, layout: [{ bit: 1, input: { button: -1 } }] },
      { ...good, layout: [{ bit: 1, input: { axis: 0, to: 2 } }] },
      { ...good, layout: [{ bit: 1, input: { hat: 0, way: 4 } }] },
      null,
    ];
    expect(profilesFrom([...damaged, good])).toEqual([good]);
    for (const found of [null, '', {}, 3, undefined]) expect(profilesFrom(found)).toEqual([]);
  });

  test('whatever is in storage, it does no harm', () => {
    holds(
      fc.property(fc.jsonValue(), (found) => {
        expect(() => profilesFrom(found)).not.toThrow();
      }),
      200,
    );
  });

  test('without storage it lasts as long as the page', () => {
    vi.stubGlobal('localStorage', undefined);
    const profiles = new PadProfiles();
    profiles.choose('kind', 0, layout);
    expect(profiles.find('kind', 0)).toBe(layout);
  });
});

test('each of two of one kind is read as its player has chosen', () => {
  const { verbs } = listening();
  const pads = new Gamepads(new Commands(verbs, () => IN_GAME));
  const own = layoutOf(pad(KINDS.standard));
  const a = PAD.find(({ id }) => id === 'a')!;
  pads.poll([pad(KINDS.standard, [0]), pad(KINDS.standard, [0])], 0.6);
  pads.useLayouts((_, place) => (place === 1 ? bound(own, a.gamepad, { button: 7 }) : undefined));
  pads.poll([pad(KINDS.standard, [0]), pad(KINDS.standard, [7])], 0.6);
  expect([...pads.masks]).toEqual([Button.A, Button.A, 0, 0]);
  pads.poll([pad(KINDS.standard, [7]), pad(KINDS.standard, [0])], 0.6);
  expect([...pads.masks]).toEqual([0, 0, 0, 0]);
  const list = [pad(KINDS.standard), pad(KINDS.standard)];
  expect(pads.seats(list).map(({ place, own, layout }) => [place, own === layout])).toEqual([
    [0, true],
    [1, false],
  ]);
});
