import {
  type DeviceRecord,
  type DeviceSetup,
  type Devices,
  type DiskSlot,
  type Held,
  Inputs,
  Nes,
  type NesOptions,
  type RomInfo,
} from '../../console/core.ts';
import { blankMedium } from './medium.ts';
import { MousePlace } from './mouse-place.ts';
import { TrackPlayer } from './track-player.ts';

/** What the player does to the devices that are plugged in, and the coins that fall now. */
export interface DeviceTurn extends DeviceRecord {
  /** The slots of a VS. System that a coin falls into: bit 0 is the first. */
  readonly coins: number;
}

/** What is held on the pads. */
export interface PadSource {
  /** The buttons of `port`, as `Nes.setButtons` takes them; asked once for each port before each frame. */
  next(port: Port): number;
}

/** All that comes into a machine from outside while it runs. */
export interface InputRecord {
  readonly pads: PadSource;
  readonly devices: DeviceTurn;
}

/** Where samples come from. */
export interface SampleSource {
  /** Whether there are some for `side`. */
  readonly isStereo?: boolean;
  /** They run backwards: what comes before and after, and does not, was never next to them. */
  readonly isBackward?: boolean;
  /** Takes samples out into `into`; returns how many. In stereo `side` gets what is more on the right, as `Nes.readAudio` has it. */
  readAudio(into: Float32Array, side?: Float32Array): number;
}

/** Where samples go: the sound device, or a test. */
export interface SampleSink {
  /** Samples to make, as a multiple of what the sample rate says: 0.995 to 1.005. */
  readonly ratio: number;
  /** Take what `source` has made, to be heard `speed` times as fast (1 when left out); at 0 as long, and not heard. */
  feed(source: SampleSource, speed?: number): void;
}

const PORTS = [0, 1, 2, 3] as const;
const SLOTS = [0, 1] as const;
type Port = (typeof PORTS)[number];
/** How frames are run whose picture is not seen, and how the one is whose picture is. */
const UNSEEN = { picture: false, sound: true };
const SEEN = { picture: true, sound: true };
/** Nobody holds anything, and the pointer is off the screen. */
export const NOTHING_HELD: Held = {
  ...{ pads: [0, 0, 0, 0], x: -1, y: -1, isDown: false, steps: 0, isSpeaking: false, isServiced: false },
  keys: new Set(),
};
/** Room for samples that are dropped. */
const STALE = new Float32Array(4096);

/** Shows a game ahead of itself. */
interface LookAhead {
  /** The picture becomes one that is still to come, if what is held stays held; nothing else changes. */
  look(): void;
}

/** Runs frames: the door for input, or a debugger that stands between. */
export interface FrameRunner {
  /** As `Inputs.runFrame`; false when it stopped within the frame, and the game is to pause. */
  runFrame(held: Held, options: { readonly picture: boolean; readonly sound: boolean }): unknown;
  /** It is where the game was before: what it holds is not where the game is. */
  readonly isPast?: boolean;
  /** The game is about to be kept and to come out: it is brought to where it goes on from. */
  leave?(): void;
}

/** A console with a game in it, made for one set of options and one sample rate. It runs frames and knows no page. */
export class Machine {
  readonly nes: Nes;
  /** The door by which everything comes into it. */
  readonly inputs: Inputs;
  /** What plays the tracks, when the game is a music file. */
  readonly tracks: TrackPlayer | null;
  /** The bytes of a disk or flash memory before anything is written to it; null for other cartridges. */
  readonly blank: Uint8Array | null;
  /** What runs its frames. */
  frames: FrameRunner;
  /** Makes the pictures that are seen, where they are not those of now. */
  ahead: LookAhead | null = null;
  private readonly mouse = new MousePlace();
  /** What is held in the frame that is about to run. */
  private readonly held = { ...NOTHING_HELD, pads: [0, 0, 0, 0] };

  /** Just switched on. Throws `RomError`. */
  constructor(rom: Uint8Array, options: NesOptions) {
    // Fetched once, and not waited for: without it the console is the same, and slower.
    import('../../console/quick-gears.ts').catch(() => {});
    this.nes = new Nes(rom, options);
    this.inputs = new Inputs(this.nes);
    this.frames = this.inputs;
    this.tracks = TrackPlayer.of(this.inputs);
    this.blank = blankMedium(this.nes);
  }

  /** What is known of the game. */
  get info(): RomInfo {
    return this.nes.info;
  }

  /** What is plugged in. */
  get devices(): Devices {
    return this.inputs.devices;
  }

  /** What was held on the four pads in the frame that ran last, as `Nes.setButtons` takes it. */
  get pads(): readonly number[] {
    return this.held.pads;
  }

  /** The Disk System's drive; null without one. */
  get disk(): DiskSlot | null {
    return this.nes.board.disk;
  }

  /** Plug in what `setup` says; the tape stays in the data recorder, which stops. */
  plug(setup: DeviceSetup): void {
    this.inputs.happen({ kind: 'runTape', mode: 'stopped' });
    this.inputs.happen({ kind: 'plug', setup });
  }

  /**
   * Run `count` frames with what is held in each; the picture is the last one's. Samples of each go into `sound`; without it
   * none are made. False when the last track of a music file is over, or when what runs the frames has stopped.
   */
  run(count: number, input: InputRecord, sound: SampleSink | null): boolean {
    const { nes, inputs, tracks, held } = this;
    if (sound) nes.setAudioRatio(sound.ratio);
    const { devices } = input;
    for (const slot of SLOTS) if (((devices.coins >> slot) & 1) !== 0) inputs.happen({ kind: 'coin', slot });
    Object.assign(held, devices);
    const { mouse } = inputs.devices;
    if (mouse && devices.mouse) Object.assign(held, { mouse: this.mouse.follow(devices.mouse, mouse) });
    UNSEEN.sound = sound !== null;
    SEEN.sound = sound !== null;
    // A tape is in no snapshot: it would turn twice.
    const ahead = inputs.settings.tape === 'stopped' && this.frames === inputs ? this.ahead : null;
    for (let i = 1; i <= count; i++) {
      for (const port of PORTS) held.pads[port] = input.pads.next(port);
      const isWhole = this.frames.runFrame(held, i < count || ahead ? UNSEEN : SEEN);
      sound?.feed(tracks ?? nes);
      if (isWhole === false) return false;
    }
    ahead?.look();
    return tracks?.goOn() ?? true;
  }

  /** Drop the samples that were made and not taken. */
  dropSamples(): void {
    while (this.nes.audioAvailable > 0) this.nes.readAudio(STALE);
  }
}
