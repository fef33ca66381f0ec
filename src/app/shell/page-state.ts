import { signal } from '@preact/signals';
import { frame } from './stage.ts';

/** What the page can show. */
export type PageName = 'library' | 'play' | 'prove';

/** What broke the page. */
interface Fault {
  readonly error: unknown;
  /** It happened within the console, which may have stopped in the middle of something: its state is not kept. */
  readonly isInConsole?: boolean;
  /** What else has to be done before the page can go on; where there is nothing of the kind, it is loaded again. */
  readonly mend?: () => void;
}

/** What the page shows. One that takes a game over begins with that. */
export const page = signal<PageName>(frame ? 'play' : 'library');
/** The dialog over it. */
export const dialog = signal<
  | ('none' | 'states' | 'settings' | 'keys' | 'gamepads' | 'game' | 'rewind' | 'clip' | 'board')
  | ('pad' | 'tunePad' | 'sharedPad' | 'patch' | 'replace' | 'backup' | 'cheats' | 'card' | 'removed' | 'replays')
>('none');
/** Whether the workbench is open, over and beside the game. */
export const workbench = signal(false);
/** Whether the touch pad is there in place of the workbench's panels. */
export const benchPad = signal(false);
/** Whether the touch pad is wanted: touch was used last. */
export const touching = signal(false);
/** Room for the page, in CSS pixels. */
export const viewport = signal({ width: 0, height: 0 });
/** Whether the page fills the whole screen. */
export const fullScreen = signal(false);
/** Files are being dragged over the page. */
export const dragging = signal(false);
/**
 * A new version of the page: one that waits to be taken is offered, until the player puts it off; it is needed when this page
 * is of a version whose files are gone.
 */
export const newVersion = signal<'none' | 'offered' | 'later' | 'needed'>('none');
/** What broke the page, and what makes it whole again where that is known; null while it works. */
export const broken = signal<Fault | null>(null);
/** Another version of the page is over this one, which shows nothing any more. */
export const isEmpty = signal(false);
/** The page is on this device and opens without a network. */
export const offlineReady = signal(false);

/** The page that is on its way: asked for last, and not drawn yet; null while none is. */
let coming: PageName | null = null;

/** Whether one page may come up through the other: the browser can do that, and nobody asked for less motion. */
function mayFade(): boolean {
  return !!globalThis.document?.startViewTransition && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Show another page. Resolves once it is drawn in place of the one before; a game that begins only then loses no frame. Of
 * pages that are asked for while one is on its way, the last one comes.
 */
export async function showPage(name: PageName): Promise<void> {
  if ((name === page.peek() && coming === null) || !mayFade()) {
    coming = null;
    page.value = name;
    return;
  }
  coming = name;
  // Only the page that goes is made a picture, and fades: what is a picture is met by no finger.
  const { dataset } = document.documentElement;
  dataset.goes = '';
  const { ready, updateCallbackDone } = document.startViewTransition(() => {
    delete dataset.goes;
    // A frame later: another one may be wanted by now, or that one be there.
    page.value = coming ?? page.peek();
    coming = null;
    // What draws the page does that in a microtask.
    return new Promise<void>((drawn) => setTimeout(drawn));
  });
  // Another page may follow at once, or the window be hidden: then there is nothing to be seen of this.
  ready.catch(() => {});
  await updateCallbackDone;
}

/** Open the workbench, or close it. */
export function toggleWorkbench(): void {
  workbench.value = !workbench.value;
}

/** The touch pad in place of the workbench's panels, or the panels. */
export function toggleBenchPad(): void {
  benchPad.value = !benchPad.value;
}

/** Touch was used last, or something else was. */
export function setTouching(isTouching: boolean): void {
  touching.value = isTouching;
}

/** The window has another size. */
export function setViewport(width: number, height: number): void {
  viewport.value = { width, height };
}

/** Files are being dragged over the page, or are no longer. */
export function setDragging(isDragging: boolean): void {
  dragging.value = isDragging;
}

/** A new version of the page waits to be taken. */
export function offerUpdate(): void {
  if (newVersion.peek() !== 'needed') newVersion.value = 'offered';
}

/** The player does not want to hear of the new version now. */
export function putOffUpdate(): void {
  newVersion.value = 'later';
}

/** This page is of a version whose files are gone. */
export function needUpdate(): void {
  newVersion.value = 'needed';
}

/** Something broke the page, so that it cannot be gone on with as it is. The first such thing counts. */
export function breakPage(fault: Fault): void {
  broken.value ??= fault;
}

/** Show nothing any more: another version of the page is there. */
export function emptyPage(): void {
  isEmpty.value = true;
}

/** The page works again. */
export function mendPage(): void {
  broken.value = null;
}

/** The page opens without a network from now on. */
export function markOfflineReady(): void {
  offlineReady.value = true;
}
