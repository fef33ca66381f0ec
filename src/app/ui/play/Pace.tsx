import { laterText } from '../../i18n/later-text.ts';
import { pace } from '../../play/play-state.ts';
import { AnyIcon, type AnyIconName } from '../parts/later-icons.tsx';
import style from './Pace.module.css';

function signOf(now: number): AnyIconName {
  if (now < 0) return 'rewind';
  return now < 1 ? 'slow' : 'fast';
}

/** How fast the game goes, over its picture, while that is not its own speed. */
export function Pace() {
  const now = pace.value;
  return (
    <p class={style.pace} role="status">
      <AnyIcon name={signOf(now)} />
      {laterText.rewind.pace(now)}
    </p>
  );
}
