import { expect, test, vi } from 'vitest';

const { frame, input, request } = vi.hoisted(() => ({
  frame: { leaving: {} as object | undefined },
  input: { useGamepads: vi.fn(), pollForPage: vi.fn(() => 0), spendPads: vi.fn(), useLayouts: vi.fn(), hasPads: true },
  request: vi.fn(() => 1),
}));
vi.mock('../../../src/app/shell/stage.ts', () => ({ frame, left: new AbortController(), stage: globalThis }));
vi.mock('../../../src/app/play/player.ts', () => ({ player: { input, commands: {} } }));
vi.mock('../../../src/app/input/gamepads.ts', () => ({ Gamepads: class {} }));

import { openGamepadPages } from '../../../src/app/play/gamepad-pages.ts';
import { running } from '../../../src/app/play/play-state.ts';

test('a page that waits for a game leaves gamepads to the one that has it', () => {
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false, documentElement: { dataset: {} } }));
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('requestAnimationFrame', request);
  vi.stubGlobal('cancelAnimationFrame', () => {});
  openGamepadPages();
  expect(request).not.toHaveBeenCalled();
  // It has the game, which has them then, until it is paused.
  running.value = true;
  frame.leaving = undefined;
  expect(request).not.toHaveBeenCalled();
  running.value = false;
  expect(request).toHaveBeenCalledOnce();
});
