import type { DataRecorder } from './data-recorder.ts';
import type { StandardPad } from './pads.ts';

/** What a light gun can see of the picture. */
export interface LightSensor {
  /**
   * For how many more lines the phosphor near pixel (`x`, `y`) shines bright enough, 0 when it does not: the beam has
   * just passed, or it has not come yet. `x` is 0 to 255, `y` 0 to 239.
   */
  lightAt(x: number, y: number): number;
}

/**
 * What a player works a device by, besides pads: a pointer on the picture (mouse, pen or finger), a mouse that is a device of the
 * console, the sensors of a mat, the Family BASIC keyboard or Subor's, the buttons of a data recorder, cards with barcodes, the coin
 * slots of a VS. System.
 */
export type Control = 'pointer' | 'mouse' | 'mat' | 'keyboard' | 'subor' | 'tape' | 'barcodes' | 'coins';

/** The console that a device is made for. */
export interface DeviceHost {
  /** Its four pads, of which devices read those that they are wired to. */
  readonly pads: readonly [StandardPad, StandardPad, StandardPad, StandardPad];
  /** Its screen, as a light gun sees it. */
  readonly screen: LightSensor;
  /** CPU cycles a second. */
  readonly cpuHz: number;
  readonly isVs: boolean;
  /** The data recorder, which keeps its tape while devices are plugged in and out. */
  readonly recorder: DataRecorder;
}

/** A place where something can be plugged in. */
export type Socket = 'port1' | 'port2' | 'expansion';

/** What is known of a device besides its pins. */
interface DeviceRow {
  /** What works it; its class has the methods of `Workable` that go with each. Left out: pads alone, or nothing. */
  readonly controls?: readonly Control[];
  /**
   * Default expansion devices of NES 2.0 (0 to 63) by which a game asks for it, by the place where it is to go.
   * https://www.nesdev.org/wiki/NES_2.0#Default_Expansion_Device
   */
  readonly numbers?: Readonly<Partial<Record<Socket, readonly number[]>>>;
  /** Mappers of boards that came with it and with nothing else. */
  readonly mappers?: Readonly<Partial<Record<Socket, readonly number[]>>>;
}

/** A device for the controller ports. */
interface PortRow extends DeviceRow {
  /** It has a plug for either port, so it is in both or in none. */
  readonly takesBoth?: boolean;
}

const PORT_ROWS = {
  pad: {},
  zapper: { controls: ['pointer'], numbers: { port1: [7, 9], port2: [8, 9] } },
  paddle: { controls: ['pointer'], numbers: { port2: [15] } },
  'power-pad': { controls: ['mat'], numbers: { port2: [11, 12] } },
  'four-score': { takesBoth: true, numbers: { port1: [2], port2: [2] } },
  'snes-mouse': { controls: ['mouse'], numbers: { port2: [41] } },
  'subor-mouse': { controls: ['mouse'], numbers: { port2: [39, 40] } },
  nothing: {},
} satisfies Record<string, PortRow>;

const EXPANSION_ROWS = {
  nothing: {},
  pads: { numbers: { expansion: [3] } },
  hori4: {},
  zapper: { controls: ['pointer'] },
  paddle: { controls: ['pointer'], numbers: { expansion: [16, 17] } },
  'family-trainer': { controls: ['mat'], numbers: { expansion: [13, 14] } },
  keyboard: { controls: ['keyboard', 'tape'], numbers: { expansion: [32, 35] } },
  tablet: { controls: ['pointer'], numbers: { expansion: [23] }, mappers: { expansion: [96] } },
  'barcode-battler': { controls: ['barcodes'], numbers: { expansion: [24] } },
  'bandai-shot': { controls: ['pointer'], numbers: { expansion: [10] } },
  'konami-shot': { numbers: { expansion: [18] } },
  'subor-keyboard': { controls: ['subor'], numbers: { expansion: [38, 39, 40] } },
} satisfies Record<string, DeviceRow>;

