import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** An element of a list, and all that it shows in a word. */
interface Item {
  readonly key: number;
  readonly signature: string;
  readonly make: () => VNode;
}

/** The elements of a list: one that shows the same as before stays the same element, which costs nothing to draw. */
export function useKeptNodes(items: readonly Item[]): VNode[] {
  const known = useRef(new Map<number, { readonly signature: string; readonly node: VNode }>());
  const next: typeof known.current = new Map();
  for (const { key, signature, make } of items) {
    const before = known.current.get(key);
    next.set(key, before?.signature === signature ? before : { signature, node: make() });
  }
  known.current = next;
  return [...next.values()].map(({ node }) => node);
}
