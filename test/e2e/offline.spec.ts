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
  expect(headers['x-content-type-options']).toBe('nosniff');
  const page = await (await request.get('./')).text();
  expect(page).toContain('http-equiv="Content-Security-Policy"');
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
