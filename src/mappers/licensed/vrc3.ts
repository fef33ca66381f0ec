import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { CycleBoard } from '../parts/cycle-timer.ts';

/** Konami VRC3 (mapper 73): a 16-bit counter of CPU cycles, or an 8-bit one. https://www.nesdev.org/wiki/VRC3 */
export class Vrc3 extends CycleBoard {
  private prgBank = 0;
  private latch = 0;
  private counter = 0;
  /** Bit 0 enable after acknowledgement, bit 1 enable, bit 2 only the low 8 bits count. */
  private control = 0;

  override power(): void {
    this.prgBank = 0;
    this.latch = 0;
    this.counter = 0;
    this.control = 0;
    super.power();
  }

  protected override write(address: number, data: number): void {
    const block = address >> 12;
    if (block < 0x8) return;
    if (block < 0xc) {
      const shift = (block & 3) * 4;
      this.latch = (this.latch & ~(0x0f << shift)) | ((data & 0x0f) << shift);
    } else if (block === 0xc) {
      this.control = data & 7;
      if (data & 2) this.counter = this.latch;
      this.irq = 0;
    } else if (block === 0xd) {
      this.control = (this.control & 5) | ((this.control & 1) << 1);
      this.irq = 0;
    } else if (block === 0xf) {
      this.prgBank = data & 7;
      this.mapBanks();
    }
  }

  /** 256 or 65,536: how many values the counting part has. */
  private span(): number {
    return this.control & 4 ? 0x100 : 0x10000;
  }

  protected override count(cycles: number): void {
    if (!(this.control & 2)) return;
    const span = this.span();
    const low = this.counter & (span - 1);
    const start = this.latch & (span - 1);
    const over = low + cycles - span;
    const next = over < 0 ? low + cycles : start + (over % (span - start));
    if (over >= 0) this.irq = 1;
    this.counter = (this.counter & ~(span - 1)) | next;
  }

  protected override cyclesToIrq(): number {
    if (!(this.control & 2) || this.irq) return NEVER;
    const span = this.span();
    return span - (this.counter & (span - 1));
  }

  override mapBanks(): void {
    this.workRam(0).prg16(0x8000, this.prgBank).prg16(0xc000, -1).chr8(0);
    this.memory.mirror(this.soldered);
  }

  override state(s: StateIO): void {
    super.state(s);
    this.prgBank = s.u8(this.prgBank, 7);
    this.latch = s.u16(this.latch);
    this.counter = s.u16(this.counter);
    this.control = s.u8(this.control, 7);
  }
}
