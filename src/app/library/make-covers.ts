import { page } from '../shell/page-state.ts';
import { readChosenCover } from '../storage/covers.ts';
import { biosOption } from './bios.ts';
import { coverPicture } from './cover-picture.ts';
import { setCover } from './covers.ts';
import { consoleOptions } from './game-options.ts';
import { romOf } from './library.ts';
import { adding, games } from './library-state.ts';
import { pngOf } from './png.ts';

/** A piece of work ends so long before the browser wants to do something else, ms. */
const MARGIN = 3;
/** And takes no longer than this, ms, where the browser does not say. */
const PIECE = 8;

/** Games whose titles are to be found; those that came on the screen last come first. */
const waiting: string[] = [];
let isBusy = false;

/** The browser has time, until the moment that is returned, ms by `performance.now()`. */
function idle(): Promise<number> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback((deadline) => resolve(performance.now() + deadline.timeRemaining() - MARGIN));
    } else setTimeout(() => resolve(performance.now() + PIECE), PIECE * 4);
  });
}

/** Find the title pictures of these games when there is time for it: while nobody plays or adds games. */
export function makeCovers(ids: readonly string[]): void {
  waiting.push(...ids.filter((id) => !waiting.includes(id)));
  if (isBusy) return;
  isBusy = true;
  void work().finally(() => {
    isBusy = false;
  });
}

async function work(): Promise<void> {
  while (waiting.length > 0) {
    await idle();
    if (page.peek() !== 'library' || adding.peek() || document.hidden) {
      // They are wanted again when they are seen again.
      waiting.length = 0;
      return;
    }
    await makeCover(waiting.pop()!).catch(() => {});
  }
}

async function makeCover(id: string): Promise<void> {
  const game = games.peek().find((one) => one.id === id);
  if (!game) return;
  const rom = await romOf(game);
  await idle();
  const picture = await inPieces(coverPicture(rom, consoleOptions(game, biosOption())));
  // The player may have chosen one meanwhile.
  if (await readChosenCover(id)) return;
  // That there is none is kept as well: it is looked for once.
  await setCover(id, { bytes: picture ? pngOf(picture) : new Uint8Array(0), from: 'title' });
}

/** What `steps` come to, done in pieces while there is time; null when a game has begun meanwhile. Nothing is kept then. */
async function inPieces<T>(steps: Generator<void, T>): Promise<T> {
  let until = await idle();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    until = await idle();
    if (page.peek() !== 'library') throw new DOMException('a game is played', 'AbortError');
  }
}
