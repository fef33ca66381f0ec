import 'fake-indexeddb/auto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));
vi.mock('../../../src/app/sound/stretch-worklet.ts?worker&url', () => ({ default: 'stretch.js' }));

import { keepState, readState } from '../../../src/app/storage/saves.ts';
import { Tiny } from '../../e2e/tiny-rom.ts';
import { FakeLocks } from '../locks.ts';
import { FakeDisplay } from './fakes.ts';

vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
vi.stubGlobal('addEventListener', () => {});
vi.stubGlobal('navigator', { locks: new FakeLocks() });
const display = new FakeDisplay();

/** What a version of the page is made of, in this test: each has its own, and all of a browser's storage in common. */
async function loadPage() {
  vi.resetModules();
  const { player } = await import('../../../src/app/play/player.ts');
  const { running, changing, keeping } = await import('../../../src/app/play/play-state.ts');
  const { openLibrary } = await import('../../../src/app/library/library.ts');
  const { addTiny } = await import('./fakes.ts');
  const hand = await import('../../../src/app/play/hand-over.ts');
  const { left } = await import('../../../src/app/shell/stage.ts');
  await openLibrary();
  player.open();
  const { showPage, dialog } = await import('../../../src/app/shell/page-state.ts');
  const { notices } = await import('../../../src/app/shell/notices.ts');
  return { player, showPage, dialog, notices, running, changing, keeping, addTiny, left, ...hand };
}

type Version = Awaited<ReturnType<typeof loadPage>>;
let before: Version;
let after: Version;

beforeAll(async () => {
  before = await loadPage();
  after = await loadPage();
});
afterEach(async () => {
  for (const { player } of [before, after]) await player.leave('library', true);
});

/** A game is played in the first page, and expected in the second. */
async function begin() {
  const game = await before.addTiny();
  await before.player.play(game);
  display.run(5);
  await before.player.keep();
  await after.showPage('play');
  const session = await after.expectGame(game, 48_000);
  return { game, session };
}

test('a game that cannot go on elsewhere is refused; the game goes on here, and is kept here', async () => {
  const { session } = await begin();
  const { machine } = before.player;
  expect(() =>
    before.handOver(() => {
      throw new Error('it cannot be taken');
    }),
  ).toThrow('it cannot be taken');
  const frame = machine?.nes.frame ?? 0;
  display.run(3);
  expect([before.running.value, machine?.nes.frame, before.left.signal.aborted]).toEqual([true, frame + 3, false]);
  expect([after.running.value, session.machine?.nes.frame]).not.toContain(true);
});

test('a page that waits for it sets nothing aside, and says nothing', async () => {
  const game = await before.addTiny();
  await before.player.play(game);
  display.run(5);
  await before.player.keep();
  const place = await readState(game.id, 'auto');
  if (!place) throw new Error('It was not kept.');
  // As a version would see it that does not know it.
  await keepState(game.id, 'auto', { ...place, bytes: Uint8Array.of(...place.bytes.slice(0, 4), 255, 255) });
  const kept = await readState(game.id, 'auto');
  after.notices.value = [];
  await after.expectGame(game, 48_000);
  const slots = ['auto', 'before', 'later'] as const;
  const states = await Promise.all(slots.map((slot) => readState(game.id, slot)));
  expect(states).toEqual([kept, undefined, undefined]);
  expect(after.notices.value).toEqual([]);
});

test('it stays where it is when the page that is to go on with it has lost it meanwhile', async () => {
  const { session } = await begin();
  session.end();
  expect(() => before.handOver((handed) => after.takeOverGame(session, handed))).toThrow();
  const frame = before.player.machine?.nes.frame ?? 0;
  display.run(3);
  expect([before.running.value, before.player.machine?.nes.frame]).toEqual([true, frame + 3]);
  expect([before.left.signal.aborted, after.running.value]).toEqual([false, false]);
});

test('a page that loses it while it gets ready says so', async () => {
  const game = await before.addTiny();
  await before.player.play(game);
  const expected = after.expectGame(game, 48_000);
  after.player.session?.end();
  await expect(expected).rejects.toThrow();
});

test('nor is one under a dialog that listens to it, or of which nothing may be kept', async () => {
  await begin();
  before.dialog.value = 'settings';
  before.player.hear(true);
  before.player.resume();
  expect([before.running.value, before.canHandOver()]).toEqual([true, false]);
  before.player.hear(false);
  before.dialog.value = 'none';
  before.player.resume();
  expect(before.canHandOver()).toBe(true);
  const { session } = before.player;
  if (session) session.keeper.isReadOnly = true;
  expect(before.canHandOver()).toBe(false);
});

