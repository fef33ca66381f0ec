import type { Way } from './focus-walk.ts';
import type { ScannedPage } from './page-scan.ts';
import { enterRegion, regionsIn, scrollOn } from './page-scroll.ts';
import { typeInto } from './typing.ts';

/** What can be worked. No script may open the list of files, so the gamepad does not stop there. */
const WORKED =
  'button, a[href], summary, select, textarea, input:not([type="file"]), [role="tab"], [tabindex="0"]:not([role="tabpanel"])';

const STEPPED = ['range', 'number'];

/** Where the focus can go now: while a dialog is open, what is in it. */
export function scope(): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? document.body;
}

function isReachable(element: HTMLElement): boolean {
  if (element.matches(':disabled') || element.closest('[aria-hidden="true"], [inert]')) return false;
  // Keys step over what arrows go through: tabs, and the games of a shelf.
  const isWalked = element.tabIndex >= 0 || element.role === 'tab' || element.dataset.walk !== undefined;
  return isWalked && element.checkVisibility();
}

/** Where it is seen: of a hidden radio button, its label. */
export function areaOf(element: HTMLElement): DOMRect {
  const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
  return ((isRadio && element.labels?.[0]) || element).getBoundingClientRect();
}

function tell(element: HTMLElement, type: 'input' | 'change'): void {
  element.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Choose another value where that is what left and right do; false where they do not. */
export function adjust(element: Element | null, way: Way): boolean {
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

/** Give it the focus, where it is seen. */
export function focus(element: HTMLElement): void {
  // Browsers take a focus that no key moved for one that need not be seen: the style sheet shows it.
  document.documentElement.dataset.walked = '';
  element.focus();
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** What can be worked now, in the order of the page. */
export function reachable(): HTMLElement[] {
  return [...scope().querySelectorAll<HTMLElement>(WORKED)].filter(isReachable);
}

/** What has the focus, if it can be worked. */
export function focused(): HTMLElement | undefined {
  return reachable().find((one) => one === document.activeElement);
}

function firstOf(all: readonly HTMLElement[]): HTMLElement | undefined {
  return all.find((one) => one.closest('main')) ?? all[0];
}

/** Nothing has the focus: what one most likely wants gets it. */
export function enter(): void {
  const first = firstOf(reachable());
  if (first) focus(first);
}

/** Work what has the focus: of a list the next value is chosen, for a field letters are shown, anything else is clicked. */
export function choose(): void {
  const at = focused();
  if (at instanceof HTMLSelectElement) {
    at.selectedIndex = (at.selectedIndex + 1) % at.length;
    tell(at, 'change');
  } else if (!at) enter();
  else if (!typeInto(at)) at.click();
}

/** What is typed in: switches type nothing. */
const TYPED = 'input:not([type]), textarea';

/** What belongs together on the page. */
const OWNERS = 'fieldset, ul, dl, details, header, footer, nav, form, section, [role="tablist"], [role="tabpanel"]';

/** Whether it is there to be scrolled, and not to be worked. */
function isRegion(one: HTMLElement): boolean {
  return !one.matches(WORKED);
}

/** What is scanned now: what can be worked, and before it what has to be scrolled to be read. */
function scanned(): HTMLElement[] {
  const controls = reachable().filter((one) => !one.matches(TYPED));
  const regions = regionsIn(scope(), controls);
  if (regions.length === 0) return controls;
  const isBefore = (a: HTMLElement, b: HTMLElement) =>
    (a.compareDocumentPosition(b) & a.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [...controls, ...regions].sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** The page, for who scans it. */
export const SCANNED_PAGE: ScannedPage<HTMLElement> = {
  all: scanned,
  ownerOf: (one) => (isRegion(one) ? one : one.closest(OWNERS)),
  first: (all) => firstOf(all.filter((one) => !isRegion(one))) ?? all[0],
  focused: () => scanned().find((one) => one === document.activeElement),
  focus: (one) => (isRegion(one) ? enterRegion(one) : focus(one)),
  mark(group) {
    for (const one of document.querySelectorAll<HTMLElement>('[data-scan]')) delete one.dataset.scan;
    for (const one of group) one.dataset.scan = 'group';
  },
  choose: chooseByOne,
};

/** Work what has the focus where nothing but that can be done: a slider goes one step on, and from its end to its beginning. */
function chooseByOne(): void {
  const region = document.querySelector<HTMLElement>('[data-scrolls]:focus');
  const at = focused();
  if (region) scrollOn(region);
  else if (!(at instanceof HTMLInputElement) || !STEPPED.includes(at.type)) choose();
  else if (Number(at.value) < Number(at.max)) adjust(at, 'right');
  else {
    at.value = at.min;
    tell(at, 'input');
  }
}
