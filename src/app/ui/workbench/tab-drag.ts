import { signal } from '@preact/signals';
import type { Side } from '../../workbench/layout.ts';

/** Where a panel that is dragged would come. */
interface Drop {
  readonly side: Side;
  readonly stack: number;
  /** In a stack of its own, before that one. */
  readonly apart: boolean;
}

/** What is dragged, and where it would come; null while nothing is. */
export const dragged = signal<{ readonly id: string; readonly drop: Drop | null } | null>(null);

/** So far a press is no drag, CSS pixels. */
const FROM = 6;

function dropAt(x: number, y: number): Drop | null {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]');
  const [side, stack, apart] = place?.dataset.drop?.split(' ') ?? [];
  return side === undefined ? null : { side: side as Side, stack: Number(stack), apart: apart === 'apart' };
}

/** A press on the tab of panel `id` may become a drag, at whose end `move` is told where it came; a press alone is a click. */
export function dragTab(event: PointerEvent, id: string, move: (drop: Drop) => void): void {
  if (event.button !== 0) return;
  const { clientX: x, clientY: y, pointerId } = event;
  const stop = new AbortController();
  const mine = (other: PointerEvent) => other.pointerId === pointerId;
  const end = (drop: Drop | null) => {
    stop.abort();
    dragged.value = null;
    if (drop) move(drop);
  };
  const options = { signal: stop.signal };
  addEventListener(
    'pointermove',
    (now) => {
      if (!mine(now)) return;
      if (!dragged.peek() && Math.hypot(now.clientX - x, now.clientY - y) < FROM) return;
      dragged.value = { id, drop: dropAt(now.clientX, now.clientY) };
    },
    options,
  );
  addEventListener('pointerup', (now) => mine(now) && end(dragged.peek()?.drop ?? null), options);
  addEventListener('pointercancel', (now) => mine(now) && end(null), options);
}
