import { type Settings as Choices, change, settings } from '../../shell/settings.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import style from './Settings.module.css';

type Switch = { [K in keyof Choices]: Choices[K] extends boolean ? K : never }[keyof Choices];

function Toggle({ name, label, hint }: { name: Switch; label: string; hint?: string }) {
  return (
    <label class={style.row}>
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      <input
        type="checkbox"
        checked={settings.value[name]}
        onChange={(event) => change({ [name]: event.currentTarget.checked })}
      />
    </label>
  );
}

function Theme() {
  return (
    <fieldset class={style.choice}>
      <legend>Colours</legend>
      {(['auto', 'light', 'dark'] as const).map((theme) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            checked={settings.value.theme === theme}
            onChange={() => change({ theme })}
          />
          <span>{{ auto: 'As the system', light: 'Light', dark: 'Dark' }[theme]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Volume() {
  const { volume, muted } = settings.value;
  return (
    <label class={style.row}>
      <span>Volume</span>
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={muted ? 0 : volume}
        onInput={(event) => change({ volume: Number(event.currentTarget.value), muted: false })}
      />
    </label>
  );
}

const KEYS: readonly (readonly [string, string])[] = [
  ['Move', 'Arrow keys'],
  ['A', 'X'],
  ['B', 'Z'],
  ['Start', 'Enter'],
  ['Select', 'Shift'],
  ['Pause', 'Esc or P'],
  ['Mute', 'M'],
  ['Full screen', 'F'],
];

/** What the player can choose; kept at once. */
export function Settings() {
  return (
    <Dialog title="Settings">
      <div class={style.columns}>
        <section>
          <h3>Picture</h3>
          <Toggle name="integer" label="Whole multiples only" hint="Every line of the console equally tall" />
          <Toggle name="hard" label="Hard pixel edges" hint="No blending between neighbours" />
          <Toggle name="cropped" label="Hide the edges" hint="Eight lines above and below, as televisions did" />
          <Theme />
          <h3>Sound and touch</h3>
          <Volume />
          <Toggle name="haptics" label="Feel the buttons" hint="A tick when one goes down, where the device can" />
          <h3>For the curious</h3>
          <Toggle name="figures" label="Show figures" hint="Frame times and sound, over the picture" />
        </section>
        <section>
          <h3>Keys</h3>
          <dl class={style.keys}>
            <Pairs of={KEYS} />
          </dl>
          <p class={style.hint}>Gamepads work as they are plugged in; the second one is the second player’s.</p>
        </section>
      </div>
    </Dialog>
  );
}
