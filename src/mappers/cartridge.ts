import { REGIONS, type Region } from '../base/region.ts';
import { COMMON, type Revisions } from '../base/revisions.ts';
import type { Board } from './board.ts';
import { type DipSwitches, UNNAMED } from './dip-switches.ts';
import { type OtherConsole, RomError } from './formats/rom-error.ts';
import { type ConsoleType, isVs, type RomFile, VsHardware } from './formats/rom-file.ts';
import { CartMemory, type ChipSizes, type Mirroring } from './memory.ts';
import type { BoardRow } from './rows.ts';
import { shelf } from './shelf.ts';

/** A cartridge, put together: its board, its memory and the catalogue's row. */
export interface Cartridge {
  readonly board: Board;
  readonly memory: CartMemory;
  readonly row: BoardRow;
  /** Those of the board, or of the console; null where there are none. */
  readonly switches: DipSwitches | null;
}

/** The mapper number of iNES for a thing that is not a cartridge. */
const DISK_SYSTEM = 20;

/** Consoles that run games for the NES, perhaps with more in them. */
const LIKE_A_NES: readonly ConsoleType[] = ['nes', 'vs', 'playchoice', 'epsm', 'vt01'];

function isOther(console: ConsoleType): console is OtherConsole {
  return !LIKE_A_NES.includes(console);
}

/** The console a ROM is to run on: as chosen, else as its file says. */
export function regionOf(rom: RomFile, chosen?: Region['name']): Region['name'] {
  return chosen ?? (rom.region === 'multi' ? 'ntsc' : rom.region);
}

/**
 * Builds the cartridge of a ROM image for the console `region`, or the one its file says; throws `RomError` when its
 * board is not known, or its console no NES.
 */
export function createBoard(
  rom: RomFile,
  region?: Region['name'],
  revisions: Revisions = COMMON,
  dipSwitches: number | null = null,
): Cartridge {
  if (isOther(rom.console)) throw new RomError('other-console', { console: rom.console });
  const forVs = isVs(rom);
  if (forVs && (rom.vsHardware === VsHardware.Dual || rom.vsHardware === VsHardware.DualBungelingBay)) {
    throw new RomError('vs-dual-system');
  }
  const { boards, formatBoards } = shelf();
  const row = formatBoards[rom.format] ?? boards.get(rom.mapper);
  if (row === undefined) {
    if (rom.mapper === DISK_SYSTEM) throw new RomError('board-is-disk-system');
    throw new RomError('board-unknown', { mapper: rom.mapper, name: rom.boardName });
  }
  // A VS. System has 4 KiB of VRAM of its own. https://www.nesdev.org/wiki/Vs._System
  const soldered = forVs ? 'four' : (rom.mirroring ?? row.mirroring?.(rom) ?? usualMirroring(rom));
  const vram = (forVs ? 0x1000 : row.vram) ?? (soldered === 'four' ? 0x1000 : 0x800);
  const memory = new CartMemory(rom.prg, rom.chr, {
    ...ramSizes(rom, row),
    ...rom.givenRam,
    vram,
    fourScreens: forVs,
    flash: row.flash?.(rom) === true,
  });
  if (rom.trainer !== null && memory.workRam.size >= 0x2000) memory.view(memory.workRam).set(rom.trainer, 0x1000);
  if (rom.format === 'FDS') memory.view(memory.prgNvram).set(rom.misc);
  const { mapper, submapper, vertical, alternative, battery, miscCount, misc } = rom;
  const switches = row.switches ?? (forVs ? (shelf().vsGameOf(rom)?.switches ?? UNNAMED) : null);
  const board = row.create({
    memory,
    soldered,
    mapper,
    submapper,
    vertical,
    alternative,
    battery,
    miscCount,
    mmc3: revisions.mmc3,
    dipSwitches: dipSwitches ?? switches?.usual ?? null,
    vsHardware: forVs ? rom.vsHardware : 0,
    misc,
    region: REGIONS[regionOf(rom, region)],
  });
  board.power();
  return { board, memory, row, switches };
}

/** What bits 0 and 3 of header byte 6 mean on most boards. */
export function usualMirroring(rom: RomFile): Mirroring {
  if (rom.alternative) return 'four';
  return rom.vertical ? 'vertical' : 'horizontal';
}

function ramSizes(rom: RomFile, row: BoardRow): Omit<ChipSizes, 'vram'> {
  const sizes = announcedSizes(rom, row);
  const own = row.nvram?.(rom) ?? null;
  if (own === null) return sizes;
  return { ...sizes, prgRam: rom.ram === null ? 0 : sizes.prgRam, prgNvram: own };
}

function announcedSizes(rom: RomFile, row: BoardRow): Omit<ChipSizes, 'vram'> {
  const chrRam = row.ram?.chrRam ?? (rom.chr.length > 0 ? 0 : 0x2000);
  const { ram } = rom;
  if (ram !== null) {
    // Without any CHR nothing could be shown: such a header is wrong, unless the board is meant to be so.
    const hasChr = rom.chr.length > 0 || ram.chrRam > 0 || ram.chrNvram > 0;
    return hasChr ? ram : { ...ram, chrRam };
  }
  const prgRam = rom.inesRamUnits > 0 ? rom.inesRamUnits * 0x2000 : (row.ram?.prgRam ?? 0x2000);
  const chrNvram = row.ram?.chrNvram ?? 0;
  // Boards with an EEPROM have it whatever the battery bit says.
  const own = row.ram?.prgNvram;
  if (own !== undefined) return { prgRam, prgNvram: own, chrRam, chrNvram };
  return rom.battery ? { prgRam: 0, prgNvram: prgRam, chrRam, chrNvram } : { prgRam, prgNvram: 0, chrRam, chrNvram };
}
