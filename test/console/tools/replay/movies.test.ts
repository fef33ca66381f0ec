import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { md5 } from '../../../../src/base/md5.ts';
import { Inputs, Nes, PADS } from '../../../../src/console/index.ts';
import {
  isMovie,
  type Movie,
  MovieError,
  movieOf,
  play,
  playMovie,
  Recorder,
  readMovie,
  replayOfMovie,
  writeMovie,
} from '../../../../src/console/tools.ts';
import { countingDisk, stubBios } from '../../../mappers/fds/test-disk.ts';
import { holds } from '../../../property.ts';
import { readRom } from '../../../roms/corpus.ts';
import { playsIn } from '../../../roms/plays.ts';
import { withTestData } from '../../../test-data.ts';
import { NOTHING_HELD, padsHeld } from '../held.ts';
import { lagRom } from '../lag-rom.ts';

const QUIET = { picture: false, sound: false };
const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A movie as FCEUX writes one. */
function text(log: string, ...more: string[]): Uint8Array {
  const head = ['version 3', 'emuVersion 22020', 'palFlag 0', 'fourscore 0', 'port0 1', 'port1 1', 'port2 0'];
  return ascii([...head, ...more, log].join('\n'));
}

const byte = fc.integer({ min: 0, max: 255 });
const gun = fc.record({ x: byte, y: fc.integer({ min: 0, max: 239 }), isDown: fc.boolean() });

/** Any movie with these devices: four pads, or one of each kind in two ports. */
const movies: fc.Arbitrary<Movie> = fc
  .record({ hasFourScore: fc.boolean(), ports: fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1, 2)) })
  .chain(({ hasFourScore, ports }) => {
    const layout = hasFourScore ? [1, 1, 1, 1] : ports;
    const frame = fc.record({
      commands: fc.integer({ min: 0, max: 127 }),
      pads: fc.tuple(...layout.map((device) => (device === 1 ? byte : fc.constant(0)))),
      guns: fc.tuple(...layout.map((device) => (device === 2 ? gun : fc.constant(null)))),
    });
    return fc.record({
      hasFourScore: fc.constant(hasFourScore),
      ports: fc.constant(ports),
      isPal: fc.boolean(),
      isFds: fc.boolean(),
      checksum: fc.constantFrom('', 'base64:AAAA', '0xABCD'),
      romName: fc.constantFrom('', 'A game (U)'),
      comments: fc.array(fc.constantFrom('author somebody', 'x  y', ''), { maxLength: 3 }),
      battery: fc.option(fc.uint8Array({ minLength: 1, maxLength: 50 })),
      ram: fc.integer({ min: 0, max: 3 }),
      hasNewPpu: fc.boolean(),
      emulator: fc.constantFrom('20605', '22020'),
      frames: fc.array(frame, { minLength: 1, maxLength: 30 }),
    });
  });

