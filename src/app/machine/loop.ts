import { Pacer } from './pacer.ts';

/** What the loop drives. */
export interface LoopTarget {
  /** Console frames a second. */
  readonly frameHz: number;
  /** Sound waiting to be played, ms; NaN when there is none. */
  queuedMs(): number;
  /** How much sound should be waiting, ms. */
  targetMs(): number;
  /** Run `count` console frames, 1 to 16; only the last one's picture is shown. */
  runFrames(count: number): void;
}

/** Where callbacks and time come from: the browser, or a test. */
export interface DisplayClock {
  request(callback: (now: number) => void): number;
  cancel(handle: number): void;
  /** Milliseconds. */
  now(): number;
}

const BROWSER: DisplayClock = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
  now: () => performance.now(),
};

/** Runs console frames from display callbacks between `start` and `stop`. */
export class Loop {
  private readonly target: LoopTarget;
  private readonly clock: DisplayClock;
  private readonly pacer: Pacer;
  private handle = 0;
  private running = false;

  constructor(target: LoopTarget, clock: DisplayClock = BROWSER) {
    this.target = target;
    this.clock = clock;
    this.pacer = new Pacer(target.frameHz);
  }

  start(): void {
    if (this.running) return;
    this.running = true;
    this.pacer.resume();
    this.handle = this.clock.request(this.onFrame);
  }

  /** Stops at once: not one more frame runs. */
  stop(): void {
    this.running = false;
    this.clock.cancel(this.handle);
  }

  private readonly onFrame = (now: number): void => {
    if (!this.running) return;
    this.handle = this.clock.request(this.onFrame);
    const { target, pacer, clock } = this;
    const frames = pacer.tick(now, target.queuedMs(), target.targetMs());
    if (frames === 0) return;
    const start = clock.now();
    target.runFrames(frames);
    pacer.spent(frames, clock.now() - start);
  };
}
