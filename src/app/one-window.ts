/** How long another window has to keep a game and let go of it, ms; after that it is taken from it. */
const PATIENCE = 2000;

interface Wish {
  readonly id: string;
  readonly by: string;
}

/** Sees to it that a game is in one window at a time: two would write over each other's saves. The newest has it. */
export class OneWindow {
  private readonly letGo: () => Promise<unknown>;
  private readonly taken: () => void;
  private readonly channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('cartouche-game') : null;
  private readonly self = crypto.randomUUID?.() ?? String(Math.random());
  private id: string | null = null;
  private release: () => void = () => {};

  /** `letGo` keeps the game and takes it out of the console; `taken` only takes it out: it is somebody else's already. */
  constructor(letGo: () => Promise<unknown>, taken: () => void) {
    this.letGo = letGo;
    this.taken = taken;
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Wish>) => {
      if (data.by !== this.self && data.id === this.id) void this.letGo();
    });
  }

  /** The game `id` is this window's alone, once this resolves. Where the browser has no locks, nothing is done. */
  async take(id: string): Promise<void> {
    this.free();
    const { locks } = navigator;
    if (!locks) return;
    this.id = id;
    const name = `cartouche-game/${id}`;
    if (await this.request(name, { ifAvailable: true })) return;
    this.channel?.postMessage({ id, by: this.self } satisfies Wish);
    const patience = new AbortController();
    setTimeout(() => patience.abort(), PATIENCE);
    if (await this.request(name, { signal: patience.signal })) return;
    await this.request(name, { steal: true });
  }

  /** Others may have it. */
  free(): void {
    this.id = null;
    this.release();
    this.release = () => {};
  }

  /** Whether the lock was given. It is held until `free`, or until another window takes it. */
  private request(name: string, options: LockOptions): Promise<boolean> {
    const { id } = this;
    return new Promise((resolve) => {
      let isGiven = false;
      const hold = (lock: Lock | null) => {
        isGiven = lock !== null && id === this.id;
        resolve(isGiven);
        if (!isGiven) return undefined;
        return new Promise<void>((release) => {
          this.release = release;
        });
      };
      navigator.locks.request(name, options, hold).catch(() => {
        // Taken away; or else not given in time.
        if (isGiven && id === this.id) this.lost();
        resolve(false);
      });
    });
  }

  private lost(): void {
    this.id = null;
    this.taken();
  }
}
