import { batch, type ReadonlySignal, signal } from '@preact/signals';

/** Panels look at a running game in turn: all at once they would make a frame late. */
const TURNS = 3;
/** Shortest time between two turns, ms: of 60 frames a second each has one. */
const BETWEEN = 12;

/** A panel's place among those who look in turn. */
interface Place {
  /** Changes when it is to look. */
  readonly tick: ReadonlySignal<number>;
  /** It is seen no more. */
  readonly leave: () => void;
}

/** Says when who is to look at the machine. */
export class Turns {
  /** Counts looks of all: up when there is something new, and while the game runs once everybody had a turn. */
  readonly tick = signal(0);
  private readonly places = Array.from({ length: TURNS }, () => ({ tick: signal(0), panels: 0 }));
  private last = 0;
  private turn = 0;

  /** A panel comes into sight, and takes its turn with as few others as may be. */
  join(): Place {
    const own = this.places.reduce((one, other) => (other.panels < one.panels ? other : one));
    own.panels++;
    return {
      tick: own.tick,
      leave: () => {
        own.panels--;
      },
    };
  }

  /** All are to look, now (ms). */
  all(now: number): void {
    this.last = now;
    batch(() => {
      this.tick.value++;
      for (const { tick } of this.places) tick.value++;
    });
  }

  /** A frame of the running game is over: the next ones look, unless others have just looked. */
  pass(now: number): void {
    if (now - this.last < BETWEEN) return;
    this.last = now;
    this.turn = (this.turn + 1) % TURNS;
    batch(() => {
      this.places[this.turn].tick.value++;
      if (this.turn === 0) this.tick.value++;
    });
  }
}
