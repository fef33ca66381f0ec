import { pulseDac } from '../base/sound.ts';
import { type Channel, Dacs } from './levels.ts';

/** How far to one side each channel is: -1 left, 0 in the middle, 1 right. */
type Places = Readonly<Partial<Record<Channel, number>>>;

/**
 * What is more on the right than in the middle, for stereo: of what a DAC gives, each channel's part goes where the channel is. A
 * DAC gives less for two channels than for each by itself; both have their share of that.
 */
export class SideDacs extends Dacs {
  /** By what `pulsesOf` gives. */
  private readonly pulseSides = new Float64Array(256);
  /** Conductances of triangle and noise by their places, as `triangleNoise` has them, and the place of the delta channel. */
  private readonly placed = new Float64Array(31 << 4);
  private readonly deltaPlace: number;

  constructor(volumes: Readonly<Record<Channel, number>>, places: Places) {
    super();
    this.setVolumes(volumes);
    const { pulse1 = 0, pulse2 = 0, triangle = 0, noise = 0, delta = 0 } = places;
    for (let i = 1; i < 256; i++) {
      const first = volumes.pulse1 * (i >> 4);
      const second = volumes.pulse2 * (i & 15);
      const sum = first + second;
      this.pulseSides[i] = sum === 0 ? 0 : (pulseDac(sum) * (pulse1 * first + pulse2 * second)) / sum;
    }
    for (let i = 0; i < this.placed.length; i++) {
      this.placed[i] = triangle * this.triangleNoise[i & ~15] + noise * this.triangleNoise[i & 15];
    }
    this.deltaPlace = delta;
  }

  override setPulses(pulses: number): void {
    this.pulse = this.pulseSides[pulses];
  }

  override setOthers(others: number): void {
    super.setOthers(others);
    const delta = this.deltas[others & 127];
    const sum = this.triangleNoise[others >> 7] + delta;
    if (sum !== 0) this.other *= (this.placed[others >> 7] + this.deltaPlace * delta) / sum;
  }
}
