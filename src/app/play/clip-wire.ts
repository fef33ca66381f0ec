/** What a video is made of. */
export interface ClipPlan {
  /** How many times as large as the console's its pictures are. */
  readonly scale: number;
  readonly frameHz: number;
  /** Of its sound. */
  readonly channels: 1 | 2;
  /** Samples a second. */
  readonly rate: number;
  /** Bits a second. */
  readonly pictureBits: number;
  readonly soundBits: number;
}

/** A frame of a video. */
export interface ClipFrame {
  /** A word a pixel, as the console has them. */
  readonly picture: Uint32Array<ArrayBuffer>;
  /** One channel, or the left one and then the right one. */
  readonly sound: Float32Array<ArrayBuffer>;
}

/** A video as a file. */
export interface MadeVideo {
  readonly bytes: ArrayBuffer;
  readonly type: string;
  /** Of its name, without the dot. */
  readonly ending: string;
}

/** Makes one video file. */
interface VideoMaker {
  add(frame: ClipFrame): Promise<void>;
  end(): Promise<MadeVideo | null>;
}

/** What the page says: what is to be made; then each frame; then that there are no more. */
type Question = { readonly plan: ClipPlan } | { readonly frame: ClipFrame } | 'end';

/** To each of these one answer: whether it can be made; that the next frame can come; the file. Or that it came to nothing. */
type Answer = { readonly can: boolean } | 'taken' | { readonly made: MadeVideo | null } | { readonly failed: string };

/** What a worker, or one end of a `MessageChannel`, is spoken to by. */
type Port = Pick<MessagePort, 'postMessage' | 'addEventListener'>;

/** Make the video that `port` tells of, where a maker can be begun. */
export function serve(port: Port, begin: (plan: ClipPlan) => Promise<VideoMaker | null>): void {
  let maker: VideoMaker | null = null;
  const answerTo = async (question: Question): Promise<Answer> => {
    if (question === 'end') return { made: (await maker?.end()) ?? null };
    if ('frame' in question) {
      await maker?.add(question.frame);
      return 'taken';
    }
    maker = await begin(question.plan);
    return { can: maker !== null };
  };
  // One after the other, however long each takes.
  let last = Promise.resolve();
  port.addEventListener('message', (event) => {
    const question = (event as MessageEvent<Question>).data;
    last = last.then(async () => {
      const answer = await answerTo(question).catch((error: unknown): Answer => ({ failed: String(error) }));
      const isFile = typeof answer === 'object' && 'made' in answer && answer.made;
      port.postMessage(answer, isFile ? [isFile.bytes] : []);
    });
  });
}

/** The page's end of `serve`: what it says is answered in its order. */
export class ClipAsking {
  private readonly port: Port;
  private readonly waiting: { resolve(answer: Answer): void; reject(error: unknown): void }[] = [];

  constructor(port: Port) {
    this.port = port;
    port.addEventListener('message', (event) => this.waiting.shift()?.resolve((event as MessageEvent<Answer>).data));
  }

  /** Whether it can be made. */
  async begin(plan: ClipPlan): Promise<boolean> {
    const answer = await this.ask({ plan });
    return typeof answer === 'object' && 'can' in answer && answer.can;
  }

  /** Give the next frame away; it is done when it is taken. */
  async add(frame: ClipFrame): Promise<void> {
    await this.ask({ frame }, [frame.picture.buffer, frame.sound.buffer]);
  }

  /** The file; null where nothing was made. */
  async finish(): Promise<MadeVideo | null> {
    const answer = await this.ask('end');
    return typeof answer === 'object' && 'made' in answer ? answer.made : null;
  }

  /** Nobody answers any more, because of `reason`. */
  end(reason: unknown): void {
    for (const { reject } of this.waiting.splice(0)) reject(reason);
  }

  private async ask(question: Question, given: Transferable[] = []): Promise<Answer> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.port.postMessage(question, given);
    });
    if (typeof answer === 'object' && 'failed' in answer) throw new Error(answer.failed);
    return answer;
  }
}
