import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Happening, Inputs, Nes, type NesOptions, PADS } from '../../../../src/console/index.ts';
import {
  History,
  play,
  Recorder,
  type RecorderOptions,
  Replay,
  ReplayError,
  ReplayPlayer,
} from '../../../../src/console/tools.ts';
import { buildImage } from '../../../mappers/build.ts';
import { countingDisk, stubBios } from '../../../mappers/fds/test-disk.ts';
import { holds } from '../../../property.ts';
import { busyRom } from '../../busy-rom.ts';
import { allMachines, type Machine } from '../../machines.ts';
import { NOTHING_HELD, padsHeld } from '../held.ts';
import { lagRom } from '../lag-rom.ts';
import { fileOf, replayIn } from './files.ts';

const QUIET = { picture: false, sound: false };
const heldAt = (frame: number) => padsHeld((frame * 37) & 0xff, (frame * 11) & 0xff);

function run(inputs: Inputs, frames: number, from = 0): void {
  for (let i = 0; i < frames; i++) inputs.runFrame(heldAt(from + i), QUIET);
}

interface Recorded {
  readonly rom: Uint8Array;
  readonly inputs: Inputs;
  readonly recorder: Recorder;
}

/** A play that goes on for `before` frames before it is recorded. */
function record({ rom, options }: Pick<Machine, 'rom' | 'options'>, how: RecorderOptions = {}, before = 20): Recorded {
  const inputs = new Inputs(new Nes(rom, options));
  run(inputs, before);
  return { rom, inputs, recorder: new Recorder(inputs, how) };
}

/** The same play once more, from the file of its recording. */
function again({ rom, inputs }: Recorded, replay: Replay, options: NesOptions = {}) {
  const read = replayIn(fileOf(replay));
  const player = new ReplayPlayer(read, rom, options);
  while (!player.isOver) player.run(QUIET);
  const isEqual = Buffer.from(player.inputs.nes.save()).equals(Buffer.from(inputs.nes.save()));
  return { read, isEqual, differs: player.differs, equal: player.equal, frames: player.time };
}

const AS_IT_WAS = { isEqual: true, differs: null };

/** Those of no row of the catalogue, and some boards of every kind. */
const CHOSEN = /[^)]$|^(NROM|MMC1|MMC3, |MMC5|MMC2|Bandai Datach|Konami VRC[67]|Namco 129|Sunsoft FME|J\.Y\. ASIC)/;

describe('a play is the same again, from power-on and from a state, whatever machine it is:', () => {
  test.each(allMachines().filter(({ name }) => CHOSEN.test(name)))('$name', (machine) => {
    const { bios } = machine.options;
    for (const how of [{ fresh: new Nes(machine.rom, machine.options) }, {}]) {
      const played = record(machine, how, 9);
      run(played.inputs, 12);
      const replay = played.recorder.stop();
      expect(again(played, replay, bios ? { bios } : {})).toMatchObject({ ...AS_IT_WAS, equal: 2, frames: 12 });
    }
  });
});

