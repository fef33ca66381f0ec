import { useRef } from 'preact/hooks';

/** A finger that rests so long, ms, wants more than a tap. */
const LONG = 500;
/** And does not move farther than this, CSS pixels. */
const STILL = 10;

/**
 * Handlers for what opens menus by a finger that rests on something, or by the mouse's other button: `act` opens the menu of what
 * was pressed, and returns whether that has one.
 */
export function useLongPress(act: (on: Element) => boolean) {
  const press = useRef({ timer: 0, x: 0, y: 0 });
  const stop = () => clearTimeout(press.current.timer);
  return {
    onContextMenu: (event: MouseEvent) => {
      stop();
      if (act(event.target as Element)) event.preventDefault();
    },
    // Safari on iOS tells of no other button.
    onPointerDown: ({ target, pointerType, clientX, clientY }: PointerEvent) => {
      stop();
      if (pointerType !== 'touch') return;
      const timer = window.setTimeout(() => act(target as Element), LONG);
      press.current = { timer, x: clientX, y: clientY };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - press.current.x, clientY - press.current.y) > STILL) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
