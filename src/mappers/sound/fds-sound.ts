import { PULSE_LEVEL, type Voice } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { CHIP_CHANNELS } from './chip-channels.ts';
import { SoundChip } from './sound-chip.ts';

/** CPU cycles between two steps of the wave's and the modulator's accumulators. */
const TICK = 16;
/** Both accumulators' upper six bits are the position in the table. */
const WAVE_SHIFT = 18;
const WAVE_MASK = 0xffffff;
const MOD_SHIFT = 12;
const MOD_MASK = 0x3ffff;
/** Envelopes stop here; what $4080 sets above it is as loud as this. */
const FULL_GAIN = 32;
/** $4089 bits 0-1, in thirtieths. */
const MASTER_VOLUMES: readonly number[] = [30, 20, 15, 12];
/** At full volume 2.4 times the 2A03's pulse, which after the low-pass is the 7 dB measured. https://www.nesdev.org/wiki/FDS_audio */
const UNIT = (PULSE_LEVEL * 2.4) / (63 * FULL_GAIN * MASTER_VOLUMES[0]);
/** What an entry of the modulation table adds to the counter; entry 4 sets it to 0. */
const MOD_STEPS: readonly number[] = [0, 1, 2, 4, 0, -4, -2, -1];
const MOD_RESET = 4;
/** Cycles of the slowest envelope. */
const SLOWEST = 8 * 64 * 255;

/** $4080 and $4084: a gain of 0 to 63 that is set, or moves by itself. */
class Envelope {
  gain = 0;
  speed = 0;
  /** Bit 6 of the register: up; bit 7: stands still. */
  control = 0x80;
  /** CPU cycles until the gain moves. */
  wait = 1;

  power(): void {
    this.gain = 0;
    this.speed = 0;
    this.control = 0x80;
    this.wait = 1;
  }

  write(data: number, multiplier: number): void {
    this.control = data & 0xc0;
    this.speed = data & 0x3f;
    if (data & 0x80) this.gain = this.speed;
    this.restart(multiplier);
  }

  restart(multiplier: number): void {
    this.wait = Math.max(1, 8 * (this.speed + 1) * multiplier);
  }

  tick(multiplier: number): void {
    if (this.control & 0x40) {
      if (this.gain < FULL_GAIN) this.gain++;
    } else if (this.gain > 0) this.gain--;
    this.restart(multiplier);
  }

  state(s: StateIO): void {
    this.gain = s.u8(this.gain, 63);
    this.speed = s.u8(this.speed, 63);
    this.control = s.u8(this.control);
    this.wait = s.i32(this.wait, 0, SLOWEST);
  }
}

/**
 * The sound of the Disk System's RAM adapter: a table of 64 steps, its pitch bent by a modulator with a table of its
 * own, both with envelopes. Registers have the numbers of their addresses, $4040-$407F and $4080-$408A; whether the
 * unit is reached at all ($4023 bit 1) is the board's affair. https://www.nesdev.org/wiki/FDS_audio
 */
export class FdsSound extends SoundChip {
  static override readonly derived: readonly string[] = ['level', 'modulation'];

  override readonly channels = CHIP_CHANNELS.fds;
  private readonly wave = new Uint8Array(64);
  private readonly modTable = new Uint8Array(32);
  private readonly volume = new Envelope();
  private readonly sweep = new Envelope();
  /** $408A, which every envelope's period is multiplied by; 0 stops them. The BIOS sets it to $E8. */
  private multiplier = 0xe8;
  private wavePitch = 0;
  /** 24 bits, of which the upper six are the position. */
  private waveAccumulator = 0;
  /** $4083: bit 7 the wave stands still at 0, bit 6 the envelopes do. */
  private halt = 0xc0;
  private modPitch = 0;
  /** 18 bits, of which the upper six are the position: each entry of the table counts twice. */
  private modAccumulator = 0;
  /** $4087: bit 7 halted, its table can be written; bit 6 a step in every tick. */
  private modControl = 0x80;
  /** $4085, -64 to 63. */
  private modCounter = 0;
  /** $4089: bits 0-1 master volume, bit 7 the wave can be written and the output holds. */
  private master = 0;
  /** The gain that is heard: the volume's, as it was while the wave was last at 0. */
  private latchedGain = 0;
  /** The step of the wave that is heard: the one at the position, unless held. */
  private sample = 0;
  /** CPU cycles until the accumulators' next step. */
  private wait = TICK - 1;
  /** The factor of the pitch, 0 to 255; 64 leaves it alone. */
  private modulation = 64;
  /** What is given to the output. */
  private level = 0;

