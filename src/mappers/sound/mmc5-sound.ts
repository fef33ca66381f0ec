import { FULL_SCALE, PULSE_LEVEL, type SoundOutput, type Voice } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import { CHIP_CHANNELS } from './chip-channels.ts';
import { SoundChip } from './sound-chip.ts';

/** A step of a pulse: as loud as the 2A03's, and inverted. https://www.nesdev.org/wiki/MMC5_audio */
const PULSE_UNIT = -Math.round(PULSE_LEVEL / 15);
/** The 8-bit DAC; its 256 steps are as high as the 2A03's full scale (nsfplay's measurement, linear). */
const PCM_UNIT = -FULL_SCALE / 256;
/** CPU cycles between two clocks of envelopes and length counters: 240 Hz, whatever $4017 says. */
const SEQUENCER_PERIOD = 7457;
/** Each duty's eight steps, the first in bit 0, as the 2A03 has them. */
const DUTIES: readonly number[] = [0b0000_0010, 0b0000_0110, 0b0001_1110, 0b1111_1001];
// biome-ignore format: two rows, as the wiki has them
const LENGTHS: readonly number[] = [
  10, 254, 20, 2, 40, 4, 80, 6, 160, 8, 60, 10, 14, 12, 26, 14,
  12, 16, 24, 18, 48, 20, 96, 22, 192, 24, 72, 26, 16, 28, 32, 30,
];

/** A pulse as in the 2A03, without sweep: no period is too short to be heard. */
class Pulse {
  static readonly derived: readonly string[] = ['level'];

  /** 0 to 15. */
  level = 0;
  /** What is left until the channel falls silent, in clocks of the sequencer. */
  length = 0;
  private enabled = false;
  /** Duty, halt and loop, constant volume, volume or period of the envelope. */
  private control = 0;
  private period = 0;
  private position = 0;
  /** CPU cycles until the timer runs out. */
  private wait = 0;
  private envelopeStart = false;
  private envelopeDivider = 0;
  private decay = 0;

  power(): void {
    this.length = 0;
    this.enabled = false;
    this.control = 0;
    this.period = 0;
    this.position = 0;
    this.wait = 0;
    this.envelopeStart = false;
    this.envelopeDivider = 0;
    this.decay = 0;
    this.update();
  }

  /** A write to register 0 to 3 of the channel. */
  write(register: number, data: number): void {
    if (register === 0) this.control = data;
    else if (register === 2) this.period = (this.period & 0x700) | data;
    else if (register === 3) {
      this.period = (this.period & 0xff) | ((data & 7) << 8);
      if (this.enabled) this.length = LENGTHS[data >> 3];
      this.position = 0;
      this.envelopeStart = true;
    }
  }

  setEnabled(enabled: boolean): void {
    this.enabled = enabled;
    if (!enabled) this.length = 0;
  }

  /** A clock of the sequencer: envelope and length. */
  clockUnits(): void {
    const halt = (this.control & 0x20) !== 0;
    if (this.envelopeStart) {
      this.envelopeStart = false;
      this.decay = 15;
      this.envelopeDivider = this.control & 15;
    } else if (this.envelopeDivider > 0) this.envelopeDivider--;
    else {
      this.envelopeDivider = this.control & 15;
      if (this.decay > 0) this.decay--;
      else if (halt) this.decay = 15;
    }
    if (!halt && this.length > 0) this.length--;
  }

  private get volume(): number {
    return this.control & 0x10 ? this.control & 15 : this.decay;
  }

  /** Cycles `from` up to and without `to` pass; changes of level go to `output`, if there is one. */
  run(from: number, to: number, output: SoundOutput | null): void {
    const period = 2 * (this.period + 1);
    let at = from + this.wait;
    if (at < to) {
      if (output === null || this.length === 0 || this.volume === 0) {
        const clocks = Math.floor((to - 1 - at) / period) + 1;
        this.position = (this.position + clocks) & 7;
        at += clocks * period;
      } else {
        for (; at < to; at += period) {
          this.position = (this.position + 1) & 7;
          this.tell(at, output);
        }
      }
    }
    this.wait = at - to;
  }

  /** What it plays now. */
  voice(cpuHz: number, into: Voice): void {
    into.level = this.length > 0 ? this.volume / 15 : 0;
    into.hz = cpuHz / (16 * (this.period + 1));
  }

  /** Brings `level` up to date; what changed in cycle `at` goes to `output`. */
  tell(at: number, output: SoundOutput): void {
    const before = this.level;
    this.update();
    if (this.level !== before) output.addStep(at, (this.level - before) * PULSE_UNIT);
  }

  update(): void {
    const isHigh = this.length > 0 && ((DUTIES[this.control >> 6] >> this.position) & 1) !== 0;
    this.level = isHigh ? this.volume : 0;
  }

