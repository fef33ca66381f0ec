import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, test as base, expect, type Frame, type Locator, type Page } from '@playwright/test';
import { preview } from 'vite';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { Nes } from '../../src/console/index.ts';

export { expect };

/** The built-in game. */
export const KHEPRI = new Uint8Array(readFileSync(new URL('../../public/game/khepri.nes', import.meta.url)));

/** Where Khepri keeps things in RAM (public/game/README.md). */
export const Khepri = { State: 0x00, X: 0x03, Pad: 0x21, Playing: 1, Right: 0x01 } as const;

/** The key under which a game's things are kept. */
export function keyOf(rom: Uint8Array): string {
  return createHash('sha1').update(rom.subarray(16)).digest('hex');
}

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** A page that fails the test when a script fails or when anything is asked of another origin. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'blob:' && url.origin !== new URL(baseURL ?? '').origin) wrong.push(`asks for ${url}`);
    });
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) wrong.push(message.text());
    });
    await page.addInitScript(() => {
      // What goes by itself after some seconds stays long enough for a slow machine to have looked.
      const real = globalThis.setTimeout;
      const slow = (run: () => void, ms = 0) => real(run, ms >= 5000 ? ms * 10 : ms);
      globalThis.setTimeout = slow as typeof setTimeout;
    });
    await use(page);
    expect(wrong).toEqual([]);
  },
});

/** Settings as if chosen before. */
export async function choose(page: Page, settings: Record<string, unknown>): Promise<void> {
  await page.addInitScript((text) => {
    if (!localStorage.getItem('cartouche.settings')) localStorage.setItem('cartouche.settings', text);
  }, JSON.stringify(settings));
}

/** A browser that waits for a gesture before it sounds. */
export async function holdSoundBack(page: Page): Promise<void> {
  // Looking into a page counts as a gesture in it, so the browser that waits for one is played here.
  await page.addInitScript(() => {
    let touched = false;
    addEventListener('pointerdown', () => (touched = true), { capture: true });
    const Real = AudioContext;
    globalThis.AudioContext = class extends Real {
      constructor(options?: AudioContextOptions) {
        super(options);
        void super.suspend();
      }
      override resume(): Promise<void> {
        return touched ? super.resume() : new Promise(() => {});
      }
    };
  });
}

/** Open the library. */
export async function openLibrary(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
}

/** Tap with a finger where there is one. */
export async function press(locator: Locator): Promise<void> {
  const { hasTouch } = test.info().project.use;
  await (hasTouch ? locator.tap() : locator.click());
}

/** Let some of the display's frames go by, and with them some of the console's, however slow the machine is. */
export function frames(page: Page | Frame, count = 8): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        let left = wanted;
        const next = () => {
          if (left-- > 0) requestAnimationFrame(next);
          else resolve();
        };
        next();
      }),
    count,
  );
}

/** Hold a key until the game can have seen it, and let go until the game can have seen that. */
export async function hold(page: Page, key: string): Promise<void> {
  await page.keyboard.down(key);
  await frames(page);
  await page.keyboard.up(key);
  await frames(page);
}

export function button(page: Page | Frame | Locator, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true }).last();
}

/** The game runs: its screen is there and not paused. */
export async function expectRunning(page: Page | Frame): Promise<void> {
  await expect(page.getByRole('main', { name: en.play.screen })).toHaveAttribute('data-running', 'true');
}

/** A server of its own, to be stopped. */
export async function serve(outDir = 'dist') {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, build: { outDir }, logLevel: 'warn' });
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/** Visits the page once and stops its server: `look` gets a page of the same browser, and the address. */
export async function withoutServer(browser: Browser, look: (page: Page, url: string) => Promise<void>): Promise<void> {
  const server = await serve();
  const { viewport = null, hasTouch = false, isMobile = false } = test.info().project.use;
  const context = await browser.newContext({ viewport, hasTouch, isMobile, serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(server.url);
  await expect(page.getByText(en.library.offline)).toBeVisible();
  await server.close();
  await page.close();
  await look(await context.newPage(), server.url);
  await context.close();
}

/**
 * axe has nothing to object to in dark colours and in light ones. Of the light ones only the contrast is looked at: nothing
 * else changes with them.
 */
export async function expectAccessibleInBoth(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, `${where}, dark`);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await frames(page);
  // axe is in the page already: putting it there a second time takes longer than this look.
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } };
    const { violations } = await axe.run(document, { runOnly: ['color-contrast'] });
    return violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html).join(' ')}`);
  });
  expect(found, `${where}, light`).toEqual([]);
}

/** axe has nothing to object to, by all of its rules or by some. */
export async function expectAccessible(page: Page, where: string, rules?: readonly string[]): Promise<void> {
  // Its other mode opens one more page for each look, to put together what it found in frames; there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  const found = violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map((node) => node.html).join(' ')}`);
  expect(found).toEqual([]);
}

/** Give files to the page as a drop from the system does. */
export async function drop(
  page: Page,
  files: readonly { name: string; bytes: Uint8Array }[],
  onto: Locator = page.locator('body'),
): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, bytes } of list) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, plain);
  await onto.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText(/^Drop to (add|run)$/)).toBeVisible();
  await onto.dispatchEvent('drop', { dataTransfer: transfer });
}

/** Take a game out of the library by its menu; where something would be lost with it, that is asked first. */
export async function removeGame(page: Page, title: string, isAsked: boolean): Promise<void> {
  await button(page, en.library.moreOf(title)).press('Enter');
  await button(page, laterEn.shelf.remove).press('Enter');
  if (isAsked)
    await page.getByRole('dialog').getByRole('button', { name: en.common.remove, exact: true }).press('Enter');
}

