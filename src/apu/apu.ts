import type { Region } from '../base/region.ts';
import { COMMON, type Revisions } from '../base/revisions.ts';
import type { StateIO } from '../base/state.ts';
import { NEVER } from '../base/time.ts';
import { Noise, Pulse, Triangle } from './channels.ts';
import { Dmc } from './dmc.ts';
import { FrameCounter, HALF, QUARTER } from './frame-counter.ts';
import { othersOf, pulsesOf } from './levels.ts';
import { Mixer } from './mixer.ts';

/** Cycles after which pending steps are made into samples, however long the lag. */
const FLUSH_AFTER = 20000;

/**
 * The sound half of the 2A03. Time is the number of the CPU cycle; even cycles are get, odd ones put. The tick
 * of a cycle follows that cycle's bus access. The APU lags: `runTo` catches up, from change to change, and leaves
 * the same state whether it is called for every cycle or once for thousands.
 */
export class Apu {
  static readonly derived = ['irq', 'wanted', 'nextEvent', 'mixer'];

  /** The IRQ line, 0 or 1: frame interrupt or DMC interrupt. */
  irq = 0;
  /** Whether the delta channel asks the DMA unit for a byte. */
  wanted = false;
  /** The earliest cycle whose tick may change `irq` or `wanted`. */
  nextEvent = 0;
  /** Where the sound goes; no part of the machine's state. */
  readonly mixer: Mixer;
  /** The next tick to execute. */
  private now = 0;
  private readonly frameCounter: FrameCounter;
  readonly pulse1: Pulse;
  readonly pulse2: Pulse;
  readonly triangle: Triangle;
  readonly noise: Noise;
  readonly dmc: Dmc;
  private readonly hasIrq: boolean;

  /** Without `hasIrq` its interrupts reach nobody. */
  constructor(region: Region, revisions: Revisions = COMMON, hasIrq = true) {
    this.hasIrq = hasIrq;
    this.mixer = new Mixer(region);
    this.frameCounter = new FrameCounter(region);
    this.pulse1 = new Pulse(1);
    this.pulse2 = new Pulse(0);
    this.triangle = new Triangle();
    this.noise = new Noise(region, revisions);
    this.dmc = new Dmc(region, revisions);
    this.power();
  }

  /** Address of the byte the delta channel wants, $8000 to $FFFF. */
  get address(): number {
    return this.dmc.address;
  }

  /** Whether the delta channel's request is withdrawn after this cycle; then `endAbort` is due before the tick. */
  get abortable(): boolean {
    return this.dmc.abortable;
  }

  /**
   * Power-on: time is cycle 0, all registers are as if $00 had been written; `dmcPhase`: the delta channel's timer
   * is that many cycles ahead, 0 to 3,422.
   */
  power(dmcPhase = 0): void {
    this.now = 0;
    this.pulse1.power(0);
    this.pulse2.power(0);
    this.triangle.power(0);
    this.noise.power(0);
    this.dmc.power(0, dmcPhase);
    this.frameCounter.power(0);
    this.mixer.jump(0, this.pulses, this.others);
    this.refresh();
  }

  /**
   * The reset button, after `runTo`: $4015 is $00, and $4017 acts as if written again.
   * https://www.nesdev.org/wiki/CPU_power_up_state
   */
  reset(): void {
    this.enableLengths(0);
    this.triangle.reset();
    this.dmc.reset();
    this.frameCounter.reset(this.now);
    this.levelsChanged();
    this.refresh();
  }

  /** Execute the ticks of all cycles before `cycle`. */
  runTo(cycle: number): void {
    if (cycle <= this.now) return;
    const { mixer, frameCounter } = this;
    if (mixer.enabled !== mixer.listening) mixer.follow(this.now, this.pulses, this.others);
    while (frameCounter.next < cycle) {
      const at = frameCounter.next;
      this.runChannels(at);
      this.clockUnits(frameCounter.tick(at));
    }
    this.runChannels(cycle);
    this.refresh();
  }

  /** The byte wanted was read from the bus, in the get cycle that `runTo` was last called with. */
  deliver(byte: number): void {
    this.dmc.deliver(byte, this.now);
    this.refresh();
  }

  /** The cycle after a request that is `abortable`. */
  endAbort(): void {
    this.dmc.endAbort();
    this.refresh();
  }

  /** A read of $4015; bit 5 is nobody's and comes from `openBus`. */
  readStatus(openBus: number): number {
    const status = this.peekStatus(openBus);
    this.frameCounter.acknowledge(this.now);
    this.refresh();
    return status;
  }

  /** What a read of $4015 would give, without acknowledging the frame interrupt. */
  peekStatus(openBus: number): number {
    return (
      (this.dmc.irq ? 0x80 : 0) |
      (this.frameCounter.flag ? 0x40 : 0) |
      (openBus & 0x20) |
      (this.dmc.active ? 0x10 : 0) |
      (this.noise.length.count > 0 ? 8 : 0) |
      (this.triangle.length.count > 0 ? 4 : 0) |
      (this.pulse2.length.count > 0 ? 2 : 0) |
      (this.pulse1.length.count > 0 ? 1 : 0)
    );
  }

