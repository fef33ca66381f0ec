import type { FrameOptions, Nes } from '../../nes.ts';
import type { History } from '../history.ts';
import type { InputReader } from '../input-log.ts';
import type { ConsoleSettings, Happening, Held, Inputs } from '../inputs.ts';
import { adopt } from '../settings.ts';
import { DebugError } from './debug-error.ts';
import { Skim } from './skim.ts';
import type { Watcher } from './trace.ts';
import { WatchedBus } from './watched-bus.ts';
import type { FetchListener } from './watched-ppu-bus.ts';

/**
 * A boundary between two instructions: the frame, as `History` counts them, and the cycle of that frame. At cycle 0 the
 * frame has not begun.
 */
export interface Position {
  readonly frame: number;
  readonly cycle: number;
}

/** What somebody changed by hand, and where that was. */
interface Poke extends Position {
  readonly apply: () => void;
}

/** Holds bytes against whatever is written to them. */
export interface Override {
  /** Whether there is anything to be held, here or anywhere. */
  readonly isUsed: boolean;
  /** Put back what has changed; says whether what follows from it has to be worked out anew. */
  apply(now: Position): boolean;
  /** What came after `here` never was. */
  cut(here: Position): void;
}

/** Whether `one` comes before `other`. */
export function isBefore(one: Position, other: Position): boolean {
  return one.frame < other.frame || (one.frame === other.frame && one.cycle < other.cycle);
}

/**
 * Moves a console by instructions, to and fro. Up to the present, what was played is played again as it was, from the history's
 * log; at the present it goes on with what is held now.
 */
export class Travel {
  readonly nes: Nes;
  readonly inputs: Inputs;
  readonly history: History | null;
  readonly bus: WatchedBus;
  /** They see every instruction that `step` runs. */
  watchers: readonly Watcher[] = [];
  override: Override | null = null;
  /** Whether what is fetched for the picture is in the trace. */
  followsPicture = false;
  /** Who hears of what is fetched for the picture, while somebody watches. */
  private listener: FetchListener | null = null;
  private isUnseen = false;
  /** What is held in frames of the present, nothing at first; a function is asked as each begins. */
  held: Held | (() => Partial<Held>);
  private readonly nothing: Held;
  /** How frames are run. */
  options: FrameOptions = {};
  /** The past that is played again; null in the present. */
  private reader: InputReader | null = null;
  private inFrame = false;
  /** The present's frame has begun once, so that the log has what came into it. */
  private isBegun = false;
  /** What lasts in the present, while the console is in the past. */
  private present: ConsoleSettings | null = null;
  private pokes: readonly Poke[] = [];
  /** Frames, where no history counts them. */
  private frames = 0;
  /** Passes over everything. */
  private readonly all: Skim;

  constructor(inputs: Inputs, history: History | null, nothing: Held) {
    this.inputs = inputs;
    this.nes = inputs.nes;
    this.history = history;
    this.held = nothing;
    this.nothing = nothing;
    this.bus = new WatchedBus(inputs.nes);
    this.all = new Skim(inputs.nes, this.bus, []);
  }

  /** Where the console is. */
  get position(): Position {
    return { frame: this.frame, cycle: this.cycle };
  }

  /** The cycle of `position`. */
  get cycle(): number {
    return this.inFrame ? this.nes.bus.cycle : 0;
  }

  /** The frame that it is in, or before. */
  get frame(): number {
    return this.reader?.time ?? this.history?.now ?? this.frames;
  }

  /** Whether it is where nothing has been played yet. */
  get isLive(): boolean {
    return this.reader === null;
  }

  /** Whether anything was changed by hand, which is done again in its place, or is held as it is. */
  get isPoked(): boolean {
    return this.pokes.length > 0 || this.override?.isUsed === true;
  }

  /** One instruction, or one interrupt sequence. The frame that it ends is over with it. */
  step(): void {
    if (!this.inFrame) this.begin();
    const { nes, bus, watchers } = this;
    bus.watch(true);
    bus.step();
    for (let i = 0; i < watchers.length; i++) watchers[i].stepped(bus.trace);
    if (this.pokes.length > 0) this.poked(this.position);
    if (this.override?.isUsed) this.hold();
    if (nes.bus.cycle >= nes.bus.pictureEnd) this.end();
  }

