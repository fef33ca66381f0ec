import { NTSC } from '../../../src/base/region.ts';
import { Bench } from '../harness.ts';

/** CPU cycles between two looks at the sound. */
export const STRETCH = 29780;

/** What is written to the APU, address and value, in this order. */
export type Writes = readonly (readonly [address: number, data: number])[];

/** Something that plays: what starts it, its frequency in Hz, and the bytes of its sample, if it has one. */
export interface Note {
  readonly name: string;
  readonly hz: number;
  readonly writes: Writes;
  readonly byteAt?: (address: number) => number;
}

/** A pulse of duty 0 to 3 at volume 15, timer reload value 8 to 2,047. */
export function pulseNote(duty: number, timer: number): Note {
  return {
    name: `pulse ${duty}, timer ${timer}`,
    hz: NTSC.cpuHz / (16 * (timer + 1)),
    writes: [
      [0x4015, 1],
      [0x4000, (duty << 6) | 0x3f],
      [0x4001, 8],
      [0x4002, timer & 255],
      [0x4003, timer >> 8],
    ],
  };
}

/** The triangle, timer reload value 2 to 2,047. */
export function triangleNote(timer: number): Note {
  return {
    name: `triangle, timer ${timer}`,
    hz: NTSC.cpuHz / (32 * (timer + 1)),
    writes: [
      [0x4017, 0xc0],
      [0x4015, 4],
      [0x4008, 0xff],
      [0x400a, timer & 255],
      [0x400b, timer >> 8],
      [0x4017, 0xc0],
    ],
  };
}

/** CPU cycles of a bit of noise, by the lower half of $400E. https://www.nesdev.org/wiki/APU_Noise */
const NOISE_CYCLES = [4, 8, 16, 32, 64, 96, 128, 160, 202, 254, 380, 508, 762, 1016, 2034, 4068] as const;

/** The noise channel at volume 15, rate 0 to 15; the short sequence of 93 bits is a tone, the long one is none, and repeats at `hz`. */
export function noiseNote(rate: number, isShort: boolean): Note {
  return {
    name: `noise, ${isShort ? 'short' : 'long'}, rate ${rate}`,
    hz: NTSC.cpuHz / (NOISE_CYCLES[rate] * (isShort ? 93 : 32767)),
    writes: [
      [0x4015, 8],
      [0x400c, 0x3f],
      [0x400e, (isShort ? 0x80 : 0) | rate],
      [0x400f, 0],
    ],
  };
}

/** CPU cycles of a bit of a sample at rate 15, the highest. https://www.nesdev.org/wiki/APU_DMC */
const DMC_CYCLES = 54;

/** A looping sample of 17 bytes at the highest rate: 64 bits up, 64 down, 8 to and fro. */
export function deltaNote(): Note {
  const bytes = [...new Array<number>(8).fill(0xff), ...new Array<number>(8).fill(0), 0x55];
  return {
    name: 'delta channel',
    hz: NTSC.cpuHz / (DMC_CYCLES * 8 * bytes.length),
    writes: [
      [0x4010, 0x4f],
      [0x4011, 0],
      [0x4012, 0],
      [0x4013, 1],
      [0x4015, 0x10],
    ],
    byteAt: (address) => bytes[(address - 0xc000) % bytes.length],
  };
}

/** `count` samples of `note` at `rate` as the console makes them, after `lead` more in which it settles. */
export function record(note: Note, rate: number, count: number, lead: number): Float32Array {
  const bench = new Bench();
  const { mixer } = bench.apu;
  mixer.setRate(rate);
  for (const [address, data] of note.writes) bench.write(address, data);
  const all = new Float32Array(lead + count);
  for (let at = 0; at < all.length; ) {
    bench.playTo(bench.cycle + STRETCH, note.byteAt ?? (() => 0));
    mixer.endFrame(bench.cycle);
    bench.apu.rebase(STRETCH);
    bench.cycle -= STRETCH;
    at += mixer.readAudio(all.subarray(at));
  }
  return all.subarray(lead);
}
