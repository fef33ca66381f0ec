import type { Region } from '../base/region.ts';
import { FULL_SCALE, type SoundOutput, type SoundSource } from '../base/sound.ts';
import { CONSOLE_FILTERS, type ConsoleSound } from './console-filters.ts';
import { kernelFor, PHASES, TAPS } from './kernel.ts';
import { type Channel, Dacs, FULL_VOLUMES } from './levels.ts';

const MIN_RATE = 8000;
const MAX_RATE = 192000;
/** Largest fine adjustment of the rate, either way. */
const MAX_ADJUSTMENT = 0.005;
/** The low-pass of the Disk System's RAM adapter, Hz, through which its sound goes. https://www.nesdev.org/wiki/FDS_audio */
const RAM_ADAPTER_LOW_PASS = 2000;
/** Samples between two flushes: a fifth of a second's lag at 48 kHz, a twentieth at the highest rate. */
const PENDING = 9600;

const NO_SOURCES: readonly SoundSource[] = [];
/** Samples up to this are as they are: no more comes from a 2A03 alone. */
const KNEE = 0.8;
/** Before a rate is set. */
const NO_KERNEL = new Float64Array(0);

/** A sample beyond the knee: it comes ever nearer to 1 and never there, as an amplifier gives way. */
function giveWay(sample: number): number {
  const over = (Math.abs(sample) - KNEE) / (1 - KNEE);
  return Math.sign(sample) * (KNEE + ((1 - KNEE) * over) / (1 + over));
}

/** The pole of a first-order high-pass or low-pass at `hz`, by the bilinear transform. */
function poleOf(hz: number, rate: number): number {
  const t = Math.tan((Math.PI * hz) / rate);
  return (1 - t) / (1 + t);
}

/**
 * From steps of the two DACs, at CPU-cycle resolution, to samples: each step is added as a band-limited one,
 * so nothing folds back into what can be heard. Host-side: nothing here is machine state.
 */
export class Mixer implements SoundOutput {
  /** Whether samples are made. Off, channels run on and no time passes here; on again, there is no click. */
  enabled = true;
  private readonly region: Region;
  private readonly cpuHz: number;
  private kernel: Float64Array = NO_KERNEL;
  /** Changes of level that have not been summed up yet; index 0 is the next sample out. */
  private readonly pending: Float64Array;
  /** Entries of `pending` that may not be 0. */
  private pendingEnd = 0;
  private readonly queue: Float32Array;
  private queueSize = 0;
  private queueStart = 0;
  private queueLength = 0;

  private rate = 0;
  private adjustment = 1;
  private samplesPerCycle = 0;
  /** Follows `enabled`, as the APU notices it. */
  private running = true;
  /** The cycle up to which samples were made, and how far past the last sample it lies, in samples. */
  private base = 0;
  private fraction = 0;

  private dacs = new Dacs();
  /** For stereo: what is more on the right than here, as a mixer of its own. What is here is the middle, or all there is. */
  side: Mixer | null = null;
  private console: ConsoleSound = 'nes';
  /** The levels that the DACs have, as `pulsesOf` and `othersOf` give them. */
  private pulses = 0;
  private others = 0;
  /** Height of the step that is being added. In a field, no number is put on the heap. */
  private height = 0;
  /** A unit of a sound chip's steps, as a part of full scale. */
  private unit = 1 / FULL_SCALE;
  private sources: readonly SoundSource[] = NO_SOURCES;
  /** As `pending`, for what goes through the RAM adapter's low-pass; made when it is first wanted. */
  private muffledPending: Float64Array | null = null;
  private muffledPole = 0;
  private muffledSum = 0;
  private muffledInput = 0;
  private muffledOutput = 0;
  private sum = 0;
  private highPass0 = 0;
  private highPass1 = 0;
  private input0 = 0;
  private output0 = 0;
  private output1 = 0;

  constructor(region: Region) {
    this.region = region;
    this.cpuHz = region.cpuHz;
    this.pending = new Float64Array(PENDING);
    this.queue = new Float32Array(MAX_RATE / 4);
    this.dacs.setVolumes(FULL_VOLUMES);
    this.setRate(48000);
  }

  /** Samples in the queue. */
  get available(): number {
    return this.queueLength;
  }

  /** Whether stereo is made. */
  get isStereo(): boolean {
    return this.side !== null;
  }

  /** Whether steps are listened to. */
  get listening(): boolean {
    return this.running;
  }

