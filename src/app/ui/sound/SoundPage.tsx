import { useEffect, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { chooseOptions } from '../../library/library.ts';
import { current } from '../../library/library-state.ts';
import { hears, running } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { settingWords } from '../../shell/setting-words.ts';
import { change, chooseFor, ownSettings, settings, settingsFor } from '../../shell/settings.ts';
import { BANDS } from '../../sound/effects.ts';
import { ChoiceField, FieldGroup, Note, optionsOf, RangeField, SwitchField } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import { type Mix, Mixer } from './Mixer.tsx';

const MIX_IDS = ['volumes', 'mutes', 'places'] as const;
const BAND = { min: -12, max: 12, step: 1 };

/** The game in the console goes on under the dialog, to be heard; when that is closed, it is as it was. */
function Hear() {
  useEffect(() => {
    const wasPaused = !player.isHeld;
    return () => {
      player.hear(false);
      if (wasPaused) player.pause();
    };
  }, []);
  const { hear, hearHint } = laterText.mixer;
  return (
    <SwitchField
      label={hear}
      hint={hearHint}
      isOn={hears.value && running.value}
      onSwitch={(isOn) => player.hear(isOn)}
    />
  );
}

/** The channels, for all games or for the one in the console alone. */
function Channels() {
  const words = laterText.mixer;
  const game = player.machine ? current.value : null;
  const own = ownSettings(game?.options);
  const [forGame, setForGame] = useState(MIX_IDS.some((id) => own[id] !== undefined));
  const isOwn = forGame && game !== null;
  const chosen = isOwn ? settingsFor(game.options) : settings.value;
  const put = (mix: Partial<{ [Id in keyof Mix]: Mix[Id] | undefined }>) => {
    if (!isOwn) {
      change(Object.fromEntries(MIX_IDS.filter((id) => id in mix).map((id) => [id, mix[id] ?? {}])));
      return;
    }
    let options = current.peek()?.options ?? {};
    for (const id of MIX_IDS) if (id in mix) options = chooseFor(options, id, mix[id]);
    chooseOptions(game, options);
  };
  const isChanged = isOwn
    ? MIX_IDS.some((id) => own[id] !== undefined)
    : MIX_IDS.some((id) => Object.keys(chosen[id]).length > 0);
  return (
    <FieldGroup title={words.title}>
      {game && (
        <>
          <Hear />
          <ChoiceField
            name="mixFor"
            label={words.for}
            value={isOwn ? 'game' : 'all'}
            options={optionsOf(words.forChoices)}
            onChoose={(value) => setForGame(value === 'game')}
          />
        </>
      )}
      <Mixer chosen={chosen} onChange={put} />
      <div class={pills.pills}>
        <button
          type="button"
          class={pills.pill}
          disabled={!isChanged}
          onClick={() => put({ volumes: undefined, mutes: undefined, places: undefined })}
        >
          {isOwn ? words.resetGame : words.reset}
        </button>
      </div>
      <Note>{words.about}</Note>
    </FieldGroup>
  );
}

/** Five bands, from deep to high. */
function Equaliser() {
  const { bands } = settings.value;
  const words = laterText.mixer;
  return (
    <FieldGroup title={settingWords().bands.label}>
      {BANDS.map((band) => (
        <RangeField
          key={band}
          label={words.band(band)}
          range={BAND}
          value={bands[band] ?? 0}
          said={words.decibels(bands[band] ?? 0)}
          onSlide={(value) => change({ bands: { ...bands, [band]: value } })}
        />
      ))}
      <div class={pills.pills}>
        <button
          type="button"
          class={pills.pill}
          disabled={!BANDS.some((band) => bands[band])}
          onClick={() => change({ bands: {} })}
        >
          {words.flat}
        </button>
      </div>
    </FieldGroup>
  );
}

/** What can be chosen of sound besides the rows of Settings: channel by channel, and band by band. */
export function SoundPage() {
  return (
    <>
      <Channels />
      <Equaliser />
    </>
  );
}
