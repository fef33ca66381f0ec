/**
 * The keys by their place in the matrix: ten rows (the last without keys), two columns of four; in each column D1 to
 * D4 of the second port. https://www.nesdev.org/wiki/Family_BASIC_Keyboard
 */
export const MATRIX: readonly (readonly string[])[] = [
  ['F8', 'RETURN', '[', ']', 'KANA', 'RSHIFT', 'YEN', 'STOP'],
  ['F7', '@', ':', ';', '_', '/', '-', '^'],
  ['F6', 'O', 'L', 'K', '.', ',', 'P', '0'],
  ['F5', 'I', 'U', 'J', 'M', 'N', '9', '8'],
  ['F4', 'Y', 'G', 'H', 'B', 'V', '7', '6'],
  ['F3', 'T', 'R', 'D', 'F', 'C', '5', '4'],
  ['F2', 'W', 'S', 'A', 'X', 'Z', 'E', '3'],
  ['F1', 'ESC', 'Q', 'CTR', 'LSHIFT', 'GRPH', '1', '2'],
  ['CLR', 'UP', 'RIGHT', 'LEFT', 'DOWN', 'SPACE', 'DEL', 'INS'],
];

/** What the Subor keyboard has and the Family BASIC keyboard has not, by names of our own: `KP` is the block of digits to the right. */
export const MORE_KEYS: readonly string[] =
  'BS DELETE PGUP PGDN TAB CAPS F9 F10 F11 F12 PAUSE NUM KP0 KP1 KP2 KP3 KP4 KP5 KP6 KP7 KP8 KP9 KP. KP+ KP- KP* KP/ KPENTER'.split(
    ' ',
  );
