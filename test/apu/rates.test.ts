import { describe, expect, test } from 'vitest';
import { Noise } from '../../src/apu/channels.ts';
import { DENDY, NTSC, PAL } from '../../src/base/region.ts';
import { Bench } from './harness.ts';

// In CPU cycles. https://www.nesdev.org/wiki/APU_Noise, https://www.nesdev.org/wiki/APU_DMC; the clone's chips have the
// 2A03's tables (https://www.nesdev.org/wiki/CPU_variants).

// biome-ignore format: one row each, as the wiki has them
const NOISE_2A03 = [4, 8, 16, 32, 64, 96, 128, 160, 202, 254, 380, 508, 762, 1016, 2034, 4068];
// biome-ignore format: one row each, as the wiki has them
const NOISE_2A07 = [4, 8, 14, 30, 60, 88, 118, 148, 188, 236, 354, 472, 708, 944, 1890, 3778];
// biome-ignore format: one row each, as the wiki has them
const DMC_2A03 = [428, 380, 340, 320, 286, 254, 226, 214, 190, 160, 142, 128, 106, 84, 72, 54];
// biome-ignore format: one row each, as the wiki has them
const DMC_2A07 = [398, 354, 316, 298, 276, 236, 210, 198, 176, 148, 132, 118, 98, 78, 66, 50];

describe.each([
  { region: NTSC, noise: NOISE_2A03, dmc: DMC_2A03 },
  { region: PAL, noise: NOISE_2A07, dmc: DMC_2A07 },
  { region: DENDY, noise: NOISE_2A03, dmc: DMC_2A03 },
])('$region.name', ({ region, noise, dmc }) => {
  test('cycles between two clocks of the noise channel', () => {
    const channel = new Noise(region);
    channel.power(0);
    const found = noise.map((_, rate) => {
      channel.write(2, rate);
      channel.update();
      channel.clock(1);
      const first = channel.next;
      channel.clock(1);
      return channel.next - first;
    });
    expect(found).toEqual(noise);
  });

  test('cycles of one bit of the delta channel', () => {
    const found = dmc.map((_, rate) => {
      const bench = new Bench(region);
      bench.write(0x4010, 0x40 | rate);
      bench.write(0x4013, 1);
      bench.write(0x4015, 0x10);
      const asked: number[] = [];
      for (let i = 0; i < 5; i++) {
        asked.push(bench.untilWanted(10000));
        bench.answer(0);
      }
      return (asked[4] - asked[3]) / 8;
    });
    expect(found).toEqual(dmc);
  });
});
