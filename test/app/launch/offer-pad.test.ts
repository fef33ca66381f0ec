import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { offerPad } from '../../../src/app/launch/offer-pad.ts';
import { running } from '../../../src/app/play/play-state.ts';
import { readLocal } from '../../../src/app/shell/local.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { dialog, page, touching } from '../../../src/app/shell/page-state.ts';

const KEY = 'cartouche.pad-offered';

let now = 0;
let stop = () => {};

/** Play for so many seconds, and pause. */
function play(seconds: number): void {
  running.value = true;
  now += 1000 * seconds;
  running.value = false;
}

const texts = () => notices.value.map(({ text }) => text);

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  notices.value = [];
  dialog.value = 'none';
  page.value = 'play';
  touching.value = true;
  stop = offerPad();
});
afterEach(() => {
  stop();
  page.value = 'library';
  touching.value = false;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('who has played for less than a minute is told nothing', () => {
  play(59);
  expect([texts(), readLocal(KEY)]).toEqual([[], null]);
});

test('after a minute, in pieces or not, it is said in the pause, and goes with it', () => {
  play(31);
  play(30);
  expect(texts()).toEqual([laterEn.install.movePad]);
  running.value = true;
  expect(texts()).toEqual([]);
});

test('it is said once', async () => {
  play(61);
  running.value = true;
  await Promise.resolve();
  play(120);
  expect(texts()).toEqual([]);
  stop = offerPad();
  play(120);
  expect(texts()).toEqual([]);
});

test('a minute of keys is no minute of thumbs', () => {
  touching.value = false;
  play(61);
  touching.value = true;
  expect(texts()).toEqual([]);
});

test('who has been at the pad knows it', async () => {
  play(30);
  dialog.value = 'pad';
  await Promise.resolve();
  dialog.value = 'none';
  expect(readLocal(KEY)).toBe(1);
  play(61);
  expect(texts()).toEqual([]);
});
