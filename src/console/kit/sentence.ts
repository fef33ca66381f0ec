import { laterText } from '../../app/i18n/later-text.ts';
import { problemText } from '../../app/i18n/problems.ts';
import { romProblemText } from '../../app/i18n/rom-problems.ts';
import { CodedError } from '../../base/coded-error.ts';
import { type ProblemCode, RomError, type RomProblems, type Values } from '../core.ts';
import { DebugError } from '../debug.ts';
import { MovieError, ReplayError } from '../tools.ts';
import { DEBUG_SENTENCES } from './debug-sentences.ts';

type OtherCode = Exclude<ProblemCode, keyof RomProblems>;

/** What the core refused, as the page says it; null for errors that are none of the core's. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof RomError) return romProblemText(error);
  if (error instanceof ReplayError || error instanceof MovieError) return laterText.replays.problems[error.code];
  if (error instanceof DebugError) return (DEBUG_SENTENCES[error.code] as (values: Values) => string)(error.values);
  if (error instanceof CodedError) return problemText(error as CodedError<Record<OtherCode, never>>);
  return null;
}
