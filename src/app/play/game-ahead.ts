import type { Machine } from '../machine/machine.ts';
import type { Game } from '../storage/records.ts';
import { framesAhead, gameSettings } from './play-state.ts';
import type { RunsAhead } from './runs-ahead.ts';

/** Frames before it begins: the first seconds of a game are not to wait for it. */
const FIRST = 120;

/** Shows the game in the console ahead of itself, as far as the player wants. It is fetched once the game has run for a moment. */
export class GameAhead {
  private readonly played: { readonly game: Game; readonly machine: Machine | null };
  /** The machine that is shown ahead, or is to be. */
  private machine: Machine | null = null;
  private frames = 0;
  private found: RunsAhead | null = null;

  constructor(played: GameAhead['played']) {
    this.played = played;
  }

  /** `machine` has run `count` frames, which took `cost` ms. */
  ran(machine: Machine, count: number, cost: number): void {
    const { runAhead } = gameSettings.peek();
    if (runAhead === 'off' || machine.tracks) {
      this.stop(machine);
      return;
    }
    this.frames += count;
    if (this.frames < FIRST) return;
    if (machine === this.machine) this.found?.ran(count, cost, runAhead);
    else this.begin(machine);
  }

  private begin(machine: Machine): void {
    this.stop(machine);
    this.machine = machine;
    import('./runs-ahead.ts').then(
      ({ RunsAhead }) => {
        if (this.machine === machine && this.played.machine === machine)
          this.found = new RunsAhead(machine, this.played.game);
      },
      // Without it the game is played as well; it is asked for again with the next game.
      () => {},
    );
  }

  private stop(machine: Machine): void {
    machine.ahead = null;
    this.machine = null;
    this.found = null;
    if (framesAhead.peek() !== 0) framesAhead.value = 0;
  }
}
