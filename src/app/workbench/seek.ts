import { signal } from '@preact/signals';
import type { Debugger, Search } from '../../console/debug.ts';

/** Whose past is searched. */
interface Searched {
  /** Another one when the console is. */
  readonly debug: Debugger;
  pause(): void;
  /** What is new is kept before the console goes into the past. */
  keepPresent(): void;
  /** There is something new to be seen. */
  look(): void;
}

/** How long a search may go on before the page has a turn, ms. */
const SLICE = 12;

/** Searches through the past bit by bit, so that the page does not stand still, and one can break off. */
export class Seek {
  /** How much of the past is looked through, 0 to 1; null while nothing is looked for. */
  readonly progress = signal<number | null>(null);
  private readonly bench: Searched;
  private work: Search<unknown> | null = null;

  constructor(bench: Searched) {
    this.bench = bench;
  }

  /** Look no further: the console is where it was before, at once. */
  cancel(): void {
    this.work?.return(undefined);
    this.work = null;
  }

  /** All of `search`; undefined where it was broken off, and the console is where it was. Only one goes on at a time. */
  async run<T>(search: () => Search<T>): Promise<T | undefined> {
    if (this.progress.peek() !== null) return undefined;
    const { bench } = this;
    bench.pause();
    bench.keepPresent();
    const { debug } = bench;
    const { frame } = debug.position;
    const span = Math.max(1, frame - (debug.history?.start ?? 0));
    this.progress.value = 0;
    const work = search();
    this.work = work;
    try {
      for (;;) {
        const end = performance.now() + SLICE;
        let step = work.next();
        while (!step.done && performance.now() < end) step = work.next();
        if (step.done) return step.value;
        this.progress.value = Math.min(1, (frame - step.value) / span);
        await new Promise((resolve) => setTimeout(resolve));
        if (this.work !== work) return undefined;
      }
    } finally {
      this.work = null;
      this.progress.value = null;
      bench.look();
    }
  }
}
