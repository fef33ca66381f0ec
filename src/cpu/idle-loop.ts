/** What tells from the bus that nothing has happened, and passes over rounds. */
export interface LoopBus {
  /** Number of the next cycle. */
  readonly cycle: number;
  /** Goes up with everything but a read that changes nothing. */
  readonly effects: number;
  /** All that has been since cycle `since` goes round and round: pass over whole rounds, as far as is certain. */
  repeat(since: number): void;
}

/** What is compared of a CPU from one time round to the next: it stands in `Mos6502`, where each field is explained. */
interface LoopingCpu {
  readonly a: number;
  readonly x: number;
  readonly y: number;
  readonly s: number;
  readonly result: number;
  readonly carry: number;
  readonly overflow: number;
  readonly decimal: number;
  readonly interruptMask: number;
  /** Not 0: an interrupt comes before the next instruction. */
  readonly interrupts: { readonly polled: number };
  readonly bus: LoopBus;
}

/**
 * Notices that the CPU goes round a loop that changes nothing: same registers, no write, no read with an
 * effect. Such a loop goes on until something outside happens, so whole rounds of it can be passed over;
 * the machine is then as it would have been. Most programs wait for vertical blank like this.
 */
export class IdleLoop {
  /** Where the last jump back went to, or -1. */
  private target = -1;
  /** `LoopBus.effects` at that time. */
  private effects = 0;
  /** The registers and the cycle below are of the last time round. */
  private known = false;
  private cycle = 0;
  /** The cycle of the time before, once \`same\` was asked. */
  private since = 0;
  private a = 0;
  private x = 0;
  private y = 0;
  private s = 0;
  private result = 0;
  private flags = 0;

  /** The CPU has jumped back to `target`. */
  back(cpu: LoopingCpu, target: number): void {
    const { bus } = cpu;
    if (!this.returns(target, bus.effects) || cpu.interrupts.polled !== 0) return;
    const flags = cpu.carry | (cpu.overflow << 1) | (cpu.decimal << 2) | (cpu.interruptMask << 3);
    if (this.same(bus.cycle, cpu.a, cpu.x, cpu.y, cpu.s, cpu.result, flags)) this.passOver(bus);
  }

  /** Whether the last jump back led to `target`, too, and nothing but reads has been since; \`effects\` is the bus's. */
  returns(target: number, effects: number): boolean {
    if (target === this.target && effects === this.effects) return true;
    this.target = target;
    this.effects = effects;
    this.known = false;
    return false;
  }

  /** Whether the registers are as they were the last time round; in `cycle` they are as handed in, with `flags` as \`back\` has them. */
  same(cycle: number, a: number, x: number, y: number, s: number, result: number, flags: number): boolean {
    const same =
      this.known &&
      a === this.a &&
      x === this.x &&
      y === this.y &&
      s === this.s &&
      result === this.result &&
      flags === this.flags;
    this.since = this.cycle;
    this.known = true;
    this.cycle = cycle;
    this.a = a;
    this.x = x;
    this.y = y;
    this.s = s;
    this.result = result;
    this.flags = flags;
    return same;
  }

  /** They were the same: whole rounds are passed over. */
  passOver(bus: LoopBus): void {
    bus.repeat(this.since);
    this.cycle = bus.cycle;
  }
}
