import { expect, test } from 'vitest';
import { withTestData } from '../test-data.ts';
import { CHIP_FRAMES, CHIP_LEVELS, chipLevel, listen } from './chip-levels.ts';

withTestData('expansion sound on its own board', ['roms', 'nes-audio-tests'], () => {
  test.each(CHIP_LEVELS)(
    '$name: $loudness dB',
    ({ name, loudness }) => {
      const { level, peak } = chipLevel(name);
      expect(level).toBeGreaterThan(loudness - 0.4);
      expect(level).toBeLessThan(loudness + 0.4);
      expect(peak).toBeLessThan(1);
    },
    180_000,
  );

  test.each([
    'clip_5b.nes',
    'clip_vrc7.nes',
    'envelope_5b.nes',
    'noise_5b.nes',
    'noise_vrc7.nes',
    'patch_vrc7.nes',
    'test_n163_longwave.nes',
    'test_vrc7.nes',
  ])(
    '%s is heard, and does not clip',
    (name) => {
      const { rms, peak } = listen(name, 1300);
      expect(Math.max(...rms.slice(CHIP_FRAMES[0]))).toBeGreaterThan(0.005);
      expect(peak).toBeLessThan(1);
    },
    180_000,
  );
});
