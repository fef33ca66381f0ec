import type { StateIO } from '../../base/state.ts';
import { NEVER, rebasedPast } from '../../base/time.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { CycleBoard } from '../parts/cycle-timer.ts';

/** Dots that A12 must have been low before a rise counts. */
const LOW_DOTS = 30;
/** CPU cycles in a clock of the counter's cycle mode. */
const CYCLES = 4;

/**
 * Tengen RAMBO-1 (mapper 64; 158 takes the nametables from CHR bit 7): an MMC3 with more registers and a
 * counter that can count CPU cycles too. https://www.nesdev.org/wiki/RAMBO-1
 */
export class Rambo1 extends CycleBoard {
  override readonly wants: number = Wants.CpuClock | Wants.PpuA12;
  private select = 0;
  /** The layout bits in force. */
  private layout = 0;
  private readonly registers = new Uint8Array(16);
  /** 158: the screen behind each nametable. */
  private readonly screens = new Uint8Array(4);
  private mirroring = 0;
  private irqLatch = 0;
  private irqCounter = 0;
  private irqReload = false;
  private irqEnabled = false;
  private cycleMode = false;
  /** After leaving cycle mode the clock under way still comes. */
  private lastClock = false;
  /** CPU cycles since the last clock in cycle mode, 0 to 3. */
  private prescaler = 0;
  /** CPU cycles until a fired counter pulls /IRQ; 0 when none has fired. */
  private delay = 0;
  private a12 = false;
  private lowSince = 0;
  private readonly chrMirrors: boolean;

  constructor(setup: BoardSetup) {
    super(setup);
    this.chrMirrors = setup.mapper === 158;
  }

  override power(): void {
    this.select = 0;
    this.layout = 0;
    this.registers.fill(0);
    this.screens.fill(0);
    this.mirroring = 0;
    this.irqLatch = 0;
    this.irqCounter = 0;
    this.irqReload = false;
    this.irqEnabled = false;
    this.cycleMode = false;
    this.lastClock = false;
    this.prescaler = 0;
    this.delay = 0;
    super.power();
  }

  protected override write(address: number, data: number): void {
    switch (address & 0xe001) {
      case 0x8000:
        // The layout bits take effect with the next $8001 (Mesen and FCEUX agree; no test on hardware known).
        this.select = data;
        break;
      case 0x8001:
        this.registers[this.select & 15] = data;
        this.layout = this.select;
        if (this.chrMirrors) this.moveScreen(data >> 7);
        this.mapBanks();
        break;
      case 0xa000:
        this.mirroring = data & 1;
        this.mapBanks();
        break;
      case 0xc000:
        this.irqLatch = data;
        break;
      case 0xc001:
        if (this.cycleMode && !(data & 1)) this.lastClock = true;
        this.cycleMode = (data & 1) !== 0;
        if (this.cycleMode) this.prescaler = 0;
        this.irqReload = true;
        break;
      case 0xe000:
        this.irqEnabled = false;
        this.delay = 0;
        this.irq = 0;
        break;
      case 0xe001:
        this.irqEnabled = true;
        break;
    }
  }

  protected override count(cycles: number): void {
    for (let left = cycles; left > 0; ) {
      const step = Math.min(left, this.toChange());
      left -= step;
      this.countFew(step);
    }
  }

  /** Cycles until a clock or the end of a delay. */
  private toChange(): number {
    const toClock = this.cycleMode || this.lastClock ? CYCLES - this.prescaler : NEVER;
    return this.delay > 0 ? Math.min(this.delay, toClock) : toClock;
  }

  private countFew(cycles: number): void {
    if (this.delay > 0) {
      this.delay -= cycles;
      if (this.delay === 0) this.irq = 1;
    }
    if (!this.cycleMode && !this.lastClock) return;
    this.prescaler = (this.prescaler + cycles) & (CYCLES - 1);
    if (this.prescaler !== 0) return;
    this.clockIrq(1);
    this.lastClock = false;
  }

