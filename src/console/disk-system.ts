import { builtInBios } from '../mappers/fds/bios/built-in-bios.ts';
import { checkBios, stockBios } from '../mappers/fds/fds-file.ts';

// Importing this file gives disks without a BIOS of the player's the one that comes with the program.
stockBios(builtInBios());

/** `bytes`, when they can be a BIOS of the Disk System. Throws `BiosError`. */
export function asBios(bytes: Uint8Array): Uint8Array {
  return checkBios(bytes);
}
