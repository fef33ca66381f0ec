import { computed, type Signal, signal } from '@preact/signals';
import { open } from '../shell/dialogs.ts';
import type { Game } from '../storage/records.ts';

/** Where the order is kept in which the player wants to see the games, in the browser's storage. */
export const ORDER_KEY = 'cartouche.shelf';

/** Whether the library has been read. */
export const ready = signal(false);
/** The games: those played last first, then the built-in one, which is always there, then those added last. */
export const games = signal<readonly Game[]>([]);
/** Games that were taken out of the library and can still be brought back. */
export const removed = signal<readonly Game[]>([]);
/** The address of a game's picture, and whether it is its own or the seal of a game without one. */
interface ShownCover {
  readonly address: string;
  readonly kind: 'own' | 'seal';
}

/** Covers by game, null until they were read. Each is a signal of its own, so that one that comes draws one card. */
export const covers = new Map<string, Signal<ShownCover | null>>();
/** Games that came on the screen and whose title pictures were not looked for yet. */
export const untitled = signal<readonly string[]>([]);
/** The picture at which the game that was played last was left. */
export const lastPicture = signal<{ readonly id: string; readonly picture: Uint16Array } | null>(null);
/** Ids of games that can be continued where they were left. */
export const resumable = signal<ReadonlySet<string>>(new Set());
/** The game in the console. */
export const current = signal<Game | null>(null);
/** A patch that does not say which game it is for, and what the player's answer goes to; null when nothing is asked. */
export const asked = signal<{ readonly name: string; readonly answer: (game: Game) => void } | null>(null);
/** The game whose menu is open, by its id. */
export const menuOf = signal<string | null>(null);
/** Files are being read. */
export const adding = signal(false);
/** How far it is, where there are many, or it takes long: how many were looked at, the next one, which part of an archive is behind that (0 to 1), and what stops it. */
export const addingMany = signal<{
  readonly done: number;
  readonly name: string;
  readonly part?: number | undefined;
  readonly cancel: () => void;
} | null>(null);
/** Puts the games into another order than that of `games`, and leaves some out; null where the player wants that order. */
export const arranging = signal<((all: readonly Game[]) => readonly Game[]) | null>(null);

/** The game that was played last, if it can be continued. */
export const lastPlayed = computed(() => games.value.find((game) => resumable.value.has(game.id)) ?? null);

/** The games as the player wants to see them. */
export const shelf = computed(() => arranging.value?.(games.value) ?? games.value);

/** Games that were left at another place since their covers were made. */
export const leftAnew = new Set<string>();

/** ROMs that could not be kept: they can be played until the page is closed. */
export const inMemory = new Map<string, Uint8Array>();

/** Open the menu of a game. */
export function openMenu(id: string): void {
  menuOf.value = id;
  open('card');
}

/** `game` is in the console now; null when none is. */
export function setCurrent(game: Game | null): void {
  current.value = game;
}
