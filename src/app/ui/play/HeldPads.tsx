import { useEffect, useState } from 'preact/hooks';
import { player } from '../../play/player.ts';
import style from './HeldPads.module.css';
import { InputView } from './replays/InputView.tsx';

type Held = readonly [first: number, second: number];

/** What the console was given in its last frame. */
function heldNow(): Held {
  const [first = 0, second = 0] = player.machine?.pads ?? [];
  return [first, second];
}

/** What the players hold, in a corner of the picture; it follows each picture of the display. */
export function HeldPads() {
  const [held, setHeld] = useState<Held>(heldNow);
  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = requestAnimationFrame(look);
      const now = heldNow();
      setHeld((before) => (before[0] === now[0] && before[1] === now[1] ? before : now));
    };
    look();
    return () => cancelAnimationFrame(asked);
  }, []);
  return (
    <div class={style.held}>
      <InputView pads={held} />
    </div>
  );
}
