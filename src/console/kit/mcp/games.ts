import { GameError } from '../game-error.ts';
import type { GameRun } from '../game-run.ts';

/** The games that are open, each by a number. */
export class Games {
  private readonly open = new Map<number, GameRun>();
  private next = 1;
  private last = 0;

  /** Its number. */
  add(game: GameRun): number {
    const number = this.next++;
    this.open.set(number, game);
    this.last = number;
    return number;
  }

  /** The game of this number, or the one that was opened last. Throws `GameError`. */
  get(number = this.last): GameRun {
    const game = this.open.get(number);
    if (game) return game;
    throw new GameError(
      this.open.size === 0
        ? 'No game is open: load one first.'
        : `There is no game ${number}: ${this.numbers()} are open.`,
    );
  }

  /** It is no longer needed. Throws `GameError`. */
  close(number: number): void {
    this.get(number);
    this.open.delete(number);
    if (number === this.last) this.last = [...this.open.keys()].at(-1) ?? 0;
  }

  private numbers(): string {
    return [...this.open.keys()].join(', ');
  }
}
