import { text } from '../i18n/messages.ts';
import { dismissTopic, notify } from '../shell/notices.ts';
import { page, setTouching } from '../shell/page-state.ts';
import { tune } from './music.ts';
import { running } from './play-state.ts';
import { player } from './player.ts';

const TOPIC = 'gamepad';

/** Pause the game when the gamepad that was used last is unplugged, or its battery is empty. Call once. */
export function openGamepads(): void {
  addEventListener('gamepaddisconnected', ({ gamepad }) => {
    // Music needs no gamepad.
    if (page.value !== 'play' || !running.value || tune.value) return;
    if (gamepad.index !== player.input.lastPad) return;
    player.pause();
    if (matchMedia('(pointer: coarse)').matches) setTouching(true);
    notify(text.play.gamepadGone, undefined, TOPIC);
  });
  running.subscribe((isRunning) => isRunning && dismissTopic(TOPIC));
}
