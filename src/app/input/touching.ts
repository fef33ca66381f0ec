import { page, setTouching, setViewport, touching } from '../shell/page-state.ts';

/** What is pressed by a tap. */
const PRESSED = 'button, a, label, summary, input, select';
/** A tap is over after this long, ms, and then is none. */
const LONGEST_PRESS = 500;

/** Whoever touches gets the touch pad, until keys or a gamepad are used; it follows the size of the window. Call once. */
export function openTouch(): void {
  const measure = () => setViewport(innerWidth, innerHeight);
  measure();
  addEventListener('resize', measure);
  setTouching(matchMedia('(pointer: coarse)').matches);
  addEventListener('pointerdown', ({ pointerType, target }) => {
    if (pointerType !== 'touch' || touching.peek()) return;
    // Where something is pressed, the page changes afterwards: what moved away under the finger would not be pressed.
    if ((target as Element).closest(PRESSED)) afterPress(() => setTouching(true));
    else setTouching(true);
  });
}

/** Do `act` once what a finger is on is pressed, or is not. */
function afterPress(act: () => void): void {
  const stop = new AbortController();
  const done = () => {
    stop.abort();
    clearTimeout(late);
    act();
  };
  const late = setTimeout(done, LONGEST_PRESS);
  addEventListener('click', done, { signal: stop.signal });
}

/** A key of the pad or a gamepad was used: whoever plays does not need the touch pad. */
export function putPadAway(): void {
  if (page.peek() === 'play') setTouching(false);
}
