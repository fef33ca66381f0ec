import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, PrecacheController } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { changeLedger, ledger } from './worker/ledger-store.ts';
import { takeShare } from './worker/shared.ts';
import {
  addressesOf,
  again,
  before,
  broke,
  given,
  isOnTrial,
  keyOf,
  type Ledger,
  languageOf,
  left,
  needed,
  opened,
  running,
  started,
  withUnknown,
  withVersion,
} from './worker/versions.ts';
import type { AnswerToStart, Word } from './worker/words.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** All files of the built site; written in by the build. The revision of the page is its build. */
  readonly __WB_MANIFEST: { url: string; revision: string | null }[];
};

const root = new URL(self.registration.scope);
const PAGE = 'index.html';
const INDEX = new URL(PAGE, root);

const FILES: readonly { url: string; revision: string | null }[] = self.__WB_MANIFEST;
const BUILD = FILES.find(({ url }) => url === PAGE)?.revision ?? '';

// Of Workbox's own listeners none is used: it would delete the version before as soon as this one is active.
const controller = new PrecacheController();
controller.addToCacheList(FILES.filter(({ url }) => languageOf(`/${url}`) === null));
const LANGUAGES = FILES.map(({ url }) => new URL(url, root).href).filter((address) => languageOf(address) !== null);
const openCache = () => caches.open(controller.strategy.cacheName);

/** Whether it is what was asked for: many hosts give the page itself for what they do not have. */
const isFile = (response: Response) => response.ok && !response.headers.get('Content-Type')?.startsWith('text/html');

/** Have the file of a language at `address` on this device from now on. Rejects when it cannot be fetched or kept. */
async function keepLanguage(address: string): Promise<void> {
  const cache = await openCache();
  if (await cache.match(address)) return;
  const response = await fetch(address);
  if (!isFile(response)) throw new Error(`${address} is not there`);
  await cache.put(address, response);
}

/** Get all files of this version, beside those of the version before, and the language that is read here. What both have is there already. */
async function install(event: ExtendableEvent): Promise<void> {
  const cache = await openCache();
  const files = {
    ...Object.fromEntries(controller.getURLsToCacheKeys()),
    ...Object.fromEntries(LANGUAGES.map((address) => [address, address])),
  };
  const keys = (await cache.keys()).map(({ url }) => url);
  // Told first, so that another worker does not throw these files away meanwhile.
  await changeLedger((now) => withVersion(withUnknown(now, keys), BUILD, files));
  await controller.install(event);
  const read = new Set(keys.map(languageOf));
  await Promise.all(LANGUAGES.filter((address) => read.has(languageOf(address))).map(keepLanguage));
  const page = await cache.match(files[INDEX.href]);
  if (page && (await page.text()).includes(`content="${BUILD}"`)) return;
  // The host gives the page of another version: it is in the middle of a change, or keeps old files too long.
  await cache.delete(files[INDEX.href]);
  throw new Error(`index.html is not of build ${BUILD}`);
}

/** Throw away the files that no version needs, and all languages but the one that is read. */
async function tidy(now: Ledger, language: string): Promise<void> {
  const cache = await openCache();
  const keep = needed(now);
  const keys = await cache.keys();
  const isLeft = (url: string) => keep.has(url) && (languageOf(url) ?? language) === language;
  await Promise.all(keys.filter(({ url }) => !isLeft(url)).map((key) => cache.delete(key)));
}

/** The file at `url` of the version `id`, or of the one that is given now; undefined when it is not on this device. */
async function fromDevice(url: URL, id?: string): Promise<Response | undefined> {
  const now = await ledger();
  const address = url.origin + url.pathname;
  const key = keyOf(now, id ?? given(now, BUILD), address) ?? controller.getCacheKeyForURL(address);
  if (key === undefined) return undefined;
  return openCache()
    .then((cache) => cache.match(key))
    .catch(() => undefined);
}

