import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import {
  boxesOf,
  button,
  drop,
  expect,
  expectAccessible,
  expectAccessibleInBoth,
  expectRunning,
  frames,
  kept,
  keyOf,
  machine,
  openLibrary,
  playFile,
  press,
  test,
  valuesOf,
} from './helpers.ts';
import { BACK, CHOOSE, L1, L2, R1, SELECT, START, tap, typeByPad, walkTo } from './pad-walk.ts';
import { connect, plug, put, STANDARD, type Stub } from './pads.ts';
import { Tiny, tinyRom } from './tiny-rom.ts';

const ROM = tinyRom();

/** A button of gamepad `index` is held until the game can have seen it. */
async function use(page: Page, index: number): Promise<void> {
  await put(page, index, [12]);
  await frames(page);
  await put(page, index);
  await frames(page);
}

/** What the players hold on their pads, as the game reads it. */
async function heldNow(page: Page): Promise<readonly number[]> {
  const nes = await machine(page, ROM);
  await button(page, en.common.resume).click();
  return [nes.peek('cpu', Tiny.Held), nes.peek('cpu', Tiny.HeldBySecond)];
}

test('the game waits when its gamepad is gone, and the touch pad is there', async ({ page }) => {
  await plug(page, [STANDARD, STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  const { hasTouch = false } = test.info().project.use;
  await use(page, 0);
  await expect(page.locator('[data-part="cross"]')).toBeHidden();
  await connect(page, 0, false);
  await expect(page.getByRole('region', { name: laterEn.pauseMenu.title })).toBeVisible();
  await expect(page.getByText(en.play.gamepadGone)).toBeVisible();
  // Does what it says without being covered by the line.
  await press(
    page.getByRole('region', { name: laterEn.pauseMenu.title }).getByRole('button', { name: en.common.resume }),
  );
  await expectRunning(page);
  await expect(page.locator('[data-part="cross"]')).toBeVisible({ visible: hasTouch });
  await expect(page.getByText(en.play.gamepadGone)).toBeHidden();
});

test('a gamepad that nobody uses can go @desktop', async ({ page }) => {
  await plug(page, [STANDARD, STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  await use(page, 0);
  await connect(page, 1, false);
  await frames(page);
  await expectRunning(page);
  // Keys were used last: no gamepad matters.
  await page.keyboard.press('ArrowUp');
  await frames(page);
  await connect(page, 0, false);
  await frames(page);
  await expectRunning(page);
});

test('nothing is said of a gamepad that goes while nothing is played @desktop', async ({ page }) => {
  await plug(page, [STANDARD, STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  await use(page, 0);
  await button(page, en.common.library).click();
  await connect(page, 0, false);
  await expect(page.getByText(en.play.gamepadGone)).toBeHidden();
});

/** Each kind, and what is done on it: A and Right. */
const KINDS: readonly (readonly [stub: Stub, pressed: readonly number[], axes: Readonly<Record<number, number>>])[] = [
  [STANDARD, [0, 15], {}],
  [{ id: 'Cross on axes', mapping: '', buttons: 11, axes: [0, 0, -1, 0, 0, -1, 0, 0] }, [0], { 6: 1 }],
  [{ id: 'Hat', mapping: '', buttons: 13, axes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 23 / 7] }, [1], { 9: -0.4286 }],
  [{ id: 'USB gamepad', mapping: '', buttons: 10, axes: [0, 0] }, [1], { 0: 1 }],
  // What drifts up is not pushed up.
  [{ ...STANDARD, id: 'Worn', axes: [0, -0.55, 0, 0] }, [0], { 0: 1 }],
];

for (const [stub, pressed, axes] of KINDS) {
  test(`plays as it is plugged in: ${stub.id} @desktop`, async ({ page }) => {
    await plug(page, [{ id: 'Headset', mapping: '', buttons: 1, axes: [-1, 1] }, stub]);
    await playFile(page, 'Tiny.nes', ROM);
    await put(page, 1, pressed, axes);
    await expect(async () => expect(await heldNow(page)).toEqual([0x81, 0])).toPass();
    await put(page, 1);
    await expect(async () => expect(await heldNow(page)).toEqual([0, 0])).toPass();
  });
}

test('two of one kind keep their players when one is plugged in again @desktop', async ({ page }) => {
  await plug(page, [STANDARD, STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  await put(page, 1, [9]);
  await expect(async () => expect(await heldNow(page)).toEqual([8, 0])).toPass();
  await put(page, 0, [0]);
  await expect(async () => expect(await heldNow(page)).toEqual([8, 1])).toPass();
  await put(page, 1);
  await connect(page, 0, false);
  const menu = page.getByRole('region', { name: laterEn.pauseMenu.title });
  await menu.getByRole('button', { name: en.common.resume }).click();
  await frames(page);
  await connect(page, 0, true);
  await expect(async () => expect(await heldNow(page)).toEqual([0, 1])).toPass();
});

test('the library and settings with the gamepad alone', async ({ page }) => {
  await plug(page, [STANDARD]);
  await openLibrary(page);
  await walkTo(page, button(page, en.common.settings));
  await tap(page, CHOOSE);
  await walkTo(page, page.getByRole('tab', { name: en.settings.tabs.sound }));
  await tap(page, CHOOSE);
  // The first of many: each channel has one, too.
  const volume = page.getByRole('slider', { name: laterEn.settingRows.volume.label }).first();
  await walkTo(page, volume);
  await tap(page, 14);
  await expect(volume).toHaveValue('0.75');
  await tap(page, BACK);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a game that plays on under Settings leaves the gamepad to them @desktop', async ({ page }) => {
  await plug(page, [STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  await button(page, en.common.pause).click();
  await button(page, en.settings.tabs.sound).click();
  const plays = page.getByRole('checkbox', { name: laterEn.mixer.hear });
  await walkTo(page, plays);
  await tap(page, CHOOSE);
  await expect(plays).toBeChecked();
  await expect(page.getByRole('main', { name: en.play.screen, includeHidden: true })).toHaveAttribute(
    'data-running',
    'true',
  );
  await tap(page, BACK);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('region', { name: laterEn.pauseMenu.title })).toBeVisible();
});

test('what is kept of a game is exported, removed and brought back with the gamepad alone @desktop', async ({
  page,
}) => {
  test.slow();
  const say = laterEn.kept;
  await plug(page, [STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  await put(page, 0, [CHOOSE]);
  await expect.poll(async () => (await kept(page, 'battery', keyOf(ROM)))?.[0]).toBe(1);
  await put(page, 0);
  await button(page, en.common.library).click();
  await walkTo(page, button(page, en.common.settings));
  await tap(page, CHOOSE);
  await walkTo(page, page.getByRole('tab', { name: en.settings.tabs.data }));
  await tap(page, CHOOSE);
  await walkTo(page, page.locator('summary', { hasText: 'Tiny' }));
  await tap(page, CHOOSE);
  const battery = (label: string) => button(page, say.of(label, say.battery)).first();
  await walkTo(page, battery(say.export));
  const download = page.waitForEvent('download');
  await tap(page, CHOOSE);
  expect((await download).suggestedFilename()).toBe('Tiny.sav');
  await walkTo(page, battery(en.common.remove));
  await tap(page, CHOOSE);
  await walkTo(page, battery(say.askRemove));
  await tap(page, CHOOSE);
  await expect.poll(() => kept(page, 'battery', keyOf(ROM))).toBeNull();
  await walkTo(page, button(page, en.common.undo));
  await tap(page, CHOOSE);
  await expect.poll(async () => (await kept(page, 'battery', keyOf(ROM)))?.[0]).toBe(1);
});

test('a game is found by three letters, marked, renamed, covered, built again, removed and brought back with the gamepad alone', async ({
  page,
}) => {
  test.slow();
  const words = laterEn.shelf;
  await plug(page, [STANDARD]);
  await openLibrary(page);
  const files = Array.from({ length: 10 }, (_, i) => {
    const bytes = tinyRom();
    bytes[bytes.length - 1] = i + 1;
    return {
      name: `${i === 4 ? 'Zebra' : `Game ${i}`}.nes`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    };
  });
  await page.locator('header input[type=file]').setInputFiles(files);
  const find = page.getByRole('searchbox', { name: words.find });
  await walkTo(page, find);
  await typeByPad(page, 'Zeb', async () => {
    await expect(page.getByRole('dialog', { name: words.find })).toBeVisible();
    await expectAccessibleInBoth(page, 'letters');
  });
  await expect(find).toHaveValue('Zeb');
  await expect(find).toBeFocused();
  await expect(page.getByText(words.found(1, 11))).toBeVisible();

  const more = (title: string) => button(page, en.library.moreOf(title));
  await walkTo(page, more('Zebra'));
  await tap(page, CHOOSE);
  await walkTo(page, button(page, words.favourite));
  await tap(page, CHOOSE);
  await expect(button(page, words.noFavourite)).toBeVisible();
  await walkTo(page, button(page, words.rename));
  await tap(page, CHOOSE);
  const title = page.getByRole('textbox', { name: words.title });
  await expect(title).toBeFocused();
  await typeByPad(page, 's');
  await walkTo(page, button(page, words.save));
  await tap(page, CHOOSE);
  await expect(page.getByRole('heading', { name: 'Zebras' })).toBeVisible();
  // Played by B for as long as it takes to be kept, and left.
  await walkTo(page, page.getByRole('dialog').getByRole('button', { name: en.common.play, exact: true }));
  await tap(page, CHOOSE);
  await expectRunning(page);
  await put(page, 0, [CHOOSE]);
  await expect.poll(async () => (await kept(page, 'battery', keyOf(files[4].buffer)))?.[0]).toBe(1);
  await tap(page, SELECT, L2);
  await walkTo(page, more('Zebras'));
  await tap(page, CHOOSE);
  await walkTo(page, button(page, words.takeCover));
  await tap(page, CHOOSE);
  await expect(button(page, words.ownCover)).toBeVisible();
  await expect(page.getByLabel(words.chooseCover)).toBeAttached();
  await expectAccessibleInBoth(page, 'the menu of a game with a chosen cover');
  await tap(page, BACK);

  // To bring a file is not the gamepad's; to take it in the place of the one before is.
  const rebuilt = tinyRom();
  rebuilt[rebuilt.length - 1] = 100;
  await drop(page, [{ name: 'Zebra.nes', bytes: rebuilt }]);
  await expectRunning(page);
  await tap(page, SELECT, START);
  await walkTo(page, button(page, laterEn.rebuilt.replace));
  await tap(page, CHOOSE);
  await expect.poll(async () => (await kept(page, 'battery', keyOf(rebuilt)))?.[0]).toBe(1);
  await expectRunning(page);
  await tap(page, SELECT, L2);
  const isRemoved = async (bytes: Uint8Array) => {
    const games = await valuesOf<{ id: string; removed?: number }>(page, 'games');
    return Boolean(games.find(({ id }) => id === keyOf(bytes))?.removed);
  };
  await expect.poll(() => isRemoved(files[4].buffer)).toBe(true);

  await walkTo(page, more('Zebras'));
  await tap(page, CHOOSE);
  await walkTo(page, button(page, words.remove));
  await tap(page, CHOOSE);
  await walkTo(page, page.getByRole('dialog').getByRole('button', { name: en.common.remove, exact: true }));
  await tap(page, CHOOSE);
  await expect(more('Zebras')).toHaveCount(0);
  await expect.poll(() => isRemoved(rebuilt)).toBe(true);
  // The one that was built again comes back, not the one whose place it took.
  await walkTo(page, button(page, en.common.undo).last());
  await tap(page, CHOOSE);
  await expect(more('Zebras')).toHaveCount(1);
  await expect.poll(() => isRemoved(rebuilt)).toBe(false);
  expect(await isRemoved(files[4].buffer)).toBe(true);
});

test('from the library to play, save, load and back with the gamepad alone', async ({ page }) => {
  test.slow();
  await plug(page, [STANDARD]);
  await openLibrary(page);
  await walkTo(page, button(page, en.common.play));
  await tap(page, CHOOSE);
  await expectRunning(page);
  await tap(page, SELECT, R1);
  await expect(page.getByText(laterEn.slots.saved(1))).toBeVisible();
  await tap(page, SELECT, START);
  const menu = page.getByRole('region', { name: laterEn.pauseMenu.title });
  // What a gamepad can do besides is said there.
  await expect(menu.getByText('Select + R1')).toBeVisible();
  await walkTo(page, menu.getByRole('button', { name: en.saves.saveTo(2) }));
  await tap(page, CHOOSE);
  await expect(page.getByText(laterEn.slots.saved(2))).toBeVisible();
  await tap(page, BACK);
  await expectRunning(page);
  await tap(page, SELECT, L1);
  await expect(page.getByText(laterEn.slots.loaded(1))).toBeVisible();
  await expectRunning(page);
  await tap(page, SELECT, L2);
  await expect(button(page, en.library.continue)).toBeVisible();
  await walkTo(page, button(page, en.library.continue));
  await tap(page, CHOOSE);
  await expectRunning(page);
});

test('what chose in a menu is not the game’s @desktop', async ({ page }) => {
  await plug(page, [STANDARD]);
  await playFile(page, 'Tiny.nes', ROM);
  await tap(page, SELECT, START);
  await expect(page.getByRole('region', { name: laterEn.pauseMenu.title })).toBeVisible();
  await put(page, 0, [CHOOSE]);
  await expectRunning(page);
  await frames(page, 20);
  await expect(async () => expect(await heldNow(page)).toEqual([0, 0])).toPass();
});

test('buttons are put elsewhere, kept, and go back to automatic @phone', async ({ page }) => {
  test.slow();
  await plug(page, [{ ...STANDARD, axes: [0, -0.55, 0, 0] }]);
  await openLibrary(page);
  await press(button(page, en.common.settings));
  await press(page.getByRole('tab', { name: en.settings.tabs.controls }));
  await press(button(page, laterEn.gamepads.setUp));
  const dialog = page.getByRole('dialog', { name: laterEn.gamepads.title });
  await expect(dialog.getByText(laterEn.gamepads.none)).toBeVisible();
  await tap(page, 0);
  await expect(dialog.getByText(laterEn.gamepads.lean(0.55, 0.6))).toBeVisible();
  await expectAccessible(page, 'gamepads');
  const row = (label: string) =>
    dialog.getByRole('button', { name: new RegExp(`^${label} ?(${laterEn.gamepads.notSet}|Button|Axis|Hat)`) });
  await press(row(en.keys.a));
  await expect(dialog.getByText(laterEn.gamepads.ask(en.keys.a))).toBeVisible();
  // What is pressed is chosen, and does nothing else: B would close the dialog. What was down before is no answer.
  await frames(page, 2);
  await tap(page, 1);
  await expect(row(en.keys.a)).toHaveText(new RegExp(`${laterEn.gamepads.button(1)}$`));
  await press(row(en.keys.up));
  await expect(dialog.getByText(laterEn.gamepads.ask(en.keys.up))).toBeVisible();
  await frames(page, 2);
  await put(page, 0, [], { 3: -1 });
  await expect(row(en.keys.up)).toHaveText(new RegExp(`${laterEn.gamepads.axis(3, -1)}$`));
  await put(page, 0);
  for (const box of await boxesOf(dialog.getByRole('button'))) {
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  }
  // It is kept.
  await playFile(page, 'Tiny.nes', ROM);
  await put(page, 0, [1], { 3: -1 });
  await expect(async () => expect(await heldNow(page)).toEqual([0x11, 0])).toPass();
  await put(page, 0);
  await press(button(page, en.common.pause));
  await press(button(page.getByRole('region', { name: laterEn.pauseMenu.title }), en.settings.tabs.controls));
  await press(button(page, laterEn.gamepads.setUp));
  await press(button(page, laterEn.gamepads.reset));
  await expect(dialog.getByText(laterEn.gamepads.wasReset)).toBeVisible();
  await expect(row(en.keys.a)).toHaveText(
    new RegExp(`${laterEn.gamepads.or([laterEn.gamepads.button(0), laterEn.gamepads.button(3)])}$`),
  );
});

test('a gamepad that is pulled out while it is asked is asked no more, and neither is another @desktop', async ({
  page,
}) => {
  await plug(page, [STANDARD, STANDARD]);
  await openLibrary(page);
  await press(button(page, en.common.settings));
  await press(page.getByRole('tab', { name: en.settings.tabs.controls }));
  await press(button(page, laterEn.gamepads.setUp));
  const dialog = page.getByRole('dialog', { name: laterEn.gamepads.title });
  await put(page, 0, [5]);
  await frames(page, 4);
  await put(page, 1, [5]);
  await expect(dialog.getByRole('radio')).toHaveCount(2);
  await put(page, 0);
  await put(page, 1);
  const ofA = dialog.getByRole('listitem').filter({ hasText: new RegExp(`^${en.keys.a}B`) });
  const before = await ofA.textContent();
  const asked = dialog.getByText(laterEn.gamepads.ask(en.keys.a));
  await press(ofA.getByRole('button'));
  await expect(asked).toBeVisible();
  await frames(page, 4);
  await connect(page, 0, false);
  await frames(page, 4);
  await put(page, 1, [7]);
  await frames(page, 4);
  await put(page, 1);
  await expect(asked).toBeHidden();
  await connect(page, 0, true);
  await put(page, 0, [6]);
  await expect(dialog.getByRole('radio')).toHaveCount(2);
  await frames(page, 4);
  await put(page, 0);
  expect(await ofA.textContent()).toBe(before);
  await dialog.getByText(laterEn.gamepads.player(2)).click();
  await expect(dialog.getByRole('radio').last()).toBeChecked();
  expect(await ofA.textContent()).toBe(before);
});

test('all buttons are set with the gamepad alone @desktop', async ({ page }) => {
  await plug(page, [STANDARD]);
  await openLibrary(page);
  await press(button(page, en.common.settings));
  await press(page.getByRole('tab', { name: en.settings.tabs.controls }));
  await press(button(page, laterEn.gamepads.setUp));
  await tap(page, 0);
  await walkTo(page, button(page, laterEn.gamepads.all));
  await tap(page, CHOOSE);
  const dialog = page.getByRole('dialog', { name: laterEn.gamepads.title });
  const labels = [
    en.keys.up,
    en.keys.down,
    en.keys.left,
    en.keys.right,
    en.keys.a,
    en.keys.b,
    en.play.select,
    en.play.start,
    en.keys.turboA,
    en.keys.turboB,
  ];
  for (const [i, label] of labels.entries()) {
    await expect(dialog.getByText(laterEn.gamepads.ask(label))).toBeVisible();
    await frames(page, 2);
    await tap(page, 4 + i);
  }
  const whats = dialog.getByRole('listitem');
  await expect(whats).toHaveText(labels.map((label, i) => `${label}${laterEn.gamepads.button(4 + i)}`));
});

test('no frame is asked for in the library without a gamepad @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = { asked: 0 };
    const real = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (run) => {
      counted.asked++;
      return real(run);
    };
    Object.assign(globalThis, { counted });
  });
  const asked = () => page.evaluate(() => (globalThis as unknown as { counted: { asked: number } }).counted.asked);
  await plug(page, [STANDARD]);
  await openLibrary(page);
  const first = await asked();
  await expect.poll(asked).toBeGreaterThan(first + 5);
  await connect(page, 0, false);
  // One that was asked for before may still come.
  const last = await asked();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect((await asked()) - last).toBeLessThan(3);
});
