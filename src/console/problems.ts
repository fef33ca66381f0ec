import type { StateProblems } from '../base/state.ts';
import type { RomProblems } from '../mappers/formats/rom-error.ts';
import type { BarcodeProblems } from './devices/barcode.ts';

/** Everything that the core refuses, by code, with the values that belong to each. */
export type Problems = RomProblems & StateProblems & BarcodeProblems;

/** What an error of the core says is wrong. */
export type ProblemCode = keyof Problems;
