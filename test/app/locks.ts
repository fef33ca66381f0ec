interface Held {
  readonly name: string;
  readonly reject: (why: unknown) => void;
}

interface Waiting {
  readonly name: string;
  readonly grant: () => void;
}

/** Web Locks (https://www.w3.org/TR/web-locks/) of one origin: what `navigator.locks` is in all windows of a browser. */
export class FakeLocks {
  private readonly held = new Set<Held>();
  private waiting: Waiting[] = [];

  query(): Promise<LockManagerSnapshot> {
    return Promise.resolve({ held: [...this.held].map(({ name }) => ({ name })), pending: [] });
  }

  request(name: string, options: LockOptions, hold: (lock: Lock | null) => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const grant = () => {
        const mine = { name, reject };
        this.held.add(mine);
        Promise.resolve(hold({ name, mode: 'exclusive' } as Lock)).then((value) => {
          this.held.delete(mine);
          resolve(value);
          this.next(name);
        }, reject);
      };
      queueMicrotask(() => {
        const others = [...this.held].filter((other) => other.name === name);
        if (options.steal) {
          for (const other of others) {
            this.held.delete(other);
            other.reject(new DOMException('stolen', 'AbortError'));
          }
          grant();
        } else if (others.length === 0) grant();
        else if (options.ifAvailable) resolve(hold(null));
        else this.wait({ name, grant }, options.signal, reject);
      });
    });
  }

  private wait(one: Waiting, signal: AbortSignal | undefined, reject: (why: unknown) => void): void {
    this.waiting.push(one);
    signal?.addEventListener('abort', () => {
      if (!this.waiting.includes(one)) return;
      this.waiting = this.waiting.filter((other) => other !== one);
      reject(new DOMException('given up', 'AbortError'));
    });
  }

  private next(name: string): void {
    const one = this.waiting.find((other) => other.name === name);
    if (!one || [...this.held].some((other) => other.name === name)) return;
    this.waiting = this.waiting.filter((other) => other !== one);
    one.grant();
  }
}
