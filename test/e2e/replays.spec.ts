import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { Inputs, Nes } from '../../src/console/index.ts';
import { play, Recorder, type Replay, ReplayPlayer } from '../../src/console/tools.ts';
import { replayIn } from '../console/tools/replay/files.ts';
import {
  button,
  choose,
  drop,
  expect,
  expectAccessibleInBoth,
  expectRunning,
  frames,
  hold,
  KHEPRI,
  machine,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { pressRom } from './press-rom.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();
const words = laterEn.replays;

/** A replay of `count` frames of `rom` from power-on, made in Node, as a file. */
function fileOf(rom: Uint8Array, count: number, title = 'Game'): Uint8Array {
  const inputs = new Inputs(new Nes(rom));
  const recorder = new Recorder(inputs, { fresh: new Nes(rom), title, program: 'Node' });
  for (let frame = 0; frame < count; frame++) {
    inputs.runFrame({
      ...{ pads: [frame % 20 < 10 ? 1 : 0x80, 0, 0, 0], x: -1, y: -1, isDown: false, steps: 0 },
      ...{ keys: new Set(), isSpeaking: false, isServiced: false },
    });
  }
  return recorder.stop().encode((bytes) => deflateRawSync(bytes));
}

const linkOf = (file: Uint8Array) => `./#r=${Buffer.from(file).toString('base64url')}`;

/** What was kept last of this game, from the file that the page gives. */
async function savedReplay(page: Page): Promise<Replay> {
  const saving = page.waitForEvent('download');
  await press(button(page, /^Save file of/).first());
  const path = await (await saving).path();
  const { readFileSync } = await import('node:fs');
  return replayIn(new Uint8Array(readFileSync(path)));
}

const picture = (page: Page) => page.getByRole('dialog').locator('canvas');

test('a recording from now says that it has begun, and where it is stopped @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.replays));
  await press(button(page, words.fromNow));
  await expectRunning(page);
  await expect(page.getByText(words.begun)).toBeVisible();
  // A sign stays as long as it is recorded.
  const sign = page.getByRole('img', { name: en.play.recording });
  await expect(sign).toBeVisible();
  await press(button(page, en.common.pause));
  await press(button(page, en.play.replays));
  await press(button(page, words.stop));
  await press(button(page, en.common.close));
  await press(button(page, en.common.resume));
  await expectRunning(page);
  await expect(sign).toHaveCount(0);
});

test('a play is recorded, kept, played again in Node, watched by seek bar, and taken over @desktop', async ({
  page,
}) => {
  await playFile(page, 'Tiny.nes', ROM);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.replays));
  await expect(page.getByText(words.none)).toBeVisible();
  await press(button(page, words.fromStart));
  await expectRunning(page);
  for (let i = 0; i < 3; i++) await hold(page, 'KeyX');
  await frames(page, 40);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.replays));
  await press(button(page, words.stop));
  await expect(page.getByText(words.kept)).toBeVisible();
  // Notices stay longer here than they do elsewhere: three of them would lie over what is pressed below.
  await press(button(page, en.common.dismiss).last());
  await expect(page.getByText(words.kept)).toHaveCount(0);

  // Every checksum that Chromium made is that of Node.
  const replay = await savedReplay(page);
  expect(replay.about).toMatchObject({ title: 'Tiny', from: 'power' });
  expect(play(replay, ROM)).toMatchObject({ frames: replay.frames, differs: null });
  const player = new ReplayPlayer(replay, ROM);
  while (!player.isOver) player.run({ picture: false, sound: false });
  expect(player.inputs.nes.peek('cpu', Tiny.Count)).toBe(3);

  await press(button(page, /^Watch /).first());
  await expect(page.getByText(words.same)).toBeVisible({ timeout: 60_000 });
  await expect(picture(page)).toHaveAttribute('data-frame', String(replay.frames));
  await expectAccessibleInBoth(page, 'a replay that is watched');
  const slider = page.getByRole('slider', { name: laterEn.rewind.time });
  await slider.fill('30');
  await expect(picture(page)).toHaveAttribute('data-frame', '30');
  await press(button(page, laterEn.rewind.frameOn));
  await expect(picture(page)).toHaveAttribute('data-frame', '31');
  await press(button(page, laterEn.rewind.frameBack));
  await expect(picture(page)).toHaveAttribute('data-frame', '30');
  await press(button(page, words.toList));
  await press(button(page, /^Race the ghost/).first());
  await expectRunning(page);
  // Frame for frame beside the game, to its end, and then it is gone.
  const ghost = page.locator('canvas[data-ghost]');
  await expect(ghost).toHaveCSS('opacity', '0.45');
  await frames(page, 10);
  await expect(ghost).toHaveAttribute('data-ghost', String((await machine(page, ROM)).frame));
  await press(button(page, en.common.resume));
  await expect(page.getByText(words.raceOver)).toBeVisible({ timeout: 60_000 });
  await expect(ghost).toHaveCount(0);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.replays));
  await press(button(page, /^Watch /).first());
  await press(button(page.getByRole('dialog'), en.common.pause));
  await slider.fill('30');
  await expect(picture(page)).toHaveAttribute('data-frame', '30');
  await press(button(page, words.takeOver));
  await expect(page.getByText(words.tookOver)).toBeVisible();
  await expectRunning(page);
  const taken = (await machine(page, ROM)).frame;
  expect(taken).toBeGreaterThanOrEqual(30);
});

