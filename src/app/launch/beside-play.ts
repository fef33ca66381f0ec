import { openMediaSession } from '../play/media-session.ts';
import { offerPad } from './offer-pad.ts';

/** Open what goes along with playing, and nobody waits for. Call once. */
export function openBesidePlay(): void {
  openMediaSession();
  offerPad();
}