  /** Instructions that interest nobody, all at once, within this frame, as long as nobody watches and nothing was changed by hand. */
  skim(skim: Skim): void {
    if (this.watchers.length > 0 || this.isPoked) return;
    if (!this.inFrame) this.begin();
    this.bus.watch(true);
    skim.run();
    if (this.nes.bus.cycle >= this.nes.bus.pictureEnd) this.end();
  }

  /** To the first boundary at cycle `cycle` of this frame or later, with nobody watching. */
  onTo(cycle: number): void {
    const { all, nes } = this;
    all.limit = cycle;
    while (this.inFrame && nes.bus.cycle < cycle) {
      this.skim(all);
      if (this.inFrame && nes.bus.cycle < cycle) this.step();
    }
  }

  /** The rest of this frame, or the next one, with nobody watching. */
  runFrame(): void {
    const { nes } = this;
    if (this.isPoked) {
      const { frame } = this;
      do this.step();
      while (this.frame === frame && this.inFrame);
      return;
    }
    if (!this.inFrame) this.begin();
    this.bus.watch(false);
    nes.runCpu();
    this.end();
  }

  /** The rest of a frame that has begun, in the present too. */
  finishFrame(): void {
    if (this.inFrame || !this.isLive) this.runFrame();
  }

  /** Whoever goes between CPU and bus comes out again. */
  rest(): void {
    this.bus.watch(false);
  }

  /** Bring the console to `position`, which was once; at a cycle between two boundaries, to the later one. Throws `DebugError`. */
  goTo({ frame, cycle }: Position): void {
    const history = this.wayBack();
    if (frame < history.start || frame > history.now) {
      throw new DebugError('unknown-time', { time: frame, start: history.start, end: history.now });
    }
    this.bus.watch(false);
    this.present ??= this.inputs.settings;
    history.seek(frame);
    this.reader = history.log.from(frame);
    this.settle(this.reader.settings);
    this.inFrame = false;
    if (frame === history.now && !this.isBegun) this.beLive();
    this.poked({ frame, cycle: 0 });
    if (this.override?.isUsed) this.hold();
    if (cycle > 0 && !(this.isLive && !this.isBegun)) {
      this.unseen(() => {
        this.begin();
        this.onTo(cycle);
      });
    }
    for (const watcher of this.watchers) watcher.moved?.(this.frame);
  }

  /** Run `work`, whose steps and ways nobody watches: whoever watches is to find the console where it was, or to be told where it is. */
  unseen(work: () => void): void {
    const { watchers, bus, isUnseen } = this;
    this.watchers = [];
    this.isUnseen = true;
    bus.follow(this.followsPicture, null);
    try {
      work();
    } finally {
      this.watchers = watchers;
      this.isUnseen = isUnseen;
      bus.follow(this.followsPicture, isUnseen ? null : this.listener);
    }
  }

  /**
   * What led here since this frame began, or the one before where none has, runs again before the eyes of one who has not seen it. Nothing where
   * that is not known.
   */
  again(watcher: Watcher): void {
    const { history, position } = this;
    const frame = position.cycle > 0 ? position.frame : position.frame - 1;
    if (!history || history.log.usesTape || frame < history.start) return;
    this.unseen(() => {
      this.goTo({ frame, cycle: 0 });
      this.watchers = [watcher];
      while (isBefore(this.position, position)) this.step();
    });
    this.rest();
  }

  /** Whether what the PPU fetches for the picture is in the trace of each instruction. */
  followPicture(isOn: boolean): void {
    this.followsPicture = isOn;
    this.bus.follow(isOn, this.listener);
  }

  /** `listener` hears of each fetch for the picture, at the latest when the console rests; null: nobody does any more. */
  listen(listener: FetchListener | null): void {
    this.listener = listener;
    this.bus.follow(this.followsPicture, listener);
  }

  /** The console goes on from here with what is held now: what came later is forgotten. */
  takeOver(): void {
    const { reader, inputs } = this;
    if (reader === null) return;
    const { frame, cycle } = this.position;
    const history = this.wayBack();
    this.goTo({ frame, cycle: 0 });
    const again = history.log.from(frame);
    const happened = takeAll(again, frame);
    const held: Held = { ...again.tracks, pads: [...again.tracks.pads], keys: new Set(again.tracks.keys) };
    if (this.present) this.settle(this.present);
    history.cut(frame);
    for (const watcher of this.watchers) watcher.cut?.(frame);
    this.reader = null;
    this.present = null;
    this.isBegun = false;
    this.pokes = this.pokes.filter((poke) => isBefore(poke, { frame, cycle }));
    this.override?.cut({ frame, cycle });
    if (cycle === 0) return;
    for (const what of happened) inputs.happen(what);
    inputs.startFrame(held, this.options);
    this.inFrame = true;
    this.isBegun = true;
    this.started();
    while (this.nes.bus.cycle < cycle) this.step();
  }

