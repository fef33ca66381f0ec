import { useLayoutEffect, useRef } from 'preact/hooks';
import { close } from '../../shell/dialogs.ts';

/** For a `<dialog>` that is modal as long as it is there: Escape closes it, by `leave`, and the focus goes back to where it was. */
export function useModal(leave: () => void = close) {
  const ref = useRef<HTMLDialogElement>(null);
  // Not a frame later: until it is open a key is the page's.
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  const onCancel = (event: Event) => {
    event.preventDefault();
    leave();
  };
  return { ref, onCancel };
}
