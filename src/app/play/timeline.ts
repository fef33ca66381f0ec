import type { Inputs } from '../../console/core.ts';
import type { GivenHistory } from '../../console/tools.ts';
import { laterText } from '../i18n/later-text.ts';
import type { Machine, SampleSink } from '../machine/machine.ts';
import { type ClipTake, Rewind } from '../machine/rewind.ts';
import { markColours } from '../picture/palette.ts';
import { complain } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import { keepEarlier, sameBytes } from '../storage/earlier.ts';
import { packBattery } from '../storage/packed-battery.ts';
import type { Game, SavedState } from '../storage/records.ts';
import { batteryOf, stateOf } from './saved-game.ts';

/** Memory of a device, in GB, up to which it has little. */
const LITTLE = 4;

/** The game through which it goes. */
interface TimedGame {
  readonly game: Game;
  readonly frameHz: number;
  /** The machine was changed, so that one tap brings back `before`. */
  change(said: string, undo: string, act: (inputs: Inputs) => void, picture?: Uint16Array, before?: SavedState): void;
}

interface MemoryNavigator {
  readonly deviceMemory?: number;
}

/** A game's way through time: back while that is held, or to where the player points. */
export class Timeline {
  /** It is being rewound: frames go back. */
  isRewinding = false;
  private readonly timed: TimedGame;
  private machine: Machine;
  private readonly rewind: Rewind;
  private before: SavedState | null = null;
  private battery: Uint8Array | null = null;

  /** It begins now, or goes on with what another version of the page has `given` away of its own. */
  constructor(timed: TimedGame, machine: Machine, given: GivenHistory | null = null) {
    this.timed = timed;
    this.machine = machine;
    const memory = (navigator as MemoryNavigator).deviceMemory ?? Number.POSITIVE_INFINITY;
    this.rewind = new Rewind(machine, memory <= LITTLE, given);
  }

  /** What it knows of the past. */
  get history(): Rewind['history'] {
    return this.rewind.history;
  }

  /** Seconds that can be gone back. */
  get seconds(): number {
    return this.rewind.length / this.timed.frameHz;
  }

  /** The same game, in the same state, is in `machine` now. */
  follow(machine: Machine): void {
    this.machine = machine;
    this.rewind.follow(machine);
  }

  /** Frames go back from now on; or the game goes on from where it is. */
  hold(isDown: boolean): void {
    if (isDown) this.begin();
    else if (this.isRewinding) this.goOn();
    this.isRewinding = isDown;
  }

  /** Go back by `count` frames of time. What is played is not over by that. */
  run(count: number, sound: SampleSink | null): true {
    this.rewind.run(count, sound);
    return true;
  }

  /** Bring the machine to `seconds` ago; its picture is returned. */
  look(seconds: number): Uint16Array {
    this.begin();
    this.rewind.look(Math.round(seconds * this.timed.frameHz));
    const picture = this.machine.nes.pixels.slice();
    markColours(picture, this.machine.nes.ppu.model.colours);
    return picture;
  }

  /** The game as it is, or as it was at the time that is looked at. */
  get moment(): SavedState {
    return stateOf(this.machine);
  }

  /** The last `seconds`, to be run again in another console; null where they cannot be. */
  take(seconds: number): ClipTake | null {
    return this.rewind.take(Math.round(seconds * this.timed.frameHz));
  }

  /** What `see` finds in the console at up to `count` times of the last `seconds`, evenly apart; the last is now. */
  over<T>(seconds: number, count: number, see: (machine: Machine) => T): T[] {
    return this.rewind.over(Math.round(seconds * this.timed.frameHz), count, see);
  }

  /** Go back by one frame, and stay there; nothing is kept to take that back. */
  stepBack(): void {
    this.rewind.look(1);
    this.rewind.goOn();
  }

  /** The game goes on from where it was gone back to; one tap takes that back. */
  goOn(): void {
    const { before, battery, machine } = this;
    const seconds = this.rewind.back / this.timed.frameHz;
    if (before === null || seconds === 0) {
      this.stay();
      return;
    }
    const { went, undo } = laterText.rewind;
    this.timed.change(went(seconds), undo, () => this.rewind.goOn(), machine.nes.pixels, before);
    if (battery && !sameBytes(battery, machine.nes.battery ?? battery)) this.keepBattery(battery);
    this.before = null;
  }

  /** The game is where it was. */
  stay(): void {
    this.rewind.stay();
    this.before = null;
  }

  /** What it knows of the past, for another version of the page; it is of no use after that. */
  giveAway(): GivenHistory {
    this.stay();
    return this.rewind.history.giveAway();
  }

  /** The game is where it was, and there is no way back any more. */
  end(): void {
    this.stay();
    this.rewind.end();
  }

  private begin(): void {
    if (this.before !== null) return;
    this.before = stateOf(this.machine);
    this.battery = this.machine.nes.battery?.slice() ?? null;
  }

  /** What the game had saved by then goes with the time that was taken back; it is kept beside what it has now. */
  private keepBattery(battery: Uint8Array): void {
    const { blank } = this.machine;
    const key = batteryOf(this.timed.game.id, blank !== null);
    keepEarlier(key, { bytes: packBattery(battery, blank), time: Date.now() }).catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      complain(error.message);
    });
  }
}
