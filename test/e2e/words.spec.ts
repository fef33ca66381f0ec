import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, preview } from 'vite';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { BASIC_LAYOUT, capOf } from '../../src/app/input/device-keys.ts';
import { makeIps } from '../app/library/patches/make-patch.ts';
import { countingDisk, stubBios } from '../mappers/fds/test-disk.ts';
import { nsf } from '../mappers/nsf/make-tune.ts';
import { test as base, button, choose, expect, holdSoundBack } from './helpers.ts';
import { pseudo } from './pseudo.ts';
import { busyRom, tinyRom } from './tiny-rom.ts';
import { vsRom } from './vs-rom.ts';

/** The code that stands for no language at all. */
const CODE = 'qps';
const say = pseudo({ ...en, ...laterEn });
const ROM = tinyRom();
/** What a language is: one file beside English. */
const LANGUAGE = `
import { en } from './en.ts';
import { laterEn } from './later-en.ts';
import { pseudo } from './pseudo.ts';

export const language = { direction: 'rtl', messages: pseudo({ ...en, ...laterEn }) };
`;

/** Builds the site with one more language, and serves it. */
async function serveWithLanguage() {
  const from = fileURLToPath(new URL('../../', import.meta.url));
  const root = mkdtempSync(join(tmpdir(), 'cartouche-'));
  for (const name of ['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'tsconfig.core.json']) {
    cpSync(join(from, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(from, 'node_modules'), join(root, 'node_modules'), 'dir');
  cpSync(join(from, 'test/e2e/pseudo.ts'), join(root, 'src/app/i18n/pseudo.ts'));
  writeFileSync(join(root, `src/app/i18n/${CODE}.ts`), LANGUAGE);
  const options = { root, configFile: join(from, 'vite.config.ts'), logLevel: 'error' } as const;
  await build(options);
  const server = await preview({ ...options, preview: { port: 0, host: '127.0.0.1' } });
  const close = async () => {
    await server.close();
    rmSync(root, { recursive: true });
  };
  return { url: server.resolvedUrls?.local[0] ?? '', close };
}

/** A walk through a screen takes seconds; on a machine that does much else, minutes, ms. */
const PATIENCE = 200_000;

/** A page of that site, whose browser asks for the pseudo-language. */
const test = base.extend<object, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what is wanted from the pattern.
    async ({}, use) => {
      const { url, close } = await serveWithLanguage();
      await use(url);
      await close();
    },
    { scope: 'worker', timeout: PATIENCE },
  ],
  baseURL: ({ site }, use) => use(site),
  page: async ({ page }, use) => {
    await page.addInitScript((code) => {
      Object.defineProperty(navigator, 'languages', { get: () => [code] });
    }, CODE);
    await choose(page, { figures: true });
    await use(page);
  },
});

test.describe.configure({ timeout: PATIENCE + 40_000 });

/** What may stand outside of brackets, and why. Games and files have digits for names here, which are no letters. */
const OWN_NAMES: readonly (readonly [what: RegExp, why: string])[] = [
  [/^Khepri$/, 'the title of the built-in game'],
  [/^(English|Qps)$/, 'languages, as those who speak them call them'],
  [/^MIT$/, 'the licence'],
  [/^[A-Z]$|^F\d+$/, 'what is printed on keys, on the buttons of a pad and on the sides of a disk'],
  [/^(NTSC|PAL)$/, 'standards of television'],
  [/^(NROM|VS\. System|Famicom Disk System|FDS|NSF)$/, 'boards, as NESdev spells them'],
  [/^(RP2C0[34]|RC2C0[35])/, 'chips'],
  [/^\d\.\w{3}$/, 'files that were added here'],
  [/^(A Tune|Nobody)$/, 'what the music file added here says of itself'],
  [/^(Headless ?)?Chrom(e|ium)$/, 'the browser'],
  [/^[\w-]+\/[\w-]+$/, 'repositories'],
];
/** What the self-test calls its tests, and what is printed on the keys of the Family BASIC keyboard. */
const OF_THINGS = new Set([...selfTests(), ...BASIC_LAYOUT.flat().map(capOf)]);

