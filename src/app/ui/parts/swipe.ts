import type { TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';

/** Until it has moved so far a finger may mean something else, CSS pixels. */
const SLOP = 8;
/** So far an element is pushed before it goes; or half as far, when it is flicked at so many pixels in a ms. */
const FAR = 88;
const FLICK = 0.5;

interface Swipe {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly time: number;
  isPushed: boolean;
}

type Push = TargetedPointerEvent<HTMLElement>;

function shift(element: HTMLElement, x: number): void {
  element.style.transform = x === 0 ? '' : `translateX(${x}px)`;
  element.style.opacity = x === 0 ? '' : String(Math.max(0, 1 - Math.abs(x) / (3 * FAR)));
}

/**
 * Handlers for an element that a finger pushes off sideways; `gone` is called when it is off. While it is pushed it has
 * `data-pushed`: its style should then have no transition, else it may glide. It wants `touch-action: pan-y`.
 */
export function useSwipe(gone: () => void) {
  const swipe = useRef<Swipe | null>(null);
  const end = (event: Push, mayGo: boolean) => {
    const { current } = swipe;
    if (current?.pointer !== event.pointerId) return;
    swipe.current = null;
    if (!current.isPushed) return;
    const element = event.currentTarget;
    const x = event.clientX - current.x;
    const isFlicked = Math.abs(x) / (event.timeStamp - current.time) > FLICK && Math.abs(x) > FAR / 2;
    element.removeAttribute('data-pushed');
    if (!mayGo || (Math.abs(x) < FAR && !isFlicked)) return shift(element, 0);
    shift(element, Math.sign(x) * element.offsetWidth);
    // None where motion is reduced: then it is off at once.
    void Promise.allSettled(element.getAnimations().map(({ finished }) => finished)).then(gone);
  };
  return {
    onPointerDown: ({ pointerType, pointerId: pointer, clientX: x, clientY: y, timeStamp: time }: Push) => {
      if (pointerType !== 'mouse' && !swipe.current) swipe.current = { pointer, x, y, time, isPushed: false };
    },
    onPointerMove: (event: Push) => {
      const { current } = swipe;
      if (current?.pointer !== event.pointerId) return;
      const x = event.clientX - current.x;
      const isAside = Math.abs(x) > SLOP && Math.abs(x) > Math.abs(event.clientY - current.y);
      if (!current.isPushed && !isAside) return;
      current.isPushed = true;
      event.currentTarget.setAttribute('data-pushed', '');
      shift(event.currentTarget, x);
    },
    onPointerUp: (event: Push) => end(event, true),
    onPointerCancel: (event: Push) => end(event, false),
  };
}
