import { defineConfig } from '@playwright/test';
import { LAUNCH_ARGS } from './browser.mjs';
import { LONG } from './long.ts';

const baseURL = process.env.CARTOUCHE_URL;
const executablePath = process.env.CHROMIUM_PATH;
if (!baseURL || !executablePath) throw new Error('Run the end-to-end tests with: npm run test:e2e');

/** Whether this is the run of `npm test`: what is the same on both is run on the phone, and what `LONG` names is not. */
const isShort = process.env.E2E === 'short';
const leftOut = isShort ? LONG : [];

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  // Pages wait for each other's processor time: what takes too long is found by what it waits for.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  retries: 0,
  // A test waits most of its time: for frames, for sound, for what moves. Four keep two cores busy.
  workers: 4,
  reporter: 'list',
  use: {
    baseURL,
    locale: 'en-US',
    // One that comes with a first visit fetches the whole page a second time. Tests that are about it allow it.
    serviceWorkers: 'block',
    // A trace costs a tenth of the run, and with pictures a third: `--trace on` makes one of what failed.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      // Sound waits for a gesture, as in a browser with a person before it.
      args: [...LAUNCH_ARGS, '--autoplay-policy=user-gesture-required'],
    },
  },
  projects: [
    {
      name: 'desktop',
      use: { viewport: { width: 1280, height: 800 } },
      grep: isShort ? /@desktop/ : /./,
      grepInvert: [/@phone/, ...leftOut],
    },
    { name: 'phone', use: PHONE, grepInvert: [/@desktop/, ...leftOut] },
  ],
});
