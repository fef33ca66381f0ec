import { computed, effect, signal } from '@preact/signals';
import {
  boolean,
  type GenericSchema,
  is,
  maxValue,
  minValue,
  number,
  picklist,
  pipe,
  record,
  string,
  unknown,
} from 'valibot';

/** What a setting can be, and what it is until the player chooses. */
type Kind =
  | { readonly kind: 'switch'; readonly default: boolean }
  | { readonly kind: 'choice'; readonly default: string; readonly choices: readonly string[] }
  | {
      readonly kind: 'range';
      readonly default: number;
      readonly min: number;
      readonly max: number;
      readonly step: number;
    };

/** A part of a dialog: the first three of Settings, the others of This game. */
export type Section = 'picture' | 'sound' | 'controls' | 'console' | 'devices' | 'disk';

/** A row of the table. */
export type Row = Kind & {
  /** Where it is shown. One that is of no section of a dialog is not shown there. */
  readonly section: Section;
  /**
   * For what it is chosen: for the `page` alone; for the page, and by a game that wants it otherwise (`both`); or for each
   * `game` by itself.
   */
  readonly scope: 'page' | 'both' | 'game';
};

/**
 * Every setting: what is chosen with a switch, in a list or on a range. To add one, add its row, and its words to
 * `settings.rows` of `i18n/en.ts`; the dialogs show the rows of a section in this order. One that has nothing to choose
 * from, as a list of one, is not shown.
 */
export const SETTINGS = {
  filter: { kind: 'choice', default: 'plain', choices: ['plain'], section: 'picture', scope: 'both' },
  integer: { kind: 'switch', default: false, section: 'picture', scope: 'both' },
  hard: { kind: 'switch', default: false, section: 'picture', scope: 'both' },
  cropped: { kind: 'switch', default: false, section: 'picture', scope: 'both' },
  figures: { kind: 'switch', default: false, section: 'picture', scope: 'page' },
  theme: { kind: 'choice', default: 'auto', choices: ['auto', 'light', 'dark'], section: 'picture', scope: 'page' },
  volume: { kind: 'range', default: 0.8, min: 0, max: 1, step: 0.05, section: 'sound', scope: 'page' },
  muted: { kind: 'switch', default: false, section: 'sound', scope: 'page' },
  haptics: { kind: 'switch', default: true, section: 'controls', scope: 'page' },
  region: {
    kind: 'choice',
    default: 'file',
    choices: ['file', 'ntsc', 'pal', 'dendy'],
    section: 'console',
    scope: 'game',
  },
  microphone: { kind: 'switch', default: false, section: 'devices', scope: 'game' },
  changesSides: { kind: 'switch', default: true, section: 'disk', scope: 'game' },
} as const satisfies Readonly<Record<string, Row>>;

type Table = typeof SETTINGS;

/** The name under which a setting is kept. */
export type SettingId = keyof Table;

type ValueOf<R extends Row> = R extends { kind: 'switch' }
  ? boolean
  : R extends { kind: 'range' }
    ? number
    : R extends { choices: readonly (infer Choice)[] }
      ? Choice
      : never;

/** A value for every setting. */
export type Settings = { readonly [Id in SettingId]: ValueOf<Table[Id]> };

type IdsOf<Scope extends Row['scope']> = {
  [Id in SettingId]: Table[Id] extends { scope: Scope } ? Id : never;
}[SettingId];

/** A setting of the page, which is chosen in Settings. */
export type PageSettingId = IdsOf<'page' | 'both'>;

/** A setting that a game can have of its own. */
export type GameSettingId = IdsOf<'both' | 'game'>;

/** Names of all settings, in the order of the table. */
export const SETTING_IDS = Object.keys(SETTINGS) as readonly SettingId[];

const KEY = 'cartouche.settings';

/** What is in storage, or in the options of a game: there may be settings in it that another version of the page knows. */
type Kept = Readonly<Record<string, unknown>>;

const KEPT = record(string(), unknown());

function schemaOf(row: Row): GenericSchema {
  if (row.kind === 'switch') return boolean();
  if (row.kind === 'choice') return picklist(row.choices);
  return pipe(number(), minValue(row.min), maxValue(row.max));
}

const SCHEMAS = new Map(SETTING_IDS.map((id) => [id, schemaOf(SETTINGS[id])]));

/** Whether `value` is one that the setting `id` can have. */
export function isValue(id: SettingId, value: unknown): boolean {
  return is(SCHEMAS.get(id)!, value);
}

/** `kept` laid over the settings `below`, where `scopes` says that it may: one that is not there, or is no value, stays as below. */
function overlay(below: Settings, kept: unknown, scopes: readonly Row['scope'][]): Settings {
  if (!is(KEPT, kept)) return below;
  const taken = SETTING_IDS.filter((id) => scopes.includes(SETTINGS[id].scope) && isValue(id, kept[id]));
  return { ...below, ...Object.fromEntries(taken.map((id) => [id, kept[id]])) };
}

const DEFAULTS = Object.fromEntries(SETTING_IDS.map((id) => [id, SETTINGS[id].default])) as unknown as Settings;

/** The settings of the page, where `kept` is what its storage holds: whatever is wrong in it counts as not chosen. */
export function settingsFrom(kept: unknown): Settings {
  return overlay(DEFAULTS, kept, ['page', 'both']);
}

/** What holds for a game with these `options`: what is chosen for it alone, over the settings of the page. */
export function settingsFor(options: object | undefined, page: Settings = settings.value): Settings {
  return overlay(page, options, ['both', 'game']);
}

/** The `options` of a game with `value` chosen for it alone; with `undefined`, it has none of its own any more. */
export function chooseFor<Options extends object, Id extends GameSettingId>(
  options: Options,
  id: Id,
  value: Settings[Id] | undefined,
): Options {
  const { [id]: _, ...others } = options as Options & Record<Id, unknown>;
  return (value === undefined ? others : { ...others, [id]: value }) as Options;
}

/** What is in storage. Only what is chosen here is changed in it, so that what another version wrote is not lost. */
const kept = signal<Kept>({});

/** What the player has chosen for the page, and for everything that has no choice of its own. */
export const settings = computed(() => settingsFrom(kept.value));

function read(): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return is(KEPT, found) ? found : {};
  } catch {
    // No storage, or not ours: the defaults do.
    return {};
  }
}

/** Read what is kept, and keep what is changed from now on. */
export function openSettings(): void {
  kept.value = read();
  effect(() => {
    const { theme } = settings.value;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
}

/** Choose for the page; kept at once. A volume that is chosen is heard. */
export function change(changes: Partial<Pick<Settings, PageSettingId>>): void {
  const heard = changes.volume === undefined ? {} : { muted: false };
  kept.value = { ...kept.value, ...heard, ...changes };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept.value));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** Mute, or sound again: at the usual volume where there was none. */
export function toggleSound(): void {
  const { volume, muted } = settings.peek();
  if (muted || volume === 0) change({ muted: false, volume: volume || DEFAULTS.volume });
  else change({ muted: true });
}
