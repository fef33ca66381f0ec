import { PULSE_LEVEL } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import { OpnOperator } from './opn-operator.ts';
import { SoundChip } from './sound-chip.ts';

/** Ticks of half the chip's clock in a sample. */
const TICK = 72;
const CHANNELS = 6;
/** Samples in one of the 128 steps of the LFO, by its frequency. YM2608 manual, "LFO". */
const LFO_SAMPLES: readonly number[] = [108, 77, 71, 67, 62, 44, 8, 5];
/** How far the tremolo's 0 to 126 are shifted, by its depth: none, 1.4, 5.9 and 11.8 dB. */
const TREMOLO_SHIFTS: readonly number[] = [8, 3, 1, 0];
/** Depth of the vibrato, in cents. YM2608 manual, "PMS". */
const VIBRATO_CENTS: readonly number[] = [0, 3.4, 6.7, 10, 14, 20, 40, 80];
/** The vibrato has eight steps from its middle to each end. */
const VIBRATO_STEPS = 8;
/** Operators 1 to 4, which registers have in the order 1, 3, 2, 4. */
const ORDER: readonly number[] = [0, 2, 1, 3];
/** Beyond all that channels can give. */
const LOUDEST = 0x20000;
/** An operator at its loudest, as wide as a pulse of the chip's SSG at its loudest: a pulse has a sixth of that. */
const UNIT = Math.round(PULSE_LEVEL / 2730);

/** A channel: four operators, which push each other and are heard by one of eight plans. */
class Channel {
  static readonly derived: readonly string[] = ['algorithm', 'feedback', 'tremolo', 'cents', 'sides'];

  readonly operators: readonly OpnOperator[] = [0, 1, 2, 3].map(() => new OpnOperator());
  /** Frequencies (11 bits) and octaves of each operator: all alike, but in the third channel's special mode. */
  readonly frequencies = new Uint16Array(4);
  readonly blocks = new Uint8Array(4);
  /** Registers $B0 and $B4. */
  readonly registers = new Uint8Array(2);
  /** Operator 1's last two samples. */
  private last = 0;
  private beforeLast = 0;
  private algorithm = 0;
  private feedback = 0;
  private tremolo = 0;
  private cents = 0;
  /** 0 to 2: on how many sides it is heard. */
  private sides = 0;

  power(): void {
    for (const operator of this.operators) operator.power();
    this.frequencies.fill(0);
    this.blocks.fill(0);
    this.registers.set([0, 0xc0]);
    this.last = 0;
    this.beforeLast = 0;
    this.configure();
  }

  configure(): void {
    const [plan, lfo] = this.registers;
    this.algorithm = plan & 7;
    this.feedback = (plan >> 3) & 7;
    this.tremolo = TREMOLO_SHIFTS[(lfo >> 4) & 3];
    this.cents = VIBRATO_CENTS[lfo & 7];
    this.sides = (lfo >> 7) + ((lfo >> 6) & 1);
    for (let i = 0; i < 4; i++) this.operators[i].configure(this.frequencies[i], this.blocks[i]);
  }

  get isIdle(): boolean {
    const [a, b, c, d] = this.operators;
    return a.isIdle && b.isIdle && c.isIdle && d.isIdle && this.last === 0 && this.beforeLast === 0;
  }

  /** A sample of phases and envelopes; `turn` is the envelopes' turn, or -1 in the two samples between; `vibrato` -8 to 8. */
  clock(turn: number, vibrato: number): void {
    const factor = vibrato === 0 || this.cents === 0 ? 0 : 2 ** ((this.cents * vibrato) / VIBRATO_STEPS / 1200);
    for (let i = 0; i < 4; i++) {
      const operator = this.operators[i];
      operator.clockSsg();
      if (turn >= 0) operator.clockEnvelope(turn);
      const bend = factor === 0 ? -1 : Math.round(2 * this.frequencies[i] * factor) & 0xfff;
      operator.clockPhase(bend, this.blocks[i]);
    }
  }

  /** The channel's sample, as the mean of both sides. `lfo`: 0 to 126. */
  sample(lfo: number): number {
    const am = lfo >> this.tremolo;
    const [one, two, three, four] = this.operators;
    const push = this.feedback === 0 ? 0 : (this.last + this.beforeLast) >> (10 - this.feedback);
    this.beforeLast = this.last;
    const a = one.sample(push, am);
    this.last = a;
    const sum = this.plan(a, am, two, three, four);
    return (Math.max(-8192, Math.min(8191, sum)) * this.sides) / 2;
  }

