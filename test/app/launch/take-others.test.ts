import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));
vi.mock('../../../src/app/sound/stretch-worklet.ts?worker&url', () => ({ default: 'stretch.js' }));

import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { receive } from '../../../src/app/launch/receive.ts';
import { cheatsIn } from '../../../src/app/library/cheats.ts';
import { current } from '../../../src/app/library/library-state.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { addTiny, told } from '../play/fakes.ts';

const FILES = [
  new File(['0010:01:Lives\n'], 'One.CHT'),
  new File(['{"Cheats":[{"Description":"Time","Enabled":true,"Codes":"0011:09"}]}'], 'Two.json'),
];

beforeEach(() => {
  notices.value = [];
  current.value = null;
});

test('cheats of emulators go to the game that is played', async () => {
  current.value = await addTiny();
  await receive(FILES);
  expect(cheatsIn(current.value.options).map(({ name }) => name)).toEqual(['Lives', 'Time']);
  expect(told()).toBe(laterEn.cheats.imported(1, 0, 0));
});

test('without a game it is said where cheats go', async () => {
  await receive(FILES);
  expect(notices.value.map(({ text }) => text)).toEqual(
    FILES.map(({ name }) => expect.stringMatching(`${name}.*${laterEn.cheats.noGame}`)),
  );
});
