import { text } from '../i18n/messages.ts';

/** How long another window has to keep a game and let go of it, ms; after that it is taken from it. */
const PATIENCE = 2000;

/** A window, `by`, wants the game `id`; or the answer `to` it: what that holds could not be kept, so it stays there. */
type Word = { readonly id: string; readonly by: string } | { readonly id: string; readonly to: string };

/** A game stays in another window; the message is for the player. */
export class ElsewhereError extends Error {
  override readonly name = 'ElsewhereError';
}

const nameOf = (id: string) => `cartouche-game/${id}`;

/** Whether some window has the game `id`; false where nobody can know. */
export async function isInSomeWindow(id: string): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === nameOf(id));
}

/** Sees to it that a game is in one window at a time: two would write over each other's saves. The newest has it. */
export class OneWindow {
  private readonly letGo: () => Promise<boolean>;
  private readonly taken: () => void;
  private readonly channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('cartouche-game') : null;
  private readonly self = crypto.randomUUID?.() ?? String(Math.random());
  /** The game that this window has. */
  private held: string | null = null;
  private release: () => void = () => {};
  /** The game that it wants, or has; and what ends that wish. */
  private wanted: string | null = null;
  private wish = new AbortController();

  /**
   * `letGo` keeps the game and takes it out of the console, or says false when it could not be kept; `taken` only takes
   * it out: it is another window's already.
   */
  constructor(letGo: () => Promise<boolean>, taken: () => void) {
    this.letGo = letGo;
    this.taken = taken;
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => void this.hear(data));
  }

  /**
   * The game `id` is this window's alone once this resolves, unless `free` or another `take` came between. `onWait` is
   * called when another window has it. Where the browser has no locks, nothing is done. Throws `ElsewhereError`.
   */
  async take(id: string, onWait: () => void): Promise<void> {
    this.free();
    if (!navigator.locks) return;
    const wish = new AbortController();
    this.wish = wish;
    this.wanted = id;
    if ((await this.request(id, wish, { ifAvailable: true })) || wish.signal.aborted) return;
    onWait();
    const patience = new AbortController();
    const end = () => patience.abort();
    wish.signal.addEventListener('abort', end);
    setTimeout(end, PATIENCE);
    this.channel?.postMessage({ id, by: this.self } satisfies Word);
    if (await this.request(id, wish, { signal: patience.signal })) return;
    if (wish.signal.reason instanceof ElsewhereError) throw wish.signal.reason;
    if (!wish.signal.aborted) await this.request(id, wish, { steal: true });
  }

  /** Others may have it, and nothing is waited for any more. */
  free(): void {
    this.wish.abort();
    this.wanted = null;
    this.held = null;
    this.release();
    this.release = () => {};
  }

  private async hear(word: Word): Promise<void> {
    if ('to' in word) {
      if (word.to !== this.self || word.id !== this.wanted) return;
      this.wish.abort(new ElsewhereError(text.play.staysElsewhere));
    } else if (word.by !== this.self && word.id === this.held && !(await this.letGo())) {
      this.channel?.postMessage({ id: word.id, to: word.by } satisfies Word);
    }
  }

  /** Whether the lock was given. It is held until `free`, or until another window takes it. */
  private request(id: string, wish: AbortController, options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const hold = (lock: Lock | null) => {
        const isGiven = lock !== null && !wish.signal.aborted;
        if (isGiven) this.held = id;
        resolve(isGiven);
        if (!isGiven) return undefined;
        return new Promise<void>((release) => {
          this.release = release;
        });
      };
      navigator.locks.request(nameOf(id), options, hold).catch(() => {
        // Taken away; or else not given in time.
        if (this.wish === wish && this.held === id) this.lost();
        resolve(false);
      });
    });
  }

  private lost(): void {
    this.held = null;
    this.taken();
  }
}
