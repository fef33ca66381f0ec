import type { Board, BoardSetup } from './board.ts';
import { NES_EVENT } from './dip-switches.ts';
import { Fds } from './fds/fds.ts';
import { FIRST_BOARDS } from './first-boards.ts';
import type { ImageFormat, RomFile } from './formats/rom-file.ts';
import { BandaiFcg, DATACH, datachNvram } from './licensed/bandai-fcg.ts';
import { LICENSED_CHIPS } from './licensed/chips.ts';
import { AxRom, CnRom, LockedCnRom, UxRom } from './licensed/discrete.ts';
import { KONAMI_QTA_BOARD } from './licensed/konami-qta.ts';
import { LICENSED_LATCHES } from './licensed/latches.ts';
import { Mmc1 } from './licensed/mmc1.ts';
import { Mmc2 } from './licensed/mmc2.ts';
import { Mmc5 } from './licensed/mmc5.ts';
import { Namco108 } from './licensed/namco108.ts';
import { Namco163, namco163Nvram } from './licensed/namco163.ts';
import { Namco175 } from './licensed/namco175.ts';
import { NesEvent } from './licensed/nes-event.ts';
import { OekaKids } from './licensed/oeka-kids.ts';
import { Rambo1 } from './licensed/rambo1.ts';
import { Ss88006 } from './licensed/ss88006.ts';
import { Vrc3 } from './licensed/vrc3.ts';
import { Vrc6 } from './licensed/vrc6.ts';
import { Vrc7 } from './licensed/vrc7.ts';
import { T230, Vrc24 } from './licensed/vrc24.ts';
import { hasLock, VsNamco108 } from './licensed/vs-namco108.ts';
import { VsSystem } from './licensed/vs-system.ts';
import { FK23C_BOARD } from './mmc3/fk23c.ts';
import { HUANG_BOARDS } from './mmc3/huang.ts';
import { FutureMedia, Jy830623 } from './mmc3/line-counters.ts';
import { McAcc, Mmc3, Mmc6 } from './mmc3/mmc3.ts';
import { MMC3_BOARDS } from './mmc3/mmc3-boards.ts';
import { MMC3_CLONES } from './mmc3/mmc3-clones.ts';
import { MMC3_LATCH_BOARD } from './mmc3/mmc3-latch.ts';
import { MMC3_MIXED } from './mmc3/mmc3-mixed.ts';
import { MMC3_MULTICARTS } from './mmc3/mmc3-multicarts.ts';
import { MMC3_SCRAMBLED } from './mmc3/mmc3-scrambled.ts';
import { Tc0690 } from './mmc3/tc0690.ts';
import { Nsf } from './nsf/nsf.ts';
import { parseTune } from './nsf/nsf-file.ts';
import type { BoardRow } from './rows.ts';
import { ADDRESS_LATCHES } from './unlicensed/address-latches.ts';
import { COOLGIRL_BOARD } from './unlicensed/coolgirl.ts';
import { CYCLE_COUNTERS } from './unlicensed/cycle-counters.ts';
import { Dance2000 } from './unlicensed/dance-2000.ts';
import { DATA_LATCHES } from './unlicensed/data-latches.ts';
import { DRIP_GAME_BOARD } from './unlicensed/drip-game.ts';
import { FDS_CONVERSIONS } from './unlicensed/fds-conversions.ts';
import { FFE_BOARDS } from './unlicensed/ffe.ts';
import { GAME_DOCTORS } from './unlicensed/game-doctors.ts';
import {
  Action53,
  FaridSlrom,
  GtRom,
  MagicFloor,
  Unrom512,
  unrom512Flash,
  unrom512Mirroring,
} from './unlicensed/homebrew.ts';
import { INNER_OUTER } from './unlicensed/inner-outer.ts';
import { JyAsic } from './unlicensed/jy-asic.ts';
import { MULTICARTS } from './unlicensed/multicarts.ts';
import { NANJING_BOARDS } from './unlicensed/nanjing.ts';
import { NEWER_HOMEBREW } from './unlicensed/newer-homebrew.ts';
import { PIRATE_BOARDS } from './unlicensed/pirates.ts';
import { ROM_READS } from './unlicensed/rom-reads.ts';
import { SACHEN_BOARDS } from './unlicensed/sachen.ts';
import { TXC_BOARDS } from './unlicensed/txc.ts';
import { VRC_BOOTLEGS } from './unlicensed/vrc-bootlegs.ts';
import { WaixingVrc } from './unlicensed/vrc-clones.ts';
import { YOKO_BOARDS } from './unlicensed/yoko.ts';

