import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { FRAMES, frameOf, phaseOf } from '../app/picture/filters/frames.ts';
import type { drawByGl } from '../app/picture/filters/gl-page.ts';
import { LOOKS } from '../app/picture/filters/looks.ts';
import { drawByHand } from '../app/picture/filters/reference.ts';

/** A part of the picture, at 3.43 pixels to a line: small, so that software draws it soon. */
const PART = { cropped: true, cropLeft: 96, cropRight: 96, cropTop: 106, cropBottom: 100 };
const [WIDTH, HEIGHT] = [251, 117];

let script = '';

test.beforeAll(async () => {
  const entry = new URL('../app/picture/filters/gl-page.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'glPage' } },
  });
  const bundles = Array.isArray(built) ? built : [built];
  const chunk = bundles.flatMap((bundle) => ('output' in bundle ? bundle.output : [])).find((o) => o.type === 'chunk');
  script = chunk?.code ?? '';
});

test('each filter draws by WebGL what it draws by hand @desktop', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('about:blank');
  await page.addScriptTag({ content: script });
  for (const [name, { options, isPal }] of Object.entries(LOOKS)) {
    const wanted = { frames: FRAMES, options: { ...options, ...PART }, isPal, width: WIDTH, height: HEIGHT };
    const drawn = await page.evaluate((of) => {
      const { glPage } = globalThis as unknown as { glPage: { drawByGl: typeof drawByGl } };
      return glPage.drawByGl(of);
    }, wanted);
    for (const [i, frame] of FRAMES.entries()) {
      const byGl = Buffer.from(drawn[i], 'base64');
      const byHand = drawByHand({ ...wanted, numbers: frameOf(frame), phase: phaseOf(i, isPal) });
      let worst = 0;
      for (let at = 0; at < byHand.length; at++) {
        const byte = byGl[Math.floor(at / 3) * 4 + (at % 3)];
        worst = Math.max(worst, Math.abs(byte - Math.round(byHand[at])));
      }
      expect.soft(worst, `${name}, ${frame}`).toBeLessThanOrEqual(1);
    }
  }
});
