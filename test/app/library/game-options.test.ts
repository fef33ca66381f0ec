import { describe, expect, test } from 'vitest';
import { consoleOptions, draftOf, overridesOf } from '../../../src/app/library/game-options.ts';

const GAME = { id: 'a'.repeat(40), title: 'A', size: 3, added: 1, played: 0 };

describe('the cartridge in a form', () => {
  test('comes back as it was put in', () => {
    const overrides = { mapper: 4, submapper: 1, mirroring: 'four', prgRam: 0, prgNvram: 0x2000 } as const;
    expect(overridesOf(draftOf(overrides))).toEqual(overrides);
    expect(draftOf(overrides)).toMatchObject({ mapper: '4', prgRam: '0', prgNvram: '8', chrRam: '' });
  });

  test('left empty it leaves everything to the file', () => {
    expect(overridesOf(draftOf())).toBeNull();
  });
});

describe('the PPU of a VS. System', () => {
  test('is chosen by number', () => {
    expect(overridesOf({ ...draftOf(), vsPpu: '5', prgRam: '8' })).toEqual({ vsPpu: 5, prgRam: 0x2000 });
    expect(draftOf({ vsPpu: 0 }).vsPpu).toBe('0');
  });
});

test('the console is built by what was chosen, then by the file’s name', () => {
  expect(consoleOptions(GAME, {})).toEqual({});
  expect(consoleOptions({ ...GAME, hint: 'pal' }, {})).toEqual({ region: 'pal' });
  expect(consoleOptions({ ...GAME, hint: 'pal', options: { region: 'mars' } }, {})).toEqual({ region: 'pal' });
  expect(consoleOptions({ ...GAME, hint: 'pal', options: { region: 'ntsc', overrides: { mapper: 2 } } }, {})).toEqual({
    region: 'ntsc',
    overrides: { mapper: 2 },
  });
  expect(consoleOptions({ ...GAME, options: { dipSwitches: 0, changesSides: false } }, {})).toEqual({ dipSwitches: 0 });
});
