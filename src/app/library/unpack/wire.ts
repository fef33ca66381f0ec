import type { Candidate } from '../file-kinds.ts';
import { ArchiveError, type ArchiveProblem, type NamedBlob, unpack } from './unpack.ts';

/** What the page asks for: the next file of what it opened under this number, which comes along at first; or to leave it. */
interface Question {
  readonly id: number;
  readonly open?: NamedBlob & { readonly most: number };
  readonly leave?: true;
}

/** A file; or what is wrong, null for what nobody thought of; or neither, when there is no other file. */
interface Answer {
  readonly id: number;
  readonly file?: Candidate;
  readonly wrong?: { readonly problem: ArchiveProblem | null; readonly path: string };
}

/** What a worker, or one end of a `MessageChannel`, is spoken to by. */
type Port = Pick<MessagePort, 'postMessage' | 'addEventListener'>;

/** Open the archives that come to `port`; of each the next file is unpacked when it is asked for. */
export function serve(port: Port): void {
  const opened = new Map<number, AsyncGenerator<Candidate, void>>();
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
    if (open) opened.set(id, unpack(open, open.most));
    const answer = leave ? { id } : await next(id);
    if (!answer.file) opened.delete(id);
    if (!leave) port.postMessage(answer, answer.file ? [answer.file.bytes.buffer] : []);
  });
}

/** The page's end: opens archives where `serve` is. */
export class Unpacker {
  private readonly port: Port;
  private readonly waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  private last = 0;
  private isOver = false;

  constructor(port: Port) {
    this.port = port;
    port.addEventListener('message', (event) => {
      const answer = (event as MessageEvent<Answer>).data;
      this.waiting.get(answer.id)?.resolve(answer);
      this.waiting.delete(answer.id);
    });
  }

  /** As `unpack`; when nobody answers from the beginning, it is done here. */
  async *unpack(file: NamedBlob, most: number): AsyncGenerator<Candidate, void> {
    const id = ++this.last;
    const first = await this.ask({ id, open: { ...file, most } }).catch(() => null);
    if (first === null) {
      yield* unpack(file, most);
      return;
    }
    let answer = first;
    try {
      for (; answer.file; answer = await this.ask({ id })) yield answer.file;
    } finally {
      // Nobody wants the rest.
      if (answer.file) this.port.postMessage({ id, leave: true } satisfies Question);
    }
    if (!answer.wrong) return;
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
