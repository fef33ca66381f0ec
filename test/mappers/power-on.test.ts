import { describe, expect, it } from 'vitest';
import { Bench, type ImageOptions } from './build.ts';

/** The 8 KiB banks at $8000, $A000, $C000 and $F000. */
type Banks = readonly [number | null, number | null, number | null, number];

interface Start {
  readonly name: string;
  readonly board: ImageOptions;
  /** When the console is switched on; null where the document leaves it open. */
  readonly on: Banks;
  /** What a game may write, to move a bank. */
  readonly writes: readonly (readonly [number, number])[];
  /** What the reset button leaves: all as switched on, all as written, or the banks given. */
  readonly reset: 'as on' | 'as written' | Banks;
  /** The page of https://www.nesdev.org/wiki/ that says so. */
  readonly page: string;
}

const PRG = { prg: 256, chr: 0 };

/** Five bits, the lowest first, into a register of the MMC1. */
const mmc1 = (address: number, value: number) => [0, 1, 2, 3, 4].map((i) => [address, (value >> i) & 1] as const);

const STARTS: readonly Start[] = [
  {
    name: 'MMC1: the last 16 KiB at $C000',
    board: { mapper: 1, ...PRG },
    on: [null, null, 30, 31],
    writes: [...mmc1(0x8000, 0), ...mmc1(0xe000, 2)],
    reset: 'as written',
    page: 'MMC1',
  },
  {
    name: 'MMC5: $5117 is $FF',
    board: { mapper: 5, ...PRG },
    on: [null, null, null, 31],
    writes: [[0x5117, 0x83]],
    reset: 'as written',
    page: 'MMC5',
  },
  {
    name: 'Action 53: the last 16 KiB at $C000',
    board: { mapper: 28, ...PRG },
    on: [null, null, 30, 31],
    writes: [
      [0x5000, 0x81],
      [0x8000, 2],
    ],
    reset: 'as written',
    page: 'INES_Mapper_028',
  },
  {
    name: '2A03 Puritans: $5FFF is $FF, and nothing changes at reset',
    board: { mapper: 31, ...PRG },
    on: [null, null, null, 31],
    writes: [
      [0x5ffe, 6],
      [0x5fff, 7],
    ],
    reset: 'as written',
    page: 'INES_Mapper_031',
  },
  {
    name: 'Caltron 6-in-1: both registers are cleared, at reset too',
    board: { mapper: 41, prg: 256, chr: 128 },
    on: [0, 1, 2, 3],
    writes: [[0x6003, 0]],
    reset: 'as on',
    page: 'INES_Mapper_041',
  },
  {
    name: 'H3001: banks 0 and 1, then the last two',
    board: { mapper: 65, prg: 256, chr: 128 },
    on: [0, 1, 30, 31],
    writes: [
      [0x8000, 5],
      [0xa000, 6],
    ],
    reset: 'as on',
    page: 'INES_Mapper_065',
  },
  {
    name: 'NES-EVENT: the first 32 KiB, until it is unlocked',
    board: { mapper: 105, ...PRG },
    on: [0, 1, 2, 3],
    writes: [...mmc1(0xa000, 0), ...mmc1(0xa000, 0x10), ...mmc1(0xa000, 4)],
    reset: 'as on',
    page: 'INES_Mapper_105',
  },
  {
    name: 'UNL-8237: $5000 is 0, the MMC3 alone',
    board: { mapper: 215, prg: 256, chr: 128 },
    on: [null, null, null, 31],
    writes: [[0x5000, 0x83]],
    reset: 'as on',
    page: 'INES_Mapper_215',
  },
  {
    name: 'KT-008: the first 512 KiB',
    board: { mapper: 224, prg: 1024, chr: 0 },
    on: [null, null, null, 63],
    writes: [[0x5000, 4]],
    reset: 'as on',
    page: 'INES_Mapper_224',
  },
  {
    name: 'Action 52: as after a 0 to $8000, at reset too',
    board: { mapper: 228, prg: 512, chr: 128 },
    on: [0, 1, 2, 3],
    writes: [[0x8160, 0]],
    reset: 'as on',
    page: 'INES_Mapper_228',
  },
  {
    name: 'Maxi 15: registers cleared and unlocked, at reset too',
    board: { mapper: 234, prg: 256, chr: 128 },
    on: [0, 1, 2, 3],
    writes: [[0xff80, 3]],
    reset: 'as on',
    page: 'INES_Mapper_234',
  },
  {
    name: 'G0151-1: $6003 is $FF, at power-on only',
    board: { mapper: 246, prg: 512, chr: 512 },
    on: [null, null, null, 63],
    writes: [[0x6003, 0x21]],
    reset: 'as written',
    page: 'INES_Mapper_246',
  },
  {
    name: 'Farid SLROM: the outer bank is cleared, at reset too; the MMC1 stays',
    board: { mapper: 323, prg: 512, chr: 512 },
    on: [null, null, 14, 15],
    writes: [...mmc1(0xe000, 3), [0x6000, 0x20]],
    reset: [6, 7, 14, 15],
    page: 'NES_2.0_Mapper_323',
  },
  {
    name: 'Farid UNROM: the middle four bits are cleared at reset, the outer four are not',
    board: { mapper: 324, prg: 512, chr: 0 },
    on: [0, 1, 14, 15],
    // ROM holds all ones there, so that nothing fights.
    writes: [
      [0x8002, 0x03],
      [0x8002, 0xa3],
    ],
    reset: [6, 7, 14, 15],
    page: 'NES_2.0_Mapper_324',
  },
  {
    name: '970630C: all bits are cleared, at reset too',
    board: { mapper: 380, prg: 512, chr: 0 },
    on: [0, 1, 14, 15],
    writes: [[0x8000 | (0x13 << 2), 0]],
    reset: 'as on',
    page: 'NES_2.0_Mapper_380',
  },
  {
    name: 'UxROM knows no reset: its latch stays',
    board: { mapper: 2, submapper: 1, ...PRG },
    on: [null, null, 30, 31],
    writes: [[0x8000, 3]],
    reset: 'as written',
    page: 'UxROM',
  },
  {
    name: 'FME-7 knows no reset: its registers stay',
    board: { mapper: 69, prg: 256, chr: 128 },
    on: [null, null, null, 31],
    writes: [
      [0x8000, 9],
      [0xa000, 5],
    ],
    reset: 'as written',
    page: 'Sunsoft_FME-7',
  },
  {
    name: 'Sunsoft-4 knows no reset: its registers stay',
    board: { mapper: 68, ...PRG, chr: 128 },
    on: [null, null, 30, 31],
    writes: [[0xf000, 5]],
    reset: 'as written',
    page: 'INES_Mapper_068',
  },
  {
    name: 'GxROM knows no reset: its latch stays',
    board: { mapper: 66, prg: 128, chr: 32 },
    on: [null, null, null, 3],
    writes: [[0x8002, 0x20]],
    reset: 'as written',
    page: 'GxROM',
  },
];

