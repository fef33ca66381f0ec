import type { CommandRow, Situation } from '../../../src/app/input/bindings.ts';
import type { Control } from '../../../src/console/core.ts';

/** A game runs, and nothing is special about it. */
export const IN_GAME: Situation = {
  page: 'play',
  inDialog: false,
  isRunning: true,
  isMusic: false,
  controls: new Set(),
  canFullScreen: true,
  isFullScreen: false,
  isSilent: false,
  canRewind: true,
};

/** What works devices and is on keys. */
const CONTROLS: readonly Control[] = ['keyboard', 'subor', 'mat', 'coins'];

/** Every combination of what a condition may ask. */
export function everySituation(): Situation[] {
  let all: Situation[] = (['library', 'play', 'prove'] as const).map((page) => ({ ...IN_GAME, page }));
  const flags = Object.keys(IN_GAME).filter((name) => name !== 'page' && name !== 'controls');
  for (const flag of flags) all = all.flatMap((now) => [false, true].map((value) => ({ ...now, [flag]: value })));
  for (const one of CONTROLS) {
    all = all.flatMap((now) => [now, { ...now, controls: new Set([...now.controls, one]) }]);
  }
  // Both keyboards go into the same place.
  return all.filter(({ controls }) => !(controls.has('keyboard') && controls.has('subor')));
}

/** Two rows that something would work at the same time. */
export interface Clash {
  readonly by: string;
  readonly rows: readonly string[];
}

/** What several of `rows` are worked by, each with the rows: keys by code, gamepad buttons by their bits. */
function shared(
  rows: readonly CommandRow[],
  worksOf: (row: CommandRow) => readonly (string | number)[],
): Map<string, CommandRow[]> {
  const users = new Map<string, CommandRow[]>();
  for (const row of rows) {
    for (const work of worksOf(row)) users.set(String(work), [...(users.get(String(work)) ?? []), row]);
  }
  return new Map([...users].filter(([, all]) => all.length > 1));
}

/** Every two meanings that one key or one combination of gamepad buttons would have at one time. */
export function clashes(rows: readonly CommandRow[]): Clash[] {
  const found = new Map<string, Clash>();
  const tell = (by: string, able: readonly CommandRow[]) => {
    if (able.length < 2) return;
    const ids = able.map(({ id }) => id);
    found.set(`${by} ${ids.join()}`, { by, rows: ids });
  };
  const keys = shared(rows, (row) => row.keys);
  const buttons = shared(rows, (row) => row.gamepad);
  for (const now of everySituation()) {
    for (const [code, users] of keys) {
      // A keyboard that is plugged in is asked first; what it has is the page's no longer, and that is no clash.
      const able = users.filter((row) => row.when(now));
      const first = able.filter((row) => row.isFirst);
      tell(code, first.length > 0 ? first : able);
    }
    for (const [mask, users] of buttons) {
      const able = users.filter((row) => row.when(now));
      tell(`gamepad ${mask}`, able);
    }
  }
  return [...found.values()];
}
