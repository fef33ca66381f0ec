import { expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { withTestData } from '../test-data.ts';
import { corpus, readRom } from './corpus.ts';

/** nes-audio-tests wait some seconds for cartridges to be swapped, buzz, then play the 2A03's note, then the chip's. */
const APU_FRAMES = [370, 470] as const;
const CHIP_FRAMES = [545, 590] as const;
/** As music files they need not wait. */
const NSF_LEAD = 282;
const FOLDER = 'nes-audio-tests/';

/** Strength (root of the mean square) and peak of the sound in each frame. */
function listen(name: string, frames: number): { rms: number[]; peak: number } {
  const rom = corpus().find(({ path }) => path === `${FOLDER}${name}`);
  if (rom === undefined) throw new Error(`${name} is not in the corpus`);
  const nes = new Nes(readRom(rom.path, rom.sha1));
  const samples = new Float32Array(4096);
  const rms: number[] = [];
  let peak = 0;
  for (let frame = 0; frame < frames; frame++) {
    nes.runFrame({ picture: false });
    const count = nes.readAudio(samples);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += samples[i] ** 2;
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    rms.push(Math.sqrt(sum / count));
  }
  return { rms, peak };
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

withTestData('expansion sound on its own board', ['roms', 'nes-audio-tests'], () => {
  /** dB above the 2A03's full pulse, as measured on cartridges: https://www.nesdev.org/wiki/NSFe#mixe */
  test.each([
    { name: 'db_vrc6a.nes', loudness: 0 },
    { name: 'db_vrc7.nes', loudness: 11 },
    { name: 'db_mmc5.nes', loudness: 0 },
    { name: 'db_5b.nes', loudness: -1.3 },
    { name: 'db_fds.nsf', loudness: 7 },
    { name: 'test_n163_longwave.nsf', loudness: 12 },
  ])(
    '$name: $loudness dB',
    ({ name, loudness }) => {
      const lead = name.endsWith('.nsf') ? NSF_LEAD : 0;
      const { rms, peak } = listen(name, 600 - lead);
      const strength = ([from, to]: readonly [number, number]) => mean(rms.slice(from - lead, to - lead));
      const ratio = strength(CHIP_FRAMES) / strength(APU_FRAMES);
      expect(20 * Math.log10(ratio)).toBeGreaterThan(loudness - 0.4);
      expect(20 * Math.log10(ratio)).toBeLessThan(loudness + 0.4);
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
