import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { testCard } from '../../picture/test-card.ts';
import { Video } from '../../picture/video.ts';
import { player } from '../../play/player.ts';
import { LOOK_NAMES, type Look, lookOf, withoutLook } from '../../shell/looks.ts';
import type { Settings } from '../../shell/settings.ts';
import { ListField, Note } from './Fields.tsx';
import style from './PictureLook.module.css';
import pills from './Pills.module.css';

/** Lines and columns of the console's picture that are shown as a sample: its middle, large enough to see what is done to it. */
const SAMPLE = { cropped: true, cropTop: 68, cropBottom: 76, cropLeft: 44, cropRight: 44 };
const AS_FITS = { integer: false, integerColumns: false, turned: 'none', pictureSize: 1, pal: false } as const;

/** The sample is shown as the console made it, for as long as that is held. */
const isPlain = signal(false);

/** The middle of the game's picture, or of a test card, as `settings` have it. */
function Sample({ settings }: { settings: Settings }) {
  const [hasFilters, setHasFilters] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  const video = useRef<Video | null>(null);
  const options = { ...(isPlain.value ? withoutLook(settings) : settings), ...SAMPLE, ...AS_FITS };
  useEffect(() => {
    const nes = player.machine?.nes;
    // There is one palette at a time: over a game it is the game's.
    const shown = new Video(
      box.current!,
      () => document.createElement('canvas'),
      options,
      () => {},
      !nes,
    );
    video.current = shown;
    setHasFilters(shown.hasFilters);
    if (nes) {
      const signal = { isPal: nes.region.name !== 'ntsc', phase: nes.colourPhase };
      shown.show(nes.pixels, nes.region.border, nes.ppu.model.colours, signal);
    } else shown.show(testCard(), { top: 0, sides: 0 }, 0, { isPal: false, phase: 0 });
    return () => shown.dispose();
  }, []);
  useEffect(() => video.current?.setOptions(options));
  return (
    <>
      <div ref={box} class={style.sample} role="img" aria-label={laterText.looks.sample} />
      {!hasFilters && <Note>{laterText.looks.noChip}</Note>}
    </>
  );
}

/** A button that is held down to see the picture as the console made it; by keys and switches it is pressed, and pressed again. */
function Compare() {
  const hold = (isHeld: boolean) => () => {
    isPlain.value = isHeld;
  };
  return (
    <button
      type="button"
      class={pills.pill}
      aria-pressed={isPlain.value}
      onPointerDown={hold(true)}
      onPointerUp={hold(false)}
      onPointerLeave={hold(false)}
      onPointerCancel={hold(false)}
      onContextMenu={(event) => event.preventDefault()}
      // A pointer's click has been a press and a release before.
      onClick={(event) => event.detail === 0 && hold(!isPlain.value)()}
      onBlur={hold(false)}
    >
      {laterText.looks.compare}
    </button>
  );
}

interface PictureLookProps {
  /** What holds now. */
  readonly settings: Settings;
  /** What holds in Settings, where a game chooses for itself and can go with them. */
  readonly below?: Settings;
  /** The game has chosen something of this for itself. */
  readonly isOwn?: boolean;
  /** `null`: to go with Settings. */
  readonly onChoose: (look: Look | null) => void;
}

/** A look chosen at once, with a sample of it; what it is made of is chosen below. */
export function PictureLook({ settings, below, isOwn = true, onChoose }: PictureLookProps) {
  const { names, label, hint, mine } = laterText.looks;
  const nameOf = (look: Look | null) => (look ? names[look] : mine);
  const look = lookOf(settings);
  const value = below && !isOwn ? '' : (look ?? 'mine');
  const options = LOOK_NAMES.map((name) => ({ value: name as string, name: names[name] }));
  if (below) options.unshift({ value: '', name: laterText.settingsPage.asInSettings(nameOf(lookOf(below))) });
  if (value === 'mine') options.push({ value: 'mine', name: mine });
  return (
    <>
      <Sample settings={settings} />
      <div class={pills.pills}>
        <Compare />
      </div>
      <ListField
        label={label}
        hint={hint}
        value={value}
        options={options}
        onChoose={(chosen) => chosen !== 'mine' && onChoose(chosen === '' ? null : (chosen as Look))}
      />
    </>
  );
}
