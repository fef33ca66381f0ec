import { signal } from '@preact/signals';
import { StateError } from '../../console/core.ts';
import { type Replay, type ReplayMark, ReplayPlayer } from '../../console/tools.ts';
import { laterText } from '../i18n/later-text.ts';
import { problemText } from '../i18n/problems.ts';
import { biosOption, loadBiosFor } from '../library/bios.ts';
import { romOf } from '../library/library.ts';
import type { Machine } from '../machine/machine.ts';
import { paint } from '../picture/paint.ts';
import { markColours } from '../picture/palette.ts';
import { cropOf } from '../picture/picture.ts';
import { Veil } from '../picture/veil.ts';
import { complain, notify } from '../shell/notices.ts';
import type { Game } from '../storage/records.ts';
import { keepBatteryBeside } from './earlier-battery.ts';
import { goFromOwnPlace } from './own-place.ts';
import { pictureOptions } from './play-state.ts';
import { player } from './player.ts';

/** Frames between two places that the ghost can go back to at once. */
const MARK_EVERY = 240;
/** So many of those are kept: what one rewinds is seldom farther than two minutes. */
const MOST_MARKS = 30;
/** How much of the ghost is seen. */
const OPACITY = '0.45';
const QUIET = { picture: false, sound: false };
const SEEN = { picture: true, sound: false };

/** A replay that runs beside the game, a frame for each of the game's, in a console of its own. */
export class Ghost {
  private readonly played: ReplayPlayer;
  private readonly marks: ReplayMark[];
  private due = 0;

  /** Throws `ReplayError` and `RomError`. */
  constructor(replay: Replay, rom: Uint8Array) {
    this.played = new ReplayPlayer(replay, rom, biosOption());
    this.marks = [this.played.mark()];
  }

  /** The state in which both begin. */
  get start(): Uint8Array {
    return this.marks[0].state;
  }

  /** Frames that it has run, with those that are due. */
  get time(): number {
    return Math.min(this.played.replay.frames, this.played.time + this.due);
  }

  get isOver(): boolean {
    return this.played.isOver;
  }

  // What the game hears of between its frames is nothing to the ghost.
  happened(): void {}

  held(): void {}

  ran(): void {
    this.due++;
  }

  goneBack(frames: number): void {
    const { marks, played } = this;
    // A tape is in no state: the ghost stays where it is.
    if (!played.canGoBack) return;
    const wanted = Math.max(0, this.time - frames);
    while (marks.length > 1 && marks[marks.length - 1].time >= wanted) marks.pop();
    played.goTo(marks[marks.length - 1]);
    this.due = Math.max(0, wanted - played.time);
  }

  /** Run the frames that are due. Its picture, of colour numbers; null where there is no new one. Throws `ReplayError`. */
  look(): Uint16Array | null {
    const { played, marks } = this;
    if (this.due === 0) return null;
    for (; this.due > 0 && !played.isOver; this.due--) {
      played.run(this.due === 1 ? SEEN : QUIET);
      if (played.canGoBack && played.time % MARK_EVERY === 0) {
        marks.push(played.mark());
        // The beginning stays.
        if (marks.length > MOST_MARKS) marks.splice(1, 1);
      }
    }
    this.due = 0;
    const { nes } = played.inputs;
    const picture = nes.pixels.slice();
    markColours(picture, nes.ppu.model.colours);
    return picture;
  }
}

/** A race that goes on: what ends it. Null while there is none. */
export const race = signal<{ end(): void } | null>(null);

/** The ghost's picture over the game's. */
class GhostVeil {
  private readonly veil = new Veil();

  constructor() {
    const { canvas } = this.veil;
    canvas.dataset.ghost = '0';
    canvas.style.opacity = OPACITY;
    canvas.style.imageRendering = 'pixelated';
  }

  /** Lie where the game's picture is now; without one, nowhere. */
  lie(): void {
    const game = document.querySelector<HTMLCanvasElement>('main canvas[data-game]');
    if (game) this.veil.lieOver(game, cropOf(pictureOptions.peek()));
    else this.remove();
  }

  draw(picture: Uint16Array, time: number): void {
    const { veil } = this;
    paint(picture, veil.image);
    veil.draw(cropOf(pictureOptions.peek()));
    veil.canvas.dataset.ghost = String(time);
  }

  remove(): void {
    this.veil.remove();
  }
}

/** Both begin; until the race is over the ghost is shown over the game in `machine`. */
function run(machine: Machine, ghost: Ghost): void {
  const veil = new GhostVeil();
  const { inputs } = machine;
  let handle = 0;
  const end = () => {
    cancelAnimationFrame(handle);
    inputs.unfollow(ghost);
    veil.remove();
    race.value = null;
  };
  const next = () => {
    if (player.machine !== machine) return end();
    handle = requestAnimationFrame(next);
    veil.lie();
    const picture = ghost.look();
    if (picture) veil.draw(picture, ghost.time);
    if (!ghost.isOver) return;
    end();
    // No topic: the way back from the race may still be offered.
    notify(laterText.replays.raceOver);
  };
  inputs.follow(ghost);
  race.value = { end };
  next();
}

/** Play `game` from where `replay` begins, against it. Where that cannot be, the player is told; false then. Throws as `romOf` and `Ghost` do. */
export async function raceAgainst(replay: Replay, game: Game): Promise<boolean> {
  race.peek()?.end();
  const [rom] = await Promise.all([romOf(game), loadBiosFor(replay)]);
  const ghost = new Ghost(replay, rom);
  const { machine } = player;
  if (!machine || player.game?.id !== game.id) return false;
  const battery = machine.nes.battery?.slice() ?? null;
  const before = player.snapshot();
  if (!before) return false;
  try {
    const { raceBegins, undoRace } = laterText.replays;
    goFromOwnPlace(game.id, machine, before, replay.frames, () =>
      player.change(raceBegins, undoRace, (inputs) => inputs.happen({ kind: 'state', bytes: ghost.start })),
    );
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    complain(problemText(error));
    return false;
  }
  keepBatteryBeside(game, machine, battery);
  run(machine, ghost);
  return true;
}
