import type { StateIO } from '../../base/state.ts';

/** Stages of an envelope. */
const ATTACK = 0;
const DECAY = 1;
const SUSTAIN = 2;
const RELEASE = 3;
/** The highest attenuation, in steps of 0.094 dB: nothing is heard. */
const MUTE = 0x3ff;
/** From this attenuation on SSG-EG begins its shape anew. */
const SSG_TOP = 0x200;

/** By how much the phase is detuned by `DT1` 1 to 3, for each of the 32 key codes. YM2608 manual, "Detune". */
const DETUNE: readonly (readonly number[])[] = [
  new Array<number>(32).fill(0),
  [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 8, 8, 8],
  [1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 11, 12, 13, 14, 16, 16, 16, 16],
  [2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 20, 22, 22, 22, 22],
];

/** Whether an envelope steps in each of eight turns, by the low bits of its rate. */
const STEPS: readonly (readonly number[])[] = [
  [0, 1, 0, 1, 0, 1, 0, 1],
  [0, 1, 0, 1, 1, 1, 0, 1],
  [0, 1, 1, 1, 0, 1, 1, 1],
  [0, 1, 1, 1, 1, 1, 1, 1],
];
/** Of fast rates (48 and above) these turns have twice the step. */
const TWICE: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 1, 0, 0, 0, 1],
  [0, 1, 0, 1, 0, 1, 0, 1],
  [0, 1, 1, 1, 0, 1, 1, 1],
];

/** Minus the logarithm of the first quarter of a sine, in 256ths of a halving. */
const LOG_SINE: Uint16Array = Uint16Array.from({ length: 256 }, (_, x) =>
  Math.round(-Math.log2(Math.sin(((x + 0.5) * Math.PI) / 512)) * 256),
);
/** What an attenuation of 0 to 8191 such units leaves: 13 bits. */
const AMPLITUDE: Uint16Array = Uint16Array.from(
  { length: 8192 },
  (_, level) => ((1024 + Math.round((2 ** ((255 - (level & 255)) / 256) - 1) * 1024)) << 2) >> (level >> 8),
);

/** By how much the attenuation goes in one turn of the envelope, for a rate of 0 to 63 and the turn's number. */
function stepOf(rate: number, counter: number): number {
  if (rate < 2) return 0;
  if (rate < 48) {
    const shift = 11 - (rate >> 2);
    if ((counter & ((1 << shift) - 1)) !== 0) return 0;
    // The slowest rates have only two patterns.
    const pattern = rate < 8 ? (rate < 6 ? 0 : 2) : rate & 3;
    return STEPS[pattern][(counter >> shift) & 7];
  }
  if (rate >= 60) return 8;
  return (1 << ((rate >> 2) - 12)) << TWICE[rate & 3][counter & 7];
}

/**
 * An operator of Yamaha's OPN chips: a sine whose phase others may push, with an envelope. Registers as in the YM2608 manual; the
 * envelope's turns as Nemesis measured them on the YM2612 (https://gendev.spritesmind.net/forum/viewtopic.php?t=386).
 */
export class OpnOperator {
  static readonly derived: readonly string[] = ['increment', 'keyCode', 'attack', 'decay', 'sustain', 'release'];

  /** Registers $30, $40 to $90 of this operator. */
  readonly registers = new Uint8Array(7);
  /** 20 bits, of which the upper ten are the place in the sine. */
  phase = 0;
  /** Attenuation by the envelope. */
  level = MUTE;
  private stage = RELEASE;
  private isKeyOn = false;
  /** SSG-EG: upside down. */
  private isInverted = false;
  /** What the phase goes on by in a sample, without vibrato. */
  private increment = 0;
  private keyCode = 0;
  private attack = 0;
  private decay = 0;
  private sustain = 0;
  private release = 0;

  power(): void {
    this.registers.fill(0);
    this.phase = 0;
    this.level = MUTE;
    this.stage = RELEASE;
    this.isKeyOn = false;
    this.isInverted = false;
    this.configure(0, 0);
  }

  /** Works everything out anew; `frequency` has 11 bits, `block` three. */
  configure(frequency: number, block: number): void {
    const r = this.registers;
    const top = frequency >> 10;
    const low = ((frequency >> 7) & 7) !== 0;
    const all = ((frequency >> 7) & 7) === 7;
    this.keyCode = (block << 2) | (top << 1) | (top ? (low ? 1 : 0) : all ? 1 : 0);
    this.increment = this.incrementOf(frequency << 1, block);
    const scale = this.keyCode >> (3 - (r[2] >> 6));
    const rate = (value: number) => (value === 0 ? 0 : Math.min(63, 2 * value + scale));
    this.attack = rate(r[2] & 31);
    this.decay = rate(r[3] & 31);
    this.sustain = rate(r[4] & 31);
    this.release = rate(2 * (r[5] & 15) + 1);
  }

