import type { TargetedTouchEvent } from 'preact';

/**
 * Handlers for a button that is wanted while other fingers hold something: a browser makes no click of a tap that is
 * not alone on the glass. A finger acts when it is lifted inside the button, and the click that may follow is held back;
 * mouse, keys and screen readers give a click and nothing else.
 */
export function tap(act: () => void) {
  return {
    onClick: act,
    onTouchEnd: (event: TargetedTouchEvent<HTMLElement>) => {
      // It was scrolled with, or another finger is still on the button.
      if (!event.cancelable || event.targetTouches.length > 0) return;
      event.preventDefault();
      const box = event.currentTarget.getBoundingClientRect();
      const { clientX: x, clientY: y } = event.changedTouches[0];
      if (x >= box.left && x < box.right && y >= box.top && y < box.bottom) act();
    },
  };
}
