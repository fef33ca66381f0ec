import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import type { Rendered, render } from '../app/sound/effects-page.ts';

const RATE = 48_000;
const BANDS = [80, 250, 800, 2500, 8000];
/** The page moves bands slowly: by then they are where they are to be. */
const SETTLED = 0.5 * RATE;
const AS_IT_IS = { bands: {}, limits: false, balance: 0 };

let script = '';

test.beforeAll(async () => {
  const entry = new URL('../app/sound/effects-page.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'effectsPage' } },
  });
  const bundles = Array.isArray(built) ? built : [built];
  const chunk = bundles.flatMap((bundle) => ('output' in bundle ? bundle.output : [])).find((o) => o.type === 'chunk');
  script = chunk?.code ?? '';
});

test.beforeEach(async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: script });
});

function rendered(page: Page, what: Rendered): Promise<number[][]> {
  return page.evaluate((of) => {
    const { effectsPage } = globalThis as unknown as { effectsPage: { render: typeof render } };
    return effectsPage.render(of);
  }, what);
}

const tone = (hz: number, height: number, length: number) =>
  Array.from({ length }, (_, i) => height * Math.sin((2 * Math.PI * hz * i) / RATE));
const decibels = (ratio: number) => 20 * Math.log10(ratio);
const highest = (samples: readonly number[]) => samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
const steepest = (samples: readonly number[]) =>
  samples.reduce((most, one, i) => (i === 0 ? most : Math.max(most, Math.abs(one - samples[i - 1]))), 0);

/** What `samples`, an answer to an impulse of `height`, say of a tone of `hz`, dB. */
function responseAt(samples: readonly number[], hz: number, height: number): number {
  let [re, im] = [0, 0];
  for (const [i, sample] of samples.entries()) {
    re += sample * Math.cos((2 * Math.PI * hz * i) / RATE);
    im += sample * Math.sin((2 * Math.PI * hz * i) / RATE);
  }
  return decibels(Math.hypot(re, im) / height);
}

/** By the Web Audio API's formulas (section 1.13.5), what filter `i` of the five makes of a tone of `hz`, dB. */
function theory(i: number, gain: number, hz: number): number {
  const a = 10 ** (gain / 40);
  const w = (2 * Math.PI * BANDS[i]) / RATE;
  const [sin, cos] = [Math.sin(w), Math.cos(w)];
  const peaking = () => {
    const alpha = sin / (2 * 0.9);
    return [1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a];
  };
  const shelf = (side: number) => {
    // A slope of 1.
    const root = 2 * Math.sqrt(a) * (sin / 2) * Math.SQRT2;
    const [more, less, turn] = [a + 1, a - 1, side * cos];
    return [
      a * (more - less * turn + root),
      side * 2 * a * (less - more * turn),
      a * (more - less * turn - root),
      more + less * turn + root,
      side * -2 * (less + more * turn),
      more + less * turn - root,
    ];
  };
  const [b0, b1, b2, a0, a1, a2] = i === 0 ? shelf(1) : i === 4 ? shelf(-1) : peaking();
  const at = (2 * Math.PI * hz) / RATE;
  const size = (c0: number, c1: number, c2: number) =>
    Math.hypot(c0 + c1 * Math.cos(at) + c2 * Math.cos(2 * at), c1 * Math.sin(at) + c2 * Math.sin(2 * at));
  return decibels(size(b0, b1, b2) / size(a0, a1, a2));
}

test('each band of the equaliser does what theory says of its filter, and all of them together what they do one by one @desktop', async ({
  page,
}) => {
  const impulse = Array.from({ length: 2 * SETTLED }, (_, i) => (i === SETTLED ? 0.1 : 0));
  const answer = async (bands: Record<string, number>) => {
    const [left] = await rendered(page, { input: impulse, chosen: [{ at: 0, effects: { ...AS_IT_IS, bands } }] });
    return left.slice(SETTLED);
  };
  const tones = [20, 40, 80, 160, 250, 440, 800, 1500, 2500, 4500, 8000, 12_000, 16_000];
  const gains = [6, -12, 3, -5, 12];
  const all = await answer(Object.fromEntries(BANDS.map((band, i) => [band, gains[i]])));
  for (const hz of tones) {
    const sum = gains.reduce((total, gain, i) => total + theory(i, gain, hz), 0);
    expect(responseAt(all, hz, 0.1), `all at ${hz} Hz`).toBeCloseTo(sum, 1);
  }
  for (const [i, band] of BANDS.entries()) {
    const alone = await answer({ [band]: gains[i] });
    for (const hz of tones) {
      expect(responseAt(alone, hz, 0.1), `${band} Hz at ${hz} Hz`).toBeCloseTo(theory(i, gains[i], hz), 1);
    }
    // What a player sees of it: its own tones are as much louder as it says, and those of the band after the next hardly.
    const own = i === 0 ? 20 : i === 4 ? 20_000 : band;
    expect(Math.abs(responseAt(alone, own, 0.1) - gains[i])).toBeLessThan(0.5);
    for (const [j, other] of BANDS.entries()) {
      if (Math.abs(i - j) > 1) expect(Math.abs(responseAt(alone, other, 0.1))).toBeLessThan(1.5);
    }
  }
});

