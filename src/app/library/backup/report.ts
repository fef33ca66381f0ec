import type { Conflict } from './merge-saves.ts';

/** What an import has come to; titles of games, in the order in which they came. */
export interface Report {
  /** Games that were not here. */
  readonly added: string[];
  /** Games that were here and have something from the backup now. */
  readonly changed: string[];
  /** What both had, and which is used now. */
  readonly conflicts: { readonly title: string; readonly conflict: Conflict | OtherConflict }[];
  /** Saves of games that are not here: they wait for them. */
  readonly waiting: string[];
  /** Games that are being played: what is in the console stayed. */
  readonly playing: string[];
  /** Files that are missing or damaged, by their paths. */
  readonly damaged: string[];
  /** Files of kinds that only a newer version knows. */
  readonly unknown: string[];
  /** The archive is cut short. */
  isCut: boolean;
  /** Why it went no further, in words for the player; empty when it did. */
  stopped: string;
}

/** What has no time of its own: of a game's settings those of the side on which it was played last are used. */
interface OtherConflict {
  readonly what: 'options' | 'bios' | 'unit';
  readonly used: 'here' | 'there';
}

/** What several imports have come to. */
export function together(reports: readonly Report[]): Report {
  const all = emptyReport();
  for (const report of reports) {
    for (const list of ['added', 'changed', 'waiting', 'playing', 'damaged', 'unknown'] as const) {
      all[list].push(...report[list]);
    }
    all.conflicts.push(...report.conflicts);
    all.isCut ||= report.isCut;
    all.stopped ||= report.stopped;
  }
  return all;
}

/** The report of nothing. */
export function emptyReport(): Report {
  const lists = { added: [], changed: [], conflicts: [], waiting: [], playing: [], damaged: [], unknown: [] };
  return { ...lists, isCut: false, stopped: '' };
}