function selfTests(): readonly string[] {
  const folder = new URL('../../public/self-test/src/', import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.s'));
  const source = sources.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  return [...source.matchAll(/test_is\s+GROUP_\w+,\s+"([^"]+)"/g)].map(([, name]) => name);
}

/** Texts on the page, seen or read out, without what is in brackets. What a test ROM says of itself is its own. */
function outsideOfBrackets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
    attributes.push('title', 'alt', 'placeholder', 'label');
    const ofTestRom = '[lang="en"][translate="no"]';
    const found: string[] = [];
    const look = (text: string | null) => {
      let depth = 0;
      let outside = '';
      for (const letter of text ?? '') {
        if (letter === '⟧') depth--;
        if (depth === 0) outside += letter === '⟧' ? '\n' : letter.replace('⟦', '\n');
        if (letter === '⟦') depth++;
      }
      found.push(...outside.split('\n').map((part) => part.trim()));
    };
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest(`script, style, noscript, ${ofTestRom}`)) continue;
      if (node === element) {
        for (const name of attributes) look(element.getAttribute(name));
        for (const part of ['::before', '::after']) {
          const { content } = getComputedStyle(element, part);
          if (content.startsWith('"')) look(content.slice(1, -1));
        }
      } else look(node.nodeValue);
    }
    return found;
  });
}

/** Every letter that is seen or read out is in brackets, or a name in every language; and there are some. */
async function expectTranslated(page: Page): Promise<void> {
  await expect(page.locator('body')).toContainText('⟦');
  const outside = (await outsideOfBrackets(page)).filter((part) => /\p{L}/u.test(part));
  const strange = outside.filter((part) => !OF_THINGS.has(part) && !OWN_NAMES.some(([what]) => what.test(part)));
  // All screens are looked at, even if there is something on the first.
  expect.soft([...new Set(strange)]).toEqual([]);
}

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Add files by the library's picker; names are digits, since what is in a file is nothing to translate. */
async function add(page: Page, ...files: readonly ReturnType<typeof file>[]): Promise<void> {
  await page.locator('header input[type="file"]').setInputFiles([...files]);
}

async function expectRunning(page: Page): Promise<void> {
  await expect(page.locator('main[data-running="true"]')).toBeVisible();
}

/** Play the only game that is added. */
async function play(page: Page, name: string, rom: Uint8Array): Promise<void> {
  await page.goto('./');
  await add(page, file(name, rom));
  await expectRunning(page);
}

/** Look at the dialog that `opener` opens, and close it. */
async function lookInto(page: Page, opener: string): Promise<void> {
  await button(page, opener).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectTranslated(page);
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click();
    await expectTranslated(page);
  }
  await button(page, say.common.close).click();
}

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('library: an address where there is nothing; games come, cannot come, and go @desktop', async ({ page }) => {
    await page.goto('./?missing');
    await expect(page.locator('html')).toHaveAttribute('lang', CODE);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByText(say.network.nothingHere)).toBeVisible();
    await expect(page.getByText(say.library.offline)).toBeVisible();
    await expectTranslated(page);
    const dragged = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File([], '1.nes'));
      return data;
    });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dragged });
    await expect(page.getByText(say.files.dropToAdd)).toBeVisible();
    await expectTranslated(page);
    await page.evaluate(() => dispatchEvent(new DragEvent('dragleave')));
    const other = ROM.slice();
    other[other.length - 1] = 1;
    await add(
      page,
      file('1.nes', ROM),
      file('2.nes', other),
      file('3.nes', ROM.subarray(0, 99)),
      file('4.zip', new Uint8Array(9)),
    );
    await expect(page.getByRole('alert')).toContainText('⟦');
    await expect(page.getByText(say.files.added(2))).toBeVisible();
    await expectTranslated(page);
    await button(page, say.library.removeGame('2')).click();
    await expect(button(page, say.common.undo)).toBeVisible();
    await expectTranslated(page);
    await page.getByRole('button', { name: /^1/ }).click();
    await expectRunning(page);
    await button(page, say.common.library).click();
    await expect(button(page, say.library.continue)).toBeVisible();
    await expectTranslated(page);
    await lookInto(page, say.common.settings);
  });
});

test('a page that cannot be fetched @desktop', async ({ page }) => {
  await page.route(/Prove/, (route) => route.abort());
  await page.goto('./?prove');
  await expect(page.getByText(say.network.pageMissing)).toBeVisible();
  await expectTranslated(page);
});

