import { useEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { layOut, moved, type PadStage, resized, shown, sideOf } from '../../input/pad-edit.ts';
import { TouchControls } from '../../input/touch-controls.ts';
import { TOUCH_PARTS, type TouchLayout, type TouchPart } from '../../input/touch-layout.ts';
import { beginEditing, canRedo, canUndo, editedLayout, keepLayout, redoPad, undoPad } from '../../play/pad-editing.ts';
import { player } from '../../play/player.ts';
import { feel, opacityOf, setTrying, tick } from '../../play/touch-pad.ts';
import { close } from '../../shell/dialogs.ts';
import { page } from '../../shell/page-state.ts';
import { AnyIcon, type AnyIconName } from '../parts/later-icons.tsx';
import shared from '../parts/Shared.module.css';
import { tap } from '../parts/tap.ts';
import { TouchParts } from '../play/TouchPad.tsx';
import style from './PadEditor.module.css';
import { PadFrame, usePadStage } from './PadFrame.tsx';
import { PadHandle, type PartChange, partName } from './PadHandle.tsx';
import { PadTools, type PartActs } from './PadTools.tsx';
import { usePartDrag } from './part-drag.ts';

/** A key, or a tap on an arrow, moves a part so far, in millimetres; another makes it so much larger. */
const NUDGE = 1;
const GROWTH = 1;
/** What is this far behind the finger that drags it is seen to be held back, CSS pixels. */
const HELD_BACK = 14;

/** What is done to parts, and what is said of it to who cannot see it. */
function usePart(layout: TouchLayout, stage: PadStage | null) {
  const [chosen, onChoose] = useState<TouchPart>('cross');
  const [said, say] = useState('');
  const keep = (next: TouchLayout | null, slider?: string) => {
    if (!stage) return;
    if (next) keepLayout(next, slider);
    const { side, x, y, size } = (next ?? layout)[sideOf(stage)][chosen];
    say(next ? laterText.pad.at(partName(chosen), side, x, y, size) : laterText.pad.noRoom);
  };
  const zone = stage && layOut(layout, stage).zones[chosen];
  const acts: PartActs = {
    chosen,
    onChoose,
    onMove: (right, down) => {
      if (!stage || !zone) return;
      const step = NUDGE * stage.perMm;
      keep(moved(layout, stage, chosen, { x: zone.x + right * step, y: zone.y + down * step }));
    },
    onSize: (mm, slider) => keep(stage && resized(layout, stage, chosen, mm), slider),
    onShow: (isShown) => keep(stage && shown(layout, stage, chosen, isShown)),
  };
  const onChange = (change: PartChange) => {
    if (change === 'hide') acts.onShow(false);
    else if ('larger' in change) {
      if (stage && zone) acts.onSize((zone.radius * 2) / stage.perMm + change.larger * GROWTH);
    } else acts.onMove(change.right, change.down);
  };
  return { acts, onChange, said };
}

/** The pad as in play, where no game is: its parts light up, and nothing else comes of it. */
function LivePad({ layout, stage }: { layout: TouchLayout; stage: PadStage }) {
  const root = useRef<HTMLDivElement>(null);
  const { zones } = layOut(layout, stage);
  const now = useRef(zones);
  now.current = zones;
  useEffect(() => {
    if (!root.current) return;
    const pad = () => ({ zones: now.current, feel: feel.peek(), tick: tick.peek() });
    const controls = new TouchControls(root.current, pad, () => {});
    return () => controls.dispose();
  }, []);
  return (
    <div class={style.surface} ref={root} aria-hidden="true">
      <TouchParts zones={zones} />
    </div>
  );
}

function Tool({ label, icon, isOff, act }: { label: string; icon: AnyIconName; isOff: boolean; act: () => void }) {
  return (
    <button type="button" class={style.tool} aria-label={label} title={label} disabled={isOff} {...tap(act)}>
      <AnyIcon name={icon} />
    </button>
  );
}

/** Undo, redo, and out of it: into the game, to try the layout, or back to where one came from. */
function useHead(isLive: boolean, setLive: (isLive: boolean) => void) {
  const { pad } = laterText;
  const { common } = text;
  const inGame = page.value === 'play';
  const tryIt = () => {
    if (!inGame) return setLive(!isLive);
    setTrying(true);
    close();
    player.resume();
  };
  return {
    before: (
      <>
        <Tool label={common.undo} icon="undo" isOff={!canUndo.value} act={undoPad} />
        <Tool label={pad.redo} icon="redo" isOff={!canRedo.value} act={redoPad} />
      </>
    ),
    after: (
      <>
        <button type="button" class={style.act} {...tap(tryIt)}>
          {isLive ? pad.stopTrying : pad.tryIt}
        </button>
        <button type="button" class={style.done} {...tap(close)}>
          {pad.done}
        </button>
      </>
    ),
  };
}

/** Where the touch pad is arranged: on the screen on which it is played, over the picture, which waits. */
export function PadEditor() {
  const surface = useRef<HTMLDivElement>(null);
  const stage = usePadStage(surface);
  const [isLive, setLive] = useState(false);
  useEffect(beginEditing, []);
  const layout = editedLayout.value;
  const { acts, onChange, said } = usePart(layout, stage);
  const { preview, handlers } = usePartDrag({ layout, stage, ...acts, onDrop: keepLayout });
  const seen = preview?.layout ?? layout;
  const laid = stage && layOut(seen, stage);
  const panel = stage && !isLive && <PadTools layout={seen} stage={stage} {...acts} />;
  return (
    <PadFrame title={laterText.pad.title} {...useHead(isLive, setLive)} plan={laid?.plan ?? null} panel={panel}>
      <div
        class={style.surface}
        ref={surface}
        style={{ '--pad-opacity': opacityOf(seen) }}
        data-dragging={preview !== null}
        {...handlers}
      >
        {laid && stage && !isLive && (
          <>
            <div class={style.drawn} aria-hidden="true">
              <TouchParts zones={laid.zones} />
              {preview?.guides.x !== undefined && <i class={style.upright} style={{ left: `${preview.guides.x}px` }} />}
              {preview?.guides.y !== undefined && <i class={style.level} style={{ top: `${preview.guides.y}px` }} />}
            </div>
            {TOUCH_PARTS.map((part) => {
              const zone = laid.zones[part];
              return zone ? (
                <PadHandle
                  key={part}
                  part={part}
                  zone={zone}
                  placement={seen[sideOf(stage)][part]}
                  isChosen={part === acts.chosen}
                  isHeldBack={preview?.part === part && preview.behind > HELD_BACK}
                  onChoose={() => acts.onChoose(part)}
                  onChange={onChange}
                />
              ) : null;
            })}
          </>
        )}
      </div>
      {isLive && stage && <LivePad layout={layout} stage={stage} />}
      <p class={shared.unseen} id="pad-how">
        {laterText.pad.howToMove}
      </p>
      <p class={shared.unseen} role="status">
        {said}
      </p>
    </PadFrame>
  );
}
