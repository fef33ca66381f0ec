import { workbenchText } from '../i18n/workbench-text.ts';
import { type CommandRow, inGame, whole } from './bindings.ts';

/** What keys do in the workbench. Whoever owns it hands this in. */
type WorkbenchVerbs = Readonly<Record<Exclude<keyof (typeof workbenchText)['steps'], Said>, () => void>>;

/** Texts of that part that are no names of rows. */
type Said = 'bar' | 'pad' | 'running' | 'paused' | 'past' | 'stopped' | 'place';

/**
 * Keys as in Mesen, where it has some: `Control+`, `Alt+` or `Shift+` before a code is held with it. They are the workbench's whether
 * or not there is something to do just now: else F5 would load the page anew.
 */
const KEYS: Readonly<Record<keyof WorkbenchVerbs, readonly string[]>> = {
  toggle: ['Escape'],
  go: ['F5'],
  pause: ['Shift+F5'],
  into: ['F11'],
  over: ['F10'],
  out: ['Shift+F11'],
  back: ['Shift+F10'],
  backOver: ['Control+Shift+F11'],
  runBack: ['Control+Shift+F5'],
  scanline: ['F7'],
  frame: ['F8'],
  frameBack: ['Shift+F8'],
  nmi: [],
  irq: [],
  here: ['Control+F11'],
  breakHere: ['F9'],
  goTo: ['Control+KeyG'],
  toPc: ['Alt+NumpadMultiply'],
  inMemory: ['F1'],
  close: [],
};

/** What has no button above the panels, but where it is done, or another one's. */
const BY_KEY: readonly string[] = ['go', 'pause', 'here', 'breakHere', 'goTo', 'toPc', 'inMemory'];

/** Held, these would be done and undone again and again. */
const ONCE: readonly string[] = ['toggle', 'go', 'pause', 'runBack', 'breakHere'];

/** The same rows where nothing is done by them: their keys are chosen. */
export function benchKeyRows(): readonly CommandRow[] {
  const names = Object.keys(KEYS) as (keyof WorkbenchVerbs)[];
  return workbenchRows(Object.fromEntries(names.map((name) => [name, () => {}])) as unknown as WorkbenchVerbs);
}

/** The rows that the table of keys has besides while the workbench is open. They go before the others. */
export function workbenchRows(verbs: WorkbenchVerbs): readonly CommandRow[] {
  return (Object.keys(KEYS) as (keyof WorkbenchVerbs)[]).map((name) =>
    whole(`bench ${name}`, {
      label: () => workbenchText.steps[name],
      keys: KEYS[name],
      screen: BY_KEY.includes(name) ? [] : ['bench'],
      when: inGame,
      does: { press: verbs[name] },
      isFirst: true,
      isAnywhere: ONCE.includes(name) ? 'once' : 'repeats',
    }),
  );
}