test('nothing passes the ceiling, however much louder the bands make it and however suddenly it comes @desktop', async ({
  page,
}) => {
  // A square that begins at full height, again and again, after some silence.
  const bursts = Array.from({ length: 2 * RATE }, (_, i) => (i % 12_000 < 6000 ? 0 : Math.floor(i / 50) % 2 ? 1 : -1));
  const bands = Object.fromEntries(BANDS.map((band) => [band, 12]));
  for (const [effects, least] of [
    [{ ...AS_IT_IS, bands }, 0.9],
    [{ ...AS_IT_IS, limits: true }, 0.1],
    [{ ...AS_IT_IS, bands, limits: true, balance: 0.5 }, 0.1],
    [{ ...AS_IT_IS, balance: -1 }, 0.9],
  ] as const) {
    const [left, right] = await rendered(page, { input: bursts, channels: 2, chosen: [{ at: 0, effects }] });
    const most = Math.max(highest(left), highest(right));
    expect(most).toBeLessThanOrEqual(1);
    expect(most).toBeGreaterThan(least);
  }
  // What has room below it comes through as it is.
  const quiet = tone(440, 0.7, SETTLED);
  const [left] = await rendered(page, {
    input: quiet,
    chosen: [{ at: 0, effects: { ...AS_IT_IS, bands: { 8000: 0.001 } } }],
  });
  expect(highest(left.map((sample, i) => sample - quiet[i]))).toBeLessThan(0.001);
});

test('the limiter makes louder what is quiet, and quieter what is loud @desktop', async ({ page }) => {
  const level = async (height: number) => {
    const input = tone(440, height, 2 * RATE);
    const [left] = await rendered(page, { input, chosen: [{ at: 0, effects: { ...AS_IT_IS, limits: true } }] });
    return decibels(highest(left.slice(RATE)) / height);
  };
  const [quiet, middle, loud] = [await level(0.01), await level(0.1), await level(0.7)];
  expect(quiet).toBeGreaterThan(4);
  expect(quiet).toBeLessThan(6);
  expect(loud).toBeLessThan(-6);
  expect(middle).toBeGreaterThan(loud);
});

test('no change of them makes a step, and without them all is as it was @desktop', async ({ page }) => {
  const input = tone(220, 0.5, 6 * RATE);
  const own = steepest(input);
  const chosen = [
    AS_IT_IS,
    { ...AS_IT_IS, bands: { 250: 12 } },
    { ...AS_IT_IS, bands: { 250: -12, 80: 6 } },
    { ...AS_IT_IS, limits: true },
    { ...AS_IT_IS, limits: true, balance: -1 },
    { ...AS_IT_IS, balance: 1 },
    AS_IT_IS,
  ].map((effects, i) => ({ at: i * 0.75 * RATE, effects }));
  const [left, right] = await rendered(page, { input, chosen });
  for (const [i, { at, effects }] of chosen.entries()) {
    if (i === 0) continue;
    for (const side of [left, right]) {
      // How steep the tone is before and after: where it is louder it is steeper.
      const before = steepest(side.slice(at - 0.2 * RATE, at));
      const after = steepest(side.slice(at + 0.55 * RATE, at + 0.75 * RATE));
      const within = steepest(side.slice(at, at + 0.55 * RATE));
      expect(within, JSON.stringify(effects)).toBeLessThan(Math.max(before, after) + 0.01);
    }
  }
  expect(own).toBeGreaterThan(0.01);
  expect(left.slice(-RATE / 2)).toEqual(input.slice(-RATE / 2).map(Math.fround));
});
