import { signal } from '@preact/signals';
import { StateError } from '../../console/core.ts';
import { type Replay, type ReplayDifference, ReplayError, type ReplayMark, ReplayPlayer } from '../../console/tools.ts';
import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { problemText } from '../i18n/problems.ts';
import { biosOption, loadBiosFor } from '../library/bios.ts';
import { romOf } from '../library/library.ts';
import { Loop, type LoopTarget } from '../machine/loop.ts';
import { markColours } from '../picture/palette.ts';
import { close, open } from '../shell/dialogs.ts';
import { complain } from '../shell/notices.ts';
import { loadCartridges } from '../shell/parts.ts';
import type { Game } from '../storage/records.ts';
import { keepBatteryBeside } from './earlier-battery.ts';
import { goFromOwnPlace } from './own-place.ts';
import { running } from './play-state.ts';
import { player } from './player.ts';

/** Frames between two places that can be gone to at once, at least; and the most memory for those, bytes. */
const MARK_EVERY = 120;
const MARKS_ROOM = 16 << 20;
/** Time for frames that nobody sees, of each display frame, ms. */
const SLICE = 12;
const QUIET = { picture: false, sound: false };

/** What is seen of a replay that is watched. */
interface WatchView {
  readonly time: number;
  readonly isRunning: boolean;
  /** It is on its way to a time. */
  readonly isSeeking: boolean;
  /** What the first two pads hold. */
  readonly pads: readonly [number, number];
  readonly differs: ReplayDifference | null;
  /** It ended since something in it cannot happen here. */
  readonly isStopped: boolean;
}

/** A replay that is watched, in a console of its own. */
export class Watch implements LoopTarget {
  readonly replay: Replay;
  readonly game: Game;
  readonly frameHz: number;
  readonly view = signal<WatchView>({
    ...{ time: 0, isRunning: false, isSeeking: false, differs: null, isStopped: false },
    pads: [0, 0],
  });
  private readonly played: ReplayPlayer;
  private readonly loop: Loop;
  private readonly marks: ReplayMark[] = [];
  private readonly markEvery: number;
  private draw: (picture: Uint16Array) => void = () => {};
  private wanted: number | null = null;
  private handle = 0;
  private isStopped = false;

  /** Throws `ReplayError` and `RomError`. */
  constructor(replay: Replay, game: Game, rom: Uint8Array) {
    this.replay = replay;
    this.game = game;
    this.played = new ReplayPlayer(replay, rom, { ...biosOption(), sampleRate: player.sound.sampleRate });
    const { nes } = this.played.inputs;
    this.frameHz = nes.info.frameHz;
    const most = Math.max(2, Math.floor(MARKS_ROOM / nes.stateSize));
    this.markEvery = Math.max(MARK_EVERY, Math.ceil(replay.frames / most));
    this.marks.push(this.played.mark());
    this.loop = new Loop(this);
  }

  /** Whether it can be gone to other times. */
  get canSeek(): boolean {
    return this.played.canGoBack;
  }

  queuedMs(): number {
    return player.sound.queuedMs;
  }

  targetMs(): number {
    return player.sound.targetMs;
  }

  /** From now on pictures go to `draw`; the first does at once. */
  show(draw: (picture: Uint16Array) => void): void {
    this.draw = draw;
    this.shown();
  }

  /** Go on, from the beginning where it is over. */
  start(): void {
    if (this.played.isOver && this.canSeek) this.seek(0);
    player.sound.open();
    player.sound.start();
    this.loop.start();
    this.tell({ isRunning: true });
  }

  /** Stop where it is. */
  stop(): void {
    this.loop.stop();
    // Where the game goes on already, the sound is its own.
    if (!running.peek()) player.sound.stop();
    this.tell({ isRunning: false });
  }

  /** Nobody watches any more. */
  end(): void {
    this.stop();
    cancelAnimationFrame(this.handle);
    this.wanted = null;
  }

  runFrames(count: number): void {
    if (this.wanted !== null) return;
    const { sound } = player;
    const { nes } = this.played.inputs;
    const isHeard = sound.isTaking;
    if (isHeard) nes.setAudioRatio(sound.ratio);
    for (let i = 1; i <= count && !this.isEnd; i++) {
      this.step({ picture: i === count, sound: isHeard });
      if (isHeard) sound.feed(nes);
    }
    this.shown();
    if (this.isEnd) this.stop();
  }

