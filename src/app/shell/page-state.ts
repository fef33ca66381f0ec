import { signal } from '@preact/signals';

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

/** What the page shows. */
export const page = signal<PageName>('library');
/** The dialog over it. */
export const dialog = signal<
  | ('none' | 'states' | 'settings' | 'keys' | 'gamepads' | 'game' | 'rewind' | 'clip')
  | ('pad' | 'tunePad' | 'sharedPad' | 'patch' | 'replace' | 'backup' | 'cheats' | 'card' | 'removed' | 'replays')
>('none');
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
/** The page is on this device and opens without a network. */
export const offlineReady = signal(false);

/** Show another page. */
export function showPage(name: PageName): void {
  page.value = name;
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

/** The page works again. */
export function mendPage(): void {
  broken.value = null;
}

/** The page opens without a network from now on. */
export function markOfflineReady(): void {
  offlineReady.value = true;
}
