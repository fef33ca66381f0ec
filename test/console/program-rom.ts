import { buildImage, type ImageOptions } from '../mappers/build.ts';

const MAIN = 0xc000;
const NMI = 0xd000;
const IRQ = 0xd800;

/** LDA #data, STA address. */
export function store(address: number, data: number): number[] {
  return [0xa9, data, 0x8d, address & 0xff, address >> 8];
}

/** JMP to itself; its address is `at`. */
export function forever(at: number): number[] {
  return [0x4c, at & 0xff, at >> 8];
}

/**
 * A cartridge with machine code: `main` from $C000, after which it goes round in a loop; `nmi` and `irq` from $D000 and
 * $D800, which end with RTI. Every 32 KiB or 16 KiB bank has it in the same place.
 */
export function programRom(
  code: { main: readonly number[]; nmi?: readonly number[]; irq?: readonly number[] },
  board: Partial<ImageOptions> = {},
): Uint8Array {
  const image = buildImage({ mapper: 0, ...board });
  const prg = image[4] * 0x4000;
  const bank = new Uint8Array(0x4000).fill(0xea);
  bank.set([...code.main, ...forever(MAIN + code.main.length)], 0);
  bank.set([...(code.nmi ?? []), 0x40], NMI - MAIN);
  bank.set([...(code.irq ?? []), 0x40], IRQ - MAIN);
  bank.set([NMI & 0xff, NMI >> 8, MAIN & 0xff, MAIN >> 8, IRQ & 0xff, IRQ >> 8], 0x3ffa);
  for (let at = 0; at < prg; at += 0x4000) image.set(bank, 16 + at);
  return image;
}
