import { beforeEach, expect, test, vi } from 'vitest';

// The build writes these in.
vi.hoisted(() => {
  vi.stubGlobal('BUILT_IN_SHA1', 'built-in');
  vi.stubGlobal('SELF_TEST_WORDS', {});
});

import { notices, proof } from '../../../src/app/play/play-state.ts';
import { prover } from '../../../src/app/prove/prover.ts';

const told = () => notices.value.map(({ text }) => text);

beforeEach(() => {
  notices.value = [];
});

test('a file that can be no test ROM by its size is refused before it is read', async () => {
  const arrayBuffer = vi.fn(() => Promise.reject(new Error('read')));
  const film = { name: 'Film.nes', size: 2 ** 30 + 1, arrayBuffer } as unknown as File;
  await prover.take([film]);
  expect(told()).toEqual(['“Film.nes”: This file is far too large for a game of the NES.']);
  expect(arrayBuffer).not.toHaveBeenCalled();
  expect(proof.value).toBeNull();
});