  /** A write to $4000-$4013, $4015 or $4017, in the cycle that `runTo` was last called with. */
  writeRegister(address: number, data: number): void {
    const { mixer } = this;
    if (mixer.enabled !== mixer.listening) mixer.follow(this.now, this.pulses, this.others);
    const register = address & 3;
    if (address >= 0x4010 && address < 0x4014) {
      // Nothing of the other channels follows from these.
      this.dmc.write(register, data);
      if (register === 1 && mixer.listening) mixer.setOthers(this.now, this.others);
      this.refresh();
      return;
    }
    if (address < 0x4004) this.pulse1.write(register, data);
    else if (address < 0x4008) this.pulse2.write(register, data);
    else if (address < 0x400c) this.triangle.write(register, data);
    else if (address < 0x4010) this.noise.write(register, data);
    else if (address === 0x4015) {
      this.enableLengths(data);
      this.dmc.setEnabled((data & 0x10) !== 0, this.now);
    } else if (address === 0x4017) this.frameCounter.write(data, this.now);
    // Halt flags and loads act after the length counters' clock, if this cycle's tick has one.
    if (!this.frameCounter.clocksHalfAt(this.now)) this.settleLengths();
    this.levelsChanged();
    this.refresh();
  }

  /** All cycle numbers become `cycles` less, an even number. */
  rebase(cycles: number): void {
    this.mixer.endFrame(this.now);
    this.mixer.rebase(cycles);
    this.now -= cycles;
    this.pulse1.next -= cycles;
    this.pulse2.next -= cycles;
    this.triangle.next -= cycles;
    this.noise.next -= cycles;
    this.dmc.rebase(cycles);
    this.frameCounter.rebase(cycles);
    this.refresh();
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    if (s.loading) this.mixer.endFrame(this.now);
    this.now = s.near(this.now);
    this.frameCounter.state(s);
    this.pulse1.state(s);
    this.pulse2.state(s);
    this.triangle.state(s);
    this.noise.state(s);
    this.dmc.state(s);
    if (!s.loading) return;
    this.mixer.jump(this.now, this.pulses, this.others);
    this.refresh();
  }

  /** Levels of the pulse channels, for the mixer. */
  private get pulses(): number {
    return pulsesOf(this.pulse1.level, this.pulse2.level);
  }

  /** Levels of the other three, for the mixer. */
  private get others(): number {
    return othersOf(this.triangle.level, this.noise.level, this.dmc.level);
  }

  /** The channels' ticks of all cycles before `cycle`. */
  private runChannels(cycle: number): void {
    this.runPulses(cycle);
    this.runOthers(cycle);
    this.now = cycle;
    if (cycle - this.mixer.flushed > FLUSH_AFTER) this.mixer.endFrame(cycle);
  }

  private runPulses(cycle: number): void {
    const { pulse1, pulse2, mixer } = this;
    const heard = mixer.listening;
    if (!heard || !pulse1.audible) pulse1.skip(cycle);
    if (!heard || !pulse2.audible) pulse2.skip(cycle);
    for (;;) {
      const at = Math.min(pulse1.next, pulse2.next);
      if (at >= cycle) return;
      if (pulse1.next === at) pulse1.clock();
      if (pulse2.next === at) pulse2.clock();
      mixer.setPulses(at, pulsesOf(pulse1.level, pulse2.level));
    }
  }

  /** Triangle, noise and delta channel, which share a DAC. */
  private runOthers(cycle: number): void {
    const { triangle, noise, dmc, mixer } = this;
    const heard = mixer.listening;
    if (!heard || !triangle.audible) triangle.skip(cycle);
    if (dmc.idle) dmc.skip(cycle);
    let noiseClocks = 0;
    let noiseAt = NEVER;
    if (!heard || !noise.audible) {
      noise.skip(cycle);
    } else {
      noiseClocks = noise.clocksToChange;
      noiseAt = noise.next + (noiseClocks - 1) * noise.period;
    }
    for (;;) {
      const at = Math.min(triangle.next, noiseAt, dmc.next);
      if (at >= cycle) break;
      if (triangle.next === at) triangle.clock();
      if (noiseAt === at) {
        noise.clock(noiseClocks);
        noiseClocks = noise.clocksToChange;
        noiseAt = noise.next + (noiseClocks - 1) * noise.period;
      }
      if (dmc.next === at) dmc.tick();
      if (heard) mixer.setOthers(at, othersOf(triangle.level, noise.level, dmc.level));
    }
    if (heard && noise.audible) noise.skip(cycle);
  }

  /** A clock of the frame counter, bits QUARTER and HALF. */
  private clockUnits(clocks: number): void {
    if (clocks === 0) return;
    const { pulse1, pulse2, triangle, noise } = this;
    if (clocks & QUARTER) {
      pulse1.envelope.clock();
      pulse2.envelope.clock();
      triangle.linear.clock();
      noise.envelope.clock();
    }
    if (clocks & HALF) {
      pulse1.length.clock();
      pulse1.sweep.clock();
      pulse2.length.clock();
      pulse2.sweep.clock();
      triangle.length.clock();
      noise.length.clock();
      this.settleLengths();
    }
    this.levelsChanged();
  }

  private settleLengths(): void {
    this.pulse1.length.settle();
    this.pulse2.length.settle();
    this.triangle.length.settle();
    this.noise.length.settle();
  }

  private enableLengths(data: number): void {
    this.pulse1.length.setEnabled((data & 1) !== 0);
    this.pulse2.length.setEnabled((data & 2) !== 0);
    this.triangle.length.setEnabled((data & 4) !== 0);
    this.noise.length.setEnabled((data & 8) !== 0);
  }

  /** Something other than time may have changed what the channels give. */
  private levelsChanged(): void {
    this.pulse1.update();
    this.pulse2.update();
    this.triangle.update();
    this.noise.update();
    if (!this.mixer.listening) return;
    this.mixer.setPulses(this.now, this.pulses);
    this.mixer.setOthers(this.now, this.others);
  }

  private refresh(): void {
    this.irq = this.hasIrq && (this.frameCounter.irq || this.dmc.irq) ? 1 : 0;
    this.wanted = this.dmc.wanted;
    this.nextEvent = Math.min(this.frameCounter.nextIrqChange(), this.dmc.nextRequestChange());
  }
}
