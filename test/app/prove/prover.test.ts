import { beforeEach, expect, test, vi } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { proof, prover } from '../../../src/app/prove/prover.ts';
import { notices } from '../../../src/app/shell/notices.ts';

const told = () => notices.value.map(({ text }) => text);

beforeEach(() => {
  notices.value = [];
});

test('a file that can be no test ROM by its size is refused before it is read', async () => {
  const arrayBuffer = vi.fn(() => Promise.reject(new Error('read')));
  const film = { name: 'Film.nes', size: 2 ** 30 + 1, arrayBuffer } as unknown as File;
  await prover.take([film]);
  expect(told()).toEqual([en.files.of('Film.nes', laterEn.adding.tooLarge(32))]);
  expect(arrayBuffer).not.toHaveBeenCalled();
  expect(proof.value).toBeNull();
});
