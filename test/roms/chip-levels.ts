import { Nes } from '../../src/console/index.ts';
import { corpus, readRom } from './corpus.ts';

/** nes-audio-tests wait some seconds for cartridges to be swapped, buzz, then play the 2A03's note, then the chip's. */
const APU_FRAMES = [370, 470] as const;
/** Frames in which the chip plays, the first and the one after the last. */
export const CHIP_FRAMES = [545, 590] as const;
/** As music files they need not wait. */
const NSF_LEAD = 282;
const FOLDER = 'nes-audio-tests/';

/**
 * dB above the 2A03's full pulse, as measured on cartridges: https://www.nesdev.org/wiki/NSFe#mixe. By the program that
 * plays both.
 */
export const CHIP_LEVELS = [
  { name: 'db_vrc6a.nes', chip: 'VRC6', loudness: 0 },
  { name: 'db_vrc7.nes', chip: 'VRC7', loudness: 11 },
  { name: 'db_mmc5.nes', chip: 'MMC5', loudness: 0 },
  { name: 'db_5b.nes', chip: 'Sunsoft 5B', loudness: -1.3 },
  { name: 'db_fds.nsf', chip: 'FDS', loudness: 7 },
  { name: 'test_n163_longwave.nsf', chip: 'Namco 163', loudness: 12 },
] as const;

/** Strength (root of the mean square) and peak of the sound in each frame of a program of nes-audio-tests. */
export function listen(name: string, frames: number): { rms: number[]; peak: number } {
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

/** How many dB a chip is above the 2A03's full pulse, in the program `name`; and the peak of all that is heard. */
export function chipLevel(name: string): { level: number; peak: number } {
  const lead = name.endsWith('.nsf') ? NSF_LEAD : 0;
  const { rms, peak } = listen(name, 600 - lead);
  const strength = ([from, to]: readonly [number, number]) => mean(rms.slice(from - lead, to - lead));
  return { level: 20 * Math.log10(strength(CHIP_FRAMES) / strength(APU_FRAMES)), peak };
}
