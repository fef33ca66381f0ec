import { STATE_VERSION } from '../../../base/state.ts';
import type { Nes } from '../../nes.ts';
import { InputLog } from '../input-log.ts';
import { type Follower, type Happening, type Held, Inputs } from '../inputs.ts';
import { adopt, changesOfSettings } from '../settings.ts';
import { replayOptions, shortened } from './about.ts';
import { CHECK_EVERY, checkOf, Replay, type ReplayCheck } from './replay.ts';
import { ReplayError } from './replay-error.ts';

/** What is known of a play besides what the console knows. */
export interface RecorderOptions {
  /**
   * A console that was just made with the same game and options, and was not touched: then the play begins where the console is
   * switched on, which is done. Left out: it begins as the console is now.
   */
  readonly fresh?: Nes;
  /** What the game is called. */
  readonly title?: string;
  /** The program that records, with its version. */
  readonly program?: string;
  /** When it begins, ms since 1970. */
  readonly made?: number;
}

/** What makes one of `bytes` and `blank` of the other, without the zeros at its end; null when they are equal. */
function difference(bytes: Uint8Array | null, blank: Uint8Array | null): Uint8Array | null {
  if (bytes === null) return null;
  const other = bytes.map((byte, i) => byte ^ (blank?.[i] ?? 0));
  let length = other.length;
  while (length > 0 && other[length - 1] === 0) length--;
  return length === 0 ? null : other.slice(0, length);
}

/**
 * Records a play while it is played. Where the console goes back to an earlier time, the recording does: it has no detours.
 * One that would begin later than that time begins anew there.
 */
export class Recorder implements Follower {
  private inputs: Inputs;
  private readonly options: RecorderOptions;
  private readonly room: Uint8Array;
  private log: InputLog;
  private state: Uint8Array | null = null;
  private battery: Uint8Array | null = null;
  private tape: Uint8Array | null = null;
  private checks: ReplayCheck[] = [];
  private most = 0;

  /** It begins now. Throws `ReplayError` while a tape turns. */
  constructor(inputs: Inputs, options: RecorderOptions) {
    if (inputs.settings.tape !== 'stopped') throw new ReplayError('replay-tape-turning');
    const { nes, devices } = inputs;
    this.inputs = inputs;
    this.options = options;
    this.room = new Uint8Array(nes.stateSize);
    if (options.fresh) this.switchOn(options.fresh);
    else this.state = nes.save();
    const { tape } = devices;
    if (devices.controls.has('tape') && tape.length > 0) this.tape = tape;
    this.log = new InputLog(inputs.settings);
    this.check();
    inputs.follow(this);
  }

  /** Frames recorded. */
  get frames(): number {
    return this.log.frames;
  }

  /** Go on with another console that has the same game and options in it, in the same state. */
  follow(inputs: Inputs): void {
    this.inputs.unfollow(this);
    this.inputs = inputs;
    inputs.follow(this);
  }

  /** The game is shown this many frames ahead of itself. */
  ahead(frames: number): void {
    this.most = Math.max(this.most, frames);
  }

  happened(what: Happening): void {
    this.log.happened(what);
  }

  held(held: Held): void {
    this.log.held(held);
  }

  ran(): void {
    this.log.ran();
    if (this.log.frames % CHECK_EVERY === 0) this.check();
  }

  goneBack(frames: number): void {
    const { log, inputs } = this;
    const time = log.frames - frames;
    if (time < 0 || log.usesTape) {
      this.state = inputs.nes.save();
      this.battery = null;
      this.log = new InputLog({ ...inputs.settings, tape: 'stopped' });
      this.checks = [];
      this.check();
      return;
    }
    log.cut(time);
    this.checks.length = Math.floor(time / CHECK_EVERY) + 1;
    for (const what of changesOfSettings(log.from(time).settings, inputs.settings)) log.happened(what);
  }

  /** It is over; the replay of it. */
  stop(): Replay {
    this.inputs.unfollow(this);
    return this.soFar();
  }

  /** The replay of it as far as it is now; it goes on. What is recorded later changes the log of that: write it down at once. */
  soFar(): Replay {
    const { inputs, options, log, state, battery, tape, most } = this;
    const { info, options: made } = inputs.nes;
    return new Replay({
      about: {
        game: info.sha1,
        title: shortened(options.title ?? ''),
        from: state === null ? 'power' : 'state',
        ahead: most,
        made: options.made ?? 0,
        program: shortened(options.program ?? ''),
        layout: STATE_VERSION,
        bios: info.bios,
        options: replayOptions(made, info.region),
      },
      ...{ state, battery, tape, log },
      checks: this.checks.slice(0, Math.ceil(log.frames / CHECK_EVERY)),
      end: checkOf(inputs.nes, this.room),
    });
  }

  /**
   * The console becomes as `fresh` is once that has what the console kept without power: one that is switched off and on has
   * sprites, and a place on the disk, that nobody could know of.
   */
  private switchOn(fresh: Nes): void {
    const { inputs } = this;
    const { battery } = inputs.nes;
    this.battery = difference(battery, fresh.battery);
    if (battery) fresh.loadBattery(battery);
    const like = new Inputs(fresh);
    adopt(like, inputs.settings);
    like.perform({ kind: 'power' });
    inputs.happen({ kind: 'state', bytes: fresh.save() });
  }

  private check(): void {
    this.checks.push(checkOf(this.inputs.nes, this.room));
  }
}
