import { effect } from '@preact/signals';
import { coverOf, wantCover } from '../library/covers.ts';
import { current } from '../library/library-state.ts';
import type { Game } from '../storage/records.ts';
import { nameOf, song, tune } from './music.ts';
import { running } from './play-state.ts';
import { player } from './player.ts';

const ALWAYS: readonly (readonly [MediaSessionAction, () => void])[] = [
  ['play', () => player.resume()],
  ['pause', () => player.pause()],
];

/** Of a file of many pieces. */
const TRACKS: readonly (readonly [MediaSessionAction, () => void])[] = [
  ['previoustrack', () => player.skipTrack(-1)],
  ['nexttrack', () => player.skipTrack(1)],
];

/** What is said of a game: its title, and its cover once that is read. */
function wordsOf(game: Game): MediaMetadata {
  wantCover(game.id);
  const src = coverOf(game.id).value?.address;
  return new MediaMetadata({ title: game.title, artwork: src ? [{ src, type: 'image/png' }] : [] });
}

/** Show the system which game or piece is played, and follow its media keys, from now on. Where the browser cannot, nothing. */
export function openMediaSession(): void {
  const session = (navigator as { mediaSession?: MediaSession }).mediaSession;
  if (!session) return;
  const handle = (actions: typeof ALWAYS, isHandled: boolean) => {
    for (const [action, act] of actions) {
      try {
        session.setActionHandler(action, isHandled ? act : null);
      } catch {
        // The browser does not know this action.
      }
    }
  };
  effect(() => {
    handle(ALWAYS, current.value !== null);
    handle(TRACKS, tune.value !== null);
  });
  effect(() => {
    const now = tune.value;
    const game = current.value;
    if (now) {
      const title = nameOf(now.tracks[song.value], song.value);
      session.metadata = new MediaMetadata({ title, artist: now.artist, album: now.title });
    } else session.metadata = game && wordsOf(game);
  });
  effect(() => {
    session.playbackState = current.value ? (running.value ? 'playing' : 'paused') : 'none';
  });
}
