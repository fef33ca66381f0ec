import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, showPage } from '../../../src/app/shell/page-state.ts';

/** What the browser does in its next frames, in the order in which it was asked. */
let frames: (() => void)[] = [];
let isCalm = false;

const nextFrame = () => frames.shift()?.();

beforeEach(() => {
  frames = [];
  isCalm = false;
  page.value = 'library';
  vi.stubGlobal('matchMedia', () => ({ matches: isCalm }));
  vi.stubGlobal('document', {
    documentElement: { dataset: {} },
    startViewTransition: (draw: () => Promise<void>) => ({
      ready: Promise.reject(new Error('skipped')),
      updateCallbackDone: new Promise<void>((done) => frames.push(() => done(draw()))),
    }),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a page comes with the next frame', async () => {
  const shown = showPage('play');
  expect(page.value).toBe('library');
  nextFrame();
  await shown;
  expect(page.value).toBe('play');
});

test('back before it has come, the page is the one that was asked for last', async () => {
  const shown = [showPage('play'), showPage('library')];
  nextFrame();
  nextFrame();
  await Promise.all(shown);
  expect(page.value).toBe('library');
});

test('of three, too, one of them asked for between the frames of the others', async () => {
  const shown = [showPage('play'), showPage('prove')];
  nextFrame();
  shown.push(showPage('play'));
  nextFrame();
  nextFrame();
  await Promise.all(shown);
  expect(page.value).toBe('play');
});

test('one that comes at once is not taken away by one that was on its way', async () => {
  const shown = showPage('play');
  isCalm = true;
  await showPage('prove');
  expect(page.value).toBe('prove');
  nextFrame();
  await shown;
  expect(page.value).toBe('prove');
});
