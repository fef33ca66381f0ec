import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ROWS } from '../../../src/app/input/bindings.ts';
import { Button } from '../../../src/app/input/buttons.ts';
import { Commands } from '../../../src/app/input/commands.ts';
import { Input } from '../../../src/app/input/input.ts';
import { TWO_PLAYERS } from '../../../src/app/input/key-plan.ts';
import { Keyboard, type KeyLike } from '../../../src/app/input/keyboard.ts';
import { chooseKeys } from '../../../src/app/input/own-keys.ts';
import { page, touching } from '../../../src/app/shell/page-state.ts';
import type { Control } from '../../../src/console/core.ts';
import { Changing, listening } from './fakes.ts';
import { IN_GAME } from './situations.ts';

/** As if the focus were on an element that lies in those that `selectors` name. */
function focusOn(...names: readonly string[]): EventTarget {
  const closest = (selector: string) => (selector.split(', ').some((one) => names.includes(one)) ? {} : null);
  return { closest } as unknown as EventTarget;
}

function keyEvent(code: string, changes: Partial<KeyLike> = {}): KeyLike {
  const free = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { code, repeat: false, ...free, target: focusOn('main'), ...changes };
}

function keyboard() {
  const { verbs, said } = listening();
  const at = new Changing(IN_GAME);
  const keys = new Keyboard(new Commands(verbs, () => at.now));
  const down = (code: string, changes?: Partial<KeyLike>) => keys.down(keyEvent(code, changes))?.id;
  return { keys, down, said, at };
}

describe('keys of the pad', () => {
  test('are held until they are let go, and two for one button hold it together', () => {
    const { keys, down } = keyboard();
    expect(down('ArrowUp')).toBe('up');
    down('ShiftLeft');
    down('ShiftRight');
    expect(keys.masks[0]).toBe(Button.Up | Button.Select);
    keys.up('ShiftLeft');
    keys.up('ArrowUp');
    expect(keys.masks[0]).toBe(Button.Select);
    keys.clear();
    expect(keys.masks[0]).toBe(0);
  });

  test('that come again after the game waited are held again', () => {
    const { keys, down } = keyboard();
    down('KeyX');
    keys.clear();
    expect(down('KeyX', { repeat: true })).toBe('a');
    expect(keys.masks[0]).toBe(Button.A);
  });

  test('that are let go elsewhere are let go', () => {
    const { keys, down, at } = keyboard();
    down('KeyX');
    at.change({ page: 'library' });
    keys.up('KeyX');
    expect(keys.masks[0]).toBe(0);
  });
});

describe('keys that the player has chosen', () => {
  afterEach(() => chooseKeys(new Map(ROWS.map(({ id, keys }) => [id, keys]))));

  test('do what they were chosen for, and those of the table no longer', () => {
    chooseKeys(new Map([['a', ['Space']]]));
    const { keys, down } = keyboard();
    expect([down('KeyX'), down('Space')]).toEqual([undefined, 'a']);
    expect(keys.masks).toEqual([Button.A, 0]);
  });

  test('are the second player’s, too', () => {
    chooseKeys(TWO_PLAYERS);
    const { keys, down } = keyboard();
    for (const code of ['KeyW', 'KeyH', 'ArrowLeft', 'Comma']) down(code);
    expect(keys.masks).toEqual([Button.Up | Button.A, Button.Left | Button.B]);
    keys.up('ArrowLeft');
    expect(keys.masks).toEqual([Button.Up | Button.A, Button.B]);
  });
});

describe('keys of the page', () => {
  test('do what they do once, however long they are held', () => {
    const { down, said } = keyboard();
    expect(down('KeyP')).toBe('pause');
    expect(down('KeyP', { repeat: true })).toBe('pause');
    expect(said).toEqual(['toggle']);
  });

  test('are for the browser with Ctrl, Alt or the system’s key', () => {
    const { keys, down, said } = keyboard();
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
      expect(down('KeyP', { [held]: true })).toBeUndefined();
      expect(down('KeyX', { [held]: true })).toBeUndefined();
    }
    expect(said).toEqual([]);
    expect(keys.masks[0]).toBe(0);
  });

  test('hold as long as they are held, also when the row could not be done any more', () => {
    const { keys, down, said, at } = keyboard();
    down('KeyN');
    down('KeyN', { repeat: true });
    at.change({ isMusic: true });
    keys.up('KeyN');
    expect(said).toEqual(['speak true', 'speak false']);
  });

  test('a coin falls once for each press', () => {
    const { keys, down, said, at } = keyboard();
    at.change({ controls: new Set(['coins']) });
    down('KeyV');
    down('KeyV', { repeat: true });
    keys.up('KeyV');
    down('KeyV');
    expect(said).toEqual(['insertCoin 1', 'insertCoin 1']);
  });
});

