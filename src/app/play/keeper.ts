import { type Nes, StateError } from '../../console/core.ts';
import { text } from '../i18n/messages.ts';
import { problemText } from '../i18n/problems.ts';
import { forgetPlace, rememberPlace } from '../library/library.ts';
import { Battery } from '../machine/battery.ts';
import type { Machine } from '../machine/machine.ts';
import { complain, dismissTopic, notify } from '../shell/notices.ts';
import { complainOfPart } from '../shell/parts.ts';
import { StorageError } from '../storage/database.ts';
import { endAside, isAside } from '../storage/mirror.ts';
import { packBattery, unpackBattery } from '../storage/packed-battery.ts';
import type { Game, SavedState } from '../storage/records.ts';
import { keepTape, removeState, setPlaceAside } from '../storage/saves.ts';
import { keeping, keptAt } from './play-state.ts';
import { keepPlace, readSavedGame, type SavedGame, stateOf } from './saved-game.ts';

/**
 * Time of play after which the place is kept, ms: a page can end without a word, and with the time that writing takes, no more
 * than five seconds are lost then.
 */
const EVERY = 4000;
/** How long a place that was set aside is offered, ms. */
const OFFERED = 14 * 24 * 3600 * 1000;

/** What the keeper needs of the session whose game it keeps. */
interface KeptSession {
  /** The game is out of the console: what was begun for it is not finished. */
  readonly isOver: boolean;
  /** Go to `state`, in a way that can be taken back. Throws `StateError`. */
  goTo(state: SavedState, text: string): void;
  /** Keep everything now, though the game runs; with the picture of a moment before, where one is given. */
  keepInPlay(picture?: Uint16Array): void;
  /** A function that does `run` as long as the game is in the console. */
  whileOpen(run: () => void): () => void;
}

/** What the keeper needs of the machine. */
type KeptMachine = Pick<Machine, 'nes' | 'blank'>;

/** Where nothing can be kept, a file is what is left. */
function exportNow(game: Game, state: SavedState): void {
  import('./export-state.ts').then(
    ({ exportState }) => exportState(game, 'auto', state),
    () => complainOfPart(),
  );
}

/** Keeps one game: brings its place, battery and tape from the console to the database and back. */
export class Keeper {
  readonly battery = new Battery();
  private readonly session: KeptSession;
  /** Frames run, and other changes, since the place was last kept. */
  private news = 0;
  /** When keeping was last tried, ms, by a clock that is never put back; the first time comes after a while of play. */
  private tried = Number.NaN;
  /**
   * The picture that was kept last, and when one was last made, ms, by that clock. A game that writes to its battery all the
   * time is kept more than once a second: a picture of each would be most of the work, and says nothing new.
   */
  private picture: Uint16Array | undefined;
  private pictured = Number.NEGATIVE_INFINITY;
  /** The one that the library shows. */
  private shown: Uint16Array | undefined;
  /** The time of what was kept last, ms since 1970. What is kept next gets a later one, even if the clock was put back. */
  stamp = 0;
  /** What is stored could not be read, so nothing is written over it. */
  isReadOnly = false;
  /** What came of the last write: false when it failed. */
  private last: Promise<boolean> = Promise.resolve(true);
  /** Writes that a worker has in hand, which ends with the page: whether the battery is in each. */
  private readonly aside = new Set<{ readonly hasBattery: boolean }>();
  /** Writes that are not over. */
  private readonly out = new Set<Promise<boolean>>();
  /** Writes that were begun, and of those that are over the one that was begun last. */
  private begun = 0;
  private over = 0;
  /** Why it failed, in words for the player; empty when it did not. */
  problem = '';

  constructor(session: KeptSession) {
    this.session = session;
  }

  /** The machine was changed otherwise than by running frames. */
  changed(): void {
    this.news++;
  }

  /** Another version of the page has kept the game, until `time`: whatever there is now is to be kept after that. */
  follow(time: number): void {
    this.stamp = Math.max(this.stamp, time);
    this.battery.putBack();
    this.changed();
  }

  /** `count` frames were run; it is `now`, ms, by a clock that is never put back. From time to time the game is kept. */
  ran({ nes }: KeptMachine, count: number, now = performance.now()): void {
    this.news += count;
    if (Number.isNaN(this.tried)) this.tried = now;
    const isDue = now - this.tried >= EVERY;
    // Where a write fails, the next one waits, though the battery changes.
    const isWritten = this.battery.look(nes, now) && this.problem === '';
    if (!isDue && !isWritten) return;
    this.tried = now;
    const isRecent = now - this.pictured < EVERY;
    if (!isRecent) this.pictured = now;
    this.session.keepInPlay(isRecent ? this.picture : undefined);
  }

  /** Keep the place, the battery, and a `tape` that is being recorded on. False when that failed; the player is told. */
  keep(machine: KeptMachine, game: Game, state: () => SavedState, tape: Uint8Array | null): Promise<boolean> {
    // What a worker has in hand would be lost with the page, if that is why it is kept again.
    if (this.isReadOnly || (this.news === 0 && this.aside.size === 0)) return this.last;
    const write = this.write(machine, game, state(), tape);
    this.last = write;
    this.out.add(write);
    const drop = () => this.out.delete(write);
    write.then(drop, drop);
    return write;
  }

  /**
   * The game is out of the console: `then` is run once nothing of it is kept any more, at once where nothing is being kept. What came
   * later would come over what else is done with what is kept of it: a backup that is brought in, or that it is removed.
   */
  end(then: () => void): void {
    if (this.out.size === 0 && !isAside()) then();
    else
      void endAside()
        .then(() => Promise.allSettled(this.out))
        .then(then);
  }

