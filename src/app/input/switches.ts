import { Gamepad } from './buttons.ts';
import type { Input } from './input.ts';

/** Who is told of switches: of two, the one that `moves` or the one that chooses. */
interface SwitchUser {
  down(moves: boolean): void;
  up(moves: boolean): void;
}

/** Of two switches, those under the left hand move: on a keyboard the largest key, which switches are mostly wired to. */
const MOVING_KEY = 'Space';
const MOVING_BUTTONS =
  Gamepad.Up | Gamepad.Down | Gamepad.Left | Gamepad.Right | Gamepad.L1 | Gamepad.L2 | Gamepad.L3 | Gamepad.Select;

/** Fingers anywhere on the glass are switches, and nothing else; a mouse stays one, for whoever helps. */
function takeFingers(user: SwitchUser, signal: AbortSignal): void {
  const moving = new Map<number, boolean>();
  const take = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const on = { capture: true, passive: false, signal };
  addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'mouse') return;
      take(event);
      const moves = event.clientX < innerWidth / 2;
      moving.set(event.pointerId, moves);
      user.down(moves);
    },
    on,
  );
  const lift = (event: PointerEvent) => {
    const moves = moving.get(event.pointerId);
    if (moves === undefined) return;
    take(event);
    moving.delete(event.pointerId);
    user.up(moves);
  };
  for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, lift, on);
  // So that a finger neither scrolls nor clicks.
  for (const type of ['touchstart', 'touchmove', 'touchend'] as const) addEventListener(type, take, on);
}

/** Buttons of the first player's gamepad are switches; looked at in each frame of the display while there is a gamepad. */
function takePad(input: Input, user: SwitchUser, signal: AbortSignal): void {
  let handle = 0;
  let before = 0;
  const tell = (buttons: number, moves: boolean, now: number) => {
    if ((now & buttons) === 0 && (before & buttons) !== 0) user.up(moves);
    if ((now & buttons & ~before) !== 0) user.down(moves);
  };
  const look = () => {
    handle = input.hasPads ? requestAnimationFrame(look) : 0;
    const now = input.seats().find(({ place }) => place === 0)?.pressed ?? 0;
    tell(MOVING_BUTTONS, true, now);
    tell(~MOVING_BUTTONS, false, now);
    before = now;
  };
  const start = () => {
    if (handle === 0) handle = requestAnimationFrame(look);
  };
  start();
  addEventListener('gamepadconnected', start, { signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(handle));
}

/** Tell `user` of every key, finger and button, which are nobody else's until what is returned is called. */
export function takeSwitches(input: Input, user: SwitchUser): () => void {
  const stop = new AbortController();
  const stopKeys = input.takeKeys((code, isDown) => {
    const moves = code === MOVING_KEY;
    if (isDown) user.down(moves);
    else user.up(moves);
  });
  takeFingers(user, stop.signal);
  takePad(input, user, stop.signal);
  return () => {
    stopKeys();
    stop.abort();
  };
}
