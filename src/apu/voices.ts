import type { Voice } from '../base/sound.ts';
import type { Apu } from './apu.ts';
import type { Channel } from './levels.ts';

/** The 2A03's five, as they are counted. */
export const APU_CHANNELS = ['pulse1', 'pulse2', 'triangle', 'noise', 'delta'] as const satisfies readonly Channel[];

/**
 * What channel `index` of `APU_CHANNELS` plays now, into `into`; of the delta channel, where its level is. `cpuHz` is the clock of
 * the console's CPU.
 */
export function apuVoice(apu: Apu, index: number, cpuHz: number, into: Voice): void {
  const { pulse1, pulse2, triangle, noise, dmc } = apu;
  into.hz = 0;
  if (index < 2) {
    const pulse = index === 0 ? pulse1 : pulse2;
    into.level = pulse.audible ? pulse.envelope.volume / 15 : 0;
    into.hz = cpuHz / (16 * (pulse.sweep.period + 1));
  } else if (index === 2) {
    into.level = triangle.audible ? 1 : 0;
    into.hz = cpuHz / (32 * (triangle.period + 1));
  } else if (index === 3) into.level = noise.audible ? noise.envelope.volume / 15 : 0;
  else into.level = dmc.level / 127;
}
