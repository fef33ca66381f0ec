import { builtInBios } from '../mappers/fds/bios/built-in-bios.ts';
import { stockBios } from '../mappers/fds/fds-file.ts';

// Importing this file gives disks without a BIOS of the player's the one that comes with the program.
stockBios(builtInBios());

export { checkBios } from '../mappers/fds/fds-file.ts';
