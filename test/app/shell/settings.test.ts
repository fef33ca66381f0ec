import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf, settingWords } from '../../../src/app/shell/setting-words.ts';
import {
  change,
  chooseFor,
  gameIdsOf,
  isValue,
  openSettings,
  pageIdsOf,
  SETTING_IDS,
  SETTINGS,
  type SettingId,
  type SettingRow,
  settings,
  settingsFor,
  settingsFrom,
  toggleSound,
} from '../../../src/app/shell/settings.ts';
import { holds } from '../../property.ts';

const KEY = 'cartouche.settings';
const DEFAULTS = settingsFrom({});

/** Values that the setting `id` can have. */
function valuesOf(id: SettingId): fc.Arbitrary<unknown> {
  const row = SETTINGS[id];
  if (row.kind === 'switch') return fc.boolean();
  if (row.kind === 'choice') return fc.constantFrom(...row.choices);
  const level = fc.double({ min: row.min, max: row.max, noNaN: true });
  return row.kind === 'levels' ? fc.dictionary(fc.constantFrom('pulse1', 'noise', '80'), level) : level;
}

/** What may lie in storage: some settings well, some damaged, some that nobody knows. */
const DAMAGED = fc.dictionary(
  fc.oneof(fc.constantFrom(...SETTING_IDS), fc.string()),
  fc.oneof(fc.jsonValue(), ...SETTING_IDS.map(valuesOf)),
);

const onPage = (id: SettingId) => SETTINGS[id].scope !== 'game';

describe('the table', () => {
  test.each(SETTING_IDS)('%s begins with a value it can have', (id) => {
    expect(isValue(id, SETTINGS[id].default)).toBe(true);
    expect(DEFAULTS[id]).toBe(SETTINGS[id].default);
  });

  test.each(SETTING_IDS)('%s has a section where it is shown: of Settings, or of This game', (id) => {
    const sections = onPage(id)
      ? ['picture', 'colours', 'shape', 'page', 'sound', 'controls', 'touch', 'access', 'seeing', 'data']
      : ['console', 'devices', 'disk'];
    expect(sections).toContain(SETTINGS[id].section);
  });

  test.each(SETTING_IDS)('%s is said in words: what it is called, a line about it, and each of its values', (id) => {
    const { label, hint } = settingWords()[id];
    for (const words of [label, hint]) expect(words).toMatch(/^\p{Lu}.{2,}$/u);
    for (const { value, name } of choicesOf(id) ?? []) expect(name, value).toMatch(/[\p{L}\d]/u);
  });

  test('there are no words of a setting that is not there, and no choice without a value', () => {
    expect(Object.keys(settingWords()).sort()).toEqual([...SETTING_IDS].sort());
    for (const id of SETTING_IDS) {
      const words: { label: string; choices?: Record<string, string> } = settingWords()[id];
      const values = (choicesOf(id) ?? []).map(({ value }) => value);
      expect(
        Object.keys(words.choices ?? {}).filter((value) => !values.includes(value)),
        id,
      ).toEqual([]);
    }
  });

  test('is shown whole, each setting in one place of a dialog, but for a list of one and what the device cannot do', () => {
    change({ cropped: true, limits: true, integer: true, adjusts: true, tube: true, colourVision: 'deutan' });
    const isChoice = (id: SettingId) => {
      const row: SettingRow = SETTINGS[id];
      // Levels have a part of their own (`ui/sound/SoundPage.tsx`).
      return row.kind !== 'levels' && choicesOf(id)?.length !== 1 && (row.isPossible?.() ?? true);
    };
    // Filters have settings of their own, which are not shown with others; whatever is shown is in the order of the table.
    const withAnyFilter = (ids: () => readonly SettingId[]) => {
      const all = SETTINGS.filter.choices.flatMap((filter) => {
        change({ filter });
        expect(ids(), filter).toEqual(SETTING_IDS.filter((id) => ids().includes(id)));
        return ids();
      });
      return SETTING_IDS.filter((id) => all.includes(id));
    };
    const page = withAnyFilter(() =>
      (
        ['picture', 'colours', 'shape', 'page', 'sound', 'controls', 'touch', 'access', 'seeing', 'data'] as const
      ).flatMap(pageIdsOf),
    );
    expect(page).toEqual(SETTING_IDS.filter((id) => onPage(id) && isChoice(id)));
    const sections = [
      'picture',
      'colours',
      'shape',
      'sound',
      'controls',
      'touch',
      'console',
      'devices',
      'disk',
    ] as const;
    const game = withAnyFilter(() => sections.flatMap((section) => gameIdsOf(section, {})));
    expect(game).toEqual(SETTING_IDS.filter((id) => SETTINGS[id].scope !== 'page' && isChoice(id)));
  });

  test('what another one is needed for is hidden while that is off', () => {
    change({ cropped: false });
    expect(pageIdsOf('shape')).not.toContain('cropTop');
    change({ cropped: true });
    expect(pageIdsOf('shape')).toContain('cropTop');
    // A game's own choice counts in its own dialog.
    change({ integer: false });
    expect(gameIdsOf('shape', {})).not.toContain('integerColumns');
    expect(gameIdsOf('shape', { integer: true })).toContain('integerColumns');
    change({ filter: 'composite' });
    expect(pageIdsOf('picture')).toContain('comb');
    change({ filter: 'svideo' });
    expect(pageIdsOf('picture')).not.toContain('comb');
    expect(pageIdsOf('picture')).toContain('bleed');
    expect(gameIdsOf('picture', { filter: 'composite' })).toContain('comb');
    for (const id of SETTING_IDS) {
      const { needs }: SettingRow = SETTINGS[id];
      if (typeof needs === 'string') expect(SETTINGS[needs as SettingId].kind, id).toBe('switch');
      else if (needs) for (const value of needs.slice(1)) expect(isValue(needs[0] as SettingId, value), id).toBe(true);
    }
  });

  test('no setting has the name of something else among the options of a game', () => {
    expect(SETTING_IDS.filter((id) => ['devices', 'dipSwitches', 'overrides', 'ownPalette'].includes(id))).toEqual([]);
  });
});

