import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import { TouchControls } from '../../input/touch-controls.ts';
import { boxAround, boxOf, CROSS } from '../../input/touch-drawing.ts';
import { type PadRoom, PILL_HEIGHT, type TouchPart } from '../../input/touch-layout.ts';
import { groupsOf, type Zone } from '../../input/touch-zones.ts';
import { player } from '../../play/player.ts';
import { feel, padOpacity, tick, zonesIn } from '../../play/touch-pad.ts';
import style from './TouchPad.module.css';

/** From these edges fingers call the system: nothing lies nearer to them, in CSS pixels. */
const SYSTEM_EDGE = 20;

/** Room for the pad in `element`. Its edges are further from those of the glass where there are cut-outs. */
function roomOf(element: HTMLElement): PadRoom {
  const { left, right, bottom, width, height } = element.getBoundingClientRect();
  return {
    width,
    height,
    margin: {
      left: Math.max(0, SYSTEM_EDGE - left),
      right: Math.max(0, SYSTEM_EDGE - (innerWidth - right)),
      bottom: Math.max(0, SYSTEM_EDGE - (innerHeight - bottom)),
    },
  };
}

/** Room for the pad in `root`, as it is now. */
export function useRoom(root: { readonly current: HTMLElement | null }): PadRoom | null {
  const [room, setRoom] = useState<PadRoom | null>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => setRoom(roomOf(element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return room;
}

function Cross({ zone }: { zone: Zone }) {
  return (
    <div class={style.cross} style={boxOf(zone)} data-part="cross" data-zone="cross">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <path class={style.plus} d={CROSS.plus} />
        <path class={style.up} d={CROSS.up} />
        <path class={style.down} d={CROSS.down} />
        <path class={style.left} d={CROSS.left} />
        <path class={style.right} d={CROSS.right} />
      </svg>
    </div>
  );
}

/** Square, and by its name, so that it is not taken for the button that it presses. */
function Turbo({ zone, part, letter }: { zone: Zone; part: TouchPart; letter: string }) {
  return (
    <div class={style.turbo} style={boxOf(zone)} data-part={part} data-zone="face" data-letter={letter}>
      <small>{text.play.turbo}</small>
    </div>
  );
}

interface ZonesProps {
  zones: Readonly<Partial<Record<TouchPart, Zone>>>;
}

/** The box of a pill, whose name is no longer than that, however large text is. */
function pillOf(zone: Zone) {
  return { ...boxOf(zone, PILL_HEIGHT), '--wide': `${zone.radius * 2}px` };
}

/** All that fingers find on the pad. */
export function TouchParts({ zones }: ZonesProps) {
  const { cross, a, b, turboA, turboB, select, start } = zones;
  const face = [a, b, turboA, turboB].filter((zone) => zone !== undefined);
  return (
    <>
      {cross && <div class={style.zone} style={boxAround([cross])} data-zone="cross" />}
      {groupsOf(face).map((group) => (
        <div class={style.zone} style={boxAround(group)} data-zone="face" />
      ))}
      {cross && <Cross zone={cross} />}
      {turboB && <Turbo zone={turboB} part="turboB" letter="B" />}
      {turboA && <Turbo zone={turboA} part="turboA" letter="A" />}
      {b && <div class={style.round} style={boxOf(b)} data-part="b" data-zone="face" data-letter="B" />}
      {a && <div class={style.round} style={boxOf(a)} data-part="a" data-zone="face" data-letter="A" />}
      {select && (
        <div class={style.pill} style={pillOf(select)} data-part="select" data-zone="select">
          {text.play.select}
        </div>
      )}
      {start && (
        <div class={style.pill} style={pillOf(start)} data-part="start" data-zone="start">
          {text.play.start}
        </div>
      )}
    </>
  );
}

/** The pad under the thumbs. Screen readers leave it out: the keys do the same. */
export function TouchPad() {
  const root = useRef<HTMLDivElement>(null);
  const room = useRoom(root);
  const zones = room === null ? {} : zonesIn(room);
  const shown = useRef(zones);
  shown.current = zones;
  useEffect(() => {
    if (!root.current) return;
    const now = () => ({ zones: shown.current, feel: feel.peek(), tick: tick.peek() });
    const controls = new TouchControls(root.current, now, (mask, time) => player.input.touch(mask, time));
    return () => controls.dispose();
  }, []);
  return (
    <div class={style.pad} ref={root} style={{ '--pad-opacity': padOpacity.value }} aria-hidden="true">
      <TouchParts zones={zones} />
    </div>
  );
}
