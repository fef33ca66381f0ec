import { rescueEn } from '../i18n/rescue-en.ts';
import { download } from '../shell/download.ts';
import { frame, stage } from '../shell/stage.ts';
import type { Word } from '../worker/words.ts';
import { ask } from './ask.ts';
import style from './rescue.css?inline';
import { build, type KeptWords, STARTED, type Trouble, WORDS_KEY } from './signs.ts';

declare const APP_VERSION: string;

/** In the player's language, as far as the page could leave them; else in English. */
function words(): KeptWords {
  const english = { ...rescueEn, lang: 'en', dir: 'ltr' } as const;
  try {
    return { ...english, ...JSON.parse(localStorage.getItem(WORDS_KEY) ?? '{}') };
  } catch {
    return english;
  }
}

/** What the service worker of this page answers; undefined when there is none, or it does not answer. */
function askOurs(word: Word): Promise<unknown> {
  return ask(navigator.serviceWorker?.controller, word);
}

/** The error in words for whoever mends it. */
function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error ?? '');
  const { stack = '' } = error;
  const head = `${error.name}: ${error.message}`;
  return stack.includes(error.message) ? stack : `${head}\n${stack}`;
}

/** What somebody needs to find out what it was, and nothing about the player. */
function reportOf({ error, isStart, facts }: Trouble): Blob {
  const report = {
    cartouche: APP_VERSION,
    build: build(),
    when: isStart ? 'start' : 'play',
    error: detailsOf(error),
    browser: navigator.userAgent,
    window: `${innerWidth} x ${innerHeight}, ${devicePixelRatio}`,
    ...facts,
  };
  return new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' });
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  content: string,
  parent: HTMLElement,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = content;
  parent.append(made);
  return made;
}

function button(label: string, parent: HTMLElement, run: () => void): void {
  const made = element('button', label, parent);
  made.type = 'button';
  made.addEventListener('click', run);
}

function dress(): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // Older browsers show it as plain as it is written.
  }
}

/** What can be done, the best first. */
function addWays(trouble: Trouble, hasBefore: boolean, screen: HTMLDialogElement): void {
  const say = words();
  const ways = element('div', '', screen);
  const load = trouble.reload ?? (() => stage.location.reload());
  const goBack = () => void askOurs({ type: 'BROKEN', build: build() }).then(load);
  const again = () => void askOurs({ type: 'RETRY' }).then(load);
  if (trouble.isStart) {
    if (hasBefore) button(say.goBack, ways, goBack);
    button(say.again, ways, again);
  } else {
    const { goOn } = trouble;
    if (goOn) {
      button(say.goOn, ways, () => {
        screen.remove();
        goOn();
      });
    }
    button(say.reload, ways, load);
    if (hasBefore) button(say.goBack, ways, goBack);
  }
  button(say.report, ways, () => download('cartouche-report.json', reportOf(trouble)));
}

/** Show what went wrong, over everything, and what can be done about it. */
export async function show(trouble: Trouble): Promise<void> {
  // The version before is still there, and has the game.
  if (frame?.leaving) return frame.leaving.failed(trouble.isStart);
  const say = words();
  const { isStart, game } = trouble;
  const hasBefore = (await askOurs({ type: 'HAS_BEFORE', build: build() })) === true;
  dress();
  const screen = document.createElement('dialog');
  screen.className = 'rescue';
  screen.lang = say.lang;
  screen.dir = say.dir;
  const title = element('h1', isStart ? say.noStart : say.stopped, screen);
  title.id = 'rescue-title';
  screen.setAttribute('aria-labelledby', title.id);
  const about = isStart && hasBefore ? say.aboutNewVersion : isStart ? say.aboutNoStart : say.aboutStopped;
  element('p', game ? `${about} ${say[game]}` : about, screen);
  addWays(trouble, hasBefore, screen);
  element('p', say.aboutReport, screen).className = 'soft';
  const details = detailsOf(trouble.error);
  if (details) {
    const folded = element('details', '', screen);
    element('summary', say.details, folded);
    const pre = element('pre', details, folded);
    pre.tabIndex = 0;
    pre.dir = 'ltr';
  }
  // There is nothing behind it to go back to.
  screen.addEventListener('cancel', (event) => event.preventDefault());
  // On a very slow device the page may come after all.
  addEventListener(STARTED, (event) => event.defaultPrevented || screen.remove());
  document.body.append(screen);
  screen.showModal();
}
