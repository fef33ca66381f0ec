import type { Control } from '../../console/core.ts';
import { text } from '../i18n/messages.ts';
import { open, openSettingsAt } from '../shell/dialogs.ts';
import { toggleFullScreen } from '../shell/full-screen.ts';
import { type PageName, toggleWorkbench } from '../shell/page-state.ts';
import { toggleSound } from '../shell/settings.ts';
import { Button, Gamepad, Turbo } from './buttons.ts';
import type { DeviceInput } from './device-input.ts';
import { BASIC_KEYS, BASIC_ONLY, capOf, MAT_KEYS, SUBOR_KEYS } from './device-keys.ts';

/** All that the condition of a row may ask: plain values, so that a test can try every combination of them. */
export interface Situation {
  readonly page: PageName;
  /** A dialog is open: keys are for what is in it. */
  readonly inDialog: boolean;
  /** The game runs: it is not paused. */
  readonly isRunning: boolean;
  /** What is played is a music file, which no pad works. */
  readonly isMusic: boolean;
  /** What works the devices that are plugged in. */
  readonly controls: ReadonlySet<Control>;
  /** This browser can show the page on the whole screen. */
  readonly canFullScreen: boolean;
  readonly isFullScreen: boolean;
  /** Nothing is heard: muted, or turned all the way down. */
  readonly isSilent: boolean;
  /** The player wants games to be able to go back. */
  readonly canRewind: boolean;
}

/** What rows do: to the game, and to what is plugged in. Whoever owns the game hands this in; the table does not know it. */
export interface Verbs {
  readonly player: {
    /** Pause, or go on. */
    toggle(): void;
    /** Go on, when the game is paused. */
    resume(): void;
    reset(): void;
    /** Off and on again. */
    power(): void;
    /** Save in the first slot. */
    quickSave(): void;
    /** Go to what is in the first slot. */
    quickLoad(): void;
    /** Keep this moment of the game among those that are pinned. */
    pin(): void;
    /** Go back through the game from now on, or go on from there. */
    rewind(isDown: boolean): void;
    /** Go faster from now on, or no more. */
    hurry(isDown: boolean): void;
    /** Go faster, or slowly, until it is chosen again. */
    changeSpeed(to: 'fast' | 'slow'): void;
    /** One frame on (1) or back, while the game is paused. */
    step(by: 1 | -1): void;
    /** Back to the library. */
    leave(): unknown;
    /** To the next track of a music file (1), or back (-1). */
    skipTrack(by: 1 | -1): void;
  };
  readonly devices: Pick<DeviceInput, 'insertCoin' | 'pressService' | 'speak' | 'step' | 'press'>;
}

/** What a row does: press a button of a player's pad (a bit of `Button` or `Turbo`), do something once, or do it for as long as it is held. */
type Action =
  | { readonly button: number; readonly player: 1 | 2 }
  | { readonly press: (verbs: Verbs) => void }
  | { readonly hold: (verbs: Verbs, isDown: boolean) => void };

/** A part of the screen that has buttons for commands. */
export type ScreenPart = 'pad' | 'toolbar' | 'menu' | 'panel' | 'music' | 'bench';

/** Rows that are named together where all keys are listed. */
export type Group = 'move' | 'move2' | 'mat' | 'keyboard';

/** Everything about one command of the page but its name. */
interface Fields {
  /** What it is called now. */
  readonly label: (now: Situation) => string;
  /** Whether it can be done now: asked for keys, gamepads and buttons on the screen alike. */
  readonly when: (now: Situation) => boolean;
  readonly does: Action;
  /** Keys that do it, unless others are chosen: `KeyboardEvent.code`, a place on the keyboard and not a letter. */
  readonly keys?: readonly string[];
  /** Gamepad buttons that do it, unless others are chosen: each a bit of `Gamepad`, or several that are held together. */
  readonly gamepad?: readonly number[];
  /** Where it has a button on the screen. */
  readonly screen?: readonly ScreenPart[];
  /** What it is named with where all keys are listed. */
  readonly group?: Group;
  /** A keyboard that is plugged in is asked before the page, and has all the keys that it wants. */
  readonly isFirst?: true;
  /** Its keys are its own whatever has the focus, and with the modifiers that they name; `once`: not again while a key is held. */
  readonly isAnywhere?: 'once' | 'repeats';
}

/** One command of the page: what it is called, what does it, when, and what that is. */
export interface CommandRow
  extends Required<Omit<Fields, 'group' | 'isFirst' | 'isAnywhere'>>,
    Pick<Fields, 'group' | 'isFirst' | 'isAnywhere'> {
  readonly id: CommandId;
}