  override power(): void {
    super.power();
    this.wave.fill(0);
    this.modTable.fill(0);
    this.volume.power();
    this.sweep.power();
    this.multiplier = 0xe8;
    this.wavePitch = 0;
    this.waveAccumulator = 0;
    this.halt = 0xc0;
    this.modPitch = 0;
    this.modAccumulator = 0;
    this.modControl = 0x80;
    this.modCounter = 0;
    this.master = 0;
    this.latchedGain = 0;
    this.sample = 0;
    this.wait = TICK - 1;
    this.bend();
    this.level = this.current();
  }

  protected override setRegister(register: number, data: number): void {
    if (register < 0x4080) {
      if (this.master & 0x80) this.wave[register & 0x3f] = data & 0x3f;
      return;
    }
    switch (register) {
      case 0x4080:
        this.volume.write(data, this.multiplier);
        break;
      case 0x4082:
        this.wavePitch = (this.wavePitch & 0xf00) | data;
        break;
      case 0x4083:
        this.wavePitch = (this.wavePitch & 0xff) | ((data & 15) << 8);
        this.halt = data & 0xc0;
        if (data & 0x80) this.waveAccumulator = 0;
        if (data & 0x40) {
          this.volume.restart(this.multiplier);
          this.sweep.restart(this.multiplier);
        }
        break;
      case 0x4084:
        this.sweep.write(data, this.multiplier);
        break;
      case 0x4085:
        this.modCounter = ((data & 0x7f) ^ 0x40) - 0x40;
        break;
      case 0x4086:
        this.modPitch = (this.modPitch & 0xf00) | data;
        break;
      case 0x4087:
        this.modPitch = (this.modPitch & 0xff) | ((data & 15) << 8);
        this.modControl = data & 0xc0;
        // The position stays, the fraction goes.
        if (data & 0x80) this.modAccumulator &= ~((1 << MOD_SHIFT) - 1);
        break;
      case 0x4088:
        this.writeModTable(data);
        break;
      case 0x4089:
        this.master = data & 0x83;
        break;
      case 0x408a:
        this.multiplier = data;
        break;
    }
    this.bend();
    this.listen(this.now);
  }

  /** An entry takes the place of the one at the position, which moves on to the next. */
  private writeModTable(data: number): void {
    if (!(this.modControl & 0x80)) return;
    this.modTable[this.modAccumulator >> (MOD_SHIFT + 1)] = data & 7;
    this.modAccumulator = (this.modAccumulator + (2 << MOD_SHIFT)) & MOD_MASK;
  }

  /**
   * A read of $4040-$407F or $4090-$4097 in cycle `cycle`; bits that nothing drives come from `openBus`. Reading
   * changes nothing.
   */
  read(register: number, openBus: number, cycle: number): number {
    this.runTo(cycle);
    const high = openBus & 0xc0;
    if (register < 0x4080) {
      return high | this.wave[this.master & 0x80 ? register & 0x3f : this.waveAccumulator >> WAVE_SHIFT];
    }
    switch (register) {
      case 0x4090:
        return high | this.volume.gain;
      case 0x4091:
        return (this.waveAccumulator >> 12) & 0xff;
      case 0x4092:
        return high | this.sweep.gain;
      case 0x4093:
        return (openBus & 0x80) | ((this.modAccumulator >> 5) & 0x7f);
      case 0x4094:
        return ((this.modCounter * this.sweep.gain) >> 4) & 0xff;
      case 0x4095:
        return (openBus & 0xf0) | (MOD_STEPS[this.modTable[this.modAccumulator >> (MOD_SHIFT + 1)]] & 0x0f);
      case 0x4096:
        return high | this.wave[this.waveAccumulator >> WAVE_SHIFT];
      case 0x4097:
        return (openBus & 0x80) | (this.modCounter & 0x7f);
      default:
        return openBus;
    }
  }

