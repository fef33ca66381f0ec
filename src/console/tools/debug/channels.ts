import type { APU_CHANNELS } from '../../../apu/voices.ts';
import type { ChannelName } from '../../mix.ts';
import type { Nes } from '../../nes.ts';
import { Voices } from '../../voices.ts';
import { Scopes } from './scopes.ts';

/** What registers and counters of a channel say; each channel has some of them. */
export interface ChannelDetails {
  /** Of the timer: 0 to 2047; of the noise channel, CPU cycles. */
  readonly period?: number;
  /** Which waveform of a pulse, 0 to 3: high for 12.5, 25, 50 and 75 % of the time. */
  readonly duty?: number;
  /** 0 to 15. */
  readonly volume?: number;
  /** The volume is the envelope's, which decays. */
  readonly decays?: boolean;
  /** What is left in the length counter. */
  readonly length?: number;
  /** What is left in the triangle's linear counter. */
  readonly linear?: number;
  /** The sweep unit changes the period. */
  readonly sweeps?: boolean;
  /** Which of the periods of noise and delta channel, 0 to 15. */
  readonly rate?: number;
  /** The noise's short sequence. */
  readonly isShort?: boolean;
  /** Of the delta channel's DAC, 0 to 127. */
  readonly output?: number;
  /** CPU address of the sample's next byte, and how many are left. */
  readonly sample?: number;
  readonly bytesLeft?: number;
  readonly loops?: boolean;
}

/** What a channel plays now. */
export interface ChannelInfo {
  readonly name: ChannelName;
  /** How loud, as a part of the loudest, 0 to 1. */
  readonly level: number;
  /** Its tone, Hz; 0 for what has none. */
  readonly hz: number;
  readonly details: ChannelDetails;
}

/** What the channels of a console play: the 2A03's five, then those of the cartridge's chips. */
export class Channels {
  private readonly nes: Nes;
  private readonly voices: Voices;

  constructor(nes: Nes) {
    this.nes = nes;
    this.voices = new Voices(nes);
  }

  /** What each plays now. */
  look(): ChannelInfo[] {
    const { voices, nes } = this;
    voices.look();
    const details = detailsOf(nes);
    return voices.names.map((name, i) => ({
      name,
      level: voices.levels[i],
      hz: voices.hz[i],
      details: details[name] ?? {},
    }));
  }

  /** Follow each channel's level from now on, until `Scopes.end`. */
  scopes(): Scopes {
    return new Scopes(this.nes, this.voices.names);
  }
}

function detailsOf({ apu }: Nes): Partial<Record<ChannelName, ChannelDetails>> {
  const { pulse1, pulse2, triangle, noise, dmc } = apu;
  const pulse = ({ sweep, duty, envelope, length }: typeof pulse1): ChannelDetails => ({
    ...{ period: sweep.period, duty, volume: envelope.volume, decays: !envelope.constant },
    ...{ length: length.count, sweeps: sweep.enabled && sweep.shift > 0 },
  });
  return {
    pulse1: pulse(pulse1),
    pulse2: pulse(pulse2),
    triangle: { period: triangle.period, linear: triangle.linear.count, length: triangle.length.count },
    noise: {
      ...{ period: noise.period, rate: noise.rate, isShort: noise.short, volume: noise.envelope.volume },
      ...{ decays: !noise.envelope.constant, length: noise.length.count },
    },
    delta: { rate: dmc.rate, output: dmc.level, sample: dmc.address, bytesLeft: dmc.bytes, loops: dmc.loop },
  } satisfies Record<(typeof APU_CHANNELS)[number], ChannelDetails>;
}
