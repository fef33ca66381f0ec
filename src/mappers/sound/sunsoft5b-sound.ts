import { PULSE_LEVEL, type Voice } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import { CHIP_CHANNELS } from './chip-channels.ts';
import { SoundChip } from './sound-chip.ts';

/** CPU cycles between two clocks of tones and envelope; the noise has every second one. */
const TICK = 16;
/** Steps of the envelope's ramp, and levels of the DAC. */
const STEPS = 32;
/** A square wave at volume 12 is 1.3 dB below one of the 2A03, and inverted. https://www.nesdev.org/wiki/NSFe#mixe */
const VOLUME_12 = -PULSE_LEVEL * 10 ** (-1.3 / 20);
/** The step of the DAC, of 32, that volume 12 is: volume v is step 2v + 1. */
const STEP_12 = 25;
/** The DAC: 1.5 dB a step, the lowest two are silent. https://www.nesdev.org/wiki/Sunsoft_5B_audio */
const DAC: Int32Array = Int32Array.from({ length: STEPS }, (_, step) =>
  step < 2 ? 0 : Math.round(VOLUME_12 * 10 ** ((1.5 * (step - STEP_12)) / 20)),
);
/** Shifts of the noise register whose feedback needs only bits that are in it now. */
const SHIFTS_AT_ONCE = 14;

/** A counter of clocks that runs out when it has come to its period; 0 is as 1. */
class Divider {
  period = 0;
  private count = 0;

  power(): void {
    this.period = 0;
    this.count = 0;
  }

  /** Clocks until it runs out, 1 or more. */
  get left(): number {
    return Math.max(1, this.period - this.count);
  }

  /** How often it runs out in `clocks` clocks. */
  advance(clocks: number): number {
    const { left } = this;
    if (clocks < left) {
      this.count += clocks;
      return 0;
    }
    const period = Math.max(1, this.period);
    this.count = (clocks - left) % period;
    return 1 + Math.floor((clocks - left) / period);
  }

  restart(): void {
    this.count = 0;
  }

  state(s: StateIO): void {
    this.period = s.u16(this.period);
    this.count = s.u16(this.count);
  }
}

/** The envelope shared by all channels: a ramp of 32 steps, and what comes after it. */
class Envelope {
  readonly divider = new Divider();
  /** Register 13: bit 3 go on after the first ramp, 2 begin upwards, 1 turn round each time, 0 hold. */
  private shape = 0;
  /** Steps since the shape was written; goes on within the second and third ramp. */
  private position = 0;

  power(): void {
    this.divider.power();
    this.shape = 0;
    this.position = 0;
  }

  start(shape: number): void {
    this.shape = shape;
    this.position = 0;
    this.divider.restart();
  }

  step(steps: number): void {
    this.position += steps;
    // After two ramps everything repeats, or stays.
    if (this.position >= 3 * STEPS) this.position = STEPS + ((this.position - STEPS) % (2 * STEPS));
  }

  /** Whether the level can still change. */
  get moves(): boolean {
    return this.position < STEPS || (this.shape & 9) === 8;
  }

  /** 0 to 31. */
  get level(): number {
    const { shape } = this;
    const ramp = this.position >> 5;
    const step = this.position & 31;
    const attack = (shape & 4) !== 0;
    const alternate = (shape & 2) !== 0;
    if (ramp === 0) return attack ? step : 31 - step;
    if (!(shape & 8)) return 0;
    if (shape & 1) return attack !== alternate ? 31 : 0;
    const rises = alternate && ramp & 1 ? !attack : attack;
    return rises ? step : 31 - step;
  }

  state(s: StateIO): void {
    this.divider.state(s);
    this.shape = s.u8(this.shape, 15);
    this.position = s.u8(this.position, 3 * STEPS - 1);
  }
}

/** How much louder than a pulse of the 2A03 a square wave at full volume is, as a factor, upside down. */
export const FULL_5B: number = DAC[STEPS - 1] / PULSE_LEVEL;

/**
 * The sound of the Sunsoft 5B, a YM2149F: three square waves, noise and an envelope. Registers have the numbers of the
 * YM2149F, 0 to 15. What the cartridge's amplifier does to loud sounds is not known well enough and left out.
 * https://www.nesdev.org/wiki/Sunsoft_5B_audio
 */
export class Sunsoft5bSound extends SoundChip {
  static override readonly derived: readonly string[] = ['level'];

  override readonly channels = CHIP_CHANNELS.sunsoft5b;
  private readonly tones: readonly Divider[] = [new Divider(), new Divider(), new Divider()];
  private readonly noise = new Divider();
  private readonly envelope = new Envelope();
  /** Bits 0-2: the square waves' state. */
  private squares = 0;
  /** The noise's 17-bit shift register; bit 0 is the output. */
  private shifter = 1;
  /** Register 7: bits 0-2 no tone, 3-5 no noise. */
  private disabled = 0;
  private readonly volumes = new Uint8Array(3);
  /** CPU cycles until the next clock. */
  private wait = TICK - 1;
  /** Whether the noise's divider has the next clock, too. */
  private noiseTurn = false;
  /** What is given to the output. */
  private level = 0;

