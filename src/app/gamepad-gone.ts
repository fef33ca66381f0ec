import { tune } from './music.ts';
import { dismissTopic, notify } from './notices.ts';
import { player } from './player.ts';
import { page, running, touching } from './store.ts';

const TOPIC = 'gamepad';

/** A gamepad that is pulled out, or whose battery is empty, leaves nobody at the controls: the game waits. Call once. */
export function openGamepads(): void {
  addEventListener('gamepaddisconnected', () => {
    // Music plays on by itself.
    if (page.value !== 'play' || !running.value || tune.value) return;
    player.pause();
    if (matchMedia('(pointer: coarse)').matches) touching.value = true;
    notify('The gamepad is gone. The game waits.', undefined, TOPIC);
  });
  running.subscribe((isRunning) => isRunning && dismissTopic(TOPIC));
}
