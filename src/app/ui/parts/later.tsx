import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { player } from '../../play/player.ts';
import { close } from '../../shell/dialogs.ts';
import { complainOfPart } from '../../shell/parts.ts';

/** Where a page cannot be fetched, the library comes back. */
function backToLibrary(): void {
  void player.leave();
  complainOfPart('pageMissing');
}

/** Where a dialog cannot be fetched, there is none. */
export function withoutDialog(): void {
  close();
  complainOfPart();
}

/** A part of the page that is fetched when it is first wanted; `missed` is called where it cannot be. */
export function later(load: () => Promise<ComponentType>, missed = backToLibrary): ComponentType {
  return function Later() {
    const [Found, setFound] = useState<ComponentType | null>(null);
    useEffect(() => {
      load().then(
        (found) => setFound(() => found),
        () => missed(),
      );
    }, []);
    return Found && <Found />;
  };
}