test('a link plays at once where its game is there; it says which game it wants, or that it is damaged @desktop', async ({
  page,
}) => {
  await openLibrary(page, linkOf(fileOf(KHEPRI, 700)));
  await expect(page.getByRole('dialog', { name: words.watching('Khepri') })).toBeVisible();
  await expect(picture(page)).toHaveAttribute('data-running', 'true');
  expect(new URL(page.url()).hash).toBe('');
  // Every checksum that Node made is that of Chromium.
  await page.getByRole('slider', { name: laterEn.rewind.time }).fill('700');
  await expect(page.getByText(words.same)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('dialog').locator('[data-pads]')).toHaveAttribute('data-pads', /^(1|128),0$/);
  await press(button(page, words.hideInput));
  await expect(page.getByRole('dialog').locator('[data-pads]')).toHaveCount(0);
  await page.keyboard.press('Escape');

  const other = tinyRom();
  other[other.length - 1] = 77;
  await page.goto(linkOf(fileOf(other, 20, 'Somebody’s game')));
  await expect(page.getByText(words.noGame('Somebody’s game'))).toBeVisible();
  const damaged = fileOf(KHEPRI, 20);
  damaged[30] ^= 1;
  await page.goto(linkOf(damaged));
  await expect(page.getByText(words.problems['replay-damaged'])).toBeVisible();
  await page.goto('./#r=%%%');
  await expect(page.getByText(words.problems['not-a-replay'])).toBeVisible();
});

test('a movie of FCEUX that is dropped on a game is watched, with a word of doubt @desktop', async ({ page }) => {
  await playFile(page, 'Tiny.nes', ROM);
  const lines = Array.from({ length: 60 }, (_, i) => `|0|${i % 10 < 5 ? '.......A' : '........'}|||`);
  const movie = ['version 3', 'emuVersion 22020', 'port0 1', 'port1 1', ...lines].join('\n');
  await drop(page, [{ name: 'Tiny.fm2', bytes: new TextEncoder().encode(movie) }]);
  await expect(page.getByRole('dialog', { name: words.watching('Tiny') })).toBeVisible();
  await expect(page.getByText('FCEUX is less exact')).toBeVisible();
  await expect(page.getByText(words.same)).toBeVisible({ timeout: 60_000 });
});

test('what is held is shown in a corner of the picture, where that is wanted @desktop', async ({ page }) => {
  await choose(page, { showInput: true });
  await playFile(page, 'Presses.nes', pressRom());
  const held = page.getByRole('main', { name: en.play.screen }).locator('[data-pads]');
  await expect(held).toHaveAttribute('data-pads', '0,0');
  await page.keyboard.down('KeyX');
  await page.keyboard.down('ArrowRight');
  // A, and right.
  await expect(held).toHaveAttribute('data-pads', '129,0');
  await expect(held.locator('[data-held="true"]')).toHaveCount(2);
  await page.keyboard.up('KeyX');
  await expect(held).toHaveAttribute('data-pads', '128,0');
  await page.keyboard.up('ArrowRight');
});
