import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { playerHere } from '../../play/door.ts';
import { close } from '../../shell/dialogs.ts';
import { showPage } from '../../shell/page-state.ts';
import { complainOfPart } from '../../shell/parts.ts';

/** Where a page cannot be fetched, the library comes back. */
function backToLibrary(): void {
  void (playerHere()?.leave() ?? showPage('library'));
  complainOfPart('pageMissing');
}

/** Where a dialog cannot be fetched, there is none. */
export function withoutDialog(): void {
  close();
  complainOfPart();
}

/** What is there sooner, ms, is not waited for in sight. */
const SOON = 300;

/** Whether there is something to wait for, and so much time has passed since then. */
export function useLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), SOON);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isWaiting]);
  return isWaiting && isLate;
}

/**
 * A part of the page that is fetched when it is first wanted; `missed` is called where it cannot be. Until it is there, and that
 * takes a while, its place has the `Shape` of it. Whoever has left its place meanwhile misses nothing.
 */
export function later(
  load: () => Promise<ComponentType>,
  missed = backToLibrary,
  Shape: ComponentType = () => null,
): ComponentType {
  return function Later() {
    const [Found, setFound] = useState<ComponentType | null>(null);
    const isLate = useLate(Found === null);
    useEffect(() => {
      let isGone = false;
      load().then(
        (found) => setFound(() => found),
        () => {
          if (!isGone) missed();
        },
      );
      return () => {
        isGone = true;
      };
    }, []);
    if (Found) return <Found />;
    return isLate ? <Shape /> : null;
  };
}