const namco108 = (setup: BoardSetup) => new Namco108(setup);
/** Some VS. System games have a lock besides. */
const namco108Dxrom = (setup: BoardSetup) => (hasLock(setup) ? new VsNamco108(setup) : new Namco108(setup));
const bandai = (setup: BoardSetup) => new BandaiFcg(setup);
const vrc24 = (setup: BoardSetup) => new Vrc24(setup);

const jyAsic = (setup: BoardSetup) => new JyAsic(setup);

/**
 * Mapper 4. NES 2.0 submappers name the MMC6, the MC-ACC and the MMC3A; for all others the chip's revision is an
 * option.
 */
function mapper4(setup: BoardSetup): Board {
  if (setup.submapper === 1) return new Mmc6(setup);
  if (setup.submapper === 3) return new McAcc(setup);
  return new Mmc3(setup, setup.submapper === 4 ? 'nec' : setup.mmc3);
}

/** The MMC6's RAM is its own 1 KiB. */
const mmc6Nvram = (rom: RomFile) => (rom.submapper === 1 ? 0x400 : null);

const waixingVrc = (setup: BoardSetup) => new WaixingVrc(setup);

/**
 * Every board, one row for each mapper number. A page begins with `FIRST_BOARDS` and fetches the others before it
 * opens a player's file. https://www.nesdev.org/wiki/Mapper
 */
