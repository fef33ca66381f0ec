import { canFullScreen, toggleFullScreen } from '../shell/full-screen.ts';
import { page } from '../shell/page-state.ts';
import { change, settings } from '../shell/settings.ts';
import { KEYBOARD_PAUSE_KEY } from './device-keys.ts';

/** What a key does while a game is played, besides what it does in the game; false for most. `toggle` pauses or resumes. */
export function shortcut(code: string, toggle: () => void): boolean {
  if (page.peek() !== 'play') return false;
  if (code === 'Escape' || code === 'KeyP' || code === KEYBOARD_PAUSE_KEY) toggle();
  else if (code === 'KeyM') change({ muted: !settings.value.muted });
  else if (code === 'KeyF' && canFullScreen()) void toggleFullScreen();
  else return false;
  return true;
}
