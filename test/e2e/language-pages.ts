import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { frames } from './helpers.ts';

/** The codes of all languages: each but English's own parts is a file. */
export const CODES: readonly string[] = readdirSync(new URL('../../src/app/i18n/', import.meta.url)).flatMap(
  (name) => /^([a-z]{2,3}(?:-[A-Z]\w+)?)\.ts$/.exec(name)?.[1] ?? [],
);

/** A browser in which `showIn` says what language it asks for; at first English. */
export async function wishLanguage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const wish = globalThis as typeof globalThis & { wished?: string };
    Object.defineProperty(navigator, 'languages', { get: () => [wish.wished ?? 'en'] });
  });
}

/** The browser asks for the language `code` from now on, and the page has followed. */
export async function showIn(page: Page, code: string): Promise<void> {
  await page.evaluate(
    (wished) =>
      new Promise<void>((resolve) => {
        const root = document.documentElement;
        const watch = new MutationObserver(() => done());
        const done = () => {
          if (root.lang !== wished) return;
          watch.disconnect();
          resolve();
        };
        watch.observe(root, { attributes: true });
        Object.assign(globalThis, { wished });
        dispatchEvent(new Event('languagechange'));
        done();
      }),
    code,
  );
  await frames(page, 2);
}
