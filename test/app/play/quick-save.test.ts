import { laterEn } from '../../../src/app/i18n/later-en.ts';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadQuickly, saveQuickly } from '../../../src/app/play/quick-save.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import type { Game, SavedState } from '../../../src/app/storage/records.ts';
import { keepState, readState } from '../../../src/app/storage/saves.ts';

/** A state that is told by its first byte. */
function state(byte: number): SavedState {
  return { bytes: Uint8Array.of(byte), picture: new Uint16Array(256 * 240), time: byte };
}

let count = 0;

/** A game in the console, as it is at `byte`. */
function saved(byte: number) {
  const went: number[] = [];
  return {
    went,
    game: { id: `game ${++count}` } as Game,
    isOver: false,
    now: state(byte),
    goTo: (to: SavedState) => void went.push(to.bytes[0]),
  };
}

async function firstByte(id: string): Promise<number | undefined> {
  return (await readState(id, 0))?.bytes[0];
}

beforeEach(() => {
  notices.value = [];
});

test('saves in the first slot; what was there can be brought back', async () => {
  const one = saved(7);
  await keepState(one.game.id, 0, state(3));
  await saveQuickly(one, one.now);
  expect(await firstByte(one.game.id)).toBe(7);
  expect(notices.value.map(({ text }) => text)).toEqual([laterEn.slots.saved(1)]);
  notices.value[0].action?.run();
  await vi.waitFor(async () => expect(await firstByte(one.game.id)).toBe(3));
});

test('where nothing was, there is nothing again', async () => {
  const one = saved(7);
  await saveQuickly(one, one.now);
  notices.value[0].action?.run();
  await vi.waitFor(async () => expect(await firstByte(one.game.id)).toBeUndefined());
});

test('loads the first slot and goes on', async () => {
  const one = saved(7);
  const resume = vi.fn();
  await loadQuickly(one, resume);
  expect([one.went, resume.mock.calls.length]).toEqual([[], 0]);
  expect(notices.value.map(({ text }) => text)).toEqual([laterEn.slots.nothingIn(1)]);
  await saveQuickly(one, one.now);
  await loadQuickly(one, resume);
  expect([one.went, resume.mock.calls.length]).toEqual([[7], 1]);
});

test('a game that is out of the console does not go anywhere', async () => {
  const one = { ...saved(7), isOver: true };
  await saveQuickly(one, one.now);
  await loadQuickly(one, () => {});
  expect(one.went).toEqual([]);
  expect(notices.value).toEqual([]);
});
