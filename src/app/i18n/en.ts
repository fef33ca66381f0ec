import type { ProblemCode, Problems, RomProblems } from '../../console/core.ts';
import { formatsOf } from './format.ts';
import { KB, kilobytesOf } from './sizes.ts';

const { number, percent, plural, list } = formatsOf('en');

const kilobytes = kilobytesOf(number);

function files(count: number): string {
  return `${number(count)} ${plural(count, { one: 'file', other: 'files' })}`;
}

/** A sentence for each state and barcode that the core refuses; those for files are in `rom-problems-en.ts`. */
type ProblemTexts = { readonly [Code in Exclude<ProblemCode, keyof RomProblems>]: (values: Problems[Code]) => string };

/**
 * English, and by its type what every language has to say; what only parts of the page say that are fetched when wanted is in
 * `later-en.ts`. Parts go by what is on the screen, or by what is spoken of.
 */
export const en = {
  /** What is said in more than one place; there is one word for each of these. */
  common: {
    name: 'Cartouche',
    close: 'Close',
    undo: 'Undo',
    remove: 'Remove',
    play: 'Play',
    pause: 'Pause',
    resume: 'Continue',
    stop: 'Stop',
    volume: 'Volume',
    library: 'Library',
    settings: 'Settings',
    saveStates: 'Save states',
    accuracyTests: 'Accuracy tests',
    dismiss: 'Dismiss',
    automatic: 'Automatic',
    none: 'None',
    kilobytes,
  },

  library: {
    add: 'Add games',
    reading: 'Reading…',
    yourGames: 'Your games',
    invitation: 'Drop games, patches or .zip files here, or choose them',
    touchInvitation: 'Add games, patches or .zip files',
    lastPlayed: 'Last played',
    builtIn: 'Built-in game',
    aboutLastPlayed: 'Continues where you left it.',
    aboutBuiltIn: 'A new game for the NES, made for Cartouche. Play it at once, offline too.',
    continue: 'Continue',
    startOver: 'Start over',
    patched: 'Patched',
    size: (bytes: number) => `${number(bytes / KB)}\u00a0KB`,
    /** A button with three dots. */
    moreOf: (title: string) => `Options for ${title}`,
    favourite: 'Favourite',
    /** How many games were removed and can be brought back. */
    removed: (count: number) => `Removed games (${number(count)})`,
    offline: 'Ready to play offline.',
    onDevice: 'Your games and saves stay on this device.',
  },

  /** What is said while files come in, and games go. */
  files: {
    dropToAdd: 'Drop to add',
    dropToRun: 'Drop to run',
    busy: 'Other files are still being added. Add these again when that is done.',
    added: (count: number) => `${number(count)} ${plural(count, { one: 'game', other: 'games' })} added.`,
    /** Of one file: what is wrong with it, a whole sentence. */
    of: (name: string, problem: string) => `“${name}”: ${problem}`,
    /** Of several; `parts` are made by `alike`. */
    notAdded: (count: number, parts: readonly string[]) => `${files(count)} could not be added. ${parts.join(' ')}`,
    notRun: (count: number, parts: readonly string[]) => `${files(count)} could not be run. ${parts.join(' ')}`,
    /** Files with the same thing wrong. */
    alike: (names: readonly string[], problem: string) => `${list(names.map((name) => `“${name}”`))}: ${problem}`,
    unreadable: 'The file could not be read. Try again.',
    missing: (title: string) => `The file of “${title}” is missing. Add it again.`,
    builtInFailed: (status: number) => `The built-in game could not be loaded (HTTP ${status}). Try again.`,
  },

  play: {
    filterTooMuch:
      'The filter is more than this device can draw in time, so it shows less of it and keeps the sound whole.',
    screen: 'Game screen',
    music: 'Music',
    picture: (title: string) => `Picture of ${title}`,
    tapForSound: 'Tap for sound',
    volumeAt: percent,
    mute: 'Mute',
    unmute: 'Unmute',
    fullscreen: 'Fullscreen',
    exitFullscreen: 'Exit fullscreen',
    gameSettings: 'Game settings',
    reset: 'Reset',
    power: 'Power off and on',
    rewind: 'Rewind',
    rewindTo: 'Rewind…',
    hurry: 'Fast-forward while held',
    fast: 'Fast-forward',
    slow: 'Slow motion',
    frameOn: 'One frame on, while paused',
    frameBack: 'One frame back, while paused',
    undoReset: 'Undo reset',
    undoPower: 'Undo power',
    undoStart: 'Back to where I was',
    undoSettings: 'Undo settings',
    wasReset: 'The game was reset.',
    wasPowered: 'The console was powered off and on.',
    startedOver: (title: string) => `“${title}” starts over.`,
    continued: (title: string) => `“${title}” continues where you left it.`,
    notStarted: 'The game could not be started. Its saves are untouched. Reload the page and try again.',
    cartridgeFailed: (title: string) =>
      `The cartridge you chose for “${title}” does not work. The game starts with the one its header names.`,
    jammed: (title: string, address: number, hasCheats: boolean) =>
      `“${title}” has stopped: illegal instruction at $${address.toString(16).toUpperCase().padStart(4, '0')}. ${hasCheats ? 'Switch its cheats off, then reset it,' : 'Reset it,'} or load a save state.`,
    tooSlow: (title: string, speed: number) =>
      `This device is too slow for “${title}”: it runs at ${percent(speed)} of its speed.`,
    gamepadGone: 'Gamepad disconnected. The game is paused.',
    comesOver: (title: string) => `“${title}” is open in another window. It moves over to this one.`,
    wentElsewhere: (title: string) => `“${title}” is now open in another window.`,
    staysElsewhere: 'This game is open in another window and could not be saved there. Continue in that window.',
    /** The buttons of the touch pad, as on the console’s own. */
    select: 'Select',
    start: 'Start',
    /** On a turbo button, above its letter. */
    turbo: 'Turbo',
    touchLayout: 'Touch layout',
    cheats: 'Cheats',
    replays: 'Replays',
    workbench: 'Workbench',
    recording: 'Recording a replay',
    cheatsOn: (count: number) => `${number(count)} ${plural(count, { one: 'cheat', other: 'cheats' })} on`,
  },

  saves: {
    pin: 'Pin moment',
    clip: 'Clip…',
    saveTo: (slot: number) => `Save to slot ${number(slot)}`,
    loadFrom: (slot: number) => `Load slot ${number(slot)}`,
    undoLoad: 'Undo load',
    undoImport: 'Undo import',
    notKept: (title: string, problem: string) => `“${title}” could not be saved, so it stays open. ${problem}`,
    leaveAnyway: 'Leave anyway',
    exportNow: 'Save as a file',
    readOnly: (title: string) => `“${title}” is not being saved: its earlier saves could not be read.`,
    doesNotFit: 'The battery save does not fit this cartridge. The game starts without it.',
    fromBeginning: (title: string, problem: string) => `“${title}” starts from the beginning. ${problem}`,
    batteryIsNewer: (title: string) =>
      `“${title}” starts from the beginning: its battery save is newer than the point where you left it.`,
    earlierPoint: (title: string) => `An earlier point of “${title}” is saved, too.`,
    goThere: 'Go there',
    backWhereLeft: 'This is the point where you left the game.',
    backAtEarlier: 'This is the earlier point.',
  },

  /** What went wrong when something was saved or read, by its kind. */
  storage: {
    quota:
      'Storage is full: this browser gives the page no more room. Earlier saves are still there. Remove a game or free some space, then try again.',
    full: 'Storage is full: this device has no space left. Earlier saves are still there. Free some space, then try again.',
    refused:
      'This browser does not let the page save (a private window?). You can play, but nothing will be there next time.',
    closed: 'The browser closed the storage of this page. Reload the page, then try again.',
    silent:
      'The storage of this browser does not answer. You can play, but nothing is saved until it does. Reload the page, or restart the browser.',
    choiceNotKept: 'There is no room to keep what you chose: it lasts as long as this page is open. Free some space.',
    restored: 'Your library was restored from its second copy.',
    restoredGame: (title: string) => `“${title}” was restored from its second copy.`,
    aborted: 'The browser stopped before this was done. Earlier saves are still there. Try again.',
    other: (cause: string) => `The storage of this browser does not work (${cause}). Reload the page, then try again.`,
  },

  network: {
    pageMissing: 'This page could not be loaded. Go online and try again.',
    partMissing: 'A part of Cartouche is not on this device yet. Go online once and try again.',
    nothingHere: 'There is no page at this address. This is your library.',
    newVersion: 'A new version is ready.',
    update: 'Update now',
    oldTab: 'This tab is of an older version of Cartouche, and a part of it is gone. Your game is kept.',
    reload: 'Reload',
    isBefore: 'The newest version did not start here, so this is the one before.',
    tryAgain: 'Try it again',
  },

  settings: {
    tabs: { picture: 'Picture', sound: 'Sound', controls: 'Controls', data: 'Data', about: 'About' },
    /** Of the row of the table in `shell/settings.ts` that has as many choices as there are names; the others are in `later-en.ts`. */
    filter: {
      label: 'Filter',
      hint: 'How the console’s pixels come to the screen',
      /** By the names of their files in `picture/filters/`. */
      choices: {
        plain: 'Smooth pixels',
        sharp: 'Sharp pixels',
        composite: 'Composite',
        svideo: 'S-Video',
        rgb: 'RGB',
        lcd: 'Handheld LCD',
      },
    },
    languageMissing: 'This language could not be loaded. Go online and try again.',
  },

  /** What keys and gamepad buttons do where no button on the screen says so, and what is printed on keys. */
  keys: {
    up: 'Up',
    down: 'Down',
    left: 'Left',
    right: 'Right',
    a: 'A',
    b: 'B',
    turboA: 'Turbo A',
    turboB: 'Turbo B',
    sensor: (one: number) => `Mat sensor ${number(one)}`,
    /** A label, and the key that does the same. */
    withKey: (label: string, key: string) => `${label} (${key})`,
    /** What a key does for the second player on the same keyboard. */
    ofSecond: (label: string) => `Player 2: ${label}`,
    groups: { move: 'D-pad', move2: 'Player 2: D-pad', mat: 'Mat', keyboard: 'Family BASIC and Subor keyboard' },
    names: {
      ArrowUp: '↑',
      ArrowDown: '↓',
      ArrowLeft: '←',
      ArrowRight: '→',
      Enter: 'Enter',
      Escape: 'Esc',
      Space: 'Space',
      Backspace: 'Backspace',
      Delete: 'Del',
      Insert: 'Ins',
      Home: 'Home',
      End: 'End',
      PageUp: 'Page Up',
      PageDown: 'Page Down',
      Shift: 'Shift',
      ShiftLeft: 'Left Shift',
      ShiftRight: 'Right Shift',
      Control: 'Ctrl',
      ControlLeft: 'Left Ctrl',
      ControlRight: 'Right Ctrl',
      AltLeft: 'Left Alt',
      AltRight: 'Right Alt',
    },
    numpad: (key: string) => `Numpad ${key}`,
    all: 'All keys',
  },

  /** What is worked on the screen besides the pad. */
  panel: {
    coinInto: (slot: number) => `Insert coin in slot ${number(slot)}`,
    service: 'Service',
    microphone: 'Microphone',
  },

  music: {
    previous: 'Previous track',
    next: 'Next track',
    play: 'Play music',
    pause: 'Pause music',
    fileSettings: 'File settings',
    track: (one: number) => `Track ${number(one)}`,
    effect: (one: number) => `Sound effect ${number(one)}`,
  },

  /** Why the machine refuses a saved state or a barcode, by the codes of its errors. */
  problems: {
    'state-cut-short': () => 'This save state is empty or cut short. Load another one.',
    'not-a-state': () => 'This is not a save state of Cartouche.',
    'state-too-new': () => 'This save state was made by a newer version of Cartouche. Update, then load it.',
    'state-of-another-game': () => 'This save state belongs to another game.',
    'state-of-another-console': ({ made, here }) =>
      `This save state was made on another console (${made.toUpperCase()}, not ${here.toUpperCase()}).`,
    'state-of-another-cartridge': () =>
      'This save state was made with another cartridge header (mapper, mirroring or RAM) or, of a disk, another BIOS.',
    'state-damaged': () => 'This save state is damaged. Load another one.',
    'barcode-not-digits': () => 'A barcode has digits only.',
    'barcode-wrong-length': () => 'A barcode has 8, 12 or 13 digits.',
    'barcode-wrong-digit': ({ needed }) => `A digit is wrong: by the others, the last one should be ${needed}.`,
  } satisfies ProblemTexts,
};
