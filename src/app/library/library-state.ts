import { computed, signal } from '@preact/signals';
import type { Game } from '../storage/records.ts';

/** Whether the library has been read. */
export const ready = signal(false);
/** The games: those played last first, then the built-in one, which is always there, then those added last. */
export const games = signal<readonly Game[]>([]);
/** The pictures at which games were left, by id. */
export const covers = signal<ReadonlyMap<string, Uint16Array>>(new Map());
/** Ids of games that can be continued where they were left. */
export const resumable = signal<ReadonlySet<string>>(new Set());
/** The game in the console. */
export const current = signal<Game | null>(null);
/** A patch that does not say which game it is for, and what the player's answer goes to; null when nothing is asked. */
export const asked = signal<{ readonly name: string; readonly answer: (game: Game) => void } | null>(null);
/**
 * A disk that needs the Disk System's ROM; `take` is given the file, and returns what is wrong with it, empty when
 * nothing is.
 */
export const biosWanted = signal<{ readonly name: string; readonly take: (file: File) => Promise<string> } | null>(
  null,
);
/** Files are being read. */
export const adding = signal(false);

/** The game that was played last, if it can be continued. */
export const lastPlayed = computed(() => games.value.find((game) => resumable.value.has(game.id)) ?? null);

/** `game` is in the console now; null when none is. */
export function setCurrent(game: Game | null): void {
  current.value = game;
}