  private async write(
    { nes, blank }: KeptMachine,
    game: Game,
    state: SavedState,
    tape: Uint8Array | null,
  ): Promise<boolean> {
    const { news } = this;
    this.news = 0;
    this.tried = Number.NaN;
    this.stamp = Math.max(state.time, this.stamp + 1);
    this.picture = state.picture;
    if (!state.inPlay && [...this.aside].some(({ hasBattery }) => hasBattery)) this.battery.putBack();
    const battery = this.battery.take(nes);
    const turn = ++this.begun;
    const mine = { hasBattery: battery !== null };
    if (state.inPlay) this.aside.add(mine);
    keeping.value++;
    try {
      const place = { ...state, time: this.stamp };
      const packed = battery && packBattery(battery, blank);
      const writes = [keepPlace(game.id, place, packed, nes.info.unit, blank !== null)];
      if (tape) writes.push(keepTape(game.id, tape));
      await Promise.all(writes);
      if (state.picture !== this.shown) rememberPlace(game.id, state.picture);
      this.shown = state.picture;
      // Of what was taken later it is known already what came of it.
      if (turn < this.over) return true;
      this.over = turn;
      if (this.problem !== '') dismissTopic('keep');
      this.problem = '';
      keptAt.value = performance.now();
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      if (battery) this.battery.putBack();
      this.news += news;
      if (turn < this.over) return false;
      this.over = turn;
      const isNew = this.problem !== error.message;
      this.problem = error.message;
      // Said once, though it is tried again and again.
      const run = this.session.whileOpen(() => exportNow(game, stateOf({ nes })));
      if (isNew) complain(error.message, { label: text.saves.exportNow, run }, 'keep');
      return false;
    } finally {
      this.aside.delete(mine);
      keeping.value--;
    }
  }

  /**
   * Put what is stored of `game` into the console, and go to the place where it was left. Returns whether it did, and
   * the tape. Where another version of the page has the game still, and this one `follows`, its place comes from there:
   * nothing is written then, nor said.
   */
  async restore(
    { nes, blank }: KeptMachine,
    game: Game,
    follows = false,
  ): Promise<{ isResumed: boolean; tape: Uint8Array | undefined }> {
    const saved = await readSavedGame(game.id, nes.info.unit, blank !== null);
    if (this.session.isOver) return { isResumed: false, tape: undefined };
    this.isReadOnly = saved.isUnreadable;
    if (this.isReadOnly) notify(text.saves.readOnly(game.title));
    if (saved.isHealed && !follows) notify(text.storage.restoredGame(game.title));
    this.stamp = Math.max(saved.batteryTime, saved.unitTime, saved.place?.time ?? 0);
    const battery = saved.battery ? unpackBattery(saved.battery, blank) : null;
    if (saved.battery && !battery && !follows) complain(text.saves.doesNotFit);
    this.battery.load(nes, battery);
    if (!saved.place || follows) return { isResumed: false, tape: saved.tape };
    const [isResumed, slot] = this.goToPlace(nes, game, saved.place, saved);
    if (slot === null || slot === 'damaged') this.offer(nes, game, saved);
    // That a damaged one cannot be set aside is no reason to keep nothing any more.
    if (slot === 'damaged') await setPlaceAside(game.id, slot).catch(() => {});
    else if (slot !== null) await this.putAside(game, slot);
    return { isResumed, tape: saved.tape };
  }

  /** The console has another kind of cartridge now: put in the battery RAM that is stored for that kind. */
  async restoreBattery({ nes, blank }: KeptMachine, game: Game): Promise<void> {
    const saved = await readSavedGame(game.id, nes.info.unit, blank !== null);
    if (this.session.isOver) return;
    this.isReadOnly ||= saved.isUnreadable;
    this.stamp = Math.max(this.stamp, saved.batteryTime, saved.unitTime);
    this.battery.load(nes, saved.battery ? unpackBattery(saved.battery, blank) : null);
  }

  /**
   * Go to `place`, unless something would be lost by that. Returns whether it did; if not, also the slot to set the
   * place aside in.
   */
  private goToPlace(
    nes: Nes,
    game: Game,
    place: SavedState,
    { batteryTime }: SavedGame,
  ): [boolean, 'before' | 'later' | 'damaged' | null] {
    const start = nes.save();
    try {
      this.battery.resume(nes, place.bytes);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      complain(text.saves.fromBeginning(game.title, problemText(error)));
      forgetPlace(game.id);
      return [false, place.bytes.length > 0 ? 'later' : 'damaged'];
    }
    if (batteryTime <= place.time) return [true, null];
    // The battery was kept after the place was: to go there would undo what the game has saved since.
    nes.load(start);
    forgetPlace(game.id);
    this.offerPlace(text.saves.batteryIsNewer(game.title), () => this.session.goTo(place, text.saves.backWhereLeft));
    return [false, 'before'];
  }

  /** Set the place aside before the next one replaces it. If that fails, nothing is written any more. */
  private async putAside(game: Game, slot: 'before' | 'later'): Promise<void> {
    await setPlaceAside(game.id, slot).catch(() => {
      this.isReadOnly = true;
    });
  }

  /** Offer a place that was set aside, if the console can go to it now; delete it when it is too old. */
  private offer(nes: Nes, game: Game, { before, later }: SavedGame): void {
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
