import { REGIONS, type Region } from '../base/region.ts';
import { COMMON, type Revisions } from '../base/revisions.ts';
import type { Board } from './board.ts';
import { type DipSwitches, UNNAMED } from './dip-switches.ts';
import type { Correction } from './formats/corrections.ts';
import { type CartridgeFacts, withFacts } from './formats/facts.ts';
import { type OtherConsole, RomError } from './formats/rom-error.ts';
import {
  type ConsoleType,
  type ImageExtras,
  isOldInes,
  isVs,
  type RomFile,
  usualMirroring,
  VsHardware,
} from './formats/rom-file.ts';
import { CartMemory, type ChipSizes } from './memory.ts';
import type { BoardRow } from './rows.ts';
import { shelf } from './shelf.ts';

/** What an image may need besides itself, and what is to be otherwise than its file says. */
export interface CartridgeOptions extends ImageExtras {
  /** Which console; left out, what the ROM's header says. */
  region?: Region['name'];
  /** What the player says of the cartridge otherwise than its file. */
  overrides?: CartridgeFacts;
  /**
   * DIP switches that are on, number 1 in bit 0: eight of a VS. System, four of the NES-EVENT board. Left out, they are
   * as they left the factory (`info.switches`): on a VS. System off where that is not known, on the NES-EVENT board
   * %0100 (6.2 minutes).
   */
  dipSwitches?: number;
  /** Revisions of chips that are other than the usual; those left out are as in `COMMON`. */
  revisions?: Partial<Revisions>;
}

/** A cartridge, put together: its board, its memory and the catalogue's row. */
export interface Cartridge {
  /** The image as its file says it. */
  readonly filed: RomFile;
  /** The image as it is played: corrected, and with what the player says. */
  readonly file: RomFile;
  /** What the table of bad headers says otherwise than the file; null for a file that is not in it. */
  readonly correction: Correction | null;
  /** The console it is plugged into: as chosen, else as its file says. */
  readonly region: Region['name'];
  readonly board: Board;
  readonly memory: CartMemory;
  readonly row: BoardRow;
  /** The DIP switches of the board, or of the console; null where there are none. */
  readonly switches: DipSwitches | null;
  /** Those that are on, number 1 in bit 0; null where there are none and none were chosen. */
  readonly dipSwitches: number | null;
}

/** The mapper number of iNES for a thing that is not a cartridge. */
const DISK_SYSTEM = 20;

/** Consoles that run games for the NES, perhaps with more in them. */
const LIKE_A_NES: readonly ConsoleType[] = ['nes', 'vs', 'playchoice', 'epsm', 'vt01'];

function isOther(console: ConsoleType): console is OtherConsole {
  return !LIKE_A_NES.includes(console);
}

/** Takes an image of any kind apart, known by its first bytes; throws `RomError` for anything else. */
export function openImage(bytes: Uint8Array, extras: ImageExtras = {}): RomFile {
  const { kinds, recognise } = shelf();
  const kind = kinds.find(({ fits }) => fits(bytes));
  if (kind === undefined) throw recognise(bytes);
  return kind.open(bytes, extras);
}

/**
 * Builds the cartridge of an image of any kind, corrected by the table of bad headers and then by `options.overrides`;
 * switched on. Throws `RomError` for a file that is no image, for a board that is not known, and for a console that is no
 * NES.
 */
export function openCartridge(bytes: Uint8Array, options: CartridgeOptions = {}): Cartridge {
  const filed = openImage(bytes, options);
  const correction = shelf().correctionOf(filed);
  const file = withFacts(withFacts(filed, correction?.facts ?? {}), options.overrides ?? {});
  checkConsole(file);
  const row = rowOf(file);
  const forVs = isVs(file);
  // A VS. System wires four screens of its own. https://www.nesdev.org/wiki/Vs._System
  const soldered = forVs ? 'four' : (file.mirroring ?? row.mirroring?.(file) ?? usualMirroring(file));
  const memory = new CartMemory(file.prg, file.chr, {
    ...ramSizes(file, row),
    ...file.givenRam,
    vram: (forVs ? 0x1000 : row.vram) ?? (soldered === 'four' ? 0x1000 : 0x800),
    fourScreens: forVs,
    flash: row.flash?.(file) === true,
    loaded: row.loaded === true,
  });
  loadTrainer(memory, file.trainer);
  if (file.format === 'FDS') memory.view(memory.prgNvram).set(file.misc);
  const switches = row.switches ?? (forVs ? (shelf().vsGameOf(file)?.switches ?? UNNAMED) : null);
  const dipSwitches = options.dipSwitches ?? switches?.usual ?? null;
  const region = options.region ?? (file.region === 'multi' ? 'ntsc' : file.region);
  const { mapper, submapper, vertical, alternative, battery, miscCount, misc } = file;
  const board = row.create({
    memory,
    soldered,
    mapper,
    submapper,
    saysSubmapper: !isOldInes(file),
    vertical,
    alternative,
    battery,
    miscCount,
    misc,
    mmc3: options.revisions?.mmc3 ?? COMMON.mmc3,
    dipSwitches,
    vsHardware: forVs ? file.vsHardware : 0,
    region: REGIONS[region],
  });
  board.power();
  return { filed, file, correction, region, board, memory, row, switches, dipSwitches };
}

/** Copies `trainer` to $7000-$71FF, if RAM reaches that far. It is due at every power-on, before the game begins. */
export function loadTrainer(memory: CartMemory, trainer: Uint8Array | null): void {
  if (trainer !== null && memory.workRam.size >= 0x1200) memory.view(memory.workRam).set(trainer, 0x1000);
}

/** Throws `RomError` for a game of another console than a NES, or of more than one. */
function checkConsole(rom: RomFile): void {
  if (isOther(rom.console)) throw new RomError('other-console', { console: rom.console });
  if (isVs(rom) && (rom.vsHardware === VsHardware.Dual || rom.vsHardware === VsHardware.DualBungelingBay)) {
    throw new RomError('vs-dual-system');
  }
}

/** The catalogue's row of a game's board; throws `RomError` when there is none. */
function rowOf(rom: RomFile): BoardRow {
  const { boards, formatBoards } = shelf();
  const row = formatBoards[rom.format] ?? boards.get(rom.mapper);
  if (row !== undefined) return row;
  if (rom.mapper === DISK_SYSTEM) throw new RomError('board-is-disk-system');
  throw new RomError('board-unknown', { mapper: rom.mapper, name: rom.boardName });
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
    // Without CHR nothing could be shown, so a header that says so is wrong, unless the board's row says it too.
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
