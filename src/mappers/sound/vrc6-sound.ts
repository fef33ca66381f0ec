import { PULSE_LEVEL, type SoundOutput, type Voice } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import { CHIP_CHANNELS } from './chip-channels.ts';
import { SoundChip } from './sound-chip.ts';

/** One step of the DAC: a pulse at 15 is as loud as one of the 2A03. https://www.nesdev.org/wiki/VRC6_audio */
const UNIT = Math.round(PULSE_LEVEL / 15);
/** Clocks of the divider in a cycle of a pulse, and in one of the sawtooth. */
const PULSE_STEPS = 16;
const SAW_STEPS = 14;

/** What the three channels have in common: a 12-bit divider of the CPU's clock. */
abstract class Channel {
  static readonly derived: readonly string[] = ['level'];

  /** What it gives the DAC now. */
  level = 0;
  protected enabled = false;
  private period = 0;
  /** Cycles until the divider runs out next. */
  private wait = 0;

  power(): void {
    this.enabled = false;
    this.period = 0;
    this.wait = 0;
  }

  /** A write to the channel's register 0, 1 or 2. */
  write(register: number, data: number): void {
    if (register === 0) this.setShape(data);
    else if (register === 1) this.period = (this.period & 0xf00) | data;
    else {
      this.period = (this.period & 0xff) | ((data & 15) << 8);
      this.enabled = (data & 0x80) !== 0;
      if (!this.enabled) this.restart();
    }
  }

  /** Cycles `from` up to and without `to` pass; `shift` is $9003's. Changes of level go to `output`, if there is one. */
  run(from: number, to: number, shift: number, output: SoundOutput | null): void {
    const period = (this.period >> shift) + 1;
    let at = from + this.wait;
    if (output === null || !this.enabled) {
      if (at < to) {
        const clocks = Math.floor((to - 1 - at) / period) + 1;
        at += clocks * period;
        if (this.enabled) this.clock(clocks);
      }
    } else {
      let clocks = this.clocksToChange();
      at += (clocks - 1) * period;
      while (at < to) {
        const before = this.level;
        this.clock(clocks);
        this.update();
        if (this.level !== before) output.addStep(at, (this.level - before) * UNIT);
        clocks = this.clocksToChange();
        at += clocks * period;
      }
      // As many of the clocks that bring no change as have passed.
      at -= (clocks - 1) * period;
      if (at < to) {
        clocks = Math.floor((to - 1 - at) / period) + 1;
        this.clock(clocks);
        at += clocks * period;
      }
    }
    this.wait = at - to;
  }

  state(s: StateIO): void {
    this.enabled = s.bit(this.enabled);
    this.period = s.u16(this.period, 0xfff);
    this.wait = s.u16(this.wait);
  }

  /** What it plays now; `shift` is $9003's. */
  abstract voice(shift: number, cpuHz: number, into: Voice): void;

  /** How often it goes round in a second, with `steps` clocks of the divider a round. */
  protected rounds(steps: number, shift: number, cpuHz: number): number {
    return cpuHz / (steps * ((this.period >> shift) + 1));
  }

  protected abstract setShape(data: number): void;
  protected abstract restart(): void;
  /** The divider runs out `clocks` times. */
  protected abstract clock(clocks: number): void;
  /** Clocks until the level may change, 1 or more. */
  protected abstract clocksToChange(): number;
  /** Bring `level` up to date. */
  abstract update(): void;
}

class Pulse extends Channel {
  /** Volume, duty, and bit 7: constant. */
  private shape = 0;
  /** Counts down from 15; the output is high from `duty` down to 0. */
  private position = PULSE_STEPS - 1;

  override power(): void {
    super.power();
    this.shape = 0;
    this.restart();
    this.update();
  }

  protected override setShape(data: number): void {
    this.shape = data;
  }

  protected override restart(): void {
    this.position = PULSE_STEPS - 1;
  }

  protected override clock(clocks: number): void {
    this.position = (this.position - clocks) & 15;
  }

  protected override clocksToChange(): number {
    const duty = (this.shape >> 4) & 7;
    return this.position > duty ? this.position - duty : this.position + 1;
  }

  override voice(shift: number, cpuHz: number, into: Voice): void {
    into.level = this.enabled ? (this.shape & 15) / 15 : 0;
    into.hz = this.shape & 0x80 ? 0 : this.rounds(PULSE_STEPS, shift, cpuHz);
  }

