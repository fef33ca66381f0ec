import { FULL_SCALE, type SoundOutput, type Voice } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import { CHIP_CHANNELS } from './chip-channels.ts';
import { SoundChip } from './sound-chip.ts';

/** Bytes that a channel's queue holds. */
const QUEUE = 256;
/** The byte that stands for silence. */
const BIAS = 0x80;
/** The period that 0 stands for: once round its twelve bits. */
const LONGEST = 0x1000;
/**
 * A step of a sample at volume 1. How loud the board is against the 2A03 is not documented; here both channels at full
 * volume together have its full scale.
 */
const UNIT = Math.round(FULL_SCALE / (2 * 256 * 15));
/** Bits of $5000 and $5800. */
const FULL = 0x80;
const EMPTY = 0x40;

/** A channel that plays 8-bit samples from a queue. */
class SampleChannel {
  static readonly derived: readonly string[] = ['level'];

  /** In steps of a sample at volume 1. */
  level = 0;
  private readonly queue = new Uint8Array(QUEUE);
  /** Where the next sample is, and how many there are. */
  private first = 0;
  private count = 0;
  private active = false;
  private period = 0;
  private volume = 0;
  private sample = BIAS;
  /** CPU cycles until the next sample. */
  private wait = 0;

  power(): void {
    this.queue.fill(0);
    this.period = 0;
    this.volume = 0;
    this.clear();
    this.update();
  }

  private clear(): void {
    this.first = 0;
    this.count = 0;
    this.active = false;
    this.sample = BIAS;
    this.wait = 0;
  }

  get status(): number {
    return (this.count === QUEUE ? FULL : 0) | (this.count === 0 ? EMPTY : 0);
  }

  /** A write to register 0 to 3 of the channel. */
  write(register: number, data: number): void {
    if (register === 0) this.clear();
    else if (register === 1) this.push(data);
    else if (register === 2) this.period = (this.period & 0xf00) | data;
    else {
      this.period = (this.period & 0xff) | ((data & 15) << 8);
      this.volume = data >> 4;
    }
  }

  private push(data: number): void {
    if (this.count === QUEUE) return;
    this.queue[(this.first + this.count) & (QUEUE - 1)] = data;
    this.count++;
    if (this.active) return;
    this.active = true;
    this.wait = this.cycles;
  }

  private get cycles(): number {
    return this.period || LONGEST;
  }

  /** Cycles `from` up to and without `to` pass; changes of level go to `output`, if there is one. */
  run(from: number, to: number, output: SoundOutput | null): void {
    let left = to - from;
    while (this.active && left >= this.wait) {
      left -= this.wait;
      this.wait = this.cycles;
      this.next();
      if (output !== null) this.tell(to - left, output);
    }
    if (this.active) this.wait -= left;
  }

  /** The next sample; without one the channel stays at the last until it is given more. */
  private next(): void {
    if (this.count === 0) {
      this.active = false;
      return;
    }
    this.sample = this.queue[this.first];
    this.first = (this.first + 1) & (QUEUE - 1);
    this.count--;
  }

  /** Brings `level` up to date; what changed in cycle `at` goes to `output`. */
  tell(at: number, output: SoundOutput): void {
    const before = this.level;
    this.update();
    if (this.level !== before) output.addStep(at, (this.level - before) * UNIT);
  }

  update(): void {
    this.level = (this.sample - BIAS) * this.volume;
  }

  state(s: StateIO): void {
    s.block(this.queue);
    this.first = s.u8(this.first);
    this.count = s.u16(this.count, QUEUE);
    this.active = s.bit(this.active);
    this.period = s.u16(this.period, 0xfff);
    this.volume = s.u8(this.volume, 15);
    this.sample = s.u8(this.sample);
    this.wait = s.u16(this.wait, LONGEST);
    if (s.loading) this.update();
  }
}

/**
 * The two sample channels of Drip's board; registers 0 to 3 and 4 to 7 are those of $8000-$8007.
 * http://www.qmtpro.com/~nes/drip/dripmap.txt, https://www.nesdev.org/wiki/UNIF/UNL-DripGame
 */
export class DripSound extends SoundChip {
  override readonly channels = CHIP_CHANNELS.drip;
  private readonly units: readonly SampleChannel[] = [new SampleChannel(), new SampleChannel()];

  /** A cartridge of today, for consoles that were altered. */
  override get needsFamicom(): boolean {
    return false;
  }

  override power(): void {
    super.power();
    for (const channel of this.units) channel.power();
  }

  /** As just switched on, in cycle `cycle`. */
  silence(cycle: number): void {
    this.power();
    this.now = cycle;
  }

  /** What $5000 (channel 0) or $5800 (1) reads as in the cycle of the last `runTo`. */
  status(channel: number): number {
    return this.units[channel].status;
  }

  protected override setRegister(register: number, data: number): void {
    const index = (register >> 2) & 1;
    const channel = this.units[index];
    channel.write(register & 3, data);
    channel.tell(this.now, this.outputOf(index));
  }

  protected override play(cycle: number): void {
    for (let i = 0; i < 2; i++) this.units[i].run(this.now, cycle, this.outputOf(i));
  }

  override voice(index: number, _cpuHz: number, into: Voice): void {
    into.level = Math.min(1, Math.abs(this.units[index].level) / (128 * 15));
    into.hz = 0;
  }

  protected override skip(cycle: number): void {
    for (const channel of this.units) {
      channel.run(this.now, cycle, null);
      channel.update();
    }
  }

  override state(s: StateIO): void {
    super.state(s);
    for (const channel of this.units) channel.state(s);
  }
}
