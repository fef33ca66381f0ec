import type { StateIO } from '../../base/state.ts';

// biome-ignore format: one row an instrument
/**
 * The VRC7's instruments 1 to 15, read from the chip's ROM by Nuke.YKT; eight bytes each, as registers $00-$07 would
 * have them. https://www.nesdev.org/wiki/VRC7_audio#Internal_patch_set
 */
export const INSTRUMENTS: readonly Uint8Array[] = [
  [0x03, 0x21, 0x05, 0x06, 0xe8, 0x81, 0x42, 0x27],
  [0x13, 0x41, 0x14, 0x0d, 0xd8, 0xf6, 0x23, 0x12],
  [0x11, 0x11, 0x08, 0x08, 0xfa, 0xb2, 0x20, 0x12],
  [0x31, 0x61, 0x0c, 0x07, 0xa8, 0x64, 0x61, 0x27],
  [0x32, 0x21, 0x1e, 0x06, 0xe1, 0x76, 0x01, 0x28],
  [0x02, 0x01, 0x06, 0x00, 0xa3, 0xe2, 0xf4, 0xf4],
  [0x21, 0x61, 0x1d, 0x07, 0x82, 0x81, 0x11, 0x07],
  [0x23, 0x21, 0x22, 0x17, 0xa2, 0x72, 0x01, 0x17],
  [0x35, 0x11, 0x25, 0x00, 0x40, 0x73, 0x72, 0x01],
  [0xb5, 0x01, 0x0f, 0x0f, 0xa8, 0xa5, 0x51, 0x02],
  [0x17, 0xc1, 0x24, 0x07, 0xf8, 0xf8, 0x22, 0x12],
  [0x71, 0x23, 0x11, 0x06, 0x65, 0x74, 0x18, 0x16],
  [0x01, 0x02, 0xd3, 0x05, 0xc9, 0x95, 0x03, 0x02],
  [0x61, 0x63, 0x0c, 0x00, 0x94, 0xc0, 0x33, 0xf6],
  [0x21, 0x72, 0x0d, 0x00, 0xc1, 0xd5, 0x56, 0x06],
].map((bytes) => Uint8Array.from(bytes));

// biome-ignore format: one row an instrument
/**
 * The instruments 1 to 15 of the YM2413, the chip that the VRC7's sound was made from, as read from its ROM by Nuke.YKT.
 * https://siliconpr0n.org/archive/doku.php?id=vendor:yamaha:opl2#ym2413_instruments
 */
export const YM2413_INSTRUMENTS: readonly Uint8Array[] = [
  [0x71, 0x61, 0x1e, 0x17, 0xd0, 0x78, 0x00, 0x17],
  [0x13, 0x41, 0x1a, 0x0d, 0xd8, 0xf7, 0x23, 0x13],
  [0x13, 0x01, 0x99, 0x00, 0xf2, 0xc4, 0x21, 0x23],
  [0x11, 0x61, 0x0e, 0x07, 0x8d, 0x64, 0x70, 0x27],
  [0x32, 0x21, 0x1e, 0x06, 0xe1, 0x76, 0x01, 0x28],
  [0x31, 0x22, 0x16, 0x05, 0xe0, 0x71, 0x00, 0x18],
  [0x21, 0x61, 0x1d, 0x07, 0x82, 0x81, 0x11, 0x07],
  [0x33, 0x21, 0x2d, 0x13, 0xb0, 0x70, 0x00, 0x07],
  [0x61, 0x61, 0x1b, 0x06, 0x64, 0x65, 0x10, 0x17],
  [0x41, 0x61, 0x0b, 0x18, 0x85, 0xf0, 0x81, 0x07],
  [0x33, 0x01, 0x83, 0x11, 0xea, 0xef, 0x10, 0x04],
  [0x17, 0xc1, 0x24, 0x07, 0xf8, 0xf8, 0x22, 0x12],
  [0x61, 0x50, 0x0c, 0x05, 0xd2, 0xf5, 0x40, 0x42],
  [0x01, 0x01, 0x55, 0x03, 0xe9, 0x90, 0x03, 0x02],
  [0x41, 0x41, 0x89, 0x03, 0xf1, 0xe4, 0xc0, 0x13],
].map((bytes) => Uint8Array.from(bytes));

