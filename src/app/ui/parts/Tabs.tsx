import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import style from './Tabs.module.css';

/** A tab, and what it is called. */
interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

interface TabListProps<Id extends string> {
  /** What the tabs are parts of. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Where a key leads from tab `index` of `count`; null when it leads nowhere. `isRtl`: the first is on the right. */
export function tabFor(key: string, index: number, count: number, isRtl: boolean): number | null {
  const next = (index + 1) % count;
  const previous = (index + count - 1) % count;
  switch (key) {
    case 'ArrowRight':
      return isRtl ? previous : next;
    case 'ArrowLeft':
      return isRtl ? next : previous;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Chooses what is shown: by a tap, or by arrow keys while it has the focus. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function TabList<Id extends string>({ label, tabs, selected, onSelect }: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex(({ id }) => id === selected);
    const isRtl = getComputedStyle(list.current!).direction === 'rtl';
    const wanted = tabFor(event.key, index, tabs.length, isRtl);
    if (wanted === null) return;
    event.preventDefault();
    onSelect(tabs[wanted].id);
    list.current?.querySelectorAll('button')[wanted].focus();
  };
  return (
    <div ref={list} class={style.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === selected}
          aria-controls={id === selected ? 'tab-panel' : undefined}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** What the tab `id` shows, from its top. */
export function TabPanel({ id, children }: { id: string; children: ComponentChildren }) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => panel.current?.closest('dialog')?.scrollTo(0, 0), [id]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that keys scroll it, even where nothing in it can be worked.
    <div ref={panel} id="tab-panel" class={style.panel} role="tabpanel" aria-labelledby={`tab-${id}`} tabIndex={0}>
      {children}
    </div>
  );
}
