import { PULSE_LEVEL, type Voice } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import { CHIP_CHANNELS } from './chip-channels.ts';
import { DAMP, INSTRUMENTS, MUTE, NOTE_BEGINS, Operator, RELEASE } from './opll.ts';
import { SoundChip } from './sound-chip.ts';

/** The register behind the OPLL's 64: $E000, whose bit 6 resets and silences the sound. */
export const SOUND_RESET = 0x40;
/** CPU cycles of a sample: 72 periods of the chip's 3.58 MHz, twice the clock of an NTSC console's CPU. */
const TICK = 36;
const CHANNELS = 6;
/** Samples in a step of the tremolo, and steps in its triangle. */
const TREMOLO_STEP = 64;
const TREMOLO_STEPS = 210;
/** Samples in one of the vibrato's eight steps. */
const VIBRATO_STEP = 1024;
const VIBRATO_STEPS = 8;
/** $0F, by which the factory tested. */
const TEST_REGISTER = 0x0f;
const TEST_LOUD = 1;
const TEST_LFO_STILL = 2;
const TEST_PHASE_STILL = 4;
const TEST_LFO_FAST = 8;
/** What a silent channel gives: the DAC has no zero. */
const SILENCE = 1;
/** Beyond all that an operator, or six of them, can give. */
const LOUDEST = 0x2000;
/**
 * A step of the DAC. What db_vrc7 makes of two operators (as strong as a square wave of 467 steps) is 11 dB louder than a
 * pulse of the 2A03. https://www.nesdev.org/wiki/NSFe#mixe
 */
const UNIT = Math.round((PULSE_LEVEL * 10 ** (11 / 20)) / 467);

/** A channel: a modulator, which may push itself, and the carrier that it pushes. */
class Channel {
  readonly modulator = new Operator(0);
  readonly carrier = new Operator(1);
  /** The modulator's last two samples. */
  private last = 0;
  private beforeLast = 0;
  /** Register $03 bits 0-2; derived. */
  private feedback = 0;

  static readonly derived: readonly string[] = ['feedback'];

  power(): void {
    this.modulator.power();
    this.carrier.power();
    this.last = 0;
    this.beforeLast = 0;
  }

  configure(patch: Uint8Array, low: number, high: number, volume: number, vibrato: number): void {
    this.feedback = patch[3] & 7;
    this.modulator.configure(patch, low, high, volume, vibrato);
    this.carrier.configure(patch, low, high, volume, vibrato);
  }

  setKey(isOn: boolean): void {
    if (isOn) this.modulator.stage = DAMP;
    this.carrier.stage = isOn ? DAMP : RELEASE;
  }

  /**
   * Whether nothing can be heard of it before a key is hit. The next note starts both phases anew, so until then the
   * channel may stand still.
   */
  get isIdle(): boolean {
    return this.carrier.level === MUTE && this.carrier.stage === RELEASE;
  }

  /** One sample of envelopes and phases; whether rates are to be worked out anew. */
  clock(counter: number, holdsPhase: boolean): boolean {
    const { modulator, carrier } = this;
    const modulatorChange = modulator.clockEnvelope(counter);
    const carrierChange = carrier.clockEnvelope(counter);
    if (holdsPhase || carrierChange === NOTE_BEGINS) {
      modulator.phase = 0;
      carrier.phase = 0;
    }
    modulator.clockPhase();
    carrier.clockPhase();
    return (modulatorChange | carrierChange) !== 0;
  }

  /** The modulator's sample. */
  modulate(tremolo: number, isLoud: boolean): void {
    const { feedback } = this;
    const push = feedback === 0 ? 0 : ((this.last + this.beforeLast) >> 1) >> (7 - feedback);
    const sample = this.modulator.sample(push, tremolo, isLoud);
    this.beforeLast = this.last;
    this.last = sample;
  }

  /** The channel's sample for the DAC, after `modulate`: the carrier's upper nine bits. */
  sample(tremolo: number, isLoud: boolean): number {
    const sample = this.carrier.sample(2 * this.last, tremolo, isLoud);
    return (sample >> 3) + (sample >= 0 ? 1 : 0);
  }

  state(s: StateIO): void {
    this.modulator.state(s);
    this.carrier.state(s);
    this.last = s.i32(this.last, -LOUDEST, LOUDEST);
    this.beforeLast = s.i32(this.beforeLast, -LOUDEST, LOUDEST);
  }
}

