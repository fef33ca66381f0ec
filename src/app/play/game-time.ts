import type { Machine } from '../machine/machine.ts';
import { settings } from '../shell/settings.ts';
import { GameAhead } from './game-ahead.ts';
import type { Timeline } from './timeline.ts';

/** Frames before the way back begins: the first seconds of a game are not to wait for it. */
const FIRST = 120;

/** The way through time of the game in the console. It is fetched once the game has run for a moment, unless the player wants none. */
export class GameTime {
  private readonly timed: ConstructorParameters<typeof Timeline>[0] & { readonly machine: Machine | null };
  /** The machine that the way back is of, or is to be. */
  private machine: Machine | null = null;
  private frames = 0;
  private found: Timeline | null = null;
  private readonly ahead: GameAhead;

  constructor(timed: GameTime['timed']) {
    this.timed = timed;
    this.ahead = new GameAhead(timed);
  }

  /** The way back; null where there is none, or none yet. */
  get timeline(): Timeline | null {
    return this.machine === this.timed.machine ? this.found : null;
  }

  /** What goes back now; null while the game goes forward. */
  get rewinding(): Timeline | null {
    return this.timeline?.isRewinding ? this.timeline : null;
  }

  /** Another console has the game now, in the same state. */
  follow(machine: Machine): void {
    if (!this.found) return;
    this.machine = machine;
    this.found.follow(machine);
  }

  /** `machine` has run `count` frames, which took `cost` ms. */
  ran(machine: Machine, count: number, cost: number): void {
    if (!this.rewinding) this.ahead.ran(machine, count, cost);
    if (settings.peek().rewind && !machine.tracks) {
      if (machine === this.machine) return;
      this.found = null;
      this.frames += count;
      if (this.frames < FIRST) return;
      this.machine = machine;
      import('./timeline.ts').then(
        ({ Timeline }) => {
          if (this.machine === machine && this.timed.machine === machine)
            this.found = new Timeline(this.timed, machine);
        },
        // Without it the game is played as well; it is asked for again with the next game.
        () => {},
      );
    } else if (this.machine) {
      this.found?.stay();
      this.found = null;
      this.machine = null;
      machine.inputs.follower = null;
    }
  }
}
