/** What a DIP switch is for, as far as that is known of any. */
export type SwitchName =
  | 'Allow continue'
  | 'Bonus life'
  | 'Bonus points'
  | 'Coins and credits'
  | 'Difficulty'
  | 'Enemies'
  | 'Free play'
  | 'Freestyle points'
  | 'Hole size'
  | 'Health awarded at'
  | 'Inverted input'
  | 'Innings and time'
  | 'Lives'
  | 'Continue lives'
  | 'Misses'
  | 'Bonus man'
  | 'Balls'
  | 'Ball speed'
  | 'Bullets a balloon'
  | 'PPU'
  | 'Points a stroke'
  | 'Time of the first half'
  | 'Time of the second half'
  | 'Drop rate rises after'
  | 'Drop speed'
  | 'Sound while nobody plays'
  | 'Starting points'
  | 'Time'
  | 'Virus level'
  | 'Side drain walls'
  | 'Damage'
  | 'Time before the bear'
  | 'Credits for two players'
  | 'Bonus bike'
  | '19 seconds more'
  | '38 seconds more'
  | '1:15 minutes more'
  | '2:30 minutes more';

/** The DIP switches of a board. */
export interface DipSwitches {
  /** What each is for, number 1 first; empty where that is not known. */
  readonly names: readonly (SwitchName | '')[];
  /** Those that are on when it leaves the factory, number 1 in bit 0. */
  readonly usual: number;
}

/** The eight of a VS. System for a game of which nothing is known. */
export const UNNAMED: DipSwitches = { names: Array<''>(8).fill(''), usual: 0 };

/** The four of the NES-EVENT board: each adds to the 5.0 minutes that a game lasts. */
export const NES_EVENT: DipSwitches = {
  names: ['19 seconds more', '38 seconds more', '1:15 minutes more', '2:30 minutes more'],
  usual: 4,
};
