import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import { tune } from '../../play/music.ts';
import { running } from '../../play/play-state.ts';
import { dismiss, type Notice, notices } from '../../shell/notices.ts';
import { dialog, newVersion, page, putOffUpdate } from '../../shell/page-state.ts';
import { Icon } from './icons.tsx';
import style from './Notices.module.css';
import type { makeSwipe } from './swipe.ts';
import { takeUpdate } from './update.ts';

/** Between notices, CSS pixels. */
const GAP = 8;
/** Where they begin at the head of a page, below its buttons, CSS pixels: as in the style sheet. */
const HEAD = 64;

/** What lets a finger push a line off, once it has come; as long as nothing is shown nobody wants it. The button is there without it. */
function useLaterSwipe(gone: () => void, isShown = true): ReturnType<typeof makeSwipe> | null {
  const [handlers, setHandlers] = useState<ReturnType<typeof makeSwipe> | null>(null);
  useEffect(() => {
    if (!isShown) return;
    import('./swipe.ts').then(
      (found) => setHandlers(found.makeSwipe(gone)),
      () => {},
    );
  }, [isShown]);
  return handlers;
}

function NoticeBox({ notice }: { notice: Notice }) {
  const { id, kind, action } = notice;
  const act = () => {
    dismiss(id);
    action?.run();
  };
  const swipe = useLaterSwipe(() => dismiss(id));
  return (
    <div class={style.notice} data-notice data-kind={kind} data-id={id} {...swipe}>
      <div class={style.said}>
        <p>{notice.text}</p>
        {action && (
          <button type="button" class={style.action} onClick={act}>
            {action.label}
          </button>
        )}
      </div>
      <button type="button" class={style.close} aria-label={text.common.dismiss} onClick={() => dismiss(id)}>
        <Icon name="remove" />
      </button>
    </div>
  );
}

/** Over a running game above, beside the menu of a paused one, else at the foot, unless that is to be left `clear`. */
function placeOf(isGame: boolean, isPlaying: boolean, clear: boolean): 'top' | 'menu' | 'head' | 'foot' {
  if (isPlaying) return 'top';
  if (isGame) return 'menu';
  return clear ? 'head' : 'foot';
}

/** Whether the one thing to do on this page would lie under what is said at its foot, and not under what is said at its head. */
function liesBelow(box: Element): boolean {
  const goOn = document.querySelector('[data-go-on]')?.getBoundingClientRect();
  if (!goOn) return false;
  const { top, height } = box.getBoundingClientRect();
  return goOn.bottom > top && goOn.top < innerHeight && goOn.top >= HEAD + height;
}

/** Whether the foot of the page is to be left clear; as long as something `isTold` it stays where it is. */
function useClear(box: RefObject<HTMLElement | null>, isTold: boolean, said: readonly unknown[]): boolean {
  const [isClear, setClear] = useState(false);
  const look = () => setClear((was) => isTold && (was || (box.current !== null && liesBelow(box.current))));
  useLayoutEffect(look, [isTold, ...said]);
  // A phone that is turned has the button elsewhere.
  useEffect(() => {
    if (!isTold) return undefined;
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, [isTold]);
  return isClear;
}

/** Whether a new version is told. In a game it is nothing to cover the picture for: there the toolbar and the pause menu have it. */
function tellsUpdate(): boolean {
  return newVersion.value === 'needed' || (newVersion.value === 'offered' && page.value !== 'play');
}

function Update() {
  const isNeeded = newVersion.value === 'needed';
  const isShown = tellsUpdate();
  const swipe = useLaterSwipe(putOffUpdate, isShown);
  if (!isShown) return null;
  return (
    <div class={style.notice} data-notice {...swipe}>
      <div class={style.said}>
        <p>{isNeeded ? text.network.oldTab : text.network.newVersion}</p>
        <button type="button" class={style.action} onClick={takeUpdate}>
          {isNeeded ? text.network.reload : text.network.update}
        </button>
      </div>
      <button type="button" class={style.close} aria-label={text.common.dismiss} onClick={putOffUpdate}>
        <Icon name="remove" />
      </button>
    </div>
  );
}

/** The whole page knows whether it is told something: a style sheet that looks for that itself (`:has`) looks at each element that comes. */
function useTold(isTold: boolean): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (isTold) dataset.told = '';
    return () => {
      delete dataset.told;
    };
  }, [isTold]);
}

/** What there is to say; errors interrupt a screen reader, the rest waits. */
export function Notices() {
  const list = notices.value;
  const isGame = page.value === 'play' && dialog.value === 'none';
  const isPlaying = isGame && (running.value || tune.value !== null);
  const box = useRef<HTMLDivElement>(null);
  const errors = list.filter(({ kind }) => kind === 'error');
  const isTold = list.length > 0 || tellsUpdate();
  const isClear = useClear(box, isTold && !isGame && dialog.value === 'none', [list, page.value]);
  useTold(isTold);
  const newest = Math.max(0, ...(errors.length > 0 ? errors : list).map(({ id }) => id));
  useEffect(() => {
    // Where there are more than there is room for, the newest is seen from its beginning, and what is wrong before the rest.
    const shown = box.current?.querySelector<HTMLElement>(`[data-id="${newest}"]`);
    if (shown) box.current?.scrollTo(0, shown.offsetTop - GAP);
  }, [newest]);
  return (
    <div class={style.notices} ref={box} data-place={placeOf(isGame, isPlaying, isClear)} data-game={isGame}>
      <div role="alert">
        {list
          .filter((notice) => notice.kind === 'error')
          .map((notice) => (
            <NoticeBox key={notice.id} notice={notice} />
          ))}
      </div>
      <div role="status">
        {list
          .filter((notice) => notice.kind === 'info')
          .map((notice) => (
            <NoticeBox key={notice.id} notice={notice} />
          ))}
        <Update />
      </div>
    </div>
  );
}
