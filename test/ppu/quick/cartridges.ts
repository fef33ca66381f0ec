/** A cartridge for a generated program. */
export interface Cartridge {
  readonly name: string;
  readonly mapper: number;
  readonly submapper?: number;
  /** Addresses of its registers. */
  readonly registers: readonly number[];
  /** Written by the IRQ handler, to take the request back. */
  readonly acknowledge?: readonly number[];
  /** Reads that it acts on. */
  readonly reads?: readonly number[];
  /** Patterns are in RAM, or in either. */
  readonly chrRam?: 'always' | 'either';
}

const MMC3_REGISTERS = [0x8000, 0x8001, 0xa000, 0xa001, 0xc000, 0xc001, 0xe000, 0xe001, 0xc000, 0xc001, 0xe001];
const MMC3_ACKNOWLEDGE = [0xe000, 0xe001];
const VRC4_REGISTERS = [0x8000, 0x9000, 0xa000, 0xb000, 0xb001, 0xc000, 0xe001, 0xf000, 0xf001, 0xf002, 0xf003];
const MMC5_REGISTERS = [0x5101, 0x5104, 0x5105, 0x5120, 0x5123, 0x5127, 0x5128, 0x512b, 0x5130, 0x5203, 0x5204];
const MMC5_READS = [0x5204, 0xfffa];
const RAMBO1_REGISTERS = [...MMC3_REGISTERS, 0xc001, 0xe001];
const MMC2_REGISTERS = [0xa000, 0xb000, 0xc000, 0xd000, 0xe000, 0xf000];
const JY_COUNTER = [0xc000, 0xc001, 0xc001, 0xc003, 0xc004, 0xc005, 0xc005, 0xc006];
const JY_REGISTERS = [...JY_COUNTER, 0x5800, 0x8000, 0x9000, 0x9004, 0xa000, 0xb000, 0xb004, 0xd000, 0xd001, 0xd003];
const FUTURE_MEDIA = [0x8000, 0xa000, 0xa004, 0xc001, 0xc002, 0xc003, 0xc003, 0xd000, 0xe000];
const HUANG_REGISTERS = [...MMC3_REGISTERS, 0x4100, 0x4101, 0xb000];
const DRIP_REGISTERS = [0x8008, 0x8009, 0x8009, 0x800a, 0x800b, 0x800c, 0x800e, 0xc000, 0xc123];

/**
 * The boards that programs are made for: with no eyes, with a serial port, and those that see A12 (counting lines as
 * the MMC3 does or otherwise), CPU cycles, both, every address or every read of the PPU's, or accesses of the CPU's.
 */
export const CARTRIDGES: readonly Cartridge[] = [
  { name: 'NROM', mapper: 0, registers: [], chrRam: 'either' },
  { name: 'MMC1', mapper: 1, registers: [0x8000, 0xa000, 0xc000, 0xe000], chrRam: 'either' },
  { name: 'MMC3', mapper: 4, registers: MMC3_REGISTERS, acknowledge: MMC3_ACKNOWLEDGE },
  { name: 'MC-ACC', mapper: 4, submapper: 3, registers: MMC3_REGISTERS, acknowledge: MMC3_ACKNOWLEDGE },
  { name: 'RAMBO-1', mapper: 64, registers: RAMBO1_REGISTERS, acknowledge: MMC3_ACKNOWLEDGE },
  { name: 'MMC5', mapper: 5, registers: MMC5_REGISTERS, acknowledge: [0x5204], reads: MMC5_READS },
  { name: 'MMC2', mapper: 9, registers: MMC2_REGISTERS },
  { name: 'VRC4', mapper: 23, submapper: 2, registers: VRC4_REGISTERS, acknowledge: [0xf003] },
  { name: 'FME-7', mapper: 69, registers: [0x8000, 0xa000, 0x8000, 0xa000] },
  { name: 'TC0690', mapper: 48, registers: [0x8000, 0x8002, 0xa000, 0xc000, 0xc001, 0xc002], acknowledge: [0xc003] },
  { name: 'J.Y. 830623C', mapper: 91, registers: [0x6000, 0x6003, 0x7000, 0x7003, 0x7003], acknowledge: [0x7002] },
  { name: 'Future Media', mapper: 117, registers: FUTURE_MEDIA, acknowledge: [0xc002] },
  { name: 'CTC-31', mapper: 222, registers: [0x8000, 0xb000, 0xc002, 0xf000, 0xf000], acknowledge: [0xf000] },
  { name: 'Gouder SL-12', mapper: 116, registers: HUANG_REGISTERS, acknowledge: MMC3_ACKNOWLEDGE },
  { name: 'J.Y. ASIC', mapper: 90, registers: JY_REGISTERS, acknowledge: [0xc002], reads: [0x5800] },
  { name: 'J.Y. ASIC, all features', mapper: 209, registers: JY_REGISTERS, acknowledge: [0xc002] },
  { name: 'Drip', mapper: 284, registers: DRIP_REGISTERS, acknowledge: [0x8009], reads: [0x4800] },
  {
    name: 'Konami QTa',
    mapper: 547,
    registers: [0xd500, 0xd600, 0xd700, 0xd900, 0xd900, 0xda00, 0xda00, 0xdb00, 0xdc00],
    acknowledge: [0xd800],
    reads: [0xdc00, 0xdd00],
    chrRam: 'either',
  },
  {
    name: 'COOLGIRL',
    mapper: 342,
    registers: [0x5003, 0x5004, 0x5005, 0x5006, 0x5006, 0x5007, ...MMC3_REGISTERS, 0x8000, 0xa000, 0xf002, 0xf003],
    acknowledge: [0xe000, 0xf003, 0x5006],
    chrRam: 'either',
  },
  { name: 'MMC3 with MMC4 latch', mapper: 165, registers: MMC3_REGISTERS, acknowledge: MMC3_ACKNOWLEDGE },
  { name: 'Oeka Kids', mapper: 96, registers: [0x8000], chrRam: 'always' },
  {
    name: 'Nanjing',
    mapper: 163,
    registers: [0x5000, 0x5000, 0x5100, 0x5101, 0x5200],
    reads: [0x5100],
    chrRam: 'always',
  },
  { name: 'CNROM with lock', mapper: 185, registers: [0x8000] },
  { name: 'VS. System', mapper: 99, registers: [0x4016] },
  { name: 'Maxi 15', mapper: 234, registers: [0xff80, 0xffe8], reads: [0xff80, 0xffe8, 0xffea] },
];

/** Where boards have their registers, more or less: four at each of these, as A0 and A1 choose. */
const LOW = [0x4100, 0x4120, 0x4800, 0x5000, 0x5100, 0x5200, 0x5300, 0x5800, 0x6000, 0x7000, 0x7ef0];
const HIGH = [8, 9, 10, 11, 12, 13, 14, 15].map((block) => block << 12);
const PLACES = [...LOW, ...HIGH, ...HIGH, ...HIGH.map((at) => at + 8), ...HIGH.map((at) => at + 0x800)].flatMap((at) =>
  [0, 1, 2, 3].map((low) => at + low),
);

/** Board `mapper` as one of which nothing is known. */
export function unknown(mapper: number, name: string): Cartridge {
  const acknowledge = [0xe000, 0xc002, 0xf003, 0x5204, 0xe002, 0xe003];
  return { name: `${name} (${mapper})`, mapper, registers: PLACES, reads: PLACES, acknowledge, chrRam: 'either' };
}