test('one that is paused, or goes at another speed, is not handed over', async () => {
  await begin();
  expect(before.canHandOver()).toBe(true);
  before.player.changeSpeed('slow');
  expect(before.canHandOver()).toBe(false);
  before.player.changeSpeed('slow');
  before.player.pause();
  expect(before.canHandOver()).toBe(false);
});

test('a game goes on in another page: in that very state, with what is held, and kept by that page alone', async () => {
  const { game, session } = await begin();
  display.run(2);
  const { machine } = before.player;
  const state = machine?.nes.save();
  const { time } = (await readState(game.id, 'auto')) ?? { time: Number.NaN };
  before.handOver((handed) => {
    const given = handed as { readonly state: Uint8Array; readonly time: number; readonly keys: readonly string[] };
    expect(given.state).toEqual(state);
    expect(given.time).toBeGreaterThanOrEqual(time);
    after.takeOverGame(session, { ...given, keys: ['ArrowLeft', 'F5'] });
    expect(session.machine?.nes.save()).toEqual(state);
  });
  // What the first one had is not run any more, nor kept.
  const frame = machine?.nes.frame;
  display.run(3);
  expect([before.player.session, before.running.value, machine?.nes.frame]).toEqual([null, false, frame]);
  expect(before.left.signal.aborted).toBe(true);
  expect([after.running.value, after.changing.value, session.machine?.nes.frame]).toEqual([
    true,
    false,
    (frame ?? 0) + 3,
  ]);
  expect(session.machine?.nes.peek('cpu', Tiny.Held)).toBe(0x40);
  await vi.waitFor(() => expect(after.keeping.value).toBe(0));
  expect((await readState(game.id, 'auto'))?.bytes).toEqual(state);
  expect(await after.player.keep()).toBe(true);
  expect((await readState(game.id, 'auto'))?.bytes).toEqual(session.machine?.nes.save());
});

test('the way back goes on with it: the same past is there in the other page at once, and grows', async () => {
  const { session } = await begin();
  display.run(130);
  await vi.waitFor(() => expect(before.player.timeline).not.toBeNull());
  display.run(60);
  const { seconds = 0 } = before.player.timeline ?? {};
  expect(seconds).toBeGreaterThan(0.5);
  const then = (before.player.machine?.nes.frame ?? 0) - 30;
  before.handOver((handed) => after.takeOverGame(session, handed));
  expect(before.player.timeline).toBeNull();
  expect(after.player.timeline?.seconds).toBe(seconds);
  display.run(30);
  const { timeline, machine } = after.player;
  expect(timeline?.seconds).toBeCloseTo(seconds + 30 / after.player.frameHz);
  timeline?.look(60 / after.player.frameHz);
  expect(machine?.nes.frame).toBe(then);
  timeline?.goOn();
  expect(timeline?.seconds).toBeCloseTo(seconds - 30 / after.player.frameHz);
  expect(machine?.nes.frame).toBe(then);
});

test('a version that gives no past, or another one, has the way back begin anew', async () => {
  const { session } = await begin();
  display.run(130);
  await vi.waitFor(() => expect(before.player.timeline).not.toBeNull());
  display.run(10);
  before.handOver((handed) => {
    const { history, ...given } = handed as { history(): { layout: number } };
    after.takeOverGame(session, { ...given, history: () => ({ ...history(), layout: 99 }) });
  });
  expect(after.player.timeline?.seconds).toBe(0);
  display.run(30);
  expect(after.player.timeline?.seconds).toBeGreaterThan(0.4);
});

test('what is to run it has run for a moment before it comes, of which nothing is kept', async () => {
  const game = await before.addTiny();
  await before.player.play(game);
  display.run(5);
  await before.player.keep();
  const place = await readState(game.id, 'auto');
  const session = await after.expectGame(game, 48_000);
  const { machine } = session;
  expect(machine?.nes.frame).toBeGreaterThan(0);
  expect([await session.keep(), await readState(game.id, 'auto')]).toEqual([true, place]);
  const state = before.player.machine?.nes.save();
  before.handOver((handed) => after.takeOverGame(session, handed));
  expect(machine?.nes.save()).toEqual(state);
  expect(after.player.timeline).toBeNull();
});

test('it is held in this window all the while', async () => {
  const { game, session } = await begin();
  const { isInSomeWindow } = await import('../../../src/app/storage/one-window.ts');
  before.handOver((handed) => after.takeOverGame(session, handed));
  for (let i = 0; i < 10; i++) {
    expect(await isInSomeWindow(game.id)).toBe(true);
    await Promise.resolve();
  }
  await after.player.leave();
  await vi.waitFor(async () => expect(await isInSomeWindow(game.id)).toBe(false));
});
