import { Apu } from '../../src/apu/apu.ts';
import { NTSC, type Region } from '../../src/base/region.ts';
import { COMMON, type Revisions } from '../../src/base/revisions.ts';
import { StateIO } from '../../src/base/state.ts';

/** An APU with the bus's part played by hand: one access per cycle, the tick after it. */
export class Bench {
  readonly apu: Apu;
  cycle = 0;

  constructor(region: Region = NTSC, revisions: Revisions = COMMON) {
    this.apu = new Apu(region, revisions);
  }

  /** Let cycles without an access pass, up to and without `cycle`. */
  idleTo(cycle: number): void {
    this.cycle = cycle;
    this.apu.runTo(cycle);
  }

  /** One cycle with a write. */
  write(address: number, data: number): void {
    this.apu.runTo(this.cycle);
    this.apu.writeRegister(address, data);
    this.idleTo(this.cycle + 1);
  }

  /** Clock everything once by a write of bit 7 to $4017, without the interrupt; takes four cycles. */
  clockAll(): void {
    this.write(0x4017, 0xc0);
    this.idleTo(this.cycle + 3);
  }

  /** One cycle with a read of $4015. */
  status(): number {
    this.apu.runTo(this.cycle);
    const status = this.apu.readStatus(0);
    this.idleTo(this.cycle + 1);
    return status;
  }

  /** Answer the delta channel's request with `byte`, in the get cycle of a DMA that starts at once; returns that cycle. */
  answer(byte: number): number {
    const halted = this.cycle + 2;
    this.idleTo(halted % 2 === 0 ? halted : halted + 1);
    this.apu.deliver(byte);
    this.idleTo(this.cycle + 1);
    return this.cycle - 1;
  }

  /** Step cycle by cycle until the delta channel asks; returns the first cycle that sees the request. */
  untilWanted(limit: number): number {
    const end = this.cycle + limit;
    while (!this.apu.wanted && this.cycle < end) this.idleTo(this.cycle + 1);
    return this.apu.wanted ? this.cycle : -1;
  }

  /**
   * Play up to and without `cycle`, answering every request with what `byteAt` gives for its address; from event
   * to event, or cycle by cycle.
   */
  playTo(cycle: number, byteAt: (address: number) => number, pace: 'events' | 'cycles' = 'events'): void {
    const { apu } = this;
    this.idleTo(this.cycle);
    while (this.cycle < cycle) {
      if (apu.abortable) {
        apu.endAbort();
        this.idleTo(this.cycle + 1);
      } else if (apu.wanted) {
        this.answer(byteAt(apu.address));
      } else if (pace === 'cycles') {
        this.idleTo(this.cycle + 1);
      } else {
        if (apu.nextEvent < this.cycle) throw new Error(`nextEvent ${apu.nextEvent} is over in cycle ${this.cycle}`);
        this.idleTo(Math.min(cycle, apu.nextEvent + 1));
      }
    }
  }
}

/** The APU's state as bytes. */
export function saved(apu: Apu): Uint8Array {
  const io = new StateIO();
  io.startCounting();
  apu.state(io);
  const bytes = new Uint8Array(io.position);
  io.start(bytes, false);
  apu.state(io);
  return bytes;
}

/** Put the APU into a state saved before. */
export function restore(apu: Apu, bytes: Uint8Array): void {
  const io = new StateIO();
  io.start(bytes, true);
  apu.state(io);
}
