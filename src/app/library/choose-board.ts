import { signal } from '@preact/signals';
import type { CartridgeFacts } from '../../console/core.ts';
import { type LikelyBoard, likelyBoards } from '../../console/tools.ts';
import { ask } from '../shell/dialogs.ts';
import type { Game } from '../storage/records.ts';
import type { Guessed } from './add-games.ts';
import { chooseOptions } from './library.ts';

/** What the player is asked of a ROM that has no header and that nobody knows. */
interface BoardQuestion {
  readonly title: string;
  /** Boards that it may be from; the first is the guess. */
  readonly boards: readonly LikelyBoard[];
  /** What is otherwise than guessed; null for nothing. */
  readonly answer: (facts: CartridgeFacts | null) => void;
}

/** The question that is asked now. */
export const boardAsked = signal<BoardQuestion | null>(null);

/** Let the player say which board a game without header is from: the game as it is to be played. Without an answer the guess holds. */
export async function chooseBoard({ game, info }: Guessed): Promise<Game> {
  const guess = { mapper: info.mapper, name: info.board };
  const others = likelyBoards(info.prgRom, info.chrRom).filter(({ mapper }) => mapper !== guess.mapper);
  const { answer, answered } = ask<CartridgeFacts | null>('board');
  boardAsked.value = { title: game.title, boards: [guess, ...others], answer };
  const facts = await answered;
  boardAsked.value = null;
  return facts === null ? game : chooseOptions(game, { ...game.options, overrides: facts });
}