  /** The cycle up to which samples were made. */
  get flushed(): number {
    return this.base;
  }

  /** Sets the output rate, 8,000 to 192,000 samples a second, and empties the queue. */
  setRate(rate: number): void {
    if (!(rate >= MIN_RATE && rate <= MAX_RATE))
      throw new RangeError(`Sample rate ${rate} is not 8,000 to 192,000 Hz.`);
    if (rate === this.rate) return;
    this.rate = rate;
    this.setFilters();
    this.muffledPole = poleOf(RAM_ADAPTER_LOW_PASS, rate);
    this.samplesPerCycle = (rate * this.adjustment) / this.cpuHz;
    this.pending.fill(0);
    this.muffledPending?.fill(0);
    this.pendingEnd = 0;
    this.fraction = 0;
    this.queueSize = Math.floor(rate / 4);
    this.queueStart = 0;
    this.queueLength = 0;
    this.side?.setRate(rate);
  }

  /** Makes `ratio` times as many samples, 0.995 to 1.005, from the next flush on. */
  setRatio(ratio: number): void {
    this.adjustment = Math.min(1 + MAX_ADJUSTMENT, Math.max(1 - MAX_ADJUSTMENT, ratio));
    this.side?.setRatio(ratio);
  }

  /** Sounds like this console from now on, without a click. */
  setConsole(console: ConsoleSound): void {
    if (console === this.console) return;
    this.console = console;
    this.setFilters();
    this.side?.setConsole(console);
  }

  /** How loud each channel is from its next change on, 0 to 2: 1 is as on the console, 0 is silent. What it gives now is taken up without a step. */
  setVolumes(volumes: Readonly<Record<Channel, number>>): void {
    const { dacs } = this;
    dacs.setVolumes(volumes);
    dacs.setPulses(this.pulses);
    dacs.setOthers(this.others);
    this.unit = volumes.cartridge / FULL_SCALE;
  }

  /**
   * Makes stereo from now on: `dacs` give what is more on the right, and so does what is put into `side`; with null it is mono, for
   * which nothing is done.
   */
  setSide(dacs: Dacs | null): void {
    if (dacs === null) this.side = null;
    else {
      this.side ??= this.makeSide();
      this.side.dacs = dacs;
      this.side.jump(this.base, this.pulses, this.others);
    }
  }

  /** A mixer that is where this one is, with silence in place of the samples that wait here. */
  private makeSide(): Mixer {
    const side = new Mixer(this.region);
    side.setRate(this.rate);
    side.setConsole(this.console);
    const { adjustment, samplesPerCycle, fraction, enabled, running, queueStart, queueLength } = this;
    return Object.assign(side, { adjustment, samplesPerCycle, fraction, enabled, running, queueStart, queueLength });
  }

  private setFilters(): void {
    const { highPasses, lowPass } = CONSOLE_FILTERS[this.console];
    this.kernel = kernelFor(lowPass / this.rate);
    this.highPass0 = poleOf(highPasses[0], this.rate);
    this.highPass1 = poleOf(highPasses[1], this.rate);
  }

  /** The levels of both pulse channels from `cycle` on, as `pulsesOf` gives them. */
  setPulses(cycle: number, pulses: number): void {
    if (pulses === this.pulses) return;
    this.pulses = pulses;
    const { dacs, side } = this;
    if (side !== null) side.setPulses(cycle, pulses);
    const before = dacs.pulse;
    dacs.setPulses(pulses);
    this.height = dacs.pulse - before;
    this.step(cycle, this.pending);
  }

  /** The levels of triangle, noise and delta channel from `cycle` on, as `othersOf` gives them. */
  setOthers(cycle: number, others: number): void {
    if (others === this.others) return;
    this.others = others;
    const { dacs, side } = this;
    if (side !== null) side.setOthers(cycle, others);
    const before = dacs.other;
    dacs.setOthers(others);
    this.height = dacs.other - before;
    this.step(cycle, this.pending);
  }

  /** The chips that are to be caught up before samples are made. */
  connect(sources: readonly SoundSource[]): void {
    this.sources = sources;
  }

  /** A sound chip's output is `by` higher from `cycle` on, a whole number; `FULL_SCALE` is the full scale of the 2A03. */
  addStep(cycle: number, by: number): void {
    if (!this.running) return;
    this.height = by * this.unit;
    this.step(cycle, this.pending);
  }

