import { openMediaSession } from '../play/media-session.ts';
import { openInvitation } from './invitation.ts';
import { offerCalm } from './offer-calm.ts';

/** Open what nobody waits for, once the page is there. Call once. */
export function openAfterwards(): void {
  openMediaSession();
  offerCalm();
  openInvitation();
}