/**
 * The sound of Konami's VRC7: six channels of two operators each, a Yamaha OPLL with instruments of its own and no
 * rhythm. Registers have the OPLL's numbers; also `SOUND_RESET`. https://www.nesdev.org/wiki/VRC7_audio
 */
export class Vrc7Sound extends SoundChip {
  static override readonly derived: readonly string[] = ['level', 'own'];

  override readonly channels = CHIP_CHANNELS.vrc7;
  /** Instruments 1 to 15, eight bytes each. */
  private readonly instruments: readonly Uint8Array[];
  private readonly registers = new Uint8Array(0x40);
  /** Instrument 0: registers $00 to $07. */
  private readonly own = this.registers.subarray(0, 8);
  private readonly units: readonly Channel[] = Array.from({ length: CHANNELS }, () => new Channel());
  /** $E000 bit 6. */
  private isReset = false;
  /** Samples counted, of which envelopes step by the low bits; 16 bits. */
  private counter = 0;
  private tremoloClock = 0;
  private vibratoClock = 0;
  /** CPU cycles until the next sample. */
  private wait = TICK - 1;
  /** The sum of all channels' samples. */
  private sum = CHANNELS * SILENCE;
  /** What is given to the output. */
  private level = this.sum * UNIT;

  /** With the VRC7's own instruments, or others. */
  constructor(instruments: readonly Uint8Array[] = INSTRUMENTS) {
    super();
    this.instruments = instruments;
  }

  override power(): void {
    super.power();
    this.registers.fill(0);
    for (const channel of this.units) channel.power();
    this.isReset = false;
    this.counter = 0;
    this.tremoloClock = 0;
    this.vibratoClock = 0;
    this.wait = TICK - 1;
    this.sum = CHANNELS * SILENCE;
    this.level = this.sum * UNIT;
    this.configure();
  }

  protected override setRegister(register: number, data: number): void {
    if (register === SOUND_RESET) this.setReset((data & 0x40) !== 0);
    else if (!this.isReset && register < 0x40) {
      const before = this.registers[register];
      this.registers[register] = data;
      const index = register & 15;
      if (register >= 0x20 && register < 0x30 && index < CHANNELS && (before ^ data) & 0x10) {
        this.units[index].setKey((data & 0x10) !== 0);
      }
      this.configure();
    }
  }

  /** Registers and tremolo start anew; the vibrato does not. */
  private setReset(isReset: boolean): void {
    this.isReset = isReset;
    if (!isReset) return;
    for (let i = 0; i < CHANNELS; i++) if (this.registers[0x20 + i] & 0x10) this.units[i].setKey(false);
    this.registers.fill(0);
    this.tremoloClock = 0;
    this.configure();
  }

  private configure(): void {
    for (let i = 0; i < CHANNELS; i++) this.configureChannel(i);
  }

  private configureChannel(i: number): void {
    const { registers } = this;
    const choice = registers[0x30 + i];
    const patch = choice >> 4 === 0 ? this.own : this.instruments[(choice >> 4) - 1];
    this.units[i].configure(patch, registers[0x10 + i], registers[0x20 + i], choice & 15, this.vibratoStep);
  }

  private get vibratoStep(): number {
    return (this.vibratoClock / VIBRATO_STEP) & (VIBRATO_STEPS - 1);
  }

  /** The tremolo's attenuation, 0 to 13. */
  private get tremolo(): number {
    const step = (this.tremoloClock / TREMOLO_STEP) | 0;
    return (step <= TREMOLO_STEPS / 2 ? step : TREMOLO_STEPS - step) >> 3;
  }

  protected override play(cycle: number): void {
    let at = this.now + this.wait;
    if (this.isIdle()) at = this.passIdle(at, cycle);
    for (; at < cycle; at += TICK) {
      this.clock();
      this.addUp();
      const level = this.sum * UNIT;
      if (this.outputs !== null) this.tellEach(at, this.outputs);
      else if (level !== this.level) this.output.addStep(at, level - this.level);
      this.level = level;
    }
    this.wait = at - cycle;
  }

  protected override skip(cycle: number): void {
    let at = this.now + this.wait;
    if (this.isIdle()) at = this.passIdle(at, cycle);
    if (at < cycle) {
      for (; at < cycle; at += TICK) this.clock();
      this.addUp();
      this.level = this.sum * UNIT;
    }
    this.wait = at - cycle;
  }