  protected override play(cycle: number): void {
    const envelopesRun = this.halt === 0 && this.multiplier !== 0;
    const volumeRuns = envelopesRun && !(this.volume.control & 0x80);
    const sweepRuns = envelopesRun && !(this.sweep.control & 0x80);
    let tickAt = this.now + this.wait;
    let volumeAt = volumeRuns ? this.now + this.volume.wait : NEVER;
    let sweepAt = sweepRuns ? this.now + this.sweep.wait : NEVER;
    for (;;) {
      const at = Math.min(tickAt, volumeAt, sweepAt);
      if (at >= cycle) break;
      if (volumeAt === at) {
        this.volume.tick(this.multiplier);
        volumeAt += this.volume.wait;
      }
      if (sweepAt === at) {
        this.sweep.tick(this.multiplier);
        sweepAt += this.sweep.wait;
        this.bend();
      }
      if (tickAt === at) {
        this.tick();
        tickAt += TICK;
      }
      this.listen(at);
    }
    this.wait = tickAt - cycle;
    if (volumeRuns) this.volume.wait = volumeAt - cycle;
    if (sweepRuns) this.sweep.wait = sweepAt - cycle;
  }

  /** Nothing of it can be left out: the modulator's steps depend on each other. */
  protected override skip(cycle: number): void {
    this.play(cycle);
  }

  /** One step of both accumulators. */
  private tick(): void {
    if (!(this.modControl & 0x80)) {
      const before = this.modAccumulator >> MOD_SHIFT;
      // A forced carry steps the position whatever the fraction does.
      const forced = this.modControl & 0x40 ? 1 << MOD_SHIFT : 0;
      const fraction = (this.modAccumulator & ((1 << MOD_SHIFT) - 1)) + this.modPitch;
      const step = forced || fraction >> MOD_SHIFT ? 1 : 0;
      this.modAccumulator = (((before + step) << MOD_SHIFT) | (fraction & ((1 << MOD_SHIFT) - 1))) & MOD_MASK;
      if (step) this.stepModulator(before);
    }
    if (!(this.halt & 0x80)) {
      this.waveAccumulator = (this.waveAccumulator + this.wavePitch * this.modulation) & WAVE_MASK;
    }
  }

  private stepModulator(position: number): void {
    const entry = this.modTable[position >> 1];
    const counter = entry === MOD_RESET ? 0 : this.modCounter + MOD_STEPS[entry];
    this.modCounter = ((counter & 0x7f) ^ 0x40) - 0x40;
    this.bend();
  }

  /** The factor of the pitch from counter and gain, rounded as the hardware does. */
  private bend(): void {
    let product = this.modCounter * this.sweep.gain;
    if ((product & 0x0f) !== 0 && !(product & 0x800)) product += 0x20;
    this.modulation = ((product + 0x400) >> 4) & 0xff;
  }

  /** Brings what is heard up to date, in cycle `at`. */
  private listen(at: number): void {
    const position = this.waveAccumulator >> WAVE_SHIFT;
    if (position === 0) this.latchedGain = this.volume.gain;
    if (!(this.master & 0x80)) this.sample = this.wave[position];
    const level = this.current();
    if (level === this.level) return;
    if (this.output.listening) this.outputOf(0).addMuffledStep(at, level - this.level);
    this.level = level;
  }

  override voice(_index: number, cpuHz: number, into: Voice): void {
    const gain = Math.min(this.latchedGain, FULL_GAIN) / FULL_GAIN;
    into.level = this.halt & 0x80 ? 0 : (gain * MASTER_VOLUMES[this.master & 3]) / MASTER_VOLUMES[0];
    // 64 steps of the wave are 2^24 of the accumulator; the modulator's 64 leaves the pitch alone.
    into.hz = (cpuHz / TICK) * ((this.wavePitch * this.modulation) / (WAVE_MASK + 1));
  }

  private current(): number {
    const gain = Math.min(this.latchedGain, FULL_GAIN);
    return Math.round(this.sample * gain * MASTER_VOLUMES[this.master & 3] * UNIT);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.wave, 63);
    s.block(this.modTable, 7);
    this.volume.state(s);
    this.sweep.state(s);
    this.multiplier = s.u8(this.multiplier);
    this.wavePitch = s.u16(this.wavePitch, 0xfff);
    this.waveAccumulator = s.i32(this.waveAccumulator, 0, WAVE_MASK);
    this.halt = s.u8(this.halt);
    this.modPitch = s.u16(this.modPitch, 0xfff);
    this.modAccumulator = s.i32(this.modAccumulator, 0, MOD_MASK);
    this.modControl = s.u8(this.modControl);
    this.modCounter = s.i32(this.modCounter, -64, 63);
    this.master = s.u8(this.master);
    this.latchedGain = s.u8(this.latchedGain, 63);
    this.sample = s.u8(this.sample, 63);
    this.wait = s.u8(this.wait, TICK);
    if (!s.loading) return;
    this.bend();
    this.level = this.current();
  }
}
