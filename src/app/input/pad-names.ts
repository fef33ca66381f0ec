import { laterText } from '../i18n/later-text.ts';
import { Gamepad } from './buttons.ts';

/** What is held first comes first. */
const ORDER = (['Select', ...Object.keys(Gamepad)] as readonly (keyof typeof Gamepad)[]).filter(
  (name, i, all) => all.indexOf(name) === i,
);

/** What gamepad buttons are called that are held together, bits of `Gamepad`. */
function padName(buttons: number): string {
  const held = ORDER.filter((name) => (buttons & Gamepad[name]) !== 0);
  return laterText.keyPage.together(held.map((name) => laterText.keyPage.buttons[name]));
}

/** What the gamepad buttons of rows are called, each said once. */
export function padNames(combinations: readonly number[]): string[] {
  return [...new Set(combinations.map(padName))];
}
