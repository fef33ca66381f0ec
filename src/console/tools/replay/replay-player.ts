import { CodedError } from '../../../base/coded-error.ts';
import { Nes, type NesOptions } from '../../nes.ts';
import type { InputReader } from '../input-log.ts';
import { type Held, Inputs } from '../inputs.ts';
import { adopt } from '../settings.ts';
import type { ReplayAbout } from './about.ts';
import { CHECK_EVERY, checkOf, type Replay } from './replay.ts';
import { ReplayError } from './replay-error.ts';

/** Where a play is not what it was: found before frame `frame`, and equal `since` that frame at the latest check before. */
export interface ReplayDifference {
  readonly frame: number;
  /** The last check that was equal; -1 where none was. */
  readonly since: number;
  /** What was compared. */
  readonly what: 'state' | 'ram';
}

/** A place in a replay, to which its player can come back. */
export interface ReplayMark {
  readonly time: number;
  readonly state: Uint8Array;
}

/** What a console is made with that a replay does not say. */
export type ReplayExtras = Pick<NesOptions, 'bios' | 'sampleRate'>;

/** A console as the one of the play, with the BIOS that it had. Throws `ReplayError`, and `RomError`. */
function consoleFor({ bios, options }: ReplayAbout, rom: Uint8Array, extras: ReplayExtras): Nes {
  const nes = new Nes(rom, { ...options, ...extras });
  const found = nes.info.bios;
  if (bios === '' || found === '' || found === bios) return nes;
  // Whoever has a BIOS of their own has the built-in one as well, perhaps.
  const { bios: given, ...others } = extras;
  const other = given ? withBuiltIn(rom, { ...options, ...others }) : null;
  if (other?.info.bios === bios) return other;
  throw new ReplayError('replay-of-another-bios', { wanted: bios, found });
}

/** The console with the built-in BIOS; null where that was not fetched. */
function withBuiltIn(rom: Uint8Array, options: NesOptions): Nes | null {
  try {
    return new Nes(rom, options);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'bios-missing') return null;
    throw error;
  }
}

/** Plays a replay in a console of its own, frame by frame, and compares. */
export class ReplayPlayer {
  readonly replay: Replay;
  /** The door of the console. Nothing is to come in but by this player. */
  readonly inputs: Inputs;
  /** Where it differs from what was recorded first; null as far as it is known not to. */
  differs: ReplayDifference | null = null;
  /** Checks that were equal. */
  equal = 0;
  private reader: InputReader;
  private readonly room: Uint8Array;
  private lastEqual = -1;
  /** Up to which frame checks have been compared. */
  private checked = -1;

  /**
   * A console with `rom` in it, as it was when the replay begins. Throws `ReplayError`, and `RomError` for a file or options that
   * it cannot be made with.
   */
  constructor(replay: Replay, rom: Uint8Array, extras: ReplayExtras = {}) {
    const { about, battery, tape, state, log } = replay;
    const nes = consoleFor(about, rom, extras);
    if (nes.info.sha1 !== about.game) {
      throw new ReplayError('replay-of-another-game', { wanted: about.game, found: nes.info.sha1 });
    }
    this.replay = replay;
    this.inputs = new Inputs(nes);
    this.room = new Uint8Array(nes.stateSize);
    if (tape) this.inputs.perform({ kind: 'tape', bytes: tape });
    adopt(this.inputs, log.first);
    const own = nes.battery;
    if (battery && own) nes.loadBattery(own.map((byte, i) => byte ^ (battery[i] ?? 0)));
    this.guarded(() => this.inputs.perform(state === null ? { kind: 'power' } : { kind: 'state', bytes: state }));
    this.reader = log.from(0);
    if (this.isOver) this.guarded(() => this.reader.happen(this.inputs));
    this.compare();
  }

  /** The frame that comes next, 0 to the replay's `frames`. */
  get time(): number {
    return this.reader.time;
  }

  get isOver(): boolean {
    return this.time >= this.replay.frames;
  }

  /** What was held in the frame that was run last. */
  get held(): Held {
    return this.reader.tracks;
  }

  /** Run a frame, unless it is over. Throws `ReplayError` where something happens that cannot. */
  run(options?: { picture?: boolean; sound?: boolean }): void {
    if (this.isOver) return;
    this.guarded(() => {
      this.reader.run(this.inputs, options);
      if (this.isOver) this.reader.happen(this.inputs);
    });
    this.compare();
  }

  /** Whether it can come back to where it was: a tape is in no state. */
  get canGoBack(): boolean {
    return !this.replay.log.usesTape;
  }

  /** Where it is now. */
  mark(): ReplayMark {
    return { time: this.time, state: this.inputs.nes.save() };
  }

  /** Come back to where it was once, or where another player of the same replay was. */
  goTo(mark: ReplayMark): void {
    this.reader = this.replay.log.from(mark.time);
    adopt(this.inputs, this.reader.settings);
    this.inputs.perform({ kind: 'state', bytes: mark.state });
  }

  private compare(): void {
    const { time, replay } = this;
    const isEnd = time === replay.frames;
    if (time <= this.checked || (!isEnd && time % CHECK_EVERY !== 0)) return;
    this.checked = time;
    const wanted = isEnd ? replay.end : replay.checks[time / CHECK_EVERY];
    const found = checkOf(this.inputs.nes, this.room);
    const what = replay.isOfThisLayout ? 'state' : 'ram';
    if (found[what] === wanted[what]) {
      this.equal++;
      if (!this.differs) this.lastEqual = time;
    } else this.differs ??= { frame: time, since: this.lastEqual, what };
  }

  /** Do `act`; where the console refuses what is to happen, that is the replay's fault. */
  private guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (error instanceof CodedError) throw new ReplayError('replay-stopped', { frame: this.reader?.time ?? 0 });
      throw error;
    }
  }
}

/** What came of playing a replay. */
export interface ReplayVerdict {
  readonly frames: number;
  /** Checks that were equal. */
  readonly equal: number;
  /** The first one that was not; null where all were. */
  readonly differs: ReplayDifference | null;
}

/** Play `replay` from its beginning to its end, without picture and sound. Throws as `ReplayPlayer` does. */
export function play(replay: Replay, rom: Uint8Array, extras: ReplayExtras = {}): ReplayVerdict {
  const player = new ReplayPlayer(replay, rom, extras);
  while (!player.isOver) player.run({ picture: false, sound: false });
  return { frames: player.time, equal: player.equal, differs: player.differs };
}