  /** Whether all is silent and stays so, and was told to be. */
  private isIdle(): boolean {
    if (this.sum !== CHANNELS * SILENCE || this.registers[TEST_REGISTER] !== 0) return false;
    for (let i = 0; i < CHANNELS; i++) if (!this.units[i].isIdle) return false;
    return true;
  }

  /** Nothing but the clocks of all samples from `at` to before `cycle`; returns when the next one is due. */
  private passIdle(at: number, cycle: number): number {
    if (at >= cycle) return at;
    const samples = Math.floor((cycle - 1 - at) / TICK) + 1;
    this.clockLfo(samples, samples);
    this.counter = (this.counter + samples) & 0xffff;
    return at + samples * TICK;
  }

  /** Tremolo and vibrato go on by so many samples. */
  private clockLfo(tremolo: number, vibrato: number): void {
    const before = this.vibratoStep;
    this.tremoloClock = (this.tremoloClock + tremolo) % (TREMOLO_STEP * TREMOLO_STEPS);
    this.vibratoClock = (this.vibratoClock + vibrato) % (VIBRATO_STEP * VIBRATO_STEPS);
    if (this.vibratoStep !== before) this.configure();
  }

  /** One sample of everything but the carriers' waves. */
  private clock(): void {
    const test = this.registers[TEST_REGISTER];
    if (test & TEST_LFO_STILL) this.clockLfo(-this.tremoloClock, -this.vibratoClock);
    else if (test & TEST_LFO_FAST) this.clockLfo(TREMOLO_STEP, VIBRATO_STEP);
    else this.clockLfo(1, 1);
    this.counter = (this.counter + 1) & 0xffff;
    const { tremolo } = this;
    const isLoud = (test & TEST_LOUD) !== 0;
    for (let i = 0; i < CHANNELS; i++) {
      const channel = this.units[i];
      if (channel.isIdle && !isLoud) continue;
      if (channel.clock(this.counter, (test & TEST_PHASE_STILL) !== 0)) this.configureChannel(i);
      channel.modulate(tremolo, isLoud);
    }
  }

  /** The carriers' waves. */
  private addUp(): void {
    const { tremolo } = this;
    const isLoud = (this.registers[TEST_REGISTER] & TEST_LOUD) !== 0;
    let sum = 0;
    for (let i = 0; i < CHANNELS; i++) sum += this.sampleOf(i, tremolo, isLoud);
    this.sum = this.isReset ? CHANNELS * SILENCE : sum;
  }

  private sampleOf(index: number, tremolo: number, isLoud: boolean): number {
    const channel = this.units[index];
    return channel.isIdle && !isLoud ? SILENCE : channel.sample(tremolo, isLoud);
  }

  protected override levelOf(index: number): number {
    const isLoud = (this.registers[TEST_REGISTER] & TEST_LOUD) !== 0;
    return UNIT * (this.isReset ? SILENCE : this.sampleOf(index, this.tremolo, isLoud));
  }

  override voice(index: number, cpuHz: number, into: Voice): void {
    const { carrier, isIdle } = this.units[index];
    const low = this.registers[0x10 + index];
    const high = this.registers[0x20 + index];
    const attenuation = carrier.level + 8 * (this.registers[0x30 + index] & 15);
    // A step of an envelope is 0.375 dB.
    into.level = isIdle || attenuation >= MUTE ? 0 : 10 ** ((-0.375 * attenuation) / 20);
    into.hz = ((low | ((high & 1) << 8)) * (cpuHz / TICK) * 2 ** ((high >> 1) & 7)) / 2 ** 19;
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.registers);
    for (let i = 0; i < CHANNELS; i++) this.units[i].state(s);
    this.isReset = s.bit(this.isReset);
    this.counter = s.u16(this.counter);
    this.tremoloClock = s.u16(this.tremoloClock, TREMOLO_STEP * TREMOLO_STEPS - 1);
    this.vibratoClock = s.u16(this.vibratoClock, VIBRATO_STEP * VIBRATO_STEPS - 1);
    this.wait = s.u8(this.wait, TICK);
    this.sum = s.i32(this.sum, -LOUDEST, LOUDEST);
    if (!s.loading) return;
    this.level = this.sum * UNIT;
    this.configure();
  }
}
