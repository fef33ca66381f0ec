import { text } from '../i18n/messages.ts';

/** How long another window may take to keep a game and let go of it, ms; then the game is taken from it. */
const PATIENCE = 2000;

/**
 * What windows say to each other: the window `by` wants the game `id`; or, `to` that window, that the game could not be
 * kept and stays.
 */
type Word = { readonly id: string; readonly by: string } | { readonly id: string; readonly to: string };

/** A game stays in another window; the message is for the player. */
class ElsewhereError extends Error {
  override readonly name = 'ElsewhereError';
}

/** The lock of the game `id`: whoever holds it has the game. */
export const nameOf = (id: string) => `cartouche-game/${id}`;

/** Web Locks, or what does the same where the browser or the page has none. */
export async function lockManager(): Promise<Pick<LockManager, 'query' | 'request'>> {
  return navigator.locks ?? (await import('./leases.ts')).leases;
}

/** Whether some window has the game `id`. */
export async function isInSomeWindow(id: string): Promise<boolean> {
  const { held = [] } = await (await lockManager()).query();
  return held.some(({ name }) => name === nameOf(id));
}

/** Sees to it that one game is in one window at a time: two would write over each other's saves. The newest has it. */
export class OneWindow {
  private readonly id: string;
  private readonly letGo: () => Promise<boolean>;
  private readonly taken: () => void;
  /** Where windows speak to each other, from `take` to `free`. */
  private channel: BroadcastChannel | null = null;
  private readonly self = crypto.randomUUID?.() ?? String(Math.random());
  /** Whether the game is this window's. */
  private isHeld = false;
  private release: () => void = () => {};
  /** What ends the wish for it. */
  private readonly wish = new AbortController();

  /**
   * For the game `id`. `letGo` keeps it and takes it out of the console, or says false when it could not be kept; `taken`
   * only takes it out: it is another window's already.
   */
  constructor(id: string, letGo: () => Promise<boolean>, taken: () => void) {
    this.id = id;
    this.letGo = letGo;
    this.taken = taken;
  }

  /**
   * The game is this window's alone once this resolves, unless `free` came between; once. `onWait` is called when another
   * window has it. Throws `ElsewhereError`.
   */
  async take(onWait: () => void): Promise<void> {
    const { id, self, wish } = this;
    this.listen();
    if ((await this.request({ ifAvailable: true })) || wish.signal.aborted) return;
    onWait();
    const patience = new AbortController();
    const end = () => patience.abort();
    wish.signal.addEventListener('abort', end);
    setTimeout(end, PATIENCE);
    this.channel?.postMessage({ id, by: self } satisfies Word);
    if (await this.request({ signal: patience.signal })) return;
    if (wish.signal.reason instanceof ElsewhereError) throw wish.signal.reason;
    if (!wish.signal.aborted) await this.request({ steal: true });
  }

  /** The window has the game already, in a page of its own that is about to let go of it: this one is next, and waits for nothing. */
  follow(): void {
    this.listen();
    void this.request({ signal: this.wish.signal });
  }

  /** Others may have it, and it is not waited for any more. */
  free(): void {
    this.wish.abort();
    this.isHeld = false;
    this.release();
    this.channel?.close();
  }

  private listen(): void {
    if (!('BroadcastChannel' in globalThis)) return;
    this.channel = new BroadcastChannel('cartouche-game');
    this.channel.addEventListener('message', ({ data }: MessageEvent<Word>) => void this.hear(data));
  }

  private async hear(word: Word): Promise<void> {
    if (word.id !== this.id || this.wish.signal.aborted) return;
    if ('to' in word) {
      if (word.to !== this.self) return;
      this.wish.abort(new ElsewhereError(text.play.staysElsewhere));
    } else if (word.by !== this.self && this.isHeld && !(await this.letGo()) && !this.wish.signal.aborted) {
      this.channel?.postMessage({ id: word.id, to: word.by } satisfies Word);
    }
  }

  /** Whether the lock was given. It is held until `free`, or until another window takes it. */
  private request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const name = nameOf(this.id);
      const hold = (lock: Lock | null) => {
        const isGiven = lock !== null && !this.wish.signal.aborted;
        if (isGiven) this.isHeld = true;
        resolve(isGiven);
        if (!isGiven) return undefined;
        return new Promise<void>((release) => {
          this.release = release;
        });
      };
      lockManager()
        .then((locks) => locks.request(name, options, hold))
        .catch(() => {
          // Taken away; or else not given in time.
          if (this.isHeld) this.lost();
          resolve(false);
        });
    });
  }

  private lost(): void {
    this.isHeld = false;
    this.taken();
  }
}
