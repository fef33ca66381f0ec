/** Endings of the files that can be added, without the dot. What a file is, its first bytes decide. */
export const FILE_KINDS = {
  games: ['nes', 'unf', 'unif', 'fds', 'nsf', 'nsfe'],
  patches: ['ips', 'bps', 'ups'],
  archives: ['zip'],
} as const;

const ENDINGS: readonly string[] = Object.values(FILE_KINDS).flat();

function accept(endings: readonly string[]): string {
  return [...endings.map((ending) => `.${ending}`), 'application/zip'].join();
}

/** For a file picker. */
export const ACCEPT = accept(ENDINGS);
/** Those that only sound: nothing in them could say what it finds. */
const TUNES: readonly string[] = ['nsf', 'nsfe'];
/** For one that takes test ROMs. */
export const ACCEPT_TESTS = accept([
  ...FILE_KINDS.games.filter((ending) => !TUNES.includes(ending)),
  ...FILE_KINDS.archives,
]);

/** Whether a file's name says that it may be added. */
export function isOfInterest(name: string): boolean {
  return ENDINGS.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
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
  // "Legend of X, The" is how lists sort; people say it the other way round.
  const turned = plain.replace(/^(.*?), (The|A|An)\b(.*)$/i, '$2 $1$3');
  return turned.replace(/\s+/g, ' ').trim() || bare || 'Untitled';
}
