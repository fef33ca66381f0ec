import { bit } from '../parts/bits.ts';
import { CycleTimer } from '../parts/cycle-timer.ts';
import { romByte } from '../parts/rom-bytes.ts';
import { twice, type Wiring, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** Kaiser KS-7022 (175): the bank that was named takes over when the reset vector is read. https://www.nesdev.org/wiki/INES_Mapper_175 */
const ks7022: Wiring = {
  // The bank named, the bank shown, mirroring.
  registers: 3,
  write(b, address, data) {
    if (address === 0x8000) b.registers[2] = data & 4;
    else if (address === 0xa000) b.registers[0] = data & 15;
    else return false;
    return true;
  },
  read(b, address, data) {
    if (address < 0xfc00) return data;
    const r = b.registers;
    if (address === 0xfffc && r[1] !== r[0]) {
      r[1] = r[0];
      b.mapBanks();
    }
    return romByte(b, r[1], address);
  },
  peek: (b, address, data) => (address < 0xfc00 ? data : romByte(b, b.registers[1], address)),
  map(b, r) {
    twice(b, r[1]).chr8(r[1]).horizontal(r[2]);
    // The board sees reads of the last page.
    b.memory.unmapCpu(0xfc00, 0x400);
  },
};

/** Whether an address is in the rows of the ROM that never read the same twice (328). */
const isWeak = (address: number) => (address & 0xff80) === 0xce80 || (address & 0xff80) === 0xfe80;

/** One step of a 16-bit shift register with taps 16, 14, 13 and 11, in two registers. */
function stepNoise(r: Uint8Array): void {
  const value = r[0] | (r[1] << 8);
  const next = bit(value, 0) ^ bit(value, 2) ^ bit(value, 3) ^ bit(value, 5);
  const shifted = (value >> 1) | (next << 15);
  r[0] = shifted & 0xff;
  r[1] = shifted >> 8;
}

/** RT-01 (328): its test of the ROM wants bits that change from read to read. https://www.nesdev.org/wiki/NES_2.0_Mapper_328 */
const rt01: Wiring = {
  registers: 2,
  initial: [0x5a, 0xc3],
  write: () => false,
  read(b, address, data) {
    if (address < 0xcc00) return data;
    if (!isWeak(address)) return romByte(b, 0, address);
    stepNoise(b.registers);
    return 0xf2 | (b.registers[0] & 0x0d);
  },
  peek(b, address, data) {
    if (address < 0xcc00) return data;
    return isWeak(address) ? 0xf2 | (b.registers[0] & 0x0d) : romByte(b, 0, address);
  },
  map(b) {
    twice(b, 0);
    for (let i = 0; i < 4; i++) b.chr2(i * 0x800, 0);
    b.memory.unmapCpu(0xcc00, 0x400);
    b.memory.unmapCpu(0xfc00, 0x400);
  },
};

/** Boards that look at reads of their ROM, and one with a free-running timer. */
export const ROM_READS: readonly BoardRow[] = [
  wired(
    168,
    'RacerMate Challenge II',
    {
      timer: () => new CycleTimer(-1, 0x3ff, 0, false, true),
      write(b, address, data) {
        if (address < 0x8000) return false;
        if (address < 0xc000) b.registers[0] = data;
        else {
          b.timer!.value = 0;
          b.irq = 0;
        }
        return true;
      },
      map: (b, r) =>
        b
          .prg16(0x8000, r[0] >> 6)
          .prg16(0xc000, -1)
          .chr4(0x0000, 0)
          .chr4(0x1000, r[0] & 15),
    },
    { ram: { prgRam: 0, chrRam: 0, chrNvram: 0x10000 } },
  ),
  wired(175, 'Kaiser KS7022', ks7022),
  wired(328, 'RT-01', rt01),
];