export const BOARDS: readonly BoardRow[] = [
  ...FIRST_BOARDS,
  { mapper: 2, name: 'UxROM', create: (setup) => new UxRom(setup) },
  { mapper: 3, name: 'CNROM', create: (setup) => new CnRom(setup) },
  { mapper: 4, name: 'MMC3, MMC6', create: mapper4, nvram: mmc6Nvram },
  { mapper: 7, name: 'AxROM', create: (setup) => new AxRom(setup) },
  { mapper: 5, name: 'MMC5', create: (setup) => new Mmc5(setup), ram: { prgRam: 0x10000 }, vram: 0x1000 },
  { mapper: 155, name: 'MMC1A', create: (setup) => new Mmc1(setup) },
  { mapper: 9, name: 'MMC2', create: (setup) => new Mmc2(setup) },
  { mapper: 10, name: 'MMC4', create: (setup) => new Mmc2(setup) },
  { mapper: 16, name: 'Bandai FCG, LZ93D50', create: bandai, ram: { prgRam: 0, prgNvram: 256 } },
  { mapper: 18, name: 'Jaleco SS 88006', create: (setup) => new Ss88006(setup) },
  { mapper: 19, name: 'Namco 129, 163', create: (setup) => new Namco163(setup), nvram: namco163Nvram },
  { mapper: 21, name: 'Konami VRC4a, VRC4c', create: vrc24 },
  { mapper: 22, name: 'Konami VRC2a', create: vrc24, ram: { prgRam: 0 } },
  { mapper: 23, name: 'Konami VRC2b, VRC4e, VRC4f', create: vrc24 },
  { mapper: 24, name: 'Konami VRC6a', create: (setup) => new Vrc6(setup) },
  { mapper: 25, name: 'Konami VRC2c, VRC4b, VRC4d', create: vrc24 },
  { mapper: 26, name: 'Konami VRC6b', create: (setup) => new Vrc6(setup) },
  { mapper: 27, name: 'World Hero (VRC4)', create: vrc24 },
  { mapper: 64, name: 'Tengen RAMBO-1', create: (setup) => new Rambo1(setup) },
  { mapper: 73, name: 'Konami VRC3', create: (setup) => new Vrc3(setup) },
  { mapper: 76, name: 'Namco 3446', create: namco108 },
  { mapper: 85, name: 'Konami VRC7', create: (setup) => new Vrc7(setup) },
  { mapper: 88, name: 'Namco 3433, 3443', create: namco108 },
  { mapper: 95, name: 'Namco 3425', create: namco108 },
  { mapper: 153, name: 'Bandai LZ93D50 with RAM', create: bandai },
  { mapper: 154, name: 'Namco 3453', create: namco108 },
  { mapper: 157, name: 'Bandai Datach', create: bandai, ram: { prgRam: 0 }, nvram: datachNvram, unit: DATACH },
  { mapper: 158, name: 'Tengen 800037', create: (setup) => new Rambo1(setup) },
  { mapper: 159, name: 'Bandai LZ93D50 with X24C01', create: bandai, ram: { prgRam: 0, prgNvram: 128 } },
  { mapper: 185, name: 'CNROM with lock', create: (setup) => new LockedCnRom(setup) },
  { mapper: 206, name: 'Namco 108 (DxROM)', create: namco108Dxrom },
  { mapper: 28, name: 'Action 53', create: (setup) => new Action53(setup), ram: { chrRam: 0x8000 } },
  {
    mapper: 30,
    name: 'UNROM 512',
    create: (setup) => new Unrom512(setup),
    ram: { chrRam: 0x8000 },
    mirroring: unrom512Mirroring,
    flash: unrom512Flash,
  },
  { mapper: 48, name: 'Taito TC0690', create: (setup) => new Tc0690(setup) },
  { mapper: 96, name: 'Bandai Oeka Kids', create: (setup) => new OekaKids(setup), ram: { chrRam: 0x8000 } },
  { mapper: 99, name: 'VS. System', create: (setup) => new VsSystem(setup) },
  { mapper: 105, name: 'NES-EVENT', create: (setup) => new NesEvent(setup), switches: NES_EVENT },
  {
    mapper: 111,
    name: 'GTROM',
    create: (setup) => new GtRom(setup),
    ram: { chrRam: 0x4000 },
    vram: 0x4000,
    flash: () => true,
  },
  {
    mapper: 210,
    name: 'Namco 175, 340',
    create: (setup) => new Namco175(setup),
  },
  { mapper: 218, name: 'Magic Floor', create: (setup) => new MagicFloor(setup), ram: { chrRam: 0 } },
  ...LICENSED_CHIPS,
  KONAMI_QTA_BOARD,
  ...LICENSED_LATCHES,
  ...MMC3_BOARDS,
  ...MMC3_CLONES,
  ...MMC3_SCRAMBLED,
  ...MMC3_MULTICARTS,
  ...MMC3_MIXED,
  FK23C_BOARD,
  MMC3_LATCH_BOARD,
  ...MULTICARTS,
  { mapper: 35, name: 'J.Y. ASIC (with RAM)', create: jyAsic },
  { mapper: 90, name: 'J.Y. ASIC', create: jyAsic },
  { mapper: 91, name: 'J.Y. 830623C', create: (setup) => new Jy830623(setup) },
  { mapper: 117, name: 'Future Media', create: (setup) => new FutureMedia(setup) },
  { mapper: 209, name: 'J.Y. ASIC, all features', create: jyAsic },
  { mapper: 211, name: 'J.Y. ASIC, nametables in ROM', create: jyAsic },
  { mapper: 252, name: 'Waixing VRC4', create: waixingVrc, ram: { chrRam: 0x800 } },
  { mapper: 253, name: 'Waixing VRC4 with CHR RAM lock', create: waixingVrc, ram: { chrRam: 0x800 } },
  ...SACHEN_BOARDS,
  ...PIRATE_BOARDS,
  ...ADDRESS_LATCHES,
  ...DATA_LATCHES,
  ...CYCLE_COUNTERS,
  ...TXC_BOARDS,
  ...FFE_BOARDS,
  ...FDS_CONVERSIONS,
  ...INNER_OUTER,
  ...YOKO_BOARDS,
  ...ROM_READS,
  DRIP_GAME_BOARD,
  ...NEWER_HOMEBREW,
  ...GAME_DOCTORS,
  COOLGIRL_BOARD,
  { mapper: 323, name: 'Farid SLROM 8-in-1', create: (setup) => new FaridSlrom(setup), ram: { prgRam: 0 } },
  { mapper: 518, name: 'Dance 2000', create: (setup) => new Dance2000(setup) },
  ...VRC_BOOTLEGS,
  { mapper: 298, name: 'TF1201 (Lethal Weapon)', create: vrc24 },
  { mapper: 529, name: 'T-230, YY0807, J-2148', create: (setup) => new T230(setup) },
  ...HUANG_BOARDS,
  ...NANJING_BOARDS,
];

function musicFile(setup: BoardSetup): Nsf {
  return new Nsf(setup, parseTune(setup.misc).tune);
}

/** Boards that go with a kind of image, not with a mapper number. */
export const FORMAT_BOARDS: Readonly<Partial<Record<ImageFormat, BoardRow>>> = {
  NSF: { mapper: 31, name: 'Music file', create: musicFile },
  NSFe: { mapper: 31, name: 'Music file', create: musicFile },
  FDS: { mapper: 20, name: 'Famicom Disk System', create: (setup) => new Fds(setup, setup.miscCount) },
};