  override power(): void {
    super.power();
    for (const tone of this.tones) tone.power();
    this.noise.power();
    this.envelope.power();
    this.squares = 0;
    this.shifter = 1;
    this.disabled = 0;
    this.volumes.fill(0);
    this.wait = TICK - 1;
    this.noiseTurn = false;
    this.level = this.current();
  }

  protected override setRegister(register: number, data: number): void {
    const { envelope, noise } = this;
    if (register < 6) {
      const tone = this.tones[register >> 1];
      tone.period = register & 1 ? (tone.period & 0xff) | ((data & 15) << 8) : (tone.period & 0xf00) | data;
    } else if (register === 6) noise.period = data & 31;
    else if (register === 7) this.disabled = data & 0x3f;
    else if (register < 11) this.volumes[register - 8] = data & 31;
    else if (register === 11) envelope.divider.period = (envelope.divider.period & 0xff00) | data;
    else if (register === 12) envelope.divider.period = (envelope.divider.period & 0xff) | (data << 8);
    else if (register === 13) envelope.start(data & 15);
    this.tell(this.now);
  }

  protected override play(cycle: number): void {
    let at = this.now + this.wait;
    while (at < cycle) {
      const clocks = Math.min(this.clocksToChange(), Math.floor((cycle - 1 - at) / TICK) + 1);
      this.advance(clocks);
      this.tell(at + (clocks - 1) * TICK);
      at += clocks * TICK;
    }
    this.wait = at - cycle;
  }

  protected override skip(cycle: number): void {
    const at = this.now + this.wait;
    if (at >= cycle) {
      this.wait = at - cycle;
      return;
    }
    const clocks = Math.floor((cycle - 1 - at) / TICK) + 1;
    this.advance(clocks);
    this.wait = at + clocks * TICK - cycle;
    this.level = this.current();
  }

  /** Clocks until something that is heard may change, 1 or more. */
  private clocksToChange(): number {
    const { tones, volumes, disabled } = this;
    let clocks = 0xffff;
    let hearsNoise = false;
    let hearsEnvelope = false;
    for (let i = 0; i < 3; i++) {
      if (volumes[i] === 0) continue;
      if (volumes[i] & 16) hearsEnvelope = true;
      if (!(disabled & (1 << i))) clocks = Math.min(clocks, tones[i].left);
      if (!(disabled & (8 << i))) hearsNoise = true;
    }
    if (hearsNoise) clocks = Math.min(clocks, 2 * this.noise.left - (this.noiseTurn ? 1 : 0));
    if (hearsEnvelope && this.envelope.moves) clocks = Math.min(clocks, this.envelope.divider.left);
    return clocks;
  }

  private advance(clocks: number): void {
    for (let i = 0; i < 3; i++) this.squares ^= (this.tones[i].advance(clocks) & 1) << i;
    this.envelope.step(this.envelope.divider.advance(clocks));
    const noiseClocks = (clocks + (this.noiseTurn ? 1 : 0)) >> 1;
    if (clocks & 1) this.noiseTurn = !this.noiseTurn;
    let shifts = noiseClocks === 0 ? 0 : this.noise.advance(noiseClocks);
    while (shifts > 0) {
      const some = Math.min(shifts, SHIFTS_AT_ONCE);
      const feedback = (this.shifter ^ (this.shifter >> 3)) & ((1 << some) - 1);
      this.shifter = (this.shifter >> some) | (feedback << (17 - some));
      shifts -= some;
    }
  }

  override voice(index: number, cpuHz: number, into: Voice): void {
    const { disabled } = this;
    const hasTone = !(disabled & (1 << index));
    const hasNoise = !(disabled & (8 << index));
    into.level = hasTone || hasNoise ? this.heightOf(index) / DAC[STEPS - 1] : 0;
    into.hz = hasTone ? cpuHz / (2 * TICK * Math.max(1, this.tones[index].period)) : 0;
  }

  protected override levelOf(index: number): number {
    return (this.high >> index) & 1 ? this.heightOf(index) : 0;
  }

  private tell(at: number): void {
    if (this.outputs !== null) this.tellEach(at, this.outputs);
    const level = this.current();
    if (level === this.level) return;
    if (this.outputs === null && this.output.listening) this.output.addStep(at, level - this.level);
    this.level = level;
  }

  /** Bits 0-2: which channels are high. */
  private get high(): number {
    const noise = this.shifter & 1 ? 7 : 0;
    return (this.squares | this.disabled) & (noise | (this.disabled >> 3));
  }

  /** What channel `index` gives while it is high. */
  private heightOf(index: number): number {
    const volume = this.volumes[index];
    return DAC[volume & 16 ? this.envelope.level : 2 * volume + 1];
  }

  private current(): number {
    const { high } = this;
    let sum = 0;
    for (let i = 0; i < 3; i++) if ((high >> i) & 1) sum += this.heightOf(i);
    return sum;
  }

  override state(s: StateIO): void {
    super.state(s);
    for (let i = 0; i < 3; i++) this.tones[i].state(s);
    this.noise.state(s);
    this.envelope.state(s);
    this.squares = s.u8(this.squares, 7);
    this.shifter = s.i32(this.shifter, 0, 0x1ffff);
    this.disabled = s.u8(this.disabled, 0x3f);
    s.block(this.volumes, 31);
    this.wait = s.u8(this.wait, TICK);
    this.noiseTurn = s.bit(this.noiseTurn);
    if (s.loading) this.level = this.current();
  }
}
