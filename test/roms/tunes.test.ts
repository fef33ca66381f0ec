import { expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { Tunes } from '../../src/console/tools/tunes.ts';
import { withTestData } from '../test-data.ts';
import { corpus, readRom } from './corpus.ts';

/** The tests among them sound within their first five seconds. */
const FRAMES = 300;
/** Songs tried of each file. */
const MOST_SONGS = 4;
/** Root of the mean square of a frame that is heard. */
const HEARD = 0.02;

/** Songs that are silent, and why, from 0; null stands for all of a file. */
const SILENT: Readonly<Record<string, { readonly song: number | null; readonly why: string }>> = {
  'LINUS.NSF': { song: null, why: 'its header has $9A8B for play, amid an instruction: TAS loses the stack' },
  'dnsf2_enginetest3.nsf': { song: 0, why: 'an empty song: play writes to $4017 alone' },
};

/** The loudest frame (root of the mean square) and the largest sample of what plays. */
function listen(nes: Nes): { loudest: number; peak: number } {
  const samples = new Float32Array(4096);
  let loudest = 0;
  let peak = 0;
  for (let frame = 0; frame < FRAMES; frame++) {
    nes.runFrame({ picture: false });
    const count = nes.readAudio(samples);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += samples[i] ** 2;
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    loudest = Math.max(loudest, Math.sqrt(sum / count));
  }
  return { loudest, peak };
}

withTestData('music files of the corpus', ['roms', 'manifest.json'], () => {
  const files = corpus().filter(({ path }) => /\.nsf$/i.test(path));
  test.each(files.map(({ path, sha1 }) => ({ name: path.replace(/^.*\//, ''), path, sha1 })))(
    '$name is heard, and does not clip',
    ({ name, path, sha1 }) => {
      const nes = new Nes(readRom(path, sha1));
      const tunes = Tunes.of(nes);
      const silent = SILENT[name];
      for (let song = 0; song < Math.min(MOST_SONGS, tunes?.tune.tracks.length ?? 1); song++) {
        tunes?.play(song);
        const { loudest, peak } = listen(nes);
        expect(peak).toBeLessThan(1);
        if (silent && (silent.song ?? song) === song) expect(loudest, silent.why).toBeLessThan(HEARD);
        else expect(loudest).toBeGreaterThan(HEARD);
      }
    },
  );
});