  /** As `addStep`, through the RAM adapter's low-pass. */
  addMuffledStep(cycle: number, by: number): void {
    if (!this.running) return;
    if (this.muffledPending === null) this.muffledPending = new Float64Array(PENDING);
    this.height = by * this.unit;
    this.step(cycle, this.muffledPending);
  }

  /** Starts or stops listening in `cycle`, as `enabled` says; the levels are taken up without a step. */
  follow(cycle: number, pulses: number, others: number): void {
    if (this.running && !this.enabled) this.endFrame(cycle);
    if (this.enabled && !this.running) this.jump(cycle, pulses, others);
    this.running = this.enabled;
    const { side } = this;
    if (side === null) return;
    side.enabled = this.enabled;
    side.follow(cycle, pulses, others);
  }

  /** The machine is somewhere else: time goes on from `cycle`, the levels are taken up without a step. */
  jump(cycle: number, pulses: number, others: number): void {
    this.base = cycle;
    this.pulses = pulses;
    this.dacs.setPulses(pulses);
    this.others = others;
    this.dacs.setOthers(others);
    this.side?.jump(cycle, pulses, others);
  }

  /** All cycle numbers become `cycles` less. */
  rebase(cycles: number): void {
    this.base -= cycles;
    this.side?.rebase(cycles);
  }

  /** Puts the samples up to `cycle` into the queue. */
  endFrame(cycle: number): void {
    if (!this.running || cycle <= this.base) return;
    for (let i = 0; i < this.sources.length; i++) this.sources[i].runTo(cycle);
    const position = this.fraction + (cycle - this.base) * this.samplesPerCycle;
    const count = Math.min(Math.floor(position), PENDING - TAPS);
    this.fraction = position - count;
    this.base = cycle;
    this.samplesPerCycle = (this.rate * this.adjustment) / this.cpuHz;
    if (this.muffledPending !== null) this.muffle(count, this.muffledPending);
    this.makeSamples(count);
    const end = Math.max(this.pendingEnd, count);
    this.dropPending(this.pending, count, end);
    if (this.muffledPending !== null) this.dropPending(this.muffledPending, count, end);
    this.pendingEnd = end - count;
    this.side?.endFrame(cycle);
  }

  private dropPending(pending: Float64Array, count: number, end: number): void {
    pending.copyWithin(0, count, end);
    pending.fill(0, end - count, end);
  }

  /** The next `count` samples' changes of the muffled sound go, filtered, to the others. */
  private muffle(count: number, muffledPending: Float64Array): void {
    const { pending, muffledPole } = this;
    const gain = (1 - muffledPole) / 2;
    let { muffledSum, muffledInput, muffledOutput } = this;
    for (let i = 0; i < count; i++) {
      muffledSum += muffledPending[i];
      const output = muffledPole * muffledOutput + gain * (muffledSum + muffledInput);
      pending[i] += output - muffledOutput;
      muffledInput = muffledSum;
      muffledOutput = output;
    }
    this.muffledSum = muffledSum;
    this.muffledInput = muffledInput;
    this.muffledOutput = muffledOutput;
  }

  /**
   * Takes up to `into.length` samples out of the queue, -1 to 1; returns how many. `side` gets as many of what is more on the right
   * than in `into`, where stereo is made: left is `into` without it, right is both together.
   */
  readAudio(into: Float32Array, side?: Float32Array): number {
    const sided = this.side === null ? 0 : this.side.readAudio(side ?? into);
    side?.fill(0, sided);
    const count = Math.min(into.length, this.queueLength);
    let at = this.queueStart;
    for (let i = 0; i < count; i++) {
      into[i] = this.queue[at];
      if (++at === this.queueSize) at = 0;
    }
    this.queueStart = at;
    this.queueLength -= count;
    return count;
  }

