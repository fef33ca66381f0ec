import { figures } from '../../play/frame-meter.ts';
import { Pairs } from '../parts/Pairs.tsx';
import style from './Figures.module.css';

/** How the machine keeps up; for the curious, and for tests. */
export function Figures() {
  const now = figures.value;
  if (!now) return null;
  const rows: readonly (readonly [string, string])[] = [
    ['frames a second', now.fps.toFixed(1)],
    ['frame', `${now.median.toFixed(2)} ms`],
    ['slowest 1 %', `${now.slowest.toFixed(2)} ms`],
    ['sound waiting', `${now.queuedMs.toFixed(0)} ms`],
    ['sound gaps', String(now.underruns)],
    ['in half dots', `${(100 * now.exactDots).toFixed(2)} %`],
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
