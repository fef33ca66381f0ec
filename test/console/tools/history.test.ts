import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Held, Inputs, Nes, PADS, StateError } from '../../../src/console/index.ts';
import { History, type HistoryOptions } from '../../../src/console/tools.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';
import { holds } from '../../property.ts';
import { busyRom } from '../busy-rom.ts';
import { allMachines, type Machine } from '../machines.ts';
import { NOTHING_HELD, padsHeld } from './held.ts';

/** Numbers from 0 to 1, the same each time. */
function random(seed: number): () => number {
  let at = seed;
  return () => {
    at = (Math.imul(at, 1664525) + 1013904223) >>> 0;
    return at / 2 ** 32;
  };
}

const heldAt = (frame: number): Held => padsHeld((frame * 37) & 0xff, (frame * 11) & 0xff);

/** A console that has run for a moment, and a history that begins there. */
function begin(machine: Pick<Machine, 'rom' | 'options'>, options?: HistoryOptions) {
  const inputs = new Inputs(new Nes(machine.rom, machine.options));
  for (let i = 0; i < 4; i++) inputs.runFrame(NOTHING_HELD);
  const history = new History(inputs, options);
  return { inputs, history, states: [inputs.nes.save()] };
}

type Play = ReturnType<typeof begin>;

/** Play `frames` frames; what the state was at each time is noted. */
function play({ inputs, history, states }: Play, frames: number): void {
  for (let i = 0; i < frames; i++) {
    inputs.runFrame(heldAt(history.now), { picture: false, sound: false });
    states[history.now] = inputs.nes.save();
  }
}

/** Whether the console has the state that it had at `time` when nobody had gone back yet. */
function isAt({ inputs, states }: Play, time: number): boolean {
  return Buffer.from(inputs.nes.save()).equals(Buffer.from(states[time]));
}

/** Times among `count` at random at which the state is another one than it was. */
function wrong(game: Play, count: number, seed: number): number[] {
  const next = random(seed);
  const { history } = game;
  const times = Array.from({ length: count }, () => {
    return history.start + Math.floor(next() * (history.now - history.start + 1));
  });
  return times.filter((time) => history.seek(time) !== time || !isAt(game, time));
}

/** As when memory is short: of the older frames every fourth is kept, and of the oldest none but keys. */
function thin(history: History, frames: number): void {
  const { thinFrame, dropFourths } = history as unknown as { thinFrame(): void; dropFourths(): void };
  for (let i = 0; i < frames; i++) thinFrame.call(history);
  dropFourths.call(history);
}

const MACHINES = allMachines();
/** Of these, 100 frames are looked at. */
const CLOSELY = [MACHINES[0].name, 'MMC3 (4)', 'a disk', 'a tune for VRC6 and MMC5'];

describe('the state at a random frame is what it was in a run that never went back:', () => {
  test.each(MACHINES)('$name', (machine) => {
    const game = begin(machine);
    const isClose = CLOSELY.includes(machine.name);
    const [frames, count] = isClose ? [70, 50] : [12, 2];
    play(game, frames);
    expect(wrong(game, count, 1)).toEqual([]);
    thin(game.history, frames - 4);
    expect(wrong(game, count, 2)).toEqual([]);
    expect(game.history.seek(frames)).toBe(frames);
    play(game, 2);
    expect(isAt(game, frames + 2)).toBe(true);
  });
});

