import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { makeIps } from '../app/library/patches/make-patch.ts';
import { button, drop, expect, expectRunning, frames, openLibrary, press, removeGame } from './helpers.ts';
import { tinyRom } from './tiny-rom.ts';

/** What is done at a screen that is shown, in English before and after. */
export type Look = (page: Page, screen: string) => Promise<void>;

async function lookAtTabs(page: Page, screen: string, look: Look): Promise<void> {
  for (const tab of await page.getByRole('dialog').getByRole('tab').all()) {
    await press(tab);
    await unfold(page);
    await look(page, `${screen}, ${await tab.textContent()}`);
  }
}

/** What is folded is looked at, too. */
async function unfold(page: Page): Promise<void> {
  const folds = page.getByRole('dialog').locator('details');
  await folds.evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });
  await frames(page);
}

const close = (page: Page) => press(button(page, en.common.close));

/** Open what the pause menu calls `item`. */
async function openItem(page: Page, item: string): Promise<void> {
  await press(
    page.getByRole('region', { name: laterEn.pauseMenu.title }).getByRole('button', { name: item, exact: true }),
  );
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Notices come by themselves, and lie over what is looked at. */
async function dismissAll(page: Page): Promise<void> {
  const dismiss = page.getByRole('button', { name: en.common.dismiss });
  while ((await dismiss.count()) > 0) await press(dismiss.last());
}

/** One page through all screens that there are before a game runs. */
export async function walkBefore(page: Page, look: Look): Promise<void> {
  await openLibrary(page);
  await look(page, 'first visit');
  await press(button(page, en.common.settings));
  await lookAtTabs(page, 'settings', look);
  await close(page);
  await drop(page, [{ name: 'Tiny.nes', bytes: tinyRom() }]);
  await expectRunning(page);
  await press(button(page, en.common.library));
  await expect(button(page, en.library.continue)).toBeVisible();
  await dismissAll(page);
  await look(page, 'library');
  await press(button(page, en.library.moreOf('Tiny')));
  await look(page, 'menu of a game');
  await close(page);
  await drop(page, [{ name: 'Extra.ips', bytes: makeIps(tinyRom(), tinyRom().with(0x100, 1)) }]);
  await expect(page.getByRole('dialog', { name: laterEn.patches.ask })).toBeVisible();
  await look(page, 'a patch that asks for its game');
  await close(page);
  await removeGame(page, 'Tiny', true);
  await dismissAll(page);
  await press(button(page, en.library.removed(1)));
  await look(page, 'removed games');
  await close(page);
  await page.goto('./?prove');
  await expect(page.getByRole('heading', { name: en.common.accuracyTests })).toBeVisible();
  await look(page, 'accuracy tests');
}

/** One page through all screens of a game. */
export async function walkInGame(page: Page, look: Look): Promise<void> {
  await page.goto('./?play');
  await expectRunning(page);
  // So that there is something to go back to.
  await frames(page, 90);
  await dismissAll(page);
  await look(page, 'game');
  await press(button(page, en.common.pause));
  await look(page, 'pause menu');
  for (const item of [
    en.common.saveStates,
    en.play.rewindTo,
    en.saves.clip,
    en.play.cheats,
    en.play.replays,
    en.play.gameSettings,
  ]) {
    await openItem(page, item);
    await unfold(page);
    await look(page, item);
    await close(page);
  }
  await openItem(page, en.play.touchLayout);
  await look(page, 'touch layout');
}
