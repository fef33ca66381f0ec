import { laterText } from '../../i18n/later-text.ts';
import { type FrameFigures, figures } from '../../play/frame-meter.ts';
import { framesAhead, keptAt } from '../../play/play-state.ts';
import { Pairs } from '../parts/Pairs.tsx';
import style from './Figures.module.css';

/** Shown instead of a figure until there is one. */
const NONE = '–';

function rowsOf(now: FrameFigures | null): (readonly [name: string, value: string])[] {
  const {
    fps,
    frameTime,
    slowest,
    soundWaiting,
    soundGaps,
    soundDevice,
    exactDots,
    input,
    ahead,
    late,
    lateOf,
    kept,
    ago,
    value,
    milliseconds,
    share,
  } = laterText.figures;
  const at = keptAt.peek();
  const row = (name: string, say: (now: FrameFigures) => string) => [name, now ? say(now) : NONE] as const;
  return [
    row(fps, (now) => value(now.fps, 1)),
    row(frameTime, (now) => milliseconds(now.median, 2)),
    row(slowest, (now) => milliseconds(now.slowest, 2)),
    row(soundWaiting, (now) => milliseconds(now.queuedMs, 0)),
    row(soundGaps, (now) => value(now.underruns, 0)),
    row(soundDevice, (now) => (now.deviceMs > 0 ? milliseconds(now.deviceMs, 0) : NONE)),
    row(exactDots, (now) => share(now.exactDots)),
    row(input, ({ presses }) => (presses ? milliseconds(presses.mean, 1) : NONE)),
    row(ahead, () => value(framesAhead.peek(), 0)),
    row(late, ({ presses }) => (presses ? lateOf(presses.late, presses.count) : NONE)),
    row(kept, ({ time }) => (at === null ? NONE : ago(Math.max(0, Math.round((time - at) / 1000))))),
  ];
}

/** How the machine keeps up; for the curious, and for tests. It has its full size before the first figures come. */
export function Figures() {
  const now = figures.value;
  return (
    <dl
      class={style.figures}
      data-testid="figures"
      data-time={now?.time}
      data-frame={now?.frame}
      data-fps={now?.fps}
      data-underruns={now?.underruns}
      data-peak={now?.peak}
      data-exact-dots={now?.exactDots}
      data-presses={now?.presses?.count}
      data-late-presses={now?.presses?.late}
      data-press-delay={now?.presses?.longest}
      data-press-frames={now?.presses?.frames.join(' ')}
    >
      <Pairs of={rowsOf(now)} />
    </dl>
  );
}
