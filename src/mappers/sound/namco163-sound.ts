import { PULSE_LEVEL, type Voice } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import { CHIP_CHANNELS } from './chip-channels.ts';
import { SoundChip } from './sound-chip.ts';

/** Bytes of RAM inside the chip: waves, and eight bytes of registers for each channel from $40 on. */
export const SOUND_RAM = 128;
/** The register behind the RAM: $E000, whose bit 6 stops the sound. */
export const SOUND_STOP = 128;
/** CPU cycles in which one channel has the DAC. */
const TICK = 15;
const CHANNELS = 8;
/** A channel's registers: frequency, phase, length of the wave, its address, and volume. */
const FREQUENCY_LOW = 0;
const PHASE_LOW = 1;
const FREQUENCY_MIDDLE = 2;
const PHASE_MIDDLE = 3;
const FREQUENCY_HIGH = 4;
const PHASE_HIGH = 5;
const ADDRESS = 6;
const VOLUME = 7;
/** In channel 7's volume: how many channels there are. */
const CHANNEL_COUNT = 0x7f;

/**
 * How much louder than a pulse of the 2A03 a square wave of one channel alone is, dB, by NES 2.0 submapper: the means of
 * the ranges measured. Of submapper 0 nothing is known; most boards are of the quietest kind.
 * https://www.nesdev.org/wiki/INES_Mapper_019/Submapper_table
 */
const LOUDNESS: Readonly<Record<number, number>> = { 3: 12, 4: 16.5, 5: 18.75 };
const USUAL_LOUDNESS = 12;

/**
 * The address in $F800 after an access of the RAM: with bit 7 it goes up by one, and stays at $7F at last.
 * https://github.com/nesdev-org/MesenCE/pull/102, by four chips
 */
export function nextSoundAddress(address: number): number {
  return address >= 0x80 && address < 0xff ? address + 1 : address;
}

/**
 * The sound of the Namco 163: up to eight waves of four-bit samples, which take turns at the DAC. As on the hardware
 * the output is one channel at a time; docs/decisions/0012-namco-163-takes-turns.md says why. The registers are RAM,
 * and so the phases can be read. https://www.nesdev.org/wiki/Namco_163_audio
 */
export class Namco163Sound extends SoundChip {
  static override readonly derived: readonly string[] = ['level', 'ram'];

  override readonly channels = CHIP_CHANNELS.namco163;
  /** The chip's RAM: the board's if it keeps it (a battery), else the chip's own. */
  readonly ram: Uint8Array;
  private readonly own: Uint8Array;
  /** A step of `sample` in units of the output, negative: the chip's output is inverted. */
  private readonly unit: number;
  /** $E000 bit 6: everything stands still, in silence. */
  private stopped = false;
  /** The channel that had the DAC last; they take turns from 7 downwards. */
  private channel = 0;
  /** CPU cycles until the next channel has its turn. */
  private wait = TICK - 1;
  /** What the DAC has: the wave's sample, -8 to 7, times the channel's volume. */
  private sample = 0;
  /** What is given to the output. */
  private level = 0;

  constructor(submapper = 0, ram: Uint8Array | null = null) {
    super();
    this.own = new Uint8Array(ram === null ? SOUND_RAM : 0);
    this.ram = ram ?? this.own;
    const loudness = LOUDNESS[submapper] ?? USUAL_LOUDNESS;
    this.unit = -Math.round((PULSE_LEVEL * 10 ** (loudness / 20)) / (15 * 15));
  }

  override power(): void {
    super.power();
    this.stopped = false;
    this.channel = 0;
    this.wait = TICK - 1;
    this.sample = 0;
    this.level = 0;
  }

  /** A byte of RAM in cycle `cycle`, as $4800 gives it. */
  read(address: number, cycle: number): number {
    this.runTo(cycle);
    return this.ram[address];
  }

  /** Register 0 to 127: the RAM; `SOUND_STOP`. */
  protected override setRegister(register: number, data: number): void {
    if (register < SOUND_RAM) this.ram[register] = data;
    else {
      this.stopped = (data & 0x40) !== 0;
      this.tell(this.now);
    }
  }

  protected override play(cycle: number): void {
    if (this.stopped) return;
    if (this.level === 0 && this.isSilent()) {
      this.skip(cycle);
      return;
    }
    let at = this.now + this.wait;
    for (; at < cycle; at += TICK) {
      this.nextTurn();
      this.tell(at);
    }
    this.wait = at - cycle;
  }

