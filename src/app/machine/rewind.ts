import { type GivenHistory, History, type HistoryOptions, type InputReader } from '../../console/tools.ts';
import type { Machine, SampleSink } from './machine.ts';

/** Memory for what can be gone back to, in bytes; half of it where the device has little. */
const ROOM = 32 << 20;
/** Time that can be gone back, s. */
const LONGEST = 600;
/** How loud sound is that runs backwards. */
const SOFT = 0.4;
/** Samples over which each frame's sound comes and goes: what comes next in it was never next to it. */
const EDGE = 96;
/** Frames gone back by one, then by two at once, then by four, the longer it lasts. */
const FASTER = [60, 180] as const;

/** Turn the first `count` samples round, softly. */
export function turnRound(samples: Float32Array, count: number): void {
  const own = samples.subarray(0, count).reverse();
  for (let i = 0; i < count; i++) {
    const edge = Math.min(1, (i + 1) / EDGE, (count - i) / EDGE);
    own[i] *= SOFT * edge;
  }
}

/** Frames run before a clip begins, where there are as many. */
const LEAD = 10;

/** A piece of a game's past, to be run again in another console. */
export interface ClipTake {
  /** The machine `lead` frames before it. */
  readonly state: Uint8Array;
  /** What came into it from then on. */
  readonly from: InputReader;
  readonly lead: number;
  readonly frames: number;
}

/** All large arrays in `value`. */
function* arraysIn(value: unknown): Iterable<ArrayBufferLike> {
  if (ArrayBuffer.isView(value)) yield value.buffer;
  else if (Object(value) === value) for (const one of Object.values(value as object)) yield* arraysIn(one);
}

/** `given` as this page's own: what lies in its arrays is moved and not copied, and nothing of the page that it came from stays in use. */
function owned(given: GivenHistory): GivenHistory {
  return structuredClone(given, { transfer: [...new Set(arraysIn(given))] as ArrayBuffer[] });
}

/** The history of a game that begins now, or that another version of the page has given away, if it leads here. */
function historyOf(machine: Machine, options: HistoryOptions, given: GivenHistory | null): History {
  if (given) {
    try {
      return new History(machine.inputs, options, owned(given));
    } catch {
      // Whatever another version gives that this one does not understand: it begins anew.
    }
  }
  return new History(machine.inputs, options);
}

/** The way back through a game: from where it is, and to there again, unless it goes on from an earlier time. */
export class Rewind {
  private machine: Machine;
  /** What it knows of the past. */
  readonly history: History;
  /** The state from which it was gone back; null while the game is there. */
  private present: Uint8Array | null = null;
  private at = 0;
  /** Frames for which it has gone back without a stop. */
  private gone = 0;

  /** The history of the game in `machine` begins now, or goes on with what another version of the page has `given` away. `isSmall`: the device has little memory. */
  constructor(machine: Machine, isSmall: boolean, given: GivenHistory | null = null) {
    this.machine = machine;
    const frames = Math.round(LONGEST * machine.info.frameHz);
    this.history = historyOf(machine, { bytes: isSmall ? ROOM / 2 : ROOM, frames }, given);
  }

  /** Frames that can be gone back. */
  get length(): number {
    return this.history.now - this.first;
  }

  /** The earliest time that can be seen: of the one at which the history begins there is no picture, which the frame before made. */
  private get first(): number {
    const { start, now } = this.history;
    return Math.min(start + 1, now);
  }

  /** Frames that it has gone back. */
  get back(): number {
    return this.present === null ? 0 : this.history.now - this.at;
  }

  /** The same game, in the same state, is in `machine` now. */
  follow(machine: Machine): void {
    this.machine = machine;
    this.history.follow(machine.inputs);
  }

  /** Go back by `count` frames of time; the sound of each is heard backwards. False at the beginning. */
  run(count: number, sound: SampleSink | null): boolean {
    this.begin();
    const { history, machine } = this;
    for (let i = 0; i < count; i++) {
      const step = FASTER.reduce((by, from) => (this.gone >= from ? by * 2 : by), 1);
      const time = Math.max(this.first, this.at - step);
      if (time === this.at) return false;
      this.gone++;
      if (sound) machine.nes.setAudioRatio(sound.ratio);
      this.at = history.look(time, sound !== null);
      sound?.feed({
        isBackward: true,
        readAudio: (into) => {
          const samples = machine.nes.readAudio(into);
          turnRound(into, samples);
          return samples;
        },
      });
    }
    return true;
  }

  /** The last frames, at most `most`; null where a tape turned, which no state holds. The game is where it was. */
  take(most: number): ClipTake | null {
    const { history, machine } = this;
    if (history.log.usesTape) return null;
    const begin = Math.max(history.start, history.now - most);
    const lead = Math.min(LEAD, begin - history.start);
    const present = machine.nes.save();
    history.seek(begin - lead);
    const state = machine.nes.save();
    machine.inputs.perform({ kind: 'state', bytes: present });
    return { state, from: history.log.from(begin - lead), lead, frames: history.now - begin };
  }

  /** What `see` finds in the machine at `count` times of the last `frames`, evenly apart, the oldest first; the last is now. */
  over<T>(frames: number, count: number, see: (machine: Machine) => T): T[] {
    const { history, machine } = this;
    const length = Math.min(frames, history.now - history.start);
    const steps = Math.min(count - 1, length);
    const present = machine.nes.save();
    const seen: T[] = [];
    for (let i = 0; i < steps; i++) {
      history.seek(history.now - Math.round((length * (steps - i)) / steps));
      seen.push(see(machine));
    }
    machine.inputs.perform({ kind: 'state', bytes: present });
    seen.push(see(machine));
    return seen;
  }

  /** Show the time `back` frames ago, as the machine's picture. */
  look(back: number): void {
    this.begin();
    this.at = this.history.look(Math.max(this.first, this.history.now - back));
  }

  /** The game is not followed any more. */
  end(): void {
    this.history.end();
  }

  /** Go on from where it was gone back to: what came later is forgotten. */
  goOn(): void {
    if (this.present === null) return;
    this.history.cut(this.at);
    this.finish();
  }

  /** Back to where the game was. */
  stay(): void {
    if (this.present === null) return;
    this.machine.inputs.perform({ kind: 'state', bytes: this.present });
    this.finish();
  }

  private begin(): void {
    if (this.present !== null) return;
    this.present = this.machine.nes.save();
    this.at = this.history.now;
    this.gone = 0;
    this.machine.dropSamples();
  }

  private finish(): void {
    this.present = null;
    this.machine.dropSamples();
  }
}
