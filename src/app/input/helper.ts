import { computed, signal } from '@preact/signals';
import { type Settings, settings } from '../shell/settings.ts';
import { Button } from './buttons.ts';
import { type Helps, PadHelp } from './pad-help.ts';

/** The setting of each button whose press can be helped. */
const PRESSES = [
  ['pressA', Button.A],
  ['pressB', Button.B],
  ['pressSelect', Button.Select],
  ['pressStart', Button.Start],
] as const;

/** How presses are helped, by `chosen` settings. */
export function helpsOf(chosen: Settings): Helps {
  let toggled = 0;
  let repeated = 0;
  for (const [id, bit] of PRESSES) {
    const press = chosen[id];
    if (press === 'toggle' || press === 'toggleRepeat') toggled |= bit;
    if (press === 'repeat' || press === 'toggleRepeat') repeated |= bit;
  }
  // With a switch one thing is pressed at a time.
  return { toggled, repeated, waysStay: chosen.waysStay || chosen.switchControl !== 'off' };
}

const helps = computed(() => helpsOf(settings.value));
const pad = new PadHelp();

/** Buttons of the first player that stay pressed without being held, bits of `Button`. */
export const kept = signal(0);

function show(): void {
  if (pad.kept !== kept.peek()) kept.value = pad.kept;
}

/** Helps the first player as Settings say; `Input` asks it once for each console frame. */
export const helper = {
  next(held: number): number {
    const bits = pad.next(held, helps.peek());
    show();
    return bits;
  },
  clear(): void {
    pad.clear();
    show();
  },
};
