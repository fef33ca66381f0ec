import { setSwitches } from '../../play/device-actions.ts';
import { info } from '../../play/play-state.ts';
import style from '../settings/Settings.module.css';

/** The DIP switches of the game in the console, where it has any; `chosen` are on, or those that were when it came. */
export function Switches({ chosen }: { chosen: number | undefined }) {
  const switches = info.value?.switches;
  if (!switches) return null;
  const on = chosen ?? switches.usual;
  return (
    <>
      <h3>Switches</h3>
      {switches.names.map((name, i) => (
        <label key={`${i} ${name}`} class={style.row}>
          <span>
            Switch {i + 1}
            {name && <small>{name}</small>}
          </span>
          <input type="checkbox" checked={((on >> i) & 1) === 1} onChange={() => setSwitches(on ^ (1 << i))} />
        </label>
      ))}
      <p class={style.hint}>
        The DIP switches on its board. Most games look at them only when they start: then reset it.
      </p>
    </>
  );
}