  override update(): void {
    const isHigh = this.enabled && ((this.shape & 0x80) !== 0 || this.position <= ((this.shape >> 4) & 7));
    this.level = isHigh ? this.shape & 15 : 0;
  }

  override state(s: StateIO): void {
    super.state(s);
    this.shape = s.u8(this.shape);
    this.position = s.u8(this.position, PULSE_STEPS - 1);
    if (s.loading) this.update();
  }
}

/** Adds its rate to an 8-bit accumulator in every second clock; the seventh time it starts again at 0. */
class Sawtooth extends Channel {
  private rate = 0;
  private accumulator = 0;
  private position = 0;

  override power(): void {
    super.power();
    this.rate = 0;
    this.restart();
    this.update();
  }

  protected override setShape(data: number): void {
    this.rate = data & 0x3f;
  }

  protected override restart(): void {
    this.accumulator = 0;
    this.position = 0;
  }

  protected override clock(clocks: number): void {
    // After a whole cycle nothing is left of what was there before.
    const left = clocks < 2 * SAW_STEPS ? clocks : SAW_STEPS + (clocks % SAW_STEPS);
    for (let i = 0; i < left; i++) {
      this.position++;
      if (this.position === SAW_STEPS) {
        this.position = 0;
        this.accumulator = 0;
      } else if ((this.position & 1) === 0) this.accumulator = (this.accumulator + this.rate) & 0xff;
    }
  }

  protected override clocksToChange(): number {
    return this.position & 1 ? 1 : 2;
  }

  override voice(shift: number, cpuHz: number, into: Voice): void {
    // Six times its rate is all that eight bits hold.
    into.level = this.enabled ? Math.min(1, this.rate / 42) : 0;
    into.hz = this.rounds(SAW_STEPS, shift, cpuHz);
  }

  override update(): void {
    this.level = this.accumulator >> 3;
  }

  override state(s: StateIO): void {
    super.state(s);
    this.rate = s.u8(this.rate, 0x3f);
    this.accumulator = s.u8(this.accumulator);
    this.position = s.u8(this.position, SAW_STEPS - 1);
    if (s.loading) this.update();
  }
}

/**
 * The sound of Konami's VRC6: two pulses and a sawtooth, added up by one DAC. Its registers have the numbers of the
 * VRC6a's addresses: $9000-$9003, $A000-$A002, $B000-$B002. https://www.nesdev.org/wiki/VRC6_audio
 */
export class Vrc6Sound extends SoundChip {
  override readonly channels = CHIP_CHANNELS.vrc6;
  /** $9003: bit 0 halts all channels, bit 1 divides periods by 16, bit 2 by 256. */
  private control = 0;
  private readonly units: readonly Channel[] = [new Pulse(), new Pulse(), new Sawtooth()];

  override power(): void {
    super.power();
    this.control = 0;
    for (const channel of this.units) channel.power();
  }

  protected override setRegister(register: number, data: number): void {
    if (register === 0x9003) {
      this.control = data;
      return;
    }
    const index = (register >> 12) - 9;
    const channel = this.units[index];
    const before = channel.level;
    channel.write(register & 3, data);
    channel.update();
    if (channel.level !== before) this.outputOf(index).addStep(this.now, (channel.level - before) * UNIT);
  }

  protected override play(cycle: number): void {
    this.run(cycle, true);
  }

  protected override skip(cycle: number): void {
    this.run(cycle, false);
    for (let i = 0; i < 3; i++) this.units[i].update();
  }

  override voice(index: number, cpuHz: number, into: Voice): void {
    this.units[index].voice(this.shift, cpuHz, into);
    if (this.control & 1) into.level = 0;
  }

  private get shift(): number {
    return this.control & 4 ? 8 : this.control & 2 ? 4 : 0;
  }

  private run(cycle: number, isHeard: boolean): void {
    if (this.control & 1) return;
    const { shift } = this;
    for (let i = 0; i < 3; i++) this.units[i].run(this.now, cycle, shift, isHeard ? this.outputOf(i) : null);
  }

  override state(s: StateIO): void {
    super.state(s);
    this.control = s.u8(this.control);
    for (let i = 0; i < 3; i++) this.units[i].state(s);
  }
}
