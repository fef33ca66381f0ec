import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import type { PadPlan } from '../../input/touch-layout.ts';
import { current } from '../../library/library-state.ts';
import { tune } from '../../play/music.ts';
import { changing, controls, keeping, pace, panelParts, running, sound } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { isTrying, padPlan, setTrying } from '../../play/touch-pad.ts';
import { leaveFullScreen } from '../../shell/full-screen.ts';
import { lockOrientation } from '../../shell/orientation.ts';
import { benchPad, dialog, fullScreen, touching, workbench } from '../../shell/page-state.ts';
import { complainOfPart } from '../../shell/parts.ts';
import { settings } from '../../shell/settings.ts';
import { WaitingMusic } from '../music/WaitingMusic.tsx';
import { Icon } from '../parts/icons.tsx';
import { later } from '../parts/later.tsx';
import { tap } from '../parts/tap.ts';
import style from './Play.module.css';
import { Toolbar } from './Toolbar.tsx';

function makeCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = style.picture;
  canvas.setAttribute('role', 'img');
  canvas.dataset.game = '';
  canvas.setAttribute('aria-label', label());
  return canvas;
}

function label(): string {
  return text.play.picture(current.peek()?.title ?? '');
}

/** Where the browser waits for a gesture before it sounds. A switch is one. */
function Unlock() {
  if (!running.value || sound.value !== 'blocked' || settings.value.switchControl !== 'off') return null;
  return (
    <button type="button" class={style.unlock} {...tap(() => player.unlockSound())}>
      <Icon name="soundOff" />
      {text.play.tapForSound}
    </button>
  );
}

/** What shows a music file, which has no picture. */
const Music = later(() => import('../music/Music.tsx').then(({ Music }) => Music), undefined, WaitingMusic);

/** Nobody needs it to begin to play. */
const LaterPauseMenu = later(() => import('./PauseMenu.tsx').then(({ PauseMenu }) => PauseMenu), complainOfPart);

/** Nobody needs it who has keys. */
const fetchTouchPad = () => import('./TouchPad.tsx').then(({ TouchPad }) => TouchPad);

const LaterTouchPad = later(fetchTouchPad, complainOfPart);

// Where fingers are, it is there before it is wanted.
effect(() => {
  if (touching.value) fetchTouchPad().catch(() => {});
});

/** The sign of another speed than the usual one: it can do without. */
const LaterPace = later(
  () => import('./Pace.tsx').then(({ Pace }) => Pace),
  () => {},
);

/** What is held, drawn small: few want to see it. */
const LaterHeldPads = later(
  () => import('./HeldPads.tsx').then(({ HeldPads }) => HeldPads),
  () => {},
);
/** What sounds begin, in words, for those who want them. */
const LaterCaptions = later(
  () => import('./Captions.tsx').then(({ Captions }) => Captions),
  () => {},
);
/** How the machine keeps up: few want to know. */
const LaterFigures = later(() => import('./Figures.tsx').then(({ Figures }) => Figures), complainOfPart);

/** What a screen reader is told of the game, and the text of its picture: nobody waits for it. */
const LaterStateOfPlay = later(
  () => import('./StateOfPlay.tsx').then(({ StateOfPlay }) => StateOfPlay),
  () => {},
);

/** Few games need more than pads. */
const LaterDevicePanel = later(
  () => import('./DevicePanel.tsx').then(({ DevicePanel }) => DevicePanel),
  complainOfPart,
);

/** For styles, and for tests: whether the game runs, and whether all of it is kept, if it does not. */
const stageState = () => ({ 'data-running': running.value, 'data-kept': !running.value && keeping.value === 0 });

/** A music file being played. */
function MusicStage() {
  const stage = useRef<HTMLElement>(null);
  // Only at first: a key that was pressed keeps the focus.
  useEffect(() => stage.current?.focus({ preventScroll: true }), []);
  return (
    <main class={style.stage} ref={stage} tabIndex={-1} aria-label={text.play.music} {...stageState()}>
      <Music />
      <Unlock />
      {settings.value.figures && <LaterFigures />}
    </main>
  );
}

/** What a mouse looks like over the picture: where it works nothing, as elsewhere. */
function aimOf(): 'cross' | 'none' | undefined {
  if (!controls.value.has('pointer')) return undefined;
  return settings.value.crosshair ? 'cross' : 'none';
}