describe('a history', () => {
  test('goes on from where it was brought back to, whatever was thinned', () => {
    const twin = begin({ rom: busyRom(4), options: {} });
    play(twin, 260);
    holds(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(130), fc.nat(60)), { maxLength: 3 }), (turns) => {
        const game = begin({ rom: busyRom(4), options: {} });
        play(game, 70);
        for (const [at, thinned, frames] of turns) {
          const { history } = game;
          const time = history.start + (at % (history.now - history.start + 1));
          history.seek(time);
          history.cut(time);
          expect([history.now, history.log.frames]).toEqual([time, time]);
          play(game, frames);
          const { every } = history as unknown as { every: { length: number } };
          if (every.length > 0) thin(history, Math.min(thinned, every.length));
          expect(wrong(game, 3, at)).toEqual([]);
          history.seek(history.now);
        }
        // The same input at the same time: the same play.
        const { history } = game;
        expect(Buffer.from(game.inputs.nes.save()).equals(Buffer.from(twin.states[history.now]))).toBe(true);
      }),
      6,
    );
  });

  test('keeps within its memory: every frame of the last seconds, every fourth before, then keys, then nothing', () => {
    const game = begin({ rom: busyRom(0), options: {} }, { bytes: 1 << 19, dense: 300 });
    const { inputs, history } = game;
    const kept = new Map<number, Uint8Array>();
    const { every, fourths } = history as unknown as Record<string, { length: number; timeOf(index: number): number }>;
    const seen = { fourths: 0, keys: false };
    for (let frame = 0; frame < 2000; frame++) {
      inputs.runFrame(heldAt(frame), { picture: false, sound: false });
      if (history.now % 41 === 0) kept.set(history.now, inputs.nes.save());
      seen.fourths = Math.max(seen.fourths, fourths.length);
      if (fourths.length > 0 && fourths.timeOf(0) > history.start + 60) seen.keys = true;
    }
    expect(history.size - history.log.size).toBeLessThanOrEqual(1 << 19);
    expect(seen.fourths).toBeGreaterThan(50);
    expect(seen.keys).toBe(true);
    expect(every.length).toBeGreaterThanOrEqual(299);
    const far = [...kept.keys()].filter((time) => time >= history.start);
    expect(far.length).toBeGreaterThan(20);
    for (const time of far) {
      expect(history.seek(time)).toBe(time);
      expect(Buffer.from(inputs.nes.save()).equals(Buffer.from(kept.get(time)!)), `at ${time}`).toBe(true);
    }
  });

  test('forgets what is older than it is to go back', () => {
    const inputs = new Inputs(new Nes(tinyRom()));
    const history = new History(inputs, { frames: 100 });
    for (let i = 0; i < 1300; i++) inputs.runFrame(NOTHING_HELD, { picture: false, sound: false });
    expect(history.now - history.start).toBeGreaterThanOrEqual(100);
    expect(history.now - history.start).toBeLessThan(1100);
  });

  test('shows the picture of a frame, and changes nothing', () => {
    const game = begin({ rom: busyRom(0), options: {} });
    const { inputs, history } = game;
    const pictures: Uint16Array[] = [];
    for (let i = 0; i < 90; i++) {
      inputs.runFrame(heldAt(history.now));
      pictures[history.now] = inputs.nes.pixels.slice();
      game.states[history.now] = inputs.nes.save();
    }
    expect(pictures[61]).not.toEqual(pictures[60]);
    for (const time of [89, 12, 61, 60, 1]) {
      expect(history.look(time)).toBe(time);
      expect(inputs.nes.pixels).toEqual(pictures[time]);
      expect(isAt(game, time)).toBe(true);
    }
    while (inputs.nes.audioAvailable > 0) inputs.nes.readAudio(new Float32Array(4096));
    history.look(40, true);
    expect(inputs.nes.audioAvailable).toBeGreaterThan(780);
    expect([history.now, history.log.frames]).toEqual([90, 90]);
  });

  test('goes through other devices, switches, cheats, a reset and a loaded state, and leaves what is plugged in now', () => {
    const rom = busyRom(99);
    rom[7] |= 1;
    const game = begin({ rom, options: {} });
    const { inputs, history } = game;
    play(game, 30);
    inputs.happen({ kind: 'switches', on: 0x3c });
    inputs.happen({ kind: 'plug', setup: { ...PADS, port2: 'zapper' } });
    play(game, 30);
    inputs.happen({ kind: 'reset' });
    inputs.happen({ kind: 'cheats', cheats: [{ address: 0x11, value: 9, compare: null }] });
    play(game, 30);
    inputs.happen({ kind: 'state', bytes: game.states[10] });
    inputs.happen({ kind: 'plug', setup: PADS });
    inputs.happen({ kind: 'cheats', cheats: [] });
    inputs.happen({ kind: 'switches', on: 0x81 });
    play(game, 30);
    const { settings } = inputs;
    thin(history, 119);
    // What is plugged in says what of a device a snapshot has: all are looked at with pads.
    const plain = new Nes(rom);
    const plainly = (state: Uint8Array) => {
      plain.load(state);
      return Buffer.from(plain.save());
    };
    for (let time = 2; time <= 120; time += 13) {
      expect(history.seek(time)).toBe(time);
      expect(plainly(inputs.nes.save()).equals(plainly(game.states[time])), `at ${time}`).toBe(true);
    }
    expect(inputs.settings).toEqual(settings);
    expect(inputs.nes.ports.panel?.dipSwitches).toBe(0x81);
    history.seek(45);
    history.cut(45);
    expect(inputs.settings).toEqual(settings);
  });

  test('goes on from a time before cheats and switches were changed, with those that are on now', () => {
    const rom = busyRom(99);
    rom[7] |= 1;
    const game = begin({ rom, options: {} });
    const { inputs, history } = game;
    play(game, 30);
    inputs.happen({ kind: 'cheats', cheats: [{ address: 0x11, value: 9, compare: null }] });
    inputs.happen({ kind: 'switches', on: 0x3c });
    inputs.happen({ kind: 'changesSides', on: false });
    play(game, 30);
    const { settings } = inputs;
    history.seek(20);
    history.cut(20);
    game.states[20] = inputs.nes.save();
    play(game, 30);
    thin(history, 29);
    expect(wrong(game, 20, 8)).toEqual([]);
    expect(history.log.from(40).settings).toEqual(settings);
  });

  test('leaves a tape alone: between kept states it does not run again what the tape was part of', () => {
    const inputs = new Inputs(new Nes(busyRom(0)));
    inputs.happen({ kind: 'plug', setup: { ...PADS, expansion: 'keyboard' } });
    const history = new History(inputs);
    const game: Play = { inputs, history, states: [inputs.nes.save()] };
    inputs.happen({ kind: 'runTape', mode: 'recording' });
    play(game, 100);
    const { tape } = inputs.devices;
    expect(tape.length).toBeGreaterThan(100);
    expect(wrong(game, 50, 6)).toEqual([]);
    history.look(70);
    expect(isAt(game, 70)).toBe(true);
    thin(history, 90);
    expect([history.seek(87), history.seek(13)]).toEqual([84, 0]);
    expect(inputs.devices.tape).toEqual(tape);
    expect(inputs.devices.tapeMode).toBe('recording');
  });

  test('goes on in another console with the same game', () => {
    const game = begin({ rom: busyRom(0), options: {} });
    play(game, 50);
    const other = new Inputs(new Nes(busyRom(0), { sampleRate: 44100 }));
    other.nes.load(game.inputs.nes.save());
    game.history.follow(other);
    const moved: Play = { ...game, inputs: other };
    play(moved, 50);
    expect(wrong(moved, 30, 7)).toEqual([]);
    game.inputs.runFrame(NOTHING_HELD);
    expect(game.history.now).toBe(100);
  });
});

