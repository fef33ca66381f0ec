import { laterText } from '../../i18n/later-text.ts';

/** A screen reader is told how far it is after so many games, and each time there are twice as many. */
const TOLD_FROM = 50;

/** How many games it is told next that there are so far, after `told`, when `done` were looked at: 0 as long as it is not told any. */
export function toldNext(done: number, told: number): number {
  return done >= Math.max(TOLD_FROM, told * 2) ? done : told;
}

/** What a screen reader is told: at first only what goes on, since an archive in which there is nothing may take long. */
export function toldText(told: number): string {
  const { shelf: words } = laterText;
  return told > 0 ? words.progress(told) : words.adding;
}
