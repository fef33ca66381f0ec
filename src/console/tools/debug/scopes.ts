import type { Mixer } from '../../../apu/mixer.ts';
import type { SoundOutput } from '../../../base/sound.ts';
import type { SoundChip } from '../../../mappers/sound/sound-chip.ts';
import type { ChannelName } from '../../mix.ts';
import type { Nes } from '../../nes.ts';

/** CPU cycles to a sample. */
const CYCLES = 32;
/** Samples that are remembered: a power of two, some 70 ms. */
const SIZE = 4096;
/** By the 2A03's channels, which a 2A03 counts in steps of their own: the highest level. */
const HIGHEST = [15, 15, 15, 15, 127];

/** Samples of a scope in a second, of an NTSC console. */
export const SCOPE_HZ: number = 1_789_773 / CYCLES;

/** Passes steps of a chip's channel on, and tells of them. */
class Listener implements SoundOutput {
  readonly output: SoundOutput;
  private readonly heard: (cycle: number, by: number) => void;

  constructor(output: SoundOutput, heard: (cycle: number, by: number) => void) {
    this.output = output;
    this.heard = heard;
  }

  get listening(): boolean {
    return this.output.listening;
  }

  addStep(cycle: number, by: number): void {
    this.heard(cycle, by);
    this.output.addStep(cycle, by);
  }

  addMuffledStep(cycle: number, by: number): void {
    this.heard(cycle, by);
    this.output.addMuffledStep(cycle, by);
  }
}

/**
 * The level that each channel gave in the last moments, while sound is made. It stands in front of the mixer, which hears all as it
 * is; `end` takes that away. Mutes and volumes come behind it.
 */
export class Scopes {
  readonly names: readonly ChannelName[];
  /** For each channel a ring of levels: of the 2A03's 0 to 1, of a chip's in its own units. The newest lies before `made`. */
  readonly samples: readonly Float32Array[];
  /** Samples of all that were made up to the last look. */
  made = 0;
  private readonly nes: Nes;
  private readonly levels: Float32Array;
  /** Samples of each channel that were ever made. */
  private readonly ends: Float64Array;
  /** Cycles before the one from which the machine counts now. */
  private base = 0;

  constructor(nes: Nes, names: readonly ChannelName[]) {
    this.nes = nes;
    this.names = names;
    this.samples = names.map(() => new Float32Array(SIZE));
    this.levels = new Float32Array(names.length);
    this.ends = new Float64Array(names.length);
    nes.bus.catchUp();
    this.base = -nes.bus.cycle;
    this.standBefore(nes.apu.mixer);
    this.look();
  }

  /** See what was played up to now. */
  look(): void {
    const { nes, names } = this;
    nes.bus.catchUp();
    const { pulse1, pulse2, triangle, noise, dmc } = nes.apu;
    for (const [i, { level }] of [pulse1, pulse2, triangle, noise, dmc].entries()) this.set(i, level, nes.bus.cycle);
    let at = names.length - nes.board.sounds.reduce((sum, chip) => sum + chip.channels.length, 0);
    for (const chip of nes.board.sounds) {
      this.listenTo(chip, at);
      at += chip.channels.length;
    }
    for (const i of names.keys()) this.advance(i, nes.bus.cycle);
    this.made = Math.max(0, Math.floor((this.base + nes.bus.cycle) / CYCLES));
  }

  /** Nothing is followed any more. */
  end(): void {
    const { mixer } = this.nes.apu;
    for (const name of ['setPulses', 'setOthers', 'rebase'] as const) Reflect.deleteProperty(mixer, name);
    for (const chip of this.nes.board.sounds) {
      chip.outputs = chip.outputs?.map((output) => (output instanceof Listener ? output.output : output)) ?? null;
    }
  }

  private standBefore(mixer: Mixer): void {
    const { setPulses, setOthers, rebase } = mixer;
    mixer.setPulses = (cycle, pulses) => {
      this.set(0, pulses >> 4, cycle);
      this.set(1, pulses & 15, cycle);
      setPulses.call(mixer, cycle, pulses);
    };
    mixer.setOthers = (cycle, others) => {
      this.set(2, (others >> 11) / 2, cycle);
      this.set(3, (others >> 7) & 15, cycle);
      this.set(4, others & 127, cycle);
      setOthers.call(mixer, cycle, others);
    };
    mixer.rebase = (cycles) => {
      this.base += cycles;
      rebase.call(mixer, cycles);
    };
  }

  /** Stand before the channels of a chip, unless it stands there. */
  private listenTo(chip: SoundChip, first: number): void {
    if (chip.outputs?.every((output) => output instanceof Listener)) return;
    if (chip.outputs === null) chip.route(chip.channels.map(() => this.nes.apu.mixer));
    const hear = (channel: number) => (cycle: number, by: number) => {
      this.advance(channel, cycle);
      this.levels[channel] += by;
    };
    chip.outputs = (chip.outputs ?? []).map((output, i) => new Listener(output, hear(first + i)));
  }

  private set(channel: number, level: number, cycle: number): void {
    this.advance(channel, cycle);
    this.levels[channel] = level / HIGHEST[channel];
  }

  /** Up to `cycle` the level of a channel has been what it is; each is told by itself, some later than others. */
  private advance(channel: number, cycle: number): void {
    const { ends, levels } = this;
    const end = Math.floor((this.base + cycle) / CYCLES);
    const ring = this.samples[channel];
    let at = Math.max(ends[channel], end - SIZE);
    for (; at < end; at++) ring[at & (SIZE - 1)] = levels[channel];
    ends[channel] = at;
  }
}
