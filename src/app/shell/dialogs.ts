import { dialog } from './page-state.ts';

/** Open a dialog; a running game waits as long as there is one (`Player.open`). */
export function open(name: 'states' | 'settings' | 'game'): void {
  dialog.value = name;
}

/** Close it; a game that ran before goes on. */
export function close(): void {
  dialog.value = 'none';
}