describe.each(STARTS)('$name', ({ board, on, writes, reset, page }) => {
  const b = new Bench(board);
  const see = () => [0x8000, 0xa000, 0xc000, 0xf000].map((address) => b.prgBank(address, 0x1000) >> 1);
  const fixed = (banks: readonly (number | null)[]) => see().map((bank, i) => (banks[i] === null ? null : bank));

  it(`https://www.nesdev.org/wiki/${page}`, () => {
    const start = see();
    expect(fixed(on), 'switched on').toEqual(on);
    for (const [address, data] of writes) b.write(address, data);
    const written = see();
    expect(written, 'after the writes').not.toEqual(start);
    b.board.reset();
    if (reset === 'as on') expect(fixed(on), 'reset').toEqual(on);
    else expect(see(), 'reset').toEqual(reset === 'as written' ? written : reset);
    for (const [address, data] of writes) b.write(address, data);
    b.board.power();
    expect(fixed(on), 'off and on').toEqual(on);
  });
});

it('G0151-1 reads its vectors with PRG A17 high', () => {
  const b = new Bench({ mapper: 246, prg: 512, chr: 512 });
  b.write(0x6003, 0x21);
  const { bytes, prgRom } = b.memory;
  bytes[prgRom.start + 0x21 * 0x2000 + 0x1ffa] = 0x11;
  bytes[prgRom.start + 0x21 * 0x2000 + 0x1ffc] = 0x22;
  bytes[prgRom.start + 0x31 * 0x2000 + 0x1ffa] = 0x33;
  bytes[prgRom.start + 0x31 * 0x2000 + 0x1ffc] = 0x44;
  const read = (address: number) => b.board.readRegister(address, 0, 0);
  expect([read(0xfffa), read(0xfffc), b.board.peekRegister(0xfffc, 0)]).toEqual([0x11, 0x44, 0x44]);
});
