// AccuracyCoin in every power-on state that is tried: by the frame in which Start is pressed and the alignment of CPU and PPU. For the
// tests, and for the pages and processes that have the built library.

/** Frames in which Start is pressed: from as soon as the menu is there, even and odd ones. */
export const STARTS = [30, 47, 61, 78, 90, 113, 151, 240];
export const ALIGNMENTS = [0, 1, 2, 3];

/** Phases that differ from cell to cell of the table, and from round to round. */
export function phasesOf(row, column, round) {
  const number = (row * ALIGNMENTS.length + column) * 8 + round;
  // 54 cycles are the shortest period: 1,370 is no multiple of any, and runs through all even phases.
  return { phase: (row + (column >> 1) + round) & 1, dmcPhase: (number * 1370) % 3424 };
}

/** Every cell, and what its console is made with. */
export function cells() {
  return STARTS.flatMap((start, row) => {
    return ALIGNMENTS.map((alignment, column) => ({
      start,
      alignment,
      options: { alignment, ...phasesOf(row, column, 0) },
    }));
  });
}

const START = 8;
/** Frames for which Start is held. */
const HELD = 6;
/** Zero page: 1 while all tests are being run. */
const RUNNING = 0x35;
/** It is done when it has not run any for this many frames. */
const QUIET = 60;
const LIMIT = 6000;

/** What AccuracyCoin leaves at `addresses` when it is done; `nes` has it in, and Start is pressed in frame `start`. */
export function resultsOf(nes, start, addresses) {
  let quiet = 0;
  let hasBegun = false;
  for (let next = 1; quiet < QUIET && next < LIMIT; next++) {
    nes.runFrame({ picture: false, sound: false });
    nes.setButtons(0, next >= start && next < start + HELD ? START : 0);
    const runs = nes.peek('cpu', RUNNING) === 1;
    hasBegun ||= runs;
    quiet = hasBegun && !runs ? quiet + 1 : 0;
  }
  return addresses.map((address) => nes.peek('cpu', address));
}

/** Whether a test with this byte has passed. */
export const hasPassed = (byte) => (byte & 3) === 1;
