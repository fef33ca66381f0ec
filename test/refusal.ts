import { BarcodeError, type ProblemCode, RomError, StateError, type Values } from '../src/console/core.ts';

/** The code and the values with which the core refuses `work`. Throws when it does not, or with another error. */
export function refusal(work: () => unknown): readonly [code: ProblemCode, values: Values] {
  try {
    work();
  } catch (error) {
    const isOurs = error instanceof RomError || error instanceof StateError || error instanceof BarcodeError;
    if (!isOurs) throw error;
    return [error.code, error.values];
  }
  throw new Error('It is not refused.');
}
