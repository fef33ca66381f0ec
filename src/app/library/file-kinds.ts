/**
 * Endings of the files that can be added, without the dot. They only say which files to look at: the first bytes say
 * what a file is.
 */
export const FILE_KINDS = {
  games: ['nes', 'unf', 'unif', 'fds', 'nsf', 'nsfe'],
  patches: ['ips', 'bps', 'ups'],
  archives: ['zip'],
  saves: ['sav', 'srm', 'eeprom128', 'eeprom256'],
} as const;

const ENDINGS: readonly string[] = Object.values(FILE_KINDS).flat();

function accept(endings: readonly string[]): string {
  return [...endings.map((ending) => `.${ending}`), 'application/zip'].join();
}

/** The ending of a save state in a file. */
export const STATE_ENDING = 'cstate';
/** The ending of a replay in a file. */
export const REPLAY_ENDING = 'ctr';
/** The `accept` of a file picker for replays, and for movies of FCEUX. */
export const ACCEPT_REPLAYS = `.${REPLAY_ENDING},.fm2`;
/** The `accept` of a file picker for games, and for what belongs to them. */
export const ACCEPT = accept([...ENDINGS, STATE_ENDING, REPLAY_ENDING, 'fm2', 'pal']);
/** The `accept` of a file picker for battery saves, and for what others keep of disks and flash memory. */
export const ACCEPT_SAVES = accept([...FILE_KINDS.saves, 'ips', 'fds', ...FILE_KINDS.archives]);
/** Music files: no test ROMs are among them. */
const TUNES: readonly string[] = ['nsf', 'nsfe'];
/** The `accept` of a file picker for test ROMs. */
export const ACCEPT_TESTS = accept([
  ...FILE_KINDS.games.filter((ending) => !TUNES.includes(ending)),
  ...FILE_KINDS.archives,
]);

/** Whether the file called `name` may be added, by its ending. */
export function isOfInterest(name: string): boolean {
  return ENDINGS.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/** Whether the file called `name` is a battery save, by its ending: its bytes are the game's own. */
export function isSave(name: string): boolean {
  const saves: readonly string[] = FILE_KINDS.saves;
  return saves.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/** A file's name without folder, and without its ending if that is one of these. */
export function stemOf(name: string): string {
  const bare = name.replace(/^.*[\\/]/, '');
  return isOfInterest(bare) ? bare.slice(0, bare.lastIndexOf('.')) : bare;
}

/** A file that may be a game, or a patch for one. */
export interface Candidate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that cannot be opened; the message is for the player. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** A title from a file's name: without folder, ending, underscores and the bracketed tags of collectors. */
export function titleOf(name: string): string {
  const bare = stemOf(name);
  const plain = bare.replace(/[([][^)\]]*[)\]]/g, ' ').replace(/_/g, ' ');
  // Lists have "Legend of X, The", so that it is sorted by "Legend".
  const turned = plain.replace(/^(.*?), (The|A|An)\b(.*)$/i, '$2 $1$3');
  return turned.replace(/\s+/g, ' ').trim() || bare || name;
}
