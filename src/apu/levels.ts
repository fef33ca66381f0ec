import { pulseDac } from '../base/sound.ts';

/** What has a volume of its own: the 2A03's five channels, and all chips of a cartridge. */
export type Channel = 'pulse1' | 'pulse2' | 'triangle' | 'noise' | 'delta' | 'cartridge';

/** All channels as loud as on the console. */
export const FULL_VOLUMES: Readonly<Record<Channel, number>> = {
  pulse1: 1,
  pulse2: 1,
  triangle: 1,
  noise: 1,
  delta: 1,
  cartridge: 1,
};

/** `volumes` with the 2A03's pulses and its other channels so many times as loud, as a music file may want it. */
export function mixed(
  volumes: Readonly<Record<Channel, number>>,
  pulses: number,
  others: number,
): Record<Channel, number> {
  const { pulse1, pulse2, triangle, noise, delta, cartridge } = volumes;
  return {
    ...{ pulse1: pulse1 * pulses, pulse2: pulse2 * pulses, cartridge },
    ...{ triangle: triangle * others, noise: noise * others, delta: delta * others },
  };
}

/** Both pulse channels' levels, 0 to 15, as one number, 0 to 255. */
export function pulsesOf(pulse1: number, pulse2: number): number {
  return (pulse1 << 4) | pulse2;
}

/**
 * Levels of triangle (0 to 15; 7.5 is the mean of an inaudible one), noise (0 to 15) and delta channel (0 to 127) as one
 * number, 0 to 63,487.
 */
export function othersOf(triangle: number, noise: number, delta: number): number {
  return ((2 * triangle) << 11) | (noise << 7) | delta;
}

/**
 * What the two DACs give, each channel as loud as its volume says: parts of full scale. They stay in fields, so that no number
 * is put on the heap. https://www.nesdev.org/wiki/APU_Mixer
 */
export class Dacs {
  /** What the pulse channels' DAC gives now. */
  pulse = 0;
  /** What the other one gives. */
  other = 0;
  /** By what `pulsesOf` gives. */
  private readonly pulses = new Float64Array(256);
  /** Conductances of triangle and noise, by `othersOf` without the delta channel, and of that by its level. */
  protected readonly triangleNoise = new Float64Array(31 << 4);
  protected readonly deltas = new Float64Array(128);

  /** `volumes`: of each channel, 1 is as on the console. What comes out follows with the next levels. */
  setVolumes(volumes: Readonly<Record<Channel, number>>): void {
    for (let i = 0; i < 256; i++) this.pulses[i] = pulseDac(volumes.pulse1 * (i >> 4) + volumes.pulse2 * (i & 15));
    for (let i = 0; i < this.triangleNoise.length; i++) {
      this.triangleNoise[i] = (volumes.triangle * (i >> 4)) / 2 / 8227 + (volumes.noise * (i & 15)) / 12241;
    }
    for (let i = 0; i < 128; i++) this.deltas[i] = (volumes.delta * i) / 22638;
  }

  /** The pulse channels' levels are these, as `pulsesOf` gives them. */
  setPulses(pulses: number): void {
    this.pulse = this.pulses[pulses];
  }

  /** The other channels' levels are these, as `othersOf` gives them. */
  setOthers(others: number): void {
    const sum = this.triangleNoise[others >> 7] + this.deltas[others & 127];
    this.other = (159.79 * sum) / (1 + 100 * sum);
  }
}