describe('a movie of FCEUX', () => {
  test('is what it was, written as text and binary', () => {
    holds(
      fc.property(movies, fc.boolean(), (movie, isBinary) => {
        const file = writeMovie(movie, isBinary);
        expect(isMovie(file)).toBe(true);
        expect(readMovie(file)).toEqual(movie);
      }),
      150,
    );
  });

  test('is read as FCEUX writes it: buttons, commands, light gun, any end of line', () => {
    const { frames, battery } = readMovie(
      text('|1|RLDUTSBA|........||\r\n|34|.. x   A||0|\n\n|0|R|L', 'saveram 0x0aFF', 'subtitle 1 hello'),
    );
    expect(frames.map(({ commands, pads }) => [commands, ...pads])).toEqual([
      [1, 0xff, 0],
      [34, 0x11, 0],
      [0, 0x80, 0x80],
    ]);
    expect(battery).toEqual(Uint8Array.of(0x0a, 0xff));
    const aimed = readMovie(ascii('version 3\nport0 1\nport1 2\n|0|........|012 200 1 0 5||\n'));
    expect(aimed.frames[0].guns).toEqual([null, { x: 12, y: 200, isDown: true }]);
    const all = readMovie(ascii('version 3\nfourscore 1\n|0|A.......|......B.|.....S..|....T...||'));
    expect(all.frames[0].pads).toEqual([0x80, 2, 4, 8]);
  });

  test.each<[string, Uint8Array, object]>(
    [
      ['a game', lagRom(0), { code: 'not-a-movie' }],
      ['another version', ascii('version 4\n|0|||'), { code: 'movie-version', values: { version: '4' } }],
      ['no frames', text(''), { code: 'movie-empty' }],
      ['a state', text('|0|A|B||', 'savestate 0x00'), { code: 'movie-from-a-state' }],
      ['too few fields', text('|0|A|B||\n|0|A'), { code: 'movie-line', values: { line: 9 } }],
      ['a long field', text('|0|RLDUTSBAA|B||'), { code: 'movie-line' }],
      ['a command that is none', text('|x|A|B||'), { code: 'movie-line' }],
      ['a blob that is none', text('|0|A|B||', 'saveram zzz'), { code: 'movie-field', values: { field: 'saveram' } }],
      ['a number that is none', text('|0|A|B||', 'RAMInitOption x'), { code: 'movie-field' }],
    ].filter(([name]) => name !== 'a mouse') as [string, Uint8Array, object][],
  )('with %s is refused', (_, file, problem) => {
    expect(() => readMovie(file)).toThrow(expect.objectContaining(problem));
  });

  test('with a device that we do not know is refused with its number', () => {
    const file = ascii('version 3\nport0 1\nport1 6\n|0|........|0||');
    const problem = { code: 'movie-device', values: { port: 1, device: 6 } };
    expect(() => readMovie(file)).toThrow(expect.objectContaining(problem));
  });

  test('that is spoilt is refused, or is another one', () => {
    const files = [false, true].map((isBinary) => {
      const frames = Array.from({ length: 20 }, (_, i) => ({ commands: i & 3, pads: [i, 0], guns: [null, null] }));
      const movie: Movie = { ...readMovie(text('|0|A|B||')), frames, battery: Uint8Array.of(1, 2, 3) };
      return writeMovie(movie, isBinary);
    });
    let refused = 0;
    holds(
      fc.property(fc.boolean(), fc.array(fc.tuple(fc.nat(), byte), { maxLength: 5 }), fc.nat(), (kind, all, cut) => {
        const bad = files[Number(kind)].slice(0, cut % 3 === 0 ? cut % 200 : undefined);
        for (const [at, value] of all) if (bad.length > 0) bad[at % bad.length] = value;
        try {
          const movie = readMovie(bad);
          expect(readMovie(writeMovie(movie)).frames).toEqual(movie.frames);
        } catch (error) {
          expect(error).toBeInstanceOf(MovieError);
          refused++;
        }
      }),
      2000,
    );
    expect(refused).toBeGreaterThan(300);
  });

  test('has one line a frame from power-on on, those in which the game reads no pad included', () => {
    // A program that is slow to answer reads pads in some frames alone; lines count frames all the same.
    const masks = Array.from({ length: 40 }, (_, i) => (i * 29) & 0xff);
    const lines = masks.map(
      (mask) => `|0|${[...'RLDUTSBA'].map((one, i) => ((mask << i) & 0x80 ? one : '.')).join('')}|||`,
    );
    const movie = readMovie(text(lines.join('\n')));
    const rom = lagRom(0);
    const [inputs, direct] = [0, 1].map(() => new Inputs(new Nes(rom, { ram: 'stripes' })));
    const frames: number[] = [];
    playMovie(movie, inputs, (frame) => frames.push(frame) > 0);
    for (const mask of masks) direct.runFrame(padsHeld(mask), QUIET);
    expect(frames).toEqual(masks.map((_, i) => i));
    expect(inputs.nes.save()).toEqual(direct.nes.save());
  });

  test('says where a checksum of ours differs first, of which game it is, and what FCEUX does otherwise', () => {
    const rom = lagRom(2);
    const inputs = new Inputs(new Nes(rom));
    const recorder = new Recorder(inputs, { fresh: new Nes(rom) });
    for (let frame = 0; frame < 700; frame++) inputs.runFrame(padsHeld(frame & 0x40), QUIET);
    const movie = movieOf(recorder.stop(), rom);
    expect(replayOfMovie(movie, rom).report).toEqual({
      ...{ frames: 700, checked: 2, differs: null, isOfThisGame: true },
      doubts: ['power-on', 'new-ppu'],
    });
    const frames = movie.frames.map((frame, i) => (i > 690 ? { ...frame, pads: [1, 0] } : frame));
    const other = { ...movie, frames, hasNewPpu: false, checksum: '0x00' };
    expect(replayOfMovie(other, rom).report).toEqual({
      ...{ frames: 700, checked: 2, differs: 700, isOfThisGame: false },
      doubts: ['power-on', 'old-ppu'],
    });
    // RAM filled otherwise is another play from the beginning.
    const { differs, doubts } = replayOfMovie({ ...movie, ram: 3 }, rom).report;
    expect([differs, doubts]).toEqual([600, ['power-on', 'new-ppu', 'random-ram']]);
  });

  test('of a disk, with sides chosen while none is in, is what it was', () => {
    const bios = stubBios();
    const disk = countingDisk();
    const file = 'version 3\nport0 1\nport1 1\nFDS 1\nRAMInitOption 2\n';
    const commands = Array.from({ length: 60 }, (_, i) => (i === 20 || i === 40 ? 4 : i === 30 ? 64 : 0));
    const movie = readMovie(ascii(file + commands.map((one) => `|${one}|||`).join('\n')));
    const { replay, report } = replayOfMovie(movie, disk, { bios });
    expect(report.doubts).toContain('disk');
    const again = movieOf(replay, disk, { bios });
    expect(again.frames.map((frame) => frame.commands)).toEqual(commands);
    expect(play(replay, disk, { bios }).differs).toBeNull();
  });

  test.each<[string, (inputs: Inputs) => void]>([
    ['cheats', (inputs) => inputs.happen({ kind: 'cheats', cheats: [{ address: 1, value: 2, compare: null }] })],
    ['state', (inputs) => inputs.happen({ kind: 'state', bytes: inputs.nes.save() })],
    ['plug', (inputs) => inputs.happen({ kind: 'plug', setup: { ...PADS, port2: 'power-pad' } })],
  ])('has no words for %s', (what, act) => {
    const inputs = new Inputs(new Nes(lagRom(0)));
    const recorder = new Recorder(inputs, { fresh: new Nes(lagRom(0)) });
    for (let frame = 0; frame < 5; frame++) {
      if (frame === 3) act(inputs);
      inputs.runFrame(NOTHING_HELD, QUIET);
    }
    const problem = { code: 'movie-cannot-say', values: { frame: 3, what } };
    expect(() => movieOf(recorder.stop(), lagRom(0))).toThrow(expect.objectContaining(problem));
  });
});

