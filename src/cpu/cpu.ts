import { Mos6502 } from './mos6502.ts';
import { EXECUTE } from './opcodes.ts';

/** The CPU of the 2A03: one instruction at a time, by the table of all 256 opcodes. */
export class Cpu extends Mos6502 {
  /** One instruction, or one interrupt sequence. */
  step(): void {
    const interrupts = this.interrupts;
    interrupts.armed = 0;
    if (interrupts.polled !== 0) {
      interrupts.polled = 0;
      this.bus.readOpcode(this.pc);
      this.bus.read(this.pc);
      this.enterHandler(0);
      return;
    }
    if (this.jammed) {
      this.stayJammed();
      return;
    }
    const opcode = this.bus.readOpcode(this.pc);
    this.pc = (this.pc + 1) & 0xffff;
    EXECUTE[opcode](this);
  }

  /** A jammed CPU reads the same address for ever: it is the shortest of idle loops. */
  private stayJammed(): void {
    const { bus } = this;
    const { cycle, effects } = bus;
    bus.read(0xffff);
    if (bus.effects === effects) bus.repeat(cycle);
  }
}
