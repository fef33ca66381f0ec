import { laterText } from '../i18n/later-text.ts';
import { messageOf } from '../library/library.ts';
import { olderOf, takePlaceOf } from '../library/rebuilt.ts';
import { player } from '../play/player.ts';
import { complain, notify } from '../shell/notices.ts';

type Game = NonNullable<Parameters<typeof olderOf>[0]>;

/** Where the game that has just come was built again from one that is there, it can take that one's place, with its saves. */
export function offerReplace(game: Game): void {
  const older = olderOf(game);
  if (!older) return;
  const { rebuilt } = laterText;
  const replace = async () => {
    // It goes on with the other one's saves, from its beginning.
    await player.leave();
    if (player.game) return;
    try {
      const now = await takePlaceOf(older, game);
      if (now) await player.play(now, true);
    } catch (error) {
      complain(messageOf(error));
    }
  };
  notify(rebuilt.offer(older.title), { label: rebuilt.replace, run: () => void replace() }, 'rebuilt');
}
