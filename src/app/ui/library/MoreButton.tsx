import { text } from '../../i18n/messages.ts';
import { openMenu } from '../../library/library-state.ts';
import type { Game } from '../../storage/records.ts';
import { Icon } from '../parts/icons.tsx';

/** The button with three dots that opens the menu of a game. */
export function MoreButton({ game, class: name, isEntry = true }: { game: Game; class?: string; isEntry?: boolean }) {
  return (
    <button
      type="button"
      class={name}
      data-walk=""
      tabIndex={isEntry ? 0 : -1}
      aria-haspopup="dialog"
      aria-label={text.library.moreOf(game.title)}
      onClick={() => openMenu(game.id)}
    >
      <Icon name="more" />
    </button>
  );
}
