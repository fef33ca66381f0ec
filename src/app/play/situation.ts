import { computed } from '@preact/signals';
import type { Situation } from '../input/bindings.ts';
import { canFullScreen } from '../shell/full-screen.ts';
import { dialog, fullScreen, page } from '../shell/page-state.ts';
import { settings } from '../shell/settings.ts';
import { tune } from './music.ts';
import { controls, running } from './play-state.ts';

/** What the conditions in the table of keys and commands ask. */
export const situation = computed<Situation>(() => {
  const { muted, volume, rewind } = settings.value;
  return {
    page: page.value,
    inDialog: dialog.value !== 'none',
    isRunning: running.value,
    isMusic: tune.value !== null,
    controls: controls.value,
    canFullScreen: canFullScreen(),
    isFullScreen: fullScreen.value,
    isSilent: muted || volume === 0,
    canRewind: rewind,
  };
});
