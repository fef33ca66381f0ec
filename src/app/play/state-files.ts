import { StateError } from '../../console/core.ts';
import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { problemText } from '../i18n/problems.ts';
import { FileError } from '../library/file-kinds.ts';
import { messageOf } from '../library/library.ts';
import { current, games } from '../library/library-state.ts';
import { openStateFile, type StateFile } from '../library/saves/state-file.ts';
import { close } from '../shell/dialogs.ts';
import { complainOf, notify } from '../shell/notices.ts';
import { type EarlierState, keepEarlierState, readEarlierStates } from '../storage/earlier.ts';
import { type SavedState, SLOT_COUNT } from '../storage/records.ts';
import { keepState, readStates } from '../storage/saves.ts';
import { player } from './player.ts';
import { loadSlot, openSlots } from './slots.ts';

/** Larger files are not read, bytes: no state has as many. */
const LARGEST = 64 << 20;

/** Why the console cannot go to `state`, in words for the player; empty when it can. It stays where it is. */
function refusalOf(state: SavedState): string {
  const { machine } = player;
  if (!machine) return text.play.notStarted;
  const { nes } = machine;
  const now = nes.save();
  try {
    nes.load(state.bytes);
    return '';
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    return problemText(error);
  } finally {
    nes.load(now);
  }
}

/** Where a state from a file goes: the first free slot, else its own; what was there is kept beside it. */
async function put({ id, slot, state }: StateFile): Promise<number> {
  const stored = await readStates(Array.from({ length: SLOT_COUNT }, (_, at) => [id, at] as const));
  const free = stored.indexOf(undefined);
  const own = typeof slot === 'number' ? slot : 0;
  const target = free < 0 || stored[own] === undefined ? own : free;
  const before = stored[target];
  if (before) await keepEarlierState(id, { slot: target, state: before });
  await keepState(id, target, state);
  return target;
}

/** Put the state in `file` into a slot of its game, which is played then. */
export async function importState(file: File): Promise<void> {
  try {
    if (file.size > LARGEST) throw new FileError(laterText.states.notAState);
    const found = openStateFile(new Uint8Array(await file.arrayBuffer()));
    const game = games.peek().find(({ id }) => id === found.id);
    if (!game) throw new FileError(laterText.states.noGame(found.title));
    if (current.peek()?.id !== game.id) await player.play(game);
    if (current.peek()?.id !== game.id) return;
    const refusal = refusalOf(found.state);
    if (refusal !== '') throw new FileError(refusal);
    const slot = await put(found);
    await openSlots();
    const load = player.whileOpen(() => {
      close();
      loadSlot(slot);
    });
    notify(laterText.states.isIn(file.name, slot + 1), { label: laterText.slots.load, run: load }, 'slot');
  } catch (error) {
    complainOf(file.name, messageOf(error));
  }
}

/** The states that newer ones took the place of, of the game in the console; none where they cannot be read. */
export async function earlierStates(): Promise<readonly EarlierState[]> {
  const game = current.peek();
  return game ? readEarlierStates(game.id).catch(() => []) : [];
}

/** What was there before the last load, and before the last save, of the game in the console; nothing where they cannot be read. */
export async function statesBefore(): Promise<readonly EarlierState[]> {
  const game = current.peek();
  if (!game) return [];
  const slots = ['beforeLoad', 'beforeSave'] as const;
  const states = await readStates(slots.map((slot) => [game.id, slot] as const)).catch(() => []);
  return states.flatMap((state, i) => (state && state.bytes.length > 0 ? [{ slot: slots[i], state }] : []));
}
