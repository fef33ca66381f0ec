import { computed, effect, signal } from '@preact/signals';
import { boolean, type GenericSchema, is, maxValue, minValue, number, picklist, pipe, record, string } from 'valibot';
import { LANGUAGES, text } from '../i18n/messages.ts';
import { type Kept, keepLocal, keptIn, readLocal } from './local.ts';
import { canLockOrientation } from './orientation.ts';

/**
 * For what a setting is chosen: for the page alone; for the page, and by a game that wants it otherwise; for each game
 * by itself.
 */
type Scope = 'page' | 'both' | 'game';

/** A part of a dialog: the first ten are of Settings, the others of the settings of a game. */
export type Section =
  | 'picture'
  | 'colours'
  | 'shape'
  | 'page'
  | 'sound'
  | 'controls'
  | 'touch'
  | 'access'
  | 'seeing'
  | 'data'
  | 'console'
  | 'devices'
  | 'disk';

/**
 * A row of the table: what a setting can be, what it is until the player chooses, where it is shown, and what it is
 * chosen for.
 */
export type SettingRow = Shown &
  (
    | { kind: 'switch'; default: boolean; scope: Scope }
    | { kind: 'choice'; default: string; choices: readonly string[]; scope: Scope }
    | { kind: 'range'; default: number; min: number; max: number; step: number; scope: Scope }
    | { kind: 'levels'; default: Levels; min: number; max: number; scope: Scope }
  );

/** Numbers by names, of which those that are left out are as usual. */
type Levels = Readonly<Record<string, number>>;

/** Where a setting is shown, and when. Levels are shown by a part of their own. */
interface Shown {
  section: Section;
  /** A switch without which it means nothing: it is shown while that one is on. Of a choice: while it is one of these. */
  needs?: string | readonly [id: string, ...values: readonly string[]];
  /** Whether this device can do it at all. */
  isPossible?: () => boolean;
}

/** How much is cut off at one edge: at the sides, games for PAL draw up to 16 pixels that no television showed. */
function edge(first: number) {
  const of = { section: 'shape', scope: 'both', needs: 'cropped' } as const;
  return { kind: 'range', default: first, min: 0, max: 16, step: 1, ...of } as const;
}

/** A knob of the television, for colours. */
function knob(first: number, min: number, max: number, step: number) {
  return {
    kind: 'range',
    default: first,
    min,
    max,
    step,
    section: 'colours',
    scope: 'both',
    needs: 'adjusts',
  } as const;
}

/** How much of something the way to the screen does: from 0, not at all, to 1. */
function amount(first: number, needs: NonNullable<Shown['needs']>) {
  const of = { section: 'picture', scope: 'both', needs } as const;
  return { kind: 'range', default: first, min: 0, max: 1, step: 0.05, ...of } as const;
}

/** Levels of channels, or of bands, from `min` to `max`. */
function levels<S extends Scope>(min: number, max: number, scope: S) {
  return { kind: 'levels', default: {} as Levels, min, max, section: 'sound', scope } as const;
}

/** What a press of a button of the pad does: the button is held, toggled, pressed again and again, or that is toggled. */
function pressing() {
  const choices = ['hold', 'toggle', 'repeat', 'toggleRepeat'] as const;
  return { kind: 'choice', default: 'hold', choices, section: 'access', scope: 'page' } as const;
}

/**
 * Every setting: what is chosen with a switch, from a list or on a range. To add one, add its row, and its words to
 * `settingRows` of `i18n/later-en.ts`; the dialogs show the rows of a section in this order.
 */
