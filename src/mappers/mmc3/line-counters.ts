import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { Mmc3 } from './mmc3.ts';

/** J.Y. Company's early boards (mapper 91): simple banks, an MMC3's counter that always counts eight lines. */
export class Jy830623 extends Mmc3 {
  override writeRegister(address: number, data: number): void {
    if (address < 0x6000 || address >= 0x8000) return;
    const register = address & 3;
    if (address < 0x7000) this.registers[register] = data;
    else if (register < 2) this.registers[6 + register] = data;
    else if (register === 2) this.writeIrq(0xe000, data);
    else {
      this.writeIrq(0xc000, 7);
      this.writeIrq(0xc001, data);
      this.writeIrq(0xe001, data);
    }
    this.mapBanks();
  }

  override mapPrg(): void {
    this.prg8(0x8000, this.registers[6] & 15)
      .prg8(0xa000, this.registers[7] & 15)
      .prg16(0xc000, -1);
  }

  override mapChr(): void {
    for (let i = 0; i < 4; i++) this.chr2(i * 0x800, this.registers[i]);
  }

  override mapRam(): void {
    this.memory.unmapCpu(0x6000, 0x2000);
  }

  override mapMirroring(): void {
    this.memory.mirror(this.soldered);
  }
}

/** Future Media (mapper 117): CHR in 1 KiB banks, a counter of lines that counts down once. */
export class FutureMedia extends Mmc3 {
  private readonly chrBanks = new Uint8Array(8);
  /** The counter runs until it has fired. */
  private armed = false;

  override power(): void {
    super.power();
    this.chrBanks.fill(0);
    this.registers.set([0xfc, 0xfd, 0xfe, 0xff]);
    this.armed = false;
    this.mirroring = 0;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number): void {
    if (address >= 0x8000 && address < 0x8004) this.registers[address & 3] = data;
    else if (address >= 0xa000 && address < 0xa008) this.chrBanks[address & 7] = data;
    else if (address === 0xc001) this.irqLatch = data;
    else if (address === 0xc002) this.irq = 0;
    else if (address === 0xc003) {
      this.irqCounter = this.irqLatch;
      this.armed = true;
    } else if (address === 0xd000) this.mirroring = data & 1;
    else if (address === 0xe000) {
      this.irqEnabled = (data & 1) !== 0;
      this.irq = 0;
    }
    this.mapBanks();
  }

  override clockIrq(): void {
    if (!this.irqEnabled || !this.armed || this.irqCounter === 0) return;
    this.irqCounter--;
    if (this.irqCounter !== 0) return;
    this.irq = 1;
    this.armed = false;
  }

  override clocksToIrq(): number {
    return this.irqEnabled && this.armed && this.irqCounter > 0 ? this.irqCounter : NEVER;
  }

  override mapPrg(): void {
    for (let i = 0; i < 4; i++) this.prg8(0x8000 + i * 0x2000, this.registers[i]);
  }

  override mapChr(): void {
    for (let i = 0; i < 8; i++) this.chr1(i * 0x400, this.chrBanks[i]);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.chrBanks);
    this.armed = s.bit(this.armed);
  }
}
