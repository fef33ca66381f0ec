import type { Region } from '../../base/region.ts';
import type { Mirroring } from '../memory.ts';
import { RomError } from './rom-error.ts';
import type { RamSizes, RomFile } from './rom-file.ts';

/** What may be said of a cartridge otherwise than its file says it; nothing of what is left out changes. */
export interface CartridgeFacts extends Partial<RamSizes> {
  /** Mapper number, 0 to 4095; its submapper is 0 unless that is given too. */
  readonly mapper?: number;
  /** 0 to 15. */
  readonly submapper?: number;
  /** How the nametables are soldered; boards that switch them themselves take no notice. */
  readonly mirroring?: Mirroring;
  /** Whether something on the board keeps its contents without power. */
  readonly battery?: boolean;
  readonly region?: Region['name'];
  /** It is a VS. System game, with this PPU and this hardware (numbers of the NES 2.0 header, 0 to 15). */
  readonly vsPpu?: number;
  readonly vsHardware?: number;
  /** NES 2.0 default expansion device, 0 to 63. */
  readonly expansion?: number;
}

const MIRRORINGS: readonly Mirroring[] = ['horizontal', 'vertical', 'screen0', 'screen1', 'four'];
const REGIONS: readonly Region['name'][] = ['ntsc', 'pal', 'dendy'];
const RAM = ['prgRam', 'prgNvram', 'chrRam', 'chrNvram'] as const;
/** The last number of each fact that is one. */
const LAST = { mapper: 4095, submapper: 15, vsPpu: 15, vsHardware: 15, expansion: 63 } as const;
/** The largest RAM that NES 2.0 can name is 2 MiB. */
const LARGEST_RAM = 0x200000;

/** `rom` with `facts` in place of what its file says; throws `RomError` for facts that no cartridge can have. */
export function withFacts(rom: RomFile, facts: CartridgeFacts): RomFile {
  check(facts);
  const { mapper, submapper, mirroring, battery, region, vsPpu, vsHardware, expansion } = facts;
  const ram = RAM.filter((chip) => facts[chip] !== undefined).map((chip) => [chip, facts[chip]] as const);
  return {
    ...rom,
    mapper: mapper ?? rom.mapper,
    submapper: submapper ?? (mapper === undefined || mapper === rom.mapper ? rom.submapper : 0),
    battery: battery ?? rom.battery,
    region: region ?? rom.region,
    console: vsPpu === undefined ? rom.console : 'vs',
    vsPpu: vsPpu ?? rom.vsPpu,
    vsHardware: vsHardware ?? rom.vsHardware,
    expansion: expansion ?? rom.expansion,
    givenRam: { ...rom.givenRam, ...Object.fromEntries(ram) },
    ...(mirroring === undefined
      ? {}
      : { mirroring, vertical: mirroring === 'vertical', alternative: mirroring === 'four' }),
  };
}

function check(facts: CartridgeFacts): void {
  for (const fact of Object.keys(LAST) as (keyof typeof LAST)[]) {
    const value = facts[fact];
    const last = LAST[fact];
    if (value !== undefined && !isWhole(value, last)) throw new RomError('number-impossible', { fact, value, last });
  }
  const { mirroring, region } = facts;
  if (mirroring !== undefined && !MIRRORINGS.includes(mirroring)) {
    throw new RomError('mirroring-unknown', { value: mirroring });
  }
  if (region !== undefined && !REGIONS.includes(region)) throw new RomError('region-unknown', { value: region });
  for (const chip of RAM) {
    const size = facts[chip];
    if (size !== undefined && !isRamSize(size)) throw new RomError('ram-impossible', { size });
  }
}

function isWhole(value: number, last: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= last;
}

/** Whole KiB, or the few bytes of an EEPROM. */
function isRamSize(size: number): boolean {
  return isWhole(size, LARGEST_RAM) && (size % 0x400 === 0 || size === 128 || size === 256 || size === 384);
}