describe('keys are left alone', () => {
  test('where something is typed in, chosen from, or a dialog', () => {
    const { down, said } = keyboard();
    for (const name of ['input', 'select', 'textarea', '[contenteditable]', 'dialog']) {
      for (const code of ['KeyX', 'KeyP', 'Enter', 'Escape']) {
        expect(down(code, { target: focusOn(name) })).toBeUndefined();
      }
    }
    expect(said).toEqual([]);
  });

  test('where they press a button; others are the game’s there', () => {
    const { down } = keyboard();
    for (const name of ['button', 'a', 'summary']) {
      expect(down('Enter', { target: focusOn(name) })).toBeUndefined();
      expect(down('NumpadEnter', { target: focusOn(name) })).toBeUndefined();
      expect(down('ArrowUp', { target: focusOn(name) })).toBe('up');
    }
  });

  test('without an element there is no objection', () => {
    expect(keyboard().down('KeyX', { target: null })).toBe('a');
  });
});

describe('a keyboard that is plugged in', () => {
  test('has every key, with Ctrl and Alt and on buttons too', () => {
    const { keys, down, said, at } = keyboard();
    at.change({ controls: new Set<Control>(['keyboard']) });
    down('KeyX');
    down('KeyC', { ctrlKey: true });
    down('Enter', { target: focusOn('button') });
    expect(said).toEqual(['press X true', 'press C true', 'press RETURN true']);
    expect(keys.masks[0]).toBe(0);
    expect(down('KeyA', { target: focusOn('input') })).toBeUndefined();
  });

  test('F9 pauses; then Escape goes on', () => {
    const { down, said, at } = keyboard();
    at.change({ controls: new Set<Control>(['keyboard']) });
    expect(down('F9')).toBe('pause');
    at.change({ isRunning: false });
    expect(down('Escape')).toBe('pause');
    expect(said).toEqual(['toggle', 'toggle']);
  });

  test('two keys for one of its keys hold it together', () => {
    const { keys, down, said, at } = keyboard();
    at.change({ controls: new Set<Control>(['keyboard']) });
    down('Backspace');
    down('Delete');
    keys.up('Backspace');
    expect(said).toEqual(['press DEL true']);
    keys.up('Delete');
    expect(said).toEqual(['press DEL true', 'press DEL false']);
  });
});

