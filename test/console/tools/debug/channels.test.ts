import { expect, test } from 'vitest';
import { Debugger } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { mixChannels } from '../../../../src/console/tools.ts';
import { programRom, store } from '../../program-rom.ts';

/** Both pulses at $FD, the first with duty 2; the triangle; noise. */
const TUNE = [
  ...store(0x4015, 0x0f),
  ...store(0x4000, 0xbf),
  ...store(0x4002, 0xfd),
  ...store(0x4003, 0x08),
  ...store(0x4008, 0xff),
  ...store(0x400a, 0x7e),
  ...store(0x400b, 0x08),
  ...store(0x400c, 0x3a),
  ...store(0x400e, 0x83),
  ...store(0x400f, 0x08),
];

function playing(board: Parameters<typeof programRom>[1] = {}, more: readonly number[] = []) {
  const debug = new Debugger(new Nes(programRom({ main: [...TUNE, ...more] }, board)), { history: null });
  debug.run({ frames: 2 });
  return debug;
}

/** How often a ring of samples rises through the middle between its least and its most, in its last `count`. */
function rises(ring: Float32Array, made: number, count: number): number {
  const last = Array.from({ length: count }, (_, i) => ring[(made - count + i) & (ring.length - 1)]);
  const middle = (Math.min(...last) + Math.max(...last)) / 2;
  return last.filter((level, i) => i > 0 && last[i - 1] <= middle && level > middle).length;
}

test('what each channel plays is told in the words of its registers', () => {
  const [pulse1, pulse2, triangle, noise, delta] = playing().channels.look();
  expect(pulse1).toMatchObject({ name: 'pulse1', level: 1, details: { period: 0xfd, duty: 2, volume: 15 } });
  expect(pulse1.hz).toBeCloseTo(440, -1);
  expect(pulse1.details).toMatchObject({ decays: false, sweeps: false });
  expect(pulse2.level).toBe(0);
  expect(triangle).toMatchObject({ level: 1, details: { period: 0x7e } });
  expect(noise).toMatchObject({ details: { rate: 3, isShort: true, volume: 10 } });
  expect(delta).toMatchObject({ name: 'delta', details: { bytesLeft: 0, output: 0 } });
});

test('scopes show the tone of each channel, whatever is mute, and what is heard is the same', () => {
  const debug = playing();
  const plain = playing();
  const scopes = debug.channels.scopes();
  for (const one of [debug, plain]) one.run({ frames: 6 });
  scopes.look();
  // 3,728 samples of 32 cycles are 29.4 waves of 16 * 254 cycles, or of 32 * 127.
  expect(rises(scopes.samples[0], scopes.made, 3728)).toBeGreaterThanOrEqual(29);
  expect(rises(scopes.samples[0], scopes.made, 3728)).toBeLessThanOrEqual(30);
  expect(rises(scopes.samples[2], scopes.made, 3728)).toBeGreaterThanOrEqual(29);
  expect(Math.max(...scopes.samples[1])).toBe(0);
  expect(Math.max(...scopes.samples[3])).toBeCloseTo(10 / 15);
  const heard = [debug, plain].map(({ nes }) => {
    const samples = new Float32Array(20000);
    return samples.subarray(0, nes.readAudio(samples));
  });
  expect(heard[0]).toEqual(heard[1]);
  mixChannels(debug.nes, { volumes: { pulse1: 0 } });
  debug.run({ frames: 6 });
  scopes.look();
  expect(rises(scopes.samples[0], scopes.made, 3728)).toBeGreaterThanOrEqual(29);
  scopes.end();
  expect(Object.keys(debug.nes.apu.mixer)).not.toContain('setPulses');
});

test('channels of a chip are followed, too, also after they were mixed otherwise', () => {
  // The first pulse of a VRC6 at volume 15, 50 %, as high as the others.
  const more = [...store(0x9000, 0x7f), ...store(0x9001, 0xfd), ...store(0x9002, 0x80)];
  const debug = playing({ mapper: 24 }, more);
  const scopes = debug.channels.scopes();
  const vrc6 = debug.channels.look().findIndex(({ name }) => name === 'vrc6Pulse1');
  expect(debug.channels.look()[vrc6].hz).toBeCloseTo(440, -1);
  for (const volume of [1, 0.5]) {
    mixChannels(debug.nes, { volumes: { vrc6Pulse1: volume } });
    scopes.look();
    debug.run({ frames: 6 });
    scopes.look();
    expect(rises(scopes.samples[vrc6], scopes.made, 3728)).toBeGreaterThanOrEqual(29);
    expect(rises(scopes.samples[vrc6], scopes.made, 3728)).toBeLessThanOrEqual(30);
  }
  scopes.end();
});
