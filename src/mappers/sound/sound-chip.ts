import type { SoundOutput, Voice } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import type { ChipChannel } from './chip-channels.ts';

/** The output of a chip that was not given one: nobody listens. */
const NOBODY: SoundOutput = { listening: false, addStep() {}, addMuffledStep() {} };

/** Passes steps on, so many times as high. */
class Louder implements SoundOutput {
  private readonly output: SoundOutput;
  private readonly gain: number;

  constructor(output: SoundOutput, gain: number) {
    this.output = output;
    this.gain = gain;
  }

  get listening(): boolean {
    return this.output.listening;
  }

  addStep(cycle: number, by: number): void {
    this.output.addStep(cycle, by * this.gain);
  }

  addMuffledStep(cycle: number, by: number): void {
    this.output.addMuffledStep(cycle, by * this.gain);
  }
}

/** A chip without output lags by one frame, CPU cycles, at the most. */
const LONGEST = 0x10000;

/**
 * A sound chip of a cartridge. It lags: `runTo` catches up, from change to change, and leaves the same state whether
 * it is called for every cycle or once for thousands, and whether anybody listens or not. Changes of level add up, so
 * channels need not be run side by side, nor chips.
 */
export abstract class SoundChip {
  static readonly derived: readonly string[] = ['channels', 'output', 'outputs', 'told', 'gain'];

  /** Its channels, in the order of `voice`; none where they are heard together alone. */
  readonly channels: readonly ChipChannel[] = [];
  /** The next CPU cycle that has not been counted. */
  protected now = 0;
  /** Where the sound goes; no part of the machine's state. */
  protected output: SoundOutput = NOBODY;
  /** How much louder than usual it is. */
  private gain = 1;
  /** Where each channel's goes by itself; null while all go to `output`. */
  outputs: readonly SoundOutput[] | null = null;
  /** The level of each channel that its own output was told last. */
  private told = new Float64Array(0);

  /** Whether only a Famicom has the pins by which it is heard, and games for other consoles do without it. */
  get needsFamicom(): boolean {
    return true;
  }

  /** It is `gain` times as loud as usual once it is connected. */
  setGain(gain: number): void {
    this.gain = gain;
  }

  /** What channel `index` plays now, into `into`; `cpuHz` is the clock of the console's CPU. */
  voice(_index: number, _cpuHz: number, _into: Voice): void {}

  /** Give the changes of level to `output` from now on. */
  connect(output: SoundOutput): void {
    this.output = this.louder(output);
  }

  /** Give each channel's changes of level to an output of its own from now on, or (null) all to the one of `connect`. */
  route(outputs: readonly SoundOutput[] | null): void {
    this.outputs = outputs?.map((output) => this.louder(output)) ?? null;
    this.told = new Float64Array(this.channels.length);
    this.takeUp();
  }

  private louder(output: SoundOutput): SoundOutput {
    return this.gain === 1 ? output : new Louder(output, this.gain);
  }

  /** What the channels give now counts as told: the machine is somewhere else. */
  takeUp(): void {
    for (let i = 0; i < this.told.length; i++) this.told[i] = this.levelOf(i);
  }

  /** Switched on, in cycle 0. */
  power(): void {
    this.now = 0;
  }

  /** Count all cycles before `cycle`. */
  runTo(cycle: number): void {
    if (cycle <= this.now) return;
    if (this.output.listening) this.play(cycle);
    else {
      this.skip(cycle);
      this.takeUp();
    }
    this.now = cycle;
  }

  /** A write in cycle `cycle`; how registers are numbered is the chip's affair. */
  write(register: number, data: number, cycle: number): void {
    this.runTo(cycle);
    this.setRegister(register, data);
  }

  /** All cycle numbers become `cycles` less. */
  rebase(cycles: number): void {
    // Nobody else runs a chip that nobody hears.
    if (this.output === NOBODY) this.runTo(cycles);
    this.now -= cycles;
  }

  /** Fields of the machine. */
  state(s: StateIO): void {
    if (this.output !== NOBODY) {
      this.now = s.near(this.now);
      return;
    }
    // It lags; in states of earlier versions by any time.
    const now = s.i32(this.now);
    this.now = s.loading ? Math.max(now, s.now - LONGEST) : now;
  }

  /** Where the changes of channel `index` go, in chips that tell each channel's. */
  protected outputOf(index: number): SoundOutput {
    return this.outputs === null ? this.output : this.outputs[index];
  }

  /** What channel `index` gives now by itself, in units of the output, where channels are added up before they are told. */
  protected levelOf(_index: number): number {
    return 0;
  }

  /** Tells each channel's own output what changed in cycle `at`; for chips that add their channels up. */
  protected tellEach(at: number, outputs: readonly SoundOutput[]): void {
    const { told } = this;
    for (let i = 0; i < told.length; i++) {
      const level = this.levelOf(i);
      if (level !== told[i] && this.output.listening) this.tellOne(at, level - told[i], outputs[i]);
      told[i] = level;
    }
  }

  /** A change of level by `by` in cycle `at`, for `output`. */
  protected tellOne(at: number, by: number, output: SoundOutput): void {
    output.addStep(at, by);
  }

  /** From `now` up to and without `cycle`, telling every change of level. */
  protected abstract play(cycle: number): void;
  /** From `now` up to and without `cycle`, with nobody listening: only what comes out at the end counts. */
  protected abstract skip(cycle: number): void;
  /** A write in cycle `now`; a change of level is told. */
  protected abstract setRegister(register: number, data: number): void;
}
