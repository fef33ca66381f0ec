import { type Inputs, type Track, type Tune, Tunes } from '../../console/core.ts';
import { endOf } from './track-end.ts';

/** How loud the track is `ms` after its beginning, 0 to 1. */
export function gainAt(track: Track, ms: number): number {
  const end = endOf(track);
  if (end === null || track.lengthMs === null || ms <= track.lengthMs) return 1;
  return ms >= end ? 0 : (end - ms) / (end - track.lengthMs);
}

/**
 * Plays the tracks of a music file one after the other. It takes the time from the machine, so that a saved state goes
 * on in the middle of its track.
 */
export class TrackPlayer {
  private readonly inputs: Inputs;
  private readonly tunes: Tunes;
  private readonly frameMs: number;
  private gain = 1;

  private constructor(inputs: Inputs, tunes: Tunes) {
    this.inputs = inputs;
    this.tunes = tunes;
    this.frameMs = 1000 / inputs.nes.info.frameHz;
  }

  /** Null when what is in the console is no music file. */
  static of(inputs: Inputs): TrackPlayer | null {
    const tunes = Tunes.of(inputs.nes);
    return tunes && new TrackPlayer(inputs, tunes);
  }

  /** What the file says of itself and its tracks. */
  get tune(): Tune {
    return this.tunes.tune;
  }

  /** The track that plays, from 0. */
  get song(): number {
    return this.tunes.song;
  }

  /** How long it has played, ms: since the console was switched on, which happens for each track. */
  get ms(): number {
    return this.inputs.nes.frame * this.frameMs;
  }

  get isStereo(): boolean {
    return this.inputs.nes.isStereo;
  }

  /** Play track `index` from its beginning; beyond the ends it goes round. */
  play(index: number): void {
    this.inputs.happen({ kind: 'song', song: index });
    this.gain = 1;
  }

  /** Call after frames have run: when the track is over, the next one begins. False when it was the last. */
  goOn(): boolean {
    const { tracks } = this.tune;
    const end = endOf(tracks[this.song]);
    if (end === null || this.ms < end) return true;
    const wasLast = this.song === tracks.length - 1;
    this.play(this.song + 1);
    return !wasLast;
  }

  /** Takes samples out into `into`, and of stereo into `side`, as loud as the track is now; returns how many. */
  readAudio(into: Float32Array, side?: Float32Array): number {
    const count = this.inputs.nes.readAudio(into, side);
    const from = this.gain;
    this.gain = gainAt(this.tune.tracks[this.song], this.ms);
    if (from !== 1 || this.gain !== 1) {
      const step = (this.gain - from) / count;
      for (let i = 0; i < count; i++) {
        into[i] *= from + step * (i + 1);
        if (side) side[i] *= from + step * (i + 1);
      }
    }
    return count;
  }
}
