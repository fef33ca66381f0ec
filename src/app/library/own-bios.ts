import { BiosError } from '../../console/core.ts';
import { loadBuiltInBios } from '../shell/parts.ts';
import { keepBios, removeBios } from '../storage/games.ts';
import { useBios } from './bios.ts';
import { messageOf } from './library.ts';
import { romProblem } from './rom-problem.ts';

/** Play disks with the BIOS in `file` from now on. What is wrong with it, in words for the player; empty where nothing is. */
export async function giveBios(file: File): Promise<string> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { asBios } = await import('../../console/disk-system.ts');
    useBios(asBios(bytes));
    await keepBios(bytes);
    return '';
  } catch (error) {
    if (error instanceof BiosError) return await romProblem(error);
    return messageOf(error);
  }
}

/** Play disks with the BIOS that comes with the page again. What went wrong, in words; empty where nothing did. */
export async function dropBios(): Promise<string> {
  try {
    // A game in the console may have to be put in another one.
    await loadBuiltInBios();
    await removeBios();
    useBios(null);
    return '';
  } catch (error) {
    return messageOf(error);
  }
}
