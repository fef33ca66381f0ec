import type { SecondCopy } from './copy.ts';

/** What the page asks for, by the names of what does it. */
type Asked = 'keepPlace' | 'keep' | 'compare' | 'countKept';

/** A question of the page, numbered, and its answer: what was asked for, or what went wrong, by name and message. */
interface Question {
  readonly id: number;
  readonly asked: Asked;
  readonly given: unknown[];
}
interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly problem?: { readonly name: string; readonly message: string };
}

/** What a worker, or one end of a `MessageChannel`, is spoken to by. */
type Port = Pick<MessagePort, 'postMessage' | 'addEventListener'>;

const problemOf = (error: unknown) =>
  error instanceof Error || error instanceof DOMException
    ? { name: error.name, message: error.message }
    : { name: 'AbortError', message: '' };

/** Answer the questions that come to `port` by `copy`. */
export function serve(port: Port, copy: SecondCopy): void {
  port.addEventListener('message', async (event) => {
    const { id, asked, given } = (event as MessageEvent<Question>).data;
    try {
      const work = copy[asked] as (...given: unknown[]) => Promise<unknown>;
      port.postMessage({ id, result: await work.apply(copy, given) } satisfies Answer);
    } catch (error) {
      port.postMessage({ id, problem: problemOf(error) } satisfies Answer);
    }
  });
}

/** There is nobody who answers any more. */
export class NobodyThereError extends Error {
  override readonly name = 'NobodyThereError';
}

/** The page's end: asks who serves the other one. */
export class Asking {
  private readonly port: Port;
  private readonly waiting = new Map<number, { resolve(result: unknown): void; reject(error: unknown): void }>();
  private last = 0;
  private isOver = false;

  constructor(port: Port) {
    this.port = port;
    port.addEventListener('message', (event) => this.hear((event as MessageEvent<Answer>).data));
  }

  /** What comes of asking; rejects with a `DOMException` of what went wrong, or with `NobodyThereError`. */
  ask<K extends Asked>(
    asked: K,
    given: Parameters<SecondCopy[K]>,
    transfer: Transferable[] = [],
  ): Promise<Awaited<ReturnType<SecondCopy[K]>>> {
    if (this.isOver) return Promise.reject(new NobodyThereError());
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.port.postMessage({ id, asked, given } satisfies Question, transfer);
    });
  }

  /** Nobody answers any more. */
  end(): void {
    this.isOver = true;
    for (const { reject } of this.waiting.values()) reject(new NobodyThereError());
    this.waiting.clear();
  }

  private hear({ id, result, problem }: Answer): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    if (problem) one?.reject(new DOMException(problem.message, problem.name));
    else one?.resolve(result);
  }
}
