/** Codes of the keys whose names on the Family BASIC keyboard say where they lie on ours. */
function alike(names: readonly string[], codeOf: (name: string) => string): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, [codeOf(name)]]));
}

/**
 * The Family BASIC keyboard: its keys by their names, and the keys of ours (`KeyboardEvent.code`) that press them, as they lie
 * on the American layout.
 */
export const BASIC_KEYS: Readonly<Record<string, readonly string[]>> = {
  ...alike([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], (letter) => `Key${letter}`),
  ...alike([...'0123456789'], (digit) => `Digit${digit}`),
  ...alike(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'], (name) => name),
  RETURN: ['Enter', 'NumpadEnter'],
  SPACE: ['Space'],
  ESC: ['Escape'],
  DEL: ['Backspace', 'Delete'],
  INS: ['Insert'],
  CLR: ['Home'],
  STOP: ['End'],
  UP: ['ArrowUp'],
  DOWN: ['ArrowDown'],
  LEFT: ['ArrowLeft'],
  RIGHT: ['ArrowRight'],
  LSHIFT: ['ShiftLeft'],
  RSHIFT: ['ShiftRight'],
  CTR: ['ControlLeft', 'ControlRight'],
  GRPH: ['AltLeft'],
  KANA: ['AltRight'],
  '-': ['Minus'],
  '^': ['Equal'],
  '@': ['Backquote'],
  '[': ['BracketLeft'],
  ']': ['BracketRight'],
  YEN: ['Backslash', 'IntlYen'],
  _: ['IntlRo', 'PageDown'],
  ';': ['Semicolon'],
  ':': ['Quote'],
  ',': ['Comma'],
  '.': ['Period'],
  '/': ['Slash'],
};

/** Those of them that the Subor keyboard has not. */
export const BASIC_ONLY: readonly string[] = ['DEL', '_', 'KANA'];

/**
 * The keys that the Subor keyboard has besides, likewise. F9 stays the page's, which pauses by it, and Tab leads through the page.
 * Both Enter keys are its large one.
 */
export const SUBOR_KEYS: Readonly<Record<string, readonly string[]>> = {
  ...alike(['F10', 'F11', 'F12'], (name) => name),
  ...alike(
    [...'0123456789'].map((digit) => `KP${digit}`),
    (name) => name.replace('KP', 'Numpad'),
  ),
  ...{ F9: [], BS: ['Backspace'], DELETE: ['Delete'], PGUP: ['PageUp'], PGDN: ['PageDown'], TAB: [] },
  ...{ CAPS: ['CapsLock'], PAUSE: ['Pause'], NUM: ['NumLock'], 'KP.': ['NumpadDecimal'], 'KP+': ['NumpadAdd'] },
  ...{ 'KP-': ['NumpadSubtract'], 'KP*': ['NumpadMultiply'], 'KP/': ['NumpadDivide'], KPENTER: [] },
};

/** The keys of the Family BASIC keyboard by their names, as they lie on it. */
export const BASIC_LAYOUT: readonly (readonly string[])[] = [
  ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'],
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '^', 'YEN', 'STOP', 'CLR', 'INS', 'DEL'],
  ['ESC', 'Q', 'W', 'E', 'R', 'T', 'Y', 'U', 'I', 'O', 'P', '@', '[', 'RETURN', 'UP'],
  ['CTR', 'A', 'S', 'D', 'F', 'G', 'H', 'J', 'K', 'L', ';', ':', ']', 'KANA', 'LEFT', 'RIGHT'],
  ['LSHIFT', 'Z', 'X', 'C', 'V', 'B', 'N', 'M', ',', '.', '/', '_', 'RSHIFT', 'DOWN'],
  ['GRPH', 'SPACE'],
];

/** What is printed on those keys of the Family BASIC keyboard that are called otherwise. */
const BASIC_CAPS: Readonly<Record<string, string>> = {
  ...{ YEN: '¥', UP: '↑', DOWN: '↓', LEFT: '←', RIGHT: '→', LSHIFT: 'Shift', RSHIFT: 'Shift', KANA: 'カナ' },
  ...{ RETURN: 'Return', SPACE: 'Space', STOP: 'Stop', CLR: 'Clr', INS: 'Ins', DEL: 'Del', ESC: 'Esc', GRPH: 'Grph' },
  CTR: 'Ctr',
};

/** What is printed on the key of the Family BASIC keyboard called `name`: the same in every language. */
export function capOf(name: string): string {
  return BASIC_CAPS[name] ?? name;
}

/** The twelve sensors of a mat, number 1 first: three rows of four keys that mean nothing else. */
export const MAT_KEYS: readonly string[] = [
  ...['Digit5', 'Digit6', 'Digit7', 'Digit8'],
  ...['KeyT', 'KeyY', 'KeyU', 'KeyI'],
  ...['KeyG', 'KeyH', 'KeyJ', 'KeyK'],
];
