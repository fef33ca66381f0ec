import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import { close } from '../../shell/dialogs.ts';
import { notices } from '../../shell/notices.ts';
import { newVersion } from '../../shell/page-state.ts';
import style from './Dialog.module.css';
import { Drop } from './Drop.tsx';
import { Icon } from './icons.tsx';
import { useModal } from './modal.ts';
import { Notices } from './Notices.tsx';
import { useSwipe } from './swipe.ts';

/** Whether the pointer is on what lies around the dialog. */
function isOutside({ target, clientX, clientY }: MouseEvent, dialog: HTMLDialogElement | null): boolean {
  if (target !== dialog || !dialog) return false;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX >= right || clientY < top || clientY >= bottom;
}

/** Between the dialog and what is said below it, CSS pixels. */
const GAP = 8;

/** What is said at the foot of the page covers nothing of the dialog: where it would, the dialog ends above it. */
function useRoomForNotices(ref: RefObject<HTMLDialogElement | null>): void {
  const said = notices.value;
  const version = newVersion.value;
  useLayoutEffect(() => {
    const dialog = ref.current;
    const box = dialog?.querySelector('[data-place]');
    if (!dialog || !box) return;
    dialog.style.removeProperty('--said');
    const lines = box.querySelectorAll('[data-notice]');
    if (lines.length === 0) return;
    const top = Math.min(...[...lines].map((line) => line.getBoundingClientRect().top), innerHeight);
    if (dialog.getBoundingClientRect().bottom + GAP > top) {
      const least = box.getBoundingClientRect().top;
      dialog.style.setProperty('--said', `${innerHeight - Math.max(top, least) + GAP}px`);
    }
  }, [said, version]);
}

interface DialogProps {
  readonly title: string;
  /** Tabs in its head. With them it keeps its size, whichever is chosen. */
  readonly tabs?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What a finger on the head of a dialog pushes. */
const wholeDialog = (head: HTMLElement) => head.closest('dialog') ?? head;

/**
 * A modal dialog: Escape, the cross, a tap outside and a finger that pushes it down by its head close it; the focus goes back to
 * where it was.
 */
export function Dialog({ title, tabs, children }: DialogProps) {
  const { ref, onCancel } = useModal();
  useRoomForNotices(ref);
  const push = useSwipe(close, 'down', wholeDialog);
  // A finger or a mouse that went down inside and slid out, as when text is marked, does not close it.
  const beganOutside = useRef(false);
  const onDown = (event: MouseEvent) => {
    beganOutside.current = isOutside(event, ref.current);
  };
  const onClick = (event: MouseEvent) => {
    if (beganOutside.current && isOutside(event, ref.current)) close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a tap outside does.
    <dialog
      ref={ref}
      class={`${style.dialog} ${tabs ? style.steady : ''}`}
      aria-labelledby="dialog"
      onCancel={onCancel}
      onPointerDown={onDown}
      onClick={onClick}
    >
      <div class={style.sheet}>
        <header class={style.head} {...push}>
          <h2 id="dialog">{title}</h2>
          {tabs && <div class={style.tabs}>{tabs}</div>}
          <button type="button" class={style.close} aria-label={text.common.close} onClick={close}>
            <Icon name="remove" />
          </button>
        </header>
        {children}
      </div>
      <Drop />
      <Notices />
    </dialog>
  );
}
