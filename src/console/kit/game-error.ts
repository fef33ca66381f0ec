/** A game is not as a test wants it; the message says what was wanted, and what there is. */
export class GameError extends Error {
  override readonly name: string = 'GameError';
}
