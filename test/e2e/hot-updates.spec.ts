import type { Frame, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { Nes } from '../../src/console/index.ts';
import { type Heard, heardSince, listen } from './heard.ts';
import { button, expect, expectRunning, frames, hold, KHEPRI, Khepri, kept, keyOf, machine, test } from './helpers.ts';
import { buildOf, findRelease, firstPage, update, updateInPlay, withReleases } from './release-pages.ts';
import { BROKEN } from './releases.ts';

/** How often the page is changed under a running game. */
const UPDATES = process.env.UPDATES === 'all' ? 50 : 3;
/** Likewise under a paused one, by loading the page anew. */
const PAUSED = 3;

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 + UPDATES * 40_000 });

/** The places of a game that the pages of a browser keep and read, as they do so. */
async function watchPlaces(page: Page, id: string) {
  const kept: Uint8Array[] = [];
  const read: Uint8Array[] = [];
  await page.exposeFunction('seePlace', (what: 'kept' | 'read', bytes: number[]) => {
    (what === 'kept' ? kept : read).push(Uint8Array.from(bytes));
  });
  await page.addInitScript((key) => {
    const see = (what: 'kept' | 'read', value: { bytes?: Uint8Array } | undefined) => {
      const { seePlace } = globalThis as unknown as { seePlace(what: string, bytes: number[]): void };
      if (value?.bytes) seePlace(what, [...value.bytes]);
    };
    const { put, get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, name) {
      if (name === key) see('kept', value);
      return put.call(this, value, name);
    };
    IDBObjectStore.prototype.get = function (name) {
      const request = get.call(this, name);
      if (name === key) request.addEventListener('success', () => see('read', request.result));
      return request;
    };
  }, `${id}/auto`);
  return { kept, read };
}

/** As long as no sound may be heard in a change, ms; with the ramps at both ends, which are sound. */
const SILENCE = 50;

/** The states in which one version of the page hands the game over to the next, as they do so. */
async function watchHandedOver(page: Page) {
  const handed: Uint8Array[] = [];
  await page.exposeFunction('seeHanded', (bytes: number[]) => handed.push(Uint8Array.from(bytes)));
  await page.addInitScript(() => {
    type Take = (handed: { readonly state: Uint8Array }) => void;
    interface Leaving {
      ready(take: Take): void;
    }
    const { seeHanded } = globalThis as unknown as { seeHanded(bytes: number[]): void };
    let now: Leaving | undefined;
    // Frames are of the window's kind, whichever page makes them.
    Object.defineProperty(HTMLIFrameElement.prototype, 'leaving', {
      get: () => now,
      set(leaving: Leaving | undefined) {
        const ready = (take: Take) =>
          leaving?.ready((all) => {
            take(all);
            seeHanded([...all.state]);
          });
        now = leaving && { ...leaving, ready };
      },
    });
  });
  return handed;
}

/** A machine that was never stopped comes from each of `states` to the next. Returns the frames between the first and the last. */
function expectChain(states: readonly Uint8Array[]): number {
  const nes = new Nes(KHEPRI);
  nes.load(states[0]);
  const start = nes.frame;
  for (const state of states) {
    const there = new Nes(KHEPRI);
    there.load(state);
    expect(there.frame).toBeGreaterThanOrEqual(nes.frame);
    while (nes.frame < there.frame) nes.runFrame();
    expect(nes.save()).toEqual(there.save());
  }
  return nes.frame - start;
}

/** The place of Khepri that is kept, once it is one after `frame`. */
async function placeAfter(page: Page, frame: number): Promise<Uint8Array> {
  let place = new Uint8Array();
  await expect
    .poll(async () => {
      place = Uint8Array.from((await kept(page, 'states', `${keyOf(KHEPRI)}/auto`)) ?? []);
      return frameOf(place);
    })
    .toBeGreaterThanOrEqual(frame);
  return place;
}

function frameOf(state: Uint8Array): number {
  const nes = new Nes(KHEPRI);
  if (state.length > 0) nes.load(state);
  return nes.frame;
}

/** How many documents the browser has in memory for `page`: those that are gone are not among them. */
async function documentsOf(page: Page): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('HeapProfiler.collectGarbage');
  await browser.send('Performance.enable');
  const { metrics } = await browser.send('Performance.getMetrics');
  await browser.detach();
  return metrics.find(({ name }) => name === 'Documents')?.value ?? Number.NaN;
}

/** Those times, ms, in short. */
function said(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const longer = sorted.filter((ms) => ms > SILENCE).length;
  return `${sorted[sorted.length >> 1].toFixed(1)} ms in the middle, ${sorted[sorted.length - 1].toFixed(1)} at worst, ${longer} of ${sorted.length} longer than ${SILENCE}`;
}

/** Khepri, which shows itself and plays its tune without a break. */
async function playKhepri(page: Page): Promise<void> {
  await button(page, en.common.play).click();
  await expectRunning(page);
  await frames(page, 60);
}

