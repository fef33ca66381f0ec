import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { player } from '../../play/player.ts';
import { complain } from '../../shell/notices.ts';

/** A part of the page that is fetched when it is first wanted; where it cannot be, the library comes back. */
export function later(load: () => Promise<ComponentType>): ComponentType {
  return function Later() {
    const [Found, setFound] = useState<ComponentType | null>(null);
    useEffect(() => {
      load().then(
        (found) => setFound(() => found),
        () => {
          void player.leave();
          complain('This page could not be fetched. Try again with a network.');
        },
      );
    }, []);
    return Found && <Found />;
  };
}
