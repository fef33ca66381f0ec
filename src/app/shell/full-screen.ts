import { fullScreen } from './page-state.ts';

/** Whether this browser can show the page on the whole screen (an iPhone cannot). */
export function canFullScreen(): boolean {
  return document.fullscreenEnabled === true;
}

/** How a page says that it runs in a window of its own, as an app does. */
const AS_AN_APP = '(display-mode: standalone), (display-mode: fullscreen), (display-mode: minimal-ui)';

/** Whether the page runs in a window of its own, as an app does. */
export function isApp(): boolean {
  return matchMedia(AS_AN_APP).matches;
}

/** Follow what the browser does, which Escape and gestures change too. */
export function openFullScreen(): void {
  document.addEventListener('fullscreenchange', () => {
    fullScreen.value = document.fullscreenElement !== null;
  });
}

/** Fill the whole screen with the page, or no longer. */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
}

/** Back to how the page was; the player may have gone there already. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
}