const inPlay = (now: Situation) => now.page === 'play';
/** A game is played, and no music. */
export const inGame = (now: Situation) => inPlay(now) && !now.isMusic;
const inMusic = (now: Situation) => inPlay(now) && now.isMusic;
const canGoBack = (now: Situation) => inGame(now) && now.canRewind;
const withCoins = (now: Situation) => inGame(now) && now.controls.has('coins');
const withMat = (now: Situation) => inGame(now) && now.controls.has('mat');
/** While the game is paused, the page has its keys back. */
const onBasic = (now: Situation) => inGame(now) && now.controls.has('keyboard') && now.isRunning;
const onSubor = (now: Situation) => inGame(now) && now.controls.has('subor') && now.isRunning;
const whileTyping = (now: Situation) => onBasic(now) || onSubor(now);

/** The first player's pad, by keys and on the screen; a gamepad has these rows for whichever player it is. */
const PAD = {
  up: pad(Button.Up, () => text.keys.up, ['ArrowUp'], [Gamepad.Up, Gamepad.LeanUp], 'move'),
  down: pad(Button.Down, () => text.keys.down, ['ArrowDown'], [Gamepad.Down, Gamepad.LeanDown], 'move'),
  left: pad(Button.Left, () => text.keys.left, ['ArrowLeft'], [Gamepad.Left, Gamepad.LeanLeft], 'move'),
  right: pad(Button.Right, () => text.keys.right, ['ArrowRight'], [Gamepad.Right, Gamepad.LeanRight], 'move'),
  // Of the four on the right, the lower and the upper one are A, the outer ones B: the letters of most gamepads agree, and
  // a thumb can roll from B to A.
  a: pad(Button.A, () => text.keys.a, ['KeyX'], [Gamepad.South, Gamepad.North]),
  b: pad(Button.B, () => text.keys.b, ['KeyZ'], [Gamepad.West, Gamepad.East]),
  select: pad(Button.Select, () => text.play.select, ['ShiftLeft', 'ShiftRight'], [Gamepad.Select]),
  start: pad(Button.Start, () => text.play.start, ['Enter', 'NumpadEnter'], [Gamepad.Start]),
  // Above X and Z; on a gamepad all four buttons on the right are A and B already, and no other finger is as free.
  'turbo a': turbo(Turbo.A, () => text.keys.turboA, ['KeyS'], [Gamepad.R1]),
  'turbo b': turbo(Turbo.B, () => text.keys.turboB, ['KeyA'], [Gamepad.L1]),
} satisfies Record<string, Fields>;

/** The second player's pad on the same keyboard. It has no keys until the player chooses some. */
const SECOND_PAD = {
  'up 2': second(Button.Up, () => text.keys.up, 'move2'),
  'down 2': second(Button.Down, () => text.keys.down, 'move2'),
  'left 2': second(Button.Left, () => text.keys.left, 'move2'),
  'right 2': second(Button.Right, () => text.keys.right, 'move2'),
  'a 2': second(Button.A, () => text.keys.a),
  'b 2': second(Button.B, () => text.keys.b),
  'select 2': second(Button.Select, () => text.play.select),
  'start 2': second(Button.Start, () => text.play.start),
  'turbo a 2': second(Turbo.A, () => text.keys.turboA),
  'turbo b 2': second(Turbo.B, () => text.keys.turboB),
} satisfies Record<string, Fields>;

/** With Select held, which no game asks for together with these, a gamepad's buttons are the page's. */
const WITH_SELECT = {
  start: Gamepad.Select | Gamepad.Start,
  l1: Gamepad.Select | Gamepad.L1,
  r1: Gamepad.Select | Gamepad.R1,
  l2: Gamepad.Select | Gamepad.L2,
} as const;

