/**
 * A time that never comes, in CPU cycles, dots or master clocks: later than any between two rebases. It is the largest
 * integer of 31 bits, which V8 keeps off the heap in every browser.
 */
export const NEVER = 0x3fffffff;

/**
 * A time before any that still counts, in the same units: five minutes of CPU cycles, or 100 s of dots, before a frame
 * begins. The distance to it from any time of a frame is still an integer of 31 bits.
 */
export const LONG_AGO = -0x20000000;

/** The time `time`, which may be still to come, on clocks that were set back by `by`; `NEVER` stays what it is. */
export function rebased(time: number, by: number): number {
  return time === NEVER ? NEVER : time - by;
}

/** The time `time` of something that has happened, on clocks that were set back by `by`; `LONG_AGO` at the earliest. */
export function rebasedPast(time: number, by: number): number {
  return Math.max(time - by, LONG_AGO);
}
