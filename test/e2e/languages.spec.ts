import type { BrowserContext, Page } from '@playwright/test';
import { language as arabic } from '../../src/app/i18n/ar.ts';
import { en } from '../../src/app/i18n/en.ts';
import { language as spanish } from '../../src/app/i18n/es.ts';
import { language as japanese } from '../../src/app/i18n/ja.ts';
import { expect, press, test } from './helpers.ts';
import { buildOf, findRelease, withReleases } from './release-pages.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

const [ES, JA, AR] = [spanish.messages, japanese.messages, arabic.messages];

/** Every page of `context` is in a browser that asks for `codes`. */
function ask(context: BrowserContext, ...codes: string[]): Promise<unknown> {
  return context.addInitScript((all) => {
    Object.defineProperty(navigator, 'languages', { get: () => all });
  }, codes);
}

async function expectIn(page: Page, code: string, direction: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', code);
  await expect(page.locator('html')).toHaveAttribute('dir', direction);
}

/** The languages that are on this device. */
function languagesKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        const [, code] = /\/language-(.+)-[\w-]{8}\.js$/.exec(url) ?? [];
        if (code) found.push(code);
      }
    }
    return found.sort();
  });
}

const choice = (page: Page) => page.locator('select', { has: page.locator('option[value="zh-Hans"]') });

async function openChoice(page: Page, settings: string): Promise<void> {
  await press(page.getByRole('button', { name: settings, exact: true }));
  await expect(choice(page)).toBeVisible();
}

test('the language that is read is on the device, and no other: without a network, after a choice and after an update @desktop', async ({
  browser,
}) => {
  await withReleases(browser, async (context, releases) => {
    await ask(context, 'es-MX', 'en');
    let page = await context.newPage();
    await page.goto(releases.url);
    await expectIn(page, 'es');
    await expect(page.getByText(ES.library.offline)).toBeVisible();
    // Its words for the workbench, too.
    await expect.poll(() => languagesKept(page)).toEqual(['es', 'workbench-es']);
    releases.gone = /./;
    await page.reload();
    await expectIn(page, 'es');
    // What is not there cannot be had, and what is read stays.
    await openChoice(page, ES.common.settings);
    await choice(page).selectOption('ja');
    await expect(page.getByText(ES.settings.languageMissing)).toBeVisible();
    await expectIn(page, 'es');
    releases.gone = null;
    await choice(page).selectOption('auto');
    await choice(page).selectOption('ja');
    await expectIn(page, 'ja');
    await expect(page.getByText(ES.settings.languageMissing)).toBeHidden();
    releases.gone = /./;
    await page.reload();
    await expectIn(page, 'ja');
    await expect.poll(() => languagesKept(page)).toEqual(['ja']);
    // The next version has its own file of it.
    releases.gone = null;
    const build = releases.release();
    await findRelease(page);
    await expect(page.getByText(JA.network.newVersion)).toBeVisible();
    await page.close();
    releases.gone = /./;
    page = await context.newPage();
    await page.goto(releases.url);
    await expectIn(page, 'ja');
    expect(await buildOf(page)).toBe(build);
  });
});

test('a language that cannot be fetched at the start is told in English, and comes once it can @desktop', async ({
  browser,
}) => {
  await withReleases(
    browser,
    async (context, releases) => {
      await ask(context, 'es');
      releases.gone = /language-/;
      const page = await context.newPage();
      await page.goto(releases.url);
      await expectIn(page, 'en');
      await expect(page.getByText(en.settings.languageMissing)).toBeVisible();
      releases.gone = null;
      await openChoice(page, en.common.settings);
      await choice(page).selectOption('es');
      await expectIn(page, 'es');
      await expect(page.getByText(en.settings.languageMissing)).toBeHidden();
    },
    'block',
  );
});

test('who installs the page, or finds it, reads what it is in the language that was chosen @desktop', async ({
  page,
  request,
}) => {
  const said = () =>
    page.evaluate(() => ({
      manifest: document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? '',
      description: document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content,
    }));
  await page.goto('./');
  await openChoice(page, en.common.settings);
  const plain = await said();
  const english = await (await request.get(plain.manifest)).json();
  expect(english).toMatchObject({ lang: 'en', description: plain.description });
  await choice(page).selectOption('ar');
  await expect.poll(async () => (await said()).description).toBe(AR.install.description);
  const response = await request.get((await said()).manifest);
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const manifest = await response.json();
  expect(manifest).toMatchObject({ lang: 'ar', dir: 'rtl', description: AR.install.description });
  expect(manifest.shortcuts[2].name).toBe(AR.install.playBuiltIn);
  // It is the same app in every language.
  for (const key of ['id', 'start_url', 'scope', 'icons', 'file_handlers', 'share_target']) {
    expect(manifest[key]).toEqual(english[key]);
  }
  await choice(page).selectOption('en');
  await expect.poll(said).toEqual(plain);
});

test('a choice holds at once, in the dialog that is open, and from then on; the browser may change its mind, too @desktop', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const wish = globalThis as typeof globalThis & { wished?: string };
    Object.defineProperty(navigator, 'languages', { get: () => [wish.wished ?? 'en'] });
  });
  await page.goto('./');
  await openChoice(page, en.common.settings);
  await choice(page).focus();
  await choice(page).selectOption('ar');
  await expectIn(page, 'ar', 'rtl');
  await expect(page.getByRole('dialog').getByRole('heading', { name: AR.common.settings })).toBeVisible();
  await expect(choice(page)).toBeFocused();
  await page.reload();
  await expectIn(page, 'ar', 'rtl');
  await openChoice(page, AR.common.settings);
  await expect(choice(page).locator('option')).toContainText([AR.common.automatic, 'English', 'العربية', 'Español']);
  await choice(page).selectOption('auto');
  await expectIn(page, 'en');
  await page.evaluate(() => {
    Object.assign(globalThis, { wished: 'es-419' });
    dispatchEvent(new Event('languagechange'));
  });
  await expectIn(page, 'es');
});
