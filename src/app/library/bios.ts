import { BiosError, Nes } from '../../console/core.ts';
import { ask } from '../shell/dialogs.ts';
import { StorageError } from '../storage/database.ts';
import { keepBios, readBios } from '../storage/games.ts';
import { biosWanted } from './library-state.ts';
import { romProblem } from './rom-problem.ts';

/** The Disk System's own ROM, once it has been read. */
let bios: Uint8Array | null = null;

/** Read the Disk System's ROM that the player once gave, if there is one. */
export async function loadBios(): Promise<void> {
  try {
    bios ??= (await readBios()) ?? null;
  } catch (error) {
    // Only disks need it, and the player is asked for it when one is added.
    if (!(error instanceof StorageError)) throw error;
  }
}

/** The option of a console that hands it the Disk System's ROM; empty when there is none. */
export function biosOption(): { bios?: Uint8Array } {
  return bios === null ? {} : { bios };
}

/** Whether `error` says that the Disk System's ROM is missing. */
export function wantsBios(error: unknown): boolean {
  return error instanceof BiosError && bios === null;
}

/** Ask for the Disk System's ROM, once and for all, to play `disk` called `name`; false when the player has none. */
export async function askForBios(name: string, disk: Uint8Array): Promise<boolean> {
  const { answer, answered } = ask<true>('bios');
  const take = async (file: File): Promise<string> => {
    const problem = await takeBios(new Uint8Array(await file.arrayBuffer()), disk);
    if (problem === '') answer(true);
    return problem;
  };
  biosWanted.value = { name, take };
  const isThere = await answered;
  biosWanted.value = null;
  return isThere ?? false;
}

/** What is wrong with `bytes` as the Disk System's ROM, in words for the player; empty when they can be used. */
async function takeBios(bytes: Uint8Array, disk: Uint8Array): Promise<string> {
  try {
    // The console checks it.
    new Nes(disk, { bios: bytes });
    bios = bytes;
    await keepBios(bytes);
    return '';
  } catch (error) {
    if (error instanceof BiosError) return await romProblem(error);
    // It could not be kept, but can be used until the page is closed.
    if (error instanceof StorageError) return '';
    throw error;
  }
}
