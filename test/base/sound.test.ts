import { expect, test } from 'vitest';
import { FULL_SCALE, PULSE_LEVEL } from '../../src/base/sound.ts';
import { PULSE } from '../mappers/sound/sound-bench.ts';

test('the level all others are measured against is the full pulse of the 2A03', () => {
  expect(PULSE_LEVEL / FULL_SCALE).toBeCloseTo(PULSE, 10);
});
