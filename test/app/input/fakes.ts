import type { Situation, Verbs } from '../../../src/app/input/bindings.ts';

/** Verbs that write down what they are asked. */
export function listening(): { readonly verbs: Verbs; readonly said: string[] } {
  const said: string[] = [];
  const say =
    (name: string) =>
    (...values: readonly unknown[]) =>
      void said.push([name, ...values].join(' '));
  const names = [
    'toggle',
    'resume',
    'quickSave',
    'quickLoad',
    'reset',
    'power',
    'leave',
    'skipTrack',
    'rewind',
    'hurry',
  ] as const;
  const devices = ['insertCoin', 'pressService', 'speak', 'step', 'press'] as const;
  const all = (list: readonly string[]) => Object.fromEntries(list.map((name) => [name, say(name)]));
  return { verbs: { player: all(names), devices: all(devices) } as unknown as Verbs, said };
}

/** A situation that a test changes as it goes. */
export class Changing {
  now: Situation;

  constructor(now: Situation) {
    this.now = now;
  }

  change(changes: Partial<Situation>): void {
    this.now = { ...this.now, ...changes };
  }
}
