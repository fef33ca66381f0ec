import { useEffect, useRef } from 'preact/hooks';
import { laterText } from '../../../i18n/later-text.ts';
import { text } from '../../../i18n/messages.ts';
import { paint } from '../../../picture/paint.ts';
import { HEIGHT, WIDTH } from '../../../picture/picture.ts';
import { inputShown, stopWatching, toggleInput, type Watch } from '../../../play/watch.ts';
import { AnyIcon, type AnyIconName } from '../../parts/later-icons.tsx';
import pills from '../../parts/Pills.module.css';
import { Slider } from '../../parts/Slider.tsx';
import rewind from '../Rewind.module.css';
import { InputView } from './InputView.tsx';
import style from './Replays.module.css';

/** Draw colour numbers on `canvas`. */
function draw(canvas: HTMLCanvasElement | null, pixels: Uint16Array): void {
  const context = canvas?.getContext('2d', { alpha: false });
  if (!context) return;
  const image = context.createImageData(WIDTH, HEIGHT);
  paint(pixels, image);
  context.putImageData(image, 0, 0);
}

/** Whether it is the same play as the one that was recorded, and how that was played. */
function About({ watch }: { readonly watch: Watch }) {
  const { replays: say } = laterText;
  const { differs, time, isStopped, isSeeking } = watch.view.value;
  const { frames, about } = watch.replay;
  // On the way to the end it is not known yet.
  const isEnd = time >= frames && !isSeeking;
  const at = (frame: number) => say.time(frame / watch.frameHz);
  const verdict = isStopped ? say.stopped : differs ? say.differs(at(differs.frame)) : isEnd ? say.same : say.sameSoFar;
  return (
    <p class={style.about}>
      {verdict} {about.ahead > 0 && say.ahead(about.ahead)} {about.program}
    </p>
  );
}

interface StepProps {
  readonly icon: AnyIconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly act: () => void;
}

function Step({ icon, label, disabled = false, act }: StepProps) {
  return (
    <button type="button" class={rewind.step} aria-label={label} title={label} disabled={disabled} onClick={act}>
      <AnyIcon name={icon} />
    </button>
  );
}

/** The way through it. */
function Bar({ watch }: { readonly watch: Watch }) {
  const { replays: say, rewind: words } = laterText;
  const { time, isRunning } = watch.view.value;
  const { frames } = watch.replay;
  const said = say.of(say.time(time / watch.frameHz), say.time(frames / watch.frameHz));
  return (
    <>
      <div class={rewind.bar}>
        <Step
          icon={isRunning ? 'pause' : 'play'}
          label={isRunning ? text.common.pause : text.common.resume}
          act={() => (isRunning ? watch.stop() : watch.start())}
        />
        <Step
          icon="left"
          label={words.frameBack}
          disabled={!watch.canSeek || time === 0}
          act={() => watch.stepBy(-1)}
        />
        <Slider
          class={rewind.slider}
          label={words.time}
          range={{ min: 0, max: frames, step: 1 }}
          value={time}
          said={said}
          onSlide={(to) => watch.seek(to)}
        />
        <Step
          icon="right"
          label={words.frameOn}
          disabled={!watch.canSeek || time >= frames}
          act={() => watch.stepBy(1)}
        />
      </div>
      <p class={rewind.time} aria-hidden="true">
        {said}
      </p>
    </>
  );
}

/** What can be done with it. */
function Acts({ watch }: { readonly watch: Watch }) {
  const { replays: say } = laterText;
  // On the way it is at no time that was asked for.
  const { isSeeking } = watch.view.value;
  return (
    <div class={rewind.acts}>
      <button type="button" class={rewind.go} disabled={isSeeking} onClick={() => void watch.takeOver()}>
        {say.takeOver}
      </button>
      <button type="button" class={pills.pill} onClick={toggleInput}>
        {inputShown.value ? say.hideInput : say.showInput}
      </button>
      <button type="button" class={pills.pill} onClick={stopWatching}>
        {say.toList}
      </button>
    </div>
  );
}

/** A replay that is watched: its picture, what is held in it, and the way through it. */
export function Watcher({ watch }: { readonly watch: Watch }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    watch.show((picture) => draw(canvas.current, picture));
    watch.start();
    return () => watch.end();
  }, [watch]);
  const { time, isRunning, isSeeking, pads } = watch.view.value;
  return (
    <div class={style.watcher}>
      <div class={style.stage}>
        <canvas
          ref={canvas}
          class={rewind.picture}
          width={WIDTH}
          height={HEIGHT}
          role="img"
          aria-label={text.play.picture(watch.game.title)}
          data-frame={time}
          data-running={isRunning}
          data-seeking={isSeeking}
        />
        {inputShown.value && <InputView pads={pads} />}
      </div>
      <div>
        <Bar watch={watch} />
        <Acts watch={watch} />
        <About watch={watch} />
      </div>
    </div>
  );
}
