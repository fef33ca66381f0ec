import type { Session } from '../play/session.ts';
import { complain } from '../shell/notices.ts';
import { setDragging } from '../shell/page-state.ts';
import type { Bench } from './bench.ts';
import { BuildFiles } from './build-files.ts';
import { droppedOf } from './file-access.ts';
import { isSymbolFile } from './symbol-files.ts';
import { isBuildFile } from './watcher.ts';

/** What was dropped is the game's on the bench: a folder or files to be watched where the browser has handles of them, else files. */
export function takeDrop(event: DragEvent, bench: Bench, session: Session): void {
  event.preventDefault();
  event.stopPropagation();
  setDragging(false);
  const files = BuildFiles.of(bench, session);
  const take = async (transfer: DataTransfer) => {
    const { files: given, watched } = await droppedOf(transfer);
    if (watched) await files.watch(watched);
    else await files.take(given);
  };
  if (event.dataTransfer) void take(event.dataTransfer).catch((error: unknown) => complain(String(error)));
}

/** Marks what takes by itself what is dropped on it. */
export const TAKES_DROPS = 'data-takes-drops';

/** Files of symbols are for the bench wherever they are dropped, perhaps with the game that is built with them. Returns how that ends. */
export function takeSymbolsDropped(bench: Bench, session: Session): () => void {
  const drop = (event: DragEvent) => {
    if (event.target instanceof Element && event.target.closest(`[${TAKES_DROPS}]`)) return;
    const names = [...(event.dataTransfer?.files ?? [])].map(({ name }) => name);
    if (names.some(isSymbolFile) && names.every(isBuildFile)) takeDrop(event, bench, session);
  };
  addEventListener('drop', drop, { capture: true });
  return () => removeEventListener('drop', drop, { capture: true });
}
