import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Download, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { decode } from '../../src/app/picture/palette.ts';
import { Nes } from '../../src/console/index.ts';
import {
  button,
  expect,
  expectAccessibleInBoth,
  expectRunning,
  frames,
  KHEPRI,
  machine,
  openLibrary,
  playFile,
  press,
  test,
} from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

const words = laterEn.clip;
/** A picture is compared by the means of blocks of so many pixels each way. */
const BLOCK = 8;
const COLUMNS = 256 / BLOCK;
const ROWS = 240 / BLOCK;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: words.title });

async function openClip(page: Page): Promise<void> {
  await press(button(page, en.saves.clip));
  await expect(dialogOf(page)).toBeVisible();
}

/** Make what is chosen, and save it. */
async function made(page: Page): Promise<Download> {
  await press(button(dialogOf(page), words.make));
  const save = button(dialogOf(page), words.save);
  await expect(save).toBeVisible({ timeout: 120_000 });
  const downloading = page.waitForEvent('download');
  await press(save);
  return downloading;
}

/** What is in a video: the means of the blocks of each picture, when it is shown, and samples of its sound. */
async function decoded(context: BrowserContext, bytes: Uint8Array) {
  const page = await context.newPage();
  const module = createRequire(import.meta.url)
    .resolve('mediabunny')
    .replace(/mediabunny\.[\w.]+$/, 'mediabunny.min.mjs');
  await page.route('https://decoder.test/**', (route) =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(module) })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Decoder</title>' }),
  );
  await page.goto('https://decoder.test/');
  return page.evaluate(
    async ({ file, columns, rows }) => {
      const bunny = await import('https://decoder.test/mediabunny.mjs' as string);
      const source = new bunny.BlobSource(await (await fetch(`data:application/octet-stream;base64,${file}`)).blob());
      const input = new bunny.Input({ formats: bunny.ALL_FORMATS, source });
      const pictures: number[][] = [];
      const times: number[] = [];
      let size = '';
      for await (const sample of new bunny.VideoSampleSink(await input.getPrimaryVideoTrack()).samples()) {
        const frame = sample.toVideoFrame();
        size = `${frame.displayWidth} x ${frame.displayHeight}`;
        const { width, height } = frame.visibleRect;
        const data = new Uint8Array(width * height * 4);
        // The codec's own conversion to colours, without a canvas between.
        await frame.copyTo(data, { format: 'RGBX', layout: [{ offset: 0, stride: width * 4 }] });
        // One of the pixels that each of the console's has become.
        const scale = width / 256;
        const sums = new Array(columns * rows * 3).fill(0);
        for (let y = 0; y < height; y += scale) {
          for (let x = 0; x < width; x += scale) {
            const at = (y * width + x) * 4;
            const block = (Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width)) * 3;
            for (let c = 0; c < 3; c++) sums[block + c] += data[at + c];
          }
        }
        const pixels = (256 / columns) * (240 / rows);
        pictures.push(sums.map((sum: number) => Math.round(sum / pixels)));
        times.push(sample.timestamp);
        frame.close();
        sample.close();
      }
      let samples = 0;
      for await (const sample of new bunny.AudioSampleSink(await input.getPrimaryAudioTrack()).samples()) {
        samples += sample.numberOfFrames;
        sample.close();
      }
      return { pictures, times, samples, size };
    },
    { file: Buffer.from(bytes).toString('base64'), columns: COLUMNS, rows: ROWS },
  );
}

const COLOURS = Array.from({ length: 512 }, (_, number) => decode(number));

/** The means of the blocks of a picture of the machine's. */
function blocksOf(picture: Uint16Array): number[] {
  const sums = new Array<number>(COLUMNS * ROWS * 3).fill(0);
  for (let i = 0; i < picture.length; i++) {
    const block = Math.floor((i >> 8) / BLOCK) * COLUMNS + Math.floor((i & 0xff) / BLOCK);
    const colour = COLOURS[picture[i]];
    for (let c = 0; c < 3; c++) sums[block * 3 + c] += colour[c];
  }
  return sums.map((sum) => Math.round(sum / (BLOCK * BLOCK)));
}

