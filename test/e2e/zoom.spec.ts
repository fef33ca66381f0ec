import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { button, expect, expectRunning, openLibrary, press, test } from './helpers.ts';

// A window of 1280 x 1024 at 400 % is 320 x 256 CSS pixels (WCAG 2.2, 1.4.10).
test.use({ viewport: { width: 320, height: 256 } });

/** What cannot be pressed where it has the focus, because something else lies there; and how far the page is scrolled aside. */
async function faults(page: Page): Promise<{ covered: string[]; aside: number }> {
  return await page.evaluate(() => {
    const within = document.querySelector('dialog[open]') ?? document.body;
    const all = [...within.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, textarea')];
    const covered = all.flatMap((one) => {
      const isSeen = one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!isSeen || (one as HTMLButtonElement).disabled || one.tabIndex < 0) return [];
      one.focus();
      one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = one.getBoundingClientRect();
      // A field of its own drawing, whose label stands for it.
      if (width < 2) return [];
      const [x, y] = [left + width / 2, top + height / 2];
      const found = document.elementFromPoint(x, y);
      const isOwn =
        found !== null &&
        (one.contains(found) || found.contains(one) || one.closest('label') === found.closest('label'));
      const name = one.getAttribute('aria-label') ?? one.textContent ?? '';
      const lies = `${name} at ${Math.round(x)}, ${Math.round(y)}: ${found?.className}`;
      return isOwn && x >= 0 && x <= innerWidth ? [] : [lies];
    });
    return { covered, aside: document.documentElement.scrollWidth - innerWidth };
  });
}

const NONE = { covered: [], aside: 0 };

test('at 400 % nothing is covered, and all can be reached', async ({ page }) => {
  await openLibrary(page);
  expect(await faults(page)).toEqual(NONE);
  await press(button(page, en.common.settings));
  const dialog = page.getByRole('dialog', { name: en.common.settings });
  for (const tab of Object.values(en.settings.tabs)) {
    await press(dialog.getByRole('tab', { name: tab }));
    await expect(dialog.getByRole('tabpanel', { name: tab })).toBeVisible();
    expect(await faults(page), tab).toEqual(NONE);
  }
  await press(button(dialog, en.common.close));
  await press(button(page, en.common.play));
  await expectRunning(page);
  expect(await faults(page)).toEqual(NONE);
  const picture = page.locator('main canvas[role="img"]');
  // Of the lowest of windows a pad for thumbs leaves it little.
  expect((await picture.boundingBox())?.height).toBeGreaterThan(64);
  await press(button(page, en.common.pause));
  await expect(button(page, en.common.library).first()).toBeVisible();
  expect(await faults(page)).toEqual(NONE);
});
