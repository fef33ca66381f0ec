import { expect, test } from 'vitest';
import { tabFor } from '../../../../src/app/ui/parts/Tabs.tsx';

test('arrow keys go round the tabs as they are seen, Home and End to the ends', () => {
  const from = (index: number, key: string, isRtl = false) => tabFor(key, index, 3, isRtl);
  expect([0, 1, 2].map((index) => from(index, 'ArrowRight'))).toEqual([1, 2, 0]);
  expect([0, 1, 2].map((index) => from(index, 'ArrowLeft'))).toEqual([2, 0, 1]);
  expect([0, 1, 2].map((index) => from(index, 'ArrowRight', true))).toEqual([2, 0, 1]);
  expect([0, 1, 2].map((index) => from(index, 'ArrowLeft', true))).toEqual([1, 2, 0]);
  expect([from(1, 'Home'), from(1, 'End')]).toEqual([0, 2]);
  expect([from(1, 'ArrowDown'), from(1, 'Tab'), from(1, 'a')]).toEqual([null, null, null]);
});
