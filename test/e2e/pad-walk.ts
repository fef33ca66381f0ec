import type { Locator, Page } from '@playwright/test';
import { expect } from './helpers.ts';

export const [SELECT, START, L1, R1, L2] = [8, 9, 4, 5, 6];
export const [CHOOSE, BACK] = [0, 1];

/**
 * Buttons of the only gamepad, one after the other and then all together, until they can have been seen; then let go. All of it in
 * the page: what is held while a message is on its way may be held for long.
 */
export function tap(page: Page, ...buttons: readonly number[]): Promise<void> {
  return page.evaluate(async (pressed) => {
    const [{ buttons: all }] = (globalThis as unknown as { pads: { buttons: { pressed: boolean }[] }[] }).pads;
    const frames = async () => {
      for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    };
    const letGo = () => {
      for (const one of all) one.pressed = false;
    };
    letGo();
    for (const one of pressed) {
      all[one].pressed = true;
      await frames();
    }
    letGo();
    await frames();
  }, buttons);
}

/** The cross is pressed towards `target`, until that has the focus; across where nothing lies the other way, or one has been there. */
export async function walkTo(page: Page, target: Locator): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { visited: new Set() }));
  await expect(async () => {
    const ways = await target.evaluate((wanted) => {
      const { left, right, top, bottom } = wanted.getBoundingClientRect();
      const from = document.activeElement;
      const at = from?.getBoundingClientRect() ?? new DOMRect();
      const [dx, dy] = [(left + right - at.left - at.right) / 2, (top + bottom - at.top - at.bottom) / 2];
      if (from === wanted) return [];
      Object.assign(globalThis, { from });
      const { visited } = globalThis as unknown as { visited: Set<Element | null> };
      const isAgain = visited.has(from);
      visited.add(from);
      const across = dx > 0 ? 15 : 14;
      if (isAgain || Math.abs(dy) <= (bottom - top) / 2) return [across];
      return [dy > 0 ? 13 : 12, across];
    });
    for (const way of ways) {
      await tap(page, way);
      const isMoved = () => (globalThis as unknown as { from: Element }).from !== document.activeElement;
      if (await page.evaluate(isMoved)) break;
    }
    await expect(target).toBeFocused({ timeout: 50 });
  }).toPass();
}

/** Letters are chosen one after the other for the field that has the focus; B, and they are gone. */
export async function typeByPad(page: Page, text: string, look?: () => Promise<void>): Promise<void> {
  await tap(page, CHOOSE);
  await look?.();
  for (const letter of text) {
    await walkTo(page, page.getByRole('button', { name: letter, exact: true }));
    await tap(page, CHOOSE);
  }
  await tap(page, BACK);
}