/** Seconds of the clip: the encoder makes a key frame every two, so that there are several. */
const LENGTH = 10;
/** How much longer its sound may be than its pictures, s. */
const LEEWAY = 0.005;

/** A clip of the last seconds, twice as large as the console's picture; and how long that took, ms. */
async function video(page: Page, seconds: number): Promise<{ download: Download; took: number }> {
  await openClip(page);
  await dialogOf(page).getByRole('slider', { name: words.length }).fill(String(seconds));
  await dialogOf(page).getByText(words.scales[2]).click();
  const from = performance.now();
  const download = await made(page);
  return { download, took: performance.now() - from };
}

test('a clip has the pictures of the machine, and as much sound @desktop', async ({ page, context }) => {
  test.setTimeout(300_000);
  const fetched = page.waitForResponse(/\/timeline-[^/]*\.js$/);
  await openLibrary(page);
  await press(button(page, en.common.play).first());
  await expectRunning(page);
  await fetched;
  await frames(page, 660);
  const then = await machine(page, KHEPRI);
  const { download, took } = await video(page, LENGTH);
  console.log(`A clip of ${LENGTH} s was made in ${(took / 1000).toFixed(1)} s.`);
  expect(download.suggestedFilename()).toMatch(/^Khepri\.(webm|mp4)$/);
  const { pictures, times, samples, size } = await decoded(context, readFileSync(await download.path()));
  expect(size).toBe('512 x 480');
  const length = Math.round(LENGTH * then.info.frameHz);
  expect(pictures).toHaveLength(length);
  expect(Math.abs(samples / 48000 - length / then.info.frameHz)).toBeLessThan(LEEWAY);

  // Nobody has touched anything: the same pictures follow from switching on.
  const nes = new Nes(KHEPRI);
  const first = then.frame - length;
  while (nes.frame < first) nes.runFrame({ picture: false, sound: false });
  for (const [i, picture] of pictures.entries()) {
    nes.runFrame();
    const own = blocksOf(nes.pixels);
    const differences = picture.map((mean, at) => Math.abs(mean - own[at]));
    expect(differences.reduce((sum, one) => sum + one) / differences.length, `picture ${i}`).toBeLessThan(4);
    expect(Math.max(...differences), `picture ${i}`).toBeLessThan(48);
    expect(Math.abs(times[i] - i / then.info.frameHz)).toBeLessThan(0.0015);
  }
});

test('a clip of a game of 50 frames a second has as much sound as pictures @desktop', async ({ page, context }) => {
  const rom = tinyRom();
  // NES 2.0, of a PAL console: https://www.nesdev.org/wiki/NES_2.0#CPU/PPU_Timing
  rom[7] |= 0x08;
  rom[12] = 1;
  const fetched = page.waitForResponse(/\/timeline-[^/]*\.js$/);
  await playFile(page, 'Tiny.nes', rom);
  await fetched;
  await frames(page, 330);
  const then = await machine(page, rom);
  expect(then.info.region).toBe('pal');
  const { download } = await video(page, 5);
  const { pictures, samples } = await decoded(context, readFileSync(await download.path()));
  expect(pictures).toHaveLength(Math.round(5 * then.info.frameHz));
  expect(Math.abs(samples / 48000 - pictures.length / then.info.frameHz)).toBeLessThan(LEEWAY);
});

test('sound and a picture are files, too; making a video can be stopped @desktop', async ({ page }) => {
  test.setTimeout(120_000);
  const fetched = page.waitForResponse(/\/timeline-[^/]*\.js$/);
  await playFile(page, 'Tiny.nes', tinyRom());
  await fetched;
  await frames(page, 150);
  await machine(page, tinyRom());
  await openClip(page);
  await press(button(dialogOf(page), words.make));
  await press(button(dialogOf(page), words.cancel));
  await expect(button(dialogOf(page), words.make)).toBeVisible();
  await press(dialogOf(page).getByText(words.kinds.sound, { exact: true }));
  await expectAccessibleInBoth(page, 'a clip');
  const sound = readFileSync(await (await made(page)).path());
  expect([sound.toString('latin1', 0, 4), sound.readUInt32LE(24), sound.readUInt32LE(40)]).toEqual([
    'RIFF',
    48000,
    sound.length - 44,
  ]);
  const loudest = Math.max(...Array.from({ length: 4000 }, (_, i) => sound.readInt16LE(44 + 2 * i)));
  expect(loudest).toBeGreaterThan(1000);
  await press(dialogOf(page).getByText(words.kinds.picture, { exact: true }));
  const picture = await made(page);
  expect(picture.suggestedFilename()).toBe('Tiny.png');
  const own = readFileSync(await picture.path());
  expect([own.readUInt32BE(16), own.readUInt32BE(20)]).toEqual([256, 240]);
  await press(dialogOf(page).getByText(words.shown.shown));
  const shown = readFileSync(await (await made(page)).path());
  expect(shown.readUInt32BE(16)).toBeGreaterThan(256);
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
});