/** Twice the factor of the frequency, by bits 0-3 of registers $00 and $01. */
const MULTIPLES: readonly number[] = [1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 20, 24, 24, 30, 30];
/** Attenuation in the highest octave by the frequency's upper four bits, in steps of 0.75 dB, plus 8. */
const KEY_SCALE: readonly number[] = [0, 32, 40, 45, 48, 51, 53, 55, 56, 58, 59, 60, 61, 62, 63, 64];
/** Whether an envelope steps in each of eight turns, by the low bits of its rate. */
const ENVELOPE_STEPS: readonly (readonly number[])[] = [
  [0, 1, 0, 1, 0, 1, 0, 1],
  [0, 1, 0, 1, 1, 1, 0, 1],
  [0, 1, 1, 1, 0, 1, 1, 1],
  [0, 1, 1, 1, 1, 1, 1, 1],
];

/** Minus the logarithm of the first quarter of a sine, in 256ths of a halving. */
const LOG_SINE: Uint16Array = Uint16Array.from({ length: 256 }, (_, x) =>
  Math.round(-Math.log2(Math.sin(((x + 0.5) * Math.PI) / 512)) * 256),
);
/** What an attenuation of 0 to 4095 such units leaves: 11 bits. */
const AMPLITUDE: Uint16Array = Uint16Array.from(
  { length: 4096 },
  (_, level) => (1024 + Math.round((2 ** ((255 - (level & 255)) / 256) - 1) * 1024)) >> (level >> 8),
);

/** Stages of an envelope. */
const ATTACK = 0;
const DECAY = 1;
const SUSTAIN = 2;
/** The stage of an envelope in which the key is up and the note fades. */
export const RELEASE = 3;
/** The stage of an envelope in which the last note, still to be heard when a key was hit, dies away first. */
export const DAMP = 4;
/** Attenuation in steps of 0.375 dB: from `SILENT` on nothing is heard. */
const SILENT = 124;
/** The highest attenuation of an envelope, in steps of 0.375 dB. */
export const MUTE = 127;
const DAMP_RATE = 12;
const SUSTAINED_RELEASE_RATE = 5;
const PERCUSSIVE_RELEASE_RATE = 7;

/** What a sample of an envelope may bring: its rates change. */
const STAGE_CHANGED = 1;
/** What a sample of an envelope may bring: its rates change, and a note begins. */
export const NOTE_BEGINS = 2;

/** An operator: a sine whose phase another one may push, and its envelope. */
export class Operator {
  static readonly derived: readonly string[] = [
    'increment',
    'totalLevel',
    'hasTremolo',
    'isHalf',
    'rateHigh',
    'rateLow',
    'mask',
    'sustainLevel',
    'attackRate',
  ];

  /** 19 bits, of which the upper ten are the place in the sine. */
  phase = 0;
  /** Attenuation by the envelope, 0 to 127. */
  level = MUTE;
  stage = RELEASE;
  private totalLevel = 0;
  private hasTremolo = false;
  private increment = 0;
  private isHalf = false;
  private rateHigh = 0;
  private rateLow = 0;
  /** Bits of the counter that are 0 when the envelope may step. */
  private mask = 0;
  private sustainLevel = 0;
  private attackRate = 0;
  /** 0 for the modulator, 1 for the carrier. */
  private readonly which: 0 | 1;

  constructor(which: 0 | 1) {
    this.which = which;
  }

  power(): void {
    this.phase = 0;
    this.level = MUTE;
    this.stage = RELEASE;
  }

  /** Works everything out anew from the instrument, the channel's registers, and the vibrato's step (0 to 7). */
  configure(patch: Uint8Array, low: number, high: number, volume: number, vibrato: number): void {
    const { which } = this;
    const control = patch[which];
    const frequency = low | ((high & 1) << 8);
    const block = (high >> 1) & 7;
    this.hasTremolo = (control & 0x80) !== 0;
    this.isHalf = (patch[3] & (which ? 0x10 : 0x08)) !== 0;
    this.increment =
      ((((2 * frequency + (control & 0x40 ? bend(frequency, vibrato) : 0)) << block) >> 1) * MULTIPLES[control & 15]) >>
      1;
    const keyScaleLevel = patch[2 + which] >> 6;
    const scaled = 2 * Math.max(0, KEY_SCALE[frequency >> 5] - ((8 - block) << 3));
    this.totalLevel =
      (which ? volume << 3 : (patch[2] & 0x3f) << 1) + (keyScaleLevel === 0 ? 0 : scaled >> (3 - keyScaleLevel));
    this.sustainLevel = patch[6 + which] >> 4;
    this.setRates(patch, high);
  }

