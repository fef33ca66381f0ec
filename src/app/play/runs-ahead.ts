import { RomError, StateError } from '../../console/core.ts';
import { MOST_AHEAD, measuringLag, RunAhead } from '../../console/tools.ts';
import { romOf } from '../library/library.ts';
import type { Machine } from '../machine/machine.ts';
import { MissingPartError } from '../shell/parts.ts';
import { StorageError } from '../storage/database.ts';
import type { Game } from '../storage/records.ts';
import { makeMachine } from './make-machine.ts';
import { framesAhead } from './play-state.ts';

/** After so many frames of play the game is measured: a title answers otherwise than a level, so it is done again. */
const LOOKS = [600, 3600, 18_000] as const;
/** It is measured from so many moments, this many frames apart. */
const MOMENTS = 2;
const APART = 90;
/** Frames ahead may cost this part of the time that there is; those that are shown already, this part. */
const MAY_COST = 0.25;
const MAY_STAY = 0.4;
/** Samples a second of a console that nobody listens to. */
const RATE = 48_000;
/** How much a new cost counts. */
const NEW = 0.02;

type Measuring = ReturnType<typeof measuringLag>;

/** Shows the game in a machine as far ahead as the player says; or as it takes to answer, where the device has the time. */
export class RunsAhead {
  private readonly machine: Machine;
  private readonly game: Game;
  private readonly ahead: RunAhead;
  private readonly frameMs: number;
  /** What one frame of the console costs, ms; 0 before that is known. */
  private cost = 0;
  private frames = 0;
  private looks = 0;
  private moments: Uint8Array[] = [];
  private measuring: Measuring | null = null;
  /** Frames that the game takes to answer, as far as all presses agreed; null while that is not known. */
  private lag: number | null = null;

  constructor(machine: Machine, game: Game) {
    this.machine = machine;
    this.game = game;
    this.ahead = new RunAhead(machine.nes);
    this.frameMs = 1000 / machine.info.frameHz;
  }

  /** `count` frames were run, with those ahead in `cost` ms; the player has `chosen` how far it is shown ahead. */
  ran(count: number, cost: number, chosen: string): void {
    const each = cost / (count + this.ahead.frames);
    this.cost = this.cost === 0 ? each : this.cost * (1 - NEW) + each * NEW;
    this.frames += count;
    if (chosen === 'auto') this.measure();
    const frames = chosen === 'auto' ? this.wanted() : Math.min(MOST_AHEAD, Number(chosen));
    this.ahead.frames = frames;
    this.machine.ahead = frames > 0 ? this.ahead : null;
    if (framesAhead.peek() !== frames) framesAhead.value = frames;
  }

  /** Whether the device has the time for `frames` ahead. */
  private fits(frames: number): boolean {
    const part = frames > this.ahead.frames ? MAY_COST : MAY_STAY;
    return this.cost * (1 + frames) <= this.frameMs * part;
  }

  private wanted(): number {
    let frames = Math.min(MOST_AHEAD, this.lag ?? 0);
    while (frames > 0 && !this.fits(frames)) frames--;
    return frames;
  }

  /** Go on measuring, a frame of another console each time, where there is time for that. */
  private measure(): void {
    if (!this.fits(1)) return;
    if (this.measuring) this.step(this.measuring);
    else if (this.looks < LOOKS.length && this.frames >= LOOKS[this.looks] + this.moments.length * APART) {
      this.moments.push(this.machine.nes.save());
      if (this.moments.length < MOMENTS) return;
      this.looks++;
      void this.begin(this.moments);
      this.moments = [];
    }
  }

  private async begin(moments: readonly Uint8Array[]): Promise<void> {
    try {
      const twin = makeMachine(this.game, await romOf(this.game), RATE, false);
      this.measuring = measuringLag(twin.nes, moments);
    } catch (error) {
      // Then it is not known how long the game takes, and it is shown as it is.
      const isExpected = [RomError, StorageError, MissingPartError].some((kind) => error instanceof kind);
      if (!isExpected) throw error;
    }
  }

  private step(measuring: Measuring): void {
    try {
      const { done, value } = measuring.next();
      if (!done) return;
      if (value?.by === 'picture' && value.agreement === 'unanimous')
        this.lag = Math.min(value.frames, this.lag ?? MOST_AHEAD);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
    }
    this.measuring = null;
  }
}
