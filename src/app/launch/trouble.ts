import { TROUBLE, type Trouble } from '../boot/signs.ts';
import { language } from '../i18n/messages.ts';
import { current } from '../library/library-state.ts';
import { playerHere } from '../play/door.ts';
import { type broken, mendPage } from '../shell/page-state.ts';
import { settings } from '../shell/settings.ts';
import { stage } from '../shell/stage.ts';

/** Keeping a game takes no longer, ms, where it succeeds. */
const PATIENCE = 3000;

/** What became of the game in the console: it is kept first, whatever comes then. */
async function keep(isInConsole: boolean): Promise<Trouble['game']> {
  const player = playerHere();
  if (!current.peek() || !player) return undefined;
  player.pause();
  if (isInConsole) return 'fromLastPlace';
  const tooLong = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  return (await Promise.race([player.keep(), tooLong])) ? 'isKept' : 'isNotKept';
}

/** Tell the player what broke the page, once the game is kept. */
export async function tellTrouble(fault: NonNullable<typeof broken.value>): Promise<void> {
  const { error, isInConsole = false, mend } = fault;
  console.error(error);
  const game = await keep(isInConsole).catch(() => 'isNotKept' as const);
  const id = current.peek()?.id;
  const goOn = () => {
    mendPage();
    mend?.();
  };
  const detail: Trouble = {
    error,
    isStart: false,
    game,
    facts: { game: id, language: language.peek(), settings: settings.peek() },
    reload: () => stage.location.replace(id ? `./?continue=${id}` : './'),
    ...(mend ? { goOn } : {}),
  };
  dispatchEvent(new CustomEvent(TROUBLE, { detail }));
}
