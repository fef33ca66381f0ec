import { nameOfLanguage } from '../i18n/language-names.ts';
import { laterText } from '../i18n/later-text.ts';
import { LANGUAGES, text } from '../i18n/messages.ts';
import { SETTINGS, type SettingId, type SettingRow, type Table, type ValueOf } from './settings.ts';

/** What the player reads of a setting: where it is chosen from a list, each value has a name; of a range, one is said. */
type WordsOf<R extends SettingRow> = { readonly label: string; readonly hint: string } & (R extends { kind: 'choice' }
  ? { readonly choices: Readonly<Record<ValueOf<R>, string>> }
  : R extends { kind: 'range' }
    ? { readonly value: (value: number) => string }
    : unknown);

/** The words of every setting, in the language of the page. The compiler asks for those of a new row. */
export function settingWords(): { readonly [Id in SettingId]: WordsOf<Table[Id]> } {
  return { ...laterText.settingRows, filter: text.settings.filter };
}

/** What the setting `id`, a range, is called at `value`. */
export function saidOf(id: SettingId, value: number): string {
  const words: { readonly label: string; readonly value?: (value: number) => string } = settingWords()[id];
  return words.value?.(value) ?? String(value);
}

/** A value that a setting is chosen from: what it is called, and whether that is the same in every language. */
interface Choice {
  readonly value: string;
  readonly name: string;
  readonly isOwnName: boolean;
}

/** The values that the setting `id` is chosen from in a list; null for one that is no list. */
export function choicesOf(id: SettingId): readonly Choice[] | null {
  const row: SettingRow = SETTINGS[id];
  if (row.kind !== 'choice') return null;
  const words: { readonly label: string; readonly choices?: Readonly<Record<string, string>> } = settingWords()[id];
  const own = new Map(id === 'language' ? LANGUAGES.map((code) => [code, nameOfLanguage(code)]) : []);
  return row.choices.map((value) => ({
    value,
    name: words.choices?.[value] ?? own.get(value) ?? value,
    isOwnName: own.has(value),
  }));
}