const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** The page, of the version that works. */
async function openPage({ resultingClientId }: FetchEvent): Promise<Response> {
  let now = await ledger();
  let id = given(now, BUILD);
  if (isOnTrial(now, BUILD)) {
    const open = new Set((await windows()).map((client) => client.id));
    now = await changeLedger((latest) => {
      const answer = opened(latest, BUILD, resultingClientId, Date.now(), open);
      id = answer.id;
      return answer.ledger;
    });
  }
  return (await fromDevice(INDEX, id)) ?? fetch(INDEX);
}

/** Windows whose page has asked for its parts. */
const seen = new Set<string>();

/** A page of a version on trial that asks for its parts is really there: if nothing is heard of it, it is broken. */
function watch(event: FetchEvent): void {
  const { clientId } = event;
  if (seen.has(clientId)) return;
  seen.add(clientId);
  const note = async () => {
    if (isOnTrial(await ledger(), BUILD)) await changeLedger((now) => running(now, clientId));
  };
  event.waitUntil(note());
}

/** A file that is not kept on this device; where there is none, the library, which says so. */
async function fromNetwork(request: Request): Promise<Response> {
  const response = await fetch(request).catch(() => null);
  if (response?.type === 'opaqueredirect') return response;
  // The page does not find its parts from there.
  return response && isFile(response) ? response : Response.redirect(`${root}?missing`);
}

/** A part of the page that is not on this device. What is a language was chosen, and is kept. */
async function partFromNetwork(request: Request, event: FetchEvent): Promise<Response> {
  const response = await fetch(request);
  if (languageOf(request.url) !== null && isFile(response)) {
    const copy = response.clone();
    event.waitUntil(openCache().then((cache) => cache.put(request.url, copy)));
  }
  return response;
}

registerRoute(
  new NavigationRoute(async ({ url, request, event }) => {
    const isPage = [root.pathname, `${root.pathname}index.html`].includes(url.pathname);
    return isPage ? openPage(event as FetchEvent) : ((await fromDevice(url)) ?? fromNetwork(request));
  }),
);
registerRoute(
  ({ url }) => url.origin === root.origin && url.pathname.startsWith(root.pathname),
  async ({ url, request, event }) => {
    watch(event as FetchEvent);
    return (await fromDevice(url)) ?? partFromNetwork(request, event as FetchEvent);
  },
);

registerRoute(
  ({ url }) => url.pathname === root.pathname && url.searchParams.has('share'),
  ({ request }) => takeShare(request, root),
  'POST',
);

/** The page says that it has started, in that language. On a first visit nobody was there to keep it. */
async function onStarted(build: string, language: string): Promise<AnswerToStart> {
  const isAlone = (await windows()).length <= 1;
  const now = await changeLedger((latest) => started(latest, BUILD, build, isAlone));
  await Promise.all(addressesOf(now, build, language).map((address) => keepLanguage(address).catch(() => {})));
  if (isAlone && given(now, BUILD) === build) await tidy(now, language);
  return { failed: build !== BUILD && now.broken.includes(BUILD) ? BUILD : null };
}

/** Do what a page says, and return what it is to be answered. */
async function hear(word: Word, client: string): Promise<unknown> {
  switch (word.type) {
    case 'STARTED':
      return onStarted(word.build, word.language);
    case 'LEFT':
      return changeLedger((now) => left(now, client)).then(() => {});
    case 'BROKEN':
      return changeLedger((now) => broke(now, word.build)).then(() => {});
    case 'HAS_BEFORE':
      return before(await ledger(), word.build) !== null;
    case 'RETRY':
      return changeLedger((now) => again(now, BUILD)).then(() => {});
    case 'SKIP_WAITING':
      // The page asks for it, on the player's tap.
      return self.skipWaiting();
  }
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('message', (event) => {
  const word = event.data as Word | null;
  const { id = '' } = (event.source ?? {}) as { readonly id?: string };
  if (word?.type) event.waitUntil(hear(word, id).then((answer) => event.ports[0]?.postMessage(answer)));
});
cleanupOutdatedCaches();
clientsClaim();
