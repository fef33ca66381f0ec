import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Happening, type Held, Inputs, Nes, type NesOptions, PADS } from '../../../src/console/index.ts';
import { KINDS } from '../../../src/console/tools/input-bytes.ts';
import { Devices } from '../../../src/console/tools/plugged.ts';
import { Tunes } from '../../../src/console/tools/tunes.ts';
import { InputLog } from '../../../src/console/tools.ts';
import { filesUnder } from '../../architecture/source.ts';
import { buildImage } from '../../mappers/build.ts';
import { countingDisk, stubBios } from '../../mappers/fds/test-disk.ts';
import { nsf } from '../../mappers/nsf/make-tune.ts';
import { ROOT } from '../../test-data.ts';
import { busyRom } from '../busy-rom.ts';
import { NOTHING_HELD } from './held.ts';

/** By what of a log each public method gets into it; 'no' for what only asks, runs, or lies outside of the machine. */
const WAYS_IN: Readonly<Record<string, Happening['kind'] | keyof Held | 'no'>> = {
  'Nes.setButtons': 'pads',
  // What goes through `Devices.plug`, of which the log knows the choices.
  'Nes.plug': 'plug',
  'Nes.plugExpansion': 'plug',
  'Nes.reset': 'reset',
  'Nes.power': 'power',
  'Nes.load': 'state',
  'Nes.loadBattery': 'battery',
  'Nes.setCheats': 'cheats',
  'Nes.pixels': 'no',
  'Nes.frame': 'no',
  'Nes.runCpu': 'no',
  'Nes.runFrame': 'no',
  'Nes.startFrame': 'no',
  'Nes.endFrame': 'no',
  'Nes.readAudio': 'no',
  'Nes.audioAvailable': 'no',
  // Samples on their way to the speaker are no state.
  'Nes.setAudioRatio': 'no',
  'Nes.setSound': 'no',
  'Nes.volumesFor': 'no',
  'Nes.isStereo': 'no',
  'Nes.colourPhase': 'no',
  'Nes.save': 'no',
  'Nes.battery': 'no',
  'Nes.batteryChanged': 'no',
  'Nes.peek': 'no',
  'Devices.plug': 'plug',
  'Devices.controls': 'no',
  'Devices.insertCoin': 'coin',
  'Devices.pressService': 'isServiced',
  'Devices.setSwitches': 'switches',
  'Devices.point': 'x',
  'Devices.roll': 'mouse',
  'Devices.mouse': 'no',
  'Devices.step': 'steps',
  'Devices.key': 'keys',
  'Devices.releaseKeys': 'keys',
  'Devices.speak': 'isSpeaking',
  'Devices.scan': 'card',
  'Devices.runTape': 'runTape',
  'Devices.withTapeStill': 'no',
  'Devices.tapeMode': 'no',
  'Devices.tape': 'tape',
  'Tunes.tune': 'no',
  'Tunes.song': 'no',
  'Tunes.play': 'song',
  'DiskSlot.sideCount': 'no',
  'DiskSlot.inserted': 'no',
  'DiskSlot.changesSides': 'changesSides',
  'DiskSlot.insert': 'disk',
  // Disks as files, out and in: what comes of them is battery RAM.
  'DiskSlot.image': 'no',
  'DiskSlot.withImage': 'no',
};