  protected override skip(cycle: number): void {
    if (this.stopped) return;
    const at = this.now + this.wait;
    const turns = at < cycle ? Math.floor((cycle - 1 - at) / TICK) + 1 : 0;
    this.wait = at + turns * TICK - cycle;
    if (turns === 0) return;
    // Whole rounds at once, and the last turns one by one.
    const count = this.channelCount;
    const rounds = Math.floor((turns - 1) / count);
    if (rounds > 0) for (let i = CHANNELS - count; i < CHANNELS; i++) this.addPhase(i, rounds);
    for (let left = turns - rounds * count; left > 0; left--) this.nextTurn();
    this.level = this.current();
  }

  /** Whether no channel has any volume. */
  private isSilent(): boolean {
    for (let i = CHANNELS - this.channelCount; i < CHANNELS; i++) {
      if ((this.ram[0x40 + i * 8 + VOLUME] & 15) !== 0) return false;
    }
    return true;
  }

  private get channelCount(): number {
    return ((this.ram[CHANNEL_COUNT] >> 4) & 7) + 1;
  }

  /** The next channel has the DAC. */
  private nextTurn(): void {
    this.channel = this.channel <= CHANNELS - this.channelCount ? CHANNELS - 1 : this.channel - 1;
    this.addPhase(this.channel, 1);
    const { ram } = this;
    const at = 0x40 + this.channel * 8;
    const position = (ram[at + ADDRESS] + ram[at + PHASE_HIGH]) & 0xff;
    const sample = (ram[position >> 1] >> ((position & 1) * 4)) & 15;
    this.sample = (sample - 8) * (ram[at + VOLUME] & 15);
  }

  /** The 18 bits of frequency of the channel whose registers begin at `at`. */
  private frequencyAt(at: number): number {
    const { ram } = this;
    return ((ram[at + FREQUENCY_HIGH] & 3) << 16) | (ram[at + FREQUENCY_MIDDLE] << 8) | ram[at + FREQUENCY_LOW];
  }

  /** The phase goes on `turns` times by the frequency, within the length of the wave. */
  private addPhase(channel: number, turns: number): void {
    const { ram } = this;
    const at = 0x40 + channel * 8;
    const frequency = this.frequencyAt(at);
    const length = 256 - (ram[at + FREQUENCY_HIGH] & 0xfc);
    let phase = (ram[at + PHASE_HIGH] << 16) | (ram[at + PHASE_MIDDLE] << 8) | ram[at + PHASE_LOW];
    // The chip has 24 bits for the sum, which only matters for phases written from outside.
    phase = ((phase + frequency) & 0xffffff) % (length << 16);
    if (turns > 1) phase = (phase + (turns - 1) * frequency) % (length << 16);
    ram[at + PHASE_HIGH] = phase >> 16;
    ram[at + PHASE_MIDDLE] = phase >> 8;
    ram[at + PHASE_LOW] = phase;
  }

  override voice(index: number, cpuHz: number, into: Voice): void {
    const { ram } = this;
    const at = 0x40 + index * 8;
    const high = ram[at + FREQUENCY_HIGH];
    const count = this.channelCount;
    const isOn = index >= CHANNELS - count && !this.stopped;
    into.level = isOn ? (ram[at + VOLUME] & 15) / 15 : 0;
    const length = 256 - (high & 0xfc);
    into.hz = (this.frequencyAt(at) * cpuHz) / (TICK * 0x10000 * length * count);
  }

  /** The channel that has the DAC gives what is heard, the others nothing. */
  protected override levelOf(index: number): number {
    return index === this.channel ? this.current() : 0;
  }

  private tell(at: number): void {
    if (this.outputs !== null) this.tellEach(at, this.outputs);
    const level = this.current();
    if (level === this.level) return;
    if (this.outputs === null && this.output.listening) this.output.addStep(at, level - this.level);
    this.level = level;
  }

  private current(): number {
    return this.stopped ? 0 : this.sample * this.unit;
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.own);
    this.stopped = s.bit(this.stopped);
    this.channel = s.u8(this.channel, CHANNELS - 1);
    this.wait = s.u8(this.wait, TICK);
    this.sample = s.i32(this.sample, -120, 105);
    if (s.loading) this.level = this.current();
  }
}