/** Show in `cross` where a finger aims on the page; with null no more. */
function mark(cross: HTMLElement | null, at: { readonly x: number; readonly y: number } | null): void {
  if (!cross) return;
  cross.hidden = at === null || !settings.peek().crosshair;
  if (at) cross.style.translate = `${at.x}px ${at.y}px`;
}

/** What makers of games look into one with. */
const LaterWorkbench = later(
  () => import('../workbench/Workbench.tsx').then(({ Workbench }) => Workbench),
  complainOfPart,
);

/** The way back to where the touch pad is arranged. */
const LaterTrying = later(
  () => import('../pad/Trying.tsx').then(({ Trying }) => Trying),
  () => setTrying(false),
);

/** What is drawn beside the picture; without it there is less to look at. */
const LaterBeside = later(
  () => import('./Beside.tsx').then(({ Beside }) => Beside),
  () => {},
);

/** The game's picture, and what lies over it. */
function Stage() {
  const box = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLElement>(null);
  const cross = useRef<HTMLDivElement>(null);
  useEffect(
    () => (box.current ? player.attach(box.current, makeCanvas, (at) => mark(cross.current, at)) : undefined),
    [],
  );
  const isRunning = running.value;
  // Another game may follow on the same canvas.
  const id = current.value?.id;
  useEffect(() => box.current?.querySelector('canvas')?.setAttribute('aria-label', label()), [id]);
  useEffect(() => {
    // Else Enter, which is Start, would press the button that was used last.
    if (isRunning) stage.current?.focus({ preventScroll: true });
  }, [isRunning]);
  return (
    <main class={style.stage} ref={stage} tabIndex={-1} aria-label={text.play.screen} {...stageState()}>
      {settings.value.beside && <LaterBeside />}
      <div class={style.box} ref={box} data-aim={aimOf()} />
      <div class={style.crosshair} ref={cross} hidden aria-hidden="true" />
      <Unlock />
      {isRunning && pace.value !== 1 && <LaterPace />}
      {settings.value.showInput && <LaterHeldPads />}
      {settings.value.captions && <LaterCaptions />}
      {settings.value.figures && <LaterFigures />}
    </main>
  );
}

/** What the style sheet asks of a plan. */
function roomFor({ height, left, right }: PadPlan): Record<string, string> {
  return { '--pad-height': `${height}px`, '--pad-left': `${left}px`, '--pad-right': `${right}px` };
}

/** A game being played, or music. */
export function Play() {
  const isMusic = tune.value !== null;
  // Where it is arranged the pad is drawn by who arranges it, in the same place.
  const isArranged = dialog.value === 'pad' || dialog.value === 'tunePad';
  const isOpen = workbench.value && !isMusic;
  const isTouched = (touching.value || isArranged) && !isMusic && (!isOpen || benchPad.value);
  const parts = isMusic ? [] : panelParts.value;
  const plan = isTouched ? padPlan.value : null;
  // While a game comes or goes there is nothing to go on with.
  const isPaused = !isMusic && !running.value && !changing.value;
  useEffect(
    () => () => {
      leaveFullScreen();
      setTrying(false);
    },
    [],
  );
  const { orientation, pictureAt } = settings.value;
  // Asked again in fullscreen, which some browsers want for it.
  useEffect(() => lockOrientation(orientation), [orientation, fullScreen.value]);
  useEffect(() => () => lockOrientation('auto'), []);
  return (
    <div
      class={style.play}
      style={plan ? roomFor(plan) : undefined}
      data-touch={isTouched}
      data-picture={plan?.place}
      data-bar={plan?.isBarOver ? 'over' : undefined}
      data-full={fullScreen.value && !isMusic}
      data-panel={parts.length > 0}
      data-parts={parts.join(' ')}
      data-music={isMusic}
      data-paused={isPaused}
      data-picture-at={pictureAt}
    >
      <Toolbar />
      {isMusic ? <MusicStage /> : <Stage />}
      {parts.length > 0 && <LaterDevicePanel />}
      {isTouched && !isArranged && <LaterTouchPad />}
      {isTrying.value && !isArranged && <LaterTrying />}
      {isOpen && <LaterWorkbench />}
      {isPaused && !isOpen && dialog.value === 'none' && <LaterPauseMenu />}
      <LaterStateOfPlay />
    </div>
  );
}
