import { expect, test } from 'vitest';
import { heard } from '../../../src/app/sound/heard.ts';

const newest = () => heard.samples[(heard.end - 1) & (heard.samples.length - 1)];

test('what goes to the sound device is remembered in a ring, while somebody draws it', () => {
  const first = Float32Array.from({ length: 800 }, (_, i) => i);
  heard.add(first, 800);
  expect([heard.end, newest()]).toEqual([0, 0]);
  const stop = heard.watch();
  for (let i = 0; i < 6; i++) heard.add(first, 800);
  // 4800 samples in a ring of 4096.
  expect([heard.end, newest(), heard.samples[heard.end]]).toEqual([704, 799, 704]);
  heard.add(first, 10);
  expect(newest()).toBe(9);
  stop();
  heard.add(first, 20);
  expect(newest()).toBe(9);
});