export const SETTINGS = {
  filter: {
    kind: 'choice',
    default: 'plain',
    // Filters are those that have a name: each is a file of `picture/filters/`.
    choices: Object.keys(text.settings.filter.choices),
    section: 'picture',
    scope: 'both',
  },
  comb: { kind: 'switch', default: false, section: 'picture', scope: 'both', needs: ['filter', 'composite'] },
  sharpness: amount(0.5, ['filter', 'composite', 'svideo']),
  bleed: amount(0.4, ['filter', 'composite', 'svideo']),
  noise: amount(0, ['filter', 'composite', 'svideo']),
  grid: amount(0.6, ['filter', 'lcd']),
  tube: { kind: 'switch', default: false, section: 'picture', scope: 'both' },
  scanlines: amount(0.6, 'tube'),
  mask: {
    kind: 'choice',
    default: 'slot',
    choices: ['none', 'aperture', 'slot', 'shadow'],
    section: 'picture',
    scope: 'both',
    needs: 'tube',
  },
  maskStrength: amount(0.4, 'tube'),
  halation: amount(0.3, 'tube'),
  curvature: amount(0, 'tube'),
  vignette: amount(0.2, 'tube'),
  hard: { kind: 'switch', default: false, section: 'picture', scope: 'both', needs: ['filter', 'plain'] },
  palette: {
    kind: 'choice',
    default: 'standard',
    // The last is a file of the player's, and offered once there is one.
    choices: ['standard', 'fcc', 'sonyUs', 'sonyJapan', 'sonyLater', 'toshiba', 'pal', '2c03', 'own'],
    section: 'colours',
    scope: 'both',
  },
  adjusts: { kind: 'switch', default: false, section: 'colours', scope: 'both' },
  hue: knob(0, -30, 30, 1),
  saturation: knob(1, 0, 2, 0.05),
  contrast: knob(1, 0.5, 1.5, 0.05),
  brightness: knob(0, -0.3, 0.3, 0.02),
  gamma: knob(2.2, 1.6, 2.8, 0.05),
  phosphors: {
    kind: 'choice',
    default: 'none',
    choices: ['none', 'p22', 'smpteC', 'ebu', 'ntsc1953'],
    section: 'colours',
    scope: 'both',
    needs: 'adjusts',
  },
  integer: { kind: 'switch', default: false, section: 'shape', scope: 'both' },
  integerColumns: { kind: 'switch', default: false, section: 'shape', scope: 'both', needs: 'integer' },
  pixels: { kind: 'choice', default: 'tv', choices: ['tv', 'square', 'wide'], section: 'shape', scope: 'both' },
  cropped: { kind: 'switch', default: false, section: 'shape', scope: 'both' },
  cropTop: edge(8),
  cropBottom: edge(8),
  cropLeft: edge(0),
  cropRight: edge(0),
  pictureSize: { kind: 'range', default: 1, min: 0.5, max: 1, step: 0.05, section: 'shape', scope: 'page' },
  pictureAt: {
    kind: 'choice',
    default: 'auto',
    choices: ['auto', 'top', 'middle', 'bottom'],
    section: 'shape',
    scope: 'page',
  },
  beside: { kind: 'switch', default: false, section: 'shape', scope: 'page' },
  turned: { kind: 'choice', default: 'none', choices: ['none', 'left', 'right'], section: 'shape', scope: 'both' },
  orientation: {
    kind: 'choice',
    default: 'auto',
    choices: ['auto', 'portrait', 'landscape'],
    section: 'shape',
    scope: 'page',
    isPossible: canLockOrientation,
  },
  theme: { kind: 'choice', default: 'auto', choices: ['auto', 'light', 'dark'], section: 'page', scope: 'page' },
  language: { kind: 'choice', default: 'auto', choices: ['auto', ...LANGUAGES], section: 'page', scope: 'page' },
  limitsFlashes: { kind: 'switch', default: false, section: 'page', scope: 'page' },
  figures: { kind: 'switch', default: false, section: 'page', scope: 'page' },
  volume: { kind: 'range', default: 0.8, min: 0, max: 1, step: 0.05, section: 'sound', scope: 'page' },
  muted: { kind: 'switch', default: false, section: 'sound', scope: 'page' },
  consoleSound: {
    kind: 'choice',
    default: 'auto',
    choices: ['auto', 'nes', 'famicom', 'straight'],
    section: 'sound',
    scope: 'both',
  },
  stereo: { kind: 'choice', default: 'mono', choices: ['mono', 'gentle', 'wide'], section: 'sound', scope: 'both' },
  balance: { kind: 'range', default: 0, min: -1, max: 1, step: 0.1, section: 'sound', scope: 'page' },
  limits: { kind: 'switch', default: false, section: 'sound', scope: 'page' },
  captions: { kind: 'switch', default: false, section: 'sound', scope: 'page' },
  heedsSilent: {
    kind: 'switch',
    default: false,
    section: 'sound',
    scope: 'page',
    isPossible: () => 'audioSession' in (globalThis.navigator ?? {}),
  },
  // By channels: how loud (1 as on the console), muted (1), and how far to one side (in stereo); and by bands, dB.
  volumes: levels(0, 1.5, 'both'),
  mutes: levels(0, 1, 'both'),
  places: levels(-1, 1, 'both'),
  bands: levels(-12, 12, 'page'),
  turboRate: { kind: 'range', default: 15, min: 5, max: 30, step: 1, section: 'controls', scope: 'page' },
  rewind: { kind: 'switch', default: true, section: 'controls', scope: 'page' },
  runAhead: {
    kind: 'choice',
    default: 'auto',
    choices: ['auto', 'off', '1', '2', '3', '4'],
    section: 'controls',
    scope: 'both',
  },
  fastSpeed: { kind: 'choice', default: '4', choices: ['2', '4', '8', 'max'], section: 'controls', scope: 'page' },
  slowSpeed: { kind: 'choice', default: '50', choices: ['75', '50', '25'], section: 'controls', scope: 'page' },
  paceSound: { kind: 'switch', default: true, section: 'controls', scope: 'page' },
  showInput: { kind: 'switch', default: false, section: 'controls', scope: 'page' },
  crosshair: { kind: 'switch', default: true, section: 'controls', scope: 'page' },
  aimOffset: { kind: 'range', default: 0, min: 0, max: 20, step: 1, section: 'controls', scope: 'page' },
  deadZone: { kind: 'range', default: 0.6, min: 0.2, max: 0.9, step: 0.05, section: 'controls', scope: 'page' },
  touchLayout: {
    kind: 'choice',
    default: 'thumbs',
    // The last is what the player has made, and offered once there is one.
    choices: ['thumbs', 'classic', 'big', 'mirrored', 'right', 'left', 'over', 'own'],
    section: 'touch',
    scope: 'both',
  },
  touchSize: { kind: 'range', default: 1, min: 0.7, max: 1.5, step: 0.05, section: 'touch', scope: 'page' },
  touchOpacity: { kind: 'range', default: 0.85, min: 0.2, max: 1, step: 0.05, section: 'touch', scope: 'page' },
  crossWays: { kind: 'choice', default: '8', choices: ['8', '4'], section: 'touch', scope: 'both' },
  crossWidth: { kind: 'range', default: 54, min: 45, max: 60, step: 1, section: 'touch', scope: 'page' },
  crossFloats: { kind: 'switch', default: false, section: 'touch', scope: 'page' },
  haptics: { kind: 'switch', default: true, section: 'touch', scope: 'page' },
  waysStay: { kind: 'switch', default: false, section: 'access', scope: 'page' },
  pressA: pressing(),
  pressB: pressing(),
  pressSelect: pressing(),
  pressStart: pressing(),
  switchControl: {
    kind: 'choice',
    default: 'off',
    choices: ['off', 'one', 'two', 'dwell'],
    section: 'access',
    scope: 'page',
  },
  scanTime: { kind: 'range', default: 1, min: 0.5, max: 2, step: 0.1, section: 'access', scope: 'page' },
  moreContrast: { kind: 'switch', default: false, section: 'seeing', scope: 'page' },
  looseText: { kind: 'switch', default: false, section: 'seeing', scope: 'page' },
  colourVision: {
    kind: 'choice',
    default: 'none',
    choices: ['none', 'protan', 'deutan', 'tritan'],
    section: 'seeing',
    scope: 'page',
  },
  colourStrength: {
    kind: 'range',
    default: 1,
    min: 0.1,
    max: 1,
    step: 0.05,
    section: 'seeing',
    scope: 'page',
    needs: ['colourVision', 'protan', 'deutan', 'tritan'],
  },
  announces: { kind: 'switch', default: true, section: 'seeing', scope: 'page' },
  reminds: { kind: 'switch', default: true, section: 'data', scope: 'page' },
  region: {
    kind: 'choice',
    default: 'file',
    choices: ['file', 'ntsc', 'pal', 'dendy'],
    section: 'console',
    scope: 'game',
  },
  microphone: { kind: 'switch', default: false, section: 'devices', scope: 'game' },
  changesSides: { kind: 'switch', default: true, section: 'disk', scope: 'game' },
} as const satisfies Readonly<Record<string, SettingRow>>;

