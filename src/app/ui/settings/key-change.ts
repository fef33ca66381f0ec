import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import type { CommandId, CommandRow, Situation } from '../../input/bindings.ts';
import { keyName, keyNames } from '../../input/key-names.ts';
import { conflictsOf, type KeyPlan, withTaken } from '../../input/key-plan.ts';
import { chooseKeys, isUsable, keysOf, ownKeys } from '../../input/own-keys.ts';
import { situation } from '../../play/situation.ts';

/** Where a change is being made: at a row, or at the keys for two players. */
type Place = CommandId | 'two players';

/** A change that is being made. */
export interface Step {
  readonly at: Place;
  /** The key that the new one takes the place of; null when one is added. */
  readonly replaces: string | null;
  /** Why the key that was pressed cannot be had; empty when none was. */
  readonly refused: string;
  /** What is to be done as soon as the player says so, since other rows lose keys by it; null while a key is waited for. */
  readonly plan: KeyPlan | null;
}

/** A game runs, whatever is so now: for this the keys are shown. */
export function inPlayNow(): Situation {
  return { ...situation.value, page: 'play', inDialog: false, isRunning: true, isMusic: false };
}

/** What the row is called while a game runs. */
export function labelOf(row: CommandRow): string {
  return row.label(inPlayNow());
}

/** The row with `code` in place of the key that `replaces` names, or besides what it has. */
function planFor(row: CommandRow, replaces: string | null, code: string): KeyPlan {
  const now = keysOf(row);
  const next = replaces === null ? [...now, code] : now.map((one) => (one === replaces ? code : one));
  return new Map([[row.id, [...new Set(next)]]]);
}

/** Which keys are taken from which of `rows` by `plan`, as the player reads it. */
export function takenBy(plan: KeyPlan, rows: readonly CommandRow[]): string {
  return laterText.keyPage.taken(
    conflictsOf(plan, ownKeys.value, rows).map(({ code, row }) => [keyName(code), labelOf(row)]),
  );
}

/** What can be done to the keys of `rows`, one change at a time; `done` is where the last one was made, and `said` what came of it. */
export function useKeyChange(rows: readonly CommandRow[]) {
  const [step, setStep] = useState<Step | null>(null);
  const [said, setSaid] = useState('');
  const [done, setDone] = useState<{ readonly at: Place } | null>(null);
  const end = (at: Place) => {
    setStep(null);
    setDone({ at });
  };
  const finish = (at: Place, plan: KeyPlan) => {
    chooseKeys(plan, rows);
    end(at);
    const changed = rows.filter(({ id }) => plan.has(id));
    setSaid(changed.map((row) => laterText.keyPage.has(labelOf(row), keyNames(keysOf(row)))).join(' '));
  };
  /** Do it at once, or ask first when other rows lose keys by it. */
  const put = (at: Place, plan: KeyPlan, replaces: string | null = null) => {
    if (conflictsOf(plan, ownKeys.value, rows).length === 0) finish(at, plan);
    else setStep({ at, replaces, refused: '', plan });
  };
  const press = (row: CommandRow, replaces: string | null, code: string) => {
    if (isUsable(code, row)) put(row.id, planFor(row, replaces, code), replaces);
    else setStep({ at: row.id, replaces, refused: laterText.keyPage.unusable(keyName(code)), plan: null });
  };
  return {
    rows,
    step,
    said,
    done,
    put,
    press,
    begin: (row: CommandRow, replaces: string | null) => setStep({ at: row.id, replaces, refused: '', plan: null }),
    remove: (row: CommandRow, code: string) =>
      finish(row.id, new Map([[row.id, keysOf(row).filter((one) => one !== code)]])),
    reset: (row: CommandRow) => put(row.id, new Map([[row.id, row.keys]])),
    take: ({ at }: Step, plan: KeyPlan) => finish(at, withTaken(plan, ownKeys.value, rows)),
    cancel: ({ at }: Step) => end(at),
  };
}

/** What `useKeyChange` gives. */
export type KeyChange = ReturnType<typeof useKeyChange>;
