import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

// The build writes these in.
vi.hoisted(() => {
  vi.stubGlobal('BUILT_IN_SHA1', 'built-in');
  vi.stubGlobal('APP_VERSION', '0');
});
vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));
vi.mock('../../../src/app/sound/stretch-worklet.ts?worker&url', () => ({ default: 'stretch.js' }));
const files = vi.hoisted(() => [] as { name: string; content: Blob }[]);
vi.mock('../../../src/app/shell/download.ts', () => ({
  download: (name: string, content: Blob) => files.push({ name, content }),
}));

import { laterText } from '../../../src/app/i18n/later-text.ts';
import { romOf } from '../../../src/app/library/library.ts';
import { replayIn } from '../../../src/app/library/saves/replay-file.ts';
import type { Machine } from '../../../src/app/machine/machine.ts';
import { race } from '../../../src/app/play/ghost.ts';
import { isRecording } from '../../../src/app/play/play-state.ts';
import { player } from '../../../src/app/play/player.ts';
import { raceKept } from '../../../src/app/play/replay-files.ts';
import { forgetReplay, record, recording, replays, showReplays } from '../../../src/app/play/replays.ts';
import { Watch } from '../../../src/app/play/watch.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import type { Game } from '../../../src/app/storage/records.ts';
import { keepReplay, MOST_REPLAYS, readReplays } from '../../../src/app/storage/replays.ts';
import { readState } from '../../../src/app/storage/saves.ts';
import { Nes } from '../../../src/console/index.ts';
import { play } from '../../../src/console/tools.ts';
import { FakeLocks } from '../locks.ts';
import { act, addTiny, FakeDisplay, fill, placeOf, setPlace, told } from './fakes.ts';

/** What of a document the page listens to. */
class FakeDocument extends EventTarget {
  hidden = false;

  hide(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }

  querySelector(): null {
    return null;
  }

  createElement(): unknown {
    return { style: {}, dataset: {}, setAttribute: () => {}, remove: () => {}, getContext: () => null };
  }
}

const tab = new FakeDocument();
vi.stubGlobal('document', tab);
vi.stubGlobal(
  'ImageData',
  class {
    readonly data = new Uint8ClampedArray(256 * 240 * 4);
  },
);
vi.stubGlobal('addEventListener', () => {});
vi.stubGlobal('navigator', { locks: new FakeLocks() });
const display = new FakeDisplay();
const say = laterText.replays;
let game: Game;

beforeAll(() => player.open());
beforeEach(async () => {
  notices.value = [];
  files.length = 0;
  game = await addTiny();
  await player.play(game);
  display.run(3);
});
afterEach(async () => {
  vi.restoreAllMocks();
  tab.hidden = false;
  await player.leave('library', true);
});

/** How many frames each replay of the game has, the newest first, once there are `count`. */
async function lengths(count: number): Promise<number[]> {
  await vi.waitFor(async () => expect(await readReplays(game.id)).toHaveLength(count));
  return (await readReplays(game.id)).map(({ bytes }) => replayIn(bytes).frames);
}

/** A replay is kept, and shown. */
async function recorded(frames: number): Promise<void> {
  await record('now');
  display.run(frames);
  recording.peek()?.end();
  await vi.waitFor(() => expect(replays.value[0]?.replay.about.game).toBe(game.id));
}

describe('what is recorded', () => {
  test('is kept when the game is left, and when another recording begins', async () => {
    await record('now');
    display.run(4);
    expect(isRecording.value).toBe(true);
    await record('now');
    display.run(7);
    expect(isRecording.value).toBe(true);
    await player.leave();
    expect(isRecording.value).toBe(false);
    expect((await lengths(2)).sort()).toEqual([4, 7]);
    expect(recording.value).toBeNull();
  });

  test('is kept when another recording was asked for before, and begins later', async () => {
    const later = record('power');
    await record('now');
    display.run(4);
    await later;
    display.run(7);
    recording.peek()?.end();
    expect((await lengths(2)).sort()).toEqual([4, 7]);
  });

  test('is kept so far whenever the page is hidden: it may never be seen again', async () => {
    await record('power');
    display.run(4);
    tab.hide(true);
    expect(await lengths(1)).toEqual([4]);
    tab.hide(false);
    player.resume();
    display.run(5);
    recording.peek()?.end();
    await vi.waitFor(async () => expect(await lengths(1)).toEqual([9]));
    const [{ bytes }] = await readReplays(game.id);
    expect(play(replayIn(bytes), await romOf(game))).toMatchObject({ frames: 9, differs: null });
  });

  test('so far stays where the game goes back to before its beginning, from which another one goes on', async () => {
    display.run(160);
    await vi.waitFor(() => expect(player.timeline).not.toBeNull());
    display.run(200);
    await record('now');
    display.run(50);
    tab.hide(true);
    expect(await lengths(1)).toEqual([50]);
    tab.hide(false);
    player.resume();
    player.rewind(true);
    display.run(100);
    player.rewind(false);
    display.run(30);
    recording.peek()?.end();
    expect((await lengths(2)).sort()).toEqual([30, 50]);
  });

  test('that does not go into the storage can be had as a file', async () => {
    await record('now');
    display.run(4);
    fill('battery');
    recording.peek()?.end();
    await vi.waitFor(() => expect(notices.value.some(({ kind }) => kind === 'error')).toBe(true));
    act();
    const bytes = new Uint8Array(await files[0].content.arrayBuffer());
    expect(replayIn(bytes).frames).toBe(4);
  });

  test('is the same play after reset, power, a state that is loaded, and another device', async () => {
    await record('power');
    display.run(4);
    const state = player.snapshot()!;
    player.reset();
    display.run(4);
    player.power();
    display.run(4);
    player.goTo(state, 'went');
    display.run(4);
    player.sound.sampleRate = 96000;
    display.run(4);
    act();
    display.run(700);
    recording.peek()?.end();
    expect(await lengths(1)).toEqual([720]);
    player.sound.sampleRate = 48000;
    const [{ bytes }] = await readReplays(game.id);
    expect(play(replayIn(bytes), await romOf(game))).toMatchObject({ differs: null });
  });
});

