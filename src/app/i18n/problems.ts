import type { ProblemCode, Values } from '../../console/core.ts';
import { text } from './messages.ts';

/** What to tell the player of an error of the core. */
export function problemText({ code, values }: { readonly code: ProblemCode; readonly values: Values }): string {
  const say = text.problems[code] as (values: Values) => string;
  return say(values);
}
