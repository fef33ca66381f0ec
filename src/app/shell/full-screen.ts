import { fullScreen } from './page-state.ts';
import { left, stage } from './stage.ts';

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
  const { document } = stage;
  const follow = () => {
    fullScreen.value = document.fullscreenElement !== null;
  };
  follow();
  document.addEventListener('fullscreenchange', follow, left);
}

/** Fill the whole screen with the page, or no longer. */
export async function toggleFullScreen(): Promise<void> {
  const { document } = stage;
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
}

/** Back to how the page was; the player may have gone there already. Where another version has taken over, it is its affair. */
export function leaveFullScreen(): void {
  const { document } = stage;
  if (!left.signal.aborted && document.fullscreenElement) document.exitFullscreen().catch(() => {});
}
