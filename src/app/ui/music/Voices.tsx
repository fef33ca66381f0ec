import { laterText } from '../../i18n/later-text.ts';
import { chooseOptions } from '../../library/library.ts';
import { current } from '../../library/library-state.ts';
import { player } from '../../play/player.ts';
import { chooseFor, settings, settingsFor } from '../../shell/settings.ts';
import { channelNames } from '../../sound/mix.ts';
import { Icon } from '../parts/icons.tsx';
import style from './Voices.module.css';

/** The channels of the tune, each with its colour in the piano roll: one tap, and it is not heard, in this file alone. */
export function Voices() {
  const game = current.value;
  if (!game) return null;
  const { title, mute, channels } = laterText.mixer;
  const { mutes } = settingsFor(game.options);
  const toggle = (name: string) => {
    const { [name]: was, ...others } = mutes;
    const next = was === 1 ? others : { ...others, [name]: 1 };
    const all = Object.keys(settings.peek().mutes);
    const isAsAll = all.length === Object.keys(next).length && all.every((one) => one in next);
    chooseOptions(game, chooseFor(game.options ?? {}, 'mutes', isAsAll ? undefined : next));
  };
  return (
    <ul class={style.voices} aria-label={title}>
      {channelNames(player.machine?.nes ?? null).map((name) => {
        const isMute = mutes[name] === 1;
        return (
          <li key={name}>
            <button
              type="button"
              class={style.voice}
              aria-pressed={isMute}
              aria-label={mute(channels[name])}
              title={mute(channels[name])}
              onClick={() => toggle(name)}
            >
              <i data-voice aria-hidden="true" />
              {channels[name]}
              {isMute && <Icon name="soundOff" />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
