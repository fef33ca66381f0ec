import { useEffect, useRef } from 'preact/hooks';
import type { ChannelName } from '../../../console/tools.ts';
import { laterText } from '../../i18n/later-text.ts';
import { running } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { saidOf } from '../../shell/setting-words.ts';
import type { Settings } from '../../shell/settings.ts';
import { channelNames, placesOf, voicesOf } from '../../sound/mix.ts';
import { Icon } from '../parts/icons.tsx';
import { Slider } from '../parts/Slider.tsx';
import style from './Mixer.module.css';

const VOLUME = { min: 0, max: 1.5, step: 0.05 };
const PLACE = { min: -1, max: 1, step: 0.05 };
/** Of its height, what is left of a meter in the next frame of the display. */
const FALL = 0.88;

/** What the mixer changes. */
export type Mix = Pick<Settings, 'volumes' | 'mutes' | 'places'>;

/** The bars of all channels, drawn as long as the game runs and they are seen. */
function useMeters(list: { readonly current: HTMLElement | null }) {
  const isRunning = running.value;
  const machine = player.machine;
  useEffect(() => {
    const bars = [...(list.current?.querySelectorAll<HTMLElement>('i') ?? [])];
    const shown = bars.map(() => 0);
    const draw = () => {
      bars.forEach((bar, i) => {
        bar.style.transform = `scaleX(${shown[i]})`;
      });
    };
    if (!isRunning || !machine) {
      draw();
      return undefined;
    }
    const voices = voicesOf(machine.nes);
    let handle = requestAnimationFrame(function next() {
      handle = requestAnimationFrame(next);
      voices.look();
      for (let i = 0; i < shown.length; i++) shown[i] = Math.max(voices.levels[i] ?? 0, FALL * shown[i]);
      draw();
    });
    return () => cancelAnimationFrame(handle);
  }, [isRunning, machine]);
}

interface ChannelProps {
  readonly name: ChannelName;
  readonly mix: Mix;
  /** Where it is as long as the player puts it nowhere else; `undefined` in mono. */
  readonly place: number | undefined;
  readonly onChange: (change: Partial<Mix>) => void;
}

function Channel({ name, mix, place, onChange }: ChannelProps) {
  const words = laterText.mixer;
  const label = words.channels[name];
  const isMuted = mix.mutes[name] === 1;
  const volume = mix.volumes[name] ?? 1;
  const said = saidOf('volume', volume);
  const mute = () => {
    const { [name]: _, ...others } = mix.mutes;
    onChange({ mutes: isMuted ? others : { ...others, [name]: 1 } });
  };
  return (
    <li class={style.channel}>
      <span class={style.name}>
        {label}
        <span class={style.meter} aria-hidden="true">
          <i />
        </span>
      </span>
      <span class={style.sliders}>
        <span class={style.slider}>
          <Slider
            label={words.volumeOf(label)}
            range={VOLUME}
            value={volume}
            said={said}
            onSlide={(value) => onChange({ volumes: { ...mix.volumes, [name]: value } })}
          />
          <span aria-hidden="true">{said}</span>
        </span>
        {place !== undefined && (
          <span class={style.slider}>
            <Slider
              isSided
              label={words.placeOf(label)}
              range={PLACE}
              value={place}
              said={saidOf('balance', place)}
              onSlide={(value) => onChange({ places: { ...mix.places, [name]: value } })}
            />
            <span aria-hidden="true">{words.side(place)}</span>
          </span>
        )}
      </span>
      <button
        type="button"
        class={style.mute}
        aria-pressed={isMuted}
        aria-label={words.mute(label)}
        title={words.mute(label)}
        onClick={mute}
      >
        <Icon name={isMuted ? 'soundOff' : 'soundOn'} />
      </button>
    </li>
  );
}

/** Volume, mute and place of every channel that there is, with what it plays now. */
export function Mixer({ chosen, onChange }: { chosen: Settings; onChange: (change: Partial<Mix>) => void }) {
  const list = useRef<HTMLUListElement>(null);
  const channels = channelNames(player.machine?.nes ?? null);
  useMeters(list);
  const places = chosen.stereo === 'mono' ? {} : placesOf(channels, chosen);
  return (
    <ul class={style.channels} ref={list} aria-label={laterText.mixer.title}>
      {channels.map((name) => (
        <Channel key={name} name={name} mix={chosen} place={places[name]} onChange={onChange} />
      ))}
    </ul>
  );
}
