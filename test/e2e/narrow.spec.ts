import type { Page } from '@playwright/test';
import { expect, test } from './helpers.ts';
import { CODES, showIn, wishLanguage } from './language-pages.ts';
import { misplacedTexts } from './misplaced-texts.ts';
import { walkBefore, walkInGame } from './walk.ts';

test.use({ viewport: { width: 320, height: 568 } });
test.describe.configure({ timeout: 300_000 });

/** Every text of the screen that is shown has its place, in every language; then it is English again. */
async function look(page: Page, screen: string): Promise<void> {
  const found: string[] = [];
  for (const code of CODES) {
    await showIn(page, code);
    for (const what of await misplacedTexts(page)) found.push(`${code}: ${what}`);
  }
  await showIn(page, 'en');
  // All screens are looked at, even if there is something on the first.
  expect.soft(found, screen).toEqual([]);
}

for (const [where, walk] of [
  ['before the game', walkBefore],
  ['in the game', walkInGame],
] as const) {
  test(`every text has its place on a narrow phone, in every language: ${where} @phone`, async ({ page }) => {
    await wishLanguage(page);
    await walk(page, look);
  });
}
