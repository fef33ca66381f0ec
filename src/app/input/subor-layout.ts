import { capOf } from './device-keys.ts';

/** The keys of the Subor keyboard by their names, as they lie on it. */
export const SUBOR_LAYOUT: readonly (readonly string[])[] = [
  ['ESC', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12', 'PAUSE'],
  ['@', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '^', 'BS', 'INS', 'CLR', 'PGUP'],
  ['TAB', 'Q', 'W', 'E', 'R', 'T', 'Y', 'U', 'I', 'O', 'P', '[', ']', 'YEN', 'DELETE', 'STOP', 'PGDN'],
  ['CAPS', 'A', 'S', 'D', 'F', 'G', 'H', 'J', 'K', 'L', ';', ':', 'RETURN', 'UP'],
  ['LSHIFT', 'Z', 'X', 'C', 'V', 'B', 'N', 'M', ',', '.', '/', 'LEFT', 'DOWN', 'RIGHT'],
  ['CTR', 'GRPH', 'SPACE'],
  [
    'NUM',
    'KP7',
    'KP8',
    'KP9',
    'KP4',
    'KP5',
    'KP6',
    'KP1',
    'KP2',
    'KP3',
    'KP0',
    'KP.',
    'KP/',
    'KP*',
    'KP-',
    'KP+',
    'KPENTER',
  ],
];

/** What is printed on its keys where that is not what the Family BASIC keyboard has there, nor the name itself. */
const CAPS: Readonly<Record<string, string>> = {
  ...{ '@': '`', '^': '=', ':': "'", YEN: '\\', STOP: 'End', CLR: 'Home', GRPH: 'Alt', CTR: 'Ctrl', RETURN: 'Enter' },
  ...{ BS: '⌫', DELETE: 'Del', PGUP: 'PgUp', PGDN: 'PgDn', TAB: 'Tab', CAPS: 'Caps', PAUSE: 'Pause', NUM: 'Num' },
  KPENTER: 'Ent',
};

/** What is printed on the key of the Subor keyboard called `name`: the same in every language. */
export function suborCapOf(name: string): string {
  return CAPS[name] ?? capOf(name.replace(/^KP/, ''));
}