  /** Change the machine by hand, here; what came later is forgotten. */
  poke(apply: () => void): void {
    this.takeOver();
    this.nes.bus.catchUp();
    apply();
    this.changed();
    for (const watcher of this.watchers) watcher.moved?.(this.frame);
    if (!this.inFrame) this.noteState();
    if (this.history) this.pokes = [...this.pokes, { ...this.position, apply }];
  }

  /** The history, if there is a way back. Throws `DebugError`. */
  wayBack(): History {
    const { history } = this;
    if (!history || history.log.usesTape) throw new DebugError('no-way-back');
    return history;
  }

  private begin(): void {
    const { nes, inputs } = this;
    do {
      const { reader } = this;
      if (reader) {
        reader.happen(inputs);
        inputs.hold(reader.tracks);
        nes.startFrame(this.options);
      } else {
        inputs.startFrame(this.heldNow(), this.options);
        this.isBegun = true;
      }
      this.inFrame = true;
      this.started();
      if (reader && reader.time === this.history?.now) this.beLive();
      // A frame of no instructions at all.
      if (nes.bus.cycle >= nes.bus.pictureEnd) this.end();
    } while (!this.inFrame);
  }

  private heldNow(): Held {
    const { held, nothing } = this;
    return typeof held === 'function' ? { ...nothing, ...held() } : held;
  }

  private started(): void {
    const { bus, watchers } = this;
    bus.isLanding = this.nes.ppu.vram.active;
    bus.portWriter = null;
    bus.dmaWriter = null;
    bus.seenAt = -1;
    for (const watcher of watchers) watcher.began?.(this.frame);
  }

  private end(): void {
    const { nes, inputs, reader, watchers } = this;
    const time = this.frame;
    for (const watcher of watchers) watcher.ended?.(time);
    this.inFrame = false;
    if (reader) {
      nes.endFrame();
      reader.time++;
      if (reader.time === this.history?.now && !this.isBegun) this.beLive();
    } else {
      inputs.endFrame();
      this.frames++;
      this.isBegun = false;
      // From a state that the log has, what was changed by hand follows again without being changed again.
      if (this.pokes.at(-1)?.frame === time && this.pokes.at(-1)?.cycle !== 0) this.noteState();
    }
  }

  /** What is held against writes is put back; the PPU's memory once it has caught up. */
  private hold(): void {
    const { override } = this;
    if (override?.apply(this.position)) this.changed();
  }

  private noteState(): void {
    this.inputs.happen({ kind: 'state', bytes: this.nes.save() });
  }

  /** The present is reached. */
  private beLive(): void {
    this.reader = null;
    const { present } = this;
    this.present = null;
    if (!present) return;
    if (this.inFrame) adopt(this.inputs, present);
    else this.settle(present);
  }

  /** Have the console as it is with `settings`, in the same state. */
  private settle(settings: ConsoleSettings): void {
    const { inputs, nes } = this;
    if (inputs.settings === settings) return;
    const state = nes.save();
    adopt(inputs, settings);
    nes.load(state);
  }

  /** What was changed by hand at this position is changed again. */
  private poked({ frame, cycle }: Position): void {
    const { pokes } = this;
    // They are in their order, and most often long ago.
    let at = pokes.length;
    while (at > 0 && pokes[at - 1].frame >= frame) at--;
    for (; at < pokes.length && pokes[at].frame === frame; at++) {
      const poke = pokes[at];
      if (poke.cycle !== cycle) continue;
      this.nes.bus.catchUp();
      poke.apply();
      this.changed();
    }
  }

  /** What follows from memory and registers is worked out anew. */
  private changed(): void {
    this.nes.load(this.nes.save());
  }
}

/** What happened before frame `time`, in its order; `reader` is at that frame. */
function takeAll(reader: InputReader, time: number): Happening[] {
  const all: Happening[] = [];
  while (reader.timeOfNext <= time) {
    const what = reader.take();
    if (what) all.push(what);
  }
  return all;
}
