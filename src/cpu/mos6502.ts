import { COMMON, type Revisions } from '../base/revisions.ts';
import type { StateIO } from '../base/state.ts';
import { IdleLoop, type LoopBus } from './idle-loop.ts';
import { type Interrupts, IRQ, NMI } from './interrupts.ts';

/** The CPU's view of everything else: one call is one cycle. */
export interface CpuBus extends LoopBus {
  /** One read cycle at a 16-bit address; DMA may come before it. */
  read(address: number): number;
  /** The same for the first cycle of an instruction, the one in which every CPU can be halted. */
  readOpcode(address: number): number;
  /** One write cycle. */
  write(address: number, data: number): void;
  /** Whether DMA held up the last `read`. */
  readonly lastReadHeld: boolean;
}

/** Status register bits. */
const FLAG = { C: 0x01, Z: 0x02, I: 0x04, D: 0x08, B: 0x10, U: 0x20, V: 0x40, N: 0x80 } as const;

const NMI_VECTOR = 0xfffa;
const RESET_VECTOR = 0xfffc;
const IRQ_VECTOR = 0xfffe;
/** `interruptMask` with the I flag clear and set. */
const ALL = IRQ | NMI;

/**
 * What an instruction may use of the 6502 in the 2A03: registers, stack, bus and interrupts. Every cycle is a bus access.
 * Source: https://www.nesdev.org/6502_cpu.txt
 */
export class Mos6502 {
  a = 0;
  x = 0;
  y = 0;
  /** The stack pointer: the stack is in $0100-$01FF. */
  s = 0;
  pc = 0;
  /** The C flag, 0 or 1. */
  carry = 0;
  /** The V flag, 0 or 1. */
  overflow = 0;
  /** The D flag, 0 or 1; kept, without effect on the 2A03. */
  decimal = 0;
  /** The last result: Z is set when its low byte is 0; N is bit 7 or bit 8. */
  result = 1;
  /** The I flag, as the mask an instruction polls interrupts with: NMI alone when I is set. */
  interruptMask = NMI;
  /** A JAM opcode was executed; only reset gets the CPU going again. */
  jammed = false;
  /** A debugger puts one in its place that watches. */
  bus: CpuBus;
  readonly interrupts: Interrupts;
  /** An RP2A03 from mid-1990 on. */
  readonly isLate: boolean;
  readonly idleLoop = new IdleLoop();

  static readonly derived = ['idleLoop'];

  constructor(bus: CpuBus, interrupts: Interrupts, revisions: Revisions = COMMON) {
    this.bus = bus;
    this.interrupts = interrupts;
    this.isLate = revisions.cpu === 'late';
  }

  /** The status register as interrupts push it: bit 5 set, bit 4 clear. */
  get status(): number {
    const result = this.result;
    return (
      this.carry |
      ((result & 0xff) === 0 ? FLAG.Z : 0) |
      (this.interruptMask === NMI ? FLAG.I : 0) |
      (this.decimal << 3) |
      FLAG.U |
      (this.overflow << 6) |
      ((result | (result >> 1)) & FLAG.N)
    );
  }

  set status(p: number) {
    this.carry = p & FLAG.C;
    this.result = ((p & FLAG.Z) === 0 ? 1 : 0) | ((p & FLAG.N) << 1);
    this.interruptMask = (p & FLAG.I) === 0 ? ALL : NMI;
    this.decimal = (p >> 3) & 1;
    this.overflow = (p >> 6) & 1;
  }

  /**
   * The end of BRK, IRQ and NMI: push PC and P, fetch the vector. Which vector is decided before P is
   * pushed, so an NMI that came in the meantime takes over ("hijacking"). Nothing polls at the end: the
   * handler's first instruction always runs.
   */
  enterHandler(breakFlag: number): void {
    this.push(this.pc >> 8);
    this.push(this.pc & 0xff);
    const nmi = (this.interrupts.lines & NMI) !== 0;
    this.push(this.status | breakFlag);
    if (nmi) this.interrupts.serveNmi();
    this.interruptMask = NMI;
    this.loadPc(nmi ? NMI_VECTOR : IRQ_VECTOR);
  }

  /** BRK: the byte after it is read and skipped, and bit 4 of the pushed status is set. */
  brk(): void {
    this.fetch();
    this.enterHandler(FLAG.B);
  }

  /** Power-on: registers cleared, then the reset sequence. */
  power(): void {
    this.a = 0;
    this.x = 0;
    this.y = 0;
    this.s = 0;
    this.pc = 0;
    this.status = FLAG.I;
    this.interrupts.power();
    this.reset();
  }

  /** The reset sequence, 7 cycles: an interrupt whose three pushes are turned into reads. */
  reset(): void {
    this.jammed = false;
    this.interrupts.armed = 0;
    this.interrupts.polled = 0;
    this.bus.read(this.pc);
    this.bus.read(this.pc);
    for (let i = 0; i < 3; i++) {
      this.bus.read(0x100 | this.s);
      this.s = (this.s - 1) & 0xff;
    }
    this.interruptMask = NMI;
    this.loadPc(RESET_VECTOR);
  }

  /** Read at PC and step it. */
  fetch(): number {
    const pc = this.pc;
    this.pc = (pc + 1) & 0xffff;
    return this.bus.read(pc);
  }

  /** The instruction's last cycle, a read: interrupts are polled first. */
  lastRead(address: number): number {
    this.interrupts.poll(this.interruptMask);
    return this.bus.read(address);
  }

  /** The instruction's last cycle, a write. */
  lastWrite(address: number, data: number): void {
    this.interrupts.poll(this.interruptMask);
    this.bus.write(address, data);
  }

  /** One byte goes onto the stack. */
  push(data: number): void {
    const s = this.s;
    this.s = (s - 1) & 0xff;
    this.bus.write(0x100 | s, data);
  }

  /** One byte comes off the stack. */
  pull(): number {
    this.s = (this.s + 1) & 0xff;
    return this.bus.read(0x100 | this.s);
  }

  state(s: StateIO): void {
    this.a = s.u8(this.a);
    this.x = s.u8(this.x);
    this.y = s.u8(this.y);
    this.s = s.u8(this.s);
    this.pc = s.u16(this.pc);
    this.carry = s.u8(this.carry, 1);
    this.overflow = s.u8(this.overflow, 1);
    this.decimal = s.u8(this.decimal, 1);
    this.result = s.u16(this.result);
    this.interruptMask = s.u8(this.interruptMask, ALL, NMI);
    this.jammed = s.bit(this.jammed);
    this.interrupts.state(s);
  }

  private loadPc(vector: number): void {
    const low = this.bus.read(vector);
    this.pc = low | (this.bus.read(vector + 1) << 8);
  }
}
