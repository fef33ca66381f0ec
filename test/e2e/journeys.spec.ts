import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { choose, expect, frames, test } from './helpers.ts';
import { ONE_SWITCH, padItem, pick } from './one-switch.ts';

// Whole ways through the page, and nothing but roles and names to find things by: what has neither cannot be found by who does not see it.

const { cheats, replays, search } = laterEn;
const GAME = 'Khepri';
const CODE = '0003:40';
/** So many things one goes past to what is wanted. */
const MOST_STEPS = 60;

const button = (where: Page | Locator, name: string | RegExp) =>
  where.getByRole('button', { name, exact: true }).first();
const menu = (page: Page) => page.getByRole('region', { name: laterEn.pauseMenu.title });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first();

/** How somebody works the page. */
interface Hands {
  /** Work a button. */
  readonly press: (wanted: Locator) => Promise<void>;
  /** Pause the game that runs. */
  readonly pause: (page: Page) => Promise<void>;
  /** Make a cheat, from the dialog of cheats. */
  readonly cheat: (page: Page) => Promise<void>;
}

/** Go to `wanted` by Tab. */
async function tabTo(wanted: Locator): Promise<void> {
  await expect(wanted).toBeEnabled();
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; !(await isThere()); step++) {
    expect(step, `${wanted} is to be reached by Tab`).toBeLessThan(MOST_STEPS);
    await wanted.page().keyboard.press('Tab');
  }
}

const KEYBOARD: Hands = {
  async press(wanted) {
    await tabTo(wanted);
    await wanted.page().keyboard.press('Enter');
  },
  pause: (page) => page.keyboard.press('Escape'),
  async cheat(page) {
    await tabTo(page.getByRole('textbox', { name: cheats.code }));
    await page.keyboard.type(CODE);
    await this.press(button(page, cheats.addIt));
  },
};

/** A screen reader: what is found by role and name is worked as it is, wherever it is on the screen. */
const READER: Hands = {
  async press(wanted) {
    await expect(wanted).toBeEnabled();
    await wanted.evaluate((element: HTMLElement) => element.click());
  },
  pause: (page) => READER.press(button(page, en.common.pause)),
  async cheat(page) {
    await page.getByRole('textbox', { name: cheats.code }).fill(CODE);
    await this.press(button(page, cheats.addIt));
  },
};

/** One key that chooses what the highlight has come to. It types nothing: a cheat is found by what the game keeps. */
const SWITCH: Hands = {
  press: pick,
  pause: (page) => pick(padItem(page, 'pause')),
  async cheat(page) {
    await pick(button(page, search.start));
    await pick(page.getByRole('spinbutton', { name: search.value }));
    await pick(button(page, search.look));
    await pick(button(page, /^Hold \$/));
    await pick(button(page, cheats.addIt));
  },
};

async function begin(page: Page, { press }: Hands): Promise<void> {
  await page.goto('./');
  await press(button(page, en.common.play));
  await expect(page.getByRole('main', { name: en.play.screen })).toBeVisible();
  await expect(button(page, en.common.pause)).toBeVisible();
}

/** First visit to saved game. */
async function save(page: Page, hands: Hands): Promise<void> {
  await begin(page, hands);
  await hands.pause(page);
  await hands.press(button(menu(page), en.saves.saveTo(1)));
  await expect(said(page, laterEn.slots.saved(1))).toBeVisible();
  await hands.press(button(menu(page), en.common.library));
  await expect(button(page, en.library.continue)).toBeVisible();
}

/** Library to cheat. */
async function makeCheat(page: Page, hands: Hands): Promise<void> {
  await begin(page, hands);
  await hands.pause(page);
  await hands.press(button(menu(page), en.play.cheats));
  await expect(page.getByRole('dialog', { name: cheats.title(GAME) })).toBeVisible();
  await hands.cheat(page);
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeChecked();
}

/** Replay to share. */
async function shareReplay(page: Page, hands: Hands): Promise<void> {
  await begin(page, hands);
  await hands.pause(page);
  await hands.press(button(menu(page), en.play.replays));
  await hands.press(button(page, replays.fromNow));
  await expect(page.getByRole('img', { name: en.play.recording })).toBeVisible();
  await frames(page, 20);
  await hands.pause(page);
  await hands.press(button(menu(page), en.play.replays));
  await hands.press(button(page, replays.stop));
  await hands.press(button(page, /^Share link to /));
  await expect(said(page, replays.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#r=[\w-]{20,}$/);
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const [name, hands] of [
  ['the keyboard', KEYBOARD],
  ['roles and names', READER],
] as const) {
  test(`from the first visit to a saved game by ${name} alone @desktop`, ({ page }) => save(page, hands));
  test(`from the library to a cheat by ${name} alone @desktop`, ({ page }) => makeCheat(page, hands));
  test(`from a replay to its link by ${name} alone @desktop`, ({ page }) => shareReplay(page, hands));
}

// From the first visit to a saved game: switch.spec.ts.
test('from the library to a cheat by one switch alone @desktop', async ({ page }) => {
  test.slow();
  await choose(page, ONE_SWITCH);
  await makeCheat(page, SWITCH);
});

test('from a replay to its link by one switch alone @desktop', async ({ page }) => {
  test.slow();
  await choose(page, ONE_SWITCH);
  await shareReplay(page, SWITCH);
});
