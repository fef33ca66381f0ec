/** Frames in which Start is pressed. */
export const STARTS: readonly number[];
export const ALIGNMENTS: readonly (0 | 1 | 2 | 3)[];
/** Phases that differ from cell to cell of the table, and from round to round. */
export function phasesOf(row: number, column: number, round: number): { phase: 0 | 1; dmcPhase: number };
