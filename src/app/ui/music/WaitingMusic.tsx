import { Waiting } from '../parts/Waiting.tsx';
import style from './WaitingMusic.module.css';

/** The shape of what shows a music file while it is fetched: what plays, and its tracks. */
export function WaitingMusic() {
  return (
    <div class={style.music}>
      <Waiting />
      <div class={style.tracks} aria-hidden="true">
        <Waiting />
        <Waiting />
      </div>
    </div>
  );
}
