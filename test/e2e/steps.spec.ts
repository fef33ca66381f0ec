import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { programRom, store } from '../console/program-rom.ts';
import { nsf } from '../mappers/nsf/make-tune.ts';
import { heardSince, listen } from './heard.ts';
import { choose, drop, expect, frames, openLibrary, playFile, test } from './helpers.ts';

/** How often something is done to a sounding page: ten times is each way at least once. */
const CHANGES = Number(process.env.CHANGES ?? 10);
/** How much larger than the tone's own steps no step may be. */
const MORE = 0.01;

/** A triangle of 440 Hz: its own steps are small. */
const TONE = [
  [0x4015, 4],
  [0x4008, 0xff],
  [0x400a, 126],
  [0x400b, 0],
] as const;

const GAME = programRom({ main: TONE.flatMap(([at, data]) => store(at, data)) });

const TUNE = nsf({
  source: `
init: ${TONE.map(([at, data]) => `lda #$${hex(data)}\n  sta $${hex(at)}`).join('\n  ')}
  rts
play: rts
`,
});

function hex(value: number): string {
  return value.toString(16).padStart(2, '0');
}

// What listens is no file of the page.
test.use({ bypassCSP: true });
test.describe.configure({ timeout: 120_000 + CHANGES * 20_000 });

type Ways = Readonly<Record<string, (page: Page) => Promise<void>>>;

const isRunning = (page: Page, running: boolean) =>
  expect(page.getByRole('main')).toHaveAttribute('data-running', String(running));

async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
  await isRunning(page, !hidden);
}

/** Press a key, and let the game be so for `count` frames. */
async function tap(page: Page, key: string, count = 8): Promise<void> {
  await page.keyboard.press(key);
  await frames(page, count);
}

/** How fast the game goes, as it is written over its picture; nothing is, where it goes as it should. */
async function expectPace(page: Page, pace: number | null): Promise<void> {
  const sign = page.getByRole('main', { name: en.play.screen }).getByRole('status');
  if (pace === null) await expect(sign).toHaveCount(0);
  else await expect(sign).toHaveText(laterEn.rewind.pace(pace));
}

/** Hold a key with which the game goes so fast. */
async function hold(page: Page, key: string, pace: number): Promise<void> {
  await page.keyboard.down(key);
  await expectPace(page, pace);
  await frames(page, 20);
  await page.keyboard.up(key);
  await expectPace(page, null);
}

/** Turn that on by a key, and off again. */
async function turn(page: Page, key: string, pace: number): Promise<void> {
  await tap(page, key, 20);
  await expectPace(page, pace);
  await tap(page, key);
  await expectPace(page, null);
}

/** What is done to whatever sounds, by the page's own ways; it sounds on after each. */
const TO_ANYTHING: Ways = {
  pause: async (page) => {
    await page.keyboard.press('p');
    await isRunning(page, false);
    await page.keyboard.press('p');
    await isRunning(page, true);
  },
  hide: async (page) => {
    await hide(page, true);
    await hide(page, false);
  },
  mute: async (page) => {
    await tap(page, 'm');
    await expect(page.getByRole('button', { name: en.play.unmute, exact: true })).toBeVisible();
    await tap(page, 'm');
    await expect(page.getByRole('button', { name: en.play.mute, exact: true })).toBeVisible();
  },
};

const TO_A_GAME: Ways = {
  ...TO_ANYTHING,
  'fast-forward while held': (page) => hold(page, ' ', 4),
  'a moment that was saved': async (page) => {
    await tap(page, 'F2');
    await expect(page.getByText(laterEn.slots.saved(1))).toBeVisible();
    await tap(page, 'F4');
    await expect(page.getByText(laterEn.slots.loaded(1))).toBeVisible();
  },
  'slow motion': (page) => turn(page, 'w', 0.5),
  rewind: (page) => hold(page, 'Backspace', -1),
  'fast-forward': (page) => turn(page, 'e', 4),
};

const TO_A_TUNE: Ways = {
  ...TO_ANYTHING,
  seek: async (page) => {
    const bar = page.getByRole('slider', { name: laterEn.musicPage.progress });
    await bar.fill('20');
    await expect(page.getByRole('timer')).toHaveText(/0:[23]/);
    await isRunning(page, true);
  },
  'a channel muted': async (page) => {
    const mute = page.getByRole('button', { name: laterEn.mixer.mute(laterEn.mixer.channels.triangle) });
    await mute.click();
    await frames(page, 12);
    await mute.click();
  },
  'another track': async (page) => {
    await page.getByRole('button', { name: en.music.next }).click();
  },
};

/** Do all of `ways` in turns, `CHANGES` times in all; after each, the largest step since the one before is no larger than the tone's own. */
async function expectNoClick(page: Page, ways: Ways): Promise<void> {
  const sounding = async () => {
    let steps = 0;
    await expect
      .poll(async () => {
        const { heard, step } = await heardSince(page);
        steps = Math.max(steps, step);
        return heard;
      })
      .toBeGreaterThan(0);
    return steps;
  };
  await page.waitForFunction(() => 'listener' in globalThis);
  await sounding();
  await frames(page, 60);
  const { step: own } = await heardSince(page);
  expect(own).toBeGreaterThan(0.002);
  const names = Object.keys(ways);
  const worst = new Map<string, number>();
  for (let i = 0; i < CHANGES; i++) {
    const name = names[i % names.length];
    await ways[name](page);
    await frames(page, 12);
    const { step } = await heardSince(page);
    worst.set(name, Math.max(worst.get(name) ?? 0, step, await sounding()));
  }
  const said = [...worst].map(([name, step]) => `${name} ${step.toFixed(4)}`).join(', ');
  console.log(`the tone's own: ${own.toFixed(4)}; ${said}`);
  for (const [name, step] of worst) expect(step, name).toBeLessThan(own + MORE);
}

test(`whatever is done to a game that sounds, ${CHANGES} times, no step is larger than the tone's own @desktop`, async ({
  page,
}) => {
  await listen(page);
  await choose(page, { volume: 1 });
  const fetched = page.waitForResponse(/\/timeline-[^/]*\.js$/);
  await playFile(page, 'Tone.nes', GAME);
  // What goes back comes late.
  await fetched;
  await expectNoClick(page, TO_A_GAME);
});

test(`nor is it of a tune, whatever is done to that ${CHANGES} times @desktop`, async ({ page }) => {
  await listen(page);
  await choose(page, { volume: 1 });
  await openLibrary(page);
  await drop(page, [{ name: 'Tone.nsf', bytes: TUNE }]);
  await isRunning(page, true);
  await expectNoClick(page, TO_A_TUNE);
});
