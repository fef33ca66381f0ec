import { left } from './stage.ts';

/** What browsers of phones have of `ScreenOrientation` and its type has not. https://w3c.github.io/screen-orientation/ */
interface LockableOrientation {
  lock(orientation: 'portrait' | 'landscape'): Promise<void>;
  unlock(): void;
}

function lockable(): LockableOrientation | null {
  const orientation = globalThis.screen?.orientation as Partial<LockableOrientation> | undefined;
  return orientation?.lock ? (orientation as LockableOrientation) : null;
}

/** Whether the page can say how this device is to be held: desktops have the means, and refuse. */
export function canLockOrientation(): boolean {
  return lockable() !== null && globalThis.matchMedia?.('(pointer: coarse)').matches === true;
}

/** Hold the page `wanted`, or with `auto` as the device is held. Where the browser refuses, it stays as it is. */
export function lockOrientation(wanted: 'auto' | 'portrait' | 'landscape'): void {
  // Where another version of the page has taken over, it is its affair.
  if (left.signal.aborted || !canLockOrientation()) return;
  if (wanted === 'auto') lockable()?.unlock();
  else
    lockable()
      ?.lock(wanted)
      .catch(() => {});
}
