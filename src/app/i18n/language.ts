import type { en } from './en.ts';
import type { laterEn } from './later-en.ts';
import type { rescueEn } from './rescue-en.ts';

/** All texts of the page. English is the type: another language has the same keys, each with a text or function of its kind. */
export type Messages = typeof en & typeof laterEn & { rescue: typeof rescueEn };

/** What the file of a language exports as `language`. */
export interface Language {
  /** Which way it is written. */
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
}

/** What both sides of an import can have differently: a slot from 0, a pinned moment or one of those with a name of its own. */
export type ImportedPart = Parameters<Messages['backup']['conflict']>[1];
