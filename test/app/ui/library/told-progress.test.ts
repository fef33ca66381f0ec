import { expect, test } from 'vitest';
import { laterEn } from '../../../../src/app/i18n/later-en.ts';
import { toldNext, toldText } from '../../../../src/app/ui/library/told-progress.ts';

test('a screen reader is told that games are added, and how many from 50 on, each time there are twice as many', () => {
  const said: string[] = [];
  let told = 0;
  for (let done = 0; done <= 250; done++) {
    told = toldNext(done, told);
    const now = toldText(told);
    if (said.at(-1) !== now) said.push(now);
  }
  const { adding, progress } = laterEn.shelf;
  expect(said).toEqual([adding, progress(50), progress(100), progress(200)]);
});
