import { REPLAY_ENDING, STATE_ENDING } from '../library/file-kinds.ts';
import { offerBackup } from '../play/backup.ts';
import { importCheats } from '../play/cheats.ts';
import { dropPalette } from '../play/palette-files.ts';
import { openReplayFile } from '../play/replay-files.ts';
import { offerFile } from '../play/shared-pad.ts';
import { importState } from '../play/state-files.ts';

/** A file that may be something else than a game, by its ending. */
type Kind = 'layout' | 'cheats' | 'archive' | 'palette' | 'state' | 'replay' | 'other';

function kindOf(name: string): Kind {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'json') return 'layout';
  if (ending === 'cht') return 'cheats';
  if (ending === 'pal') return 'palette';
  if (ending === 'zip') return 'archive';
  if (ending === REPLAY_ENDING || ending === 'fm2') return 'replay';
  return ending === STATE_ENDING || /^(state\d*|mss|nst|fc\d)$/.test(ending) ? 'state' : 'other';
}

/** Mesen keeps cheats in JSON, as this page does touch layouts. */
async function takeJson(file: File): Promise<void> {
  const isCheats = /"cheats"\s*:/i.test(await file.text());
  await (isCheats ? importCheats(file) : offerFile(file));
}

/**
 * Ask about touch layouts and backups among the files, put states into their games, cheats and palettes into the one that is played, and
 * have replays watched;
 * the others are returned.
 */
export async function takeOthers(files: readonly File[]): Promise<readonly File[]> {
  const left: File[] = [];
  for (const file of files) {
    const kind = kindOf(file.name);
    if (kind === 'layout') await takeJson(file);
    else if (kind === 'cheats') await importCheats(file);
    else if (kind === 'palette') await dropPalette(file);
    else if (kind === 'state') await importState(file);
    else if (kind === 'replay') await openReplayFile(file);
    else if (kind === 'other' || !(await offerBackup(file))) left.push(file);
  }
  return left;
}
