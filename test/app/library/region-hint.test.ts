import { expect, test } from 'vitest';
import { regionHint } from '../../../src/app/library/region-hint.ts';

test.each([
  ['Elite (E).nes', 'pal'],
  ['Elite (Europe).nes', 'pal'],
  ['Elite (Europe) (En,Fr,De,Es,It).nes', 'pal'],
  ['Asterix (France, Germany) (Rev 1).nes', 'pal'],
  ['Some Game (Sweden).nes', 'pal'],
  ['games/Some Game (G) [!].nes', 'pal'],
  ['C:\\games (USA)\\Some Game (UK).nes', 'pal'],
  ['High Hopes (PAL).nes', 'pal'],
  ['demo_pal.nes', 'pal'],
  ['demo-PAL.nes', 'pal'],
  ['Elite (USA) (PAL).nes', 'pal'],
  ['Homebrew (World) (PAL Version).nes', 'pal'],
  ['Some Game (U) [!].nes', 'ntsc'],
  ['Some Game (USA).zip', 'ntsc'],
  ['tune_pal.nsf', 'pal'],
  ['tune_pal.nsfe', 'pal'],
  ['disk_pal.FDS', 'pal'],
  ['Some Game (Japan, USA).nes', 'ntsc'],
  ['Some Game (JU) (PRG0).nes', 'ntsc'],
  ['Some Game (J).nes', 'ntsc'],
  ['Elite (Europe) (NTSC).nes', 'ntsc'],
  ['demo_ntsc.nes', 'ntsc'],
  ['Some Game (Dendy).nes', 'dendy'],
  ['Some Game [Dendy].nes', 'dendy'],
  ['Some Game (Russia) (Pirate).nes', 'dendy'],
])('%s: %s', (name, region) => {
  expect(regionHint(name)).toBe(region);
});

test.each([
  'Some Game.nes',
  'Some Game (USA, Europe).nes',
  'Some Game (JUE).nes',
  'Some Game (UE) [!].nes',
  'Some Game (World).nes',
  'Some Game (W).nes',
  'Europe 1942.nes',
  'My Pal.nes',
  'Opal.nes',
  'Some Game (e).nes',
  'Some Game (Rev A).nes',
  'Some Game (En,Fr,De).nes',
  'Some Game (PAL, NTSC).nes',
  'Some Game (constructor).nes',
  'Some Game (Palace).nes',
  '',
])('%s: says nothing', (name) => {
  expect(regionHint(name)).toBeNull();
});
