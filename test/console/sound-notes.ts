import type { Nes } from '../../src/console/index.ts';

type Writes = readonly (readonly [number, number])[];

const pairs = (select: number, write: number, list: Writes): Writes =>
  list.flatMap(([register, data]): [number, number][] => [
    [select, register],
    [write, data],
  ]);

/** By mapper number: CPU writes that let every channel of the board's sound chip sound. */
export const SOUND_NOTES: Readonly<Record<number, Writes>> = {
  5: [
    [0x5015, 3],
    [0x5000, 0xbf],
    [0x5002, 0x80],
    [0x5003, 0x08],
    [0x5004, 0x43],
    [0x5006, 0x33],
    [0x5007, 0x09],
    [0x5011, 0x80],
  ],
  19: [
    [0xe000, 0],
    [0xf800, 0x80],
    ...Array.from({ length: 128 }, (_, i): [number, number] => [0x4800, i < 64 ? (i * 37) & 0xff : (i * 29) & 0xfb]),
    [0xf800, 0x7f],
    [0x4800, 0x7f],
  ],
  24: [
    [0x9000, 0x3f],
    [0x9001, 0x80],
    [0x9002, 0x81],
    [0xa000, 0x7a],
    [0xa001, 0x44],
    [0xa002, 0x80],
    [0xb000, 0x2a],
    [0xb001, 0x60],
    [0xb002, 0x82],
  ],
  69: pairs(0xc000, 0xe000, [
    [0, 0x50],
    [2, 0x81],
    [4, 0x22],
    [6, 7],
    [7, 0b110000],
    [8, 12],
    [9, 16],
    [10, 9],
    [11, 40],
    [13, 14],
  ]),
  85: pairs(
    0x9010,
    0x9030,
    [0, 1, 2, 3, 4, 5].flatMap((channel): [number, number][] => [
      [0x30 + channel, (channel + 1) << 4],
      [0x10 + channel, 0x40 + 20 * channel],
      [0x20 + channel, 0x18 | (channel & 1)],
    ]),
  ),
};

/** Lets every channel of the board's sound chip sound. */
export function playNotes(nes: Nes, mapper: number): void {
  for (const [address, data] of SOUND_NOTES[mapper] ?? []) nes.bus.write(address, data);
}
