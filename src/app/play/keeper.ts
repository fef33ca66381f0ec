import { type Nes, StateError } from '../../console/core.ts';
import { text } from '../i18n/messages.ts';
import { problemText } from '../i18n/problems.ts';
import { forgetPlace, rememberPlace } from '../library/library.ts';
import { Battery } from '../machine/battery.ts';
import type { Machine } from '../machine/machine.ts';
import { packBattery, unpackBattery } from '../machine/medium.ts';
import { complain, notify } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import type { Game, SavedState } from '../storage/records.ts';
import { keepTape, removeState, setPlaceAside } from '../storage/saves.ts';
import { type Kept, keepPlace, readKept } from './saved-game.ts';

/** Console frames after which the place is kept though nobody paused: a page can end without a word. */
const EVERY = 30 * 60;
/** How long a place that could not be gone on from is offered again, ms. */
const OFFERED = 14 * 24 * 3600 * 1000;

/** The game that is kept, as its keeper sees it. */
interface KeptSession {
  /** It has come out of the console: what was begun for it is not finished. */
  readonly isOver: boolean;
  /** Go to `state`, in a way that can be taken back. Throws `StateError`. */
  goTo(state: SavedState, text: string): void;
  /** Keep everything now, though the game runs. */
  keepInPlay(): void;
  /** `run`, as long as the game is in the console. */
  whileOpen(run: () => void): () => void;
}

/** The console with the game in it: what of a machine its keeper works with. */
type KeptMachine = Pick<Machine, 'nes' | 'blank'>;

/** What is kept of one game in the console, on its way to the database and back. */
export class Keeper {
  readonly battery: Battery;
  private readonly session: KeptSession;
  /** Frames run, and other changes, since the place was last kept. */
  private news = 0;
  /** Frames run since that was last tried. */
  private waited = 0;
  /** When something was last kept of this game, ms since 1970; what is kept next is later, whatever the clock says. */
  private stamp = 0;
  /** What is kept could not be read, so nothing is written over it. */
  private isReadOnly = false;
  /** The last write: false when it failed. */
  private last: Promise<boolean> = Promise.resolve(true);
  /** What was wrong with it, in words for the player; nothing when it went well. */
  problem = '';

  constructor(session: KeptSession) {
    this.session = session;
    this.battery = new Battery(() => session.keepInPlay());
  }

  /** The game is out of the console: nothing waits to be written any more. */
  end(): void {
    this.battery.rest();
  }

  /** Something changed in the machine besides by running. */
  changed(): void {
    this.news++;
  }

  /** `count` frames were run. */
  ran({ nes }: KeptMachine, count: number): void {
    this.news += count;
    this.waited += count;
    this.battery.look(nes, count);
    if (this.waited < EVERY) return;
    this.waited = 0;
    this.session.keepInPlay();
  }

  /** Keep the place, the battery, and a `tape` that is recorded on; false when that failed, which the player is told. */
  keep(machine: KeptMachine, game: Game, state: () => SavedState, tape: Uint8Array | null): Promise<boolean> {
    if (this.isReadOnly || this.news === 0) return this.last;
    this.last = this.write(machine, game, state(), tape);
    return this.last;
  }

  private async write(
    { nes, blank }: KeptMachine,
    game: Game,
    state: SavedState,
    tape: Uint8Array | null,
  ): Promise<boolean> {
    const { news } = this;
    this.news = 0;
    this.waited = 0;
    this.stamp = Math.max(state.time, this.stamp + 1);
    const battery = this.battery.take(nes);
    try {
      const place = { ...state, time: this.stamp };
      const packed = battery && packBattery(battery, blank);
      const writes = [keepPlace(game.id, place, packed, nes.info.unit, blank !== null)];
      if (tape) writes.push(keepTape(game.id, tape));
      await Promise.all(writes);
      rememberPlace(game.id, state.picture);
      this.problem = '';
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      const isNew = this.problem !== error.message;
      if (battery) this.battery.putBack();
      this.news += news;
      this.problem = error.message;
      // Once: it is tried again and again.
      if (isNew) complain(error.message, undefined, 'keep');
      return false;
    }
  }

