import { Nsf } from '../mappers/nsf/nsf.ts';
import type { Tune } from '../mappers/nsf/nsf-file.ts';
import type { Nes } from './nes.ts';

/** The music file in a console: what it says of itself, and which song plays. */
export class Tunes {
  readonly tune: Tune;
  private readonly nes: Nes;
  private readonly board: Nsf;

  private constructor(nes: Nes, board: Nsf) {
    this.nes = nes;
    this.board = board;
    this.tune = board.tune;
  }

  /** Null when `nes` plays no music file. */
  static of(nes: Nes): Tunes | null {
    return nes.board instanceof Nsf ? new Tunes(nes, nes.board) : null;
  }

  /** The song that plays, from 0. */
  get song(): number {
    return this.board.song;
  }

  /** Play song `song` (from 0; beyond the ends it goes round) from its beginning: the console is switched off and on. */
  play(song: number): void {
    const { length } = this.tune.tracks;
    this.board.song = ((song % length) + length) % length;
    this.nes.power();
  }
}
