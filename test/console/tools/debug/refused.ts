import { CodedError } from '../../../../src/base/coded-error.ts';

/** The code and the values with which `work` is refused. Throws when it is not, or by another error. */
export function refused(work: () => unknown): { readonly code: unknown; readonly values: unknown } {
  try {
    work();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { code: error.code, values: error.values };
  }
  throw new Error('It is not refused.');
}