describe('where there is room for no more replays', () => {
  const old = (time: number) => ({ bytes: new Uint8Array(40).fill(time), time });

  test('the oldest goes, which is said, and can be had as a file', async () => {
    for (let time = 1; time <= MOST_REPLAYS; time++) await keepReplay(game.id, old(time));
    await record('now');
    display.run(4);
    recording.peek()?.end();
    await vi.waitFor(() => expect(told()).toContain(say.oldestGone));
    const kept = await readReplays(game.id);
    expect([kept.length, kept.at(-1)?.time]).toEqual([MOST_REPLAYS, 2]);
    act();
    expect(new Uint8Array(await files[0].content.arrayBuffer())).toEqual(old(1).bytes);
  });

  test('the one that comes is kept though the clock was put back', async () => {
    for (let time = 101; time <= 100 + MOST_REPLAYS; time++) await keepReplay(game.id, old(time));
    expect(await keepReplay(game.id, old(5))).toEqual([old(101)]);
    expect((await readReplays(game.id)).at(-1)).toEqual(old(5));
  });
});

test('a replay that cannot be brought back is complained of', async () => {
  await recorded(4);
  const [one] = replays.value;
  await forgetReplay(game.id, one);
  fill('battery');
  act();
  await vi.waitFor(() => expect(notices.value.some(({ kind }) => kind === 'error')).toBe(true));
});

/** Where the game was before the last load, once that is `place`. */
async function expectBefore(place: number): Promise<void> {
  await vi.waitFor(async () => {
    const state = await readState(game.id, 'beforeLoad');
    const nes = new Nes(await romOf(game));
    nes.load(state!.bytes);
    expect(placeOf({ nes } as Machine)).toBe(place);
  });
}

test('where the game was before a race is kept besides, and stays so while one races again and again', async () => {
  await recorded(4);
  const [{ replay }] = replays.value;
  setPlace(player.machine, 9);
  await raceKept(replay, game);
  expect([placeOf(player.machine), race.value === null]).toEqual([0, false]);
  await expectBefore(9);
  display.run(3);
  setPlace(player.machine, 10);
  await raceKept(replay, game);
  await keepReplay(game.id, { bytes: Uint8Array.of(1), time: 1 });
  await expectBefore(9);
  // That is taken back: what is played then is the player's own.
  act();
  setPlace(player.machine, 11);
  await raceKept(replay, game);
  await expectBefore(11);
  race.peek()?.end();
});

test('who takes over again at once finds the place from before the first time, and by a tap the last one', async () => {
  await recorded(60);
  const watch = async () => new Watch(replays.value[0].replay, game, await romOf(game));
  setPlace(player.machine, 9);
  await (await watch()).takeOver();
  expect(placeOf(player.machine)).toBe(0);
  await expectBefore(9);
  setPlace(player.machine, 10);
  await (await watch()).takeOver();
  act();
  expect(placeOf(player.machine)).toBe(10);
  await expectBefore(9);
  display.run(3);
  await (await watch()).takeOver();
  await expectBefore(10);
  display.run(3700);
  setPlace(player.machine, 12);
  await (await watch()).takeOver();
  await expectBefore(12);
});

test('whoever stops watching hears the game', async () => {
  await recorded(4);
  await showReplays(game.id);
  player.pause();
  const watch = new Watch(replays.value[0].replay, game, await romOf(game));
  watch.start();
  const stop = vi.spyOn(player.sound, 'stop');
  const start = vi.spyOn(player.sound, 'start');
  player.resume();
  watch.end();
  expect(start.mock.invocationCallOrder.at(-1)).toBeGreaterThan(stop.mock.invocationCallOrder.at(-1) ?? 0);
});

test('watching changes nothing of the game', async () => {
  await recorded(60);
  player.pause();
  setPlace(player.machine, 9);
  const before = player.snapshot()!.bytes;
  const watch = new Watch(replays.value[0].replay, game, await romOf(game));
  watch.start();
  display.run(20);
  watch.seek(50);
  display.run(5);
  expect(watch.view.value.time).toBeGreaterThan(20);
  watch.end();
  expect(player.snapshot()!.bytes).toEqual(before);
});
