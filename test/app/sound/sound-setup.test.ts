import { expect, test } from 'vitest';
import { settingsFrom } from '../../../src/app/shell/settings.ts';
import { placesOf } from '../../../src/app/sound/mix.ts';
import { setSound } from '../../../src/app/sound/sound-setup.ts';
import { Nes } from '../../../src/console/core.ts';
import { programRom, store } from '../../console/program-rom.ts';

/** The loudest sample of a second of a pulse, played with what is chosen. */
async function loudness(chosen: object): Promise<number> {
  const main = [
    [0x4015, 1],
    [0x4000, 0xbf],
    [0x4001, 8],
    [0x4002, 253],
    [0x4003, 0],
  ].flatMap(([at, data]) => store(at, data));
  const nes = new Nes(programRom({ main }));
  await setSound(nes, settingsFrom(chosen));
  const samples = new Float32Array(1000);
  let most = 0;
  for (let frame = 0; frame < 60; frame++) {
    nes.runFrame({ picture: false });
    const count = nes.readAudio(samples);
    for (let i = 0; i < count; i++) most = Math.max(most, Math.abs(samples[i]));
  }
  return most;
}

test('as it begins, the console is the one that the game is for, and every channel as loud as on it', async () => {
  expect(await loudness({})).toBe(await loudness({ consoleSound: 'nes' }));
});

test('a console that is chosen is heard', async () => {
  expect(await loudness({ consoleSound: 'famicom' })).toBeGreaterThan(1.05 * (await loudness({})));
});

test('a channel that is turned down or muted is heard no more, the others as before', async () => {
  expect(await loudness({ volumes: { pulse1: 0 } })).toBe(0);
  expect(await loudness({ mutes: { pulse1: 1 }, volumes: { pulse1: 1.5 } })).toBe(0);
  expect(await loudness({ volumes: { pulse2: 0 } })).toBe(await loudness({}));
  expect(await loudness({ volumes: { pulse1: 1.5 } })).toBeGreaterThan(1.3 * (await loudness({})));
});

test('volumes that are out of range, or not numbers, count as not chosen', () => {
  expect(settingsFrom({ volumes: { pulse1: 9 } }).volumes).toEqual({});
  expect(settingsFrom({ volumes: { pulse1: 'loud' } }).volumes).toEqual({});
  expect(settingsFrom({ volumes: { pulse1: 0.5 } }).volumes).toEqual({ pulse1: 0.5 });
});

test('stereo puts channels where the choice does, and one that the player has moved there', () => {
  const channels = ['pulse1', 'pulse2', 'triangle', 'noise', 'delta', 'vrc6Pulse1', 'vrc6Pulse2'] as const;
  const places = placesOf(channels, settingsFrom({ stereo: 'gentle', places: { triangle: 0.2 } }));
  expect(places).toEqual({
    ...{ pulse1: -0.3, pulse2: 0.3, triangle: 0.2, noise: 0.15, delta: -0.15 },
    ...{ vrc6Pulse1: -0.3, vrc6Pulse2: 0.3 },
  });
});
