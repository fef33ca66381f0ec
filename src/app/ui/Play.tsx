import { useEffect, useRef } from 'preact/hooks';
import { player } from '../player.ts';
import { settings } from '../settings.ts';
import { current, dialog, fullScreen, panelParts, running, sound, touching } from '../store.ts';
import { DevicePanel } from './DevicePanel.tsx';
import { Figures } from './Figures.tsx';
import { Icon } from './icons.tsx';
import { PauseMenu } from './PauseMenu.tsx';
import style from './Play.module.css';
import { Toolbar } from './Toolbar.tsx';
import { TouchPad } from './TouchPad.tsx';

function makeCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = style.picture;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label());
  return canvas;
}

function label(): string {
  return `Picture of ${current.peek()?.title ?? ''}`;
}

/** The game's picture, and what lies over it. */
function Stage() {
  const box = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLElement>(null);
  useEffect(() => (box.current ? player.attach(box.current, makeCanvas) : undefined), []);
  const isRunning = running.value;
  // Another game may follow on the same canvas.
  const id = current.value?.id;
  useEffect(() => box.current?.querySelector('canvas')?.setAttribute('aria-label', label()), [id]);
  useEffect(() => {
    // Else Enter, which is Start, would press the button that was used last.
    if (isRunning) stage.current?.focus({ preventScroll: true });
  }, [isRunning]);
  return (
    <main class={style.stage} ref={stage} tabIndex={-1} aria-label="Game screen" data-running={isRunning}>
      <div class={style.box} ref={box} />
      {!isRunning && dialog.value === 'none' && <PauseMenu />}
      {isRunning && sound.value === 'blocked' && (
        <button type="button" class={style.unlock} onClick={() => player.unlockSound()}>
          <Icon name="soundOff" />
          Tap for sound
        </button>
      )}
      {settings.value.figures && <Figures />}
    </main>
  );
}

/** A game being played. */
export function Play() {
  const parts = panelParts.value;
  return (
    <div class={style.play} data-touch={touching.value} data-full={fullScreen.value} data-panel={parts.length > 0}>
      <Toolbar />
      <Stage />
      {parts.length > 0 && <DevicePanel parts={parts} />}
      {touching.value && <TouchPad />}
    </div>
  );
}
