import { laterText } from '../i18n/later-text.ts';
import { messageOf } from '../library/library.ts';
import { olderOf, takePlaceOf } from '../library/rebuilt.ts';
import { play, playerHere } from '../play/door.ts';
import { complain, notify } from '../shell/notices.ts';

/** How long it is offered, ms: time enough to pause the game and to come there with a gamepad. */
const OFFERED = 30_000;

type Game = NonNullable<Parameters<typeof olderOf>[0]>;

/** Where the game that has just come was built again from one that is there, it can take that one's place, with its saves. */
export function offerReplace(game: Game): void {
  const older = olderOf(game);
  if (!older) return;
  const { rebuilt } = laterText;
  const replace = async () => {
    // It goes on with the other one's saves, from its beginning.
    await playerHere()?.leave();
    if (playerHere()?.game) return;
    try {
      const now = await takePlaceOf(older, game);
      if (now) await play(now, true);
    } catch (error) {
      complain(messageOf(error));
    }
  };
  notify(rebuilt.offer(older.title), { label: rebuilt.replace, run: () => void replace() }, 'rebuilt', OFFERED);
}
