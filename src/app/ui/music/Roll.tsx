import { useEffect, useRef } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { running } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { voicesOf } from '../../sound/mix.ts';
import { NoteTrail } from '../../sound/note-trail.ts';
import { PianoRoll } from '../../sound/piano-roll.ts';
import style from './Music.module.css';

/** What the channels have played lately, by height, in the colours that the page has for them. Those who want no motion see none. */
export function Roll() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const roll = useRef<PianoRoll | null>(null);
  const machine = player.machine;
  useEffect(() => {
    const on = canvas.current;
    if (!on || !machine || matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
    const trail = new NoteTrail(voicesOf(machine.nes), () => machine.nes.frame);
    const made = new PianoRoll(on, trail, () => ({
      line: getComputedStyle(on).borderBottomColor,
      channels: [...document.querySelectorAll('[data-voice]')].map((one) => getComputedStyle(one).backgroundColor),
    }));
    roll.current = made;
    return () => {
      made.dispose();
      roll.current = null;
    };
  }, [machine]);
  const isRunning = running.value;
  useEffect(() => {
    if (isRunning) roll.current?.start();
    else roll.current?.stop();
  }, [isRunning, machine]);
  return <canvas ref={canvas} class={`${style.wave} ${style.roll}`} role="img" aria-label={laterText.musicPage.roll} />;
}
