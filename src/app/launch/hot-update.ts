import { effect } from '@preact/signals';
import { current } from '../library/library-state.ts';
import { canHandOver, handOver, isUntouched, keepReserve, leavingGame } from '../play/hand-over.ts';
import { player } from '../play/player.ts';
import { emptyPage } from '../shell/page-state.ts';
import { FRAME, type Frame, frame as ownFrame, stage } from '../shell/stage.ts';
import type { Word } from '../worker/words.ts';

/** As long as the new version may take to begin beside the game, ms. */
const PATIENCE = 25_000;
/** As long as it waits for the fingers to be lifted, ms. */
const FINGERS = 5000;
/** What is left of this page goes once the new one is on the screen, ms. */
const LATER = 500;

/**
 * What became of a change in mid-game: it was made, it cannot be made in that way, the new version does not start, or it is not to
 * be now, since the player does something else with the game.
 */
export type Outcome = 'done' | 'impossible' | 'broken' | 'later';

/** No page began in a frame in good time: it is not tried again before this page is loaded anew. */
let isRefused = false;

function makeFrame(): Frame {
  const { document } = stage;
  const made: Frame = document.createElement('iframe');
  made.name = FRAME;
  made.title = document.title;
  // It is laid out, and seen once it has the game.
  Object.assign(made.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', border: '0' });
  made.style.visibility = 'hidden';
  return made;
}

/** Between two frames of the display, when no finger is on the pad; or after a while in any case. */
function whenUntouched(): Promise<void> {
  const end = performance.now() + FINGERS;
  return new Promise((resolve) => {
    const look = () => {
      if (isUntouched() || performance.now() > end) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Nothing of this page is seen any more, nor takes room where that can be helped. */
function leave(next: Frame): void {
  ownFrame?.remove();
  if (ownFrame) return;
  emptyPage();
  for (const element of [...document.body.children]) if (element !== next && element.id !== 'app') element.remove();
}

/**
 * The version in `made` does not come to an end. Where nothing was heard of it at all, it is not tried again by itself; it may also
 * be slow, or a host let no page be in a frame. The player has gone on meanwhile: nobody waits for a page that is loaded anew.
 */
function giveUp(made: Frame, hasBegun: boolean): Outcome {
  const build = made.contentDocument?.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  if (hasBegun || !build) {
    isRefused = true;
    return 'later';
  }
  navigator.serviceWorker.controller?.postMessage({ type: 'BROKEN', build } satisfies Word);
  return 'broken';
}

/** Whether it can be done so now. */
export const canUpdateInPlay = (): boolean => !isRefused && canHandOver();

/**
 * Go on in the newest version of the page without a stop: it begins in a frame, unseen, while the game goes on here, and takes
 * the game over between two frames, with what sounds. Whatever goes wrong, the game goes on here.
 */
export async function updateInPlay(): Promise<Outcome> {
  await keepReserve(true);
  const outcome = await begin();
  void keepReserve(false);
  return outcome;
}

/** Let the new version begin. Resolves when it has the game, or will not. */
function begin(): Promise<Outcome> {
  const { session, game } = player;
  // Meanwhile the player may have done anything: the new page reads the game's options once.
  const isStill = () => canHandOver() && player.session === session && player.game?.options === game?.options;
  if (!isStill()) return Promise.resolve('later');
  const made = makeFrame();
  return new Promise((resolve) => {
    const isOver = new AbortController();
    let hasBegun = false;
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      // What the new page has of this one would keep all of it in memory.
      isOver.abort();
      made.leaving = undefined;
      if (outcome !== 'done') made.remove();
      resolve(outcome);
    };
    // Where it cannot be so, the page is loaded anew: not under a player who does something else by now.
    const refuse = () => end(isStill() ? 'impossible' : 'later');
    const timer = setTimeout(() => end(giveUp(made, hasBegun)), PATIENCE);
    const hand = async (take: (handed: unknown) => void) => {
      clearTimeout(timer);
      await whenUntouched();
      if (isOver.signal.aborted) return;
      if (!isStill()) return end('later');
      try {
        handOver(take);
      } catch {
        return refuse();
      }
      made.style.visibility = '';
      made.focus();
      end('done');
      setTimeout(() => {
        leave(made);
        // What had the keys may be gone with the rest.
        made.focus();
      }, LATER);
    };
    const leaving = leavingGame();
    made.leaving = {
      ...leaving,
      begun: () => {
        hasBegun = true;
      },
      ready: (take) => void hand(take),
      failed: (isBroken) => (isBroken ? end('broken') : refuse()),
    };
    // Once the game is left, a page that waits for it is in the way of one that has it next.
    const unfollow = effect(() => {
      if (current.value?.id !== leaving.id) queueMicrotask(() => isOver.signal.aborted || end('later'));
    });
    isOver.signal.addEventListener('abort', unfollow);
    made.addEventListener('load', () => made.contentDocument || refuse(), isOver);
    made.src = `./?continue=${leaving.id}`;
    stage.document.body.append(made);
  });
}
