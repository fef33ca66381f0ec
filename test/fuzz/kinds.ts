import { archives } from './archives.ts';
import { backups } from './backups.ts';
import type { Kind } from './kind.ts';
import { pads } from './pads.ts';
import { palettes } from './palettes.ts';
import { patches } from './patches.ts';
import { Random } from './random.ts';
import { movies, replays } from './replays.ts';
import { roms } from './roms.ts';
import { saves } from './saves.ts';
import { states } from './states.ts';
import { cdls, symbols } from './symbols.ts';

/** Everything that can be fuzzed. To add a kind: a file like states.ts, and its name here. */
const KINDS: readonly Kind[] = [
  states,
  roms,
  patches,
  archives,
  saves,
  backups,
  pads,
  palettes,
  replays,
  movies,
  symbols,
  cdls,
];

/** All kinds by their names, and how many cases each has for one of another. */
export const weights: Readonly<Record<string, number>> = Object.fromEntries(
  KINDS.map(({ name, weight = 1 }) => [name, weight]),
);

/** The cases of kind `name` for one seed, by their index: what came of each. A case throws what it must not throw. */
export function casesOf(name: string, seed: number): (index: number) => string | Promise<string> {
  const run = KINDS.find((one) => one.name === name)?.prepare();
  if (run === undefined) throw new Error(`There is no kind called ${name}.`);
  return (index) => run(new Random(seed, name, index), seed, index);
}
