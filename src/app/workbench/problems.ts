import { DebugError, type DebugProblems } from '../../console/debug.ts';
import { workbenchText } from '../i18n/workbench-text.ts';
import type { SymbolFileError } from './symbol-files.ts';

type Say = { readonly [Code in keyof DebugProblems]: (values: DebugProblems[Code]) => string };

/** What is wrong, in words for whoever typed it; spaces are called as everywhere in the workbench. */
export function problemOf(error: DebugError): string {
  const { problems }: { problems: Say } = workbenchText;
  const spaces: Readonly<Record<string, string>> = workbenchText.memory.spaces;
  const { space } = error.values as { space?: string };
  const values = space === undefined ? error.values : { ...error.values, space: spaces[space] ?? space };
  const say = problems[error.code] as (values: unknown) => string;
  return say(values);
}

/** What the debugger refuses, in words; what is no such error is thrown again. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof DebugError)) throw error;
  return problemOf(error);
}

/** What is wrong with a file of symbols, in words. */
export function symbolProblemOf({ file, problem: { code, values } }: SymbolFileError): string {
  const { badSymbols, symbolProblems } = workbenchText.build;
  const say = symbolProblems[code] as (values: unknown) => string;
  return badSymbols(file, say(values));
}
