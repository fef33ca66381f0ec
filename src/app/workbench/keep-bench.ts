import { effect } from '@preact/signals';
import { chooseOptions } from '../library/library.ts';
import { games } from '../library/library-state.ts';
import type { Session } from '../play/session.ts';
import type { Bench } from './bench.ts';
import { type BenchRecord, benchRecordIn } from './record.ts';

/** How long nothing more is changed before it is kept, ms: a size that is dragged is many changes. */
const PAUSE = 400;

/** What of the workbench is kept for the game of `session`. */
export class KeptBench {
  private readonly session: Session;
  private record: BenchRecord;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.session = session;
    this.record = benchRecordIn(session.game.options);
  }

  /** Where its panels were; null where it was never open. */
  get layout(): BenchRecord['layout'] {
    return this.record.layout;
  }

  /** Its panels are there from now on. */
  keepLayout(layout: NonNullable<BenchRecord['layout']>): void {
    this.change({ layout });
  }

  /** `bench` gets what was kept, and what becomes of it is kept. Returns how that ends. */
  follow(bench: Bench): () => void {
    bench.breaks.renew(this.record.breakpoints);
    bench.watch(this.record.watches);
    let isFirst = true;
    const stop = effect(() => {
      const breakpoints = bench.breaks.all.value.map(({ options, isOn }) => ({ options, isOn }));
      const watches = bench.watches.value;
      if (!isFirst) this.change({ breakpoints, watches });
      isFirst = false;
    });
    return () => {
      stop();
      if (this.timer !== undefined) this.keep();
    };
  }

  private change(part: Partial<BenchRecord>): void {
    this.record = { ...this.record, ...part };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  private keep(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { id } = this.session.game;
    // The game may be out of the console by now: its options are as the library has them.
    const game = games.peek().find((one) => one.id === id);
    if (!game) return;
    chooseOptions(game, { ...game.options, workbench: this.record });
  }
}
