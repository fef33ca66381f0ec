// The workbench's panels on three open games with their symbols, for screens.mjs.
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));

/** Each game, its symbols, and what is watched of it. */
const GAMES = [
  { name: 'lantern', rom: 'examples/lantern/lantern.nes', symbols: 'examples/lantern/lantern.dbg', watched: 'oam' },
  { name: 'dash', rom: 'examples/cc65/dash.nes', symbols: 'examples/cc65/dash.dbg', watched: '$0020' },
  // Its labels by ca65's debug file, without those of its macros.
  { name: 'khepri', rom: 'public/game/khepri.nes', symbols: 'test/e2e/symbols/khepri.mlb', watched: 'player_x' },
];

/** What is done in a panel before its picture is taken. */
const BEFORE = {
  async breakpoints(panel) {
    await panel.locator('form input').first().fill('$2005');
    await panel.locator('form select').first().selectOption('write');
    await panel.locator('form button').first().click();
    await panel.locator('li').first().waitFor();
  },
  async events(panel, page) {
    await page.keyboard.press('F8');
    await panel.locator('[role="application"]').press('ArrowRight');
  },
  async channels(panel, page) {
    for (let i = 0; i < 4; i++) await page.keyboard.press('F8');
    await panel.locator('canvas').first().waitFor();
  },
  async watches(panel) {
    for (const expression of ['[$10] + 1', 'a', 'scanline > 100']) {
      await panel.locator('form input').fill(expression);
      await panel.locator('form input').press('Enter');
    }
  },
  async trace(panel, page) {
    await panel.locator('input[type="checkbox"]').first().check();
    await page.keyboard.press('F8');
    await panel.locator('[role="row"]').first().waitFor();
  },
  async pixel(panel) {
    await panel
      .locator('canvas')
      .first()
      .click({ position: { x: 60, y: 60 } });
    await panel.locator('table').waitFor();
  },
  async compare(panel, page) {
    await panel.locator('section button').first().click();
    await page.keyboard.press('Shift+F8');
    await page.keyboard.press('Shift+F8');
    await panel.locator('section').nth(1).locator('button').first().click();
    await panel.locator('table').waitFor();
  },
  async time(panel, _page, game) {
    await panel.locator('form input').fill(game.watched);
    await panel.locator('form button').click();
    await panel.locator('form [role="status"]:not(:empty)').waitFor();
  },
};

/** Frames of the display, and with them some of the game's. */
function frames(page, count) {
  return page.evaluate(async (wanted) => {
    for (let i = 0; i < wanted; i++) await new Promise(requestAnimationFrame);
  }, count);
}

async function open(page, game, isTouch) {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: game.rom.split('/').pop(), mimeType: '', buffer: read(game.rom) });
  await page.locator('main[data-running="true"]').waitFor();
  if (isTouch) {
    await page.locator('header button').last().click();
    await page.locator('[data-item="workbench"]').click();
  } else await page.keyboard.press('Backquote');
  await page.getByRole('toolbar').waitFor();
  const files = page.locator('#bench-tab-build');
  await files.click();
  await page
    .locator('[aria-labelledby="bench-tab-build"] input[type="file"]')
    .setInputFiles({ name: game.symbols.split('/').pop(), mimeType: '', buffer: read(game.symbols) });
  await page.locator('[aria-labelledby="bench-tab-build"] li').waitFor();
}

/** Every panel of each game: first while it runs, then one by one while it stands. */
export async function workbench({ page, shoot, isTouch }, address) {
  for (const game of GAMES) {
    await page.goto(address);
    await page.locator('[data-ready="true"]').waitFor();
    await open(page, game, isTouch);
    if (await page.locator('main[data-running="false"]').count()) await page.keyboard.press('F5');
    await page.keyboard.press('Enter');
    await frames(page, 150);
    await shoot(`workbench-runs-${game.name}`, 'workbench-runs');
    await page.keyboard.press('Shift+F5');
    const tabs = await page.locator('[id^="bench-tab-"]').evaluateAll((all) => all.map(({ id }) => id));
    for (const tab of tabs) {
      const id = tab.slice('bench-tab-'.length);
      await page.locator(`#${tab}`).click();
      const panel = page.locator(`[aria-labelledby="${tab}"]`);
      await panel.locator('> *').first().waitFor();
      await BEFORE[id]?.(panel, page, game);
      await frames(page, 2);
      await shoot(`workbench-${id}-${game.name}`, `workbench-${id}`);
    }
  }
}