describe('a replay', () => {
  test('has a check every 600 frames, and is as exact with what happens in between', () => {
    const rom = lagRom(1);
    rom[7] |= 1;
    const played = record({ rom, options: { dipSwitches: 0x41, alignment: 2, ram: 'stripes' } }, { title: 'Bußy ☂' });
    const { inputs, recorder } = played;
    const start = inputs.nes.save();
    const happenings: [number, Happening][] = [
      [0, { kind: 'coin', slot: 1 }],
      [300, { kind: 'cheats', cheats: [{ address: 0x30, value: 7, compare: null }] }],
      [599, { kind: 'reset' }],
      [600, { kind: 'power' }],
      [700, { kind: 'switches', on: 0x18 }],
      [900, { kind: 'state', bytes: start }],
      [1000, { kind: 'plug', setup: { ...PADS, port2: 'zapper' } }],
      [1100, { kind: 'cheats', cheats: [] }],
    ];
    for (let frame = 0; frame < 1250; frame++) {
      for (const [at, what] of happenings) if (at === frame) inputs.happen(what);
      inputs.runFrame({ ...heldAt(frame), x: frame & 0xff, y: 100, isDown: frame % 9 === 0 }, QUIET);
    }
    recorder.ahead(2);
    recorder.ahead(1);
    inputs.happen({ kind: 'reset' });
    const replay = recorder.stop();
    const { read, ...came } = again(played, replay);
    expect(came).toMatchObject({ ...AS_IT_WAS, equal: 4, frames: 1250 });
    expect(read.about).toMatchObject({ title: 'Bußy ☂', ahead: 2, from: 'state', bios: '', made: 0 });
    expect(read.about.options).toEqual({ region: 'ntsc', dipSwitches: 0x41, alignment: 2, ram: 'stripes' });
    expect(fileOf(read)).toEqual(fileOf(replay));
  });

  test('of a disk keeps what was written to it before, and changes of sides', () => {
    const bios = stubBios();
    const disk = { rom: countingDisk(), options: { bios } };
    const { inputs } = record(disk, {}, 200);
    inputs.nes.battery![1000] ^= 0x55;
    const recorder = new Recorder(inputs, { fresh: new Nes(disk.rom, disk.options) });
    run(inputs, 40);
    inputs.happen({ kind: 'disk', side: -1 });
    run(inputs, 20);
    inputs.happen({ kind: 'disk', side: 0 });
    inputs.happen({ kind: 'changesSides', on: false });
    run(inputs, 200);
    const replay = recorder.stop();
    const played = { rom: disk.rom, inputs, recorder };
    expect(again(played, replay, { bios })).toMatchObject(AS_IT_WAS);
    expect(fileOf(replay).length).toBeLessThan(1500);
    const other = bios.slice();
    other[5] ^= 1;
    expect(() => play(replay, disk.rom, { bios: other })).toThrow(
      expect.objectContaining({ code: 'replay-of-another-bios' }),
    );
  });

  test('keeps what a cartridge kept, and what was on a tape', () => {
    const machine = { rom: buildImage({ mapper: 1, prg: 32, prgNvram: 7 }), options: {} };
    const inputs = new Inputs(new Nes(machine.rom));
    inputs.nes.loadBattery(Uint8Array.from({ length: 0x2000 }, (_, i) => (i * 7) & 0xff));
    inputs.happen({ kind: 'plug', setup: { ...PADS, expansion: 'keyboard' } });
    inputs.happen({ kind: 'tape', bytes: Uint8Array.from({ length: 3000 }, (_, i) => (i & 8 ? 255 : 0)) });
    const recorder = new Recorder(inputs, { fresh: new Nes(machine.rom) });
    inputs.happen({ kind: 'runTape', mode: 'playing' });
    run(inputs, 30);
    const replay = recorder.stop();
    const { read, ...came } = again({ rom: machine.rom, inputs, recorder }, replay);
    expect(came).toMatchObject(AS_IT_WAS);
    expect(read.tape?.length).toBeGreaterThan(0);
    expect(read.battery?.length).toBe(0x2000);
    expect(() => new Recorder(inputs, {})).toThrow(expect.objectContaining({ code: 'replay-tape-turning' }));
  });

  test('says at which check it differs first', () => {
    const played = record({ rom: lagRom(2), options: {} });
    run(played.inputs, 1300);
    const replay = played.recorder.stop();
    const checks = replay.checks.map((check, i) => (i === 2 ? { state: 1, ram: 2 } : check));
    const spoilt = new Replay({ ...replay, checks });
    expect(play(spoilt, played.rom)).toEqual({
      frames: 1300,
      equal: 3,
      differs: { frame: 1200, since: 600, what: 'state' },
    });
    // Another layout of states says nothing of them: RAM is compared.
    const older = new Replay({ ...spoilt, about: { ...replay.about, layout: 2 } });
    expect(play(older, played.rom).differs).toEqual({ frame: 1200, since: 600, what: 'ram' });
    const other = lagRom(2);
    other[0x100] ^= 1;
    expect(() => play(replay, other)).toThrow(expect.objectContaining({ code: 'replay-of-another-game' }));
  });

  test('goes back with the game, and has no detours', () => {
    const played = record({ rom: lagRom(3), options: {} }, { fresh: new Nes(lagRom(3)) });
    const { inputs, recorder } = played;
    const history = new History(inputs);
    run(inputs, 900);
    inputs.happen({ kind: 'cheats', cheats: [{ address: 0x44, value: 3, compare: null }] });
    run(inputs, 400);
    history.seek(650);
    history.cut(650);
    run(inputs, 40, 5);
    expect(recorder.frames).toBe(690);
    const { read, ...came } = again(played, recorder.stop());
    expect(came).toMatchObject({ ...AS_IT_WAS, equal: 3 });
    expect(read.log.from(690).settings.cheats).toHaveLength(1);
  });

  test('begins anew where the game goes back to a time before it', () => {
    const inputs = new Inputs(new Nes(busyRom(4)));
    const history = new History(inputs);
    run(inputs, 100);
    const recorder = new Recorder(inputs, {});
    run(inputs, 20);
    history.seek(50);
    history.cut(50);
    run(inputs, 30);
    const replay = recorder.stop();
    expect(replay.frames).toBe(30);
    expect(again({ rom: busyRom(4), inputs, recorder }, replay)).toMatchObject(AS_IT_WAS);
  });

  test('can be looked at from any place where a player of it was', () => {
    const played = record({ rom: lagRom(3), options: {} });
    run(played.inputs, 300);
    played.inputs.happen({ kind: 'plug', setup: { ...PADS, port1: 'paddle' } });
    run(played.inputs, 300);
    const replay = played.recorder.stop();
    const player = new ReplayPlayer(replay, played.rom);
    const marks = [player.mark()];
    while (!player.isOver) {
      player.run(QUIET);
      if (player.time % 100 === 0) marks.push(player.mark());
    }
    const end = player.mark();
    for (const index of [4, 0, 2]) {
      player.goTo(marks[index]);
      while (!player.isOver) player.run(QUIET);
      expect(player.mark()).toEqual(end);
    }
    expect([player.differs, player.equal]).toEqual([null, 2]);
  });
});

