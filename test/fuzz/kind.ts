import type { Random } from './random.ts';

/**
 * One case, drawn from `random`, which follows from the seed, the kind and the case's `index`: it gives a word for what came
 * of it, which is counted, and throws when something did not go as it must.
 */
export type Case = (random: Random, seed: number, index: number) => string | Promise<string>;

/** What can be fuzzed: a row of the table in kinds.ts. */
export interface Kind {
  readonly name: string;
  /** How many of its cases there are for one of another kind, where its cases take longer than theirs; 1 by default. */
  readonly weight?: number;
  /** Once in each process, before its first case. */
  prepare(): Case;
}
