import { Button } from './buttons.ts';
import { nextFrom, type Way } from './focus-walk.ts';

/** What a gamepad does to the page beside moving the focus. */
export interface WalkHost {
  /** B: out of the dialog, or of the page. */
  back(): void;
  /** Start; false when it means nothing here, and chooses as A does. */
  start(): boolean;
  /** What is pressed now was for the page: the game does not see it. */
  spend(): void;
}

/** How long a way is held before the focus goes on by itself, and then between steps; ms. */
const REPEAT = { first: 400, next: 110 } as const;
/** How much of what is seen is scrolled where nothing more can be reached. */
const SCROLL = 0.4;

/** What can be worked. No script may open the list of files, so the gamepad does not stop there. */
const WORKED =
  'button, a[href], summary, select, textarea, input:not([type="file"]), [role="tab"], [tabindex="0"]:not([role="tabpanel"])';

const STEPPED = ['range', 'number'];

function wayOf(mask: number): Way | null {
  if ((mask & Button.Up) !== 0) return 'up';
  if ((mask & Button.Down) !== 0) return 'down';
  if ((mask & Button.Left) !== 0) return 'left';
  return (mask & Button.Right) !== 0 ? 'right' : null;
}

/** What can be reached now: while a dialog is open, what is in it. */
function scope(): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? document.body;
}

function isReachable(element: HTMLElement): boolean {
  if (element.matches(':disabled') || element.closest('[aria-hidden="true"], [inert]')) return false;
  return (element.tabIndex >= 0 || element.role === 'tab') && element.checkVisibility();
}

/** Where it is seen: of a hidden radio button, its label. */
function areaOf(element: HTMLElement): DOMRect {
  const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
  return ((isRadio && element.labels?.[0]) || element).getBoundingClientRect();
}

function tell(element: HTMLElement, type: 'input' | 'change'): void {
  element.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Choose another value where that is what left and right do; false where they do not. */
function adjust(element: Element | null, way: Way): boolean {
  if (way === 'up' || way === 'down') return false;
  const by = way === 'right' ? 1 : -1;
  if (element instanceof HTMLSelectElement) {
    const wanted = element.selectedIndex + by;
    if (wanted < 0 || wanted >= element.length) return true;
    element.selectedIndex = wanted;
    tell(element, 'change');
    return true;
  }
  if (!(element instanceof HTMLInputElement) || !STEPPED.includes(element.type)) return false;
  if (by > 0) element.stepUp();
  else element.stepDown();
  tell(element, 'input');
  return true;
}

function focus(element: HTMLElement): void {
  // Browsers take a focus that no key moved for one that need not be seen: the style sheet shows it.
  document.documentElement.dataset.walked = '';
  element.focus();
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Works the page with a gamepad: the cross moves the focus, A chooses, B goes back. */
export class PadWalk {
  private readonly host: WalkHost;
  /** Nothing was seen yet: what is held already means nothing. */
  private isFresh = true;
  private before = 0;
  private way: Way | null = null;
  /** When the focus goes on by itself. */
  private next = 0;

  constructor(host: WalkHost) {
    this.host = host;
    // Who points does not look for the focus.
    const forget = () => delete document.documentElement.dataset.walked;
    addEventListener('pointerdown', forget, { capture: true, passive: true });
  }

  /** From now on the gamepad is the page's; what is held does not count until it is let go. */
  begin(): void {
    this.isFresh = true;
  }

  /** The buttons that are held now, bits of a pad; `now` in ms. */
  see(mask: number, now: number): void {
    const fresh = mask & ~this.before;
    const way = wayOf(mask);
    this.before = mask;
    if (this.isFresh) {
      this.isFresh = false;
      this.way = way;
      this.next = Number.POSITIVE_INFINITY;
      return;
    }
    if ((fresh & (Button.A | Button.B | Button.Start)) !== 0) {
      this.act(fresh);
      return;
    }
    if (way === this.way && (way === null || now < this.next)) return;
    this.next = now + (way === this.way ? REPEAT.next : REPEAT.first);
    this.way = way;
    if (way) this.move(way);
  }

  private act(fresh: number): void {
    this.host.spend();
    if ((fresh & Button.B) !== 0) this.host.back();
    else if ((fresh & Button.A) !== 0 || !this.host.start()) this.choose();
  }

  private choose(): void {
    const at = this.focused();
    if (at instanceof HTMLSelectElement) {
      at.selectedIndex = (at.selectedIndex + 1) % at.length;
      tell(at, 'change');
    } else if (at) at.click();
    else this.enter();
  }

  private move(way: Way): void {
    const at = this.focused();
    if (!at) {
      this.enter();
      return;
    }
    if (adjust(at, way)) return;
    const others = this.reachable().filter((one) => one !== at);
    const next = others[nextFrom(areaOf(at), others.map(areaOf), way)];
    if (next) focus(next);
    else this.scroll(way);
  }

  /** What has the focus, if it can be worked. */
  private focused(): HTMLElement | undefined {
    return this.reachable().find((one) => one === document.activeElement);
  }

  private reachable(): HTMLElement[] {
    return [...scope().querySelectorAll<HTMLElement>(WORKED)].filter(isReachable);
  }

  /** Nothing has the focus: what one most likely wants gets it. */
  private enter(): void {
    const all = this.reachable();
    const first = all.find((one) => one.closest('main')) ?? all[0];
    if (first) focus(first);
  }

  /** Nothing more can be reached this way, but there may be something to read. */
  private scroll(way: Way): void {
    const box = scope() instanceof HTMLDialogElement ? scope() : document.scrollingElement;
    const by = (box?.clientHeight ?? 0) * SCROLL;
    if (way === 'down') box?.scrollBy(0, by);
    if (way === 'up') box?.scrollBy(0, -by);
  }
}
