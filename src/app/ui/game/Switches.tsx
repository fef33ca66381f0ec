import { laterText } from '../../i18n/later-text.ts';
import { setSwitches } from '../../play/device-actions.ts';
import { info } from '../../play/play-state.ts';
import { FieldGroup, Note, SwitchField } from '../parts/Fields.tsx';

/** The DIP switches of the game in the console, where it has any; `chosen` are on, or those that were when it came. */
export function Switches({ chosen }: { chosen: number | undefined }) {
  const switches = info.value?.switches;
  if (!switches) return null;
  const on = chosen ?? switches.usual;
  return (
    <FieldGroup title={laterText.game.switches}>
      {switches.names.map((name, i) => (
        <SwitchField
          key={`${i} ${name}`}
          label={laterText.game.switchNumber(i + 1)}
          hint={name === '' ? undefined : laterText.game.switchNames[name]}
          isOn={((on >> i) & 1) === 1}
          onSwitch={() => setSwitches(on ^ (1 << i))}
        />
      ))}
      <Note>{laterText.game.switchesHint}</Note>
    </FieldGroup>
  );
}
