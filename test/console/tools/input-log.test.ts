import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEVICE_CHOICES, PADS } from '../../../src/console/devices/catalogue.ts';
import { MATRIX, MORE_KEYS } from '../../../src/console/devices/key-names.ts';
import { type ConsoleSettings, type Happening, type Held, Inputs, Nes } from '../../../src/console/index.ts';
import { KINDS } from '../../../src/console/tools/input-bytes.ts';
import { InputLog, InputLogError } from '../../../src/console/tools.ts';
import { holds } from '../../property.ts';
import { busyRom } from '../busy-rom.ts';
import { NOTHING_HELD, padsHeld } from './held.ts';

const byte = fc.integer({ min: 0, max: 255 });
const held: fc.Arbitrary<Held> = fc.record({
  pads: fc.tuple(byte, byte, byte, byte),
  x: fc.integer({ min: -40, max: 1100 }).map((x) => x / 4),
  y: fc.integer({ min: -40, max: 1000 }).map((y) => y / 4),
  isDown: fc.boolean(),
  mouse: fc.record({
    x: fc.integer({ min: -0x8000, max: 0x7fff }),
    y: fc.integer({ min: -0x8000, max: 0x7fff }),
    buttons: fc.integer({ min: 0, max: 3 }),
  }),
  steps: fc.integer({ min: 0, max: 0xfff }),
  keys: fc.subarray([...MATRIX.flat(), ...MORE_KEYS], { maxLength: 3 }).map((keys) => new Set(keys)),
  isSpeaking: fc.boolean(),
  isServiced: fc.boolean(),
});

const setup = fc.record({
  port1: fc.constantFrom(...DEVICE_CHOICES.port1),
  port2: fc.constantFrom(...DEVICE_CHOICES.port2),
  expansion: fc.constantFrom(...DEVICE_CHOICES.expansion),
});
const bytes = fc.uint8Array({ maxLength: 300 });

/** Something of each kind. */
const BY_KIND: { readonly [K in Happening['kind']]: fc.Arbitrary<Extract<Happening, { readonly kind: K }>> } = {
  reset: fc.constant({ kind: 'reset' }),
  power: fc.constant({ kind: 'power' }),
  coin: fc.record({ kind: fc.constant('coin'), slot: fc.constantFrom(0, 1) }),
  disk: fc.record({ kind: fc.constant('disk'), side: fc.integer({ min: -1, max: 7 }) }),
  changesSides: fc.record({ kind: fc.constant('changesSides'), on: fc.boolean() }),
  switches: fc.record({ kind: fc.constant('switches'), on: byte }),
  plug: fc.record({ kind: fc.constant('plug'), setup }),
  card: fc.record({ kind: fc.constant('card'), code: fc.constantFrom('96385074', '4006381333931') }),
  runTape: fc.record({ kind: fc.constant('runTape'), mode: fc.constantFrom('stopped', 'playing', 'recording') }),
  tape: fc.record({ kind: fc.constant('tape'), bytes }),
  state: fc.record({ kind: fc.constant('state'), bytes }),
  cheats: fc.record({
    kind: fc.constant('cheats'),
    cheats: fc.array(
      fc.record({ address: fc.integer({ min: 0, max: 0xffff }), value: byte, compare: fc.option(byte) }),
      { maxLength: 3 },
    ),
  }),
  battery: fc.record({ kind: fc.constant('battery'), bytes }),
  song: fc.record({ kind: fc.constant('song'), song: fc.integer({ min: 0, max: 255 }) }),
};
const happening: fc.Arbitrary<Happening> = fc.oneof(...Object.values(BY_KIND));

/** What comes before a frame, what is held in it, and for how many frames. */
const stretch = fc.record({
  happenings: fc.array(happening, { maxLength: 2 }),
  held,
  frames: fc.integer({ min: 1, max: 400 }),
});
type Stretch = typeof stretch extends fc.Arbitrary<infer T> ? T : never;

const FIRST: ConsoleSettings = {
  setup: PADS,
  changesSides: true,
  switches: 5,
  cheats: [{ address: 0x8123, value: 7, compare: 3 }],
  tape: 'stopped',
};

function logOf(stretches: readonly Stretch[]): InputLog {
  const log = new InputLog(FIRST);
  for (const { happenings, held, frames } of stretches) {
    for (const what of happenings) log.happened(what);
    for (let i = 0; i < frames; i++) {
      log.held(held);
      log.ran();
    }
  }
  return log;
}

/** What a log says of each frame from `time` on, as text. */
function told(log: InputLog, time = 0): string[] {
  const reader = log.from(time);
  const lines: string[] = [];
  for (let frame = time; frame < log.frames; frame++) {
    const happened: Happening[] = [];
    while (reader.timeOfNext <= frame) {
      const what = reader.take();
      if (what) happened.push(what);
    }
    const { pads, keys, x, y, isDown, steps, isSpeaking, isServiced } = reader.tracks;
    const rest = [x, y, isDown, steps, isSpeaking, isServiced];
    lines.push(JSON.stringify([happened, [...pads], [...keys].sort(), rest, reader.settings]));
  }
  return lines;
}

/** What `stretches` say, in the same words. */
function expected(stretches: readonly Stretch[]): string[] {
  return stretches.flatMap(({ happenings, held, frames }) =>
    Array.from({ length: frames }, (_, i) => {
      const { pads, keys, x, y, isDown, steps, isSpeaking, isServiced } = held;
      const rest = [x, y, isDown, steps, isSpeaking, isServiced];
      return JSON.stringify([i === 0 ? happenings : [], [...Array.from(pads)], [...keys].sort(), rest]);
    }),
  );
}

