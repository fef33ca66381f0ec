/** The DIP switches of a board. */
export interface DipSwitches {
  /** What each is for, number 1 first; empty where that is not known. */
  readonly names: readonly string[];
  /** Those that are on when it leaves the factory, number 1 in bit 0. */
  readonly usual: number;
}

/** The eight of a VS. System for a game of which nothing is known. */
export const UNNAMED: DipSwitches = { names: Array<string>(8).fill(''), usual: 0 };

/** The four of the NES-EVENT board: each adds to the 5.0 minutes that a game lasts. */
export const NES_EVENT: DipSwitches = {
  names: ['19 seconds more', '38 seconds more', '1:15 minutes more', '2:30 minutes more'],
  usual: 4,
};
