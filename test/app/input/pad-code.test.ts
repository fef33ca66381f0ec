import { describe, expect, test } from 'vitest';
import type { OwnPad } from '../../../src/app/input/own-pad.ts';
import { padCode, padFile, padFromCode, padFromFile } from '../../../src/app/input/pad-code.ts';
import { TOUCH_LAYOUTS } from '../../../src/app/input/touch-presets.ts';

const pads = Object.entries(TOUCH_LAYOUTS).map(([name, layout]): [string, OwnPad] => {
  return [name, { format: 'cartouche-pad', version: 1, ...layout }];
});
const PAD = pads[0][1];

test.each(pads)('%s comes out of a link, and of a file, as it went in', (_, pad) => {
  expect(padFromCode(padCode(pad))).toEqual(pad);
  expect(padFromFile(padFile(pad))).toEqual(pad);
  expect(padCode(pad).length).toBe(100);
  expect(padCode(pad)).toMatch(/^[\w-]+$/);
});

test.each([{ portrait: 0.2, landscape: 0.35 }, { landscape: 1 }, { portrait: 0.65 }])(
  'an opacity of its own goes along: %j',
  (opacity) => {
    const pad: OwnPad = { ...PAD, opacity };
    expect(padFromCode(padCode(pad))).toEqual(pad);
    expect(padFromFile(padFile(pad))).toEqual(pad);
    expect(padCode(pad)).toMatch(/^[\w-]{104}$/);
  },
);

test('a link from before layouts had one still opens, and so does a file', () => {
  // Of the standard layout.
  const link = '1-ljq3g30mgq0w1smiu0w1sRka4m18Riu5i18rka3418riu4018ljq3c30ljq0w1srjk0w1sRka4a18Riu5618rka2s18riu3o18';
  expect(padFromCode(link)).toEqual({ format: 'cartouche-pad', version: 1, ...TOUCH_LAYOUTS.thumbs });
  const { portrait, landscape } = TOUCH_LAYOUTS.thumbs;
  const file = JSON.stringify({ format: 'cartouche-pad', version: 1, portrait, landscape });
  expect(padFromFile(file)).toEqual(JSON.parse(file));
});

test('no layout is made of one with an opacity that nothing has', () => {
  for (const end of ['0', '000', '00000', '____', '0a0a0', '-1zz', '00zz', '01aa']) {
    expect(padFromCode(padCode(PAD) + end)).toBeNull();
  }
  expect(padFromFile(JSON.stringify({ ...PAD, opacity: { portrait: 2 } }))).toBe('opacity.portrait');
  expect(padFromFile(JSON.stringify({ ...PAD, opacity: { aside: 1 } }))).toBe('opacity.aside');
});

test('a hidden part stays hidden', () => {
  const { portrait } = PAD;
  const pad = { ...PAD, portrait: { ...portrait, start: { ...portrait.start, isHidden: true } } };
  expect(padFromCode(padCode(pad))).toEqual(pad);
});

test.each(['', '1', '2', `2${padCode(PAD).slice(1)}`, padCode(PAD).slice(0, -1), padCode(PAD).replace('l', 'q')])(
  'no layout is made of %j',
  (code) => {
    expect(padFromCode(code)).toBeNull();
  },
);

describe('a broken file is told by its field', () => {
  const broken = (change: (pad: Record<string, never>) => void) => {
    const pad = JSON.parse(padFile(PAD));
    change(pad);
    return padFromFile(JSON.stringify(pad));
  };

  test('one that is not known, or not a number, or too much', () => {
    expect(broken((pad) => Object.assign(pad, { colour: 'red' }))).toBe('colour');
    expect(broken(({ portrait }) => Object.assign(portrait, { c: {} }))).toBe('portrait.c');
    expect(broken(({ landscape }) => Object.assign((landscape as Record<string, object>).a, { size: 'big' }))).toBe(
      'landscape.a.size',
    );
    expect(broken((pad) => Object.assign(pad, { version: 9 }))).toBe('version');
  });

  test('one that is no layout has none', () => {
    for (const content of ['', '{', 'null', '[]', '{"format":"other"}']) expect(padFromFile(content)).toBe('');
  });
});