const withoutSettings = (line: string) => JSON.stringify(JSON.parse(line).slice(0, 4));

test('something of each kind is drawn in these tests', () => {
  expect(Object.keys(BY_KIND).sort()).toEqual([...KINDS].sort());
});

describe('a log', () => {
  test('tells what came, frame by frame, before and after it was a file', () => {
    holds(
      fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
        const log = logOf(stretches);
        expect(told(log).map(withoutSettings)).toEqual(expected(stretches).map(withoutSettings));
        const file = log.encode();
        const again = InputLog.decode(file);
        expect(told(again)).toEqual(told(log));
        expect(again.first).toEqual(log.first);
        expect(again.encode()).toEqual(file);
      }),
      40,
    );
  });

  test('can be read from any frame, and cut at any', () => {
    holds(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), stretch, (all, a, b, more) => {
        const log = logOf(all);
        const lines = told(log);
        const from = a % log.frames;
        expect(told(log, from)).toEqual(lines.slice(from));
        const end = b % log.frames;
        log.cut(end);
        expect(log.frames).toBe(end);
        expect(told(log)).toEqual(lines.slice(0, end));
        for (let i = 0; i < more.frames; i++) {
          log.held(more.held);
          log.ran();
        }
        const added = expected([{ ...more, happenings: [] }]).map(withoutSettings);
        expect(told(log).slice(end).map(withoutSettings)).toEqual(added);
      }),
      40,
    );
  });

  test('forgets what nobody will ask for, and is a log of its own from any frame', () => {
    holds(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (all, a, b) => {
        const log = logOf(all);
        const lines = told(log);
        const [from, to] = [a % log.frames, b % log.frames].sort((one, other) => one - other);
        const part = log.slice(from, to);
        expect(told(part).map(withoutSettings)).toEqual(lines.slice(from, to).map(withoutSettings));
        log.forget(from);
        expect(log.start).toBe(Math.floor(from / 600) * 600);
        expect(told(log, from)).toEqual(lines.slice(from));
        const file = InputLog.decode(log.encode());
        expect(told(file, from - log.start).map(withoutSettings)).toEqual(lines.slice(from).map(withoutSettings));
        log.cut(to);
        expect(told(log, from)).toEqual(lines.slice(from, to));
      }),
      40,
    );
  });

  test('takes no more however long it is, where only the last minutes are asked for', () => {
    const log = new InputLog(FIRST);
    const sizes: number[] = [];
    for (let frame = 0; frame < 120000; frame++) {
      log.held(padsHeld(frame & 0xff));
      log.ran();
      if (frame % 960 === 0) log.forget(frame - 3600);
      if (frame % 960 === 0) sizes.push(log.size);
    }
    // Three bytes a frame, of at most twice as many frames as are wanted.
    expect(Math.max(...sizes)).toBeLessThan(3 * 2 * (3600 + 600 + 960));
  });

  test('takes next to nothing while nothing changes', () => {
    const log = new InputLog(FIRST);
    for (let frame = 0; frame < 36000; frame++) {
      log.held(padsHeld(frame % 30 < 15 ? 0x80 : 0x81));
      log.ran();
    }
    // An entry of three bytes for each of the 2,400 changes.
    expect(log.encode().length).toBeLessThan(7300);
  });

  test('a file that is spoilt is refused, or is another log', () => {
    const file = logOf([
      {
        happenings: [
          { kind: 'plug', setup: PADS },
          { kind: 'card', code: '96385074' },
        ],
        held: padsHeld(3),
        frames: 9,
      },
      { happenings: [{ kind: 'battery', bytes: new Uint8Array(20) }], held: NOTHING_HELD, frames: 700 },
    ]).encode();
    let refused = 0;
    holds(
      fc.property(fc.nat(), byte, fc.nat(), (at, value, cut) => {
        const bad = file.slice(0, file.length - (cut % 4 === 0 ? cut % file.length : 0));
        bad[at % bad.length] = value;
        try {
          InputLog.decode(bad).encode();
        } catch (error) {
          expect(error).toBeInstanceOf(InputLogError);
          refused++;
        }
      }),
      400,
    );
    expect(refused).toBeGreaterThan(100);
  });

  test.each([
    [[], 'not-an-input-log'],
    [[0x43, 0x54, 0x49, 0x4d, 1, 0], 'not-an-input-log'],
    [[0x43, 0x54, 0x49, 0x4c, 2, 0], 'input-log-too-new'],
    [[0x43, 0x54, 0x49, 0x4c, 1], 'input-log-damaged'],
  ])('%j is refused as %s', (bytes, code) => {
    expect(() => InputLog.decode(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code }));
  });

  test('gives the same play again, from the state at its beginning', () => {
    const inputs = new Inputs(new Nes(busyRom(1)));
    for (let frame = 0; frame < 20; frame++) inputs.runFrame(NOTHING_HELD);
    const start = inputs.nes.save();
    const log = new InputLog(inputs.settings);
    inputs.follow(log);
    for (let frame = 0; frame < 120; frame++) {
      if (frame === 40) inputs.happen({ kind: 'reset' });
      if (frame === 60) inputs.happen({ kind: 'plug', setup: { ...PADS, port2: 'power-pad' } });
      if (frame === 90) inputs.happen({ kind: 'state', bytes: start });
      inputs.runFrame({ ...padsHeld((frame * 37) & 0xff), steps: frame });
    }
    const other = new Inputs(new Nes(busyRom(1)));
    other.nes.load(start);
    const reader = InputLog.decode(log.encode()).from(0);
    while (reader.time < log.frames) reader.run(other);
    expect(other.nes.save()).toEqual(inputs.nes.save());
    expect(other.settings).toEqual(inputs.settings);
  });
});
