import type { SoundOutput } from '../../base/sound.ts';
import type { StateIO } from '../../base/state.ts';
import { EpsmDrums } from './epsm-drums.ts';
import { OpnFm } from './opn.ts';
import type { SoundChip } from './sound-chip.ts';
import { FULL_5B, Sunsoft5bSound } from './sunsoft5b-sound.ts';

/** Half of the chip's clock, 8 MHz: what its parts count in. */
const TICK_HZ = 4e6;
/** Parts of a tick in which time is kept. */
const PARTS = 65536;

/** Hands steps on, at the CPU cycle that a tick is in. */
class AtCycles implements SoundOutput {
  private readonly output: SoundOutput;
  private readonly cycleOf: (tick: number) => number;

  constructor(output: SoundOutput, cycleOf: (tick: number) => number) {
    this.output = output;
    this.cycleOf = cycleOf;
  }

  get listening(): boolean {
    return this.output.listening;
  }

  addStep(tick: number, by: number): void {
    this.output.addStep(this.cycleOf(tick), by);
  }

  addMuffledStep(tick: number, by: number): void {
    this.output.addMuffledStep(this.cycleOf(tick), by);
  }
}

/**
 * The EPSM, a sound board for the port below the NES: a YMF288 with six channels of FM, three square waves as the Sunsoft 5B's, and six
 * drums. It hears the data bus in writes to $4016, by which OUT1 rises and falls, and has registers at $401C-$401F.
 * https://www.nesdev.org/wiki/Expansion_Port_Sound_Module. The drums are not the chip's own (`epsm-drums.ts`); how loud it is beside
 * the 2A03 is said in docs/decisions/0013-how-loud-the-sound-chips-are.md.
 */
export class Epsm {
  private readonly fm = new OpnFm();
  private readonly squares = new Sunsoft5bSound();
  private readonly drums = new EpsmDrums();
  private readonly chips: readonly SoundChip[] = [this.fm, this.squares, this.drums];
  /** Parts of a tick in a CPU cycle. */
  private readonly ratio: number;
  /** Parts of a tick that had passed at CPU cycle 0. */
  private offset = 0;
  /** The registers chosen in both sets. */
  private readonly chosen = new Uint8Array(2);
  /** The byte last written to $4016, and what was latched when OUT1 rose: four bits of data, and A0 and A1. */
  private out = 0;
  private latched = 0;

  static readonly derived: readonly string[] = ['ratio'];

  /** `cpuHz`: CPU cycles a second. */
  constructor(cpuHz: number) {
    this.ratio = Math.round((TICK_HZ / cpuHz) * PARTS);
    this.squares.setGain(-1 / FULL_5B);
  }

  /** Give the changes of level to `output` from now on. */
  connect(output: SoundOutput): void {
    const steps = new AtCycles(output, (tick) => Math.max(0, Math.ceil((tick * PARTS - this.offset) / this.ratio)));
    for (const chip of this.chips) chip.connect(steps);
  }

  power(): void {
    for (const chip of this.chips) chip.power();
    this.offset = 0;
    this.chosen.fill(0);
    this.out = 0;
    this.latched = 0;
  }

  private tickAt(cycle: number): number {
    return Math.floor((cycle * this.ratio + this.offset) / PARTS);
  }

  /** Count all cycles before `cycle`. */
  runTo(cycle: number): void {
    const tick = this.tickAt(cycle);
    for (const chip of this.chips) chip.runTo(tick);
  }

  /** A write of `data` to $4016 in cycle `cycle`. */
  drive(data: number, cycle: number): void {
    const change = (data ^ this.out) & 2;
    this.out = data;
    if (change === 0) return;
    // A0 comes on D3, and A1 on D2.
    if (data & 2) this.latched = (data & 0xf0) | ((data >> 3) & 1) | ((data >> 1) & 2);
    else this.write(this.latched & 3, (this.latched & 0xf0) | (data >> 4), cycle);
  }

  /** A write to $401C + `pins`: bit 0 (A0) says data or the number of a register, bit 1 (A1) which set of registers. */
  write(pins: number, data: number, cycle: number): void {
    const set = (pins >> 1) & 1;
    if ((pins & 1) === 0) {
      this.chosen[set] = data;
      return;
    }
    const register = this.chosen[set];
    const tick = this.tickAt(cycle);
    if (set === 1) {
      if (register >= 0x30) this.fm.write(0x100 | register, data, tick);
    } else if (register < 0x10) {
      if (register < 14) this.squares.write(register, data, tick);
    } else if (register < 0x20) this.drums.write(register, data, tick);
    else this.fm.write(register, data, tick);
  }

  /** All cycle numbers become `cycles` less. */
  rebase(cycles: number): void {
    const parts = cycles * this.ratio + this.offset;
    const ticks = Math.floor(parts / PARTS);
    this.offset = parts - ticks * PARTS;
    for (const chip of this.chips) chip.rebase(ticks);
  }

  state(s: StateIO): void {
    this.offset = s.u16(this.offset);
    s.block(this.chosen);
    this.out = s.u8(this.out);
    this.latched = s.u8(this.latched);
    // The chips' time is in ticks.
    const { now } = s;
    s.now = this.tickAt(now);
    for (const chip of this.chips) chip.state(s);
    s.now = now;
  }
}
