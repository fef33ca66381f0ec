import { text } from '../i18n/messages.ts';
import type { Candidate } from '../library/file-kinds.ts';
import { adding, games } from '../library/library-state.ts';
import { play } from '../play/door.ts';
import { asOneLot, notify } from '../shell/notices.ts';

/** What may be no game, by its ending: a touch layout, a backup, cheats, a palette, a replay, a save state of this page or of another emulator. */
const OTHERS = /\.(json|zip|cht|pal|ctr|fm2|c?state\d*|mss|nst|fc\d)$/i;

/** Add files; if they come to one game, play it. Battery saves go to their games; what else comes is asked about. */
export async function receive(given: readonly File[]): Promise<void> {
  let files = given;
  if (files.some(({ name }) => OTHERS.test(name))) {
    const { takeOthers } = await import('./take-others.ts');
    files = await takeOthers(files);
  }
  if (files.length === 0) return;
  if (adding.value) {
    notify(text.files.busy);
    return;
  }
  const { addFiles } = await import('../library/adding.ts');
  const saves: Candidate[] = [];
  const added = await asOneLot('notAdded', () => addFiles(files, saves));
  if (added.length === 1) await playOne(added[0]);
  if (saves.length === 0) return;
  const { takeSaves } = await import('./take-saves.ts');
  await takeSaves(saves, added);
}

/** Play the game that has come alone. */
async function playOne(game: Parameters<typeof play>[0]): Promise<void> {
  await play(game);
  // One that was there before may have been played.
  if (game.played > 0 || games.peek().every(({ id, file }) => id === game.id || file !== game.file)) return;
  const { offerReplace } = await import('./offer-replace.ts');
  offerReplace(game);
}