describe('what is kept', () => {
  test('counts value by value: what is damaged is as if it had not been chosen, and costs nothing else', () => {
    holds(
      fc.property(DAMAGED, (kept) => {
        const read = settingsFrom(kept);
        for (const id of SETTING_IDS) {
          const isTaken = onPage(id) && Object.hasOwn(kept, id) && isValue(id, kept[id]);
          expect(read[id], id).toBe(isTaken ? kept[id] : SETTINGS[id].default);
        }
      }),
      300,
    );
  });

  test('comes back as it was chosen', () => {
    const all = fc.record(Object.fromEntries(SETTING_IDS.filter(onPage).map((id) => [id, valuesOf(id)])));
    holds(
      fc.property(all, (chosen) => {
        expect(settingsFrom(chosen)).toEqual({ ...DEFAULTS, ...chosen });
      }),
    );
  });

  test.each([null, undefined, 3, 'dark', true, ['dark'], []])('%j is nothing chosen', (kept) => {
    expect(settingsFrom(kept)).toEqual(DEFAULTS);
  });

  test.each([
    ['volume', [-0.1, 1.1, '0.5', null, [0.5]]],
    ['theme', ['sepia', '', 'Dark', 0, null]],
    ['muted', ['yes', 0, 1, null]],
  ] as const)('%s is not just anything', (id, wrong) => {
    for (const value of wrong) expect(isValue(id, value), JSON.stringify(value)).toBe(false);
  });
});

describe('in storage', () => {
  const stored = new Map<string, string>();
  const dataset: Record<string, string> = {};
  const inStorage = () => JSON.parse(stored.get(KEY) ?? 'null');

  beforeEach(() => {
    stored.clear();
    vi.stubGlobal('document', { documentElement: { dataset } });
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    });
  });

  test('only what is chosen is changed: a newer version’s settings and values stay as they are', () => {
    holds(
      fc.property(DAMAGED, fc.boolean(), (kept, cropped) => {
        stored.set(KEY, JSON.stringify(kept));
        openSettings();
        change({ cropped });
        expect(settings.value.cropped).toBe(cropped);
        expect(inStorage()).toEqual({ ...JSON.parse(JSON.stringify(kept)), cropped });
      }),
    );
  });

  test('there may be something that is no JSON, or nobody may look: the page begins all the same', () => {
    stored.set(KEY, '{"muted": tr');
    openSettings();
    expect(settings.value).toEqual(DEFAULTS);
    vi.stubGlobal('localStorage', undefined);
    openSettings();
    change({ muted: true });
    expect(settings.value).toEqual({ ...DEFAULTS, muted: true });
  });

  test('a volume that is chosen is heard', () => {
    openSettings();
    change({ muted: true });
    change({ volume: 0.5 });
    expect(settings.value).toMatchObject({ muted: false, volume: 0.5 });
    expect(inStorage()).toEqual({ muted: false, volume: 0.5 });
  });

  test('what is silent sounds again, at the usual volume where there was none', () => {
    openSettings();
    change({ volume: 0.3 });
    toggleSound();
    expect(settings.value).toMatchObject({ muted: true, volume: 0.3 });
    toggleSound();
    expect(settings.value).toMatchObject({ muted: false, volume: 0.3 });
    change({ volume: 0 });
    toggleSound();
    expect(settings.value).toMatchObject({ muted: false, volume: 0.8 });
  });

  test('the theme is where style sheets see it, and what the system has is nowhere', () => {
    openSettings();
    change({ theme: 'dark' });
    expect(dataset).toEqual({ theme: 'dark' });
    change({ theme: 'auto' });
    expect(dataset).toEqual({});
  });
});

describe('of a game', () => {
  const PAGE = settingsFrom({ cropped: true, theme: 'dark', volume: 0.3 });

  test('lies over those of the page, where the table says that it may', () => {
    holds(
      fc.property(DAMAGED, (options) => {
        const read = settingsFor(options, PAGE);
        for (const id of SETTING_IDS) {
          const isTaken = SETTINGS[id].scope !== 'page' && Object.hasOwn(options, id) && isValue(id, options[id]);
          expect(read[id], id).toBe(isTaken ? options[id] : PAGE[id]);
        }
      }),
      300,
    );
    expect(settingsFor(undefined, PAGE)).toEqual(PAGE);
  });

  test('is chosen and taken back one by one', () => {
    const options = { devices: 'some', later: 1 };
    const cropped = chooseFor(options, 'cropped', false);
    expect(settingsFor(cropped, PAGE).cropped).toBe(false);
    const both = chooseFor(cropped, 'region', 'pal');
    expect(both).toEqual({ ...options, cropped: false, region: 'pal' });
    const back = chooseFor(both, 'cropped', undefined);
    expect(back).toEqual({ ...options, region: 'pal' });
    expect(settingsFor(back, PAGE)).toEqual({ ...PAGE, region: 'pal' });
    expect(chooseFor(back, 'region', 'file')).toEqual(options);
    expect(chooseFor(options, 'cropped', false)).toEqual({ ...options, cropped: false });
  });
});
