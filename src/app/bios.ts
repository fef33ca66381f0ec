import { BiosError, Nes } from '../console/core.ts';
import { loadCartridges } from './cartridges.ts';
import { keepBios, readBios } from './storage.ts';

/** The Disk System's own ROM, once it has been read. */
let bios: Uint8Array | null = null;

/** Read the Disk System's ROM as the player gave it; nothing if there is none. Throws `StorageError`. */
export async function loadBios(): Promise<void> {
  bios ??= (await readBios()) ?? null;
}

/** What a console needs besides its ROM. */
export function biosOption(): { bios?: Uint8Array } {
  return bios === null ? {} : { bios };
}

/** Take `bytes` as the Disk System's ROM, for `disk` and all that come, and keep it. Throws `RomError`, `StorageError`. */
export async function takeBios(bytes: Uint8Array, disk: Uint8Array): Promise<void> {
  await loadCartridges();
  // A console that would run with it says what is wrong with it.
  new Nes(disk, { bios: bytes });
  bios = bytes;
  await keepBios(bytes);
}

/** Whether `error` says that the Disk System's ROM is missing. */
export function wantsBios(error: unknown): boolean {
  return error instanceof BiosError && bios === null;
}