/** Open the library, and play the game that is dropped there. */
export async function playFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await openLibrary(page);
  await drop(page, [{ name, bytes }]);
  await expectRunning(page);
}

/** One value from the page's storage; null when it is not there. Bytes come as plain numbers. */
export async function kept(page: Page | Frame, name: 'battery' | 'states', key: string): Promise<number[] | null> {
  return page.evaluate(
    ([store, wanted]) =>
      new Promise<number[] | null>((resolve, reject) => {
        const opening = indexedDB.open(`cartouche-${store}`);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const getting = opening.result.transaction(store).objectStore(store).get(wanted);
          getting.onerror = () => reject(getting.error);
          getting.onsuccess = () => {
            opening.result.close();
            const value = getting.result as Uint8Array | { bytes: Uint8Array } | undefined;
            if (!value) resolve(null);
            else resolve([...(value instanceof Uint8Array ? value : value.bytes)]);
          };
        };
      }).catch(() => null),
    [name, key] as const,
  );
}

/** All values of one of the page's stores. */
export function valuesOf<T>(page: Page, name: 'games' | 'covers'): Promise<T[]> {
  return page.evaluate(
    (store) =>
      new Promise<T[]>((resolve) => {
        const opening = indexedDB.open(`cartouche-${store}`);
        opening.onsuccess = () => {
          const getting = opening.result.transaction(store).objectStore(store).getAll();
          getting.onsuccess = () => {
            opening.result.close();
            resolve(getting.result);
          };
        };
      }),
    name,
  );
}

/** When a state in the page's storage was kept, ms since 1970; 0 when there is none. */
export function keptAt(page: Page, key: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('cartouche-states');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const getting = opening.result.transaction('states').objectStore('states').get(wanted);
          getting.onsuccess = () => {
            opening.result.close();
            const { result } = getting;
            resolve(result?.time ?? 0);
          };
        };
      }),
    key,
  );
}

/** Whether the second copy has something in each of these folders. */
export function secondCopyHas(page: Page, stores: readonly string[]): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const root = await navigator.storage.getDirectory();
    const all = await root.getDirectoryHandle('second-copy').catch(() => null);
    if (!all) return false;
    for (const name of wanted) {
      const folder = await all.getDirectoryHandle(name).catch(() => null);
      const names = (folder as unknown as { keys(): AsyncIterator<string> } | null)?.keys();
      if (!names || (await names.next()).done) return false;
    }
    return true;
  }, stores);
}

/** The browser forgets the page's databases, as Chromium does when its disk was full; from a page that has none open. */
export async function forgetDatabases(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name ?? '');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      });
    }
  });
}

/** A byte in the middle of a state in its database becomes another. */
export function damageState(page: Page, key: string): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cartouche-states');
        opening.onsuccess = () => {
          const objects = opening.result.transaction('states', 'readwrite').objectStore('states');
          const getting = objects.get(wanted);
          getting.onsuccess = () => {
            const state = getting.result as { bytes: Uint8Array };
            state.bytes[state.bytes.length >> 1] ^= 1;
            objects.put(state, wanted);
          };
          objects.transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          objects.transaction.onabort = () => reject(objects.transaction.error);
        };
      }),
    key,
  );
}

/** Pause the game, by `pause`, and look into its machine. */
export async function machine(
  page: Page | Frame,
  rom: Uint8Array,
  pause = () => press(button(page, en.common.pause)),
): Promise<Nes> {
  await pause();
  await expect(page.locator('main[data-running="false"][data-kept="true"]')).toBeAttached();
  const nes = new Nes(rom);
  nes.load(Uint8Array.from((await kept(page, 'states', `${keyOf(rom)}/auto`)) ?? []));
  return nes;
}

/** The figures overlay, as numbers, once there are any. */
export async function figures(page: Page): Promise<{ frame: number; fps: number; underruns: number; peak: number }> {
  const { frame, fps, underruns, peak } = await page
    .locator('[data-testid="figures"][data-frame]')
    .evaluate((element: HTMLElement) => ({ ...element.dataset }));
  return { frame: Number(frame), fps: Number(fps), underruns: Number(underruns), peak: Number(peak) };
}

/** Where something is on the screen, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Frames of the display for which boxes must be the same before they count, and the longest that may take, ms. */
const STILL = { frames: 4, longest: 10_000 };

/** Where all of `locator` are at one moment, once they have stopped moving. */
export function boxesOf(locator: Locator): Promise<Box[]> {
  return locator.evaluateAll(
    (elements, { frames, longest }) =>
      new Promise<Box[]>((resolve, reject) => {
        const since = performance.now();
        let last = '';
        let same = 0;
        const look = () => {
          const boxes = elements.map((element) => {
            const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
            return { left, top, right, bottom, width, height };
          });
          const now = JSON.stringify(boxes);
          same = now === last ? same + 1 : 0;
          last = now;
          if (same === frames) resolve(boxes);
          else if (performance.now() - since < longest) requestAnimationFrame(look);
          else reject(new Error(`It does not stop moving: ${now}`));
        };
        look();
      }),
    STILL,
  );
}

/** Where something is, once it is seen and has stopped moving. */
export async function boxOf(locator: Locator): Promise<Box> {
  await locator.waitFor();
  const [box] = await boxesOf(locator);
  return box;
}

/** As large as a reader may ask for. */
export function doubleText(page: Page): Promise<void> {
  return page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
}
