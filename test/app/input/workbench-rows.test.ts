import { afterEach, expect, test, vi } from 'vitest';
import { ROWS } from '../../../src/app/input/bindings.ts';
import { Commands } from '../../../src/app/input/commands.ts';
import { keyName } from '../../../src/app/input/key-names.ts';
import { conflictsOf } from '../../../src/app/input/key-plan.ts';
import { Keyboard, type KeyLike } from '../../../src/app/input/keyboard.ts';
import { chooseKeys, isUsable, openKeys, ownKeys, resetAllKeys } from '../../../src/app/input/own-keys.ts';
import { benchKeyRows } from '../../../src/app/input/workbench-rows.ts';
import { listening } from './fakes.ts';
import { clashes, IN_GAME } from './situations.ts';
import { BENCH_ROWS, benchRows } from './workbench-verbs.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  openKeys();
});

const FREE = { repeat: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

/** Where the focus is: within what one of `names` selects. */
function focusOn(...names: readonly string[]): EventTarget {
  const closest = (selector: string) => (selector.split(', ').some((one) => names.includes(one)) ? {} : null);
  return { closest } as unknown as EventTarget;
}

function open() {
  const { verbs, said: page } = listening();
  const { rows, said } = benchRows();
  const commands = new Commands(verbs, () => IN_GAME);
  const close = commands.addRows(rows);
  const keys = new Keyboard(commands);
  const down = (code: string, changes: Partial<KeyLike> = {}) =>
    keys.down({ code, ...FREE, target: focusOn('main'), ...changes })?.id;
  return { down, said, page, close };
}

test('no key has two meanings in the workbench', () => {
  expect(clashes(BENCH_ROWS)).toEqual([]);
});

test('keys are Mesen’s, with the modifiers that they name and no others', () => {
  const { down, said } = open();
  down('F11');
  down('F11', { shiftKey: true });
  down('F11', { ctrlKey: true });
  down('F11', { ctrlKey: true, shiftKey: true });
  down('F10');
  down('F5');
  down('F9');
  down('KeyG', { ctrlKey: true });
  expect(said).toEqual(['into', 'out', 'here', 'backOver', 'over', 'go', 'breakHere', 'goTo']);
  expect(down('F11', { altKey: true })).toBeUndefined();
  expect(said).toHaveLength(8);
});

test('they are the workbench’s wherever the focus is; Escape is not where one types', () => {
  const { down, said } = open();
  const target = focusOn('input', '[data-keys]');
  expect(down('F10', { target })).toBe('bench over');
  expect(down('Escape', { target })).toBeUndefined();
  down('Escape');
  expect(down('Escape', { repeat: true })).toBe('bench toggle');
  down('F10', { repeat: true });
  expect(said).toEqual(['over', 'toggle', 'over']);
});

test('in a panel the pad has no keys, and the page none but those', () => {
  const { down } = open();
  const target = focusOn('[data-keys]');
  expect([down('ArrowUp', { target }), down('KeyX', { target }), down('KeyM', { target })]).toEqual([
    ...[undefined, undefined, undefined],
  ]);
  expect(down('ArrowUp')).toBe('up');
});

test('once it is closed the page has its keys back', () => {
  const { down, close } = open();
  expect(down('F9')).toBe('bench breakHere');
  close();
  expect(down('F9')).toBe('pause');
  expect(down('F10')).toBeUndefined();
});

test('keys that go with others are called by both', () => {
  expect(keyName('Control+Shift+F11')).toBe('Ctrl+Shift+F11');
  expect(keyName('Control+KeyG')).toBe('Ctrl+G');
});

test('a key of the workbench’s that is chosen is done with all that is held, and kept for the next time', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  const rows = benchKeyRows();
  chooseKeys(new Map([['bench into', ['Control+KeyI']]]), rows);
  openKeys();
  const { down, said } = open();
  expect(down('KeyI', { ctrlKey: true, target: focusOn('input') })).toBe('bench into');
  expect(down('F11')).toBeUndefined();
  expect(down('KeyI')).toBeUndefined();
  expect(said).toEqual(['into']);
  resetAllKeys();
  expect(ownKeys.value).toEqual({});
  expect(down('F11')).toBe('bench into');
});

test('what one types is no key of the workbench’s; two of its rows cannot have the same one, but the page’s are free', () => {
  const [row] = benchKeyRows();
  expect(['F11', 'Shift+F8', 'Control+KeyG', 'Alt+Digit1', 'Escape'].filter((code) => !isUsable(code, row))).toEqual(
    [],
  );
  const refused = ['KeyG', 'Shift+KeyG', 'Space', 'Tab', 'Control+Tab', 'Control+ControlLeft', 'F11, F12'];
  expect(refused.filter((code) => isUsable(code, row))).toEqual([]);
  const rows = [...ROWS, ...benchKeyRows()];
  const plan = new Map([['bench nmi', ['F11', 'F2']]] as const);
  expect(conflictsOf(plan, {}, rows).map(({ code, row: { id } }) => [code, id])).toEqual([['F11', 'bench into']]);
});
