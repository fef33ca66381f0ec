import { laterText } from '../i18n/later-text.ts';
import { packStateFile, stateFileName } from '../library/saves/state-file.ts';
import { download } from '../shell/download.ts';
import type { Game, SavedState, Slot } from '../storage/records.ts';

/** Give the player a state of `game`, of one of its slots, as a file. */
export function exportState({ id, title }: Game, slot: Slot, state: SavedState): void {
  const name = stateFileName(title, laterText.states.inName(slot, state.name));
  download(name, new Blob([packStateFile({ id, title, slot, state })], { type: 'application/octet-stream' }));
}
