import 'fake-indexeddb/auto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));
vi.mock('../../../src/app/sound/stretch-worklet.ts?worker&url', () => ({ default: 'stretch.js' }));

import { laterText } from '../../../src/app/i18n/later-text.ts';
import { addRom } from '../../../src/app/library/add-games.ts';
import { chooseOptions, romOf } from '../../../src/app/library/library.ts';
import { games } from '../../../src/app/library/library-state.ts';
import { player } from '../../../src/app/play/player.ts';
import { readSavedGame } from '../../../src/app/play/saved-game.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { OneWindow } from '../../../src/app/storage/one-window.ts';
import type { Game } from '../../../src/app/storage/records.ts';
import { type OpenBench, openBench } from '../../../src/app/workbench/open-bench.ts';
import { reload } from '../../../src/app/workbench/reload.ts';
import { FakeLocks } from '../locks.ts';
import { addTiny, FakeDisplay } from '../play/fakes.ts';

vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
vi.stubGlobal('addEventListener', () => {});
vi.stubGlobal('removeEventListener', () => {});
vi.stubGlobal('navigator', { locks: new FakeLocks() });
const display = new FakeDisplay();

/** To add a game to the library, on a slow machine. */
const PATIENCE = { timeout: 15_000 };

let open: OpenBench | null = null;
beforeAll(() => player.open());
afterEach(async () => {
  open?.close();
  open = null;
  await player.leave('library', true);
});

/** A game that has been played for a while, and stands on the bench. */
async function onBench() {
  const game = await addTiny();
  await player.play(game);
  display.run(160);
  await vi.waitFor(() => expect(player.timeline).not.toBeNull());
  display.run(60);
  player.pause();
  open = openBench();
  if (!open) throw new Error('There is no bench.');
  return { game, bench: open.bench };
}

async function placeOf(id: string) {
  const { place } = await readSavedGame(id, null, false);
  return place?.bytes;
}

test('a game that is left while its past is looked at goes on from its present', async () => {
  const { game, bench } = await onBench();
  const present = player.snapshot()?.bytes;
  const { frame } = bench.debug.position;
  bench.goTo({ frame: frame - 20, cycle: 0 });
  expect(bench.isPast).toBe(true);
  await player.leave();
  expect(await placeOf(game.id)).toEqual(present);
});

test('what is kept of the panels leaves the game in the past that is looked at', async () => {
  const { game, bench } = await onBench();
  const { frame } = bench.debug.position;
  bench.goTo({ frame: frame - 20, cycle: 0 });
  chooseOptions(game, { ...game.options, workbench: { watches: ['a'] } });
  expect(bench.debug.position).toEqual({ frame: frame - 20, cycle: 0 });
  expect(bench.isPast).toBe(true);
});

test('what is changed by hand is kept, though no frame of play runs after it', async () => {
  const { game, bench } = await onBench();
  const [before] = bench.debug.read('ram', 0x42, 1);
  bench.edit('ram', 0x42, [before ^ 0xff]);
  const changed = player.snapshot()?.bytes;
  await player.leave();
  expect(await placeOf(game.id)).toEqual(changed);
});

/** Another build of the game on the bench is tried, while another window takes the game. Returns where it was left, and what ends that. */
async function tryBeside({ game, bench }: Awaited<ReturnType<typeof onBench>>, rom: Uint8Array) {
  const { session } = player;
  if (!session?.machine) throw new Error('There is no game.');
  const reloaded = await reload(bench, session, { rom: { name: 'built.nes', bytes: rom }, symbols: [] });
  expect(reloaded.isDone).toBe(true);
  const left = player.snapshot()?.bytes;
  const window = new OneWindow(
    game.id,
    async () => true,
    () => {},
  );
  await window.take(() => {});
  return { left, window };
}

async function rebuilt(game: Game, at: number): Promise<Uint8Array> {
  const rom = (await romOf(game)).slice();
  rom[rom.length - at] ^= 1;
  return rom;
}

test('a build that is tried while another window takes the game is a game of its own, where it was', async () => {
  const made = await onBench();
  const game = chooseOptions(made.game, { dipSwitches: 5 });
  const before = new Set(games.value.map(({ id }) => id));
  const { left, window } = await tryBeside(made, await rebuilt(game, 90));
  const added = () => games.value.filter(({ id }) => !before.has(id));
  await vi.waitFor(() => expect(added()).toHaveLength(1), PATIENCE);
  const [{ id }] = added();
  await vi.waitFor(async () => expect(await placeOf(id)).toEqual(left), PATIENCE);
  expect(games.value.find((one) => one.id === id)?.options).toMatchObject({ dipSwitches: 5 });
  expect(games.value.some((one) => one.id === game.id)).toBe(true);
  window.free();
});

test('the same build, where the library had it before, keeps its own options', async () => {
  const made = await onBench();
  chooseOptions(made.game, { dipSwitches: 5 });
  const bytes = await rebuilt(made.game, 91);
  const known = (await addRom({ name: 'known.nes', bytes }))!;
  chooseOptions(known, { dipSwitches: 2 });
  const { left, window } = await tryBeside(made, bytes);
  await vi.waitFor(async () => expect(await placeOf(known.id)).toEqual(left), PATIENCE);
  expect(games.value.find(({ id }) => id === known.id)?.options).toEqual({ dipSwitches: 2 });
  window.free();
});

test('where another window has that build as well, it is said that its place was not kept', async () => {
  const made = await onBench();
  const bytes = await rebuilt(made.game, 92);
  const known = (await addRom({ name: 'also.nes', bytes }))!;
  void navigator.locks.request(`cartouche-game/${known.id}`, {}, () => new Promise<void>(() => {}));
  const { window } = await tryBeside(made, bytes);
  const said = () => notices.value.map(({ text }) => text);
  await vi.waitFor(() => expect(said()).toContain(laterText.adding.openElsewhere(known.title)), PATIENCE);
  expect(await placeOf(known.id)).toBeUndefined();
  window.free();
});