/** What the page does. A new command is a row here, and its label. */
const COMMANDS = {
  pause: {
    label: pauseLabel,
    // F9 is on no keyboard that can be plugged in.
    keys: ['Escape', 'KeyP', 'F9'],
    gamepad: [WITH_SELECT.start],
    screen: ['toolbar', 'menu', 'music'],
    when: inPlay,
    does: { press: ({ player }) => player.toggle() },
  },
  mute: {
    label: (now) => (now.isSilent ? text.play.unmute : text.play.mute),
    keys: ['KeyM'],
    screen: ['toolbar'],
    when: inPlay,
    does: { press: toggleSound },
  },
  fullScreen: {
    label: (now) => (now.isFullScreen ? text.play.exitFullscreen : text.play.fullscreen),
    keys: ['KeyF'],
    screen: ['toolbar', 'menu'],
    when: (now) => inPlay(now) && now.canFullScreen,
    does: { press: () => void toggleFullScreen() },
  },
  states: {
    label: () => text.common.saveStates,
    screen: ['toolbar', 'menu'],
    when: inPlay,
    does: { press: () => open('states') },
  },
  pin: {
    label: () => text.saves.pin,
    screen: ['menu'],
    when: inGame,
    does: { press: ({ player }) => player.pin() },
  },
  quickSave: {
    label: () => text.saves.saveTo(1),
    keys: ['F2'],
    gamepad: [WITH_SELECT.r1],
    when: inGame,
    does: { press: ({ player }) => player.quickSave() },
  },
  quickLoad: {
    label: () => text.saves.loadFrom(1),
    keys: ['F4'],
    gamepad: [WITH_SELECT.l1],
    when: inGame,
    does: { press: ({ player }) => player.quickLoad() },
  },
  rewind: {
    label: () => text.play.rewind,
    keys: ['Backspace'],
    gamepad: [Gamepad.L2],
    screen: ['toolbar'],
    when: (now) => canGoBack(now) && now.isRunning,
    does: { hold: ({ player }, isDown) => player.rewind(isDown) },
  },
  rewindTo: {
    label: () => text.play.rewindTo,
    screen: ['menu'],
    when: canGoBack,
    does: { press: () => open('rewind') },
  },
  hurry: {
    label: () => text.play.hurry,
    keys: ['Space'],
    gamepad: [Gamepad.R2],
    when: (now) => inGame(now) && now.isRunning,
    does: { hold: ({ player }, isDown) => player.hurry(isDown) },
  },
  clip: {
    label: () => text.saves.clip,
    screen: ['menu'],
    when: inGame,
    does: { press: () => open('clip') },
  },
  fast: {
    label: () => text.play.fast,
    keys: ['KeyE'],
    screen: ['menu'],
    when: inGame,
    does: { press: ({ player }) => resumeAfter(player, () => player.changeSpeed('fast')) },
  },
  slow: {
    label: () => text.play.slow,
    keys: ['KeyW'],
    screen: ['menu'],
    when: inGame,
    does: { press: ({ player }) => resumeAfter(player, () => player.changeSpeed('slow')) },
  },
  frameOn: {
    label: () => text.play.frameOn,
    keys: ['Period'],
    when: (now) => inGame(now) && !now.isRunning,
    does: { press: ({ player }) => player.step(1) },
  },
  frameBack: {
    label: () => text.play.frameBack,
    keys: ['Comma'],
    when: (now) => canGoBack(now) && !now.isRunning,
    does: { press: ({ player }) => player.step(-1) },
  },
  workbench: {
    label: () => text.play.workbench,
    keys: ['Backquote'],
    screen: ['menu'],
    when: inGame,
    does: { press: toggleWorkbench },
  },
  game: {
    label: (now) => (now.isMusic ? text.music.fileSettings : text.play.gameSettings),
    screen: ['menu', 'music'],
    when: inPlay,
    does: { press: () => open('game') },
  },
  cheats: {
    label: () => text.play.cheats,
    screen: ['menu'],
    when: inGame,
    does: { press: () => open('cheats') },
  },
  replays: {
    label: () => text.play.replays,
    screen: ['menu'],
    when: (now) => inGame(now) && !now.isMusic,
    does: { press: () => open('replays') },
  },
  controls: {
    label: () => text.settings.tabs.controls,
    screen: ['menu'],
    when: inGame,
    does: { press: () => openSettingsAt('controls') },
  },
  picture: {
    label: () => text.settings.tabs.picture,
    screen: ['menu'],
    when: inGame,
    does: { press: () => openSettingsAt('picture') },
  },
  sound: {
    label: () => text.settings.tabs.sound,
    screen: ['menu'],
    when: inGame,
    does: { press: () => openSettingsAt('sound') },
  },
  settings: {
    label: () => text.common.settings,
    // The library has a button that does the same: the page begins without this table.
    screen: ['music'],
    when: (now) => now.page !== 'prove',
    does: { press: () => open('settings') },
  },
  keys: {
    label: () => text.keys.all,
    // The key of the question mark, on the layouts that most people have.
    keys: ['Slash'],
    when: inPlay,
    does: { press: () => open('keys') },
  },
  editPad: {
    label: () => text.play.touchLayout,
    screen: ['menu'],
    when: inGame,
    does: { press: () => open('pad') },
  },
  reset: {
    label: () => text.play.reset,
    screen: ['menu'],
    when: inGame,
    does: { press: ({ player }) => resumeAfter(player, () => player.reset()) },
  },
  power: {
    label: () => text.play.power,
    screen: ['menu'],
    when: inGame,
    does: { press: ({ player }) => resumeAfter(player, () => player.power()) },
  },
  leave: {
    label: () => text.common.library,
    gamepad: [WITH_SELECT.l2],
    screen: ['toolbar', 'menu'],
    when: inPlay,
    does: { press: ({ player }) => void player.leave() },
  },
  previousTrack: {
    label: () => text.music.previous,
    screen: ['music'],
    when: inMusic,
    does: { press: ({ player }) => player.skipTrack(-1) },
  },
  nextTrack: {
    label: () => text.music.next,
    screen: ['music'],
    when: inMusic,
    does: { press: ({ player }) => player.skipTrack(1) },
  },
  coin1: {
    label: () => text.panel.coinInto(1),
    keys: ['KeyC'],
    screen: ['panel'],
    when: withCoins,
    does: { press: ({ devices }) => devices.insertCoin(0) },
  },
  coin2: {
    label: () => text.panel.coinInto(2),
    keys: ['KeyV'],
    screen: ['panel'],
    when: withCoins,
    does: { press: ({ devices }) => devices.insertCoin(1) },
  },
  service: {
    label: () => text.panel.service,
    keys: ['KeyB'],
    screen: ['panel'],
    when: withCoins,
    does: { hold: ({ devices }, isDown) => devices.pressService(isDown) },
  },
  microphone: {
    label: () => text.panel.microphone,
    keys: ['KeyN'],
    screen: ['panel'],
    when: inGame,
    does: { hold: ({ devices }, isDown) => devices.speak(isDown) },
  },
} satisfies Record<string, Fields>;

