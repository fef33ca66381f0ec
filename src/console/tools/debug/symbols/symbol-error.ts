import { CodedError, type NoValues } from '../../../../base/coded-error.ts';

/** Why a file of symbols cannot be read, by code. Lines count from 1. */
export interface SymbolProblems {
  /** It is something else. */
  'not-symbols': NoValues;
  /** A debug file of another version of the format, of which nothing can be known. */
  'symbols-version': { readonly major: number };
  /** This line is none that the format has. */
  'symbols-line': { readonly line: number; readonly found: string };
  /** The value of this name is missing on this line, or cannot be. */
  'symbols-value': { readonly line: number; readonly name: string };
  /** This line speaks of something by a number that nothing has. */
  'symbols-missing': { readonly line: number; readonly kind: string; readonly id: number };
  /** The name of a file of FCEUX says which bank it is for: this one does not. */
  'symbols-file-name': { readonly name: string };
  /** It speaks of more bytes than any cartridge has. */
  'symbols-too-many': NoValues;
}

/** Thrown when a file of symbols cannot be read. */
export class SymbolError extends CodedError<SymbolProblems> {
  override readonly name = 'SymbolError';
}
