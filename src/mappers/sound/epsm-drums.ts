import { PULSE_LEVEL } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import { SoundChip } from './sound-chip.ts';

/** Ticks of half the chip's clock in a sample: 18.5 kHz. */
const TICK = 216;
const RATE = 4e6 / TICK;
/** The numbers of the chip's drums: bass drum, snare drum, top cymbal, hi-hat, tom-tom, rim shot. */
const DRUMS = 6;
/** A drum at its loudest reaches so high, in steps of `UNIT`. */
const HIGHEST = 8191;
const UNIT = Math.round(PULSE_LEVEL / 2730);
/** Attenuation of a step of a volume, in dB. YM2608 manual, "Rhythm". */
const STEP = 0.75;

/** White noise from -1 to 1, the same each time. */
function noiseOf(length: number): Float64Array {
  let shifter = 0x5a5a5;
  return Float64Array.from({ length }, () => {
    for (let i = 0; i < 8; i++) shifter = (shifter >> 1) | (((shifter ^ (shifter >> 3)) & 1) << 19);
    return shifter / 0x80000 - 1;
  });
}

/** `shape` from 0 s on, for `seconds`, as whole numbers; its highest place becomes `HIGHEST`. */
function made(seconds: number, shape: (time: number, i: number) => number): Int16Array {
  const samples = Float64Array.from({ length: Math.round(seconds * RATE) }, (_, i) => shape(i / RATE, i));
  const highest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return Int16Array.from(samples, (sample) => Math.round((sample / highest) * HIGHEST));
}

/** A tone that falls from `from` to `to` Hz in about `fall` seconds: its phase at `time`, in radians. */
function fallingTone(time: number, from: number, to: number, fall: number): number {
  return 2 * Math.PI * (to * time + (from - to) * fall * (1 - Math.exp(-time / fall)));
}

/** The highest part of noise: each sample's difference to the mean of its neighbours. */
function hissAt(noise: Float64Array, i: number): number {
  return noise[i + 1] - (noise[i] + noise[i + 2]) / 2;
}

/**
 * Drums of our own making: what the chip has in its ROM is Yamaha's, and not here. Each has the kind of sound, the length and the
 * loudness that its name promises, and no more in common with the original.
 */
function makeDrums(): readonly Int16Array[] {
  const noise = noiseOf(Math.ceil(RATE) + 3);
  const metal = (time: number) =>
    [3170, 4310, 5230, 6350].reduce((sum, hz) => sum + Math.sign(Math.sin(2 * Math.PI * hz * time)), 0);
  return [
    made(0.28, (t) => Math.sin(fallingTone(t, 180, 52, 0.03)) * Math.exp(-t / 0.07)),
    made(0.22, (t, i) => Math.sin(2 * Math.PI * 185 * t) * Math.exp(-t / 0.03) + 0.9 * noise[i] * Math.exp(-t / 0.06)),
    made(0.9, (t, i) => (0.25 * metal(t) + hissAt(noise, i)) * Math.exp(-t / 0.25)),
    made(0.12, (t, i) => (0.2 * metal(t) + hissAt(noise, i)) * Math.exp(-t / 0.025)),
    made(0.3, (t) => Math.sin(fallingTone(t, 210, 105, 0.08)) * Math.exp(-t / 0.09)),
    made(
      0.05,
      (t, i) => Math.sin(2 * Math.PI * 1650 * t) * Math.exp(-t / 0.006) + 0.3 * noise[i] * Math.exp(-t / 0.002),
    ),
  ];
}

let drums: readonly Int16Array[] | null = null;

/** The rhythm of a YMF288, in ticks of half the chip's clock: six drums by registers $10, $11 and $18 to $1D. */
export class EpsmDrums extends SoundChip {
  private readonly samples: readonly Int16Array[];
  /** The next sample of each drum; at its end it is silent. */
  private readonly places = new Uint16Array(DRUMS);
  /** Registers $18 to $1D: bits 0-4 volume, 6 and 7 on which sides. */
  private readonly volumes = new Uint8Array(DRUMS);
  /** Register $11, six bits. */
  private total = 0;
  private wait = TICK - 1;
  private level = 0;

  constructor() {
    super();
    drums ??= makeDrums();
    this.samples = drums;
    this.silence();
  }

  override power(): void {
    super.power();
    this.silence();
    this.volumes.fill(0xc0);
    this.total = 0;
    this.wait = TICK - 1;
    this.level = 0;
  }

  private silence(): void {
    for (let i = 0; i < DRUMS; i++) this.places[i] = this.samples[i].length;
  }

  protected override setRegister(register: number, data: number): void {
    if (register === 0x11) this.total = data & 0x3f;
    else if (register >= 0x18 && register < 0x18 + DRUMS) this.volumes[register - 0x18] = data & 0xdf;
    else if (register === 0x10) {
      for (let i = 0; i < DRUMS; i++) {
        // Bit 7 stops those that are named, else they begin.
        if ((data >> i) & 1) this.places[i] = data & 0x80 ? this.samples[i].length : 0;
      }
    }
  }

  protected override play(until: number): void {
    let at = this.now + this.wait;
    for (; at < until; at += TICK) {
      const level = this.sample();
      if (level !== this.level) this.output.addStep(at, level - this.level);
      this.level = level;
    }
    this.wait = at - until;
  }

  protected override skip(until: number): void {
    let at = this.now + this.wait;
    for (; at < until; at += TICK) this.level = this.sample();
    this.wait = at - until;
  }

  private sample(): number {
    let sum = 0;
    for (let i = 0; i < DRUMS; i++) {
      const samples = this.samples[i];
      const place = this.places[i];
      if (place >= samples.length) continue;
      const volume = this.volumes[i];
      const sides = (volume >> 7) + ((volume >> 6) & 1);
      const quieter = STEP * (31 - (volume & 31) + (63 - this.total));
      sum += (samples[place] * sides * 10 ** (-quieter / 20)) / 2;
      this.places[i] = place + 1;
    }
    return Math.round(sum) * UNIT;
  }

  override state(s: StateIO): void {
    super.state(s);
    for (let i = 0; i < DRUMS; i++) this.places[i] = s.u16(this.places[i], this.samples[i].length);
    s.block(this.volumes);
    this.total = s.u8(this.total, 0x3f);
    this.wait = s.u8(this.wait, TICK);
    this.level = s.i32(this.level);
  }
}