  /** The envelope's rate in its present state; `high` is register $2x. */
  private setRates(patch: Uint8Array, high: number): void {
    const { which } = this;
    const control = patch[which];
    const keyScale = (((high >> 1) & 7) << 1) | (high & 1);
    const scale = control & 0x10 ? keyScale : keyScale >> 2;
    const sum = (rate: number) => (rate === 0 ? 0 : Math.min(15, rate + (scale >> 2)));
    this.attackRate = sum(patch[4 + which] >> 4);
    this.rateHigh = sum(this.rate(patch, high));
    this.rateLow = scale & 3;
    // Slower than one step a sample: one in a power of two of them.
    const slowest = this.stage === ATTACK ? 12 : 13;
    this.mask = this.rateHigh > 0 && this.rateHigh < slowest ? (1 << (13 - this.rateHigh)) - 1 : 0;
  }

  private rate(patch: Uint8Array, high: number): number {
    const { which } = this;
    const isSustained = (patch[which] & 0x20) !== 0;
    // A modulator's envelope stands still without a key.
    if (which === 0 && !(high & 0x10)) return 0;
    switch (this.stage) {
      case ATTACK:
        return patch[4 + which] >> 4;
      case DECAY:
        return patch[4 + which] & 15;
      case SUSTAIN:
        return isSustained ? 0 : patch[6 + which] & 15;
      case DAMP:
        return DAMP_RATE;
      default:
        if (high & 0x20) return SUSTAINED_RELEASE_RATE;
        return isSustained ? patch[6 + which] & 15 : PERCUSSIVE_RELEASE_RATE;
    }
  }

  /** One sample of the envelope: 0, `STAGE_CHANGED` (its rates are to be worked out anew), or `NOTE_BEGINS`. */
  clockEnvelope(counter: number): number {
    const { stage } = this;
    if (stage === ATTACK) {
      if (this.level > 0) this.attack(counter);
      if (this.level > 0) return 0;
      this.stage = DECAY;
      return STAGE_CHANGED;
    }
    const isTime = (counter & this.mask) === 0;
    if (this.rateHigh > 0 && isTime) this.level = Math.min(MUTE, this.level + this.decayStep(counter));
    if (stage === DECAY && this.level >> 3 === this.sustainLevel) {
      this.stage = SUSTAIN;
      return STAGE_CHANGED;
    }
    if (this.level < SILENT) return 0;
    this.level = MUTE;
    if (stage !== DAMP || !isTime) return 0;
    this.stage = ATTACK;
    if (this.attackRate === 15) this.level = 0;
    return NOTE_BEGINS;
  }

  private attack(counter: number): void {
    const { rateHigh } = this;
    if (rateHigh === 0 || (counter & this.mask & ~3) !== 0) return;
    const steps = ENVELOPE_STEPS[this.rateLow];
    let shift = 0;
    if (rateHigh < 12) shift = steps[(counter >> (13 - rateHigh)) & 7] ? 4 : 0;
    else if (rateHigh < 15) shift = 16 - rateHigh - steps[(counter & 12) >> 1];
    if (shift > 0) this.level = Math.max(0, this.level - (this.level >> shift) - 1);
  }

  private decayStep(counter: number): number {
    const { rateHigh } = this;
    const steps = ENVELOPE_STEPS[this.rateLow];
    if (rateHigh < 13) return steps[(counter >> (13 - rateHigh)) & 7];
    if (rateHigh === 13) return steps[((counter & 12) >> 1) | (counter & 1)];
    return rateHigh === 14 ? steps[(counter & 12) >> 1] + 1 : 2;
  }

  clockPhase(): void {
    this.phase = (this.phase + this.increment) & 0x7ffff;
  }

  /** The operator's sample, -2043 to 2042, with its phase pushed by `push` 1024ths of a turn. */
  sample(push: number, tremolo: number, isLoud: boolean): number {
    if (this.level >= SILENT && !isLoud) return 0;
    const place = ((this.phase >> 9) + push) & 0x3ff;
    const isNegative = place >= 0x200;
    if (isNegative && this.isHalf) return -1;
    const attenuation = isLoud ? 0 : Math.min(MUTE, this.level + this.totalLevel + (this.hasTremolo ? tremolo : 0));
    const sine = LOG_SINE[(place & 0x100 ? place ^ 0xff : place) & 0xff];
    const amplitude = AMPLITUDE[Math.min(4095, sine + (attenuation << 4))];
    return isNegative ? ~amplitude : amplitude;
  }

  state(s: StateIO): void {
    this.phase = s.i32(this.phase, 0, 0x7ffff);
    this.level = s.u8(this.level, MUTE);
    this.stage = s.u8(this.stage, DAMP);
  }
}

/** What the vibrato adds to twice the frequency, in its step 0 to 7. */
function bend(frequency: number, step: number): number {
  if ((step & 3) === 0) return 0;
  const depth = (2 * frequency) >> (step & 1 ? 8 : 7);
  return step < 4 ? depth : -depth;
}