  /** Operators 2 to 4 after operator 1's sample `a`. YM2608 manual, "Algorithm". */
  private plan(a: number, am: number, two: OpnOperator, three: OpnOperator, four: OpnOperator): number {
    const half = a >> 1;
    switch (this.algorithm) {
      case 0:
        return four.sample(three.sample(two.sample(half, am) >> 1, am) >> 1, am);
      case 1:
        return four.sample(three.sample((a + two.sample(0, am)) >> 1, am) >> 1, am);
      case 2:
        return four.sample((a + three.sample(two.sample(0, am) >> 1, am)) >> 1, am);
      case 3:
        return four.sample((two.sample(half, am) + three.sample(0, am)) >> 1, am);
      case 4:
        return two.sample(half, am) + four.sample(three.sample(0, am) >> 1, am);
      case 5:
        return two.sample(half, am) + three.sample(half, am) + four.sample(half, am);
      case 6:
        return two.sample(half, am) + three.sample(0, am) + four.sample(0, am);
      default:
        return a + two.sample(0, am) + three.sample(0, am) + four.sample(0, am);
    }
  }

  state(s: StateIO): void {
    for (const operator of this.operators) operator.state(s);
    for (let i = 0; i < 4; i++) {
      this.frequencies[i] = s.u16(this.frequencies[i], 0x7ff);
      this.blocks[i] = s.u8(this.blocks[i], 7);
    }
    s.block(this.registers);
    this.last = s.i32(this.last, -LOUDEST, LOUDEST);
    this.beforeLast = s.i32(this.beforeLast, -LOUDEST, LOUDEST);
    if (s.loading) this.configure();
  }
}

/**
 * The FM of a YMF288: six channels of four operators, in ticks of half the chip's clock (4 MHz). Registers have the chip's numbers,
 * those of the second set from $100 on. Its timers are not here, nor is the mode in which one of them hits keys.
 */
export class OpnFm extends SoundChip {
  private readonly units: readonly Channel[] = Array.from({ length: CHANNELS }, () => new Channel());
  /** Upper bits of a frequency, which count when the lower ones are written: of channels, and of the third's operators. */
  private readonly high = new Uint8Array(2);
  /** Frequencies of the third channel's special mode, as register $A8 to $AA and $AC to $AE have them. */
  private readonly special = new Uint8Array(6);
  /** Register $27 bits 6-7: the third channel's operators have frequencies of their own. */
  private isSpecial = false;
  /** Register $22. */
  private lfo = 0;
  private lfoWait = 0;
  private lfoStep = 0;
  /** Turns of the envelopes, 12 bits, and samples until the next. */
  private turn = 0;
  private untilTurn = 0;
  private wait = TICK - 1;
  private level = 0;

  override power(): void {
    super.power();
    for (const channel of this.units) channel.power();
    this.high.fill(0);
    this.special.fill(0);
    this.isSpecial = false;
    this.lfo = 0;
    this.lfoWait = 0;
    this.lfoStep = 0;
    this.turn = 0;
    this.untilTurn = 0;
    this.wait = TICK - 1;
    this.level = 0;
  }

  protected override setRegister(register: number, data: number): void {
    if (register === 0x22) this.lfo = data & 15;
    else if (register === 0x27) this.setSpecial((data & 0xc0) !== 0);
    else if (register === 0x28) this.hitKey(data);
    else if ((register & 0xff) >= 0x30 && (register & 3) !== 3) this.setChannel(register, data);
  }

  private setSpecial(isSpecial: boolean): void {
    this.isSpecial = isSpecial;
    this.tuneThird();
  }

  private hitKey(data: number): void {
    if ((data & 3) === 3) return;
    const { operators } = this.units[(data & 3) + (data & 4 ? 3 : 0)];
    for (let i = 0; i < 4; i++) operators[i].setKey(((data >> (4 + i)) & 1) !== 0);
  }

