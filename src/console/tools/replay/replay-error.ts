import { CodedError, type NoValues } from '../../../base/coded-error.ts';

/** Why a replay cannot be read, played or begun, by code. */
export interface ReplayProblems {
  /** It is something else. */
  'not-a-replay': NoValues;
  /** Another version of the program made it, newer than this one. */
  'replay-too-new': { readonly version: number };
  /** Sizes in bytes. */
  'replay-cut-short': { readonly needed: number; readonly found: number };
  /** Its checksum is another one, or what is in it cannot be unpacked, or says what cannot be. */
  'replay-damaged': NoValues;
  /** What it says of itself has something that is missing, cannot be, or is not known: its name. */
  'replay-field': { readonly field: string };
  /** SHA-1 of the file without its header: of the game that it wants, and of the one that there is. */
  'replay-of-another-game': { readonly wanted: string; readonly found: string };
  /** SHA-1 of the Disk System's own ROM: the one that it was made with, and the one that there is. */
  'replay-of-another-bios': { readonly wanted: string; readonly found: string };
  /** What it begins with, or what happens in it before frame `frame`, does not go into this console. */
  'replay-stopped': { readonly frame: number };
  /** A tape turns: where it is, nothing can tell. */
  'replay-tape-turning': NoValues;
}

/** Thrown when a replay cannot be read, played or begun. */
export class ReplayError extends CodedError<ReplayProblems> {
  override readonly name = 'ReplayError';
}
