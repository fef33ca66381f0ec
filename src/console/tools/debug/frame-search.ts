import type { Doubts, FrameMarks, Mask } from './frame-marks.ts';
import { type Interest, Skim } from './skim.ts';
import type { Trace } from './trace.ts';
import { isBefore, type Position, type Travel } from './travel.ts';

/** A search that goes on bit by bit: it gives each frame that it has looked at, and what it found in the end. */
export type Search<T> = Generator<number, T>;

const SILENT = { picture: false, sound: false };

/** Looks at frames as they run again. */
interface Look {
  /** In one of these frames it may be, null: in any. What is found may go from the list. */
  readonly masks: readonly Mask[] | null;
  /** In which frames it cannot be, though masks say so. */
  readonly doubts?: Doubts | null;
  /** What instructions and accesses there are to be seen; the others may be passed over. Null: all. */
  readonly interests: readonly Interest[] | null;
  /** Whether idle loops are passed over that hold nothing of these. */
  readonly passesLoops?: boolean;
  /** A frame is about to run. */
  began?(frame: number): void;
  /** Before an instruction, at cycle `cycle` of `frame`. */
  before?(frame: number, cycle: number): void;
  /** After it: where it began, and where the console stands. */
  after?(trace: Trace, frame: number, began: number): void;
  /** Whether enough is known, once a frame was run. */
  isDone(): boolean;
}

/** Runs frames again from the newest back, those that may hold what is looked for. */
export class FrameSearch {
  private readonly travel: Travel;
  private readonly marks: FrameMarks;

  constructor(travel: Travel, marks: FrameMarks) {
    this.travel = travel;
    this.marks = marks;
  }

  /** Look at what was before `before`, until `look` is done. The console is anywhere afterwards. */
  *back(before: Position, look: Look): Search<void> {
    const { travel } = this;
    const skim = look.interests && new Skim(travel.nes, travel.bus, look.interests);
    for (const frame of this.framesBefore(before, look)) {
      this.run(frame, before, look, skim);
      if (look.isDone()) return;
      yield frame;
    }
  }

  /** Frames that may hold something before `before`, the newest first. Those that have no marks may hold anything. */
  private *framesBefore({ frame, cycle }: Position, { masks, doubts }: Look): Generator<number> {
    const { marks, travel } = this;
    const { start } = travel.wayBack();
    const last = frame - 1;
    if (cycle > 0) yield frame;
    if (masks === null) {
      for (let at = last; at >= start; at--) yield at;
      return;
    }
    for (let at = last; at >= Math.max(start, marks.end); at--) yield at;
    for (const at of marks.meeting(masks, frame, doubts)) if (at >= start) yield at;
    for (let at = Math.min(last, marks.start - 1); at >= start; at--) yield at;
  }

  private run(frame: number, before: Position, look: Look, skim: Skim | null): void {
    const { travel } = this;
    const end = frame < before.frame ? Number.POSITIVE_INFINITY : before.cycle;
    const { options } = travel;
    if (skim) skim.limit = end;
    // The machine is the same without picture and sound, and nobody sees or hears these frames.
    if (!travel.followsPicture) travel.options = SILENT;
    try {
      travel.unseen(() => this.runThrough(frame, before, end, look, skim));
    } finally {
      travel.options = options;
    }
  }

  private runThrough(frame: number, before: Position, end: number, look: Look, skim: Skim | null): void {
    const { travel } = this;
    travel.goTo({ frame, cycle: 0 });
    look.began?.(frame);
    travel.bus.passesLoops = look.passesLoops === true && !travel.isPoked;
    while (travel.frame === frame && travel.cycle < end) {
      // At cycle 0 the frame has not begun: that is a place of its own.
      if (skim && travel.cycle > 0) {
        travel.skim(skim);
        if (travel.frame !== frame || travel.cycle >= end) break;
      }
      const began = travel.cycle;
      look.before?.(frame, began);
      travel.step();
      skim?.stepped();
      if (frame === before.frame && isBefore(before, travel.position)) break;
      look.after?.(travel.bus.trace, frame, began);
    }
    travel.bus.passesLoops = false;
  }
}