/** Names of the public methods and accessors of a class. */
function publicOf(type: { readonly prototype: object; readonly name: string }, path: string): string[] {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const hidden = new Set(
    [...source.matchAll(/\bprivate (?:readonly )?(?:get |async )?(\w+)\(/g)].map(([, name]) => name),
  );
  const names = Object.getOwnPropertyNames(type.prototype).filter(
    (name) => name !== 'constructor' && !hidden.has(name),
  );
  return names.filter((name) => name !== 'all').map((name) => `${type.name}.${name}`);
}

function diskSlot(): string[] {
  const source = readFileSync(join(ROOT, 'src/mappers/board.ts'), 'utf8');
  const [, body] = /export interface DiskSlot \{(.*?)^\}/ms.exec(source) ?? [];
  return [...(body ?? '').matchAll(/^ {2}(?:readonly )?(\w+)[:(]/gm)].map(([, name]) => `DiskSlot.${name}`);
}

describe('nothing comes into a console beside its log:', () => {
  test('every public way into it has an entry', () => {
    const ways = [
      ...publicOf(Nes, 'src/console/nes.ts'),
      ...publicOf(Devices, 'src/console/tools/plugged.ts'),
      ...publicOf(Tunes, 'src/console/tools/tunes.ts'),
      ...diskSlot(),
    ];
    expect(ways.sort()).toEqual(Object.keys(WAYS_IN).sort());
    const kinds = new Set<string>(Object.values(WAYS_IN));
    const known = [...KINDS, ...Object.keys(NOTHING_HELD).filter((field) => field !== 'y' && field !== 'isDown')];
    expect(known.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('the page goes through that door', () => {
    /** The table of keys has other devices in mind; the page of test ROMs has consoles of its own; the rest tries a state, or puts in what was kept before the game runs. */
    const ELSEWHERE = [
      'src/app/input/bindings.ts',
      'src/app/prove/',
      'src/app/play/keeper.ts',
      'src/app/play/state-files.ts',
      'src/app/machine/battery.ts',
      'src/app/player/game-run.ts',
    ];
    const WAYS = [
      /\bnes\.(?:reset|power|load|loadBattery|setCheats|setButtons|plug|plugExpansion)\(/,
      /\bdevices\.(?:plug|setSwitches|scan|runTape|point|step|key|releaseKeys|speak)\(/,
      /\bdevices\.tape = /,
      /\bdisk\??\.(?:insert\(|changesSides = )/,
    ];
    const strays = filesUnder('src/app')
      .filter((path) => /\.tsx?$/.test(path) && !ELSEWHERE.some((place) => path.startsWith(place)))
      .flatMap((path) => {
        const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
        return lines.filter((line) => WAYS.some((way) => way.test(line))).map((line) => `${path}: ${line.trim()}`);
      });
    expect(strays).toEqual([]);
  });
});

/** A console, what is plugged in at first, and what is done. */
type Case = readonly [name: string, rom: () => Uint8Array, options: NesOptions, act: (inputs: Inputs) => void];

const vs = () => {
  const rom = busyRom(99);
  rom[7] |= 1;
  return rom;
};
const run = (inputs: Inputs, held: Partial<Held> = {}) => inputs.runFrame({ ...NOTHING_HELD, ...held });

const CASES: readonly Case[] = [
  ['four pads', () => busyRom(0), {}, (inputs) => run(inputs, { pads: [1, 2, 3, 4] })],
  ['reset', () => busyRom(0), {}, (inputs) => inputs.happen({ kind: 'reset' })],
  ['power', () => busyRom(0), {}, (inputs) => inputs.happen({ kind: 'power' })],
  ['a coin', vs, {}, (inputs) => inputs.happen({ kind: 'coin', slot: 1 })],
  ['the service button', vs, {}, (inputs) => run(inputs, { isServiced: true })],
  ['DIP switches', vs, {}, (inputs) => inputs.happen({ kind: 'switches', on: 0xa5 })],
  ['a disk', countingDisk, { bios: stubBios() }, (inputs) => inputs.happen({ kind: 'disk', side: -1 })],
  ['a card', () => buildImage({ mapper: 157 }), {}, (inputs) => inputs.happen({ kind: 'card', code: '96385074' })],
  ['a microphone', () => busyRom(0), {}, (inputs) => run(inputs, { isSpeaking: true })],
  [
    'battery RAM',
    () => busyRom(1),
    {},
    (inputs) => inputs.happen({ kind: 'battery', bytes: new Uint8Array(8192).fill(7) }),
  ],
  [
    'cheats',
    () => busyRom(0),
    {},
    (inputs) => inputs.happen({ kind: 'cheats', cheats: [{ address: 0x11, value: 9, compare: null }] }),
  ],
  ['a song', () => nsf({ chips: 0, songs: 5 }), {}, (inputs) => inputs.happen({ kind: 'song', song: 3 })],
  [
    'a mat',
    () => busyRom(0),
    {},
    (inputs) => {
      inputs.happen({ kind: 'plug', setup: { ...PADS, port2: 'power-pad' } });
      run(inputs, { steps: 0x5a5 });
    },
  ],
  [
    'a pointer',
    () => busyRom(0),
    {},
    (inputs) => {
      inputs.happen({ kind: 'plug', setup: { ...PADS, port2: 'zapper', expansion: 'tablet' } });
      run(inputs, { x: 99.37, y: 12.8, isDown: true });
    },
  ],
  [
    'a keyboard',
    () => busyRom(0),
    {},
    (inputs) => {
      inputs.happen({ kind: 'plug', setup: { ...PADS, expansion: 'keyboard' } });
      run(inputs, { keys: new Set(['Q', 'SPACE']) });
    },
  ],
];

describe('what came in comes in again from the log:', () => {
  test.each(CASES)('%s', (_name, rom, options, act) => {
    const make = () => new Inputs(new Nes(rom(), options));
    const inputs = make();
    const log = new InputLog(inputs.settings);
    inputs.follow(log);
    for (let i = 0; i < 10; i++) run(inputs);
    act(inputs);
    for (let i = 0; i < 2; i++) run(inputs);
    const other = make();
    const reader = InputLog.decode(log.encode()).from(0);
    while (reader.time < log.frames) reader.run(other);
    expect(other.nes.save()).toEqual(inputs.nes.save());
    expect(other.settings).toEqual(inputs.settings);
    // It is none of the tests that nothing could fail: without what was done the machine is another one.
    const idle = make();
    for (let i = 0; i < log.frames; i++) run(idle);
    const isOther = !Buffer.from(idle.nes.save()).equals(Buffer.from(inputs.nes.save()));
    expect(isOther || idle.settings.switches !== inputs.settings.switches).toBe(true);
  });

  test('what is refused has not happened', () => {
    const inputs = new Inputs(new Nes(busyRom(0)));
    const log = new InputLog(inputs.settings);
    inputs.follow(log);
    expect(() => inputs.happen({ kind: 'state', bytes: new Uint8Array(3) })).toThrow();
    expect(log.size).toBe(0);
  });
});
