/** The name of the frame in which a version of the page has the game that the one before it, around it, began. */
export const FRAME = 'cartouche-next';

/** What a page says to the version that is to go on with its game, by the frame in which that one begins. Versions differ, this does not. */
export interface Leaving {
  /** The way in which it hands its game over: whoever knows another one cannot take it. */
  readonly way: number;
  /** The game's id. */
  readonly id: string;
  /** Samples a second that its sound device takes. */
  readonly sampleRate: number;
  /** The page is there, and begins to get what it needs for that. */
  begun(): void;
  /** All is there to go on with the game. `take` does so, at once, with what is handed over in that way; it throws where that cannot be. */
  ready(take: (handed: unknown) => void): void;
  /** It does not go on there; `isBroken`: the version does not even start. */
  failed(isBroken: boolean): void;
}

/** The frame of a version that is taking a game over, until it has it. */
export type Frame = HTMLIFrameElement & { leaving?: Leaving | undefined };

/** There is no window in tests. */
const own = globalThis as unknown as Partial<Window>;

/** The frame that this page is in, having taken a game over from the version before it, or being about to; null for any other page. */
export const frame = (own.name === FRAME ? own.frameElement : null) as Frame | null;

/** The window that the player sees, which has the address, the way back, and the whole screen. */
export const stage = (frame ? own.parent : own) as Window & typeof globalThis;

/** Ends what this page listens to at the stage: another version of it is there now. */
export const left = new AbortController();
// A frame that is thrown away before it had the game listens to nothing there any more.
if (frame) own.addEventListener?.('pagehide', ({ persisted }) => persisted || left.abort());
