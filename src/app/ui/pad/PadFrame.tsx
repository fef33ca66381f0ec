import type { ComponentChildren } from 'preact';
import type { PadStage } from '../../input/pad-edit.ts';
import type { PadPlan } from '../../input/touch-layout.ts';
import { padScreen, perMm } from '../../play/touch-pad.ts';
import { page, viewport } from '../../shell/page-state.ts';
import { Drop } from '../parts/Drop.tsx';
import { useModal } from '../parts/modal.ts';
import { Notices } from '../parts/Notices.tsx';
import { useRoom } from '../play/TouchPad.tsx';
import style from './PadFrame.module.css';

/** Where the pad is worked on, in `surface`; null until it is measured. */
export function usePadStage(surface: { readonly current: HTMLElement | null }): PadStage | null {
  const room = useRoom(surface);
  if (!room) return null;
  return { ...room, screen: padScreen.value, perMm: perMm.value };
}

/** Where the picture is beside the pad: there is room for what is not the pad. */
function besidePad({ place, height, left, right }: PadPlan): Record<string, string> {
  const isAside = viewport.value.width > viewport.value.height;
  if (place === 'between' || (place === 'under' && isAside)) return { left: `${left}px`, right: `${right}px` };
  return { bottom: `${height}px` };
}

interface PadFrameProps {
  readonly title: string;
  /** Buttons in its head, before and after the title. */
  readonly before?: ComponentChildren;
  readonly after: ComponentChildren;
  /** What lies where the picture is. */
  readonly panel: ComponentChildren;
  readonly plan: PadPlan | null;
  /** The pad, over everything below the head. */
  readonly children: ComponentChildren;
}

/**
 * The whole screen, for work on the touch pad where it is in play: over the game's picture, which waits, or over an empty
 * screen where no game is. A modal dialog: Escape closes it, the focus goes back to where it was.
 */
export function PadFrame({ title, before, after, panel, plan, children }: PadFrameProps) {
  const { ref, onCancel } = useModal();
  return (
    <dialog
      ref={ref}
      class={style.frame}
      aria-labelledby="pad-frame"
      data-empty={page.value !== 'play'}
      onCancel={onCancel}
    >
      <header class={style.head}>
        {before}
        <h2 id="pad-frame">{title}</h2>
        {after}
      </header>
      <div class={style.body}>
        {plan && (
          <div class={style.beside} style={besidePad(plan)}>
            {panel}
          </div>
        )}
        {children}
      </div>
      <Drop />
      <Notices />
    </dialog>
  );
}
