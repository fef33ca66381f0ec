import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { NES_EVENT } from '../dip-switches.ts';
import { Mmc1 } from './mmc1.ts';

/** The limit with all DIP switches on, in cycles. */
const LONGEST = 31 * 0x2000000;

/**
 * NES-EVENT (mapper 105, Nintendo World Championships 1990): an MMC1 whose first CHR register chooses PRG
 * and starts a long counter of CPU cycles. With DIP switches d it stops at (16 + d) * 2^25 cycles: after 6.2 minutes with
 * %0100, as in the contest. https://www.nesdev.org/wiki/INES_Mapper_105
 */
export class NesEvent extends Mmc1 {
  override readonly wants: number = Wants.CpuClock;
  /** 0: CHR bit 4 was not 0 yet; 1: it was 0; 2: it was 0, then 1, and banks can be switched. */
  private unlocked = 0;
  private counter = 0;
  private counted = 0;
  private dipSwitches: number;

  static readonly derived = ['dipSwitches'];

  constructor(setup: BoardSetup) {
    super(setup);
    this.dipSwitches = (setup.dipSwitches ?? NES_EVENT.usual) & 15;
  }

  override power(): void {
    this.unlocked = 0;
    this.counter = 0;
    this.counted = -1;
    this.irq = 0;
    this.nextEvent = NEVER;
    super.power();
  }

  /** PRG is locked again, as at power-on. */
  override reset(): void {
    this.unlocked = 0;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number, cycle: number): void {
    this.runTo(cycle);
    super.writeRegister(address, data, cycle);
    this.schedule();
  }

  protected override load(register: number, value: number): void {
    super.load(register, value);
    const stopped = (this.chrBank0 & 0x10) !== 0;
    if (!stopped && this.unlocked === 0) this.unlocked = 1;
    if (stopped && this.unlocked === 1) this.unlocked = 2;
    if (stopped) {
      this.counter = 0;
      this.irq = 0;
    }
    this.mapBanks();
  }

  override runTo(cycle: number): void {
    const cycles = cycle - this.counted;
    if (cycles <= 0) return;
    this.counted = cycle;
    if (!(this.chrBank0 & 0x10)) {
      this.counter = Math.min(this.counter + cycles, this.limit());
      if (this.counter === this.limit()) this.irq = 1;
    }
    this.schedule();
  }

  override setSwitches(on: number): void {
    this.dipSwitches = on & 15;
    this.schedule();
  }

  private limit(): number {
    return (16 + this.dipSwitches) * 0x2000000;
  }

  private schedule(): void {
    const idle = (this.chrBank0 & 0x10) !== 0 || this.irq === 1;
    this.nextEvent = idle ? NEVER : this.counted + Math.min(this.limit() - this.counter, NEVER >> 1);
  }

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    this.counted -= cycles;
    this.schedule();
  }

  protected override mapPrg(): void {
    // The first half of ROM is switched in 32 KiB, the second one as on any MMC1.
    if (this.unlocked < 2) this.prg32(0);
    else if (!(this.chrBank0 & 8)) this.prg32((this.chrBank0 >> 1) & 3);
    else {
      const bank = (this.prgBank & 7) | 8;
      const mode = (this.control >> 2) & 3;
      if (mode < 2) this.prg32(bank >> 1);
      else if (mode === 2) this.prg16(0x8000, 8).prg16(0xc000, bank);
      else this.prg16(0x8000, bank).prg16(0xc000, 15);
    }
  }

  override mapBanks(): void {
    super.mapBanks();
    this.chr8(0);
  }

  override state(s: StateIO): void {
    super.state(s);
    this.unlocked = s.u8(this.unlocked, 2);
    this.counter = s.i32(this.counter, 0, LONGEST);
    this.counted = s.near(this.counted);
    this.irq = s.u8(this.irq, 1);
    if (s.loading) this.nextEvent = this.counted + 1;
  }
}
