import { signal } from '@preact/signals';

/** What the page can show. */
export type PageName = 'library' | 'play' | 'prove';

/** What the page shows. */
export const page = signal<PageName>('library');
/** The dialog over it. */
export const dialog = signal<
  | ('none' | 'states' | 'settings' | 'keys' | 'gamepads' | 'game')
  | ('pad' | 'tunePad' | 'sharedPad' | 'bios' | 'patch' | 'replace' | 'backup')
>('none');
/** Whether the touch pad is wanted: touch was used last. */
export const touching = signal(false);
/** Room for the page, in CSS pixels. */
export const viewport = signal({ width: 0, height: 0 });
/** Whether the page fills the whole screen. */
export const fullScreen = signal(false);
/** Files are being dragged over the page. */
export const dragging = signal(false);
/** A new version of the page waits to be taken. */
export const updateReady = signal(false);
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
  updateReady.value = true;
}

/** The page opens without a network from now on. */
export function markOfflineReady(): void {
  offlineReady.value = true;
}
