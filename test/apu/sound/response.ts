import type { ConsoleSound } from '../../../src/apu/console-filters.ts';
import { Mixer } from '../../../src/apu/mixer.ts';
import { NTSC } from '../../../src/base/region.ts';

/** Samples in which a step has faded to nothing. */
const SECONDS = 0.5;
/** Where the step is, CPU cycles after the start. */
const AT = 20000;
/** Its height, in units of `SoundOutput`. */
const HEIGHT = 1 << 18;

/** How much of a tone of `hz` is left in samples at `rate`: from the spectrum of a single step, whose own is known. */
export function response(rate: number, hz: number, console: ConsoleSound = 'nes'): number {
  const mixer = new Mixer(NTSC);
  mixer.setRate(rate);
  mixer.setConsole(console);
  mixer.addStep(AT, HEIGHT);
  const samples = new Float32Array(Math.round(rate * SECONDS));
  let count = 0;
  for (let cycle = 20000; count < samples.length; cycle += 20000) {
    mixer.endFrame(cycle);
    count += mixer.readAudio(samples.subarray(count));
  }
  let [re, im] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    re += samples[i] * Math.cos((2 * Math.PI * hz * i) / rate);
    im += samples[i] * Math.sin((2 * Math.PI * hz * i) / rate);
  }
  // The spectrum of the step itself is 1 / w.
  return (Math.hypot(re, im) * 2 * Math.PI * (hz / rate)) / (HEIGHT / (1 << 20));
}
