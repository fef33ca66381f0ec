import type { TargetedPointerEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { arranged, layOut, type PadStage } from '../../input/pad-edit.ts';
import {
  missesOf,
  type PadFit,
  PROMPTS,
  pressCount,
  type Stroke,
  type Tuned,
  tunedTo,
} from '../../input/pad-tuning.ts';
import type { TouchLayout } from '../../input/touch-layout.ts';
import { beginEditing, editedLayout, keepLayout, undoPad } from '../../play/pad-editing.ts';
import { opacityOf } from '../../play/touch-pad.ts';
import { close, open } from '../../shell/dialogs.ts';
import { notify } from '../../shell/notices.ts';
import { change, settings } from '../../shell/settings.ts';
import pills from '../parts/Pills.module.css';
import { TouchParts } from '../play/TouchPad.tsx';
import style from './PadEditor.module.css';
import { PadFrame, usePadStage } from './PadFrame.tsx';

type Pointing = TargetedPointerEvent<HTMLElement>;

/** The pad as it is; null where a part that is tuned is hidden. */
function fitOf(layout: TouchLayout, stage: PadStage): PadFit | null {
  const { cross, a, b } = layOut(layout, stage).zones;
  return cross && a && b ? { cross, a, b, straight: settings.value.crossWidth } : null;
}

function layoutWith({ cross, a, b }: PadFit, layout: TouchLayout, stage: PadStage): TouchLayout | null {
  return arranged(layout, stage, { cross, a, b });
}

/** Handlers that write down the way of one finger after the other; `done` is told each when it is lifted. */
function useStrokes(done: (way: Stroke['way']) => void) {
  const finger = useRef({ id: -1, way: [] as (readonly [number, number])[] });
  const add = (event: Pointing) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    finger.current.way.push([event.clientX - left, event.clientY - top]);
  };
  const end = (event: Pointing, isWhole: boolean) => {
    if (finger.current.id !== event.pointerId) return;
    const { way } = finger.current;
    finger.current = { id: -1, way: [] };
    if (isWhole) done(way);
  };
  return {
    onPointerDown: (event: Pointing) => {
      if (finger.current.id >= 0 || event.button > 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      finger.current = { id: event.pointerId, way: [] };
      add(event);
    },
    onPointerMove: (event: Pointing) => {
      if (finger.current.id === event.pointerId) add(event);
    },
    onPointerUp: (event: Pointing) => end(event, true),
    onPointerCancel: (event: Pointing) => end(event, false),
  };
}

/** What is different in a better fit, a line each. */
function changesIn({ fit }: Tuned, before: PadFit, perMm: number): string[] {
  const { pad } = laterText;
  const moved = (name: string, from: PadFit['cross'], to: PadFit['cross']) => {
    const [x, y] = [(to.x - from.x) / perMm, (to.y - from.y) / perMm];
    return Math.hypot(x, y) < 0.3 ? [] : [pad.moves(name, x, y)];
  };
  return [
    ...moved(pad.cross, before.cross, fit.cross),
    ...moved(text.keys.a, before.a, fit.a),
    ...moved(text.keys.b, before.b, fit.b),
    ...(fit.cross.radius === before.cross.radius ? [] : [pad.sizes((fit.cross.radius * 2) / perMm)]),
    ...(fit.straight === before.straight ? [] : [pad.angles(fit.straight)]),
  ];
}

function useApply(layout: TouchLayout, stage: PadStage | null) {
  return ({ fit }: Tuned) => {
    const tuned = stage && layoutWith(fit, layout, stage);
    if (!tuned) return;
    const { crossWidth } = settings.peek();
    keepLayout(tuned);
    change({ crossWidth: fit.straight });
    const undo = () => {
      undoPad();
      change({ crossWidth });
    };
    close();
    notify(laterText.pad.wasTuned, { label: text.common.undo, run: undo }, 'pad');
  };
}

interface ResultProps {
  readonly strokes: readonly Stroke[];
  readonly fit: PadFit;
  readonly layout: TouchLayout;
  readonly stage: PadStage;
  readonly onAgain: () => void;
}

/** What was missed, and what would be better. */
function Result({ strokes, fit, layout, stage, onAgain }: ResultProps) {
  const { pad } = laterText;
  const [tuned] = useState(() =>
    tunedTo(strokes, fit, stage.perMm, (wanted) => layoutWith(wanted, layout, stage) !== null),
  );
  const apply = useApply(layout, stage);
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => main.current?.focus(), []);
  const count = pressCount(strokes);
  const missed = missesOf(strokes, fit);
  return (
    <>
      <p role="status">
        {missed === 0 ? pad.fits(count) : tuned ? pad.better(missed, count, tuned.after) : pad.noBetter(missed, count)}
      </p>
      {tuned && (
        <ul class={style.list}>
          {changesIn(tuned, fit, stage.perMm).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div class={pills.pills}>
        {tuned && (
          <button ref={main} type="button" class={pills.pill} onClick={() => apply(tuned)}>
            {pad.apply}
          </button>
        )}
        <button ref={tuned ? null : main} type="button" class={pills.pill} onClick={close}>
          {tuned ? pad.keep : pad.done}
        </button>
        <button type="button" class={pills.pill} onClick={onAgain}>
          {pad.again}
        </button>
      </div>
    </>
  );
}

/** What the thumb is to do next, the `done`th after so many. */
function Ask({ done }: { done: number }) {
  const { pad } = laterText;
  return (
    <>
      <p class={style.step}>{pad.step(done + 1, PROMPTS.length)}</p>
      <p class={style.prompt} role="status">
        {pad.prompts[PROMPTS[done].id as keyof typeof pad.prompts]}
      </p>
      <p>{pad.aboutTune}</p>
    </>
  );
}

function Head({ canGoBack, onBack }: { canGoBack: boolean; onBack: () => void }) {
  const { pad } = laterText;
  return (
    <>
      <button type="button" class={style.act} disabled={!canGoBack} onClick={onBack}>
        {pad.oneBack}
      </button>
      <button type="button" class={style.done} onClick={() => open('pad')}>
        {pad.leave}
      </button>
    </>
  );
}

/** Where a thumb shows what it does, and the pad is fitted to it. */
export function PadTuner() {
  const surface = useRef<HTMLDivElement>(null);
  const stage = usePadStage(surface);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  useEffect(beginEditing, []);
  const { pad } = laterText;
  const layout = editedLayout.value;
  const done = strokes.length;
  const prompt = PROMPTS[done];
  const handlers = useStrokes((way) => prompt && setStrokes([...strokes, { on: prompt.on, meant: prompt.meant, way }]));
  const laid = stage && layOut(layout, stage);
  const fit = stage && fitOf(layout, stage);
  const panel = stage && (
    <section class={style.card} aria-label={pad.tune}>
      {!fit && <p role="status">{pad.cannotTune}</p>}
      {fit && prompt && <Ask done={done} />}
      {fit && !prompt && (
        <Result strokes={strokes} fit={fit} layout={layout} stage={stage} onAgain={() => setStrokes([])} />
      )}
    </section>
  );
  const head = <Head canGoBack={done > 0} onBack={() => setStrokes(strokes.slice(0, -1))} />;
  return (
    <PadFrame title={pad.tune} after={head} panel={panel} plan={laid?.plan ?? null}>
      <div
        class={style.surface}
        ref={surface}
        style={{ '--pad-opacity': opacityOf(layout) }}
        data-asks={fit ? prompt?.id : undefined}
        {...(prompt && fit ? handlers : {})}
      >
        {laid && (
          <div class={style.drawn} aria-hidden="true">
            <TouchParts zones={laid.zones} />
          </div>
        )}
      </div>
    </PadFrame>
  );
}
