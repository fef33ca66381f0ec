import { describe, expect, test } from 'vitest';
import { StateIO } from '../../../src/base/state.ts';
import {
  type Control,
  DEVICE_CHOICES,
  type DeviceHost,
  type DeviceSetup,
  EXPANSION_DEVICES,
  PADS,
  PORT_DEVICES,
  plugInto,
  setupFor,
} from '../../../src/console/devices/catalogue.ts';
import { DataRecorder } from '../../../src/console/devices/data-recorder.ts';
import type { ExpansionDevice, PortDevice, Workable } from '../../../src/console/devices/device.ts';
import { EVERY_DEVICE } from '../../../src/console/devices/every-device.ts';
import { StandardPad } from '../../../src/console/devices/pads.ts';

/** The methods that go with each control; tape and coins are not the device's own. */
const METHODS: Readonly<Partial<Record<Control, readonly (keyof Workable)[]>>> = {
  pointer: ['point'],
  mouse: ['roll'],
  mat: ['step'],
  keyboard: ['press', 'releaseAll'],
  subor: ['press', 'releaseAll'],
  barcodes: ['scan'],
};

function host(isVs = false): DeviceHost {
  const pads = [new StandardPad(), new StandardPad(), new StandardPad(), new StandardPad()] as const;
  return { pads, screen: { lightAt: () => 0 }, cpuHz: 1789773, isVs, recorder: new DataRecorder() };
}

interface Made {
  readonly name: string;
  readonly device: PortDevice | ExpansionDevice;
  readonly controls: readonly Control[];
}

/** Every device that can be had, but for the empty expansion port. */
const ALL: readonly Made[] = [
  ...DEVICE_CHOICES.port1.map((choice) => {
    const { controls = [] } = PORT_DEVICES[choice];
    return { name: choice, device: EVERY_DEVICE.ports[choice](host(), 0), controls };
  }),
  { name: 'zapper of a VS. System', device: EVERY_DEVICE.ports.zapper(host(true), 0), controls: ['pointer'] },
  ...DEVICE_CHOICES.expansion.flatMap((choice) => {
    const { controls = [] } = EXPANSION_DEVICES[choice];
    const device = EVERY_DEVICE.expansions[choice](host());
    return device === null ? [] : [{ name: `${choice} (expansion)`, device, controls }];
  }),
];

describe('every device', () => {
  test.each(ALL)('$name is worked by what its row says, and by nothing else', ({ device, controls }) => {
    const expected = controls.flatMap((control) => METHODS[control] ?? []);
    const all = [...new Set(Object.values(METHODS).flat())];
    expect(all.filter((method) => device[method] !== undefined).sort()).toEqual([...expected].sort());
  });

  test.each(ALL)('$name fits into the room that a snapshot has for it', ({ device }) => {
    const io = new StateIO();
    io.startCounting();
    device.state(io);
    expect(io.position).toBeLessThanOrEqual(32);
  });

  test('has a number in a snapshot that is no other one’s', () => {
    const kinds = ALL.map(({ device }) => device.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.filter((kind) => !(kind >= 1 && kind <= 255))).toEqual([]);
  });

  test('is asked for by numbers and mappers that ask for no other one at the same place', () => {
    for (const [socket, rows] of [
      ['port1', PORT_DEVICES],
      ['port2', PORT_DEVICES],
      ['expansion', EXPANSION_DEVICES],
    ] as const) {
      for (const by of ['numbers', 'mappers'] as const) {
        const asked = Object.values(rows).flatMap((row) => row[by]?.[socket] ?? []);
        expect(new Set(asked).size, `${socket}, ${by}`).toBe(asked.length);
      }
    }
  });
});

describe('what a game asks for', () => {
  test.each<[number, Partial<DeviceSetup>]>([
    [0, {}],
    [1, {}],
    [2, { port1: 'four-score', port2: 'four-score' }],
    [3, { expansion: 'pads' }],
    [7, { port1: 'zapper' }],
    [8, { port2: 'zapper' }],
    [9, { port1: 'zapper', port2: 'zapper' }],
    [10, { expansion: 'bandai-shot' }],
    [11, { port2: 'power-pad' }],
    [12, { port2: 'power-pad' }],
    [13, { expansion: 'family-trainer' }],
    [14, { expansion: 'family-trainer' }],
    [15, { port2: 'paddle' }],
    [16, { expansion: 'paddle' }],
    [17, { expansion: 'paddle' }],
    [18, { expansion: 'konami-shot' }],
    [23, { expansion: 'tablet' }],
    [24, { expansion: 'barcode-battler' }],
    [32, { expansion: 'keyboard' }],
    [35, { expansion: 'keyboard' }],
    [38, { expansion: 'subor-keyboard' }],
    [39, { port2: 'subor-mouse', expansion: 'subor-keyboard' }],
    [40, { port2: 'subor-mouse', expansion: 'subor-keyboard' }],
    [41, { port2: 'snes-mouse' }],
  ])('default expansion device %d', (number, changes) => {
    expect(setupFor(number, 0)).toEqual({ ...PADS, ...changes });
  });

  test('its board, where the header names no device', () => {
    expect(setupFor(0, 96)).toEqual({ ...PADS, expansion: 'tablet' });
    expect(setupFor(8, 96)).toEqual({ ...PADS, port2: 'zapper' });
  });
});

describe('plugging in', () => {
  test('changes one place', () => {
    expect(plugInto(PADS, 'port2', 'zapper')).toEqual({ ...PADS, port2: 'zapper' });
    expect(plugInto(PADS, 'expansion', 'tablet')).toEqual({ ...PADS, expansion: 'tablet' });
  });

  test('what takes both ports comes into both, and goes from both', () => {
    const four = plugInto(PADS, 'port2', 'four-score');
    expect(four).toEqual({ ...PADS, port1: 'four-score', port2: 'four-score' });
    expect(plugInto(four, 'port1', 'zapper')).toEqual({ ...PADS, port1: 'zapper' });
    expect(plugInto(four, 'expansion', 'pads')).toEqual({ ...four, expansion: 'pads' });
  });
});