  /** Put what is kept of `game` into the console, and go to where it was left. Returns whether it did, and the tape. */
  async restore(
    { nes, blank }: KeptMachine,
    game: Game,
  ): Promise<{ isResumed: boolean; tape: Uint8Array | undefined }> {
    const kept = await readKept(game.id, nes.info.unit, blank !== null);
    if (this.session.isOver) return { isResumed: false, tape: undefined };
    this.isReadOnly = kept.isUnreadable;
    if (this.isReadOnly) notify(text.saves.readOnly(game.title));
    this.stamp = Math.max(kept.batteryTime, kept.place?.time ?? 0);
    const battery = kept.battery ? unpackBattery(kept.battery, blank) : null;
    if (kept.battery && !battery) complain(text.saves.doesNotFit);
    this.battery.load(nes, battery);
    if (!kept.place) return { isResumed: false, tape: kept.tape };
    const [place, slot] = this.placeOf(nes, game, kept.place, kept);
    if (slot === null) this.offer(nes, game, kept);
    else await this.putAside(game, slot);
    return { isResumed: place, tape: kept.tape };
  }

  /** The console has another kind of cartridge now: what `game` keeps for that comes into it. */
  async restoreBattery({ nes, blank }: KeptMachine, game: Game): Promise<void> {
    const kept = await readKept(game.id, nes.info.unit, blank !== null);
    if (this.session.isOver) return;
    this.isReadOnly ||= kept.isUnreadable;
    this.battery.load(nes, kept.battery ? unpackBattery(kept.battery, blank) : null);
  }

  /** Goes to `place`, if that does no harm; whether it did, and where else the place belongs if not. */
  private placeOf(
    nes: Nes,
    game: Game,
    place: SavedState,
    { batteryTime }: Kept,
  ): [boolean, 'before' | 'later' | null] {
    const start = nes.save();
    try {
      this.battery.resume(nes, place.bytes);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      complain(text.saves.fromBeginning(game.title, problemText(error)));
      forgetPlace(game.id);
      // What is damaged is of no use to anybody.
      return [false, place.bytes.length > 0 ? 'later' : null];
    }
    if (batteryTime <= place.time) return [true, null];
    // The place could not be kept when the battery was last: going on there would undo what the game has saved since.
    nes.load(start);
    forgetPlace(game.id);
    this.offerPlace(text.saves.batteryIsNewer(game.title), () => this.session.goTo(place, text.saves.backWhereLeft));
    return [false, 'before'];
  }

  /** The place is kept a second time; where that fails, nothing is written over it. */
  private async putAside(game: Game, slot: 'before' | 'later'): Promise<void> {
    await setPlaceAside(game.id, slot).catch(() => {
      this.isReadOnly = true;
    });
  }

  /** An earlier place that can be gone to now is offered. */
  private offer(nes: Nes, game: Game, { before, later }: Kept): void {
    for (const [slot, place] of [['before', before] as const, ['later', later] as const]) {
      if (!place) continue;
      const forget = () => void removeState(game.id, slot).catch(() => {});
      if (Date.now() - (place.aside ?? place.time) > OFFERED) forget();
      else if (this.fits(nes, place)) {
        this.offerPlace(text.saves.earlierPoint(game.title), () => {
          this.session.goTo(place, text.saves.backAtEarlier);
          forget();
        });
        return;
      }
    }
  }

  private fits(nes: Nes, place: SavedState): boolean {
    const now = nes.save();
    try {
      nes.load(place.bytes);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      return false;
    }
    nes.load(now);
    return true;
  }

  private offerPlace(said: string, run: () => void): void {
    const go = this.session.whileOpen(() => {
      try {
        run();
      } catch (error) {
        // Another console was chosen since.
        if (!(error instanceof StateError)) throw error;
        complain(problemText(error));
      }
    });
    notify(said, { label: text.saves.goThere, run: go }, 'place');
  }
}
