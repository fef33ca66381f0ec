import type { Candidate } from '../file-kinds.ts';
import { ArchiveError, type ArchiveProblem, type NamedBlob, type Reached, unpack, type Watching } from './unpack.ts';

/** How often the page is told how far it is, ms. */
const TOLD_EVERY = 100;

/** What the page asks for: the next file of what it opened under this number, which comes along at first; or to leave it. */
interface Question {
  readonly id: number;
  readonly open?: NamedBlob & { readonly most: number };
  readonly leave?: true;
}

/** A file; or what is wrong, null for what nobody thought of; or how far it is, meanwhile; or none of these, when there is no other file. */
interface Answer {
  readonly id: number;
  readonly file?: Candidate;
  readonly wrong?: { readonly problem: ArchiveProblem | null; readonly path: string };
  readonly reached?: Reached;
}

/** What a worker, or one end of a `MessageChannel`, is spoken to by. */
type Port = Pick<MessagePort, 'postMessage' | 'addEventListener'>;

/** Open the archives that come to `port`; of each the next file is unpacked when it is asked for. */
export function serve(port: Port): void {
  const opened = new Map<number, AsyncGenerator<Candidate, void>>();
  const leaving = new Map<number, AbortController>();
  const watch = (id: number): Watching => {
    const leave = new AbortController();
    leaving.set(id, leave);
    let told = Number.NEGATIVE_INFINITY;
    const reached = (at: Reached) => {
      const now = performance.now();
      if (now - told < TOLD_EVERY) return;
      told = now;
      port.postMessage({ id, reached: at } satisfies Answer);
    };
    return { signal: leave.signal, reached };
  };
  const next = async (id: number): Promise<Answer> => {
    try {
      const { value } = (await opened.get(id)?.next()) ?? {};
      return value ? { id, file: value } : { id };
    } catch (error) {
      if (error instanceof ArchiveError) return { id, wrong: { problem: error.problem, path: error.path } };
      return { id, wrong: { problem: null, path: String(error) } };
    }
  };
  port.addEventListener('message', async (event) => {
    const { id, open, leave } = (event as MessageEvent<Question>).data;
    if (open) opened.set(id, unpack(open, open.most, watch(id)));
    // What is unpacked for it now stops at the next file.
    if (leave) leaving.get(id)?.abort();
    const answer = leave ? { id } : await next(id);
    if (!answer.file) {
      opened.delete(id);
      leaving.delete(id);
    }
    if (!leave) port.postMessage(answer, answer.file ? [answer.file.bytes.buffer] : []);
  });
}

/** The page's end: opens archives where `serve` is. */
export class Unpacker {
  private readonly port: Port;
  private readonly waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  private readonly watching = new Map<number, Watching>();
  private last = 0;
  private isOver = false;

  constructor(port: Port) {
    this.port = port;
    port.addEventListener('message', (event) => {
      const answer = (event as MessageEvent<Answer>).data;
      if (answer.reached) {
        this.watching.get(answer.id)?.reached(answer.reached);
        return;
      }
      this.waiting.get(answer.id)?.resolve(answer);
      this.waiting.delete(answer.id);
    });
  }

  /** As `unpack`, but it ends at once when no more is wanted; when nobody answers from the beginning, it is done here. */
  async *unpack(file: NamedBlob, most: number, watching?: Watching): AsyncGenerator<Candidate, void> {
    const id = ++this.last;
    if (watching) this.watching.set(id, watching);
    // Whoever wants no more does not wait for what is being unpacked.
    const enough = () => this.waiting.get(id)?.resolve({ id });
    watching?.signal.addEventListener('abort', enough);
    let answer: Answer | null = null;
    try {
      answer = await this.ask({ id, open: { ...file, most } }).catch(() => null);
      for (; answer?.file; answer = await this.ask({ id })) {
        yield answer.file;
        if (watching?.signal.aborted) return;
      }
    } finally {
      this.watching.delete(id);
      watching?.signal.removeEventListener('abort', enough);
      // Nobody wants the rest.
      if (answer?.file || watching?.signal.aborted) this.port.postMessage({ id, leave: true } satisfies Question);
    }
    if (answer === null) yield* unpack(file, most, watching);
    if (!answer?.wrong) return;
    const { problem, path } = answer.wrong;
    throw problem === null ? new Error(path) : new ArchiveError(problem, path);
  }

  /** Nobody answers any more. */
  end(): void {
    this.isOver = true;
    for (const { reject } of this.waiting.values()) reject(new Error('nobody unpacks'));
    this.waiting.clear();
  }

  private ask(question: Question): Promise<Answer> {
    if (this.isOver) return Promise.reject(new Error('nobody unpacks'));
    return new Promise((resolve, reject) => {
      this.waiting.set(question.id, { resolve, reject });
      this.port.postMessage(question);
    });
  }
}
