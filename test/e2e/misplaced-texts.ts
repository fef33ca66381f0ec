import type { Page } from '@playwright/test';

/**
 * Texts of the page that is shown that do not have their place: cut off, outside of their button or of the window, or under
 * another button. Each as what is wrong and the text. Names, which may be as long as they are, end with an ellipsis; what can be
 * scrolled sideways is not outside.
 */
export function misplacedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 1.5;
    const found = new Set<string>();
    const layer = document.querySelector('dialog[open]') ?? document.body;

    const scrolls = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth;
    const isUnseen = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (getComputedStyle(at).clipPath !== 'none') return true;
      }
      return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const isInScroller = (element: Element) => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        if (scrolls(at) && at.tagName !== 'DIALOG') return true;
      }
      return false;
    };
    const beyond = (inner: DOMRect, outer: DOMRect) =>
      inner.left < outer.left - SLACK || inner.right > outer.right + SLACK;
    const above = (inner: DOMRect, outer: DOMRect) =>
      inner.top < outer.top - SLACK || inner.bottom > outer.bottom + SLACK;

    /** Where a text may not go beyond, and why. */
    const lookAtText = (node: Node, words: string) => {
      const parent = node.parentElement;
      if (!parent || isUnseen(parent) || parent.closest('[translate="no"], option')) return;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) return;
      for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        const edges = at.getBoundingClientRect();
        if (at.matches('button, label, select, [role="tab"]') && (beyond(box, edges) || above(box, edges))) {
          found.add(`outside of its button: ${words}`);
        }
        // A heading that gives way to the buttons beside it says so by its dots.
        if (style.textOverflow === 'ellipsis') return;
        if (/hidden|clip/.test(style.overflowX) && beyond(box, edges)) found.add(`cut off: ${words}`);
        if (style.overflowY === 'hidden' && style.webkitLineClamp === 'none' && above(box, edges)) {
          found.add(`cut off below: ${words}`);
        }
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) {
          if (scrolls(at) && at.tagName === 'DIALOG') found.add(`the dialog scrolls sideways at: ${words}`);
          return;
        }
      }
      if (box.left < -SLACK || box.right > innerWidth + SLACK) found.add(`outside of the window: ${words}`);
    };

    const nodes = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const words = node.nodeValue?.trim();
      if (words) lookAtText(node, words.slice(0, 60));
    }

    const worked = [...layer.querySelectorAll('button, select, input:not([type="radio"]), a[href]')].filter(
      (element) => !isUnseen(element) && element.getBoundingClientRect().width > 1,
    );
    /** What lies over the rest is looked at by itself. */
    const sheetOf = (element: Element) => {
      let at: Element | null = element;
      while (at && !/fixed|sticky|absolute/.test(getComputedStyle(at).position)) at = at.parentElement;
      return at;
    };
    const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40);
    for (const element of worked) {
      const box = element.getBoundingClientRect();
      if ((box.left < -SLACK || box.right > innerWidth + SLACK) && !isInScroller(element)) {
        found.add(`a button outside of the window: ${nameOf(element)}`);
      }
    }
    for (const [i, one] of worked.entries()) {
      for (const other of worked.slice(i + 1)) {
        if (one.contains(other) || other.contains(one) || sheetOf(one) !== sheetOf(other)) continue;
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > SLACK && down > SLACK) found.add(`one over the other: ${nameOf(one)}, ${nameOf(other)}`);
      }
    }
    if (document.documentElement.scrollWidth > innerWidth + SLACK) found.add('the page scrolls sideways');
    return [...found];
  });
}
