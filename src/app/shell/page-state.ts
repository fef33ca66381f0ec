import { signal } from '@preact/signals';

/** What the page shows. */
export const page = signal<'library' | 'play' | 'prove'>('library');
/** The dialog over it. */
export const dialog = signal<'none' | 'states' | 'settings' | 'game' | 'bios' | 'patch'>('none');
/** Whether the touch pad is wanted: touch was used last. */
export const touching = signal(false);
/** Whether the page fills the whole screen. */
export const fullScreen = signal(false);
/** Files are being dragged over the page. */
export const dragging = signal(false);
/** A new version of the page waits to be taken. */
export const updateReady = signal(false);
/** The page is on this device and opens without a network. */
export const offlineReady = signal(false);
