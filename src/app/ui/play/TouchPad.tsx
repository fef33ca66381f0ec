import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import { Button } from '../../input/buttons.ts';
import { TouchControls } from '../../input/touch-controls.ts';
import { player } from '../../play/player.ts';
import { settings } from '../../shell/settings.ts';
import style from './TouchPad.module.css';

const PARTS = ['crossZone', 'cross', 'face', 'a', 'b', 'select', 'start'];

/** The pad under the thumbs. Screen readers leave it out: the keys do the same. */
export function TouchPad() {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = (name: string) => root.current?.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const [crossZone, cross, face, a, b, select, start] = PARTS.map(part);
    if (!crossZone || !cross || !face || !a || !b || !select || !start) return;
    const plain = [[select, Button.Select] as const, [start, Button.Start] as const];
    const controls = new TouchControls(
      { crossZone, cross, face, a, b, plain },
      (mask) => player.input.touch(mask),
      () => settings.peek().haptics,
    );
    return () => controls.dispose();
  }, []);
  return (
    <div class={style.pad} ref={root} aria-hidden="true">
      <div class={style.crossZone} data-part="crossZone">
        <div class={style.cross} data-part="cross">
          <svg viewBox="0 0 100 100" aria-hidden="true">
            <path class={style.plus} d="M36 6h28v30h30v28H64v30H36V64H6V36h30z" />
            <path class={style.up} d="m50 14 7 10H43z" />
            <path class={style.down} d="m50 86 7-10H43z" />
            <path class={style.left} d="m14 50 10-7v14z" />
            <path class={style.right} d="m86 50-10-7v14z" />
          </svg>
        </div>
      </div>
      <div class={style.faceZone} data-part="face">
        <div class={style.round} data-part="b" data-letter="B" />
        <div class={style.round} data-part="a" data-letter="A" />
      </div>
      <div class={style.select} data-part="select">
        <span>{text.play.select}</span>
      </div>
      <div class={style.start} data-part="start">
        <span>{text.play.start}</span>
      </div>
    </div>
  );
}
