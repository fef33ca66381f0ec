import type { NesOptions } from '../../console/core.ts';
import { loadBuiltInBios } from '../shell/parts.ts';
import { StorageError } from '../storage/database.ts';
import { readBios } from '../storage/games.ts';

/** The Disk System's BIOS that the player gave, once it has been read. */
let given: Uint8Array | null = null;

/** Whether `rom` begins as images of disks do, with their header or without. */
function isDisk(rom: Uint8Array): boolean {
  return (rom[0] === 0x46 && rom[1] === 0x44) || (rom[0] === 1 && rom[1] === 0x2a);
}

/**
 * Have what `rom` is played with, where it is a disk: the BIOS that the player gave, else the one that comes with the page. Throws
 * `MissingPartError` when that cannot be fetched.
 */
export async function loadBios(rom: Uint8Array): Promise<void> {
  if (!isDisk(rom)) return;
  try {
    given ??= (await readBios()) ?? null;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
  if (given === null) await loadBuiltInBios();
}

/** Have the BIOS that comes with the page for a replay that may have been made with it. Throws `MissingPartError`. */
export async function loadBiosFor({ about }: { readonly about: { readonly bios: string } }): Promise<void> {
  if (about.bios !== '') await loadBuiltInBios();
}

/** From now on disks are played with the BIOS `bytes`; null: with the one that comes with the page, when they are opened. */
export function useBios(bytes: Uint8Array | null): void {
  given = bytes;
}

/** The option of a console that hands it the player's BIOS; empty where there is none, which stands for the built-in one. */
export function biosOption(): Pick<NesOptions, 'bios'> {
  return given === null ? {} : { bios: given };
}