  private setChannel(register: number, data: number): void {
    const low = register & 0xff;
    const channel = this.units[(register & 3) + (register & 0x100 ? 3 : 0)];
    if (low < 0xa0) channel.operators[ORDER[(low >> 2) & 3]].registers[(low >> 4) - 3] = maskOf(low, data);
    else if (low < 0xb0) this.setFrequency(register, data, channel);
    else if (low < 0xb8) channel.registers[(low >> 2) & 1] = data;
    channel.configure();
  }

  private setFrequency(register: number, data: number, channel: Channel): void {
    const kind = (register >> 2) & 3;
    if (kind & 1) this.high[kind >> 1] = data & 0x3f;
    else if (kind === 0) {
      channel.frequencies.fill(((this.high[0] & 7) << 8) | data);
      channel.blocks.fill(this.high[0] >> 3);
      if (channel === this.units[2]) this.tuneThird();
    } else if ((register & 0x100) === 0) {
      this.special[register & 3] = data;
      this.special[3 + (register & 3)] = this.high[1];
      this.tuneThird();
    }
  }

  /** The third channel's operators 1 to 3 have the frequencies of $A9, $AA and $A8; operator 4 the channel's own. */
  private tuneThird(): void {
    const third = this.units[2];
    const { special, isSpecial } = this;
    [1, 2, 0].forEach((from, operator) => {
      third.frequencies[operator] = isSpecial ? ((special[3 + from] & 7) << 8) | special[from] : third.frequencies[3];
      third.blocks[operator] = isSpecial ? (special[3 + from] >> 3) & 7 : third.blocks[3];
    });
    third.configure();
  }

  protected override play(until: number): void {
    let at = this.now + this.wait;
    for (; at < until; at += TICK) {
      const level = this.sample() * UNIT;
      if (level !== this.level) this.output.addStep(at, level - this.level);
      this.level = level;
    }
    this.wait = at - until;
  }

  protected override skip(until: number): void {
    let at = this.now + this.wait;
    for (; at < until; at += TICK) this.level = this.sample() * UNIT;
    this.wait = at - until;
  }

  private sample(): number {
    const turn = this.untilTurn === 0 ? this.turn : -1;
    this.clockLfo();
    const step = this.lfoStep;
    const tremolo = (step < 64 ? 63 - step : step - 64) * 2;
    const vibrato = (this.lfo & 8) === 0 ? 0 : vibratoAt(step >> 2);
    const am = (this.lfo & 8) === 0 ? 0 : tremolo;
    let sum = 0;
    for (let i = 0; i < CHANNELS; i++) {
      const channel = this.units[i];
      if (channel.isIdle) continue;
      channel.clock(turn, vibrato);
      sum += channel.sample(am);
    }
    this.untilTurn = (this.untilTurn + 2) % 3;
    if (turn >= 0) this.turn = (this.turn + 1) & 0xfff;
    return sum;
  }

  private clockLfo(): void {
    if ((this.lfo & 8) === 0) {
      this.lfoStep = 0;
      this.lfoWait = 0;
    } else if (++this.lfoWait >= LFO_SAMPLES[this.lfo & 7]) {
      this.lfoWait = 0;
      this.lfoStep = (this.lfoStep + 1) & 127;
    }
  }

  override state(s: StateIO): void {
    super.state(s);
    for (let i = 0; i < CHANNELS; i++) this.units[i].state(s);
    s.block(this.high, 0x3f);
    s.block(this.special);
    this.isSpecial = s.bit(this.isSpecial);
    this.lfo = s.u8(this.lfo, 15);
    this.lfoWait = s.u8(this.lfoWait, 127);
    this.lfoStep = s.u8(this.lfoStep, 127);
    this.turn = s.u16(this.turn, 0xfff);
    this.untilTurn = s.u8(this.untilTurn, 2);
    this.wait = s.u8(this.wait, TICK);
    this.level = s.i32(this.level);
  }
}

/** Bits of an operator's register that mean something. */
function maskOf(register: number, data: number): number {
  return register >= 0x40 && register < 0x50 ? data & 0x7f : data;
}

/** The vibrato's triangle, -8 to 8, in its step 0 to 31. */
function vibratoAt(step: number): number {
  const quarter = step & 7;
  const rise = (step & 8) === 0 ? quarter : VIBRATO_STEPS - quarter;
  return step < 16 ? rise : -rise;
}
