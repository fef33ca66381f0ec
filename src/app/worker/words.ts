/**
 * What a page says to the service worker. `build` is the version that the page is of. To those marked so there is an answer, through
 * the port that comes with them.
 */
export type Word =
  /** It is on the screen, in the language with that code: this version is good. Answered: an `AnswerToStart`. */
  | { readonly type: 'STARTED'; readonly build: string; readonly language: string }
  /** The player left before it was on the screen, and it was well so far. */
  | { readonly type: 'LEFT'; readonly build: string }
  /** It does not work. */
  | { readonly type: 'BROKEN'; readonly build: string }
  /** Whether there is a version before it, to go back to. Answered: a boolean. */
  | { readonly type: 'HAS_BEFORE'; readonly build: string }
  /** A version that did not work is to be tried again. Answered, with nothing, when the page may be loaded again. */
  | { readonly type: 'RETRY' }
  /** A version that waits is to take over. */
  | { readonly type: 'SKIP_WAITING' };

/** What a page is told when it has started. */
export interface AnswerToStart {
  /** The build of the newest version, if that did not start and this is the one before; else null. */
  readonly failed: string | null;
}

/** The name of the cache in which files that another app has shared wait for the page. */
export type SharedCache = 'cartouche-shared';

/** How the page is opened when another app has shared files: they are in the cache, or could not be kept there. */
export type SharedAddress = './?shared' | './?shared=failed';