/** Frames of each movie of an open game: as many as show that it goes on. */
const FRAMES = 200;

withTestData('movies of open games', ['golden'], (folder) => {
  const kinds = [false, true].flatMap((isBinary) => playsIn(folder).map((one) => ({ ...one, isBinary })));
  test('there are at least 20', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(20);
  });
  test.each(kinds)('$name, binary: $isBinary, comes back as the same play', ({ play: golden, isBinary }) => {
    const rom = readRom(golden.rom, golden.sha1);
    const inputs = new Inputs(new Nes(rom));
    const recorder = new Recorder(inputs, { fresh: new Nes(rom), title: 'x' });
    const hasFour = golden.sha1 < '8';
    if (hasFour) inputs.happen({ kind: 'plug', setup: { ...PADS, port1: 'four-score', port2: 'four-score' } });
    const pressed = new Map(golden.input);
    let buttons = 0;
    for (let frame = 0; frame < FRAMES; frame++) {
      if (frame === 150) inputs.happen({ kind: isBinary ? 'reset' : 'power' });
      buttons = pressed.get(frame) ?? buttons;
      inputs.runFrame({ ...NOTHING_HELD, pads: [buttons, frame & 3, ...(hasFour ? [frame & 7, 1] : [0, 0])] }, QUIET);
    }
    const end = inputs.nes.save();
    const first = recorder.stop();
    const movie = readMovie(writeMovie(movieOf(first, rom), isBinary));
    const { replay, report } = replayOfMovie(movie, rom);
    expect(report).toMatchObject({ frames: FRAMES, checked: 1, differs: null, isOfThisGame: true });
    expect([replay.end, end.length]).toEqual([first.end, inputs.nes.stateSize]);
  });
});

test('MD5 is what others say', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) & 0xff);
    expect(Buffer.from(md5(bytes)).toString('hex')).toBe(createHash('md5').update(bytes).digest('hex'));
  }
});
