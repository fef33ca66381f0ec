import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownPad } from '../../../src/app/input/kept-pad.ts';
import { TOUCH_LAYOUTS } from '../../../src/app/input/touch-presets.ts';
import { setCurrent } from '../../../src/app/library/library-state.ts';
import {
  beginEditing,
  canRedo,
  canUndo,
  choosePad,
  editedChoice,
  editedLayout,
  editFor,
  endSlide,
  keepLayout,
  redoPad,
  resetPad,
  undoPad,
  whose,
} from '../../../src/app/play/pad-editing.ts';
import { settings } from '../../../src/app/shell/settings.ts';

const GAME = { id: 'a', title: 'A', size: 1, added: 1, played: 1, builtIn: true };
const { big, classic, thumbs } = TOUCH_LAYOUTS;

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });
  setCurrent(null);
  beginEditing();
  resetPad();
  beginEditing();
});
afterEach(() => vi.unstubAllGlobals());

test('a change makes the layout the player’s own; it is undone and done again step by step', () => {
  keepLayout(big);
  keepLayout(classic);
  expect(settings.value.touchLayout).toBe('own');
  expect(editedLayout.value).toMatchObject({ portrait: classic.portrait });
  undoPad();
  expect(editedLayout.value).toMatchObject({ portrait: big.portrait });
  undoPad();
  expect([settings.value.touchLayout, ownPad.value, canUndo.value]).toEqual(['thumbs', null, false]);
  redoPad();
  redoPad();
  expect(editedLayout.value).toMatchObject({ portrait: classic.portrait });
  expect(canRedo.value).toBe(false);
});

test('all that a slider is slid until it is let go is undone at once', () => {
  const seen = (landscape: number) => ({ ...big, opacity: { landscape } });
  keepLayout(big);
  for (const value of [0.8, 0.7, 0.6]) keepLayout(seen(value), 'opacity');
  endSlide();
  for (const value of [0.5, 0.4]) keepLayout(seen(value), 'opacity');
  keepLayout(seen(0.3), 'another');
  const now = () => editedLayout.value.opacity?.landscape;
  const steps = () => {
    undoPad();
    return now();
  };
  expect([now(), steps(), steps(), steps()]).toEqual([0.3, 0.4, 0.6, undefined]);
  redoPad();
  // What is slid after that is a step of its own.
  keepLayout(seen(0.9), 'opacity');
  expect([now(), steps()]).toEqual([0.9, 0.6]);
});

test('another layout leaves the own one there to be chosen again', () => {
  keepLayout(big);
  choosePad('classic');
  expect(editedLayout.value).toBe(classic);
  choosePad('own');
  expect(editedLayout.value).toMatchObject({ portrait: big.portrait });
});

test('for one game: all others keep theirs, and a reset goes with Settings again', () => {
  setCurrent(GAME);
  beginEditing();
  expect(whose.value).toBe('all');
  editFor('game');
  keepLayout(big);
  expect(editedChoice.value).toBe('own');
  expect([settings.value.touchLayout, ownPad.value]).toEqual(['thumbs', null]);
  beginEditing();
  expect(whose.value).toBe('game');
  expect(editedLayout.value).toMatchObject({ portrait: big.portrait });
  resetPad();
  expect(editedLayout.value).toBe(thumbs);
  undoPad();
  expect(editedLayout.value).toMatchObject({ portrait: big.portrait });
});
