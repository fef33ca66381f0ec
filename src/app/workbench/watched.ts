import { DebugError, type Debugger } from '../../console/debug.ts';
import { hex } from './memory.ts';
import { problemOf } from './problems.ts';

/** What an expression comes to, or why to nothing. */
export type Watched =
  | { readonly kind: 'value'; readonly value: number; readonly text: string }
  | { readonly kind: 'problem'; readonly text: string };

/** What `expression` comes to now: in decimal, and in as many hexadecimal digits as it needs. */
export function watchedAs(debug: Debugger, expression: string): Watched {
  try {
    const value = debug.evaluate(expression);
    const size = Math.abs(value);
    const digits = size > 0xffff ? 8 : size > 0xff ? 4 : 2;
    return { kind: 'value', value, text: `$${value < 0 ? '-' : ''}${hex(size, digits)} ${value}` };
  } catch (error) {
    if (!(error instanceof DebugError)) throw error;
    return { kind: 'problem', text: problemOf(error) };
  }
}
