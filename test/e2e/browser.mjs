import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const ON_SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Debian's package, and its program: the browser's engine alone. */
const WITHOUT_WINDOWS = 'chromium-headless-shell';

const isRoot = () => process.getuid?.() === 0;

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
}

function onSystem() {
  return ON_SYSTEM.map(onPath).find(Boolean) ?? ELSEWHERE.find((path) => existsSync(path));
}

/** Whether the package called `name` could be installed. */
function installOnDebian(name) {
  if (!isRoot() || !existsSync('/etc/debian_version')) return false;
  console.log(`Installing the ${name} package.`);
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium: CHROMIUM_PATH, the system's, Playwright's own, or a fresh Debian package; null when there is none. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const ours = chromium.executablePath();
  const found = onSystem() ?? (existsSync(ours) ? ours : undefined);
  return found ?? (installOnDebian('chromium') ? onSystem() : null) ?? null;
}

/**
 * The same browser without windows, where there is one or it can be installed: all that is of the browser and not of the
 * page costs each test as much time again as the page does.
 */
export function findBrowserForTests() {
  if (process.env.CHROMIUM_PATH) return findBrowser();
  const found = onPath(WITHOUT_WINDOWS);
  return found ?? (installOnDebian(WITHOUT_WINDOWS) ? onPath(WITHOUT_WINDOWS) : null) ?? findBrowser();
}

/** Chromium refuses its sandbox to root. */
export const LAUNCH_ARGS = isRoot() ? ['--no-sandbox'] : [];

export const NO_BROWSER =
  'No Chromium found. Set CHROMIUM_PATH to one, install the chromium package, or run: npx playwright install chromium';
