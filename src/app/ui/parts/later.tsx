import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
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
          complain(text.network.pageMissing);
        },
      );
    }, []);
    return Found && <Found />;
  };
}
