import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));
vi.mock('../../../src/app/sound/stretch-worklet.ts?worker&url', () => ({ default: 'stretch.js' }));

import { cheatsIn } from '../../../src/app/library/cheats.ts';
import { current } from '../../../src/app/library/library-state.ts';
import { Machine } from '../../../src/app/machine/machine.ts';
import { chooseCheats, removeCheat, writeCheat } from '../../../src/app/play/cheats.ts';
import { putOnCheats } from '../../../src/app/play/put-cheats.ts';
import type { Game } from '../../../src/app/storage/records.ts';
import { programRom } from '../../console/program-rom.ts';
import { act, addTiny } from './fakes.ts';

const LIVES = { name: 'Lives', code: '075A:09 0756:02', isOn: true };

test('what was kept as cheats and is none is left out, the rest stays', () => {
  const cheats = [LIVES, null, { name: 'No code' }, { ...LIVES, isOn: 'yes' }, 7, { ...LIVES, isOn: false }];
  expect(cheatsIn({ cheats })).toEqual([LIVES, { ...LIVES, isOn: false }]);
  expect(cheatsIn({ cheats: 'none' })).toEqual([]);
  expect(cheatsIn(undefined)).toEqual([]);
});

test('all codes of what is on are put on; what cannot be read, and what is off, does nothing', async () => {
  const machine = new Machine(programRom({ main: [] }), {});
  const game = (cheats?: unknown): Game => ({ id: '', title: '', size: 0, added: 0, played: 0, options: { cheats } });
  const ran = () => {
    for (const address of [0x75a, 0x756, 0x10]) machine.nes.memory.bytes[machine.nes.memory.ram.start + address] = 0;
    machine.nes.runFrame();
    return [0x75a, 0x756, 0x10].map((address) => machine.nes.peek('cpu', address));
  };
  const others = [
    { name: '', code: '0010:01 0010:', isOn: true },
    { name: '', code: '0010:01', isOn: false },
  ];
  await putOnCheats(machine, game([LIVES, ...others]));
  expect(ran()).toEqual([9, 2, 0]);
  await putOnCheats(machine, game());
  expect(ran()).toEqual([0, 0, 0]);
});

describe('while others come and go', () => {
  const [first, second, third] = ['First', 'Second', 'Third'].map((name, i) => ({
    name,
    code: `001${i}:01`,
    isOn: true,
  }));
  const names = () => cheatsIn(current.value?.options).map(({ name }) => name);

  beforeEach(async () => {
    current.value = await addTiny();
    chooseCheats([first, second]);
  });

  test('what is edited stays what it is, though one before it comes back', () => {
    removeCheat(first);
    act();
    writeCheat(second, 'Edited', second.code);
    expect(names()).toEqual(['First', 'Edited']);
    removeCheat(first);
    writeCheat(first, 'Gone meanwhile', first.code);
    expect(names()).toEqual(['Edited', 'Gone meanwhile']);
  });

  test('what is removed comes back to its place, and what was added since stays', () => {
    removeCheat(first);
    writeCheat(null, third.name, third.code);
    act();
    expect(names()).toEqual(['First', 'Second', 'Third']);
  });
});
