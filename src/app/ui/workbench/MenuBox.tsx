import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import style from './Menu.module.css';

/** Whether a menu is open. */
interface Menu {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** A menu that is closed at first. */
export function useMenu(): Menu {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, setOpen };
}

interface MenuBoxProps {
  readonly menu: Menu;
  /** The button that opens it, then what can be chosen, as long as it is open. */
  readonly children: ComponentChildren;
}

/** A button that shows what can be chosen; it is put away by Escape, by a press elsewhere, and when the focus leaves it. */
export function MenuBox({ menu: { isOpen, setOpen }, children }: MenuBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const away = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    for (const type of ['pointerdown', 'focusin']) addEventListener(type, away);
    return () => {
      for (const type of ['pointerdown', 'focusin']) removeEventListener(type, away);
    };
  }, [isOpen]);
  // While it is open Escape means nothing else: the game stays as it is.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its buttons do not use.
    <div class={style.menu} ref={box} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
