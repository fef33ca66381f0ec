import { expect, test } from 'vitest';
import { settingsFrom } from '../../../src/app/shell/settings.ts';
import { soundSetup } from '../../../src/app/sound/sound-setup.ts';
import { Nes } from '../../../src/console/core.ts';
import { programRom, store } from '../../console/program-rom.ts';

/** The loudest sample of a second of a pulse, played with what is chosen. */
function loudness(chosen: object): number {
  const main = [
    [0x4015, 1],
    [0x4000, 0xbf],
    [0x4001, 8],
    [0x4002, 253],
    [0x4003, 0],
  ].flatMap(([at, data]) => store(at, data));
  const nes = new Nes(programRom({ main }));
  nes.setSound(soundSetup(settingsFrom(chosen)));
  const samples = new Float32Array(1000);
  let most = 0;
  for (let frame = 0; frame < 60; frame++) {
    nes.runFrame({ picture: false });
    const count = nes.readAudio(samples);
    for (let i = 0; i < count; i++) most = Math.max(most, Math.abs(samples[i]));
  }
  return most;
}

test('as it begins, the console is the one that the game is for, and every channel as loud as on it', () => {
  expect(soundSetup(settingsFrom(null))).toEqual({});
  expect(loudness({})).toBe(loudness({ consoleSound: 'nes', mixes: true }));
});

test('a console that is chosen is heard', () => {
  expect(soundSetup(settingsFrom({ consoleSound: 'famicom' }))).toEqual({ console: 'famicom' });
  expect(loudness({ consoleSound: 'famicom' })).toBeGreaterThan(1.05 * loudness({}));
});

test('a channel that is turned down is heard no more, once channels have volumes of their own', () => {
  expect(loudness({ pulse1Volume: 0 })).toBe(loudness({}));
  expect(loudness({ mixes: true, pulse1Volume: 0 })).toBe(0);
  expect(loudness({ mixes: true, pulse2Volume: 0 })).toBe(loudness({}));
  expect(loudness({ mixes: true, pulse1Volume: 1.5 })).toBeGreaterThan(1.3 * loudness({}));
});
