import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { button, expect, expectRunning, press, serve, test, withoutServer } from './helpers.ts';
import { serveWith404 } from './static-host.ts';

test.use({ serviceWorkers: 'allow' });

/** The library is shown, at its own address, and the notice says why. */
async function expectLibrary(page: Page, address: string): Promise<void> {
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  await expect(page.getByText('There is no page at this address.')).toHaveCount(1);
  await expect.poll(() => page.url()).toBe(address);
}

const LOST = ['nothing', 'nothing/', 'no/such/place', 'nothing.html?play'];

test('an address where there is nothing leads to the library, whatever the host shows there @desktop', async ({
  browser,
}) => {
  for (const server of [await serve(), await serveWith404('/some/folder/')]) {
    for (const path of LOST) {
      // Nobody has been here before: no service worker helps.
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(server.url + path);
      await expectLibrary(page, server.url);
      await context.close();
    }
    await server.close();
  }
});

test('without a network, too, and a game can be played from there @desktop', async ({ browser }) => {
  await withoutServer(browser, async (page, url) => {
    for (const path of LOST) {
      await page.goto(url + path);
      await expectLibrary(page, url);
    }
    await press(button(page, 'Play'));
    await expectRunning(page);
  });
});

test('an address where a file is shows the file, after the first visit as well @desktop', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByText(en.library.offline)).toBeVisible();
  await page.goto('./robots.txt');
  await expect(page.getByText('User-agent: *')).toBeVisible();
  await page.goto('./?missing');
  await expectLibrary(page, new URL('./', page.url()).href);
});

test('the policy leaves the page its own pictures, sound, camera and microphone, and nobody else @desktop', async ({
  request,
}) => {
  const headers = (await request.get('./')).headers();
  expect(headers['permissions-policy']).toBe('camera=(self), geolocation=(), microphone=(self), payment=()');
  expect(headers['content-security-policy']).toContain("media-src 'self' blob:;");
  const robots = await request.get('./robots.txt');
  expect(await robots.text()).toBe('User-agent: *\nAllow: /\n');
});
