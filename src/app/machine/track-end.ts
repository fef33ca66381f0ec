import type { Track } from '../../console/core.ts';

/** How long a track fades whose file leaves that to the player, ms. */
const USUAL_FADE = 2000;

/** When the track is over with its fade, ms; null when it plays until another is chosen. */
export function endOf({ lengthMs, fadeMs }: Track): number | null {
  return lengthMs === null ? null : lengthMs + (fadeMs ?? USUAL_FADE);
}
