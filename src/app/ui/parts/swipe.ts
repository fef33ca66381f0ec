import type { TargetedPointerEvent } from 'preact';
import { useMemo, useRef } from 'preact/hooks';

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

/** Where to an element can be pushed. */
type Way = 'aside' | 'down';

function shift(element: HTMLElement, way: Way, by: number): void {
  element.style.transform = by === 0 ? '' : `translate${way === 'down' ? 'Y' : 'X'}(${by}px)`;
  element.style.opacity = by === 0 || way === 'down' ? '' : String(Math.max(0, 1 - Math.abs(by) / (3 * FAR)));
}

/**
 * Handlers for an element that a finger pushes off, to a side or downwards; `gone` is called when it is off. Where it is only the
 * handle, `pushedBy` says of what. While that is pushed it has `data-pushed`: its style should then have no transition, else it may
 * glide. The handle wants `touch-action: pan-y`, or `pan-x pinch-zoom` for downwards.
 */
export function makeSwipe(gone: () => void, way: Way = 'aside', pushedBy = (handle: HTMLElement) => handle) {
  let swipe: Swipe | null = null;
  const isDown = way === 'down';
  /** How far `event` is along the way from where `from` began, and across it. */
  const along = (event: Push, from: Swipe) => (isDown ? Math.max(0, event.clientY - from.y) : event.clientX - from.x);
  const across = (event: Push, from: Swipe) => (isDown ? event.clientX - from.x : event.clientY - from.y);
  const end = (event: Push, mayGo: boolean) => {
    const current = swipe;
    if (current?.pointer !== event.pointerId) return;
    swipe = null;
    if (!current.isPushed) return;
    const element = pushedBy(event.currentTarget);
    const by = along(event, current);
    const isFlicked = Math.abs(by) / (event.timeStamp - current.time) > FLICK && Math.abs(by) > FAR / 2;
    element.removeAttribute('data-pushed');
    if (!mayGo || (Math.abs(by) < FAR && !isFlicked)) return shift(element, way, 0);
    shift(element, way, isDown ? innerHeight : Math.sign(by) * element.offsetWidth);
    // None where motion is reduced: then it is off at once.
    void Promise.allSettled(element.getAnimations().map(({ finished }) => finished)).then(gone);
  };
  return {
    onPointerDown: ({ pointerType, pointerId: pointer, clientX: x, clientY: y, timeStamp: time }: Push) => {
      if (pointerType !== 'mouse' && !swipe) swipe = { pointer, x, y, time, isPushed: false };
    },
    onPointerMove: (event: Push) => {
      const current = swipe;
      if (current?.pointer !== event.pointerId) return;
      const by = along(event, current);
      if (!current.isPushed && (Math.abs(by) <= SLOP || Math.abs(by) <= Math.abs(across(event, current)))) return;
      current.isPushed = true;
      const element = pushedBy(event.currentTarget);
      element.setAttribute('data-pushed', '');
      shift(element, way, by);
    },
    onPointerUp: (event: Push) => end(event, true),
    onPointerCancel: (event: Push) => end(event, false),
  };
}

/** The same for an element of a component, as long as that is there; `gone` may be another one each time. */
export function useSwipe(gone: () => void, way?: Way, pushedBy?: (handle: HTMLElement) => HTMLElement) {
  const latest = useRef(gone);
  latest.current = gone;
  return useMemo(() => makeSwipe(() => latest.current(), way, pushedBy), []);
}
