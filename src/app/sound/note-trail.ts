import type { ChannelName } from '../../console/tools.ts';

/** Frames that are remembered: four seconds. */
export const COLUMNS = 240;
/** Below this level a channel is silent. */
const SILENCE = 0.02;
/** What lies so many frames before or after what was seen last is another place in the tune. */
const LEAP = 60;
/** A of the octave of the middle C, as MIDI counts notes, and Hz. */
const A4 = 69;
const A4_HZ = 440;

/** What tells what each channel plays now. */
interface Playing {
  readonly names: readonly ChannelName[];
  readonly levels: Float32Array;
  readonly hz: Float32Array;
  look(): void;
}

/** What each channel has played in the last frames: how high (69 is A4, a half tone is 1; 0 where there is no tone), and how loud. */
export class NoteTrail {
  readonly names: readonly ChannelName[];
  private readonly voices: Playing;
  private readonly frame: () => number;
  private readonly pitches: Float32Array;
  private readonly levels: Float32Array;
  private end = 0;
  private last = Number.NaN;

  /** Of what `voices` play in the frame that `frame` says. */
  constructor(voices: Playing, frame: () => number) {
    this.voices = voices;
    this.frame = frame;
    this.names = voices.names;
    this.pitches = new Float32Array(COLUMNS * this.names.length);
    this.levels = new Float32Array(COLUMNS * this.names.length);
  }

  /** See what is played now. Frames that went by unseen are as this one. */
  look(): void {
    const { voices } = this;
    const now = this.frame();
    const gone = now - this.last;
    if (gone === 0) return;
    this.last = now;
    voices.look();
    const isLeap = !(gone > 0 && gone < LEAP);
    if (isLeap) this.levels.fill(0);
    for (let i = isLeap ? 1 : gone; i > 0; i--) this.note();
  }

  private note(): void {
    const { levels, hz } = this.voices;
    const from = (this.end++ % COLUMNS) * this.names.length;
    for (let i = 0; i < this.names.length; i++) {
      this.levels[from + i] = levels[i] < SILENCE ? 0 : levels[i];
      this.pitches[from + i] = hz[i] > 0 ? A4 + 12 * Math.log2(hz[i] / A4_HZ) : 0;
    }
  }

  /** How high channel `index` was `back` frames ago, 0 to `COLUMNS` - 1. */
  pitchAt(index: number, back: number): number {
    return this.pitches[this.place(index, back)];
  }

  /** How loud, 0 to 1. */
  levelAt(index: number, back: number): number {
    return this.levels[this.place(index, back)];
  }

  private place(index: number, back: number): number {
    return ((this.end - 1 - back + 2 * COLUMNS) % COLUMNS) * this.names.length + index;
  }
}
