import { Button } from '../../app/input/buttons.ts';

/** A button of a pad, as it is written on one. */
export type ButtonName = keyof typeof Button;

/** All buttons, in the order of their bits. */
export const BUTTON_NAMES = Object.keys(Button) as readonly ButtonName[];

/** The bits of buttons by name, joined by `+` in any case: `Right+A`; null where there is no such button. */
export function maskOf(text: string): number | null {
  let mask = 0;
  for (const word of text.split('+')) {
    const name = BUTTON_NAMES.find((one) => one.toLowerCase() === word.trim().toLowerCase());
    if (name === undefined) return null;
    mask |= Button[name];
  }
  return mask;
}

/** The names of the buttons in `mask`, joined by `+`; `nothing` where there are none. */
export function namesOf(mask: number): string {
  return BUTTON_NAMES.filter((name) => (mask & Button[name]) !== 0).join('+') || 'nothing';
}
