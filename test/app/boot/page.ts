import { vi } from 'vitest';
import type { Word } from '../../../src/app/worker/words.ts';

/** What the page says to its service worker, and what that answers to each. */
export class FakeWorker {
  readonly heard: Word[] = [];
  private readonly answers: Partial<Record<Word['type'], unknown>>;

  constructor(answers: Partial<Record<Word['type'], unknown>> = {}) {
    this.answers = answers;
  }

  postMessage(word: Word, [port]: readonly MessagePort[] = []): void {
    this.heard.push(word);
    if (word.type in this.answers) port?.postMessage(this.answers[word.type]);
  }
}

/** As much of an element as the boot script and its screen use. */
export class FakeElement extends EventTarget {
  readonly children: (FakeElement | string)[] = [];
  readonly attributes: Record<string, string> = {};
  readonly tag: string;
  textContent = '';
  isShown = false;
  parent: FakeElement | null = null;

  constructor(tag = 'div') {
    super();
    this.tag = tag;
  }

  append(...more: readonly (FakeElement | string)[]): void {
    for (const one of more) if (typeof one !== 'string') one.parent = this;
    this.children.push(...more);
  }

  replaceChildren(...all: readonly (FakeElement | string)[]): void {
    this.children.length = 0;
    this.append(...all);
  }

  remove(): void {
    const at = this.parent?.children.indexOf(this) ?? -1;
    if (at >= 0) this.parent?.children.splice(at, 1);
  }

  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }

  showModal(): void {
    this.isShown = true;
  }

  click(): void {
    this.dispatchEvent(new Event('click'));
  }

  /** All elements in it that are called `tag`. */
  all(tag: string): FakeElement[] {
    return this.children.flatMap((one) =>
      typeof one === 'string' ? [] : [...(one.tag === tag ? [one] : []), ...one.all(tag)],
    );
  }
}

/** A script of the page, as the browser says that it could not be had. */
export class FakeScript extends FakeElement {
  readonly outerHTML = '<script src="assets/page.js"></script>';
}

/** What the rescue screen was asked to show. */
export const rescued = vi.fn();

/** A window with the page in it that is built, until globals are put back. */
export function openWindow(worker: FakeWorker | null = null) {
  const window = new EventTarget();
  const body = new FakeElement('body');
  const document = {
    baseURI: 'https://host/games/',
    body,
    adoptedStyleSheets: [],
    createElement: (tag: string) => new FakeElement(tag),
    querySelector: () => ({ content: 'this-build' }),
  };
  const location = { origin: 'https://host', pathname: '/games/', reload: vi.fn(), replace: vi.fn() };
  vi.stubGlobal('window', window);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', location);
  vi.stubGlobal('navigator', worker ? { serviceWorker: { controller: worker } } : {});
  vi.stubGlobal('HTMLScriptElement', FakeScript);
  vi.stubGlobal('HTMLLinkElement', class extends FakeElement {});
  rescued.mockReset();
  vi.stubGlobal('rescued', rescued);
  vi.stubGlobal('RESCUE_FILE', 'data:text/javascript,export const show = (trouble) => globalThis.rescued(trouble)');
  return { window, document, location, body };
}