/** The game goes on in another console, with a history that has what this one gave away; as between two versions of the page, nothing is shared. */
function handOver({ inputs, history, states }: Play, options?: HistoryOptions): Play {
  const other = new Inputs(new Nes(busyRom(4), { sampleRate: 44100 }));
  // As it was chosen for the game; what is plugged in says what a snapshot has of it.
  other.happen({ kind: 'plug', setup: inputs.settings.setup });
  other.happen({ kind: 'changesSides', on: false });
  other.nes.load(inputs.nes.save());
  const { start } = history;
  return {
    inputs: other,
    history: new History(other, options, structuredClone(history.giveAway())),
    states: states.slice(start),
  };
}

describe('a history that is given away', () => {
  const SMALL = { bytes: 1 << 19, dense: 300 };

  test('goes on in another one as if it had been that: whatever was thinned, forgotten, or given away before', () => {
    let game = begin({ rom: busyRom(4), options: {} }, SMALL);
    for (const frames of [0, 61, 1100, 200]) {
      play(game, frames);
      const length = game.history.now - game.history.start;
      game = handOver(game, SMALL);
      expect(game.history.now - game.history.start).toBe(length);
      expect(wrong(game, 9, frames)).toEqual([]);
      game.history.seek(game.history.now);
      play(game, 70);
      expect(wrong(game, 9, frames)).toEqual([]);
      game.history.seek(game.history.now);
    }
    expect(game.history.size - game.history.log.size).toBeLessThanOrEqual(1 << 19);
    const { history, inputs, states } = game;
    const time = history.now - 200;
    history.seek(time);
    history.cut(time);
    play(game, 30);
    expect(wrong({ inputs, history, states }, 40, 9)).toEqual([]);
  });

  test('brings what was held and chosen along, and what is chosen in the other console holds from then on', () => {
    const game = begin({ rom: busyRom(4), options: {} });
    play(game, 30);
    game.inputs.happen({ kind: 'plug', setup: { ...PADS, port2: 'zapper' } });
    play(game, 30);
    const next = handOver(game);
    expect(next.history.log.from(59).tracks).toMatchObject({ pads: Uint8Array.from(heldAt(58).pads) });
    const chosen = [20, 40, 60].map((time) => next.history.log.from(time).settings);
    expect(chosen.map(({ setup }) => setup.port2)).toEqual(['pad', 'zapper', 'zapper']);
    play(next, 1);
    expect(next.history.log.from(61).settings.changesSides).toBe(false);
    expect(chosen[2].changesSides).toBe(true);
  });

  test('is refused where it does not lead to where the game is, or is laid out otherwise', () => {
    const game = begin({ rom: busyRom(4), options: {} });
    play(game, 70);
    const { inputs } = game;
    const given = game.history.giveAway();
    expect(new History(inputs, {}, structuredClone(given)).now).toBe(70);
    expect(() => new History(inputs, {}, { ...structuredClone(given), layout: 0 })).toThrow(StateError);
    expect(() => new History(inputs, {}, { ...structuredClone(given), present: 69 })).toThrow(StateError);
    const spoilt = structuredClone(given);
    const { places, times } = spoilt.queues[2];
    const last = times.length - 1;
    (spoilt.pieces.all[places[last * 3]] as Uint32Array)[places[last * 3 + 2] - 1] ^= 1;
    expect(() => new History(inputs, {}, spoilt)).toThrow(StateError);
    inputs.runFrame(NOTHING_HELD);
    expect(() => new History(inputs, {}, structuredClone(given))).toThrow(StateError);
  });
});
