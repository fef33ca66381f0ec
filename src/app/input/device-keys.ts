/** Keys of the Family BASIC keyboard by those of ours: what is printed on them, on the American layout. */
export const BASIC_KEYS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [`Key${letter}`, letter])),
  ...Object.fromEntries([...'0123456789'].map((digit) => [`Digit${digit}`, digit])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`F${number}`, `F${number}`])),
  Enter: 'RETURN',
  Space: 'SPACE',
  Escape: 'ESC',
  Backspace: 'DEL',
  Delete: 'DEL',
  Insert: 'INS',
  Home: 'CLR',
  End: 'STOP',
  ArrowUp: 'UP',
  ArrowDown: 'DOWN',
  ArrowLeft: 'LEFT',
  ArrowRight: 'RIGHT',
  ShiftLeft: 'LSHIFT',
  ShiftRight: 'RSHIFT',
  ControlLeft: 'CTR',
  ControlRight: 'CTR',
  AltLeft: 'GRPH',
  AltRight: 'KANA',
  Minus: '-',
  Equal: '^',
  Backquote: '@',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: 'YEN',
  IntlYen: 'YEN',
  IntlRo: '_',
  PageDown: '_',
  Semicolon: ';',
  Quote: ':',
  Comma: ',',
  Period: '.',
  Slash: '/',
};

/** The twelve sensors of a mat, number 1 first: three rows of four keys that mean nothing else. */
export const MAT_KEYS: readonly string[] = [
  ...['Digit5', 'Digit6', 'Digit7', 'Digit8'],
  ...['KeyT', 'KeyY', 'KeyU', 'KeyI'],
  ...['KeyG', 'KeyH', 'KeyJ', 'KeyK'],
];

/** Held, it blows into the second pad's microphone. */
export const MICROPHONE_KEY = 'KeyN';
/** On a VS. System: a coin into the first and the second slot, and, held, the operator's button. */
export const COIN_KEYS: readonly string[] = ['KeyC', 'KeyV'];
export const SERVICE_KEY = 'KeyB';
/** Pauses where all other keys are the game's. */
export const KEYBOARD_PAUSE_KEY = 'F9';
