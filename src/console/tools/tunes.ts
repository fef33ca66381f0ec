import type { Nes } from '../nes.ts';

type MusicBox = NonNullable<Nes['board']['music']>;

/** The music file in a console: what it says of itself, and which song plays. */
export class Tunes {
  private readonly nes: Nes;
  private readonly box: MusicBox;

  private constructor(nes: Nes, box: MusicBox) {
    this.nes = nes;
    this.box = box;
  }

  /** Null when `nes` plays no music file. */
  static of(nes: Nes): Tunes | null {
    const { music } = nes.board;
    return music === null ? null : new Tunes(nes, music);
  }

  /** What the file says of itself. */
  get tune(): MusicBox['tune'] {
    return this.box.tune;
  }

  /** The song that plays, from 0. */
  get song(): number {
    return this.box.song;
  }

  /** Play song `song` (from 0; beyond the ends it goes round) from its beginning: the console is switched off and on. */
  play(song: number): void {
    const { length } = this.tune.tracks;
    this.box.song = ((song % length) + length) % length;
    this.nes.power();
  }
}