/** Names a row. */
export type CommandId =
  | keyof typeof PAD
  | keyof typeof SECOND_PAD
  | keyof typeof COMMANDS
  | `mat ${number}`
  | `bench ${string}`
  | `key ${string}`;

/** Every key, every gamepad button and every command of the page. */
export const ROWS: readonly CommandRow[] = [
  ...named(PAD),
  ...named(SECOND_PAD),
  ...named(COMMANDS),
  ...MAT_KEYS.map((code, i) => mat(i + 1, code)),
  ...Object.entries(SUBOR_KEYS).map(([name, codes]) => typed(name, codes, onSubor)),
  ...Object.entries(BASIC_KEYS).map(([name, codes]) =>
    typed(name, codes, BASIC_ONLY.includes(name) ? onBasic : whileTyping),
  ),
];

function pad(
  button: number,
  label: () => string,
  keys: readonly string[],
  gamepad: readonly number[],
  group?: Group,
): Fields {
  return {
    label,
    keys,
    gamepad,
    screen: ['pad'],
    when: inGame,
    does: { button, player: 1 },
    ...(group ? { group } : {}),
  };
}

/** A button that a real pad has not. */
function turbo(button: number, label: () => string, keys: readonly string[], gamepad: readonly number[]): Fields {
  return { ...pad(button, label, keys, gamepad), screen: [] };
}

function second(button: number, label: () => string, group?: Group): Fields {
  const named = () => text.keys.ofSecond(label());
  return { label: named, when: inGame, does: { button, player: 2 }, ...(group ? { group } : {}) };
}

function pauseLabel({ isRunning, isMusic }: Situation): string {
  if (isMusic) return isRunning ? text.music.pause : text.music.play;
  return isRunning ? text.common.pause : text.common.resume;
}

function resumeAfter(player: Verbs['player'], act: () => void): void {
  act();
  player.resume();
}

function mat(sensor: number, code: string): CommandRow {
  return whole(`mat ${sensor}`, {
    label: () => text.keys.sensor(sensor),
    keys: [code],
    screen: ['panel'],
    when: withMat,
    does: { hold: ({ devices }, isDown) => devices.step(sensor, isDown) },
    group: 'mat',
  });
}

function typed(name: string, keys: readonly string[], when: CommandRow['when']): CommandRow {
  return whole(`key ${name}`, {
    label: () => capOf(name),
    keys,
    screen: ['panel'],
    when,
    does: { hold: ({ devices }, isDown) => devices.press(name, isDown) },
    group: 'keyboard',
    isFirst: true,
  });
}

function named(table: Readonly<Record<string, Fields>>): CommandRow[] {
  return Object.entries(table).map(([id, fields]) => whole(id as CommandId, fields));
}

/** A row with all of its fields. */
export function whole(id: CommandId, fields: Fields): CommandRow {
  return { id, keys: [], gamepad: [], screen: [], ...fields };
}

/** Keys that the player has chosen, by the names of rows: codes, and none where a row is to have no key. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/** The row of `rows` that `code` works now, if any. What the player has chosen goes before what the table has. */
export function rowOfKey(
  rows: readonly CommandRow[],
  code: string,
  now: Situation,
  own: OwnKeys = {},
): CommandRow | undefined {
  if (now.inDialog) return undefined;
  const able = rows.filter((row) => (own[row.id] ?? row.keys).includes(code) && row.when(now));
  return able.find((row) => row.isFirst) ?? able.find((row) => own[row.id]) ?? able[0];
}