  state(s: StateIO): void {
    this.length = s.u8(this.length);
    this.enabled = s.bit(this.enabled);
    this.control = s.u8(this.control);
    this.period = s.u16(this.period, 0x7ff);
    this.position = s.u8(this.position, 7);
    this.wait = s.u16(this.wait);
    this.envelopeStart = s.bit(this.envelopeStart);
    this.envelopeDivider = s.u8(this.envelopeDivider, 15);
    this.decay = s.u8(this.decay, 15);
    if (s.loading) this.update();
  }
}

/**
 * The sound of the MMC5: two pulses and an 8-bit DAC. Registers have the numbers of their addresses, $5000-$5015.
 * https://www.nesdev.org/wiki/MMC5_audio
 */
export class Mmc5Sound extends SoundChip {
  override readonly channels = CHIP_CHANNELS.mmc5;
  private readonly pulses: readonly Pulse[] = [new Pulse(), new Pulse()];
  /** CPU cycles until the sequencer's next clock. */
  private wait = SEQUENCER_PERIOD;
  private pcm = 0;
  /** $5010: bit 0 reads of $8000-$BFFF go to the DAC, bit 7 interrupts. */
  private mode = 0;
  /** The byte given to the DAC last was $00. */
  private tripped = false;

  /** Games for other consoles have the chip as well, and are heard without its sound. */
  override get needsFamicom(): boolean {
    return false;
  }

  override power(): void {
    super.power();
    for (const pulse of this.pulses) pulse.power();
    this.wait = SEQUENCER_PERIOD;
    this.pcm = 0;
    this.mode = 0;
    this.tripped = false;
  }

  /** Whether reads of $8000-$BFFF are to be given to `feed`. */
  get listensToReads(): boolean {
    return (this.mode & 1) !== 0;
  }

  /** The interrupt line, 0 or 1. */
  get irq(): number {
    return this.tripped && (this.mode & 0x80) !== 0 ? 1 : 0;
  }

  /** A byte that the CPU reads at $8000-$BFFF in cycle `cycle`. */
  feed(data: number, cycle: number): void {
    this.runTo(cycle);
    this.setPcm(data);
  }

  /** What $5010 reads as; `acknowledge` is what reading does besides. */
  get pcmStatus(): number {
    return (this.irq << 7) | (this.mode & 1);
  }

  /** $5010 was read. */
  acknowledge(): void {
    this.tripped = false;
  }

  /** What $5015 reads as in the cycle of the last `runTo`: which pulses have some length left. */
  get lengthStatus(): number {
    return (this.pulses[0].length > 0 ? 1 : 0) | (this.pulses[1].length > 0 ? 2 : 0);
  }

  protected override setRegister(register: number, data: number): void {
    if (register < 0x5008) this.pulses[(register >> 2) & 1].write(register & 3, data);
    else if (register === 0x5010) this.mode = data & 0x81;
    else if (register === 0x5011 && !this.listensToReads) this.setPcm(data);
    else if (register === 0x5015) {
      this.pulses[0].setEnabled((data & 1) !== 0);
      this.pulses[1].setEnabled((data & 2) !== 0);
    }
    this.tell(this.now);
  }

  /** $00 leaves the DAC as it is, and trips the interrupt. */
  private setPcm(data: number): void {
    this.tripped = data === 0;
    if (data === 0) return;
    if (this.output.listening && data !== this.pcm) this.outputOf(2).addStep(this.now, (data - this.pcm) * PCM_UNIT);
    this.pcm = data;
  }

  private tell(at: number): void {
    this.pulses[0].tell(at, this.outputOf(0));
    this.pulses[1].tell(at, this.outputOf(1));
  }

  override voice(index: number, cpuHz: number, into: Voice): void {
    if (index < 2) this.pulses[index].voice(cpuHz, into);
    else {
      into.level = this.pcm / 255;
      into.hz = 0;
    }
  }

  protected override play(cycle: number): void {
    this.run(cycle, true);
  }

  protected override skip(cycle: number): void {
    this.run(cycle, false);
    this.pulses[0].update();
    this.pulses[1].update();
  }

  private run(cycle: number, isHeard: boolean): void {
    const { pulses } = this;
    const first = isHeard ? this.outputOf(0) : null;
    const second = isHeard ? this.outputOf(1) : null;
    let from = this.now;
    let clockAt = from + this.wait;
    while (clockAt < cycle) {
      pulses[0].run(from, clockAt, first);
      pulses[1].run(from, clockAt, second);
      pulses[0].clockUnits();
      pulses[1].clockUnits();
      if (isHeard) this.tell(clockAt);
      from = clockAt;
      clockAt += SEQUENCER_PERIOD;
    }
    pulses[0].run(from, cycle, first);
    pulses[1].run(from, cycle, second);
    this.wait = clockAt - cycle;
  }

  override state(s: StateIO): void {
    super.state(s);
    for (let i = 0; i < 2; i++) this.pulses[i].state(s);
    this.wait = s.u16(this.wait, SEQUENCER_PERIOD);
    this.pcm = s.u8(this.pcm);
    this.mode = s.u8(this.mode);
    this.tripped = s.bit(this.tripped);
  }
}
