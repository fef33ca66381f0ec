import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  /** All files of the built site; written in by the build. */
  readonly __WB_MANIFEST: { url: string; revision: string | null }[];
};

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

const shell = createHandlerBoundToURL('index.html');
const root = new URL(self.registration.scope);

/** A file that is not kept on this device; where there is none, the library, which says so. */
async function fromNetwork(request: Request): Promise<Response> {
  const response = await fetch(request).catch(() => null);
  if (response?.type === 'opaqueredirect') return response;
  // Many hosts give the page itself for what they do not have, which does not find its parts from there.
  const isFile = response?.ok && !response.headers.get('Content-Type')?.startsWith('text/html');
  return isFile ? response : Response.redirect(`${root}?missing`);
}

registerRoute(
  new NavigationRoute((options) => {
    const isPage = [root.pathname, `${root.pathname}index.html`].includes(options.url.pathname);
    return isPage ? shell(options) : fromNetwork(options.request);
  }),
);
clientsClaim();

self.addEventListener('message', (event) => {
  // The page asks for it, on a tap or before anything is played.
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