test('play: bar, menu, slots, and what is said @desktop', async ({ page }) => {
  await holdSoundBack(page);
  await play(page, '1.nes', ROM);
  await expect(page.getByTestId('figures')).toBeVisible();
  await expectTranslated(page);
  await button(page, say.common.pause).click();
  await expectTranslated(page);
  await button(page, say.common.saveStates).click();
  await button(page, say.saves.saveTo(1)).click();
  await expect(page.getByText(say.saves.saved(1))).toBeVisible();
  await expectTranslated(page);
  await button(page, say.saves.loadFrom(1)).click();
  await expectRunning(page);
  await expectTranslated(page);
  for (const [what, said] of [
    [say.play.reset, say.play.wasReset],
    [say.play.power, say.play.wasPowered],
  ]) {
    await button(page, say.common.pause).click();
    await button(page, what).click();
    await expect(page.getByText(said)).toBeVisible();
    await expectTranslated(page);
  }
  await button(page, say.common.pause).click();
  await lookInto(page, say.play.gameSettings);
  await lookInto(page, say.settings.tabs.picture);
});

test('where the sound waits for a tap @desktop', async ({ page }) => {
  await holdSoundBack(page);
  await page.goto('./?play');
  await expect(button(page, say.play.tapForSound)).toBeVisible();
  await expectTranslated(page);
});

test('patches: for which game, and of which game @desktop', async ({ page }) => {
  await play(page, '1.nes', ROM);
  await button(page, say.common.library).click();
  const changed = ROM.slice();
  changed[100] ^= 1;
  await add(page, file('2.ips', makeIps(ROM, changed)));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectTranslated(page);
  await dialog.getByRole('button', { name: '1', exact: true }).click();
  await expectRunning(page);
  await expectTranslated(page);
  await button(page, say.common.pause).click();
  await lookInto(page, say.play.gameSettings);
});

test('disks: the BIOS, sides and options @desktop', async ({ page }) => {
  await page.goto('./');
  await add(page, file('1.fds', countingDisk()));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectTranslated(page);
  await dialog.locator('input[type="file"]').setInputFiles(file('2', new Uint8Array(9)));
  await expect(dialog.getByRole('alert').first()).toContainText('⟦');
  await expectTranslated(page);
  await dialog.locator('input[type="file"]').setInputFiles(file('3', stubBios()));
  await expectRunning(page);
  await expectTranslated(page);
  await button(page, say.common.pause).click();
  await lookInto(page, say.play.gameSettings);
});

/** Numbers of devices in byte 15 of a NES 2.0 header: the mat, the Barcode Battler, the keyboard with its recorder. */
const DEVICES = [11, 24, 35];

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the pad and the panels: mat, barcodes, keyboard and tape, coins and switches @desktop', async ({ page }) => {
    await page.goto('./');
    const games = [...DEVICES.map((device) => ROM.with(15, device).with(ROM.length - 1, device)), vsRom()];
    for (const [index, rom] of games.entries()) {
      await add(page, file(`${index + 1}.nes`, rom));
      await expectRunning(page);
      const panel = page.getByRole('region', { name: say.panel.title });
      await expect(panel).toBeVisible();
      await expectTranslated(page);
      if (DEVICES[index] === 24) {
        await panel.getByRole('textbox').fill('1');
        await button(page, say.panel.swipe).click();
        await expect(page.getByText(say.problems['barcode-wrong-length']())).toBeVisible();
        await expectTranslated(page);
      }
      await button(page, say.common.pause).click();
      await lookInto(page, say.play.gameSettings);
      await lookInto(page, say.settings.tabs.picture);
      await button(page, say.common.library).click();
      await expect(page.locator('[data-ready="true"]')).toBeVisible();
    }
  });
});

test('music and its file @desktop', async ({ page }) => {
  await play(page, '1.nsf', nsf({ songs: 3 }));
  await expectTranslated(page);
  await lookInto(page, say.music.fileSettings);
});

test('test ROMs: before, while and after they run @desktop', async ({ page }) => {
  await page.goto('./?prove');
  await expectTranslated(page);
  await button(page, say.prove.runSelfTest).click();
  await expectTranslated(page);
  await expect(button(page, say.prove.copy)).toBeVisible({ timeout: PATIENCE });
  await expectTranslated(page);
  await page
    .locator('input[type="file"]')
    .last()
    .setInputFiles([file('1', busyRom()), file('2', ROM), file('3', ROM.subarray(0, 99))]);
  await expect(page.getByText(say.prove.roms(3)).first()).toBeVisible();
  await expectTranslated(page);
  await button(page, say.common.stop).click();
  await expect(page.getByText(say.prove.stopped).first()).toBeVisible();
  await expectTranslated(page);
});
