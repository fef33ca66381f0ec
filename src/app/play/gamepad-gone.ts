import { text } from '../i18n/messages.ts';
import { dismissTopic, notify } from '../shell/notices.ts';
import { page, setTouching } from '../shell/page-state.ts';
import { tune } from './music.ts';
import { running } from './play-state.ts';
import { player } from './player.ts';

const TOPIC = 'gamepad';

/** The gamepad that was used last is pulled out, or its battery is empty: nobody is at the controls, the game waits. Call once. */
export function openGamepads(): void {
  addEventListener('gamepaddisconnected', ({ gamepad }) => {
    // Music plays on by itself.
    if (page.value !== 'play' || !running.value || tune.value) return;
    if (gamepad.index !== player.input.lastPad) return;
    player.pause();
    if (matchMedia('(pointer: coarse)').matches) setTouching(true);
    notify(text.play.gamepadGone, undefined, TOPIC);
  });
  running.subscribe((isRunning) => isRunning && dismissTopic(TOPIC));
}
