import { player } from './player.ts';
import { openSlots } from './slots.ts';
import { dialog, running } from './store.ts';

let resumeAfter = false;

/** Open a dialog; a running game waits. */
export function open(name: 'states' | 'settings' | 'game'): void {
  resumeAfter = running.value;
  player.pause();
  if (name === 'states') void openSlots();
  else dialog.value = name;
}

/** Close it; a game that ran before goes on. */
export function close(): void {
  dialog.value = 'none';
  if (resumeAfter) player.resume();
  resumeAfter = false;
}
