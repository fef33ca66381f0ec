import type { Locator, Page } from '@playwright/test';
import { laterEn } from '../../src/app/i18n/later-en.ts';

/** Settings of who plays with one switch, as fast as the highlight goes. */
export const ONE_SWITCH = { switchControl: 'one', scanTime: 0.5 };

/** A button of the pad in the row that is scanned. */
export const padItem = (page: Page, name: string) =>
  page.getByRole('region', { name: laterEn.settingRows.switchControl.label }).locator(`[data-name="${name}"]`);

/**
 * The one switch is pressed in the very moment in which the highlight has come round to `wanted`, and is let go at once: however
 * slow the machine is, nothing else is highlighted by then.
 */
export type Pick = (wanted: Locator) => Promise<void>;

/** The switch is a key. */
export async function pick(wanted: Locator): Promise<void> {
  await wanted.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const tap = () => {
          for (const type of ['keydown', 'keyup']) {
            const event = new KeyboardEvent(type, { code: 'KeyJ', bubbles: true, cancelable: true });
            (document.activeElement ?? document.body).dispatchEvent(event);
          }
        };
        const observer = new MutationObserver(() => look());
        let isOver = false;
        const look = () => {
          // A look may have been asked for twice.
          if (isOver) return;
          // First the group that it is in, if it is in one.
          const isInGroup = element.hasAttribute('data-scan');
          const isHere = element === document.activeElement || element.getAttribute('data-at') === 'true';
          if (isInGroup) tap();
          else if (isHere) {
            isOver = true;
            observer.disconnect();
            removeEventListener('focusin', later);
            tap();
            resolve();
          }
        };
        const later = () => queueMicrotask(look);
        observer.observe(element, { attributes: true });
        addEventListener('focusin', later);
        look();
      }),
  );
}
