import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../src/app/i18n/en.ts';
import { button, expect, expectRunning, KHEPRI, machine, press, serve, test, withoutServer } from './helpers.ts';

test.use({ serviceWorkers: 'allow' });

test('the page opens and plays without the server @desktop', async ({ browser }) => {
  await withoutServer(browser, async (page, url) => {
    await page.goto(url);
    await press(button(page, en.common.play));
    await expectRunning(page);
    expect((await machine(page, KHEPRI)).frame).toBeGreaterThan(0);
  });
});

test('a new version is offered, comes on a tap, and the game goes on where it was @desktop', async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), 'cartouche-'));
  await cp('dist', folder, { recursive: true });
  const server = await serve(folder);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  await expect(page.getByText(en.library.offline)).toBeVisible();
  await button(page, en.common.play).click();
  await expectRunning(page);
  const { frame } = await machine(page, KHEPRI);
  const worker = join(folder, 'sw.js');
  await writeFile(worker, `${await readFile(worker, 'utf8')}\n// the next version`);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const update = button(page, en.network.update);
  await expect(update).toBeVisible();
  // It is only offered: the game can be gone on with.
  await button(page, en.common.resume).click();
  await expectRunning(page);
  // Paused, it makes way for a page that is loaded anew.
  await button(page, en.common.pause).click();
  await Promise.all([page.waitForEvent('load'), update.click()]);
  await expectRunning(page);
  expect((await machine(page, KHEPRI)).frame).toBeGreaterThan(frame);
  await expect(update).toBeHidden();
  await context.close();
  await server.close();
  await rm(folder, { recursive: true });
});

test('an update that another tab took comes in this one, too, on its own tap @desktop', async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), 'cartouche-'));
  await cp('dist', folder, { recursive: true });
  const server = await serve(folder);
  const context = await browser.newContext();
  const tabs = [await context.newPage(), await context.newPage()];
  for (const tab of tabs) {
    await tab.goto(server.url);
    await expect(tab.getByText(en.library.offline)).toBeVisible();
  }
  const worker = join(folder, 'sw.js');
  await writeFile(worker, `${await readFile(worker, 'utf8')}\n// the next version`);
  await tabs[0].evaluate(async () => (await navigator.serviceWorker.ready).update());
  for (const tab of tabs) await expect(button(tab, en.network.update)).toBeVisible();
  for (const tab of tabs) {
    await Promise.all([tab.waitForEvent('load'), button(tab, en.network.update).click()]);
    await expect(tab.locator('[data-ready="true"]')).toBeVisible();
    await expect(button(tab, en.network.update)).toBeHidden();
  }
  await context.close();
  await server.close();
  await rm(folder, { recursive: true });
});

test('the server sends a strict policy with every page @desktop', async ({ request }) => {
  const headers = (await request.get('./')).headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'; trusted-types default;");
  expect(headers['x-content-type-options']).toBe('nosniff');
  const page = await (await request.get('./')).text();
  expect(page).toContain('http-equiv="Content-Security-Policy"');
});

test('no text becomes a script or a part of the page, and no address but its own @desktop', async ({
  browser,
  baseURL,
}) => {
  // Not the page of the other tests: what the policy refuses is what this is about.
  const page = await browser.newPage();
  await page.goto(baseURL ?? '');
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  const outcomes = await page.evaluate(() => {
    const script = document.createElement('script');
    const tries = {
      html: () => Object.assign(document.createElement('div'), { innerHTML: '<b>text</b>' }),
      code: () => Object.assign(script, { text: 'alert(1)' }),
      foreign: () => Object.assign(script, { src: 'https://example.org/assets/a.js' }),
      data: () => new Worker('data:text/javascript,'),
      otherFile: () => new Worker('./game/khepri.nes'),
      otherPolicy: () =>
        (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes //
          .createPolicy('mine', {}),
      own: () => Object.assign(script, { src: './assets/a.js' }),
    };
    return Object.entries(tries).map(([name, run]) => {
      try {
        run();
        return [name, 'taken'];
      } catch (error) {
        return [name, (error as Error).name];
      }
    });
  });
  expect(Object.fromEntries(outcomes)).toEqual({
    html: 'TypeError',
    code: 'TypeError',
    foreign: 'TypeError',
    data: 'TypeError',
    otherFile: 'TypeError',
    otherPolicy: 'TypeError',
    own: 'taken',
  });
  await page.close();
});

test('the manifest has all that an installed game needs @desktop', async ({ page, request }) => {
  await page.goto('./');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(address ?? '')).json();
  expect(manifest).toMatchObject({ id: 'cartouche', start_url: './', scope: './', display: 'standalone' });
  expect(manifest.icons.map((icon: { purpose: string }) => icon.purpose)).toEqual(
    expect.arrayContaining(['any', 'maskable', 'monochrome']),
  );
  for (const picture of [...manifest.icons, ...manifest.screenshots]) {
    const response = await request.get(picture.src);
    expect(response.status(), picture.src).toBe(200);
    expect(response.headers()['content-type'], picture.src).toBe(picture.type);
  }
});
