import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import shared from './Shared.module.css';

/** What few want to see, and what is drawn for them alone: many rows. */
export function Folded({ title, children }: { title: string; children: () => ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class={shared.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  );
}
