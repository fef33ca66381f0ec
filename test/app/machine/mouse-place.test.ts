import { expect, test } from 'vitest';
import { Machine } from '../../../src/app/machine/machine.ts';
import { MousePlace } from '../../../src/app/machine/mouse-place.ts';
import '../../../src/console/cartridges.ts';
import type { MouseHeld } from '../../../src/console/core.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';

const at = (x: number, y = 0, buttons = 0): MouseHeld => ({ x, y, buttons });

test('the console’s mouse moves by as much as the player’s, from wherever it lies', () => {
  const place = new MousePlace();
  // Where the player's is at first means nothing.
  expect(place.follow(at(500, 40), at(0))).toEqual(at(0, 0));
  expect(place.follow(at(520, 30, 1), at(0))).toEqual(at(20, -10, 1));
  // A state was loaded in which it lies elsewhere.
  expect(place.follow(at(525, 30), at(-900, 7))).toEqual(at(-895, 7));
});

test('a way goes over the ends of the numbers', () => {
  const place = new MousePlace();
  place.follow(at(32760), at(-32760));
  expect(place.follow(at(-32760), at(32760))).toEqual(at(-32760));
  expect(place.follow(at(32760), at(-32760))).toEqual(at(32760));
});

test('a state that is loaded is no way that the mouse has rolled', () => {
  const machine = new Machine(tinyRom(), {});
  machine.plug({ port1: 'pad', port2: 'snes-mouse', expansion: 'nothing' });
  const run = (x: number) =>
    machine.run(
      1,
      {
        pads: { next: () => 0 },
        devices: {
          ...{ x: -1, y: -1, isDown: false, steps: 0, isSpeaking: false, isServiced: false, coins: 0 },
          keys: new Set<string>(),
          mouse: at(x),
        },
      },
      null,
    );
  run(100);
  run(140);
  expect(machine.devices.mouse?.x).toBe(40);
  const state = machine.nes.save();
  run(300);
  expect(machine.devices.mouse?.x).toBe(200);
  machine.inputs.happen({ kind: 'state', bytes: state });
  run(300);
  expect(machine.devices.mouse?.x).toBe(40);
  run(308);
  expect(machine.devices.mouse?.x).toBe(48);
  // Another one begins where it lies.
  machine.plug({ port1: 'pad', port2: 'snes-mouse', expansion: 'nothing' });
  run(310);
  expect(machine.devices.mouse?.x).toBe(2);
});
