import { effect } from '@preact/signals';
import { BUILT_IN } from '../library/built-in.ts';
import { games } from '../library/library-state.ts';
import { fetchPlayer } from '../play/door.ts';
import { expectGame, takeOverGame, WAY } from '../play/hand-over.ts';
import { page } from '../shell/page-state.ts';
import { frame, type Leaving, left, stage } from '../shell/stage.ts';
import { openHistory } from './history.ts';

/** After this long the browser is taken not to go back, ms. */
const STEP_MS = 2000;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** What the screen's edges cover is known to the window alone. */
function followEdges(): void {
  const copy = () => {
    const there = getComputedStyle(stage.document.documentElement);
    for (const side of SIDES) {
      const name = `--safe-${side}`;
      document.documentElement.style.setProperty(name, there.getPropertyValue(name));
    }
  };
  copy();
  stage.addEventListener('resize', copy, left);
}

/** Once the game is left, this version has the window to itself: nothing of those before is there any more. */
function followLeaving(): void {
  const end = effect(() => {
    if (page.value === 'play') return;
    const address = page.value === 'prove' ? './?prove' : './';
    const load = () => stage.location.replace(address);
    if (page.value === 'prove') return load();
    // The way back leads there first.
    stage.addEventListener('popstate', load, { signal: left.signal, once: true });
    const timer = setTimeout(load, STEP_MS);
    left.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  left.signal.addEventListener('abort', end);
}

/** The game is here now: so is all that belongs to the window. */
function takeStage(): void {
  openHistory();
  followEdges();
  followLeaving();
  // The keys are this page's, wherever the browser puts them.
  stage.addEventListener('focus', () => focus(), left);
  stage.document.addEventListener('focusin', ({ target }) => target === frame || focus(), left);
}

/** Go on with the game `id`, which the version before has in this window; then `follow` the window, too. Resolves when it is here, or does not come. */
export async function takeOver(id: string, follow: () => void): Promise<void> {
  const leaving = frame?.leaving;
  // Loaded again by itself, it has nothing to take over.
  if (!leaving) return stage.location.replace(`./?continue=${id}`);
  leaving.begun();
  const game = [...games.value, BUILT_IN].find((one) => one.id === leaving.id);
  if (!game || leaving.way !== WAY) return leaving.failed(false);
  try {
    // With what shows a game: nothing is fetched any more when it comes.
    if (!(await fetchPlayer())) return leaving.failed(false);
    const session = await expectGame(game, leaving.sampleRate);
    await taken(leaving, (handed) => {
      takeOverGame(session, handed);
      takeStage();
      follow();
    });
  } catch {
    leaving.failed(false);
  }
}

/** Say that all is there, until it is taken by `take`. */
function taken(leaving: Leaving, take: (handed: unknown) => void): Promise<void> {
  return new Promise((resolve) => {
    leaving.ready((handed) => {
      take(handed);
      resolve();
    });
  });
}
