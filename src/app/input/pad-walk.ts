import { Button } from './buttons.ts';
import { nextFrom, type Way } from './focus-walk.ts';
import { adjust, areaOf, choose, enter, focus, focused, reachable, scope } from './page-focus.ts';
import { stopTyping } from './typing.ts';

/** What a gamepad does to the page beside moving the focus. */
export interface WalkHost {
  /** B: out of the dialog, or of the page. */
  back(): void;
  /** Start; false when it means nothing here, and chooses as A does. */
  start(): boolean;
  /** What is pressed now was for the page: the game does not see it. */
  spend(): void;
}

/** How long a way is held before the focus goes on by itself, and then between steps; ms. */
const REPEAT = { first: 400, next: 110 } as const;
/** How much of what is seen is scrolled where nothing more can be reached. */
const SCROLL = 0.4;

function wayOf(mask: number): Way | null {
  if ((mask & Button.Up) !== 0) return 'up';
  if ((mask & Button.Down) !== 0) return 'down';
  if ((mask & Button.Left) !== 0) return 'left';
  return (mask & Button.Right) !== 0 ? 'right' : null;
}

/** Works the page with a gamepad: the cross moves the focus, A chooses, B goes back. */
export class PadWalk {
  private readonly host: WalkHost;
  /** Nothing was seen yet: what is held already means nothing. */
  private isFresh = true;
  private before = 0;
  private way: Way | null = null;
  /** When the focus goes on by itself. */
  private next = 0;

  constructor(host: WalkHost) {
    this.host = host;
    // Who points does not look for the focus.
    const forget = () => delete document.documentElement.dataset.walked;
    addEventListener('pointerdown', forget, { capture: true, passive: true });
  }

  /** From now on the gamepad is the page's; what is held does not count until it is let go. */
  begin(): void {
    this.isFresh = true;
  }

  /** The buttons that are held now, bits of a pad; `now` in ms. */
  see(mask: number, now: number): void {
    const fresh = mask & ~this.before;
    const way = wayOf(mask);
    this.before = mask;
    if (this.isFresh) {
      this.isFresh = false;
      this.way = way;
      this.next = Number.POSITIVE_INFINITY;
      return;
    }
    if ((fresh & (Button.A | Button.B | Button.Start)) !== 0) {
      this.act(fresh);
      return;
    }
    if (way === this.way && (way === null || now < this.next)) return;
    this.next = now + (way === this.way ? REPEAT.next : REPEAT.first);
    this.way = way;
    if (way) this.move(way);
  }

  private act(fresh: number): void {
    this.host.spend();
    if ((fresh & Button.B) !== 0) stopTyping() || this.host.back();
    else if ((fresh & Button.A) !== 0 || !this.host.start()) choose();
  }

  private move(way: Way): void {
    const at = focused();
    if (!at) {
      enter();
      return;
    }
    if (adjust(at, way)) return;
    const others = reachable().filter((one) => one !== at);
    const next = others[nextFrom(areaOf(at), others.map(areaOf), way)];
    if (next) focus(next);
    else this.scroll(way);
  }

  /** Nothing more can be reached this way, but there may be something to read. */
  private scroll(way: Way): void {
    const box = scope() instanceof HTMLDialogElement ? scope() : document.scrollingElement;
    const by = (box?.clientHeight ?? 0) * SCROLL;
    if (way === 'down') box?.scrollBy(0, by);
    if (way === 'up') box?.scrollBy(0, -by);
  }
}
