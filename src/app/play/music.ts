import { signal } from '@preact/signals';
import { type Nes, type Track, type Tune, Tunes } from '../../console/core.ts';
import type { SampleSource } from '../sound/audio.ts';

/** How long a track fades whose file leaves that to the player, ms. */
const USUAL_FADE = 2000;
/** Samples kept for those who draw them: a power of two. */
const KEPT = 4096;
/** Going back from later than this, s, begins the same track again. */
const BACK_TO_START = 3;

/** The music file in the console; null for a game. */
export const tune = signal<Tune | null>(null);
/** The track that plays, from 0, and how long it has, in whole seconds. */
export const song = signal(0);
export const elapsed = signal(0);

/** The last samples that went to the sound device, in a ring: the newest lies before `end` (modulo the ring's size). */
export const heard = { samples: new Float32Array(KEPT), end: 0 };

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

/** What to call track `index`, from 0. */
export function nameOf(track: Track, index: number): string {
  return track.name || `${track.isEffect ? 'Effect' : 'Track'} ${index + 1}`;
}

/** Minutes and seconds, as 1:05. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** Where "previous" leads from track `index` after `seconds` of it. */
export function previousOf(index: number, seconds: number): number {
  return seconds > BACK_TO_START ? index : index - 1;
}

/** Plays the tracks of a music file one after the other. Time is the machine's own, so a track goes on where it was left. */
export class Music implements SampleSource {
  private readonly nes: Nes;
  private readonly tunes: Tunes;
  private readonly frameMs: number;
  private gain = 1;

  private constructor(nes: Nes, tunes: Tunes) {
    this.nes = nes;
    this.tunes = tunes;
    this.frameMs = 1000 / nes.info.frameHz;
    this.tell();
  }

  /** Null when `nes` plays no music file; the page is told. */
  static of(nes: Nes | null): Music | null {
    const tunes = nes && Tunes.of(nes);
    tune.value = tunes?.tune ?? null;
    return nes && tunes ? new Music(nes, tunes) : null;
  }

  /** Play track `index` from its beginning; beyond the ends it goes round. */
  play(index: number): void {
    this.tunes.play(index);
    this.gain = 1;
    this.tell();
  }

  /** After frames have run: a track that is over gives way to the next one. False when that was the last. */
  look(): boolean {
    const { tracks } = this.tunes.tune;
    const end = endOf(tracks[this.tunes.song]);
    const isOver = end !== null && this.ms >= end;
    const wasLast = this.tunes.song === tracks.length - 1;
    if (isOver) this.play(this.tunes.song + 1);
    else this.tell();
    return !(isOver && wasLast);
  }

  readAudio(into: Float32Array): number {
    const count = this.nes.readAudio(into);
    const from = this.gain;
    this.gain = gainAt(this.tunes.tune.tracks[this.tunes.song], this.ms);
    if (from !== 1 || this.gain !== 1) {
      const step = (this.gain - from) / count;
      for (let i = 0; i < count; i++) into[i] *= from + step * (i + 1);
    }
    for (let i = 0; i < count; i++) heard.samples[(heard.end + i) & (KEPT - 1)] = into[i];
    heard.end = (heard.end + count) & (KEPT - 1);
    return count;
  }

  /** How long the track has played. The console was switched on for it, which is when it began to count frames. */
  private get ms(): number {
    return this.nes.frame * this.frameMs;
  }

  private tell(): void {
    song.value = this.tunes.song;
    elapsed.value = Math.floor(this.ms / 1000);
  }
}