/** The rows, by their ids. */
export type Table = typeof SETTINGS;

/** The name under which a setting is kept. */
export type SettingId = keyof Table;

/** What the setting of a row can be. */
export type ValueOf<R extends SettingRow> = R extends { kind: 'switch' }
  ? boolean
  : R extends { kind: 'range' }
    ? number
    : R extends { kind: 'levels' }
      ? Levels
      : R extends { choices: readonly (infer Choice)[] }
        ? Choice
        : never;

/** A value for every setting. */
export type Settings = { readonly [Id in SettingId]: ValueOf<Table[Id]> };

type IdsOf<S extends Scope> = { [Id in SettingId]: Table[Id] extends { scope: S } ? Id : never }[SettingId];

/** A setting of the page, which is chosen in Settings. */
type PageSettingId = IdsOf<'page' | 'both'>;

/** A setting that a game can have of its own. */
export type GameSettingId = IdsOf<'both' | 'game'>;

/** Names of all settings, in the order of the table. */
export const SETTING_IDS = Object.keys(SETTINGS) as readonly SettingId[];

function isShown(id: SettingId, section: Section, now: Settings): boolean {
  const row: SettingRow = SETTINGS[id];
  if (row.section !== section || row.kind === 'levels') return false;
  if (typeof row.needs === 'string' && now[row.needs as SettingId] !== true) return false;
  if (typeof row.needs === 'object' && !row.needs.slice(1).includes(String(now[row.needs[0] as SettingId])))
    return false;
  return row.isPossible?.() ?? true;
}

