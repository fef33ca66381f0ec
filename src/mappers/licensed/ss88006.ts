import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import type { Mirroring } from '../memory.ts';
import { withNibble } from '../parts/bits.ts';
import { CycleBoard } from '../parts/cycle-timer.ts';

const SCREENS: readonly Mirroring[] = ['horizontal', 'vertical', 'screen0', 'screen1'];

/** Jaleco SS 88006 (mapper 18): every register in two nibbles. https://www.nesdev.org/wiki/INES_Mapper_018 */
export class Ss88006 extends CycleBoard {
  /** PRG banks 0-2, then CHR banks 0-7. */
  private readonly banks = new Uint8Array(11);
  private ramControl = 0;
  private mirroring = 0;
  private latch = 0;
  private counter = 0;
  /** Bit 0 enable, bits 1 to 3 narrow the counter to 12, 8 and 4 bits. */
  private control = 0;

  override power(): void {
    this.banks.fill(0);
    this.ramControl = 0;
    this.mirroring = 0;
    this.latch = 0;
    this.counter = 0;
    this.control = 0;
    super.power();
  }

  protected override write(address: number, data: number): void {
    if (address < 0x8000) return;
    const register = ((address >> 10) & 0x1c) | (address & 3);
    if (register < 6) this.writeBank(register, data);
    else if (register === 6) this.ramControl = data & 3;
    else if (register >= 8 && register < 24) this.writeBank(register - 2, data);
    else if (register >= 24) this.writeIrq(register - 24, data);
    this.mapBanks();
  }

  private writeBank(nibble: number, data: number): void {
    const bank = nibble >> 1;
    this.banks[bank] = withNibble(this.banks[bank], nibble & 1, data);
  }

  private writeIrq(register: number, data: number): void {
    if (register < 4) {
      const shift = register * 4;
      this.latch = (this.latch & ~(15 << shift)) | ((data & 15) << shift);
    } else if (register === 4) {
      this.counter = this.latch;
      this.irq = 0;
    } else if (register === 5) {
      this.control = data & 15;
      this.irq = 0;
    } else if (register === 6) this.mirroring = data & 3;
  }

  private mask(): number {
    if (this.control & 8) return 0x000f;
    if (this.control & 4) return 0x00ff;
    return this.control & 2 ? 0x0fff : 0xffff;
  }

  /** Fires when the counting part goes below 0. */
  protected override count(cycles: number): void {
    if (!(this.control & 1)) return;
    const mask = this.mask();
    const part = this.counter & mask;
    if (cycles > part) this.irq = 1;
    this.counter = (this.counter & ~mask) | ((part - cycles) & mask);
  }

  protected override cyclesToIrq(): number {
    return this.control & 1 && !this.irq ? (this.counter & this.mask()) + 1 : NEVER;
  }

  override mapBanks(): void {
    const { memory, banks } = this;
    this.prg8(0x8000, banks[0] & 0x3f)
      .prg8(0xa000, banks[1] & 0x3f)
      .prg8(0xc000, banks[2] & 0x3f)
      .prg8(0xe000, -1);
    for (let i = 0; i < 8; i++) this.chr1(i * 0x400, banks[3 + i]);
    memory.mirror(SCREENS[this.mirroring]);
    if (!(this.ramControl & 1)) memory.unmapCpu(0x6000, 0x2000);
    else if (this.ramControl & 2) this.workRam(0);
    else memory.mapCpuReadOnly(0x6000, 0x2000, memory.workRam, 0);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.banks);
    this.ramControl = s.u8(this.ramControl, 3);
    this.mirroring = s.u8(this.mirroring, 3);
    this.latch = s.u16(this.latch);
    this.counter = s.u16(this.counter);
    this.control = s.u8(this.control, 15);
  }
}
