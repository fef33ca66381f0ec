import { type Nes, type Track, type Tune, Tunes } from '../../console/core.ts';

/** How long a track fades whose file leaves that to the player, ms. */
const USUAL_FADE = 2000;

/** When the track is over with its fade, ms; null when it plays until another is chosen. */
export function endOf({ lengthMs, fadeMs }: Track): number | null {
  return lengthMs === null ? null : lengthMs + (fadeMs ?? USUAL_FADE);
}

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
  private readonly nes: Nes;
  private readonly tunes: Tunes;
  private readonly frameMs: number;
  private gain = 1;

  private constructor(nes: Nes, tunes: Tunes) {
    this.nes = nes;
    this.tunes = tunes;
    this.frameMs = 1000 / nes.info.frameHz;
  }

  /** Null when what is in `nes` is no music file. */
  static of(nes: Nes): TrackPlayer | null {
    const tunes = Tunes.of(nes);
    return tunes && new TrackPlayer(nes, tunes);
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
    return this.nes.frame * this.frameMs;
  }

  /** Play track `index` from its beginning; beyond the ends it goes round. */
  play(index: number): void {
    this.tunes.play(index);
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

  /** Takes samples out into `into`, as loud as the track is now; returns how many. */
  readAudio(into: Float32Array): number {
    const count = this.nes.readAudio(into);
    const from = this.gain;
    this.gain = gainAt(this.tune.tracks[this.song], this.ms);
    if (from !== 1 || this.gain !== 1) {
      const step = (this.gain - from) / count;
      for (let i = 0; i < count; i++) into[i] *= from + step * (i + 1);
    }
    return count;
  }
}
