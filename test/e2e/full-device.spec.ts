import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../src/app/i18n/en.ts';
import { Nes } from '../../src/console/index.ts';
import {
  button,
  drop,
  expect,
  expectRunning,
  kept,
  keptAt,
  keyOf,
  openLibrary,
  secondCopyHas,
  test,
} from './helpers.ts';
import { COUNTER, killRom } from './kill-rom.ts';
import { Victim } from './victim.ts';

const ROM = killRom();
const KEY = keyOf(ROM);
/** How long the device stays full, ms: Chromium then opens empty databases the next time. */
const FULL_MS = 6000;
/** Room for a profile, and little more, MB. */
const SIZE = 160;

/** A device of its own for a profile; null where tests may not mount one. */
function mount(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'cartouche-device-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

/** Write to `path` until the device is full. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  for (const size of [1 << 20, 4096, 1]) {
    const bytes = new Uint8Array(size);
    try {
      for (;;) if (writeSync(file, bytes) === 0) break;
    } catch {
      // Full, for pieces of this size.
    }
  }
  closeSync(file);
}

test('a device that is full for some seconds in play loses nothing @desktop', async ({ baseURL }) => {
  test.setTimeout(180_000);
  const device = mount();
  test.skip(device === null, 'NOT RUN: a full device (no small file system can be mounted here)');
  if (device === null) return;
  const filler = join(device, 'filler');
  const profile = join(device, 'profile');
  const play = async (): Promise<number> => {
    const victim = new Victim(profile);
    const page = await victim.page();
    await openLibrary(page, baseURL);
    const isFirst = (await button(page, en.library.continue).count()) === 0;
    if (isFirst) await drop(page, [{ name: 'Killed.nes', bytes: ROM }]);
    else await button(page, en.library.continue).click();
    await expectRunning(page);
    await expect.poll(() => keptAt(page, `${KEY}/auto`)).toBeGreaterThan(0);
    await expect.poll(() => secondCopyHas(page, ['games', 'roms', 'states'])).toBe(true);
    fill(filler);
    await expect(page.getByText(/^Storage is full/).first()).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, FULL_MS));
    rmSync(filler);
    // It is kept again, by itself, however long the browser's own database is silent after that.
    const full = Date.now();
    await expect.poll(() => keptAt(page, `${KEY}/auto`), { timeout: 60_000 }).toBeGreaterThan(full);
    const nes = new Nes(ROM);
    nes.load(Uint8Array.from((await kept(page, 'states', `${KEY}/auto`)) ?? []));
    await victim.close();
    return nes.peek('cpu', COUNTER) | (nes.peek('cpu', COUNTER + 1) << 8);
  };
  try {
    const first = await play();
    const second = await play();
    // It went on where it was: nothing begins at 0 again.
    expect(second).toBeGreaterThan(first);
  } finally {
    execFileSync('umount', ['-l', device]);
  }
});
