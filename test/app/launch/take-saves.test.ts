import { beforeEach, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
const imported = vi.hoisted(() => [] as { game: string; files: string[] }[]);
vi.mock('../../../src/app/play/battery-file.ts', async () => {
  const { current } = await import('../../../src/app/library/library-state.ts');
  return {
    importBattery: async (files: readonly { name: string }[]) => {
      imported.push({ game: current.peek()?.title ?? '', files: files.map(({ name }) => name) });
    },
  };
});
vi.mock('../../../src/app/play/door.ts', async () => {
  const { setCurrent } = await import('../../../src/app/library/library-state.ts');
  return { play: async (game: Parameters<typeof setCurrent>[0]) => setCurrent(game) };
});

import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { takeSaves } from '../../../src/app/launch/take-saves.ts';
import { games, setCurrent } from '../../../src/app/library/library-state.ts';
import { notices } from '../../../src/app/shell/notices.ts';

const game = (title: string) => ({ id: title, title, size: 1, added: 1, played: 0 });
const save = (name: string) => ({ name, bytes: new Uint8Array(1) });

beforeEach(() => {
  imported.length = 0;
  notices.value = [];
  games.value = [game('One'), game('Two')];
  setCurrent(null);
});

test('all parts of a save go into their game at once', async () => {
  await takeSaves(['One.sav', 'Two.eeprom256', 'One.chr.sav', 'Two (Japan).eeprom128'].map(save), []);
  expect(imported).toEqual([
    { game: 'One', files: ['One.sav', 'One.chr.sav'] },
    { game: 'Two', files: ['Two.eeprom256', 'Two (Japan).eeprom128'] },
  ]);
});

test('one of no game is said, and the others go where they belong', async () => {
  await takeSaves(['Three.sav', 'One.sav'].map(save), []);
  expect(imported).toEqual([{ game: 'One', files: ['One.sav'] }]);
  expect(notices.value.map(({ text }) => text).join()).toContain(laterEn.saveFiles.whichGame);
});
