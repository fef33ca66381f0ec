import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));
vi.mock('../../../src/app/sound/stretch-worklet.ts?worker&url', () => ({ default: 'stretch.js' }));

import { clip, forgetClip, makeClip, videoMaker } from '../../../src/app/play/clips.ts';
import { player } from '../../../src/app/play/player.ts';
import type { Game, GameOptions } from '../../../src/app/storage/records.ts';
import { FakeLocks } from '../locks.ts';
import { addTiny, FakeDisplay } from './fakes.ts';

vi.stubGlobal('document', { hidden: false });
vi.stubGlobal('navigator', { locks: new FakeLocks() });
const display = new FakeDisplay();
const WISH = { kind: 'sound', seconds: 2, scale: 2, isAsShown: false } as const;

afterEach(async () => {
  forgetClip();
  await player.leave('library', true);
});

/** A game is played, has run until there is a way back, and after that for `frames` frames. */
async function played(frames: number, options?: GameOptions): Promise<Game> {
  const game = { ...(await addTiny()), ...(options && { options }) };
  await player.play(game);
  display.run(160);
  expect(player.machine?.info.region).toBe(options?.region ?? 'ntsc');
  await vi.waitFor(() => expect(player.timeline).not.toBeNull());
  display.run(frames);
  player.pause();
  return game;
}

/** Seconds of sound in the WAV file that was made: 48,000 samples of two bytes each. */
function length(): number {
  const state = clip.value;
  if (state.at !== 'made') throw new Error(JSON.stringify(state));
  return (state.file.size - 44) / 96000;
}

test('a clip of less than is wished is as long as there is anything', async () => {
  await played(60);
  const before = player.snapshot()?.bytes;
  await makeClip(WISH);
  expect(length()).toBeCloseTo(1, 1);
  expect(player.snapshot()?.bytes).toEqual(before);
});

test('a game of 50 frames a second sounds as long as it was played', async () => {
  await played(60, { region: 'pal' });
  await makeClip(WISH);
  expect(length()).toBeCloseTo(player.timeline?.seconds ?? 0, 1);
});

test('a clip of a game whose chosen cartridge does not work is of the one that is played', async () => {
  await played(60, { overrides: { mapper: 4000 } });
  await makeClip(WISH);
  expect(length()).toBeCloseTo(1, 1);
});

test('what is stopped, or whose game is left, comes to nothing', async () => {
  await played(120);
  const making = makeClip(WISH);
  forgetClip();
  await making;
  expect(clip.value).toEqual({ at: 'nothing' });
  const again = makeClip(WISH);
  await player.leave();
  await again;
  expect(['made', 'failed']).toContain(clip.value.at);
});

test('with neither an encoder nor a recorder there are no videos', async () => {
  expect(await videoMaker()).toBeNull();
  await played(60);
  await makeClip({ ...WISH, kind: 'video' });
  expect(clip.value.at).toBe('failed');
});