/** Names of the settings that `section` of Settings shows, in the order of the table. */
export function pageIdsOf(section: Section): readonly PageSettingId[] {
  return SETTING_IDS.filter(
    (id): id is PageSettingId => isShown(id, section, settings.value) && SETTINGS[id].scope !== 'game',
  );
}

/** Names of those that a game with these `options` can have for itself, in the order of the table. */
export function gameIdsOf(section: Section, options: object | undefined): readonly GameSettingId[] {
  const now = settingsFor(options);
  return SETTING_IDS.filter((id): id is GameSettingId => isShown(id, section, now) && SETTINGS[id].scope !== 'page');
}

/** Under which the settings are kept in the browser. */
export const SETTINGS_KEY = 'cartouche.settings';

/** What a row can be, as a schema. */
function schemaOf(row: SettingRow): GenericSchema {
  if (row.kind === 'switch') return boolean();
  if (row.kind === 'choice') return picklist(row.choices);
  const level = pipe(number(), minValue(row.min), maxValue(row.max));
  return row.kind === 'range' ? level : record(string(), level);
}

/** Whether `value` is one that the setting `id` can have. */
export function isValue(id: SettingId, value: unknown): boolean {
  const row: SettingRow = SETTINGS[id];
  // To a schema a list is a record as well.
  return is(schemaOf(row), value) && (row.kind !== 'levels' || keptIn(value) !== null);
}

/** The settings in `stored` that are chosen for one of `scopes`; what is damaged, or of another version, counts as not chosen. */
function chosenIn(stored: unknown, scopes: readonly Scope[]): Partial<Settings> {
  const kept = keptIn(stored) ?? {};
  const ids = SETTING_IDS.filter((id) => scopes.includes(SETTINGS[id].scope) && id in kept && isValue(id, kept[id]));
  return Object.fromEntries(ids.map((id) => [id, kept[id]]));
}

const DEFAULTS = Object.fromEntries(SETTING_IDS.map((id) => [id, SETTINGS[id].default])) as unknown as Settings;

/** The settings of the page; `stored` is what its storage holds. */
export function settingsFrom(stored: unknown): Settings {
  return { ...DEFAULTS, ...chosenIn(stored, ['page', 'both']) };
}

/** What a game with these `options` has chosen for itself alone. */
export function ownSettings(options: object | undefined): Partial<Settings> {
  return chosenIn(options, ['both', 'game']);
}

/** What holds for a game with these `options`: what is chosen for it alone lies over the settings of the page. */
export function settingsFor(options: object | undefined, page: Settings = settings.value): Settings {
  return { ...page, ...ownSettings(options) };
}

/**
 * The `options` of a game with `value` chosen for it alone; with `undefined` it goes with Settings again. One that only
 * games have is not kept where it is as it begins.
 */
export function chooseFor<Options extends object, Id extends GameSettingId>(
  options: Options,
  id: Id,
  value: Settings[Id] | undefined,
): Options {
  const { [id]: _, ...others } = options as Options & Record<Id, unknown>;
  const { scope, default: first } = SETTINGS[id];
  const isChosen = value !== undefined && !(scope === 'game' && value === first);
  return (isChosen ? { ...others, [id]: value } : others) as Options;
}

/** What is in storage. Only what is chosen here is changed in it, so that what another version wrote is not lost. */
const stored = signal<Kept>({});

/** What the player has chosen for the page, and for everything that has no choice of its own. */
export const settings = computed(() => settingsFrom(stored.value));

/** Read the stored settings, at first and when something else has changed them. */
export function readSettings(): void {
  // Where there is nothing of ours, the defaults do.
  stored.value = keptIn(readLocal(SETTINGS_KEY)) ?? {};
}

/** Read the stored settings; from now on the page has the colours of the chosen theme. Call once. */
export function openSettings(): void {
  readSettings();
  effect(() => {
    const { theme } = settings.value;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
}

/** Mute; or sound again, at the usual volume where there was none. */
export function toggleSound(): void {
  const { volume, muted } = settings.peek();
  if (muted || volume === 0) change({ volume: volume || DEFAULTS.volume });
  else change({ muted: true });
}

/** Choose for the page; kept at once. A volume that is chosen is heard. */
export function change(changes: Partial<Pick<Settings, PageSettingId>>): void {
  const heard = changes.volume === undefined ? {} : { muted: false };
  stored.value = { ...stored.value, ...heard, ...changes };
  keepLocal(SETTINGS_KEY, stored.value);
}
