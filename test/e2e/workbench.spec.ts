import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { workbenchEn } from '../../src/app/i18n/workbench-en.ts';
import { button, expect, expectAccessibleInBoth, expectRunning, frames, openLibrary, press, test } from './helpers.ts';

const { steps, docks, panels, breakpoints, code, registers, watches, trace } = workbenchEn;

/** Khepri runs, and the workbench is open beside it. */
async function openWorkbench(page: Page) {
  await openLibrary(page);
  // What was played before goes on.
  await press(page.getByRole('button', { name: new RegExp(`^(${en.common.play}|${en.library.continue})`) }).first());
  await expectRunning(page);
  await page.keyboard.press('Backquote');
  await expect(page.getByRole('toolbar', { name: steps.bar })).toBeVisible();
}

/** The watches that are kept with the only game. */
function keptWatches(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('cartouche-games');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const getting = opening.result.transaction('games').objectStore('games').getAll();
          getting.onsuccess = () => {
            opening.result.close();
            resolve(getting.result[0]?.options?.workbench?.watches);
          };
        };
      }),
  );
}

test('the workbench opens, steps, stops where one says, and closes @desktop', async ({ page }) => {
  await openWorkbench(page);
  await page.keyboard.press('Escape');
  const status = page.getByRole('status').filter({ hasText: steps.paused });
  await expect(status).toBeVisible();
  const pc = page.getByRole('textbox', { name: registers.value('PC') });
  const before = await pc.inputValue();
  await page.keyboard.press('F11');
  await expect(pc).not.toHaveValue(before);
  await page.keyboard.press('Shift+F10');
  await expect(pc).toHaveValue(before);

  await page.getByRole('tab', { name: panels.breakpoints }).click();
  const form = page.getByRole('form', { name: breakpoints.add });
  await form.getByLabel(breakpoints.at).fill('nowhere');
  await expect(form.getByText(workbenchEn.problems['unknown-place']({ place: 'nowhere' }))).toBeVisible();
  await form.getByLabel(breakpoints.on).selectOption('write');
  await form.getByLabel(breakpoints.at).fill('PPUSCROLL');
  await form.getByRole('button', { name: breakpoints.add }).click();
  await expect(page.getByRole('list', { name: breakpoints.list }).getByText('Write PPUSCROLL')).toBeVisible();
  await page.keyboard.press('F5');
  await expect(page.getByRole('status').filter({ hasText: steps.stopped.breakpoint })).toBeVisible();

  await page.getByRole('button', { name: breakpoints.remove('Write PPUSCROLL') }).click();
  await page.keyboard.press('F5');
  await expectRunning(page);
  await button(page, steps.close).click();
  await expect(page.getByRole('toolbar', { name: steps.bar })).toBeHidden();
  await frames(page);
  await expectRunning(page);
});

test('panels stay where they were put, and breakpoints and watches with their game @desktop', async ({ page }) => {
  await openWorkbench(page);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: panels.trace }).click();
  await button(page, docks.menu(panels.trace)).click();
  // Escape puts the menu away, and does not let the game run.
  await page.keyboard.press('Escape');
  await expect(button(page, docks.toRight)).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: steps.paused })).toBeVisible();
  await page.keyboard.press('Enter');
  await button(page, docks.toRight).click();
  await expect(page.getByRole('tab', { name: panels.trace })).toBeFocused();
  const edge = page.getByRole('separator', { name: docks.size(docks.left) });
  await edge.focus();
  const size = Number(await edge.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', String(size + 16));
  await page.getByRole('tab', { name: panels.watches }).click();
  await page.getByRole('form', { name: watches.add }).getByLabel(watches.expression).fill('a + 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: watches.edit('a + 1') })).toBeVisible();
  await button(page, steps.close).click();
  // A page that goes takes along what it was about to write.
  await expect.poll(() => keptWatches(page)).toEqual(['a + 1']);
  await page.reload();
  await openWorkbench(page);
  await expect(edge).toHaveAttribute('aria-valuenow', String(size + 16));
  const trace = page.getByRole('region', { name: docks.right }).getByRole('tab', { name: panels.trace });
  await expect(trace).toBeVisible();
  await expect(page.getByRole('textbox', { name: watches.edit('a + 1') })).toBeVisible();
  // With the last panel of its place goes what could have had the focus: panels are opened again from there.
  await trace.click();
  for (const act of [docks.apart, docks.close]) {
    await button(page, docks.menu(panels.trace)).click();
    await button(page, act).click();
  }
  await expect(trace).toHaveCount(0);
  await expect(button(page, docks.panels)).toBeFocused();
});

test('code is listed with its breakpoints, the trace with what ran, and axe has nothing to object to @desktop', async ({
  page,
}) => {
  await openWorkbench(page);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: panels.trace }).click();
  await page.getByLabel(trace.log).check();
  await page.keyboard.press('F8');
  const log = page.getByRole('grid', { name: trace.list });
  await expect(log.getByRole('row').first()).toBeVisible();
  const all = Number(await log.getAttribute('aria-rowcount'));
  const condition = page.getByRole('searchbox', { name: breakpoints.condition });
  await condition.fill('[$10] == 1');
  await expect(page.locator('#bench-trace-problem')).toHaveText(workbenchEn.problems['expression-no-memory']());
  await condition.fill('scanline < 100');
  await expect.poll(async () => Number(await log.getAttribute('aria-rowcount'))).toBeLessThan(all);
  await page.keyboard.press('Control+g');
  const goTo = page.getByRole('combobox', { name: code.goTo });
  await expect(goTo).toBeFocused();
  await goTo.fill('C29E');
  await page.keyboard.press('Enter');
  const list = page.getByRole('grid', { name: code.list });
  await expect(list.locator('[aria-selected="true"]')).toContainText('C29E');
  await page.keyboard.press('F9');
  await expect(list.getByRole('button', { name: code.breakpoint('$C29E') })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessibleInBoth(page, 'the workbench');
});