/** What can be in a controller port. */
export type PortChoice = keyof typeof PORT_ROWS;
/** What can be in the Famicom's expansion port. */
export type ExpansionChoice = keyof typeof EXPANSION_ROWS;

/** What is plugged in where. */
export interface DeviceSetup {
  readonly port1: PortChoice;
  readonly port2: PortChoice;
  readonly expansion: ExpansionChoice;
}

/** The devices for the controller ports, in the order in which they are offered. */
export const PORT_DEVICES: Readonly<Record<PortChoice, PortRow>> = PORT_ROWS;
/** The devices for the expansion port, in the order in which they are offered. */
export const EXPANSION_DEVICES: Readonly<Record<ExpansionChoice, DeviceRow>> = EXPANSION_ROWS;

const ROWS: Readonly<Record<Socket, Readonly<Record<string, DeviceRow>>>> = {
  port1: PORT_DEVICES,
  port2: PORT_DEVICES,
  expansion: EXPANSION_DEVICES,
};
const SOCKETS = Object.keys(ROWS) as Socket[];

/** What can be plugged in at each place, in the order in which it is offered. */
export const DEVICE_CHOICES: { readonly [S in Socket]: readonly DeviceSetup[S][] } = {
  port1: Object.keys(PORT_DEVICES) as PortChoice[],
  port2: Object.keys(PORT_DEVICES) as PortChoice[],
  expansion: Object.keys(EXPANSION_DEVICES) as ExpansionChoice[],
};

/** Two pads, as most games want it. */
export const PADS: DeviceSetup = { port1: 'pad', port2: 'pad', expansion: 'nothing' };

/** What the game wants, by its header: the default expansion device (0 to 63), else its board. */
export function setupFor(number: number, mapper: number): DeviceSetup {
  const byNumber = wanted('numbers', number);
  return { ...PADS, ...(Object.keys(byNumber).length > 0 ? byNumber : wanted('mappers', mapper)) };
}

/** Default expansion devices that are a NES's or a VS. System's own pads, or nothing. */
const NO_DEVICE = [0, 1, 4, 5, 6, 42];

/** Whether what a game asks for by its header can be plugged in, or is nothing more than pads. */
export function isDeviceThere(number: number): boolean {
  return NO_DEVICE.includes(number) || Object.keys(wanted('numbers', number)).length > 0;
}

function wanted(by: 'numbers' | 'mappers', value: number): Partial<DeviceSetup> {
  const pairs = SOCKETS.flatMap((socket) =>
    Object.entries(ROWS[socket])
      .filter(([, row]) => row[by]?.[socket]?.includes(value))
      .map(([choice]) => [socket, choice]),
  );
  return Object.fromEntries(pairs) as Partial<DeviceSetup>;
}

/** `setup` with `choice` in `socket`. What takes both ports comes into both, and goes from both: a pad is left. */
export function plugInto<S extends Socket>(setup: DeviceSetup, socket: S, choice: DeviceSetup[S]): DeviceSetup {
  const changed = { ...setup, [socket]: choice };
  if (socket === 'expansion') return changed;
  const other = socket === 'port1' ? 'port2' : 'port1';
  if (PORT_DEVICES[changed[socket as 'port1']].takesBoth) return { ...changed, [other]: choice };
  return PORT_DEVICES[setup[other]].takesBoth ? { ...changed, [other]: PADS[other] } : changed;
}

/** `setup` as it can be: what takes both ports is in both. */
export function completed(setup: DeviceSetup): DeviceSetup {
  const both = [setup.port1, setup.port2].find((choice) => PORT_DEVICES[choice].takesBoth);
  return both === undefined ? setup : { ...setup, port1: both, port2: both };
}

/** What works the devices of `setup`. */
export function controlsOf({ port1, port2, expansion }: DeviceSetup): readonly Control[] {
  const rows = [PORT_DEVICES[port1], PORT_DEVICES[port2], EXPANSION_DEVICES[expansion]];
  return rows.flatMap((row) => row.controls ?? []);
}
