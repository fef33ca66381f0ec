import { expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { withTestData } from '../test-data.ts';
import { corpus, readRom } from './corpus.ts';

/** Frames in which the ROM plays a channel against its own opposite, made by writes to $4011: what is heard is what is not right. */
const TRIANGLE = { path: 'nes-test-roms/apu_mixer/triangle.nes', from: 280, to: 530 };

withTestData('apu_mixer', ['roms', 'nes-test-roms'], () => {
  test('what is left of the triangle is below -55 dB of full scale in every frame', () => {
    const rom = corpus().find(({ path }) => path === TRIANGLE.path);
    if (rom === undefined) throw new Error(`${TRIANGLE.path} is not in the corpus`);
    const nes = new Nes(readRom(rom.path, rom.sha1));
    const samples = new Float32Array(4096);
    let loudest = 0;
    let tone = 0;
    for (let frame = 0; frame < TRIANGLE.to; frame++) {
      nes.runFrame({ picture: false });
      const count = nes.readAudio(samples);
      const power = samples.subarray(0, count).reduce((sum, sample) => sum + sample ** 2, 0) / count;
      if (frame < TRIANGLE.from) tone = Math.max(tone, power);
      else loudest = Math.max(loudest, power);
    }
    expect(10 * Math.log10(tone)).toBeGreaterThan(-25);
    expect(10 * Math.log10(loudest)).toBeGreaterThan(-80);
    expect(10 * Math.log10(loudest)).toBeLessThan(-55);
  }, 60_000);
});
