import type { DeviceSetup, ExpansionChoice, PortChoice, Socket } from '../../../console/core.ts';
import { choicesAt, devicesFor } from '../../library/game-options.ts';
import { chooseOptions } from '../../library/library.ts';
import { plugIn } from '../../play/device-actions.ts';
import { info } from '../../play/play-state.ts';
import type { Game, GameOptions } from '../../storage/records.ts';
import style from '../settings/Settings.module.css';

const PORTS: Readonly<Record<PortChoice, string>> = {
  pad: 'Pad',
  zapper: 'Zapper (light gun)',
  paddle: 'Arkanoid paddle',
  'power-pad': 'Power Pad (mat)',
  'four-score': 'Four Score (four pads)',
  nothing: 'Nothing',
};

const EXPANSIONS: Readonly<Record<ExpansionChoice, string>> = {
  nothing: 'Nothing',
  pads: 'Third and fourth pad',
  hori4: 'Hori 4 Players Adapter',
  zapper: 'Light gun',
  paddle: 'Arkanoid paddle',
  'family-trainer': 'Family Trainer (mat)',
  keyboard: 'Family BASIC keyboard and recorder',
  tablet: 'Oeka Kids tablet',
  'barcode-battler': 'Barcode Battler',
};

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  choices: readonly T[];
  names: Readonly<Record<T, string>>;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, choices, names, onChoose }: ChoiceProps<T>) {
  return (
    <label class={style.row}>
      <span>{label}</span>
      <select class={style.select} value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {names[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is plugged into the console for `game`. A change takes hold at once, and resets nothing. */
export function Controllers({ game }: { game: Game }) {
  if (!info.value) return null;
  const options: GameOptions = game.options ?? {};
  const setup = devicesFor(game, info.value);
  /** Everything about the place `socket`, and how something else comes into it. */
  const at = <S extends Socket>(socket: S) => ({
    value: setup[socket],
    choices: choicesAt(socket),
    onChoose: (choice: DeviceSetup[S]) => plugIn(socket, choice),
  });
  return (
    <>
      <Choice label="Port 1" {...at('port1')} names={PORTS} />
      <Choice label="Port 2" {...at('port2')} names={PORTS} />
      <Choice label="Expansion port" {...at('expansion')} names={EXPANSIONS} />
      <label class={style.row}>
        <span>
          Microphone button
          <small>The second Famicom pad’s; the N key blows into it</small>
        </span>
        <input
          type="checkbox"
          checked={options.microphone ?? false}
          onChange={(event) => chooseOptions(game, { ...options, microphone: event.currentTarget.checked })}
        />
      </label>
    </>
  );
}
