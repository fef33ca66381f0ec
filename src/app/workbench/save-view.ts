import { DebugError } from '../../console/debug.ts';
import { romOf } from '../library/library.ts';
import { current } from '../library/library-state.ts';
import { fileNameOf } from '../library/saves/save-file.ts';
import { download } from '../shell/download.ts';
import type { Bench } from './bench.ts';
import { MOST_IPS, romPatch } from './exports.ts';

/** Give bytes as a file, called after the game and `name`. */
export function saveBytes(name: string, bytes: Uint8Array): void {
  const title = current.peek()?.title;
  download(`${title === undefined ? '' : `${fileNameOf(title)} `}${name}`, new Blob([bytes.slice()]));
}

/** Give the changes to ROM as a patch for the game's file; false where they do not lie in it. */
export async function saveRomPatch(bench: Bench, kind: 'ips' | 'bps'): Promise<boolean> {
  const game = current.peek();
  if (!game) return false;
  const rom = await romOf(game);
  const possible = rom.length > MOST_IPS ? 'bps' : kind;
  try {
    saveBytes(`changes.${possible}`, romPatch(bench.debug, rom, possible));
    return true;
  } catch (error) {
    if (!(error instanceof DebugError)) throw error;
    return false;
  }
}
