import type { StateIO } from '../base/state.ts';

/** Bit of `lines`: the /IRQ level, as sampled in the last cycle. */
export const IRQ = 1;
/** Bit of `lines`: an edge of /NMI was seen and not served yet. */
export const NMI = 2;

/**
 * The interrupt pins as the CPU sees them: NMI by its edge, IRQ by its level. The bus samples them in
 * every cycle; an instruction polls them once, before its last cycle.
 * Source: https://www.nesdev.org/wiki/CPU_interrupts
 */
export class Interrupts {
  /** What has been sampled up to the end of the last cycle: bits `IRQ` and `NMI`. */
  lines = 0;
  /** What the last poll found; not 0 starts the interrupt sequence before the next instruction. */
  polled = 0;
  /** While the polling access is under way: the mask it polls with; otherwise 0. */
  armed = 0;
  /** /NMI as last sampled. */
  nmiLevel = 0;

  /** The level of /NMI in this cycle; a rise is remembered. */
  sampleNmi(level: number): void {
    if (level > this.nmiLevel) this.lines |= NMI;
    this.nmiLevel = level;
  }

  /** The level of /IRQ in this cycle. */
  sampleIrq(level: number): void {
    this.lines = (this.lines & NMI) | level;
  }

  /** Whether a pin is pulled, or /NMI let go, and that has not been sampled yet. */
  missed(nmi: number, irq: number): boolean {
    return nmi !== this.nmiLevel || (irq & ~this.lines) !== 0;
  }

  /** Poll before an instruction's last cycle; `mask` holds the bits that may interrupt. */
  poll(mask: number): void {
    this.armed = mask;
    this.polled = this.lines & mask;
  }

  /** DMA held up the access that was about to start: if it was the polling one, it polls again now. */
  resume(): void {
    if (this.armed !== 0) this.polled = this.lines & this.armed;
  }

  /** The NMI vector is being fetched: the remembered edge is used up. */
  serveNmi(): void {
    this.lines &= IRQ;
  }

  power(): void {
    this.lines = 0;
    this.polled = 0;
    this.armed = 0;
    this.nmiLevel = 0;
  }

  state(s: StateIO): void {
    this.lines = s.u8(this.lines, IRQ | NMI);
    this.polled = s.u8(this.polled, IRQ | NMI);
    this.armed = s.u8(this.armed, IRQ | NMI);
    this.nmiLevel = s.u8(this.nmiLevel, 1);
  }
}
