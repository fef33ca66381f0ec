import { touching } from '../../shell/page-state.ts';

/** Whether this device has a touch screen, or one was used: where there is none, nobody needs to choose what it does. */
export function hasTouch(): boolean {
  return touching.value || navigator.maxTouchPoints > 0;
}
