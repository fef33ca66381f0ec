import { describe, expect, test } from 'vitest';
import { consoleOptions, draftOf, overridesOf } from '../../src/app/game-options.ts';

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

test('the console is built by what was chosen, then by the file’s name', () => {
  expect(consoleOptions(GAME)).toEqual({});
  expect(consoleOptions({ ...GAME, hint: 'pal' })).toEqual({ region: 'pal' });
  expect(consoleOptions({ ...GAME, hint: 'pal', options: { region: 'ntsc', overrides: { mapper: 2 } } })).toEqual({
    region: 'ntsc',
    overrides: { mapper: 2 },
  });
});
