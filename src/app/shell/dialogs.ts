import { dialog } from '../play/play-state.ts';
import { openSlots } from '../play/slots.ts';

/** Open a dialog; a running game waits as long as there is one (`Player.open`). */
export function open(name: 'states' | 'settings' | 'game'): void {
  dialog.value = name;
  if (name === 'states') void openSlots();
}

/** Close it; a game that ran before goes on. */
export function close(): void {
  dialog.value = 'none';
}
