import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Nes } from '../../../src/console/index.ts';
import { measureLag } from '../../../src/console/tools/lag.ts';
import { MOST_AHEAD, RunAhead } from '../../../src/console/tools/run-ahead.ts';
import { busyRom } from '../busy-rom.ts';
import { programRom } from '../program-rom.ts';
import { playNotes } from '../sound-notes.ts';
import { lagRom } from './lag-rom.ts';

const KHEPRI = new Uint8Array(readFileSync(new URL('../../../public/game/khepri.nes', import.meta.url)));
const RIGHT = 0x80;
const START = 0x08;
const LAGS = [0, 1, 2, 3, 4] as const;

function run(nes: Nes, frames: number): Nes {
  for (let i = 0; i < frames; i++) nes.runFrame();
  return nes;
}

/** States of play, some frames apart. */
function statesOf(nes: Nes, count = 2): Uint8Array[] {
  return Array.from({ length: count }, () => run(nes, 7).save());
}

describe('how long a game takes to answer', () => {
  test.each(LAGS)('%i frames', (frames) => {
    const rom = lagRom(frames);
    const states = statesOf(run(new Nes(rom), 10));
    expect(measureLag(new Nes(rom), states)).toEqual({ frames, by: 'picture', agreement: 'unanimous' });
  });

  test('a game that never looks at the pad does not answer', () => {
    const rom = programRom({ main: [] });
    expect(measureLag(new Nes(rom), statesOf(new Nes(rom), 1))).toBeNull();
  });
});

describe('run-ahead', () => {
  test.each(LAGS)('a game with a lag of %i frames answers at once when it is shown as far ahead', (frames) => {
    const nes = run(new Nes(lagRom(frames)), 10);
    const ahead = new RunAhead(nes);
    ahead.frames = frames;
    nes.runFrame();
    ahead.look();
    const before = nes.pixels.slice();
    nes.setButtons(0, RIGHT);
    nes.runFrame();
    ahead.look();
    expect(nes.pixels).not.toEqual(before);
  });

  test('the built-in game answers a frame earlier than without', () => {
    const playing = run(new Nes(KHEPRI), 100);
    playing.setButtons(0, START);
    run(playing, 10).setButtons(0, 0);
    const state = run(playing, 130).save();
    const lag = measureLag(new Nes(KHEPRI), [state]);
    expect(lag).toMatchObject({ by: 'picture', agreement: 'unanimous' });
    const answers = [0, lag?.frames ?? 0].map((frames) => {
      const shown = [0, RIGHT].map((buttons) => {
        const nes = new Nes(KHEPRI);
        nes.load(state);
        nes.setButtons(0, buttons);
        const ahead = new RunAhead(nes);
        ahead.frames = frames;
        return Array.from({ length: 8 }, () => {
          nes.runFrame();
          ahead.look();
          return nes.pixels.slice();
        });
      });
      return shown[1].findIndex((picture, i) => !Buffer.from(picture.buffer).equals(Buffer.from(shown[0][i].buffer)));
    });
    expect(answers).toEqual([lag?.frames, 0]);
    expect(lag?.frames).toBeGreaterThan(0);
  });

  test('one frame less than the lag, and the first frame shows nothing yet', () => {
    const nes = run(new Nes(lagRom(3)), 10);
    const ahead = new RunAhead(nes);
    ahead.frames = 2;
    nes.runFrame();
    ahead.look();
    const before = nes.pixels.slice();
    nes.setButtons(0, RIGHT);
    nes.runFrame();
    ahead.look();
    expect(nes.pixels).toEqual(before);
  });

  const boards = [0, 1, 4, 5, 19, 24, 69, 85];
  /** Those with sound chips play them, too. */
  const withSound = [5, 19, 24, 69, 85];
  const PROGRAMS = [
    { name: 'the built-in game', rom: KHEPRI, mapper: 0 },
    ...boards.map((mapper) => ({ name: `board ${mapper}`, rom: busyRom(mapper), mapper })),
  ];

  test.each(PROGRAMS)('$name: state and sound are as without', ({ rom, mapper }) => {
    const make = () => {
      const nes = new Nes(rom);
      if (withSound.includes(mapper)) playNotes(nes, mapper);
      return nes;
    };
    const plain = make();
    const shown = make();
    const ahead = new RunAhead(shown);
    const [one, other] = [new Float32Array(4096), new Float32Array(4096)];
    for (let frame = 0; frame < 60; frame++) {
      ahead.frames = (frame >> 3) % (MOST_AHEAD + 1);
      const buttons = frame > 30 && frame % 20 < 10 ? RIGHT | 8 : 0;
      for (const nes of [plain, shown]) nes.setButtons(0, buttons);
      plain.runFrame();
      shown.runFrame();
      ahead.look();
      const count = plain.readAudio(one);
      expect(shown.readAudio(other)).toBe(count);
      expect(other.subarray(0, count)).toEqual(one.subarray(0, count));
    }
    expect(shown.save()).toEqual(plain.save());
  });
});