test('where the browser has no encoders, a video is recorded while it plays @desktop', async ({ page, context }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'AudioEncoder'));
  const fetched = page.waitForResponse(/\/timeline-[^/]*\.js$/);
  await openLibrary(page);
  await press(button(page, en.common.play).first());
  await expectRunning(page);
  await fetched;
  await frames(page, 320);
  const then = await machine(page, KHEPRI);
  await openClip(page);
  await expect(dialogOf(page).getByText(words.takesItsTime)).toBeVisible();
  await dialogOf(page).getByRole('slider', { name: words.length }).fill('5');
  await dialogOf(page).getByText(words.scales[2]).click();
  const download = await made(page);
  expect(download.suggestedFilename()).toMatch(/^Khepri\.(webm|mp4)$/);
  const { pictures, times, samples, size } = await decoded(context, readFileSync(await download.path()));
  expect(size).toBe('512 x 480');
  // It is recorded while it plays, by a device's clock: a busy machine makes it longer or shorter, but by less than a fifth.
  expect(Math.abs(samples / 48000 - 5)).toBeLessThan(1);
  // However busy the machine was, each picture is one of the game's, and they come in its order.
  const nes = new Nes(KHEPRI);
  const first = then.frame - Math.round(5 * then.info.frameHz);
  while (nes.frame < first) nes.runFrame({ picture: false, sound: false });
  const own = Array.from({ length: Math.round(5 * then.info.frameHz) }, () => {
    nes.runFrame();
    return blocksOf(nes.pixels);
  });
  const apart = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, mean, at) => sum + Math.abs(mean - other[at]), 0) / one.length;
  let from = 0;
  for (const [i, picture] of pictures.entries()) {
    const found = own.findIndex((mine, at) => at >= from && apart(picture, mine) < 4);
    expect(found, `picture ${i} at ${times[i]} s`).not.toBe(-1);
    from = found;
  }
  expect(pictures.length).toBeGreaterThan(20);
});

test('where the browser makes no videos, sound is what is offered first, and made @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['VideoEncoder', 'MediaRecorder']) Reflect.deleteProperty(globalThis, name);
  });
  const fetched = page.waitForResponse(/\/timeline-[^/]*\.js$/);
  await playFile(page, 'Tiny.nes', tinyRom());
  await fetched;
  await frames(page, 150);
  await machine(page, tinyRom());
  await openClip(page);
  await expect(dialogOf(page).getByText(words.noVideo)).toBeVisible();
  await expect(dialogOf(page).getByText(words.kinds.video, { exact: true })).toHaveCount(0);
  expect((await made(page)).suggestedFilename()).toBe('Tiny.wav');
});

test('a game that has only begun has a picture, and no sound of 0 seconds @desktop', async ({ page }) => {
  await page.addInitScript((pause) => {
    const watch = new MutationObserver(() => {
      const running = document.querySelector('main[data-running="true"]');
      const tool = document.querySelector<HTMLElement>(`[aria-label="${pause}"]`);
      if (!running || !tool) return;
      watch.disconnect();
      tool.click();
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  }, en.common.pause);
  await openLibrary(page);
  await press(button(page, en.common.play).first());
  await openClip(page);
  await expect(dialogOf(page).getByText(words.noPast)).toBeVisible();
  await expect(dialogOf(page).getByRole('radio', { name: words.kinds.sound })).toHaveCount(0);
  expect((await made(page)).suggestedFilename()).toBe('Khepri.png');
});