  /** Go to frame `time`. Where many frames are between, that takes some moments. */
  seek(time: number): void {
    if (!this.canSeek) return;
    const wanted = Math.min(this.replay.frames, Math.max(0, time));
    const near = this.marks.findLast((mark) => mark.time < wanted) ?? this.marks[0];
    const here = this.played.time;
    if (here >= wanted || here < near.time) {
      this.played.goTo(near);
      this.isStopped = false;
    }
    const isUnderWay = this.wanted !== null;
    this.wanted = wanted;
    if (!isUnderWay) this.approach();
  }

  /** One frame on, or back. */
  stepBy(by: 1 | -1): void {
    this.stop();
    this.seek(this.played.time + by);
  }

  /** Go on from here as a player: the game's own place can be had back by one tap. */
  async takeOver(): Promise<void> {
    const { nes } = this.played.inputs;
    const [bytes, picture] = [nes.save(), this.picture];
    this.end();
    close();
    if (player.game?.id !== this.game.id) await player.play(this.game);
    const { machine, game } = player;
    const before = player.snapshot();
    if (!machine || !before || game?.id !== this.game.id) return;
    try {
      const battery = machine.nes.battery?.slice() ?? null;
      goFromOwnPlace(game.id, machine, before, 0, () =>
        player.change(laterText.replays.tookOver, text.saves.undoLoad, (inputs) =>
          inputs.happen({ kind: 'state', bytes }),
        ),
      );
      player.show(machine, picture);
      // What the game had saved goes with that; it is kept beside what it has now.
      keepBatteryBeside(game, machine, battery);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      complain(problemText(error));
    }
    player.resume();
  }

  private get isEnd(): boolean {
    return this.played.isOver || this.isStopped;
  }

  private get picture(): Uint16Array {
    const { nes } = this.played.inputs;
    const picture = nes.pixels.slice();
    markColours(picture, nes.ppu.model.colours);
    return picture;
  }

  /** Frames towards the time that is wanted, as many as there is time for; the rest in the next display frame. */
  private approach(): void {
    const { played } = this;
    const end = performance.now() + SLICE;
    while (this.wanted !== null && played.time < this.wanted && !this.isEnd && performance.now() < end) {
      this.step(played.time === this.wanted - 1 ? { picture: true, sound: false } : QUIET);
    }
    if (this.wanted === null || played.time >= this.wanted || this.isEnd) {
      this.wanted = null;
      this.shown();
      return;
    }
    this.tell({ time: this.wanted });
    this.handle = requestAnimationFrame(() => this.approach());
  }

  private step(options: { picture: boolean; sound: boolean }): void {
    const { played, marks } = this;
    try {
      played.run(options);
    } catch (error) {
      if (!(error instanceof ReplayError)) throw error;
      this.isStopped = true;
      return;
    }
    const isDue = played.time - marks[marks.length - 1].time >= this.markEvery;
    if (isDue && this.canSeek) marks.push(played.mark());
  }

  private shown(): void {
    this.draw(this.picture);
    this.tell({ time: this.played.time });
  }

  private tell(changed: Partial<WatchView>): void {
    const { held, differs } = this.played;
    const { isStopped, wanted } = this;
    const pads = [held.pads[0], held.pads[1]] as const;
    this.view.value = { ...this.view.peek(), pads, differs, isStopped, isSeeking: wanted !== null, ...changed };
  }
}

/** Whether what is held in it is shown. */
export const inputShown = signal(true);

/** Show what is held, or no more. */
export function toggleInput(): void {
  inputShown.value = !inputShown.peek();
}

/** The replay that is watched; null while none is. */
export const watched = signal<Watch | null>(null);

/** Watch `replay` of `game`, at once. Throws `ReplayError`, `RomError`, and errors whose message is for the player. */
export async function watchReplay(replay: Replay, game: Game): Promise<void> {
  const rom = await romOf(game);
  // What was plugged in meanwhile is in no option of the game.
  await Promise.all([loadCartridges(), loadBiosFor(replay)]);
  const watch = new Watch(replay, game, rom);
  watched.peek()?.end();
  watched.value = watch;
  open('replays');
}

/** Watch no more. */
export function stopWatching(): void {
  watched.peek()?.end();
  watched.value = null;
}
