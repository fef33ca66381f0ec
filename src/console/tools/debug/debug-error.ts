import { CodedError, type NoValues } from '../../../base/coded-error.ts';

/** What a debugger cannot do, by code. Columns count from 1. */
export interface DebugProblems {
  /** In an expression: what stands there (empty: its end), and what could: `value`, `value-or-sign`, `sign-or-end`, or a sign. */
  'expression-unexpected': { readonly column: number; readonly found: string; readonly expected: string };
  /** There is neither a register nor a symbol of this name. */
  'expression-unknown-name': { readonly column: number; readonly name: string };
  /** A number where something true or false is wanted, or the other way round. */
  'expression-type': { readonly column: number; readonly expected: 'number' | 'truth'; readonly found: string };
  /** `value` and `address` are of an access: only breakpoints on reads and writes have them. */
  'expression-no-access': { readonly column: number; readonly name: string };
  /** What memory held when an instruction of a log ran is not in the log. */
  'expression-no-memory': NoValues;
  /** It is nested more deeply than anybody writes, or longer. */
  'expression-too-long': { readonly column: number };
  /** No label, register, source line or address is called this. */
  'unknown-place': { readonly place: string };
  /** The address, or the end of the stretch that begins there, lies outside of this space, which has so many bytes. */
  'outside-of-space': { readonly space: string; readonly address: number; readonly size: number };
  /** Nothing of this kind can be there: an instruction is executed from the CPU's memory alone, say. */
  'breakpoint-cannot-be': { readonly on: string; readonly space: string };
  /** There is no way back: the debugger was made without a history, or a tape turned. */
  'no-way-back': NoValues;
  /** Nothing is known of this time: the earliest and the latest that are. */
  'unknown-time': { readonly time: number; readonly start: number; readonly end: number };
  /** No pixel of the picture is there. */
  'outside-of-picture': { readonly x: number; readonly y: number };
  /** ROM is not written, and neither are registers by way of their space. */
  'cannot-be-written': { readonly space: string; readonly address: number };
  /** This chip's contents do not lie in the file that the console was made of, in one piece. */
  'rom-not-in-file': { readonly space: string };
}

/** Thrown when a debugger is asked for what cannot be: `code` says why. */
export class DebugError extends CodedError<DebugProblems> {
  override readonly name = 'DebugError';
}
