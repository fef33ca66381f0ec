import { useRef } from 'preact/hooks';

/** A finger that rests so long, ms, wants more than a tap. */
const LONG = 500;
/** And does not move farther than this, CSS pixels. */
const STILL = 10;

/** Handlers for what opens a menu by a finger that rests on it, or by the mouse's other button: `act` opens it. */
export function useLongPress(act: () => void) {
  const press = useRef({ timer: 0, x: 0, y: 0 });
  const stop = () => clearTimeout(press.current.timer);
  return {
    onContextMenu: (event: Event) => {
      event.preventDefault();
      stop();
      act();
    },
    // Safari on iOS tells of no other button.
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      stop();
      if (pointerType === 'touch') press.current = { timer: window.setTimeout(act, LONG), x: clientX, y: clientY };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - press.current.x, clientY - press.current.y) > STILL) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
