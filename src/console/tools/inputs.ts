import type { Cheat } from '../cheats.ts';
import { type DeviceSetup, PADS } from '../devices/catalogue.ts';
import type { FrameOptions, Nes } from '../nes.ts';
import { Devices } from './plugged.ts';
import { Tunes } from './tunes.ts';

/** What the player does to the devices that are plugged in, besides the pads, for as long as it is held. */
export interface DeviceRecord {
  /** Where the pointer is, in pixels of the picture (0 to 255, 0 to 239); beyond that it is off the screen. */
  readonly x: number;
  readonly y: number;
  /** Whether the pointer is pressed. */
  readonly isDown: boolean;
  /** Sensors of the mat that are stepped on: bit 0 is number 1, bit 11 number 12. */
  readonly steps: number;
  /** Where a mouse of the console is and which buttons are held, as `Workable.roll` takes them; left out while it lies where it began. */
  readonly mouse?: MouseHeld;
  /** Keys of the keyboard that are held, by their names in `MATRIX` and `MORE_KEYS`. */
  readonly keys: ReadonlySet<string>;
  /** Whether somebody speaks into the second pad's microphone. */
  readonly isSpeaking: boolean;
  /** Whether the operator's button of a VS. System is held. */
  readonly isServiced: boolean;
}

/** A mouse of the console: how far it moved means something, not where it is. */
export interface MouseHeld {
  /** In quarters of a pixel, from -32768 to 32767, after which it begins anew. */
  readonly x: number;
  readonly y: number;
  /** Bit 0 left, bit 1 right. */
  readonly buttons: number;
}

/** A mouse that nobody has touched. */
export const MOUSE_AT_REST: MouseHeld = { x: 0, y: 0, buttons: 0 };

/** All that is held in one frame. */
export interface Held extends DeviceRecord {
  /** Buttons of the four pads, as `Nes.setButtons` takes them. */
  readonly pads: ArrayLike<number>;
}

/** What happens once, between two frames. */
export type Happening =
  /** The reset button; the power switch, off and on again. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'power' }
  /** A coin falls into a slot of a VS. System. */
  | { readonly kind: 'coin'; readonly slot: 0 | 1 }
  /** Side `side` (from 0) of a disk is put in; -1 takes it out. */
  | { readonly kind: 'disk'; readonly side: number }
  /** The next side of a disk is put in by itself from now on, or is not. */
  | { readonly kind: 'changesSides'; readonly on: boolean }
  /** DIP switches that are on from now on, number 1 in bit 0. */
  | { readonly kind: 'switches'; readonly on: number }
  /** What is plugged in from now on. */
  | { readonly kind: 'plug'; readonly setup: DeviceSetup }
  /** A card with this barcode is pulled through the reader. */
  | { readonly kind: 'card'; readonly code: string }
  /** The data recorder's tape is wound back and plays, or is recorded over, or stops. */
  | { readonly kind: 'runTape'; readonly mode: TapeMode }
  /** Another tape is put in. */
  | { readonly kind: 'tape'; readonly bytes: Uint8Array }
  /** These cheats are on from now on, and no others. */
  | { readonly kind: 'cheats'; readonly cheats: readonly Cheat[] }
  /** A snapshot is loaded. */
  | { readonly kind: 'state'; readonly bytes: Uint8Array }
  /** Battery RAM is put in from outside. */
  | { readonly kind: 'battery'; readonly bytes: Uint8Array }
  /** Song `song` (from 0) of a music file plays from its beginning. */
  | { readonly kind: 'song'; readonly song: number };

/** What the data recorder is doing. */
export type TapeMode = Devices['tapeMode'];

/** What lasts until it is chosen otherwise, and is in no snapshot. */
export interface ConsoleSettings {
  readonly setup: DeviceSetup;
  readonly changesSides: boolean;
  readonly switches: number;
  readonly cheats: readonly Cheat[];
  readonly tape: TapeMode;
}

/** Hears of everything that comes into a console, before it does. */
export interface Follower {
  happened(what: Happening): void;
  /** What is held in the frame that is about to run. */
  held(held: Held): void;
  /** The frame is over. */
  ran(): void;
  /** The last `frames` frames, and what came with them, count for nothing: the console is where it was before, and goes on from there. */
  goneBack?(frames: number): void;
}

const PORTS = [0, 1, 2, 3] as const;

/** Coordinates of the pointer are whole quarters of a pixel, up to this many pixels off the screen. */
const FARTHEST = 8191;

/** `at` as it reaches the console. */
export function quartered(at: number): number {
  return Math.min(FARTHEST, Math.max(-FARTHEST, Math.round(at * 4) / 4 || 0));
}

