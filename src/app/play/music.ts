import { signal } from '@preact/signals';
import type { Track, Tune } from '../../console/core.ts';
import { text } from '../i18n/messages.ts';
import { endOf } from '../machine/track-end.ts';
import type { TrackPlayer } from '../machine/track-player.ts';

/** After so many seconds of a track, "previous" begins it again. */
const BACK_TO_START = 3;

/** The music file in the console; null for a game. */
export const tune = signal<Tune | null>(null);
/** The track that plays, from 0. */
export const song = signal(0);
/** How long it has played, in whole seconds. */
export const elapsed = signal(0);

/** Show which track `player` plays, and how far it is; null when what is in the console is no music file. */
export function showTrack(player: TrackPlayer | null): void {
  tune.value = player?.tune ?? null;
  if (!player) return;
  song.value = player.song;
  elapsed.value = Math.floor(player.ms / 1000);
}

/** How long the track takes with its fade, s; null when it plays until another is chosen. */
export function lengthOf(track: Track): number | null {
  const end = endOf(track);
  return end === null ? null : end / 1000;
}

/** What to call track `index`, from 0. */
export function nameOf(track: Track, index: number): string {
  if (track.name) return track.name;
  return track.isEffect ? text.music.effect(index + 1) : text.music.track(index + 1);
}

/** Minutes and seconds, as 1:05. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** The track to which "previous" leads, from `seconds` after the beginning of track `index`. */
export function previousOf(index: number, seconds: number): number {
  return seconds > BACK_TO_START ? index : index - 1;
}
