import { beforeEach, describe, expect, test } from 'vitest';
import { endOf } from '../../../src/app/machine/track-end.ts';
import { gainAt, TrackPlayer } from '../../../src/app/machine/track-player.ts';
import { Inputs, Nes } from '../../../src/console/index.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';
import { nsf, nsfe } from '../../mappers/nsf/make-tune.ts';

const SILENT = { picture: false, sound: false };

/** Runs `seconds` of the machine's time; stops with the list. Returns whether the list goes on. */
function run(nes: Nes, tracks: TrackPlayer, seconds: number): boolean {
  for (let i = 0; i < Math.round(seconds * nes.info.frameHz); i++) {
    nes.runFrame(SILENT);
    if (!tracks.goOn()) return false;
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
});

describe('a list of tracks', () => {
  let nes: Nes;
  let tracks: TrackPlayer;
  const now = () => [tracks.song, Math.floor(tracks.ms / 1000)];
  beforeEach(() => {
    nes = new Nes(nsfe());
    tracks = TrackPlayer.of(new Inputs(nes))!;
  });

  test('goes on when a track is over, waits with one that has no length, and ends with the last', () => {
    expect(tracks.tune.title).toBe('Ein Stück');
    expect(run(nes, tracks, 5.9)).toBe(true);
    expect(now()).toEqual([0, 5]);
    expect(run(nes, tracks, 0.2)).toBe(true);
    expect(now()).toEqual([1, 0]);
    expect(run(nes, tracks, 30)).toBe(true);
    expect(now()).toEqual([1, 30]);
    tracks.play(2);
    expect(run(nes, tracks, 20)).toBe(false);
    // The list is at its beginning again, for whoever plays on.
    expect(now()).toEqual([0, 0]);
  });

  test('goes on where it was left, with the same track', () => {
    tracks.play(2);
    run(nes, tracks, 3);
    const place = nes.save();
    nes = new Nes(nsfe());
    tracks = TrackPlayer.of(new Inputs(nes))!;
    expect(tracks.song).toBe(0);
    nes.load(place);
    run(nes, tracks, 0.1);
    expect(now()).toEqual([2, 3]);
    // What is switched off and on plays that track too.
    nes.power();
    run(nes, tracks, 0.1);
    expect(now()).toEqual([2, 0]);
  });

  test('is ever fainter at the end of a track', () => {
    const block = new Float32Array(4096);
    const loudest = (frames: number) => {
      let peak = 0;
      for (let i = 0; i < frames; i++) {
        nes.runFrame({ picture: false });
        const count = tracks.readAudio(block);
        for (let k = 0; k < count; k++) peak = Math.max(peak, Math.abs(block[k]));
        tracks.goOn();
      }
      return peak;
    };
    loudest(60);
    const full = loudest(60);
    expect(full).toBeGreaterThan(0.05);
    // Sound that was not made leaves a step behind.
    run(nes, tracks, 3.4);
    loudest(4);
    const half = loudest(3);
    expect(half).toBeGreaterThan(full * 0.4);
    expect(half).toBeLessThan(full * 0.75);
    run(nes, tracks, 0.3);
    loudest(4);
    expect(loudest(3)).toBeLessThan(full * 0.3);
  });
});

test('a game is no music', () => {
  expect(TrackPlayer.of(new Inputs(new Nes(nsf())))).not.toBeNull();
  expect(TrackPlayer.of(new Inputs(new Nes(tinyRom())))).toBeNull();
});
