import { text } from '../../i18n/messages.ts';
import { figures } from '../../play/frame-meter.ts';
import { Pairs } from '../parts/Pairs.tsx';
import style from './Figures.module.css';

/** How the machine keeps up; for the curious, and for tests. */
export function Figures() {
  const now = figures.value;
  if (!now) return null;
  const rows: readonly (readonly [string, string])[] = [
    [text.figures.fps, text.figures.value(now.fps, 1)],
    [text.figures.frameTime, text.figures.milliseconds(now.median, 2)],
    [text.figures.slowest, text.figures.milliseconds(now.slowest, 2)],
    [text.figures.soundWaiting, text.figures.milliseconds(now.queuedMs, 0)],
    [text.figures.soundGaps, text.figures.value(now.underruns, 0)],
    [text.figures.exactDots, text.figures.share(now.exactDots)],
  ];
  return (
    <dl
      class={style.figures}
      data-testid="figures"
      data-time={now.time}
      data-frame={now.frame}
      data-fps={now.fps}
      data-underruns={now.underruns}
      data-peak={now.peak}
      data-exact-dots={now.exactDots}
    >
      <Pairs of={rows} />
    </dl>
  );
}
