// The script in index.html itself: it is there whatever is missing, so it holds no more than is needed to say so.
import { bootEn } from '../i18n/boot-en.ts';
import type { Word } from '../worker/words.ts';
import { findFolder } from './find-folder.ts';
import type { show as showRescue } from './rescue.ts';
import { build, STARTED, TROUBLE, type Trouble } from './signs.ts';
import { trustOwnScripts } from './trust.ts';

/** The file with the screen that says what is wrong; written in by the build. */
declare const RESCUE_FILE: string;

/** After that long nothing is on the screen that will still come, ms: of files on this device, and of some on the network. */
const PATIENCE = { here: 10_000, away: 60_000 };
/** Likewise, once all scripts have run. */
const AFTER_LOAD = 8000;
/** Likewise, once something went wrong: it may have been nothing to do with the page. */
const AFTER_ERROR = 2000;

const worker = navigator.serviceWorker?.controller;
let isOver = false;
let isPartMissing = false;
let problem: unknown = '';
let timer: ReturnType<typeof setTimeout>;
let end = Number.POSITIVE_INFINITY;

function tell(type: 'BROKEN' | 'LEFT'): void {
  worker?.postMessage({ type, build: build() } satisfies Word);
}

/** Give up in `ms`, unless that was to be earlier already, or the page is on the screen by then. */
function wait(ms: number): void {
  if (isOver || performance.now() + ms > end) return;
  end = performance.now() + ms;
  clearTimeout(timer);
  timer = setTimeout(fail, ms);
}

function fail(): void {
  if (isOver) return;
  isOver = true;
  // The next start is the version before, whatever the player does here.
  tell('BROKEN');
  show({ error: problem, isStart: true });
}

/** Say what is wrong. Where that part is missing, too, there is a sentence and a way to try again. */
function show(trouble: Trouble): void {
  import(/* @vite-ignore */ new URL(RESCUE_FILE, document.baseURI).href).then(
    (rescue: { show: typeof showRescue }) => rescue.show(trouble),
    () => {
      const again = document.createElement('a');
      again.href = './';
      again.textContent = bootEn.again;
      document.body.replaceChildren(bootEn.failed, ' ', again);
    },
  );
}

function onError(event: ErrorEvent | PromiseRejectionEvent | Event): void {
  if (isOver) return;
  const { target } = event;
  if (target instanceof HTMLScriptElement || (target instanceof HTMLLinkElement && target.rel === 'stylesheet')) {
    isPartMissing = true;
    problem ||= target.outerHTML;
    void findFolder().then((isElsewhere) => isElsewhere || fail());
    return;
  }
  if (target !== window) return;
  const { error, reason, message } = event as ErrorEvent & PromiseRejectionEvent;
  problem ||= error ?? reason ?? message;
  wait(AFTER_ERROR);
}

trustOwnScripts();
// The title is there before any script, for a first visit: whoever comes again may have left another game (parts/first.css).
if (!worker && location.search + location.hash === '') document.documentElement.dataset.first = '';
addEventListener('error', onError, true);
addEventListener('unhandledrejection', onError);
addEventListener('load', () => wait(AFTER_LOAD));
addEventListener('pagehide', () => isOver || problem || tell('LEFT'));
addEventListener(STARTED, (event) => {
  // Without its style sheet it starts, and is no good all the same.
  if (isPartMissing) return event.preventDefault();
  isOver = true;
  clearTimeout(timer);
});
addEventListener(TROUBLE, (event) => {
  const { detail } = event as CustomEvent<Trouble>;
  problem = detail.error;
  if (isOver) show(detail);
  else fail();
});
wait(worker ? PATIENCE.here : PATIENCE.away);
