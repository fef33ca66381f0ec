import { NES } from 'jsnes';
import { Dacs, FULL_VOLUMES } from '../../../src/apu/levels.ts';
import { NTSC } from '../../../src/base/region.ts';
import { Bench } from '../harness.ts';
import { type Note, STRETCH } from './recording.ts';

/** A cartridge of 16 KiB that writes `note` to the APU and loops; the sample lies at $C000. */
function program(note: Note): Uint8Array {
  const rom = new Uint8Array(16 + 0x4000 + 0x2000);
  rom.set([0x4e, 0x45, 0x53, 0x1a, 1, 1]);
  const prg = rom.subarray(16, 16 + 0x4000);
  if (note.byteAt) for (let i = 0; i < 0x200; i++) prg[i] = note.byteAt(0xc000 + i);
  const code = note.writes.flatMap(([address, data]) => [0xa9, data, 0x8d, address & 255, address >> 8]);
  const loop = 0xc200 + 1 + code.length;
  prg.set([0x78, ...code, 0x4c, loop & 255, loop >> 8], 0x200);
  // NMI and IRQ are never let through.
  for (const vector of [0x3ffa, 0x3ffc, 0x3ffe]) prg.set([0x00, 0xc2], vector);
  return rom;
}

/** `count` samples of `note` as jsnes makes them for its left loudspeaker, after `lead` more. */
export function recordJsnes(note: Note, rate: number, count: number, lead: number): Float32Array {
  const all = new Float32Array(lead + count);
  let at = 0;
  const nes = new NES({
    sampleRate: rate,
    onAudioSample(left: number) {
      if (at < all.length) all[at++] = left;
    },
  });
  nes.loadROM(program(note));
  while (at < all.length) nes.frame();
  return all.subarray(lead);
}

/** As blip_buf: 16 samples a step, 32 positions with interpolation, whole numbers of 15 bits. */
const TAPS = 16;
const PHASES = 32;
const UNIT = 1 << 15;
/** What its integrator forgets from sample to sample. */
const LEAK = 1 / 512;

/** A sinc of cutoff 0.42 in a Hann window, rounded; a row for each position. */
function blipKernel(): Int32Array[] {
  return Array.from({ length: PHASES + 1 }, (_, phase) => {
    const taps = Array.from({ length: TAPS }, (_, tap) => {
      const x = tap - TAPS / 2 + 1 - phase / PHASES;
      const sinc = x === 0 ? 0.84 : Math.sin(0.84 * Math.PI * x) / (Math.PI * x);
      return sinc * (Math.abs(x) < TAPS / 2 ? 0.5 + 0.5 * Math.cos((Math.PI * x) / (TAPS / 2)) : 0);
    });
    const sum = taps.reduce((a, b) => a + b, 0);
    return Int32Array.from(taps, (tap) => Math.round((tap / sum) * UNIT));
  });
}

/** `count` samples of `note` from the same changes of level as ours, by a kernel in the manner of blip_buf, after `lead` more. */
export function recordBlip(note: Note, rate: number, count: number, lead: number): Float32Array {
  const kernel = blipKernel();
  const changes = new Float64Array(lead + count + 2 * TAPS + rate);
  const bench = new Bench();
  const { mixer } = bench.apu;
  const dacs = new Dacs();
  dacs.setVolumes(FULL_VOLUMES);
  let start = 0;
  const levels = [0, 0];
  const change = (which: number, cycle: number, level: number) => {
    const by = level - levels[which];
    levels[which] = level;
    const position = ((start + cycle) * rate) / NTSC.cpuHz;
    const at = Math.floor(position);
    if (at + TAPS > changes.length) return;
    const phase = Math.floor((position - at) * PHASES);
    const after = (position - at) * PHASES - phase;
    for (let tap = 0; tap < TAPS; tap++) {
      changes[at + tap] += (by * (kernel[phase][tap] * (1 - after) + kernel[phase + 1][tap] * after)) / UNIT;
    }
  };
  Object.assign(mixer, {
    setPulses: (cycle: number, pulses: number) => {
      dacs.setPulses(pulses);
      change(0, cycle, dacs.pulse);
    },
    setOthers: (cycle: number, others: number) => {
      dacs.setOthers(others);
      change(1, cycle, dacs.other);
    },
  });
  for (const [address, data] of note.writes) bench.write(address, data);
  while (((start + bench.cycle) * rate) / NTSC.cpuHz < lead + count + TAPS) {
    bench.playTo(bench.cycle + STRETCH, note.byteAt ?? (() => 0));
    bench.apu.rebase(STRETCH);
    bench.cycle -= STRETCH;
    start += STRETCH;
  }
  let sum = 0;
  return Float32Array.from(changes.subarray(0, lead + count), (by) => {
    sum += by - sum * LEAK;
    return sum;
  }).subarray(lead);
}
