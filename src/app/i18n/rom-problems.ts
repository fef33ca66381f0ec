import type { RomProblems, Values } from '../../console/core.ts';
import { laterText } from './later-text.ts';
import type { Problem } from './problems.ts';

/** What to tell the player of a file that the core refuses. */
export function romProblemText({ code, values }: Problem<keyof RomProblems>): string {
  const say = laterText.romProblems[code] as (values: Values) => string;
  return say(values);
}
