import { asOneLot } from '../shell/notices.ts';
import { page, setDragging } from '../shell/page-state.ts';
import { complainOfPart } from '../shell/parts.ts';

/** Receive files, with what is fetched for that. Where it cannot be, the player is told. */
export async function receiveLater(files: readonly File[]): Promise<void> {
  const part = await import('./receive.ts').catch(() => complainOfPart());
  await part?.receive(files);
}

/** Receive files that were dropped; on the page of test ROMs they are run. */
async function takeDrop(files: readonly File[]): Promise<void> {
  if (page.value !== 'prove') return receiveLater(files);
  const { prover } = await import('../prove/prover.ts');
  await asOneLot('notRun', () => prover.take(files));
}

/** Receive files that are dropped anywhere on the page. Call once. */
export function openDrop(): void {
  const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    setDragging(true);
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) setDragging(false);
  });
  addEventListener('drop', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    setDragging(false);
    void takeDrop([...(event.dataTransfer?.files ?? [])]);
  });
}
