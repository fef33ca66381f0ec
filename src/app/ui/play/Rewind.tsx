import { useEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { paint } from '../../picture/paint.ts';
import { HEIGHT, WIDTH } from '../../picture/picture.ts';
import { pinMoment } from '../../play/moments.ts';
import { player } from '../../play/player.ts';
import type { Timeline } from '../../play/timeline.ts';
import { close } from '../../shell/dialogs.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { AnyIcon, type AnyIconName } from '../parts/later-icons.tsx';
import pills from '../parts/Pills.module.css';
import { Slider } from '../parts/Slider.tsx';
import style from './Rewind.module.css';

/** Pictures along the bar. */
const PICTURES = 6;
/** Steps of the bar, s: what is between is for the buttons beside it. */
const STEP = 0.25;

/** Draw colour numbers on `canvas`. */
function draw(canvas: HTMLCanvasElement | null, pixels: Uint16Array): void {
  const context = canvas?.getContext('2d', { alpha: false });
  if (!context) return;
  const image = context.createImageData(WIDTH, HEIGHT);
  paint(pixels, image);
  context.putImageData(image, 0, 0);
}

interface StepProps {
  readonly icon: AnyIconName;
  readonly label: string;
  readonly disabled: boolean;
  readonly act: () => void;
}

function Step({ icon, label, disabled, act }: StepProps) {
  return (
    <button type="button" class={style.step} aria-label={label} title={label} disabled={disabled} onClick={act}>
      <AnyIcon name={icon} />
    </button>
  );
}

/** A picture of the game at some time, which leads there. */
function Moment({ timeline, ago, go }: { timeline: Timeline; ago: number; go: (ago: number) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => draw(canvas.current, timeline.look(ago)), [ago]);
  return (
    <button type="button" class={style.moment} aria-label={laterText.rewind.pick(ago)} onClick={() => go(ago)}>
      <canvas ref={canvas} width={WIDTH} height={HEIGHT} />
    </button>
  );
}

/** Pins the time that is looked at. */
function PinIt({ timeline, ago }: { timeline: Timeline; ago: number }) {
  const pin = () => {
    const id = player.game?.id;
    timeline.look(ago);
    if (id !== undefined) void pinMoment(id, timeline.moment);
  };
  return (
    <button type="button" class={pills.pill} onClick={pin}>
      {text.saves.pin}
    </button>
  );
}

function Bar({ timeline }: { timeline: Timeline }) {
  const words = laterText.rewind;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ago, setAgo] = useState(0);
  // The length stands still while it is looked at.
  const [length] = useState(timeline.seconds);
  const frame = 1 / player.frameHz;
  const isDone = useRef(false);
  // Last of all pictures, so that the machine is at the time that is shown; once for each frame of the display.
  useEffect(() => {
    const handle = requestAnimationFrame(() => draw(canvas.current, timeline.look(ago)));
    return () => cancelAnimationFrame(handle);
  }, [ago]);
  useEffect(
    () => () => {
      if (!isDone.current) timeline.stay();
    },
    [],
  );
  const go = (to: number) => setAgo(Math.min(length, Math.max(0, to)));
  const goOn = () => {
    isDone.current = true;
    timeline.look(ago);
    timeline.goOn();
    close();
    player.resume();
  };
  return (
    <div class={style.all}>
      <canvas ref={canvas} class={style.picture} width={WIDTH} height={HEIGHT} data-ago={ago.toFixed(3)} />
      <p class={style.time} aria-hidden="true">
        {words.ago(ago)}
      </p>
      <div class={style.moments}>
        {Array.from({ length: PICTURES }, (_, i) => (
          <Moment key={i} timeline={timeline} ago={length * (1 - i / (PICTURES - 1))} go={go} />
        ))}
      </div>
      <div class={style.bar}>
        <Step icon="left" label={words.frameBack} disabled={ago >= length} act={() => go(ago + frame)} />
        <Slider
          class={style.slider}
          label={words.time}
          range={{ min: 0, max: Math.ceil(length / STEP) * STEP, step: STEP }}
          value={Math.ceil(length / STEP) * STEP - ago}
          said={words.ago(ago)}
          onSlide={(value) => go(Math.ceil(length / STEP) * STEP - value)}
        />
        <Step icon="right" label={words.frameOn} disabled={ago <= 0} act={() => go(ago - frame)} />
      </div>
      <div class={style.acts}>
        <button type="button" class={style.go} onClick={goOn}>
          {words.goOn}
        </button>
        <PinIt timeline={timeline} ago={ago} />
      </div>
    </div>
  );
}

/** Where a game is taken back to an earlier time, by its pictures. */
export function Rewind() {
  const [timeline] = useState(player.timeline);
  return (
    <Dialog title={laterText.rewind.title}>
      {timeline && timeline.seconds > 0 ? (
        <Bar timeline={timeline} />
      ) : (
        <p class={style.nothing}>{laterText.rewind.nothing}</p>
      )}
    </Dialog>
  );
}
