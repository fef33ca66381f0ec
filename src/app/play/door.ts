import { signal } from '@preact/signals';
import { breakPage, broken, dialog, type PageName, page } from '../shell/page-state.ts';
import { complainOfPart, isMissingPart } from '../shell/parts.ts';
import type { Game } from '../storage/records.ts';

/** What is asked of the player from outside of a game. */
interface PlaysGames {
  /** The game in the console; null when there is none. */
  readonly game: Game | null;
  /** Listen to the page. Call once. */
  open(): void;
  play(game: Game, fresh?: boolean): Promise<void>;
  pause(): void;
  keep(): Promise<boolean>;
  leave(to?: PageName): Promise<void>;
}

/** Whether what plays is on its way, and a game waits for it. */
export const awaited = signal(false);

let here: PlaysGames | null = null;
let fetchAll: () => Promise<unknown> = () => Promise.reject(new Error('openDoor comes first.'));
let opened = (): void => {};
let fetching: Promise<PlaysGames | null> | null = null;
/** The page has not started without it. */
let isStart = false;
/** Counts what the player wanted: a game, or to be elsewhere. */
let wishes = 0;

/** The player went elsewhere: a game that waits is not wanted any more. */
function callOff(): void {
  wishes++;
  awaited.value = false;
}

/**
 * What plays is fetched by `fetch` from now on, with what shows a game; `then` is called once it is there, whoever has fetched it.
 * Call once, before a game is played.
 */
export function openDoor(fetch: () => Promise<unknown>, then: () => void): void {
  fetchAll = fetch;
  opened = then;
  page.subscribe(callOff);
  dialog.subscribe((name) => name !== 'none' && callOff());
}

/** `player` is there. It calls this itself, once. */
export function arrive(player: PlaysGames): void {
  here = player;
  opened();
}

/** What plays; null while it was not fetched yet, and then no game is in the console. */
export function playerHere(): PlaysGames | null {
  return here;
}

/**
 * Fetch what plays and shows games; once it is here, the next game begins at once. Null where it cannot be fetched; asked again, it tries again. What is
 * there and throws when it is run would do so each time: that breaks the page.
 */
export function fetchPlayer(): Promise<PlaysGames | null> {
  fetching ??= fetchAll().then(
    () => here,
    (error: unknown) => {
      fetching = null;
      if (isStart || !isMissingPart(error)) breakPage({ error });
      return null;
    },
  );
  return fetching;
}

/**
 * Fetch what plays as a part of the page's start, on a device that has its files: there, that one is missing breaks the page, too. Resolves to whether it
 * is here.
 */
export async function startPlayer(): Promise<boolean> {
  isStart = true;
  const player = await fetchPlayer();
  isStart = false;
  return player !== null;
}

/**
 * Play `game` from where it was left, or from power-on when `fresh`. Where what plays cannot be fetched, the player is told. Nothing happens where the
 * player has wanted another game meanwhile, or another page or a dialog.
 */
export async function play(game: Game, fresh = false): Promise<void> {
  const wish = ++wishes;
  awaited.value = true;
  const player = await fetchPlayer();
  if (wish !== wishes) return;
  awaited.value = false;
  if (player) await player.play(game, fresh);
  else if (!broken.peek()) complainOfPart('pageMissing');
}
