import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ROWS } from '../../../src/app/input/bindings.ts';
import {
  chooseKeys,
  isUsable,
  keysOf,
  openKeys,
  ownKeys,
  ownKeysFrom,
  resetAllKeys,
} from '../../../src/app/input/own-keys.ts';

const KEY = 'cartouche.keys';
const pause = ROWS.find(({ id }) => id === 'pause')!;
const onBasic = ROWS.find(({ isFirst }) => isFirst)!;
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  openKeys();
});
afterEach(() => vi.unstubAllGlobals());

test('what is chosen is kept, and there again the next time', () => {
  chooseKeys(new Map([['pause', ['KeyL', 'Space']]]));
  expect(keysOf(pause)).toEqual(['KeyL', 'Space']);
  openKeys();
  expect(keysOf(pause)).toEqual(['KeyL', 'Space']);
  expect(JSON.parse(kept.get(KEY)!)).toEqual({ pause: ['KeyL', 'Space'] });
});

test('no key at all is a choice, and the keys of the table are none', () => {
  chooseKeys(new Map([['pause', []]]));
  expect(keysOf(pause)).toEqual([]);
  chooseKeys(new Map([['pause', pause.keys]]));
  expect(ownKeys.value).toEqual({});
  expect(keysOf(pause)).toEqual(pause.keys);
});

test('damaged rows cost themselves alone, and what another version chose stays', () => {
  const stored = {
    a: ['KeyL'],
    b: 'KeyL',
    up: [3],
    down: ['<b>'],
    left: ['Tab'],
    right: Array(9).fill('KeyL'),
    later: ['KeyL'],
    toString: ['KeyL'],
  };
  expect(ownKeysFrom(stored)).toEqual({ a: ['KeyL'] });
  kept.set(KEY, JSON.stringify(stored));
  openKeys();
  chooseKeys(new Map([['start', ['Space']]]));
  expect(ownKeys.value).toEqual({ a: ['KeyL'], start: ['Space'] });
  expect(JSON.parse(kept.get(KEY)!)).toMatchObject({ later: ['KeyL'], start: ['Space'] });
});

test.each(['', 'null', '[]', '7', '{', '"KeyX"'])('storage with %j in it leaves the keys of the table', (text) => {
  kept.set(KEY, text);
  openKeys();
  expect(ownKeys.value).toEqual({});
});

test('without storage a choice lasts as long as the page', () => {
  vi.stubGlobal('localStorage', undefined);
  openKeys();
  chooseKeys(new Map([['pause', ['KeyL']]]));
  expect(keysOf(pause)).toEqual(['KeyL']);
});

test('all keys go back, and come again by a tap; what another version chose stays', () => {
  kept.set(KEY, JSON.stringify({ later: ['KeyL'], pause: ['KeyL'] }));
  openKeys();
  const undo = resetAllKeys();
  expect(ownKeys.value).toEqual({});
  expect(JSON.parse(kept.get(KEY)!)).toEqual({ later: ['KeyL'] });
  undo();
  expect(ownKeys.value).toEqual({ pause: ['KeyL'] });
});

test('keys of the browser and the system are nobody’s; a keyboard that is plugged in has some of them', () => {
  const of = (code: string) => [isUsable(code, pause), isUsable(code, onBasic)];
  expect(of('KeyX')).toEqual([true, true]);
  expect(of('F2')).toEqual([true, true]);
  expect(of('ControlLeft')).toEqual([false, true]);
  expect(of('F5')).toEqual([false, true]);
  for (const code of ['Tab', 'MetaLeft', '', 'Unidentified']) expect(of(code)).toEqual([false, false]);
});
