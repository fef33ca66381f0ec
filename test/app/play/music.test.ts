import { beforeEach, describe, expect, test } from 'vitest';
import {
  clock,
  elapsed,
  endOf,
  gainAt,
  heard,
  Music,
  nameOf,
  previousOf,
  song,
  tune,
} from '../../../src/app/play/music.ts';
import { Nes } from '../../../src/console/index.ts';
import { nsf, nsfe } from '../../mappers/nsf/make-tune.ts';

const SILENT = { picture: false, sound: false };

/** Runs `seconds` of the machine's time; stops with the list. Returns whether the list goes on. */
function run(nes: Nes, music: Music, seconds: number): boolean {
  for (let i = 0; i < Math.round(seconds * nes.info.frameHz); i++) {
    nes.runFrame(SILENT);
    if (!music.look()) return false;
  }
  return true;
}

describe('a track', () => {
  const track = { song: 0, name: '', lengthMs: 5000, fadeMs: 1000, isEffect: false };

  test('fades after its length', () => {
    expect([0, 5000, 5250, 5500, 6000, 9000].map((ms) => gainAt(track, ms))).toEqual([1, 1, 0.75, 0.5, 0, 0]);
    expect(endOf(track)).toBe(6000);
  });

  test('without a fade of its own fades all the same, unless it says none', () => {
    expect(endOf({ ...track, fadeMs: null })).toBeGreaterThan(5000);
    expect(endOf({ ...track, fadeMs: 0 })).toBe(5000);
    expect(gainAt({ ...track, fadeMs: 0 }, 4999)).toBe(1);
    expect(gainAt({ ...track, fadeMs: 0 }, 5001)).toBe(0);
  });

  test('without a length never ends', () => {
    const endless = { ...track, lengthMs: null, fadeMs: 2000 };
    expect(endOf(endless)).toBeNull();
    expect(gainAt(endless, 1e9)).toBe(1);
  });

  test('has a name, and times in minutes', () => {
    expect(nameOf(track, 4)).toBe('Track 5');
    expect(nameOf({ ...track, name: 'Water' }, 4)).toBe('Water');
    expect(nameOf({ ...track, isEffect: true }, 4)).toBe('Effect 5');
    expect([0, 59.9, 65, 3600].map(clock)).toEqual(['0:00', '0:59', '1:05', '60:00']);
  });

  test('begins again by "previous" when it has played for a while', () => {
    expect(previousOf(2, 1)).toBe(1);
    expect(previousOf(2, 10)).toBe(2);
  });
});

describe('a list of tracks', () => {
  let nes: Nes;
  let music: Music;
  beforeEach(() => {
    nes = new Nes(nsfe());
    music = Music.of(nes)!;
  });

  test('goes on when a track is over, waits with one that has no length, and ends with the last', () => {
    expect(tune.value?.title).toBe('Ein Stück');
    expect(run(nes, music, 5.9)).toBe(true);
    expect([song.value, elapsed.value]).toEqual([0, 5]);
    expect(run(nes, music, 0.2)).toBe(true);
    expect([song.value, elapsed.value]).toEqual([1, 0]);
    expect(run(nes, music, 30)).toBe(true);
    expect([song.value, elapsed.value]).toEqual([1, 30]);
    music.play(2);
    expect(run(nes, music, 20)).toBe(false);
    // The list is at its beginning again, for whoever plays on.
    expect([song.value, elapsed.value]).toEqual([0, 0]);
  });

  test('goes on where it was left, with the same track', () => {
    music.play(2);
    run(nes, music, 3);
    const place = nes.save();
    const other = new Nes(nsfe());
    const resumed = Music.of(other)!;
    expect(song.value).toBe(0);
    other.load(place);
    run(other, resumed, 0.1);
    expect([song.value, elapsed.value]).toEqual([2, 3]);
    // What is switched off and on plays that track too.
    other.power();
    run(other, resumed, 0.1);
    expect([song.value, elapsed.value]).toEqual([2, 0]);
  });

  test('is heard, ever fainter at its end, and kept for whoever draws it', () => {
    const block = new Float32Array(4096);
    const loudest = (frames: number) => {
      let peak = 0;
      for (let i = 0; i < frames; i++) {
        nes.runFrame({ picture: false });
        const count = music.readAudio(block);
        for (let k = 0; k < count; k++) peak = Math.max(peak, Math.abs(block[k]));
        expect(heard.samples[(heard.end - 1) & (heard.samples.length - 1)]).toBe(block[count - 1]);
        music.look();
      }
      return peak;
    };
    loudest(60);
    const full = loudest(60);
    expect(full).toBeGreaterThan(0.05);
    // Sound that was not made leaves a step behind.
    run(nes, music, 3.4);
    loudest(4);
    const half = loudest(3);
    expect(half).toBeGreaterThan(full * 0.4);
    expect(half).toBeLessThan(full * 0.75);
    run(nes, music, 0.3);
    loudest(4);
    expect(loudest(3)).toBeLessThan(full * 0.3);
  });
});

test('a game is no music', () => {
  expect(Music.of(new Nes(nsf()))).not.toBeNull();
  expect(Music.of(null)).toBeNull();
  expect(tune.value).toBeNull();
});
