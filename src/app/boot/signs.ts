import type { rescueEn } from '../i18n/rescue-en.ts';

/** What tells index.html's own script that the page is on the screen: an event of the window, cancelled when a part of it is missing. */
export const STARTED = 'cartouche-started';
/** What tells it that the page broke later: an event of the window, with a `Trouble`. */
export const TROUBLE = 'cartouche-trouble';
/** Where the words of the screen that says so are kept, for a language other than English. */
export const WORDS_KEY = 'cartouche.rescue';

/** Those words, and the language they are in. */
export type KeptWords = typeof rescueEn & { readonly lang: string; readonly dir: 'ltr' | 'rtl' };

/** What went wrong, and what can be done about it. */
export interface Trouble {
  readonly error: unknown;
  /** It was on the way to the first screen. */
  readonly isStart: boolean;
  /** What became of the game in the console; nothing where there was none. */
  readonly game?: 'isKept' | 'isNotKept' | 'fromLastPlace' | undefined;
  /** What else a report is to say. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Load the page again, and the game. */
  readonly reload?: () => void;
  /** Go on without that; not at a start. */
  readonly goOn?: () => void;
}

/** The build that this page is of; empty where it was not built. */
export function build(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '';
}
