import { laterText } from '../../i18n/later-text.ts';
import { ownPad } from '../../input/kept-pad.ts';
import { current } from '../../library/library-state.ts';
import { ownPalette } from '../../play/kept-palette.ts';
import { choicesOf, saidOf, settingWords } from '../../shell/setting-words.ts';
import { SETTINGS, type SettingId, type SettingRow, type Settings } from '../../shell/settings.ts';
import { ChoiceField, ListField, RangeField, SwitchField } from './Fields.tsx';

/** Settings of which the player can have something of his own, and whether there is one. */
const OWN: Partial<Record<SettingId, () => boolean>> = {
  touchLayout: () => ownPad.value !== null,
  palette: () => (current.value?.options?.ownPalette ?? ownPalette.value) !== null,
};

/** What `id` can be chosen from in a list; something of the player's own where it was made, or is chosen. */
function offered(id: SettingId, value: unknown) {
  const isMade = value === 'own' || (OWN[id]?.() ?? true);
  return choicesOf(id)?.filter((choice) => choice.value !== 'own' || isMade);
}

/** More choices than these are a list that opens. */
const SIDE_BY_SIDE = 4;

interface SettingFieldProps<Id extends SettingId> {
  readonly id: Id;
  readonly value: Settings[Id];
  readonly onChoose: (value: Settings[Id]) => void;
}

/** The field of the setting `id`, as its row of the table says. */
export function SettingField<Id extends SettingId>({ id, value, onChoose }: SettingFieldProps<Id>) {
  const { label, hint } = settingWords()[id];
  const row: SettingRow = SETTINGS[id];
  const choose = (chosen: boolean | number | string) => onChoose(chosen as Settings[Id]);
  if (row.kind === 'switch') {
    return <SwitchField label={label} hint={hint} isOn={value === true} onSwitch={choose} />;
  }
  if (row.kind === 'range') {
    const said = saidOf(id, Number(value));
    const words = { label, hint, said, isSided: id === 'balance' };
    return <RangeField {...words} range={row} value={Number(value)} onSlide={choose} />;
  }
  if (row.kind === 'levels') return null;
  const field = { label, hint, value: String(value), options: offered(id, value) ?? [], onChoose: choose };
  return row.choices.length > SIDE_BY_SIDE ? <ListField {...field} /> : <ChoiceField name={id} {...field} />;
}

interface OwnFieldProps<Id extends SettingId> {
  readonly id: Id;
  /** What the game has chosen for itself; `undefined` where it goes with Settings. */
  readonly value: Settings[Id] | undefined;
  /** What holds in Settings. */
  readonly below: Settings[Id];
  readonly onChoose: (value: Settings[Id] | undefined) => void;
}

/** For a game, which can have the setting `id` otherwise than Settings: to go with them is the first choice. */
export function OwnField<Id extends SettingId>({ id, value, below, onChoose }: OwnFieldProps<Id>) {
  const { label, hint } = settingWords()[id];
  if (SETTINGS[id].kind === 'range') return <OwnRange id={id} value={value} below={below} onChoose={onChoose} />;
  const values = offered(id, value) ?? [
    { value: 'true', name: laterText.settingsPage.on },
    { value: 'false', name: laterText.settingsPage.off },
  ];
  const name = values.find((one) => one.value === String(below))?.name ?? '';
  const choose = (chosen: string) => {
    if (chosen === '') onChoose(undefined);
    else onChoose((SETTINGS[id].kind === 'switch' ? chosen === 'true' : chosen) as Settings[Id]);
  };
  return (
    <ListField
      label={label}
      hint={hint}
      value={value === undefined ? '' : String(value)}
      options={[{ value: '', name: laterText.settingsPage.asInSettings(name) }, ...values]}
      onChoose={choose}
    />
  );
}

/** The same for a range, which shows its slider where the game has a value of its own: at first what holds in Settings. */
function OwnRange<Id extends SettingId>({ id, value, below, onChoose }: OwnFieldProps<Id>) {
  const { label, hint } = settingWords()[id];
  const isOwn = value !== undefined;
  const options = [
    { value: '', name: laterText.settingsPage.asInSettings(saidOf(id, Number(below))) },
    { value: 'own', name: laterText.game.ownValue },
  ];
  return (
    <>
      <ListField
        label={label}
        hint={hint}
        value={isOwn ? 'own' : ''}
        options={options}
        onChoose={(chosen) => onChoose(chosen === '' ? undefined : below)}
      />
      {isOwn && <SettingField id={id} value={value} onChoose={onChoose} />}
    </>
  );
}
