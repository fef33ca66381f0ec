import { STATE_ENDING } from '../library/file-kinds.ts';
import { offerBackup } from '../play/backup.ts';
import { offerFile } from '../play/shared-pad.ts';
import { importState } from '../play/state-files.ts';

/** A file that may be something else than a game, by its ending. */
type Kind = 'layout' | 'archive' | 'state' | 'other';

function kindOf(name: string): Kind {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'json') return 'layout';
  if (ending === 'zip') return 'archive';
  return ending === STATE_ENDING || /^(state\d*|mss|nst|fc\d)$/.test(ending) ? 'state' : 'other';
}

/** Ask about touch layouts and backups among the files, and put states into their games; the others are returned. */
export async function takeOthers(files: readonly File[]): Promise<readonly File[]> {
  const left: File[] = [];
  for (const file of files) {
    const kind = kindOf(file.name);
    if (kind === 'layout') await offerFile(file);
    else if (kind === 'state') await importState(file);
    else if (kind === 'other' || !(await offerBackup(file))) left.push(file);
  }
  return left;
}
