import { type Build, carryOver, type Debugger, fits, Moved } from '../../console/debug.ts';

/** Frames back in which a moment is looked for that the new build can go on from: ten seconds. */
const FRAMES_BACK = 600;

/** What has changed from one build to the next. */
interface Changes {
  /** Bytes of PRG and CHR that are others; of other sizes all of them. */
  readonly prg: number;
  readonly chr: number;
  /** Labels that lie elsewhere. */
  readonly labels: number;
}

/** How the new build goes on. */
export interface TakeOver {
  /** The state that it goes on from; null: it is switched on anew. */
  readonly state: Uint8Array | null;
  /** Frames that were gone back for that. */
  readonly framesBack: number;
  /** Why it is switched on anew: another board, or other sizes; or code that is waited in, or returned to, is no more. */
  readonly why: 'board' | 'code' | null;
  readonly changes: Changes;
  readonly moved: Moved;
}

/**
 * Find the moment from which a new build goes on: this one, or the last frame's boundary at which that makes sense. The debugger of
 * the old build is where it was afterwards; the new build's console is in the state that is given.
 */
export function takeOver(debug: Debugger, from: Build, to: Build): TakeOver {
  const moved = new Moved(from, to);
  const changes = changesOf(from, to, moved);
  if (!fits(from, to)) return { state: null, framesBack: 0, why: 'board', changes, moved };
  const { position, history } = debug;
  const here = carryOver(from, to, moved);
  if (here) return { state: here, framesBack: 0, why: null, changes, moved };
  const start =
    history && !history.log.usesTape ? Math.max(history.start, position.frame - FRAMES_BACK) : position.frame;
  const first = position.cycle > 0 ? position.frame : position.frame - 1;
  try {
    for (let frame = first; frame >= start; frame--) {
      debug.goTo({ frame, cycle: 0 });
      const state = carryOver(from, to, moved);
      if (state) return { state, framesBack: position.frame - frame, why: null, changes, moved };
    }
  } finally {
    if (history && first >= start) debug.goTo(position);
  }
  return { state: null, framesBack: 0, why: 'code', changes, moved };
}

function changesOf(from: Build, to: Build, moved: Moved): Changes {
  const of = (chip: 'prgRom' | 'chrRom') => {
    const [one, other] = [from, to].map(({ nes: { memory } }) => memory.view(memory[chip]));
    if (one.length !== other.length) return Math.max(one.length, other.length);
    return one.reduce((sum, byte, i) => sum + (byte === other[i] ? 0 : 1), 0);
  };
  return { prg: of('prgRom'), chr: of('chrRom'), labels: moved.count };
}
