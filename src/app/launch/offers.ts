import { openInvitation } from './invitation.ts';
import { offerCalm } from './offer-calm.ts';

/** Offer what may be wanted, once the page is there. Call once. */
export function openOffers(): void {
  offerCalm();
  openInvitation();
}
