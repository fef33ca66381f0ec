import { useEffect, useId, useState } from 'preact/hooks';
import type { Debugger, MachineEvent, Picture } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import {
  countKinds,
  DOTS,
  EVENT_COLOURS,
  EVENT_KINDS,
  type EventKind,
  kindOf,
  mapPixels,
  nearestEvent,
  shownEvents,
  wayOf,
} from '../../workbench/event-map.ts';
import { pngOfPicture } from '../../workbench/exports.ts';
import { instructionOf } from '../../workbench/format.ts';
import { dollars } from '../../workbench/memory.ts';
import { OVERLAY } from '../../workbench/overlay.ts';
import { pageColours } from '../../workbench/page-colours.ts';
import { saveBytes } from '../../workbench/save-view.ts';
import { Check } from './Check.tsx';
import { along } from './grid-keys.ts';
import { PixelCanvas } from './PixelCanvas.tsx';
import { Pointed } from './Pointed.tsx';
import { type PanelProps, useLook } from './panel.ts';
import style from './Views.module.css';

/** Dots or lines from an event within which one points at it. */
const NEAR = 4;
const NO_KINDS: ReadonlySet<EventKind> = new Set();
/** Pixels to a dot. */
const SCALE = 2;

/** What happened, where, and which instruction did it. */
function saidOf(bench: Bench, event: MachineEvent): string {
  const words = workbenchText.events;
  const register = bench.debug.nameOf(event.address) ?? dollars(event.address, 4);
  const way = wayOf(event);
  const what =
    way === 'comes'
      ? words.kinds[kindOf(event)]
      : words[way === 'write' ? 'writes' : 'reads'](`${register} (${dollars(event.address, 4)})`, dollars(event.value));
  return [
    what,
    words.where(event.scanline, event.dot, event.cycle),
    words.by(instructionOf(event, bench.debug.symbols)),
  ].join('\n');
}

/** What the frame that is looked at has had: of the one that stands in its middle what it has so far, else of the last one. */
function eventsOf({ debug, isStopped, seek }: Bench): readonly MachineEvent[] {
  const log = debug.logs.noteEvents();
  if (isStopped.value && seek.progress.value === null) debug.logs.completeEvents();
  return debug.position.cycle > 0 ? log.current : log.last;
}

/** A frame, dot by dot: which registers were written and read, interrupts and sprite zero, and by which instruction. */
export function EventsPanel({ bench }: PanelProps) {
  useLook(bench);
  const words = workbenchText.events;
  const id = useId();
  const [hidden, setHidden] = useState(NO_KINDS);
  const [hasPicture, setPicture] = useState(true);
  const [chosen, setChosen] = useState(-1);
  useEffect(() => () => bench.debug.logs.end('events'), [bench]);
  const { debug } = bench;
  const { lines } = debug.nes.region;
  const all = eventsOf(bench);
  const every = shownEvents(all, NO_KINDS);
  const events = hidden.size === 0 ? every : shownEvents(all, hidden);
  const event = events[Math.min(chosen, events.length - 1)];
  const picture = { width: DOTS, height: lines, pixels: mapPixels(hasPicture ? debug.nes.pixels : null, lines) };
  const step = (key: string) => {
    const next = along(key, chosen, events.length);
    if (key === 'Enter' && event) bench.show({ code: event.pc });
    if (next !== null) setChosen(next);
    return next !== null || key === 'Enter';
  };
  return (
    <div class={`${style.view} ${style.beside}`}>
      <Kinds counts={countKinds(every)} hidden={hidden} onHide={setHidden} />
      <Pointed
        label={words.view}
        describedBy={id}
        width={DOTS}
        height={lines}
        onPoint={(dot, scanline, isPressed) => {
          const found = nearestEvent(events, dot, scanline, NEAR);
          if (found >= 0) setChosen(found);
          if (found >= 0 && isPressed) bench.show({ code: events[found].pc });
        }}
        onKey={step}
      >
        <Canvas debug={debug} picture={picture} events={events} chosen={event} />
      </Pointed>
      <p id={id} class={style.said} translate={false} aria-live="polite">
        {event ? saidOf(bench, event) : words.nothing}
      </p>
      <div class={style.bar}>
        <span class={style.hint}>{words.count(events.length)}</span>
        <Check label={words.picture} isOn={hasPicture} onSwitch={setPicture} />
        <button type="button" disabled={!event} onClick={() => event && bench.show({ code: event.pc })}>
          {words.showCode}
        </button>
        <button type="button" onClick={() => saveBytes('events.png', pngOfPicture(bench.debug, picture))}>
          {workbenchText.views.saveAs('PNG')}
        </button>
      </div>
    </div>
  );
}

interface CanvasProps {
  readonly debug: Debugger;
  readonly picture: Picture;
  readonly events: readonly MachineEvent[];
  readonly chosen: MachineEvent | undefined;
}

/** The map, with its events. */
function Canvas({ debug, picture, events, chosen }: CanvasProps) {
  const over = (context: CanvasRenderingContext2D) => {
    for (const one of events) mark(context, one, EVENT_COLOURS[kindOf(one)], 1);
    if (chosen) mark(context, chosen, OVERLAY.edge, 2);
  };
  const colours = pageColours(debug);
  return <PixelCanvas picture={picture} colours={colours} scale={SCALE} over={over} mark={markOf(events, chosen)} />;
}

/** What of the events is seen in the map, in a word. */
function markOf(events: readonly MachineEvent[], chosen: MachineEvent | undefined): string {
  const at = (event: MachineEvent) => `${event.dot} ${event.scanline} ${kindOf(event)}`;
  return `${chosen ? at(chosen) : ''}: ${events.map(at).join()}`;
}

function mark(
  context: CanvasRenderingContext2D,
  { dot, scanline }: MachineEvent,
  colour: string,
  around: number,
): void {
  const x = dot * SCALE - around;
  const y = scanline * SCALE - around;
  context.fillStyle = colour;
  if (around > 1) {
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.strokeRect(x - 1, y - 1, SCALE + 2 * around + 2, SCALE + 2 * around + 2);
  } else context.fillRect(x, y, SCALE + 2 * around, SCALE + 2 * around);
}

interface KindsProps {
  readonly counts: ReadonlyMap<EventKind, number>;
  readonly hidden: ReadonlySet<EventKind>;
  readonly onHide: (hidden: ReadonlySet<EventKind>) => void;
}

/** Which kinds are shown, each with its colour and how often it came. */
function Kinds({ counts, hidden, onHide }: KindsProps) {
  const words = workbenchText.events;
  const toggle = (kind: EventKind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    onHide(next);
  };
  return (
    <fieldset class={style.kinds}>
      <legend class={style.hint}>{words.shown}</legend>
      {EVENT_KINDS.map((kind) => (
        <label key={kind}>
          <input type="checkbox" checked={!hidden.has(kind)} onChange={() => toggle(kind)} />
          <i style={{ background: EVENT_COLOURS[kind] }} />
          {`${words.kinds[kind]} ${counts.get(kind) ?? 0}`}
        </label>
      ))}
      <span class={style.bar}>
        <button type="button" onClick={() => onHide(new Set())}>
          {words.all}
        </button>
        <button type="button" onClick={() => onHide(new Set(EVENT_KINDS))}>
          {words.none}
        </button>
      </span>
    </fieldset>
  );
}
