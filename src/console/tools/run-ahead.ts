import type { Nes } from '../nes.ts';

/** Most frames that a game is shown ahead of itself. */
export const MOST_AHEAD = 4;

const UNSEEN = { picture: false, sound: false };
const SEEN = { picture: true, sound: false };

/**
 * Shows a game some frames before it gets there: what it will show if what is held stays held. A game that answers a press in
 * its second frame is seen to answer in its first. The machine itself, its sound and whatever follows it are as without.
 */
export class RunAhead {
  /** How many frames, 0 to `MOST_AHEAD`. */
  frames = 0;
  private readonly nes: Nes;
  private readonly state: Uint8Array;

  constructor(nes: Nes) {
    this.nes = nes;
    this.state = new Uint8Array(nes.stateSize);
  }

  /** The picture (`Nes.pixels`) becomes the one that is `frames` ahead. Call between two frames; 0 changes nothing. */
  look(): void {
    const { nes, state, frames } = this;
    if (frames === 0) return;
    nes.save(state);
    for (let i = 1; i <= frames; i++) nes.runFrame(i < frames ? UNSEEN : SEEN);
    nes.load(state);
  }
}
