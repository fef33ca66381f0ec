import { type DeviceSetup, devicesFor, type ExpansionChoice, type PortChoice } from '../../library/game-options.ts';
import { chooseOptions } from '../../library/library.ts';
import { info } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
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
  names: Readonly<Record<T, string>>;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, names, onChoose }: ChoiceProps<T>) {
  return (
    <label class={style.row}>
      <span>{label}</span>
      <select class={style.select} value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {(Object.entries(names) as [T, string][]).map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
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
  const plug = (changes: Partial<DeviceSetup>) => {
    player.seat.plugIn(chooseOptions(game, { ...options, devices: { ...setup, ...changes } }));
  };
  const usePort = (port: 'port1' | 'port2', choice: PortChoice) => {
    const other = port === 'port1' ? 'port2' : 'port1';
    // The Four Score's two plugs come together, and go together.
    const isBoth = choice === 'four-score' || setup[other] === 'four-score';
    plug(isBoth ? { [port]: choice, [other]: choice === 'four-score' ? choice : 'pad' } : { [port]: choice });
  };
  return (
    <>
      <Choice label="Port 1" value={setup.port1} names={PORTS} onChoose={(choice) => usePort('port1', choice)} />
      <Choice label="Port 2" value={setup.port2} names={PORTS} onChoose={(choice) => usePort('port2', choice)} />
      <Choice
        label="Expansion port"
        value={setup.expansion}
        names={EXPANSIONS}
        onChoose={(expansion) => plug({ expansion })}
      />
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