describe('a file that is no replay, or a spoilt one,', () => {
  const played = record({ rom: lagRom(2), options: {} });
  run(played.inputs, 700);
  const file = fileOf(played.recorder.stop());

  test.each<[string, (file: Uint8Array) => Uint8Array, object]>([
    ['nothing', () => new Uint8Array(0), { code: 'not-a-replay' }],
    ['a game', () => busyRom(0), { code: 'not-a-replay' }],
    ['of a later version', (whole) => whole.fill(2, 4, 5), { code: 'replay-too-new', values: { version: 2 } }],
    ['cut in its header', (whole) => whole.slice(0, 9), { code: 'replay-cut-short', values: { needed: 17, found: 9 } }],
    ['cut short', (whole) => whole.slice(0, -3), { code: 'replay-cut-short' }],
    ['with another byte', (whole) => whole.fill(whole[40] ^ 8, 40, 41), { code: 'replay-damaged' }],
    ['with another size', (whole) => whole.fill(whole[13] ^ 8, 13, 14), { code: 'replay-damaged' }],
  ])('%s is refused', (_, spoil, problem) => {
    expect(() => replayIn(spoil(file.slice()))).toThrow(expect.objectContaining(problem));
  });

  const replay = replayIn(file);
  const withAbout = (about: object) => () => new Replay({ ...replay, about: about as Replay['about'] });

  test.each<[string, object]>([
    ['game', { ...replay.about, game: 'x' }],
    ['ahead', { ...replay.about, ahead: 5 }],
    ['made', { ...replay.about, made: -1 }],
    ['title', { ...replay.about, title: 3 }],
    ['more', { ...replay.about, more: 1 }],
    ['options.alignment', { ...replay.about, options: { alignment: 4 } }],
    ['options.overrides.mapper', { ...replay.about, options: { overrides: { mapper: 1.5 } } }],
    ['options.revisions.cpu', { ...replay.about, options: { revisions: { cpu: 'Z' } } }],
    ['program', Object.fromEntries(Object.entries(replay.about).filter(([name]) => name !== 'program'))],
  ])('one whose %s cannot be is refused with its name', (field, about) => {
    expect(withAbout(about)).toThrow(expect.objectContaining({ code: 'replay-field', values: { field } }));
  });

  test('is refused, or plays as another one, whatever its bytes are', () => {
    let refused = 0;
    holds(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
        // What is inside is reached, since nothing is packed and the checksum is made after the damage.
        const plain = replay.encode((bytes) => {
          const bad = bytes.slice();
          for (const [at, value] of changes) bad[at % Math.min(bad.length, 600)] = value;
          return bad;
        });
        try {
          const read = Replay.decode(plain, (bytes) => bytes);
          const player = new ReplayPlayer(read, played.rom);
          for (let frame = 0; frame < 12; frame++) player.run(QUIET);
        } catch (error) {
          expect(error).toSatisfy((one) => one instanceof ReplayError || (one as Error).name === 'RomError');
          refused++;
        }
      }),
      150,
    );
    expect(refused).toBeGreaterThan(75);
  });
});

describe('what a replay says of itself', () => {
  test('comes back as it was: any text, options and time', () => {
    const played = record({ rom: busyRom(0), options: {} });
    played.inputs.runFrame(NOTHING_HELD, QUIET);
    const replay = played.recorder.stop();
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => one.length <= 200);
    const about = fc.record({
      title: text,
      program: text,
      ahead: fc.integer({ min: 0, max: 4 }),
      made: fc.integer({ min: 0, max: 4e12 }),
      options: fc.record(
        {
          region: fc.constantFrom('ntsc', 'pal', 'dendy'),
          phase: fc.constantFrom(0, 1),
          dmcPhase: fc.integer({ min: 0, max: 1711 }).map((half) => half * 2),
          revisions: fc.record({ mmc3: fc.constantFrom('sharp', 'nec') }),
          overrides: fc.record({ battery: fc.boolean(), prgRam: fc.constantFrom(0, 8192) }),
        },
        { requiredKeys: [] },
      ),
    });
    holds(
      fc.property(about, (changed) => {
        const other = new Replay({ ...replay, about: { ...replay.about, ...changed } as Replay['about'] });
        expect(replayIn(fileOf(other)).about).toEqual(other.about);
      }),
      60,
    );
  });
});
