import { effect } from '@preact/signals';
import { games } from '../library/library-state.ts';

/** What cannot be fetched is said another time. */
const nothing = (): void => {};

/** Nobody is invited who has only come; but on iPhones and iPads, where Safari alone says that a page may stand by itself. */
const mayInvite = (): boolean => 'standalone' in navigator || games.value.some(({ played }) => played > 0);

/** Fetch what is to be said once, as soon as there may be a reason to say it. Call once. */
export function openAfterwards(): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches)
    import('./offer-calm.ts').then(({ offerCalm }) => offerCalm(), nothing);
  const stop = effect(() => {
    if (!mayInvite()) return;
    queueMicrotask(() => stop());
    import('./invitation.ts').then(({ openInvitation }) => openInvitation(), nothing);
  });
}
