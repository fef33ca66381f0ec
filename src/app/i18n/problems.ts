import type { ProblemCode, RomProblems, Values } from '../../console/core.ts';
import { text } from './messages.ts';

/** What to tell the player of a state or a barcode that the core refuses. */
export function problemText({ code, values }: Problem<Exclude<ProblemCode, keyof RomProblems>>): string {
  const say = text.problems[code] as (values: Values) => string;
  return say(values);
}

/** What an error of the core says. */
export interface Problem<Code> {
  readonly code: Code;
  readonly values: Values;
}
