import { type DeviceSetup, Devices, type DiskSlot, Nes, type NesOptions, type RomInfo } from '../../console/core.ts';
import { blankMedium } from './medium.ts';
import { TrackPlayer } from './track-player.ts';

/** What the player does to the devices that are plugged in, besides the pads. */
export interface DeviceRecord {
  /** Where the pointer is, in pixels of the picture (0 to 255, 0 to 239); beyond that it is off the screen. */
  readonly x: number;
  readonly y: number;
  /** Whether the pointer is pressed. */
  readonly isDown: boolean;
  /** Sensors of the mat that are stepped on: bit 0 is number 1, bit 11 number 12. */
  readonly steps: number;
  /** Keys of the Family BASIC keyboard that are held, by the names printed on them. */
  readonly keys: ReadonlySet<string>;
  /** Whether somebody speaks into the second pad's microphone. */
  readonly isSpeaking: boolean;
  /** Whether the operator's button of a VS. System is held. */
  readonly isServiced: boolean;
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
  readonly devices: DeviceRecord;
}

/** Where samples come from. */
export interface SampleSource {
  /** Takes samples out into `into`; returns how many. */
  readAudio(into: Float32Array): number;
}

/** Where samples go: the sound device, or a test. */
export interface SampleSink {
  /** Samples to make, as a multiple of what the sample rate says: 0.995 to 1.005. */
  readonly ratio: number;
  /** Take what `source` has made. */
  feed(source: SampleSource): void;
}

const PORTS = [0, 1, 2, 3] as const;
type Port = (typeof PORTS)[number];
/** How frames are run whose picture is not seen, and how the one is whose picture is. */
const UNSEEN = { picture: false, sound: true };
const SEEN = { picture: true, sound: true };
/** Room for samples that are dropped. */
const STALE = new Float32Array(4096);

/** A console with a game in it, made for one set of options and one sample rate. It runs frames and knows no page. */
export class Machine {
  readonly nes: Nes;
  /** What is plugged in. */
  readonly devices: Devices;
  /** What plays the tracks, when the game is a music file. */
  readonly tracks: TrackPlayer | null;
  /** The bytes of a disk or flash memory before anything is written to it; null for other cartridges. */
  readonly blank: Uint8Array | null;

  /** Just switched on. Throws `RomError`. */
  constructor(rom: Uint8Array, options: NesOptions) {
    this.nes = new Nes(rom, options);
    this.devices = new Devices(this.nes);
    this.tracks = TrackPlayer.of(this.nes);
    this.blank = blankMedium(this.nes);
  }

  /** What is known of the game. */
  get info(): RomInfo {
    return this.nes.info;
  }

  /** The Disk System's drive; null without one. */
  get disk(): DiskSlot | null {
    return this.nes.board.disk;
  }

  /** Plug in what `setup` says; the tape stays in the data recorder, which stops. */
  plug(setup: DeviceSetup): void {
    this.devices.runTape('stopped');
    this.devices.plug(setup);
  }

  /**
   * Run `count` frames with what is held in each; the picture is the last one's. Samples of each go into `sound`; without it
   * none are made. False when the last track of a music file is over.
   */
  run(count: number, input: InputRecord, sound: SampleSink | null): boolean {
    const { nes, tracks } = this;
    if (sound) nes.setAudioRatio(sound.ratio);
    this.work(input.devices);
    UNSEEN.sound = sound !== null;
    SEEN.sound = sound !== null;
    for (let i = 1; i <= count; i++) {
      for (const port of PORTS) nes.setButtons(port, input.pads.next(port));
      nes.runFrame(i < count ? UNSEEN : SEEN);
      sound?.feed(tracks ?? nes);
    }
    return tracks?.goOn() ?? true;
  }

  /** Drop the samples that were made and not taken. */
  dropSamples(): void {
    while (this.nes.audioAvailable > 0) this.nes.readAudio(STALE);
  }

  /** Work the devices as `input` says. */
  private work(input: DeviceRecord): void {
    const { devices } = this;
    const { controls } = devices;
    if (controls.has('pointer')) devices.point(input.x, input.y, input.isDown);
    devices.step(input.steps);
    devices.speak(input.isSpeaking);
    devices.pressService(input.isServiced);
    if (controls.has('keyboard')) {
      devices.releaseKeys();
      for (const key of input.keys) devices.key(key, true);
    }
    if ((input.coins & 1) !== 0) devices.insertCoin(0);
    if ((input.coins & 2) !== 0) devices.insertCoin(1);
  }
}
