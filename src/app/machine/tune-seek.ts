import { type Machine, NOTHING_HELD } from './machine.ts';

/** Run a frame of `machine` in which nothing is held, heard or not. */
export function runAlone(machine: Machine, sound: boolean): void {
  machine.inputs.runFrame(NOTHING_HELD, { picture: false, sound });
}

/**
 * Brings the track that plays to another time, by running it there unheard: on from where it is, or from its beginning. A
 * second of it takes a few milliseconds.
 */
export class TuneSeek {
  private readonly machine: Machine;
  private readonly toMs: number;

  /** To `toMs` after the beginning of the track, 0 or more. */
  constructor(machine: Machine, toMs: number) {
    this.machine = machine;
    this.toMs = toMs;
    const { tracks } = machine;
    if (tracks && toMs < tracks.ms) tracks.play(tracks.song);
  }

  /** Run `frames` frames of the way; true when it is there. */
  step(frames: number): boolean {
    const { machine, toMs } = this;
    const { tracks } = machine;
    for (let i = 0; i < frames; i++) {
      if (tracks === null || tracks.ms >= toMs) return true;
      runAlone(machine, false);
    }
    return false;
  }
}