test(`${UPDATES} new versions in mid-game: the game goes on, not a frame is lost or played twice, and it sounds on @desktop`, async ({
  browser,
}) => {
  await withReleases(browser, async (context, releases) => {
    const page = await firstPage(context, releases);
    await listen(page, releases);
    const handed = await watchHandedOver(page);
    await page.reload();
    await playKhepri(page);
    const chain: Uint8Array[] = [];
    const changes: Heard[] = [];
    const plain: Heard[] = [];
    let documents = 0;
    let at: Page | Frame = page;
    for (let count = 0; count < UPDATES; count++) {
      await frames(at, 20);
      at = await updateInPlay(page, at, releases, async () => plain.push(await heardSince(page)));
      await expectRunning(at);
      await frames(at, 20);
      changes.push(await heardSince(page));
      expect(handed).toHaveLength(count + 1);
      documents ||= await documentsOf(page);
      chain.push(handed[count], await placeAfter(page, frameOf(handed[count])));
    }
    // The versions that were left are not in memory any more.
    expect(await documentsOf(page)).toBe(documents);
    expect(expectChain(chain)).toBeGreaterThan(UPDATES * 20);
    const silences = changes.map(({ longest }) => longest);
    console.log(
      `silent in a change: ${said(silences)}; as long before it: ${said(plain.map(({ longest }) => longest))}`,
    );
    // Where the machine has nothing else to do: a busy one makes gaps by itself, however the game is handed over.
    if (UPDATES > 3) expect(silences.filter((ms) => ms > SILENCE)).toEqual([]);
    expect(Math.min(...changes.map(({ heard }) => heard))).toBeGreaterThan(300);
  });
});

test(`${PAUSED} new versions in mid-game: not a frame is lost, and none is played twice @desktop`, async ({
  browser,
}) => {
  await withReleases(browser, async (context, releases) => {
    const page = await firstPage(context, releases);
    const places = await watchPlaces(page, keyOf(KHEPRI));
    await page.reload();
    await button(page, en.common.play).click();
    await expectRunning(page);
    const chain: { readonly before: Uint8Array; readonly after: Uint8Array }[] = [];
    for (let count = 0; count < PAUSED; count++) {
      await frames(page, 20);
      await button(page, en.common.pause).click();
      places.read.length = 0;
      const build = await update(page, releases);
      await expectRunning(page);
      expect(await buildOf(page)).toBe(build);
      const before = places.kept.at(-1);
      const after = places.read.at(-1);
      if (!before || !after) throw new Error('No place was kept or read.');
      chain.push({ before, after });
    }
    // What was read is what was kept, and a machine that was never stopped comes from each to the next.
    for (const { before, after } of chain) expect(after).toEqual(before);
    expect(expectChain(chain.map(({ after }) => after))).toBeGreaterThan((PAUSED - 1) * 10);
  });
});

test('the new version has the keys at once, and the way back leads to a page that is its own alone @desktop', async ({
  browser,
}) => {
  await withReleases(browser, async (context, releases) => {
    const page = await firstPage(context, releases);
    await playKhepri(page);
    await hold(page, 'Enter');
    await page.keyboard.down('ArrowLeft');
    const at = await updateInPlay(page, page, releases);
    await page.keyboard.up('ArrowLeft');
    const pause = () => page.keyboard.press('Escape');
    // What the game last read of the pad: on a busy machine it may be over by now, and the player stands still.
    const padWith = async (act: () => Promise<void>) => {
      await act();
      await frames(at, 30);
      const { Pad } = Khepri;
      const held = (await machine(at, KHEPRI, pause)).peek('cpu', Pad);
      await page.keyboard.up('ArrowRight');
      await pause();
      await expectRunning(at);
      return held;
    };
    await expect.poll(() => padWith(async () => {})).toBe(0);
    await expect.poll(() => padWith(() => page.keyboard.down('ArrowRight'))).toBe(Khepri.Right);
    await pause();
    // The library is of a page that is this version's alone.
    await Promise.all([page.waitForEvent('load'), page.goBack()]);
    await expect(button(page, en.library.continue)).toBeVisible();
    expect(page.frames()).toHaveLength(1);
  });
});

for (const kind of ['throws at start', 'lacks a chunk', 'has nowhere to draw']) {
  test(`a new version in mid-game that ${kind}: the game goes on in the one before @desktop`, async ({ browser }) => {
    await withReleases(browser, async (context, releases) => {
      const page = await firstPage(context, releases);
      const good = await buildOf(page);
      await playKhepri(page);
      releases.release(BROKEN[kind]);
      await findRelease(page);
      await button(page, en.network.update).click();
      await expect(page.getByText(en.network.isBefore)).toBeVisible({ timeout: 40_000 });
      await expectRunning(page);
      expect(page.frames()).toHaveLength(1);
      // It is not tried again by itself.
      await page.reload();
      expect(await buildOf(page)).toBe(good);
      await expect(button(page, en.library.continue)).toBeVisible();
    });
  });
}
