import { useEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import type { CommandId } from '../../input/bindings.ts';
import { current } from '../../library/library-state.ts';
import { clock, elapsed, lengthOf, nameOf, song, tune } from '../../play/music.ts';
import { running } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { saveTune, saving, seekTo } from '../../play/tune-actions.ts';
import { keepLocal, readLocal } from '../../shell/local.ts';
import { Scope } from '../../sound/scope.ts';
import { command } from '../parts/command.ts';
import { AnyIcon, type AnyIconName } from '../parts/later-icons.tsx';
import { Slider } from '../parts/Slider.tsx';
import style from './Music.module.css';
import { Roll } from './Roll.tsx';
import { Voices } from './Voices.tsx';

/** The wave that is heard. Those who want no motion see none. */
function Wave() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scope = useRef<Scope | null>(null);
  useEffect(() => {
    if (!canvas.current || matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
    const made = new Scope(canvas.current);
    scope.current = made;
    return () => made.dispose();
  }, []);
  const isRunning = running.value;
  useEffect(() => {
    if (isRunning) scope.current?.start();
    else scope.current?.stop();
  }, [isRunning]);
  return <canvas ref={canvas} class={style.wave} role="img" aria-label={laterText.musicPage.wave} />;
}

function Key({ id, icon }: { id: CommandId; icon: AnyIconName }) {
  const { label, hint, disabled, act } = command(id);
  return (
    <button type="button" class={style.key} aria-label={label} title={hint ?? label} disabled={disabled} onClick={act}>
      <AnyIcon name={icon} />
    </button>
  );
}

/** Previous, play or pause, next. */
function Keys() {
  return (
    <div class={style.keys}>
      <Key id="previousTrack" icon="previous" />
      <Key id="pause" icon={running.value ? 'pause' : 'play'} />
      <Key id="nextTrack" icon="next" />
    </div>
  );
}

/** A track without an end has a bar of so many seconds, and more once it has played longer. */
const ENDLESS = 300;
/** How long the bar stands still before the tune goes there, ms: a finger on it goes on sliding. */
const SETTLED = 250;

/** How far the track is, and how long it takes when the file says so: a bar by which it is taken elsewhere. */
function Time() {
  const track = tune.value?.tracks[song.value];
  const length = track ? lengthOf(track) : null;
  const [aim, setAim] = useState<number | null>(null);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const slide = (seconds: number) => {
    setAim(seconds);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setAim(null);
      void seekTo(seconds);
    }, SETTLED) as unknown as number;
  };
  const at = aim ?? elapsed.value;
  const max = length ?? Math.max(ENDLESS, at);
  return (
    <div class={style.time}>
      <span role="timer" aria-label={laterText.musicPage.elapsed}>
        {clock(at)}
      </span>
      <Slider
        class={style.progress}
        label={laterText.musicPage.progress}
        range={{ min: 0, max: Math.floor(max), step: 1 }}
        value={at}
        said={clock(at)}
        onSlide={slide}
      />
      {length === null ? (
        <span class={style.endless}>{laterText.musicPage.endless}</span>
      ) : (
        <span>{clock(length)}</span>
      )}
    </div>
  );
}

/** The track as a file. */
function Save() {
  const { save, isMade } = laterText.musicPage;
  const part = saving.value;
  return (
    <button type="button" disabled={part !== null} onClick={() => void saveTune()}>
      <AnyIcon name="clip" />
      {part === null ? save : isMade(part)}
    </button>
  );
}

function More({ id, icon }: { id: CommandId; icon: AnyIconName }) {
  const { label, disabled, act } = command(id);
  return (
    <button type="button" disabled={disabled} onClick={act}>
      <AnyIcon name={icon} />
      {label}
    </button>
  );
}

/** Under which it is kept that the piano roll is seen, and not the wave. */
const ROLL_KEY = 'cartouche.pianoRoll';

/** What plays now, and the keys that work it. */
function Now() {
  const now = tune.value;
  const [hasRoll, setHasRoll] = useState(() => readLocal(ROLL_KEY) === true);
  if (!now) return null;
  const turn = () => {
    keepLocal(ROLL_KEY, !hasRoll);
    setHasRoll(!hasRoll);
  };
  const { title, artist, copyright, tracks } = now;
  return (
    <section class={style.now} aria-label={laterText.musicPage.nowPlaying}>
      <h2 class={style.title} translate={false}>
        {title || current.value?.title}
      </h2>
      {artist && (
        <p class={style.artist} translate={false}>
          {artist}
        </p>
      )}
      {copyright && (
        <p class={style.copyright} translate={false}>
          {copyright}
        </p>
      )}
      {hasRoll ? <Roll /> : <Wave />}
      <Voices />
      <p class={style.name} aria-live="polite">
        {nameOf(tracks[song.value], song.value)}
      </p>
      <Time />
      <Keys />
      <div class={style.more}>
        <More id="game" icon="cartridge" />
        <More id="settings" icon="settings" />
        {!matchMedia('(prefers-reduced-motion: reduce)').matches && (
          <button type="button" aria-pressed={hasRoll} onClick={turn}>
            <AnyIcon name="roll" />
            {laterText.musicPage.roll}
          </button>
        )}
        <Save />
      </div>
    </section>
  );
}

/** All tracks; the one that plays stays in sight. */
function Tracks() {
  const list = useRef<HTMLOListElement>(null);
  const playing = song.value;
  useEffect(() => list.current?.children[playing]?.scrollIntoView({ block: 'nearest' }), [playing]);
  return (
    <nav class={style.tracks} aria-label={laterText.musicPage.tracks}>
      <ol ref={list}>
        {tune.value?.tracks.map((track, index) => {
          const length = lengthOf(track);
          return (
            <li key={`${index} ${track.name}`}>
              <button
                type="button"
                class={style.track}
                aria-current={index === playing}
                onClick={() => player.playSong(index)}
              >
                <span class={style.number} aria-hidden="true">
                  {index + 1}
                </span>
                <span class={style.label}>{nameOf(track, index)}</span>
                {length !== null && <span class={style.length}>{clock(length)}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** A music file: what it is, its wave, its keys, its tracks. */
export function Music() {
  return (
    <div class={style.music}>
      <Now />
      <Tracks />
    </div>
  );
}
