import { StateError } from '../../console/core.ts';
import { laterText } from '../i18n/later-text.ts';
import { problemText } from '../i18n/problems.ts';
import { complain, notify } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import type { Game, SavedState } from '../storage/records.ts';
import { readStates } from '../storage/saves.ts';
import { keepInSlot } from './keep-slot.ts';

/** The slot that is saved to without a look at the others. */
const SLOT = 0;

/** The game that is saved, and goes back. */
interface Saved {
  readonly game: Game;
  readonly isOver: boolean;
  goTo(state: SavedState, said: string): void;
}

function report(error: unknown): void {
  if (!(error instanceof StorageError || error instanceof StateError)) throw error;
  complain(error instanceof StateError ? problemText(error) : error.message, undefined, 'slot');
}

async function stored(id: string): Promise<SavedState | undefined> {
  const [state] = await readStates([[id, SLOT]]);
  return state;
}

/** Save `state` of the game in the first slot, while it goes on; what was there can be brought back. */
export async function saveQuickly(saved: Saved, state: SavedState): Promise<void> {
  const { id } = saved.game;
  try {
    const takeBack = await keepInSlot(id, SLOT, state);
    const undo = () => void takeBack().catch(report);
    if (!saved.isOver) notify(laterText.slots.saved(SLOT + 1), { label: laterText.slots.undoSave, run: undo }, 'slot');
  } catch (error) {
    report(error);
  }
}

/** Go to what is in the first slot, and let the game `resume`; where it was can be brought back. */
export async function loadQuickly(saved: Saved, resume: () => void): Promise<void> {
  try {
    const state = await stored(saved.game.id);
    if (saved.isOver) return;
    if (!state) {
      notify(laterText.slots.nothingIn(SLOT + 1), undefined, 'slot');
      return;
    }
    saved.goTo(state, laterText.slots.loaded(SLOT + 1));
    resume();
  } catch (error) {
    report(error);
  }
}