  /** Sums the steps up, takes the DC off as the console's capacitors do, and queues the result. */
  private makeSamples(count: number): void {
    const { pending, queue, queueSize, highPass0, highPass1 } = this;
    const gain0 = (1 + highPass0) / 2;
    const gain1 = (1 + highPass1) / 2;
    let { sum, input0, output0, output1 } = this;
    let end = this.queueStart + this.queueLength;
    if (end >= queueSize) end -= queueSize;
    for (let i = 0; i < count; i++) {
      sum += pending[i];
      const input1 = output0;
      output0 = highPass0 * output0 + gain0 * (sum - input0);
      input0 = sum;
      output1 = highPass1 * output1 + gain1 * (output0 - input1);
      queue[end] = Math.abs(output1) <= KNEE ? output1 : giveWay(output1);
      if (++end === queueSize) end = 0;
    }
    this.sum = sum;
    this.input0 = input0;
    // Silence decays to 0, not to denormal numbers, which are slow.
    this.output0 = Math.abs(output0) < 1e-20 ? 0 : output0;
    this.output1 = Math.abs(output1) < 1e-20 ? 0 : output1;
    const dropped = Math.max(0, this.queueLength + count - queueSize);
    this.queueStart = (this.queueStart + dropped) % queueSize;
    this.queueLength += count - dropped;
  }

  /**
   * Adds a step of `height` to `pending`: 32 taps between two rows. Written out tap by tap, from numbers whose ranges the compiler
   * sees, it takes a fifth less time than as a loop.
   */
  private step(cycle: number, pending: Float64Array): void {
    const { kernel, height } = this;
    const position = this.fraction + Math.max(0, cycle - this.base) * this.samplesPerCycle;
    const whole = position | 0;
    const phase = (position - whole) * PHASES;
    const row = phase | 0;
    const after = height * (phase - row);
    const before = height - after;
    const tap = (row & (PHASES - 1)) * TAPS;
    const at = Math.min(whole, PENDING - TAPS);
    if (at + TAPS > this.pendingEnd) this.pendingEnd = at + TAPS;
    pending[at] += kernel[tap] * before + kernel[tap + 32] * after;
    pending[at + 1] += kernel[tap + 1] * before + kernel[tap + 33] * after;
    pending[at + 2] += kernel[tap + 2] * before + kernel[tap + 34] * after;
    pending[at + 3] += kernel[tap + 3] * before + kernel[tap + 35] * after;
    pending[at + 4] += kernel[tap + 4] * before + kernel[tap + 36] * after;
    pending[at + 5] += kernel[tap + 5] * before + kernel[tap + 37] * after;
    pending[at + 6] += kernel[tap + 6] * before + kernel[tap + 38] * after;
    pending[at + 7] += kernel[tap + 7] * before + kernel[tap + 39] * after;
    pending[at + 8] += kernel[tap + 8] * before + kernel[tap + 40] * after;
    pending[at + 9] += kernel[tap + 9] * before + kernel[tap + 41] * after;
    pending[at + 10] += kernel[tap + 10] * before + kernel[tap + 42] * after;
    pending[at + 11] += kernel[tap + 11] * before + kernel[tap + 43] * after;
    pending[at + 12] += kernel[tap + 12] * before + kernel[tap + 44] * after;
    pending[at + 13] += kernel[tap + 13] * before + kernel[tap + 45] * after;
    pending[at + 14] += kernel[tap + 14] * before + kernel[tap + 46] * after;
    pending[at + 15] += kernel[tap + 15] * before + kernel[tap + 47] * after;
    pending[at + 16] += kernel[tap + 16] * before + kernel[tap + 48] * after;
    pending[at + 17] += kernel[tap + 17] * before + kernel[tap + 49] * after;
    pending[at + 18] += kernel[tap + 18] * before + kernel[tap + 50] * after;
    pending[at + 19] += kernel[tap + 19] * before + kernel[tap + 51] * after;
    pending[at + 20] += kernel[tap + 20] * before + kernel[tap + 52] * after;
    pending[at + 21] += kernel[tap + 21] * before + kernel[tap + 53] * after;
    pending[at + 22] += kernel[tap + 22] * before + kernel[tap + 54] * after;
    pending[at + 23] += kernel[tap + 23] * before + kernel[tap + 55] * after;
    pending[at + 24] += kernel[tap + 24] * before + kernel[tap + 56] * after;
    pending[at + 25] += kernel[tap + 25] * before + kernel[tap + 57] * after;
    pending[at + 26] += kernel[tap + 26] * before + kernel[tap + 58] * after;
    pending[at + 27] += kernel[tap + 27] * before + kernel[tap + 59] * after;
    pending[at + 28] += kernel[tap + 28] * before + kernel[tap + 60] * after;
    pending[at + 29] += kernel[tap + 29] * before + kernel[tap + 61] * after;
    pending[at + 30] += kernel[tap + 30] * before + kernel[tap + 62] * after;
    pending[at + 31] += kernel[tap + 31] * before + kernel[tap + 63] * after;
  }
}