  private clockIrq(delay: number): void {
    // A reload takes one or two clocks more, as Hard Drivin' needs.
    if (this.irqReload) this.irqCounter = this.irqLatch + (this.irqLatch <= 1 ? 1 : 2);
    else if (this.irqCounter === 0) this.irqCounter = this.irqLatch + 1;
    this.irqReload = false;
    this.irqCounter--;
    // A request that stands already cannot be made again.
    if (this.irqCounter === 0 && this.irqEnabled && this.irq === 0) this.delay = delay;
  }

  protected override cyclesToIrq(): number {
    if (this.irq) return NEVER;
    return this.toChange();
  }

  override ppuAddress(address: number, time: number): void {
    const high = (address & 0x1000) !== 0;
    if (high && !this.a12 && time - this.lowSince >= LOW_DOTS && !this.cycleMode) {
      this.clockIrq(2);
      this.schedule();
    }
    if (!high && this.a12) this.lowSince = time;
    this.a12 = high;
  }

  override risesToIrq(): number {
    if (this.cycleMode || !this.irqEnabled || this.irq) return NEVER;
    if (this.irqReload) return 1;
    return this.irqCounter === 0 ? this.irqLatch + 1 : this.irqCounter;
  }

  override rebase(dots: number, cycles: number): void {
    this.lowSince = rebasedPast(this.lowSince, dots);
    super.rebase(dots, cycles);
  }

  override mapBanks(): void {
    const r = this.registers;
    this.workRam(0);
    const swap = this.layout & 0x40;
    // Registers 6, 7 and 15 go round when bit 6 is set.
    this.prg8(0x8000, swap ? r[15] : r[6])
      .prg8(0xa000, swap ? r[6] : r[7])
      .prg8(0xc000, swap ? r[7] : r[15])
      .prg8(0xe000, -1);
    const flip = this.layout & 0x80 ? 4 : 0;
    for (let i = 0; i < 8; i++) {
      const bank = this.chrBank(i);
      const address = (i ^ flip) * 0x400;
      this.chr1(address, bank);
    }
    const s = this.screens;
    if (this.chrMirrors) this.memory.mapScreens(s[0], s[1], s[2], s[3]);
    else this.horizontal(this.mirroring);
  }

  /** The bank of the i-th KiB before the halves are flipped. */
  private chrBank(i: number): number {
    const r = this.registers;
    if (i >= 4) return r[i - 2];
    if (this.layout & 0x20) return i & 1 ? r[8 + (i >> 1)] : r[i >> 1];
    return r[i >> 1] + (i & 1);
  }

  /** 158: bit 7 of a CHR register moves the nametables of the same place in the lower half. */
  private moveScreen(screen: number): void {
    const register = this.select & 7;
    const { screens } = this;
    if (this.select & 0x80) {
      if (register >= 2 && register < 6) screens[register - 2] = screen;
    } else if (register < 2) {
      screens[register * 2] = screen;
      screens[register * 2 + 1] = screen;
    }
  }

  override state(s: StateIO): void {
    super.state(s);
    this.select = s.u8(this.select);
    this.layout = s.u8(this.layout);
    s.block(this.registers);
    s.block(this.screens, 1);
    this.mirroring = s.u8(this.mirroring, 1);
    this.irqLatch = s.u8(this.irqLatch);
    this.irqCounter = s.u16(this.irqCounter);
    this.irqReload = s.bit(this.irqReload);
    this.irqEnabled = s.bit(this.irqEnabled);
    this.cycleMode = s.bit(this.cycleMode);
    this.lastClock = s.bit(this.lastClock);
    this.prescaler = s.u8(this.prescaler, CYCLES - 1);
    this.delay = s.u8(this.delay, 2);
    this.a12 = s.bit(this.a12);
    this.lowSince = s.time(this.lowSince);
  }
}
