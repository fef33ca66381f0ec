import { describe, expect, test } from 'vitest';
import { TrackPlayer } from '../../../src/app/machine/track-player.ts';
import { clock, elapsed, lengthOf, nameOf, previousOf, showTrack, song, tune } from '../../../src/app/play/music.ts';
import { Inputs, Nes } from '../../../src/console/index.ts';
import { nsfe } from '../../mappers/nsf/make-tune.ts';

describe('a track', () => {
  const track = { song: 0, name: '', lengthMs: 5000, fadeMs: 1000, isEffect: false };

  test('has a name, and times in minutes', () => {
    expect(nameOf(track, 4)).toBe('Track 5');
    expect(nameOf({ ...track, name: 'Water' }, 4)).toBe('Water');
    expect(nameOf({ ...track, isEffect: true }, 4)).toBe('Sound effect 5');
    expect([0, 59.9, 65, 3600].map(clock)).toEqual(['0:00', '0:59', '1:05', '60:00']);
    expect([lengthOf(track), lengthOf({ ...track, lengthMs: null })]).toEqual([6, null]);
  });

  test('begins again by "previous" when it has played for a while', () => {
    expect(previousOf(2, 1)).toBe(1);
    expect(previousOf(2, 10)).toBe(2);
  });
});

test('the page shows the track that plays, in whole seconds, and no music once it is out of the console', () => {
  const nes = new Nes(nsfe());
  const tracks = TrackPlayer.of(new Inputs(nes))!;
  tracks.play(1);
  for (let i = 0; i < 80; i++) nes.runFrame({ picture: false, sound: false });
  showTrack(tracks);
  expect([tune.value?.title, song.value, elapsed.value]).toEqual(['Ein Stück', 1, 1]);
  showTrack(null);
  expect(tune.value).toBeNull();
});
