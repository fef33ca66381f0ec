import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import type { BoardSetup } from '../board.ts';
import { Mmc3 } from '../mmc3/mmc3.ts';
import { bit, withNibble } from '../parts/bits.ts';
import { CycleTimer } from '../parts/cycle-timer.ts';
import { type WiredBoard, type Wiring, wired } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/**
 * Mapper 222 (CTC-31): banks as on a VRC2, each CHR bank one byte, and a counter of scanlines that runs up to 240.
 * https://www.nesdev.org/wiki/INES_Mapper_222
 */
class Ctc31 extends Mmc3 {
  private readonly chrBanks = new Uint8Array(8);

  override power(): void {
    this.chrBanks.fill(0);
    super.power();
    this.registers.fill(0);
    this.mirroring = 0;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number): void {
    const block = address >> 12;
    if (block < 8 || address & 1) return;
    if (block >= 0xb && block < 0xf) this.chrBanks[(block - 0xb) * 2 + bit(address, 1)] = data;
    else if (address & 2) return;
    else if (block === 8) this.registers[6] = data;
    else if (block === 9) this.mirroring = data & 1;
    else if (block === 0xa) this.registers[7] = data;
    else {
      this.irqCounter = data;
      this.irq = 0;
    }
    this.mapBanks();
  }

  override clockIrq(): void {
    if (this.irqCounter === 0) return;
    this.irqCounter++;
    if (this.irqCounter < 240) return;
    this.irq = 1;
    this.irqCounter = 0;
  }

  override clocksToIrq(): number {
    return this.irqCounter === 0 || this.irq ? NEVER : Math.max(240 - this.irqCounter, 1);
  }

  override mapPrg(): void {
    this.prg8(0x8000, this.registers[6]).prg8(0xa000, this.registers[7]).prg16(0xc000, -1);
  }

  override mapChr(): void {
    for (let i = 0; i < 8; i++) this.chr1(i * 0x400, this.chrBanks[i]);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.chrBanks);
  }
}

/** Where the City Fighter's CHR banks are, by the address's highest digit. */
const CITY_FIGHTER_CHR: Readonly<Record<number, number>> = { 13: 0, 10: 2, 11: 4, 14: 6 };

/** City Fighter IV (266): a VRC4 with its lines mixed, and a 4-bit DAC at $4011. https://www.nesdev.org/wiki/NES_2.0_Mapper_266 */
const cityFighter: Wiring = {
  registers: 11,
  timer: () => new CycleTimer(-1, 0xffff, 0),
  write(b, address, data) {
    const r = b.registers;
    const timer = b.timer!;
    const block = address >> 12;
    const place = (address >> 2) & 3;
    if (block < 8) return false;
    const chr = CITY_FIGHTER_CHR[block];
    if (chr !== undefined) r[chr + (place >> 1)] = withNibble(r[chr + (place >> 1)], place & 1, data);
    else if (block === 9) {
      if (place === 0) r[9] = data & 3;
      if (place === 0 || !bit(address, 11)) r[8] = data & 12;
    } else if (block === 0xc) r[10] = data & 1;
    else if (block === 0xf) writeCityFighterIrq(b, timer, place, data);
    return true;
  },
  map(b, r) {
    b.prg32(r[8] >> 2);
    if (!r[10]) b.prg8(0xc000, r[8]);
    for (let i = 0; i < 8; i++) b.chr1(i * 0x400, r[i]);
    b.mirrorBits(r[9]);
  },
};

function writeCityFighterIrq(b: WiredBoard, timer: CycleTimer, place: number, data: number): void {
  if (place === 0) timer.value = (timer.value & 0x1e0) | ((data & 15) << 1);
  else if (place === 1) timer.value = (timer.value & 0x1e) | ((data & 15) << 5);
  else if (place === 2) {
    timer.enabled = bit(data, 1) === 1;
    b.irq = 0;
  }
}

/** Data bits 1 and 3, or 1 and 2, change places on the AX5705. */
const swap13 = (data: number) => (data & 5) | (bit(data, 1) << 3) | (bit(data, 3) << 1);
const swap12 = (data: number) => (data & 9) | (bit(data, 1) << 2) | (bit(data, 2) << 1);

/** AX5705 (530): a VRC2 whose A3 takes the place of A12. https://www.nesdev.org/wiki/NES_2.0_Mapper_530 */
const ax5705: Wiring = {
  registers: 11,
  write(b, address, data) {
    const r = b.registers;
    const block = address >> 13;
    if (block < 4) return false;
    // The VRC2's blocks $8, $9, $A ... by A13, A14 and A3.
    const place = ((block - 4) << 1) | bit(address, 3);
    if (place >= 3) {
      const bank = (place - 3) * 2 + bit(address, 1);
      if (bank < 8)
        r[bank] = bit(address, 0) ? withNibble(r[bank], true, swap12(data)) : withNibble(r[bank], false, data);
    } else if (address & 3) return false;
    else if (place === 1) r[10] = data & 1;
    else r[place === 0 ? 8 : 9] = swap13(data);
    return true;
  },
  map(b, r) {
    b.prg8(0x8000, r[8]).prg8(0xa000, r[9]).prg16(0xc000, -1).horizontal(r[10]);
    for (let i = 0; i < 8; i++) b.chr1(i * 0x400, r[i]);
  },
};

/** Bootlegs of Konami's VRC2 and VRC4. */
export const VRC_BOOTLEGS: readonly BoardRow[] = [
  { mapper: 222, name: 'CTC-31', create: (setup: BoardSetup) => new Ctc31(setup) },
  wired(266, 'City Fighter IV', cityFighter),
  wired(530, 'AX5705', ax5705),
];
