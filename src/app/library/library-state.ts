import { computed, signal } from '@preact/signals';
import type { Game } from '../storage/records.ts';

/** False until what is kept has been read. */
export const ready = signal(false);
/** Kept games: those played last first, then the built-in one, which is always among them, then the newest. */
export const games = signal<readonly Game[]>([]);
/** Last pictures of games, by id. */
export const covers = signal<ReadonlyMap<string, Uint16Array>>(new Map());
/** Ids of games that can be gone on with. */
export const resumable = signal<ReadonlySet<string>>(new Set());
/** The game in the console. */
export const current = signal<Game | null>(null);
/** A patch that does not say which game it is for, and how to say so. */
export const asked = signal<{ readonly name: string; readonly answer: (game: Game) => void } | null>(null);
/** A disk that cannot be played without the Disk System's ROM, and how to give it: returns what is wrong with the file. */
export const biosWanted = signal<{ readonly name: string; readonly take: (file: File) => Promise<string> } | null>(
  null,
);
/** Files are being read. */
export const adding = signal(false);

/** The game to go on with, if any: the one played last. */
export const lastPlayed = computed(() => games.value.find((game) => resumable.value.has(game.id)) ?? null);

/** `game` is in the console now; null when none is. */
export function setCurrent(game: Game | null): void {
  current.value = game;
}
