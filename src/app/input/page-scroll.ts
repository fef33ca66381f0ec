/** Where something lies in what is scrolled, CSS pixels from its top. */
interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Less than this is an edge, and nothing to read; CSS pixels. */
const EDGE = 40;
/** How much of what is seen one step scrolls: a few lines stay, so that the eye finds where it was. */
const STEP = 0.8;

/**
 * Whether there is something that is never seen by who goes from one control to the next, down and round again: of what is
 * `whole` high only `view` is seen at once, and a control that gets the focus is just brought in sight.
 */
export function isPassedOver(controls: readonly Span[], whole: number, view: number): boolean {
  if (whole - view < EDGE) return false;
  // At first its top is seen.
  let seen = view;
  for (const { bottom } of [...controls].sort((a, b) => a.bottom - b.bottom)) {
    if (bottom - view - seen >= EDGE) return true;
    seen = Math.max(seen, bottom);
  }
  return whole - seen >= EDGE;
}

function styleOf(element: Element): CSSStyleDeclaration {
  return getComputedStyle(element);
}

/** What is scrolled when `region` is: of a page that is itself too long, `region` is its main part. */
function scrollerOf(region: HTMLElement): Element {
  const isOwn = ['auto', 'scroll'].includes(styleOf(region).overflowY);
  return isOwn ? region : (document.scrollingElement ?? region);
}

/** It stays where it is while `scroller` is scrolled, as the head of a dialog does. */
function isPinned(element: Element, scroller: Element): boolean {
  for (let at: Element | null = element; at && at !== scroller; at = at.parentElement) {
    if (['sticky', 'fixed'].includes(styleOf(at).position)) return true;
  }
  return false;
}

/** How much of it is seen at once, below what stays at its top. */
function viewOf(scroller: Element): number {
  return scroller.clientHeight - (Number.parseFloat(styleOf(scroller).scrollPaddingTop) || 0);
}

function hasMore(region: HTMLElement, controls: readonly HTMLElement[]): boolean {
  const scroller = scrollerOf(region);
  const { scrollHeight, scrollTop } = scroller;
  if (scrollHeight - scroller.clientHeight < EDGE) return false;
  const isPage = scroller === document.scrollingElement;
  const start = (isPage ? 0 : scroller.getBoundingClientRect().top) - scrollTop;
  const spans = controls
    .filter((one) => scroller.contains(one) && !isPinned(one, scroller))
    .map((one) => one.getBoundingClientRect())
    .map(({ top, bottom }) => ({ top: top - start, bottom: bottom - start }));
  return isPassedOver(spans, scrollHeight, viewOf(scroller));
}

/** What is scrolled in `scope` and holds more than one sees who only goes from one of `controls` to the next. */
export function regionsIn(scope: HTMLElement, controls: readonly HTMLElement[]): HTMLElement[] {
  const inside = [scope, ...scope.querySelectorAll<HTMLElement>('*')].filter(
    (one) =>
      one.scrollHeight - one.clientHeight >= EDGE &&
      one !== document.body &&
      !one.matches('textarea, select') &&
      ['auto', 'scroll'].includes(styleOf(one).overflowY) &&
      one.checkVisibility(),
  );
  const main = scope === document.body ? document.querySelector('main') : null;
  const all = main && !inside.includes(main) ? [main, ...inside] : inside;
  return all.filter((one) => hasMore(one, controls));
}

/** It is seen which way the next step goes. */
function point(region: HTMLElement): void {
  const { scrollTop, clientHeight, scrollHeight } = scrollerOf(region);
  region.dataset.scrolls = scrollTop + clientHeight < scrollHeight - 1 ? 'down' : 'up';
}

/** Give `region` the focus, which it can only have so, until something else gets it. */
export function enterRegion(region: HTMLElement): void {
  const isLent = !region.hasAttribute('tabindex');
  if (isLent) region.tabIndex = -1;
  region.focus({ preventScroll: true });
  point(region);
  const leave = () => {
    delete region.dataset.scrolls;
    if (isLent) region.removeAttribute('tabindex');
  };
  region.addEventListener('blur', leave, { once: true });
}

/** Show what comes next in `region`; from its end, its beginning. */
export function scrollOn(region: HTMLElement): void {
  const scroller = scrollerOf(region);
  if (region.dataset.scrolls === 'up') scroller.scrollTo(0, 0);
  else scroller.scrollBy(0, viewOf(scroller) * STEP);
  point(region);
}
