import { effect } from '@preact/signals';
import { Gamepads } from '../input/gamepads.ts';
import type { PadWalk, WalkHost } from '../input/pad-walk.ts';
import { close } from '../shell/dialogs.ts';
import { dialog, page, showPage } from '../shell/page-state.ts';
import { frame, left } from '../shell/stage.ts';
import { tune } from './music.ts';
import { hears, running } from './play-state.ts';
import { player } from './player.ts';

const HOST: WalkHost = {
  back() {
    if (dialog.value !== 'none') close();
    else if (page.value === 'prove') void showPage('library');
    else if (tune.value) void player.leave();
    else if (page.value === 'play') player.resume();
  },
  start() {
    if (page.value !== 'play' || dialog.value !== 'none') return false;
    player.toggle();
    return true;
  },
  spend: () => player.input.spendPads(),
};

/**
 * Gamepads are read from now on. They work the page wherever no game has them: the library, the pause menu, dialogs, music. They are looked at in
 * each frame of the display only then, and only while there is one. Call once.
 */
export function openGamepadPages(): void {
  player.input.useGamepads(new Gamepads(player.commands));
  let handle = 0;
  let walk: PadWalk | null = null;
  let isLoading = false;
  const load = () => {
    if (isLoading) return;
    isLoading = true;
    Promise.all([import('../input/pad-walk.ts'), import('../input/pad-profiles.ts')]).then(
      ([{ PadWalk }, { padProfiles }]) => {
        walk = new PadWalk(HOST);
        player.input.useLayouts((id, place) => padProfiles.find(id, place));
      },
      // Offline, and not on this device yet: tried again with the next gamepad.
      () => {
        isLoading = false;
      },
    );
  };
  const look = (now: number) => {
    handle = requestAnimationFrame(look);
    const mask = player.input.pollForPage();
    walk?.see(mask, now);
  };
  const follow = () => {
    const isOurs = !running.value || hears.value || tune.value !== null;
    const isPlugged = player.input.hasPads;
    if (isPlugged) load();
    // They are the game's, in the page around this one, until this one has it.
    const isWaiting = frame?.leaving !== undefined;
    const isWanted = isOurs && !isWaiting && !left.signal.aborted && !document.hidden && isPlugged;
    if (isWanted === (handle !== 0)) return;
    cancelAnimationFrame(handle);
    handle = isWanted ? requestAnimationFrame(look) : 0;
    walk?.begin();
  };
  effect(follow);
  for (const type of ['gamepadconnected', 'gamepaddisconnected']) addEventListener(type, follow);
  document.addEventListener('visibilitychange', follow);
}
