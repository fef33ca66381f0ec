import { laterText } from '../../i18n/later-text.ts';
import { choicesOf, settingWords } from '../../shell/setting-words.ts';
import { change, pageIdsOf, type Settings, settings } from '../../shell/settings.ts';
import { ChoiceField, ListField, Note, optionsOf } from '../parts/Fields.tsx';
import { Folded } from '../parts/Folded.tsx';
import { SettingField } from '../parts/SettingField.tsx';

type Helped = Pick<Settings, 'waysStay' | 'pressA' | 'pressB' | 'pressSelect' | 'pressStart'>;

const OFF: Helped = { waysStay: false, pressA: 'hold', pressB: 'hold', pressSelect: 'hold', pressStart: 'hold' };

/** What is chosen at once for hands that can do one thing less. */
const PRESETS = {
  off: OFF,
  // A direction and a button are never held at the same time.
  oneFinger: { ...OFF, waysStay: true },
  noMashing: { ...OFF, pressA: 'repeat', pressB: 'repeat' },
} satisfies Readonly<Record<string, Helped>>;

const NAMES = Object.keys(PRESETS) as readonly (keyof typeof PRESETS)[];
const IDS = Object.keys(OFF) as readonly (keyof Helped)[];

function chosenPreset(): keyof typeof PRESETS | 'custom' {
  return NAMES.find((name) => IDS.every((id) => settings.value[id] === PRESETS[name][id])) ?? 'custom';
}

type Press = Exclude<keyof Helped, 'waysStay'>;

function isPress(id: string): id is Press {
  return id !== 'waysStay' && id in OFF;
}

/** What a press of one button does: lists, since four of them side by side would be long. */
function PressField({ id }: { id: Press }) {
  return (
    <ListField
      {...settingWords()[id]}
      value={settings.value[id]}
      options={choicesOf(id) ?? []}
      onChoose={(value) => change({ [id]: value })}
    />
  );
}

function Fields() {
  const { about, aboutSwitch, preset, presets } = laterText.access;
  const chosen = chosenPreset();
  const options = optionsOf(presets).filter(({ value }) => value !== 'custom' || chosen === 'custom');
  return (
    <>
      <Note>{about}</Note>
      <ChoiceField
        name="preset"
        label={preset}
        value={chosen}
        options={options}
        onChoose={(name) => name !== 'custom' && change(PRESETS[name])}
      />
      {pageIdsOf('access').map((id) => {
        const choose = (value: Settings[typeof id]) => change({ [id]: value });
        if (isPress(id)) return <PressField key={id} id={id} />;
        return <SettingField key={id} id={id} value={settings.value[id]} onChoose={choose} />;
      })}
      <Note>{aboutSwitch}</Note>
    </>
  );
}

/** How playing is made easier for those whom a pad asks too much of. */
export function AccessFields() {
  return <Folded title={laterText.access.title}>{() => <Fields />}</Folded>;
}
