import type { Control } from '../../console/core.ts';
import { type CommandId, type CommandRow, type OwnKeys, ROWS, type Situation } from './bindings.ts';

/** New keys for some rows, by their names. */
export type KeyPlan = ReadonlyMap<CommandId, readonly string[]>;

/** A key that a row is to have, and that another one has at the same time. */
interface Conflict {
  readonly code: string;
  /** The row that has it now. */
  readonly row: CommandRow;
}

/** Two players on one keyboard: the first on its left, the second on its right, and nobody's hands in the other's way. */
export const TWO_PLAYERS: KeyPlan = new Map<CommandId, readonly string[]>([
  ['up', ['KeyW']],
  ['down', ['KeyS']],
  ['left', ['KeyA']],
  ['right', ['KeyD']],
  ['b', ['KeyG']],
  ['a', ['KeyH']],
  ['select', ['KeyQ']],
  ['start', ['KeyE']],
  ['turbo b', ['KeyT']],
  ['turbo a', ['KeyY']],
  ['up 2', ['ArrowUp']],
  ['down 2', ['ArrowDown']],
  ['left 2', ['ArrowLeft']],
  ['right 2', ['ArrowRight']],
  ['b 2', ['Comma']],
  ['a 2', ['Period']],
  ['select 2', ['ShiftRight']],
  ['start 2', ['Enter', 'NumpadEnter']],
  ['turbo b 2', ['KeyL']],
  ['turbo a 2', ['Semicolon']],
]);

const QUIET: Situation = {
  ...{ page: 'library', inDialog: false, isRunning: true, isMusic: false, controls: new Set() },
  ...{ canFullScreen: true, isFullScreen: false, isSilent: false, canRewind: true },
};

/** Moments that differ in all that decides whether a key is a row's: its test compares with every one there is. */
const MOMENTS = moments();

function moments(): readonly Situation[] {
  let all: Situation[] = [{ ...QUIET, page: 'play' }];
  all = all.flatMap((now) => [now, { ...now, isRunning: false }]);
  all = all.flatMap((now) => [now, { ...now, isMusic: true }]);
  for (const one of ['keyboard', 'subor', 'mat', 'coins'] satisfies Control[]) {
    all = all.flatMap((now) => [now, { ...now, controls: new Set([...now.controls, one]) }]);
  }
  // Both keyboards go into the same place.
  return [QUIET, ...all].filter(({ controls }) => !(controls.has('keyboard') && controls.has('subor')));
}

/** Whether one key would mean both at one time. A keyboard that is plugged in is asked first, and is in nobody's way. */
export function meet(a: CommandRow, b: CommandRow): boolean {
  return (
    a.isFirst === b.isFirst && !a.isAnywhere === !b.isAnywhere && MOMENTS.some((now) => a.when(now) && b.when(now))
  );
}

/** Which keys of `plan` others of `rows` have as well, where the player has chosen `own` before. */
export function conflictsOf(plan: KeyPlan, own: OwnKeys, rows: readonly CommandRow[] = ROWS): Conflict[] {
  const changed = rows.filter(({ id }) => plan.has(id));
  return rows
    .filter(({ id }) => !plan.has(id))
    .flatMap((row) => {
      const codes = (own[row.id] ?? row.keys).filter((code) =>
        changed.some((other) => plan.get(other.id)?.includes(code) && meet(row, other)),
      );
      return codes.map((code) => ({ code, row }));
    });
}

/** `plan`, with the keys that it takes gone from the rows that had them. */
export function withTaken(plan: KeyPlan, own: OwnKeys, rows: readonly CommandRow[] = ROWS): KeyPlan {
  const all = new Map(plan);
  for (const { code, row } of conflictsOf(plan, own, rows)) {
    const left = all.get(row.id) ?? own[row.id] ?? row.keys;
    all.set(
      row.id,
      left.filter((one) => one !== code),
    );
  }
  return all;
}
