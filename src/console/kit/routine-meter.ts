import type { Debugger } from '../debug.ts';

const RTI = 0x40;
const RTS = 0x60;
/** The console sets its clock back once a frame by a multiple of so many cycles. */
const CLOCK_UNIT = 10;

/** Counts the cycles of a routine, whose first instruction is next, up to its return; without interrupts that come in between. */
export class RoutineMeter {
  cycles = 0;
  private readonly debugger: Debugger;
  private readonly s: number;
  /** The stack pointer when the interrupt came that is being handled; -1 for none. */
  private interrupted = -1;

  constructor(debugged: Debugger) {
    this.debugger = debugged;
    this.s = debugged.registers.s;
  }

  /** Runs one instruction, or one interrupt sequence; whether the routine is over with it. */
  step(): boolean {
    const { cpu, bus } = this.debugger.nes;
    const isSequence = cpu.interrupts.polled !== 0;
    const opcode = isSequence ? -1 : bus.peek(cpu.pc);
    const { cycle } = bus;
    const { s } = cpu;
    this.debugger.step();
    if (this.interrupted >= 0) {
      if (opcode === RTI && cpu.s === this.interrupted) this.interrupted = -1;
      return false;
    }
    if (isSequence) {
      this.interrupted = s;
      return false;
    }
    const began = bus.cycle >= cycle ? cycle : cycle % CLOCK_UNIT;
    this.cycles += bus.cycle - began;
    return (opcode === RTS || opcode === RTI) && cpu.s > this.s;
  }
}