  /** `frequency` has 12 bits, of which the lowest is only the vibrato's. */
  private incrementOf(frequency: number, block: number): number {
    const r = this.registers;
    const detune = DETUNE[(r[0] >> 4) & 3][this.keyCode];
    const base = ((frequency << block) >> 2) + ((r[0] & 0x40) !== 0 ? -detune : detune);
    const multiple = r[0] & 15;
    return multiple === 0 ? (base & 0x1ffff) >> 1 : (base & 0x1ffff) * multiple;
  }

  get hasTremolo(): boolean {
    return (this.registers[3] & 0x80) !== 0;
  }

  /** Whether nothing is heard of it until a key is hit. */
  get isIdle(): boolean {
    return this.stage === RELEASE && this.level >= MUTE;
  }

  setKey(isOn: boolean): void {
    if (isOn === this.isKeyOn) return;
    this.isKeyOn = isOn;
    if (isOn) {
      this.phase = 0;
      this.isInverted = (this.registers[6] & 0x0c) === 0x0c;
      this.begin();
    } else if (this.stage !== RELEASE) {
      if ((this.registers[6] & 8) !== 0 && this.isInverted) this.level = (SSG_TOP - this.level) & MUTE;
      this.stage = RELEASE;
      this.isInverted = false;
    }
  }

  private begin(): void {
    this.stage = ATTACK;
    if (this.attack >= 62) this.level = 0;
  }

  /** One turn of the envelope, every third sample; `counter` is the turn's number. */
  clockEnvelope(counter: number): void {
    if (this.stage === ATTACK) {
      if (this.level > 0) {
        const step = this.attack < 62 ? stepOf(this.attack, counter) : 0;
        // The nearer it is, the smaller is the step.
        if (step > 0) this.level = Math.max(0, this.level + ((~this.level * step) >> 4));
        return;
      }
      this.stage = DECAY;
    }
    const sustainLevel = this.registers[5] >> 4;
    if (this.stage === DECAY && this.level >= (sustainLevel === 15 ? 0x3e0 : sustainLevel << 5)) this.stage = SUSTAIN;
    const rate = this.stage === DECAY ? this.decay : this.stage === SUSTAIN ? this.sustain : this.release;
    const step = stepOf(rate, counter);
    const isSsg = (this.registers[6] & 8) !== 0;
    if (!isSsg) this.level = Math.min(MUTE, this.level + step);
    else if (this.level < SSG_TOP) this.level += 4 * step;
    if (this.level > MUTE) this.level = MUTE;
  }

  /** SSG-EG, in each sample: what happens when the envelope has come to its end. */
  clockSsg(): void {
    const mode = this.registers[6];
    if ((mode & 8) === 0 || this.level < SSG_TOP) return;
    const alternates = (mode & 2) !== 0;
    if (this.stage === RELEASE) this.level = MUTE;
    else if ((mode & 1) !== 0) {
      this.isInverted = alternates !== ((mode & 4) !== 0);
      if (this.stage !== ATTACK) this.level = this.isInverted ? SSG_TOP : MUTE;
    } else {
      if (alternates) this.isInverted = !this.isInverted;
      else this.phase = 0;
      if (this.stage !== ATTACK) this.begin();
    }
  }

  /** The next sample's phase; `bend` is what the vibrato makes of the frequency, 12 bits, or -1 where it does nothing. */
  clockPhase(bend: number, block: number): void {
    const by = bend < 0 ? this.increment : this.incrementOf(bend, block);
    this.phase = (this.phase + by) & 0xfffff;
  }

  /** The sample, -8188 to 8188, with its phase pushed by `push` 1024ths of a turn and `tremolo` more attenuation. */
  sample(push: number, tremolo: number): number {
    const level = this.isInverted ? (SSG_TOP - this.level) & MUTE : this.level;
    const attenuation = level + (this.registers[1] << 3) + (this.hasTremolo ? tremolo : 0);
    if (attenuation >= MUTE) return 0;
    const place = ((this.phase >> 10) + push) & 0x3ff;
    const amplitude = AMPLITUDE[LOG_SINE[(place & 0x100 ? place ^ 0xff : place) & 0xff] + (attenuation << 2)];
    return place >= 0x200 ? -amplitude : amplitude;
  }

  state(s: StateIO): void {
    s.block(this.registers);
    this.phase = s.i32(this.phase, 0, 0xfffff);
    this.level = s.u16(this.level, MUTE);
    this.stage = s.u8(this.stage, RELEASE);
    this.isKeyOn = s.bit(this.isKeyOn);
    this.isInverted = s.bit(this.isInverted);
  }
}