/** What `settings` are after `what` has happened. */
export function settingsAfter(settings: ConsoleSettings, what: Happening): ConsoleSettings {
  switch (what.kind) {
    case 'plug':
      return { ...settings, setup: what.setup };
    case 'changesSides':
      return { ...settings, changesSides: what.on };
    case 'switches':
      return { ...settings, switches: what.on };
    case 'cheats':
      return { ...settings, cheats: what.cheats };
    case 'runTape':
      return { ...settings, tape: what.mode };
    case 'tape':
      return { ...settings, tape: 'stopped' };
    default:
      return settings;
  }
}

/**
 * The one door by which anything comes into a console from outside while it runs: what is held in a frame, and what happens
 * between two of them. Nothing comes in the middle of one, so that the number of a frame says exactly when. Whoever follows
 * hears of everything, and can do it again.
 */
export class Inputs {
  readonly nes: Nes;
  /** What is plugged in; what works it goes through here. */
  readonly devices: Devices;
  /** Called before anything happens: whoever runs instructions itself ends the frame that it is in. */
  settle: () => void = () => {};
  /** They hear of everything; nobody at first. */
  private followers: readonly Follower[] = [];
  private current: ConsoleSettings;

  /** `nes` is as it was made: nothing but pads is plugged in. */
  constructor(nes: Nes) {
    this.nes = nes;
    this.devices = new Devices(nes);
    this.current = { setup: PADS, changesSides: true, switches: nes.dipSwitches, cheats: [], tape: 'stopped' };
  }

  /** What lasts, as it is now. */
  get settings(): ConsoleSettings {
    return this.current;
  }

  /** `follower` hears of everything from now on. */
  follow(follower: Follower): void {
    this.followers = [...this.followers, follower];
  }

  /** `follower` hears of nothing any more. */
  unfollow(follower: Follower): void {
    this.followers = this.followers.filter((one) => one !== follower);
  }

  /** `by` brought the console to where it was `frames` frames ago, and it goes on from there: the others hear of it. */
  goBack(frames: number, by: Follower): void {
    for (const follower of this.followers) if (follower !== by) follower.goneBack?.(frames);
  }

  /** Let `what` happen. Throws `StateError` and `BarcodeError`; then nothing has happened. */
  happen(what: Happening): void {
    this.settle();
    this.perform(what);
    for (const follower of this.followers) follower.happened(what);
  }

  /** Run a frame in which `held` is held. */
  runFrame(held: Held, options?: FrameOptions): void {
    this.before(held);
    this.nes.runFrame(options);
    this.after();
  }

  /** What comes before the first instruction of such a frame, for whoever runs instructions itself. */
  startFrame(held: Held, options?: FrameOptions): void {
    this.before(held);
    this.nes.startFrame(options);
  }

  /** What comes after the last one. */
  endFrame(): void {
    this.nes.endFrame();
    this.after();
  }

  /** The same again, as it was followed once; nobody hears of it. */
  hold(held: Held): void {
    const { nes, devices } = this;
    const { controls } = devices;
    if (controls.has('pointer')) devices.point(quartered(held.x), quartered(held.y), held.isDown);
    if (controls.has('mouse')) {
      const { x, y, buttons } = held.mouse ?? MOUSE_AT_REST;
      devices.roll(x, y, buttons);
    }
    devices.step(held.steps);
    devices.speak(held.isSpeaking);
    devices.pressService(held.isServiced);
    if (controls.has('keyboard') || controls.has('subor')) {
      devices.releaseKeys();
      for (const key of held.keys) devices.key(key, true);
    }
    for (const port of PORTS) nes.setButtons(port, held.pads[port]);
  }

  /** Let `what` happen again, as it was followed once; nobody hears of it. */
  perform(what: Happening): void {
    const { nes, devices } = this;
    const { disk } = nes.board;
    switch (what.kind) {
      case 'reset':
        nes.reset();
        break;
      case 'power':
        nes.power();
        break;
      case 'coin':
        devices.insertCoin(what.slot);
        break;
      case 'disk':
        disk?.insert(what.side);
        break;
      case 'changesSides':
        if (disk) disk.changesSides = what.on;
        break;
      case 'switches':
        devices.setSwitches(what.on);
        break;
      case 'plug':
        devices.plug(what.setup);
        break;
      case 'card':
        devices.scan(what.code);
        break;
      case 'runTape':
        devices.runTape(what.mode);
        break;
      case 'tape':
        devices.tape = what.bytes;
        break;
      case 'cheats':
        nes.setCheats(what.cheats);
        break;
      case 'state':
        nes.load(what.bytes);
        break;
      case 'battery':
        nes.loadBattery(what.bytes);
        break;
      case 'song':
        Tunes.of(nes)?.play(what.song);
        break;
    }
    this.current = settingsAfter(this.current, what);
  }
  private before(held: Held): void {
    for (const follower of this.followers) follower.held(held);
    this.hold(held);
  }

  private after(): void {
    for (const follower of this.followers) follower.ran();
  }
}