describe('the page’s one listener', () => {
  let target: EventTarget;
  beforeEach(() => {
    target = new EventTarget();
    vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
    vi.stubGlobal('navigator', { getGamepads: () => [] });
  });
  afterEach(() => vi.unstubAllGlobals());

  function send(type: string, code: string, changes: Partial<KeyLike> = {}): Event {
    const { target: _, ...keys } = keyEvent(code);
    const event = Object.assign(new Event(type, { cancelable: true }), keys, changes);
    target.dispatchEvent(event);
    return event;
  }

  function opened() {
    const { verbs, said } = listening();
    const at = new Changing(IN_GAME);
    const input = new Input(new Commands(verbs, () => at.now));
    const pressed = vi.fn();
    input.open(pressed);
    const next = (port = 0) => {
      input.poll();
      return input.next(port, false, 60);
    };
    next();
    return { input, next, said, at, pressed };
  }

  test('keeps keys that it uses from the browser, and no others', () => {
    const { at } = opened();
    expect(send('keydown', 'ArrowDown').defaultPrevented).toBe(true);
    expect(send('keydown', 'KeyP').defaultPrevented).toBe(true);
    expect(send('keydown', 'Tab').defaultPrevented).toBe(false);
    at.change({ page: 'library' });
    expect(send('keydown', 'ArrowDown').defaultPrevented).toBe(false);
  });

  test('every key is a sign that somebody is there', () => {
    const { pressed, at } = opened();
    at.change({ page: 'library' });
    send('keydown', 'Tab');
    expect(pressed).toHaveBeenCalledOnce();
  });

  test('a tap shorter than a frame is seen for one', () => {
    const { next } = opened();
    send('keydown', 'KeyX');
    send('keyup', 'KeyX');
    expect([next(), next()]).toEqual([Button.A, 0]);
  });

  test('a turbo button that is tapped for less than a frame presses once', () => {
    const { next } = opened();
    send('keydown', 'KeyS');
    send('keyup', 'KeyS');
    expect([next(), next(), next()]).toEqual([Button.A, 0, 0]);
  });

  test('a turbo button presses in the console’s frames, however many come in one of the display', () => {
    const { input, next } = opened();
    send('keydown', 'KeyA');
    const rest = (count: number) => Array.from({ length: count }, () => input.next(0, false, 60.0988));
    expect([next(), ...rest(3), next(), ...rest(2)]).toEqual([2, 2, 0, 0, 2, 2, 0]);
    send('blur', '');
    expect(next()).toBe(0);
    send('keydown', 'KeyA');
    expect([next(), next(), next()]).toEqual([2, 2, 0]);
    input.clear();
    expect([next(), next()]).toEqual([0, 0]);
  });

  test('a tap of the second player is seen for one, too, and is not the first player’s', () => {
    chooseKeys(new Map([['a 2', ['KeyQ']]]));
    const { input, next } = opened();
    send('keydown', 'KeyQ');
    send('keyup', 'KeyQ');
    expect([next(1), input.next(0, false, 60), next(1)]).toEqual([Button.A, 0, 0]);
    chooseKeys(new Map([['a 2', []]]));
  });

  test('a key that is asked for means nothing else, and nothing is done as it is let go', () => {
    const { input, next, said } = opened();
    const taken: string[] = [];
    const stop = input.askKey((code) => taken.push(code));
    expect(send('keydown', 'KeyP').defaultPrevented).toBe(true);
    expect(send('keyup', 'KeyP').defaultPrevented).toBe(true);
    expect(send('keydown', 'Tab').defaultPrevented).toBe(false);
    send('keydown', 'KeyX');
    stop();
    expect(next()).toBe(0);
    expect([taken, said]).toEqual([['KeyP', 'KeyX'], []]);
    send('keyup', 'KeyX');
    send('keydown', 'KeyX');
    expect(next()).toBe(Button.A);
  });

  test('where what is held with it belongs to the answer, the key is told with that', () => {
    const { input } = opened();
    const taken: string[] = [];
    const stop = input.askKey((code) => taken.push(code), true);
    send('keydown', 'ControlLeft', { ctrlKey: true });
    expect(send('keydown', 'KeyG', { ctrlKey: true }).defaultPrevented).toBe(true);
    send('keyup', 'KeyG', { ctrlKey: true });
    send('keyup', 'ControlLeft');
    stop();
    expect(taken).toEqual(['Control+KeyG']);
  });

  test('all keys are let go when the page loses the keyboard', () => {
    const { next, said } = opened();
    send('keydown', 'KeyX');
    send('keydown', 'KeyN');
    expect(next()).toBe(Button.A);
    send('blur', '');
    expect(next()).toBe(0);
    expect(said).toEqual(['speak true', 'speak false']);
  });

  test('what came while the game waited is not for it', () => {
    const { input, next } = opened();
    input.clear();
    send('keydown', 'KeyX');
    send('keyup', 'KeyX');
    expect([next(), next()]).toEqual([0, 0]);
  });

  test('a finger that is then down counts', () => {
    const { input, next } = opened();
    input.touch(Button.Left);
    expect(next()).toBe(Button.Left);
    input.clear();
    expect(next()).toBe(Button.Left);
  });

  test('the touch pad goes when the pad is worked by keys in a game, and not for other keys', () => {
    const { input } = opened();
    page.value = 'play';
    touching.value = true;
    input.lastPad = 2;
    send('keydown', 'KeyM');
    expect([touching.value, input.lastPad]).toEqual([true, 2]);
    send('keydown', 'KeyX');
    expect([touching.value, input.lastPad]).toEqual([false, -1]);
  });
});
