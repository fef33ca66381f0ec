import { text } from '../../i18n/messages.ts';
import { openMenu } from '../../library/library-state.ts';
import type { Game } from '../../storage/records.ts';

/** Three dots; a drawing for each card would be a good part of what a card costs. */
const DOTS = '\u00b7\u00b7\u00b7';

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
      {DOTS}
    </button>
  );
}
