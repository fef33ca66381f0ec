import type { NesOptions } from '../../src/console/index.ts';
import { openCartridge } from '../../src/mappers/cartridge.ts';
import { BOARDS } from '../../src/mappers/catalogue.ts';
import { stockEverything } from '../../src/mappers/every-cartridge.ts';
import { countingDisk, stubBios } from '../mappers/fds/test-disk.ts';
import { nsf } from '../mappers/nsf/make-tune.ts';
import { busyRom } from './busy-rom.ts';

stockEverything();

/** A machine with a busy program in it. */
export interface Machine {
  readonly name: string;
  readonly rom: Uint8Array;
  readonly options: NesOptions;
}

/** The busy program with other header bytes, as [offset, value]. */
function withHeader(mapper: number, submapper: number, ...bytes: readonly (readonly [number, number])[]): Uint8Array {
  const rom = busyRom(mapper, submapper);
  for (const [at, value] of bytes) rom[at] |= value;
  return rom;
}

/** NES 2.0's byte 10 for kept RAM of 256 bytes, in place of the busy program's 8 KiB. */
function withEeprom(mapper: number, submapper: number): Uint8Array {
  const rom = busyRom(mapper, submapper);
  rom[10] = 0x20;
  return rom;
}

const tune = (name: string, chips: number): Machine => ({ name, rom: nsf({ chips, songs: 5 }), options: {} });

/** Machines that no row of the catalogue makes by itself: other images, other chips on a board, other consoles. */
const SPECIAL: readonly Machine[] = [
  { name: 'a disk', rom: countingDisk(), options: { bios: stubBios() } },
  tune('a tune', 0),
  tune('a tune for VRC6 and MMC5', 9),
  tune('a tune for VRC7 and Namco 163', 18),
  tune('a tune for the Disk System and the 5B', 36),
  { name: 'NROM in a PAL console', rom: busyRom(0), options: { region: 'pal' } },
  { name: 'MMC3 in a Dendy', rom: busyRom(4), options: { region: 'dendy' } },
  { name: 'a VS. System', rom: withHeader(99, 0, [7, 1]), options: {} },
  { name: 'a VS. System with VRC1', rom: withHeader(75, 0, [7, 1]), options: {} },
  { name: 'a VS. System with a lock', rom: withHeader(206, 0, [7, 1], [13, 0x20]), options: {} },
  { name: 'NROM with an EPSM', rom: withHeader(0, 0, [7, 3], [13, 4]), options: {} },
  { name: 'UNROM 512 with flash', rom: withHeader(30, 1), options: {} },
  { name: 'LZ93D50 with an EEPROM', rom: withEeprom(16, 5), options: {} },
  { name: 'T-230 with an EEPROM', rom: withEeprom(529, 0), options: {} },
  { name: 'Namco 163 without sound', rom: busyRom(19, 2), options: {} },
  { name: 'VRC7 without sound', rom: busyRom(85, 1), options: {} },
  { name: 'VRC2', rom: busyRom(23, 3), options: {} },
];

function isMade({ rom, options }: Machine): boolean {
  try {
    openCartridge(rom, options);
    return true;
  } catch {
    return false;
  }
}

/** The busy program on every board of the catalogue that takes it. */
export function boardMachines(): Machine[] {
  const all = BOARDS.map(({ mapper, name }) => ({ name: `${name} (${mapper})`, rom: busyRom(mapper), options: {} }));
  return all.filter(isMade);
}

/** Those, and machines of all other kinds that a state can be of. */
export function allMachines(): Machine[] {
  return [...boardMachines(), ...SPECIAL];
}
