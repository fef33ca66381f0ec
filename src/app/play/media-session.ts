import { effect } from '@preact/signals';
import { nameOf, song, tune } from './music.ts';
import { running } from './play-state.ts';
import { player } from './player.ts';

const ACTIONS: readonly (readonly [MediaSessionAction, () => void])[] = [
  ['play', () => player.resume()],
  ['pause', () => player.pause()],
  ['previoustrack', () => player.skipTrack(-1)],
  ['nexttrack', () => player.skipTrack(1)],
];

/** Show the system what plays, and follow its media keys. Returns how to end that; undefined where the browser cannot. */
export function openMediaSession(): (() => void) | undefined {
  const session = (navigator as { mediaSession?: MediaSession }).mediaSession;
  if (!session) return undefined;
  const handle = (action: MediaSessionAction, act: (() => void) | null) => {
    try {
      session.setActionHandler(action, act);
    } catch {
      // The browser does not know this action.
    }
  };
  for (const [action, act] of ACTIONS) handle(action, act);
  const stopTelling = effect(() => {
    const now = tune.value;
    if (!now) return;
    const title = nameOf(now.tracks[song.value], song.value);
    session.metadata = new MediaMetadata({ title, artist: now.artist, album: now.title });
  });
  const stopState = effect(() => {
    session.playbackState = running.value ? 'playing' : 'paused';
  });
  return () => {
    stopTelling();
    stopState();
    for (const [action] of ACTIONS) handle(action, null);
    session.metadata = null;
    session.playbackState = 'none';
  };
}
