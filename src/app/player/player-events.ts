/** Why a player cannot play, or cannot keep. */
interface PlayerProblem {
  /** `code` of the `RomError`; or what else went wrong. */
  readonly code: string;
  /** In the player's words. */
  readonly message: string;
}

/** What `<nes-player>` tells; each is a `CustomEvent` that bubbles, and crosses shadow roots. */
export interface NesPlayerEvents {
  /** The game is in the console, with its save, and can be played. */
  readonly 'nes-ready': CustomEvent<{ readonly title: string; readonly sha1: string }>;
  readonly 'nes-play': CustomEvent<null>;
  readonly 'nes-pause': CustomEvent<null>;
  /** The battery save is on the disk. */
  readonly 'nes-save': CustomEvent<null>;
  readonly 'nes-error': CustomEvent<PlayerProblem>;
}
