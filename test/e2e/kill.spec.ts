import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../../src/app/i18n/en.ts';
import { Nes } from '../../src/console/index.ts';
import { button, drop, expect, expectRunning, kept, keptAt, keyOf, openLibrary, test } from './helpers.ts';
import { COUNTER, isWritten, killRom, WRITTEN } from './kill-rom.ts';
import { Victim } from './victim.ts';

/**
 * How often the browser is killed; `npm run test:kill` asks for more, and looks at ages. Five fall, on a machine that keeps up,
 * into both halves of what the game does: three while its battery is written, two while it is not.
 */
const COUNT = Number(process.env.KILLS ?? 5);
const LOOKS_AT_AGES = process.env.KILLS !== undefined;
/** Limits of what may be lost, ms. */
const PLACE = 5000;
const BATTERY = 1000;

const ROM = killRom();
const KEY = keyOf(ROM);

/** Numbers from 0 to 1 that are the same each time. */
function* randomly(): Generator<number> {
  let seed = 20261129;
  for (;;) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    yield seed / 0x7fffffff;
  }
}

/** What was kept of the game that was killed at `killed`, after it had begun at `begun`: ages in ms. */
interface Found {
  readonly counted: number;
  readonly place: number;
  /** Null when the battery was not written then. */
  readonly battery: number | null;
}

/** What was kept is whole; how old it was when the browser was killed. */
async function look(page: Page, begun: number, killed: number): Promise<Found> {
  const nes = new Nes(ROM);
  nes.load(Uint8Array.from((await kept(page, 'states', `${KEY}/auto`)) ?? []));
  const word = (at: number) => nes.peek('cpu', at) | (nes.peek('cpu', at + 1) << 8);
  const battery = (await kept(page, 'battery', KEY)) ?? [];
  // The battery is never newer than the place: else the game would begin anew.
  expect(battery[0] | (battery[1] << 8)).toBeLessThanOrEqual(word(WRITTEN));
  const counted = word(COUNTER);
  const place = killed - Math.max(await keptAt(page, `${KEY}/auto`), begun);
  // Where the place was kept while the battery was written, that is how old the battery is; it comes right after it.
  return { counted, place, battery: isWritten(counted) ? place : null };
}

const figuresOf = (ages: readonly number[]) => {
  const sorted = [...ages].sort((one, other) => one - other);
  return `worst ${sorted.at(-1)} ms, median ${sorted[sorted.length >> 1]} ms`;
};

test('a browser that is killed in play loses nothing that was kept @desktop', async ({ baseURL }) => {
  test.setTimeout(60_000 + COUNT * 30_000);
  const profile = mkdtempSync(join(tmpdir(), 'cartouche-kill-'));
  const random = randomly();
  const ages = { place: [] as number[], battery: [] as number[] };
  let begun = 0;
  let killed = 0;
  let counted = -1;
  for (let i = 0; i <= COUNT; i++) {
    const victim = new Victim(profile);
    const page = await victim.page();
    await openLibrary(page, baseURL);
    if (i === 0) {
      await drop(page, [{ name: 'Killed.nes', bytes: ROM }]);
    } else {
      const seen = await look(page, begun, killed);
      expect(seen.counted).toBeGreaterThanOrEqual(counted);
      counted = seen.counted;
      ages.place.push(seen.place);
      if (seen.battery !== null) ages.battery.push(seen.battery);
      await button(page, en.library.continue).click();
      await expect(page.getByText(en.play.continued('Killed'))).toBeVisible();
    }
    begun = Date.now();
    await expectRunning(page);
    // At least once the first place is kept: before that there is nothing to come back.
    if (i === 0) await expect.poll(() => kept(page, 'states', `${KEY}/auto`)).not.toBeNull();
    else await new Promise((resolve) => setTimeout(resolve, 200 + 6000 * (random.next().value ?? 0)));
    killed = await victim.kill();
  }
  console.log(`${COUNT} kills. Place: ${figuresOf(ages.place)}. Battery: ${figuresOf(ages.battery)}.`);
  if (LOOKS_AT_AGES) {
    expect(Math.max(...ages.place)).toBeLessThanOrEqual(PLACE);
    expect(Math.max(...ages.battery)).toBeLessThanOrEqual(BATTERY);
  }
  rmSync(profile, { recursive: true });
});
